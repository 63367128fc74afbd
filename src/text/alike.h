#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace reportlint {

// Han characters that are easily taken for each other: by the ear, which is
// how most of them are typed, or by the eye.

// The number of the syllable as which `c` is read, without its tone and without
// telling zh from z or -ng from -n; 0 where that is not known. Of several
// readings the commonest.
uint16_t SoundOf(char32_t c);

// The characters that look like `c`, without `c` itself.
std::u32string LookAlikes(char32_t c);

// Whether `a` and `b` are different and sound or look alike.
bool AreAlike(char32_t a, char32_t b);

// What the generator writes: the sounds from U+4E00 on.
extern const std::span<const uint16_t> kHanSounds;

}  // namespace reportlint
