#include "check/list_order.h"

#include <algorithm>

#include "text/character.h"
#include "text/utf8.h"

namespace reportlint {

bool ListOrder::IsInOrder(const ListItem& item) {
  return item.enumerator.number == item.expected ||
         (item.enumerator.loose && item.enumerator.number < item.expected);
}

bool ListOrder::GoesOn(const ListItem& item) const {
  const ListItem* next = At(item.next);
  return next != nullptr && (IsInOrder(*next) || IsSwapped(*next));
}

bool ListOrder::IsSwapped(const ListItem& item) const {
  const ListItem* next = At(item.next);
  return next != nullptr && next->enumerator.number == item.expected &&
         item.enumerator.number == next->expected;
}

bool ListOrder::FollowsOrder(const ListItem& item) const {
  const ListItem* previous = At(item.previous);
  return previous != nullptr && IsInOrder(*previous) && previous->previous >= 0;
}

std::optional<NumberDefect> ListOrder::DefectOf(const ListItem& item) const {
  if (IsInOrder(item)) return std::nullopt;
  const ListItem* previous = At(item.previous);
  if (previous == nullptr) return NumberDefect::kFirst;
  const uint32_t number = item.enumerator.number;
  if (number < item.expected) {
    if (IsSwapped(*previous)) return std::nullopt;
    return number == previous->enumerator.number ? NumberDefect::kRepeat
                                                 : NumberDefect::kOrder;
  }
  // 其次 may have been the third or the fourth.
  if (previous->enumerator.loose) return std::nullopt;
  const ListItem* next = At(item.next);
  return next == nullptr || next->expected == number + 1 ? NumberDefect::kGap
                                                         : NumberDefect::kOrder;
}

bool ListOrder::HasItemAt(const char* at) const {
  const auto begin = [](const ListItem& item) {
    return item.enumerator.text.data();
  };
  const auto found = std::ranges::lower_bound(items(), at, {}, begin);
  return found != items().end() && begin(*found) == at;
}

bool ListOrder::IsHidden(const ListItem& item,
                         const std::string& missing) const {
  if (missing.empty()) return false;
  const ListItem* previous = At(item.previous);
  const auto blocks = document_->blocks();
  const size_t above = item.block - (item.block > 0 ? 1 : 0);
  const uint32_t begin = previous != nullptr
                             ? SpanOf(*previous).end
                             : document_->SpanOf(blocks[above].text).begin;
  const std::string_view text =
      document_->source().Text({begin, SpanOf(item).begin});
  for (size_t at = text.find(missing); at != std::string_view::npos;
       at = text.find(missing, at + 1)) {
    if (at == 0 || HasItemAt(text.data() + at)) continue;
    const char32_t c = CharacterBefore(text, at);
    if (IsBlank(c) || IsSentenceEnd(c) || IsClosing(c) || c == U'；' ||
        c == U'：' || c == ';' || c == ':') {
      return true;
    }
  }
  return false;
}

}  // namespace reportlint
