#pragma once

#include <string>
#include <utility>

#include <tl/expected.hpp>

namespace reportlint {

// A value, or one finished sentence that says why there is none. For failures
// of the world (a missing file), never for strange reports.
template <class T>
using Result = tl::expected<T, std::string>;

inline tl::unexpected<std::string> Fail(std::string why) {
  return tl::unexpected<std::string>(std::move(why));
}

}  // namespace reportlint
