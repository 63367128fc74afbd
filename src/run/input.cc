#include "run/input.h"

#include <algorithm>
#include <thread>
#include <utility>

#include <fmt/format.h>

#include "diagnostic/unreadable.h"
#include "files/read.h"

namespace reportlint {

Input ReadInput(const InputFile& file) {
  auto bytes = file.standard_input ? ReadStandardInput() : ReadFile(file.path);
  if (!bytes) {
    return {.error =
                PathError{file.path,
                          {fmt::format("读不了（{}）", bytes.error()),
                           fmt::format("cannot be read ({})", bytes.error())}}};
  }
  if (const Format* format = FormatOfBytes(*file.format, *bytes)) {
    return {.bytes = *std::move(bytes), .format = format};
  }
  if (!file.named) return {.skipped = true};
  return {.error = PathError{file.path, {"不是文字文件", "is not a text"}}};
}

PathError UnreadableError(std::string path, Unreadable why) {
  return {std::move(path), WhyUnreadable(why)};
}

size_t JobsFor(size_t asked) {
  return asked > 0 ? asked : std::max(1u, std::thread::hardware_concurrency());
}

}  // namespace reportlint
