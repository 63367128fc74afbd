#include "statement/item_run.h"

#include <algorithm>

#include "text/character.h"
#include "text/utf8.h"

namespace reportlint {
namespace {

constexpr uint32_t kFewest = 3;  // items; two may stand side by side by chance
constexpr std::string_view kComma = "、";

// Where the item that begins at `at` ends: before the next mark.
size_t ItemEnd(std::string_view text, size_t at) {
  constexpr size_t kLongestItem = 90;  // bytes, so that a search stays linear
  const size_t limit = std::min(text.size(), at + kLongestItem);
  while (at < limit) {
    size_t next = at;
    if (!IsWord(NextCharacter(text, next))) break;
    at = next;
  }
  return at;
}

// Where an item that begins with `head` follows the one that ends at `end`,
// behind 、 or between quotes; npos where none does.
size_t NextItem(std::string_view text, size_t end, std::string_view head) {
  int marks = 0;
  bool apart = false;
  for (const std::string_view mark : {"”", "、", "“"}) {
    if (!text.substr(end).starts_with(mark)) continue;
    ++marks;
    apart = apart || mark == kComma || marks == 2;
    end += mark.size();
  }
  return apart && text.substr(end).starts_with(head) ? end
                                                     : std::string_view::npos;
}

// Whether the last item of a run leaves it open.
bool EndsInEtc(std::string_view run, std::string_view head) {
  const size_t etc = run.rfind("等");
  return etc != std::string_view::npos && etc > run.rfind(head) + head.size();
}

ItemRun WithQuotes(std::string_view text, size_t begin, size_t end,
                   uint32_t items) {
  constexpr std::string_view kClose = "”";
  if (CharacterBefore(text, begin) == U'“') PreviousCharacter(text, begin);
  if (text.substr(end).starts_with(kClose)) end += kClose.size();
  return {text.substr(begin, end - begin), items};
}

}  // namespace

std::optional<ItemRun> FindItemsThatBegin(std::string_view text, size_t from,
                                          size_t until, std::string_view head) {
  for (size_t at = text.find(head, from); at < until;) {
    uint32_t count = 0;
    size_t end = at;
    for (size_t item = at; item != std::string_view::npos;
         item = NextItem(text, end, head)) {
      end = ItemEnd(text, item);
      if (count++ == 0) at = text.rfind(head, end - 1);
    }
    if (count >= kFewest) {
      if (text.substr(end).starts_with(kComma) ||
          EndsInEtc(text.substr(at, end - at), head)) {
        return std::nullopt;
      }
      return WithQuotes(text, at, end, count);
    }
    at = text.find(head, std::max(end, at + 1));
  }
  return std::nullopt;
}

std::optional<ItemRun> FindItemsThatEnd(std::string_view text, size_t from,
                                        size_t until, std::string_view tail) {
  for (size_t at = text.find(tail, from); at < until;
       at = text.find(tail, at + 1)) {
    size_t first = at;
    while (first > from && IsWord(CharacterBefore(text, first))) {
      PreviousCharacter(text, first);
    }
    for (const std::string_view word : {"即", "就是", "做到"}) {
      if (text.substr(first, at - first).starts_with(word)) {
        first += word.size();
      }
    }
    if (first == at) continue;
    uint32_t count = 1;
    size_t end = at + tail.size();
    while (text.substr(end).starts_with(kComma)) {
      const size_t stop = ItemEnd(text, end + kComma.size());
      if (!text.substr(end, stop - end).ends_with(tail)) return std::nullopt;
      ++count;
      end = stop;
    }
    if (count >= kFewest) return WithQuotes(text, first, end, count);
  }
  return std::nullopt;
}

}  // namespace reportlint
