#include "rule/documents.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "check/document_guard.h"
#include "check/options.h"

namespace reportlint {
namespace {

constexpr std::string_view kDocuments = "documents";

Value* FindIn(Value& map, std::string_view key) {
  const auto it = std::ranges::find(map.entries, key, &Value::Entry::key);
  return it == map.entries.end() ? nullptr : &it->value;
}

void AddNames(const Value* names, std::vector<std::string>& all) {
  if (names == nullptr) return;
  if (names->kind == Value::Kind::kText) all.push_back(names->text);
  for (const Value& name : names->items) all.push_back(name.text);
}

// The names of documents that a rule's options mention, or their entries.
std::vector<std::string> NamesIn(const Value& options) {
  std::vector<std::string> names;
  const auto add = [&](const Value& entry) {
    AddNames(entry.Find("unless_document"), names);
    AddNames(entry.Find("only_document"), names);
    AddNames(entry.Find("unless_habit_broken"), names);
  };
  add(options);
  if (const Value* patterns = options.Find("patterns")) {
    add(*patterns);
    std::ranges::for_each(patterns->items, add);
  }
  std::ranges::sort(names);
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

// What `own` does not say is as in `shared`, unless it says what matches.
void Complete(Value& own, const Value& shared) {
  if (own.kind != Value::Kind::kMap || own.Find("match") != nullptr) return;
  for (const Value::Entry& entry : shared.entries) {
    if (own.Find(entry.key) == nullptr) own.entries.push_back(entry);
  }
}

}  // namespace

Documents::Documents(const Value& vocabulary, const Documents& base,
                     Mistakes* mistakes) {
  if (const Value* documents = vocabulary.Find(kDocuments)) {
    Value alone = Value::Map(documents->at);
    alone.entries.push_back({std::string(kDocuments), {}, *documents});
    if (mistakes != nullptr) {
      Options options(&alone, {}, mistakes);
      ReadDocumentGuards(options);
      options.Finish();
      alone = options.WithKept();
    }
    value_ = std::move(alone.entries.front().value);
  }
  for (const Value::Entry& entry : base.value_.entries) {
    if (value_.Find(entry.key) == nullptr) value_.entries.push_back(entry);
  }
}

void Documents::PutInto(Value& rule) const {
  const Value* kind = rule.Find("kind");
  Value* options = FindIn(rule, "options");
  if (kind == nullptr || options == nullptr ||
      (kind->text != "pattern" && kind->text != "label")) {
    return;
  }
  for (const std::string& name : NamesIn(*options)) {
    const Value* shared = value_.Find(name);
    if (shared == nullptr) continue;
    if (options->Find(kDocuments) == nullptr) {
      options->entries.push_back({std::string(kDocuments), {}, Value::Map()});
    }
    Value& documents = *FindIn(*options, kDocuments);
    if (Value* own = FindIn(documents, name)) {
      Complete(*own, *shared);
    } else {
      documents.entries.push_back({name, {}, *shared});
    }
  }
}

}  // namespace reportlint
