#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/span.h"

namespace reportlint {

// A piece of a YAML file: a text, a list or a map, with its place in the file.
// A value may be copied, and the copy edited: so a map is made in which some
// keys are replaced.
class Value {
 public:
  enum class Kind : uint8_t { kNothing, kText, kList, kMap };
  struct Entry;

  Kind kind = Kind::kNothing;
  bool verbatim = false;  // a text that stands in the file byte for byte
  Span at = {};           // a text's with its quotes; else the first byte
  std::string text = {};  // of a text
  std::vector<Value> items = {};  // of a list
  std::vector<Entry> entries;     // of a map, in the order of the file

  // A map without entries.
  static Value Map(Span at = {});

  // The value of a map's key, or null.
  const Value* Find(std::string_view key) const;

  // Puts `entry` where its key stands, or after all others.
  void Set(Entry entry);

  // Where a part of a text stands in the file; the whole text where it is
  // written otherwise than it reads.
  Span PlaceOf(Span part) const;
};

struct Value::Entry {
  std::string key = {};
  Span key_at = {};
  Value value = {};
};

inline Value Value::Map(Span at) {
  Value map;
  map.kind = Kind::kMap;
  map.at = at;
  return map;
}

inline const Value* Value::Find(std::string_view key) const {
  const auto it = std::ranges::find(entries, key, &Entry::key);
  return it == entries.end() ? nullptr : &it->value;
}

inline void Value::Set(Entry entry) {
  const auto it = std::ranges::find(entries, entry.key, &Entry::key);
  if (it == entries.end()) {
    entries.push_back(std::move(entry));
  } else {
    *it = std::move(entry);
  }
}

inline Span Value::PlaceOf(Span part) const {
  if (!verbatim) return at;
  const auto quote = (at.size() - static_cast<uint32_t>(text.size())) / 2;
  const uint32_t begin = at.begin + quote;
  return {begin + part.begin, begin + part.end};
}

}  // namespace reportlint
