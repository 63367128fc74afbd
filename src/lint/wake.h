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
  // The hits of each check, in ascending order of offset.
  class Hits {
   public:
    std::span<const Hit> Of(size_t check) const {
      return std::span(hits_).subspan(begins_[check],
                                      begins_[check + 1] - begins_[check]);
    }

   private:
    friend class Wake;
    std::vector<Hit> hits_;         // check by check
    std::vector<uint32_t> begins_;  // of each check, and the end
  };

  // `checks` are asked for their literals once; they are not kept.
  explicit Wake(const std::vector<const Check*>& checks);

  Hits Scan(const Document& document) const;

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
