#pragma once

#include "check/options.h"
#include "structure/block.h"

namespace reportlint {

// In which blocks a check looks: the option `in`, a list of kinds of block.
// Without it, everywhere but in code.
class Where {
 public:
  explicit Where(Options& options);

  bool Includes(const Block& block) const {
    return kinds_ >> static_cast<unsigned>(block.kind) & 1;
  }

 private:
  unsigned kinds_ = 0;
};

}  // namespace reportlint
