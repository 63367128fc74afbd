#pragma once

#include <optional>
#include <string>
#include <vector>

#include "document/document.h"

namespace reportlint {

// What may be wrong with a number on its list.
enum class NumberDefect : uint8_t {
  kRepeat,  // it is the one before once more
  kGap,     // one before it is missing
  kOrder,   // it stands in the wrong place
  kFirst,   // the list does not begin with it
};

// The items of a document's lists, and what their neighbours say of their
// numbers.
class ListOrder {
 public:
  // REQUIRES: `document`, which must outlive the object, was made with
  // Fact::kLists.
  explicit ListOrder(const Document& document)
      : document_(&document), lists_(&document.lists()) {}

  const std::vector<ListItem>& items() const { return lists_->items; }
  const std::vector<List>& lists() const { return lists_->lists; }
  const Document& document() const { return *document_; }

  const List& ListOf(const ListItem& item) const {
    return lists_->lists[item.list];
  }

  // The item of that index; null for -1.
  const ListItem* At(int32_t index) const {
    return index < 0 ? nullptr : &lists_->items[static_cast<size_t>(index)];
  }

  Span SpanOf(const ListItem& item) const {
    return document_->SpanOf(item.enumerator.text);
  }

  // Whether `item` has the number that its list expects.
  static bool IsInOrder(const ListItem& item);

  // Whether the item after `item` counts on.
  bool GoesOn(const ListItem& item) const;

  // Whether `item` and the one after it stand in each other's place.
  bool IsSwapped(const ListItem& item) const;

  // Whether the two items before `item` count on, too.
  bool FollowsOrder(const ListItem& item) const;

  // What is wrong with the number of `item`, if anything.
  std::optional<NumberDefect> DefectOf(const ListItem& item) const;

  // Whether `missing`, the enumerator that should stand before `item` or in its
  // place, stands inside a block, where a line break was lost: …。二、…, or
  // after the text of a heading: 活动内容 1.…
  bool IsHidden(const ListItem& item, const std::string& missing) const;

 private:
  // Whether an item of any list begins there.
  bool HasItemAt(const char* at) const;

  const Document* document_;
  const Lists* lists_;
};

}  // namespace reportlint
