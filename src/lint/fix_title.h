#pragma once

#include <span>
#include <string>
#include <string_view>

#include "diagnostic/words.h"

namespace reportlint {

// What stands at a place, and what should stand there.
struct Mended {
  std::string_view before = {};
  std::string_view after = {};
};

// What a fix does, for a menu: 把“辨别”改为“辩别”, 删去“的”. Several changes of
// one kind are told once, with their number; texts are cut to a few characters,
// and what cannot be seen goes by its code point. REQUIRES: there is a change.
Words FixTitle(std::span<const Mended> changes);

}  // namespace reportlint
