#include "check/check.h"

#include <algorithm>

namespace reportlint {
namespace checks {

#define CHECK_KIND(kind) extern const CheckKind kind;
#include "check_kinds.def"
#undef CHECK_KIND

}  // namespace checks

namespace {

constexpr const CheckKind* kKinds[] = {
#define CHECK_KIND(kind) &checks::kind,
#include "check_kinds.def"
#undef CHECK_KIND
};

}  // namespace

void Check::CheckOverlaps(const Document&, std::span<const Overlap>,
                          Findings&) const {}

std::span<const CheckKind* const> CheckKinds() { return kKinds; }

const CheckKind* FindCheckKind(std::string_view name) {
  const auto it = std::ranges::find(kKinds, name, &CheckKind::name);
  return it == std::end(kKinds) ? nullptr : *it;
}

}  // namespace reportlint
