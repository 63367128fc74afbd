#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "check/check.h"
#include "text/literals.h"

namespace reportlint {

// Finds which checks have work in a document: one pass looks for the literals
// of all of them. A check whose literals do not stand in a document is never
// called for it.
class Wake {
 public:
  // `checks` are asked for their literals once; they are not kept.
  explicit Wake(const std::vector<const Check*>& checks);

  // The hits of each check, by its index; reused from document to document.
  using Hits = std::vector<std::vector<Hit>>;
  void Scan(const Document& document, Hits& hits) const;

  // Whether check `index` names no literals, and so is always called.
  bool IsSleepless(size_t index) const { return sleepless_[index]; }

 private:
  struct Owner {
    uint32_t check = 0;
    uint32_t literal = 0;  // index among the check's own
  };

  std::vector<Owner> owners_;  // of each literal
  std::vector<bool> sleepless_;
  Literals literals_;
};

}  // namespace reportlint
