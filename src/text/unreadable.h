#pragma once

#include <cstdint>

namespace reportlint {

// Why nothing could be read of a file whose format can be read.
enum class Unreadable : uint8_t {
  kDamaged,
  kLocked,       // by a password
  kTooLarge,     // when it is unpacked
  kTooDeep,      // its elements stand inside each other
  kOtherFormat,  // than its name, or its first bytes, promise
};

}  // namespace reportlint
