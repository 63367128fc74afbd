#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diagnostic/words.h"
#include "text/span.h"
#include "value/mistake.h"
#include "value/value.h"

namespace reportlint {

// A view of a map's entries, which reads what stands under a key as what it
// should be. Reading cannot fail: what is wrong is recorded as a mistake with
// its place, and the fallback, or what is right of it, is returned.
class Entries {
 public:
  // A key with nothing after it is an empty list or map. Where a single value
  // should stand it is wrong, or no more than no key at all.
  enum class Nothing : uint8_t { kIsWrong, kIsNoKey };

  // `map` may be null or nothing: no entries. `mistakes` may be null for a map
  // that is known to be right: then nothing is checked. Both must outlive the
  // object.
  Entries(const Value* map, Mistakes* mistakes,
          Nothing nothing = Nothing::kIsWrong);

  // The same of `map`, which stands somewhere inside this one.
  Entries Inside(const Value& map) const;

  // All entries, in the order of the file.
  auto begin() const { return entries_.begin(); }
  auto end() const { return entries_.end(); }

  const Value* Find(std::string_view key) const;  // or null
  bool Has(std::string_view key) const { return Find(key) != nullptr; }

  std::string Text(std::string_view key, std::string_view fallback = "") const;
  bool Flag(std::string_view key, bool fallback) const;
  int64_t Number(std::string_view key, int64_t fallback, int64_t least,
                 int64_t most) const;

  // Which one of `choices` is named, if one is.
  std::optional<size_t> Choice(std::string_view key,
                               std::span<const std::string_view> choices) const;

  // A list of texts that are not empty; one text is a list, too.
  std::vector<std::string> Texts(std::string_view key) const;
  // The same with their places. The pointers are into the map.
  std::vector<const Value*> TextValues(std::string_view key) const;

  // Which of `choices` such a list names; `fallback` where the key is absent.
  std::vector<size_t> Choices(std::string_view key,
                              std::span<const std::string_view> choices,
                              std::vector<size_t> fallback) const;

  // A map from texts to texts; a list of texts stands for a map to "".
  std::vector<std::pair<std::string, std::string>> Pairs(
      std::string_view key) const;

  Entries Map(std::string_view key) const;
  std::span<const Value> List(std::string_view key) const;

  // Whether the map is known to be right.
  bool trusted() const { return mistakes_ == nullptr; }

  // Records that there is no such key.
  void Require(std::string_view key) const;

  // Records each key that is not among `known`, with the nearest one; `what`
  // says that it is not known.
  void RejectUnknown(std::span<const std::string_view> known,
                     const Words& what = {"不认识的键", "unknown key"}) const;

  // A mistake at the value of `key`, or at the map as a whole; at an item of
  // the list `key`, which should be a text; and at any place. One without a
  // place, as a built-in rule's value is, counts as the map's.
  void Reject(std::string_view key, Words message) const;
  void RejectItem(std::string_view key, const Value& item) const;
  void Reject(Span at, Words message) const;

 private:
  Entries(const Value* map, Mistakes* mistakes, Nothing nothing, Span at);

  void RejectChoice(std::string_view key, const Value& value,
                    std::span<const std::string_view> choices) const;

  std::span<const Value::Entry> entries_;
  Span at_;
  Mistakes* mistakes_;
  Nothing nothing_;
};

}  // namespace reportlint
