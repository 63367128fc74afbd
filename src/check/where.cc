#include "check/where.h"

namespace reportlint {

Where::Where(Options& options) {
  std::vector<size_t> everywhere;
  for (size_t i = 0; i < std::size(kBlockKindNames); ++i) {
    if (i != static_cast<size_t>(BlockKind::kCode)) everywhere.push_back(i);
  }
  for (const size_t kind : options.Choices("in", kBlockKindNames, everywhere)) {
    kinds_ |= 1u << kind;
  }
}

}  // namespace reportlint
