#include "lint/fix_title.h"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "text/character.h"
#include "text/utf8.h"

namespace reportlint {
namespace {

constexpr size_t kLongest = 16;   // characters of a text, as a menu has room
constexpr size_t kMostKinds = 2;  // that are told one by one

// A line break or a zero-width space, as U+200B; all else as it is.
std::string Shown(std::string_view text) {
  std::string shown;
  const std::string_view head = Prefix(text, kLongest);
  for (size_t at = 0; at < head.size();) {
    const size_t begin = at;
    const char32_t c = NextCharacter(head, at);
    if (c != ' ' && DisplayWidth(c) == 0) {
      shown += fmt::format("U+{:04X}", uint32_t{c});
    } else {
      shown += head.substr(begin, at - begin);
    }
  }
  return head.size() == text.size() ? shown : shown + "…";
}

Words Told(const Mended& change) {
  const std::string before = Shown(change.before);
  const std::string after = Shown(change.after);
  if (before.empty()) {
    return {fmt::format("插入“{}”", after), fmt::format("insert “{}”", after)};
  }
  if (after.empty()) {
    return {fmt::format("删去“{}”", before),
            fmt::format("delete “{}”", before)};
  }
  return {fmt::format("把“{}”改为“{}”", before, after),
          fmt::format("change “{}” to “{}”", before, after)};
}

}  // namespace

Words FixTitle(std::span<const Mended> changes) {
  std::vector<std::pair<Mended, size_t>> kinds;  // with their numbers
  for (const Mended& change : changes) {
    const auto known = std::ranges::find_if(kinds, [&change](const auto& kind) {
      return kind.first.before == change.before &&
             kind.first.after == change.after;
    });
    if (known != kinds.end()) {
      ++known->second;
    } else if (kinds.size() == kMostKinds) {
      return {fmt::format("改正这 {} 处", changes.size()),
              fmt::format("correct these {} places", changes.size())};
    } else {
      kinds.emplace_back(change, 1);
    }
  }
  Words title;
  for (const auto& [kind, count] : kinds) {
    const Words told = Told(kind);
    title.zh += (title.zh.empty() ? "" : "，") + told.zh;
    title.en += (title.en.empty() ? "" : ", ") + told.en;
    if (count > 1) {
      title.zh += fmt::format("（{}处）", count);
      title.en += fmt::format(" ({} times)", count);
    }
  }
  return title;
}

}  // namespace reportlint
