#pragma once

#include <compare>

#include "structure/enumerator.h"

namespace reportlint {

// What stands around an enumerator's number.
struct EnumeratorForm {
  bool opens = false;  // a bracket before it
  char32_t last = 0;   // its last character, half-width

  auto operator<=>(const EnumeratorForm&) const = default;
};

// ⑴ and ㈠ are taken for brackets, ① and ❶ for one circle.
EnumeratorForm FormOf(const Enumerator& enumerator);

// Whether the standard has one form for a style's numbers, so that others may
// be told from it (GB/T 9704-2012, 7.3.3): 一、 （一） 1. （1）.
bool HasForm(EnumeratorStyle style);

}  // namespace reportlint
