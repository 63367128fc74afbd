#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace reportlint {

// A piece of a rule file: a text, a list or a map, with its place in the file.
class Value {
 public:
  enum class Kind : uint8_t { kNothing, kText, kList, kMap };
  struct Entry;

  Kind kind = Kind::kNothing;
  Span at = {};           // in the rule file; a map's and list's first byte
  std::string text = {};  // of a text
  std::vector<Value> items = {};    // of a list
  std::vector<Entry> entries = {};  // of a map, in the order of the file

  // The value of a map's key, or null.
  const Value* Find(std::string_view key) const;
};

struct Value::Entry {
  std::string key = {};
  Span key_at = {};
  Value value = {};
};

inline const Value* Value::Find(std::string_view key) const {
  const auto it = std::ranges::find(entries, key, &Entry::key);
  return it == entries.end() ? nullptr : &it->value;
}

}  // namespace reportlint
