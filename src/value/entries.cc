#include "value/entries.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "value/nearest.h"

namespace reportlint {
namespace {

bool IsText(const Value& value) {
  return value.kind == Value::Kind::kText && !value.text.empty();
}

// “a、b 或 c”
Words Alternatives(std::span<const std::string_view> choices) {
  Words words;
  for (size_t i = 0; i < choices.size(); ++i) {
    const bool is_last = i + 1 == choices.size();
    if (i > 0) {
      words.zh += is_last ? " 或 " : "、";
      words.en += is_last ? " or " : ", ";
    }
    words.zh += choices[i];
    words.en += choices[i];
  }
  return words;
}

}  // namespace

Entries::Entries(const Value* map, Mistakes* mistakes, Nothing nothing)
    : Entries(map, mistakes, nothing, {}) {}

Entries::Entries(const Value* map, Mistakes* mistakes, Nothing nothing, Span at)
    : at_(at), mistakes_(mistakes), nothing_(nothing) {
  if (map == nullptr) return;
  if (map->at != Span{}) at_ = map->at;
  entries_ = map->entries;
  if (map->kind != Value::Kind::kMap && map->kind != Value::Kind::kNothing) {
    Reject(at_, {"此处应为若干“键: 值”", "expected keys with values"});
  }
}

Entries Entries::Inside(const Value& map) const {
  return Entries(&map, mistakes_, nothing_, at_);
}

const Value* Entries::Find(std::string_view key) const {
  const auto it = std::ranges::find(entries_, key, &Value::Entry::key);
  if (it == entries_.end()) return nullptr;
  const bool is_absent =
      it->value.kind == Value::Kind::kNothing && nothing_ == Nothing::kIsNoKey;
  return is_absent ? nullptr : &it->value;
}

std::string Entries::Text(std::string_view key,
                          std::string_view fallback) const {
  const Value* value = Find(key);
  if (value == nullptr) return std::string(fallback);
  if (value->kind == Value::Kind::kText) return value->text;
  Reject(value->at, {fmt::format("{} 应为文字", key),
                     fmt::format("{} must be a text", key)});
  return std::string(fallback);
}

// A list or a map has no text, and so is no flag, number or choice either.

bool Entries::Flag(std::string_view key, bool fallback) const {
  const Value* value = Find(key);
  if (value == nullptr) return fallback;
  if (value->text == "true") return true;
  if (value->text == "false") return false;
  Reject(value->at, {fmt::format("{} 应为 true 或 false", key),
                     fmt::format("{} must be true or false", key)});
  return fallback;
}

int64_t Entries::Number(std::string_view key, int64_t fallback, int64_t least,
                        int64_t most) const {
  const Value* value = Find(key);
  if (value == nullptr) return fallback;
  const std::string& text = value->text;
  int64_t number = 0;
  const auto [end, error] =
      std::from_chars(text.data(), text.data() + text.size(), number);
  if (error == std::errc() && end == text.data() + text.size() &&
      number >= least && number <= most) {
    return number;
  }
  Reject(value->at, {fmt::format("{} 应为 {} 到 {} 的整数", key, least, most),
                     fmt::format("{} must be a whole number from {} to {}", key,
                                 least, most)});
  return fallback;
}

std::optional<size_t> Entries::Choice(
    std::string_view key, std::span<const std::string_view> choices) const {
  const Value* value = Find(key);
  if (value == nullptr) return std::nullopt;
  const auto it = std::ranges::find(choices, value->text);
  if (it != choices.end()) return static_cast<size_t>(it - choices.begin());
  RejectChoice(key, *value, choices);
  return std::nullopt;
}

std::vector<const Value*> Entries::TextValues(std::string_view key) const {
  std::vector<const Value*> texts;
  const Value* value = Find(key);
  if (value == nullptr) return texts;
  const auto add = [&](const Value& item) {
    if (IsText(item)) {
      texts.push_back(&item);
    } else {
      RejectItem(key, item);
    }
  };
  if (value->kind == Value::Kind::kText) add(*value);
  std::ranges::for_each(value->items, add);
  if (value->kind == Value::Kind::kMap) {
    Reject(value->at, {fmt::format("{} 应为列表", key),
                       fmt::format("{} must be a list", key)});
  }
  return texts;
}

std::vector<std::string> Entries::Texts(std::string_view key) const {
  std::vector<std::string> texts;
  for (const Value* value : TextValues(key)) texts.push_back(value->text);
  return texts;
}

std::vector<size_t> Entries::Choices(std::string_view key,
                                     std::span<const std::string_view> choices,
                                     std::vector<size_t> fallback) const {
  if (!Has(key)) return fallback;
  std::vector<size_t> chosen;
  for (const Value* value : TextValues(key)) {
    const auto it = std::ranges::find(choices, value->text);
    if (it != choices.end()) {
      chosen.push_back(static_cast<size_t>(it - choices.begin()));
    } else {
      RejectChoice(key, *value, choices);
    }
  }
  return chosen;
}

std::vector<std::pair<std::string, std::string>> Entries::Pairs(
    std::string_view key) const {
  std::vector<std::pair<std::string, std::string>> pairs;
  const Value* value = Find(key);
  if (value == nullptr) return pairs;
  for (const Value& item : value->items) {
    if (IsText(item)) {
      pairs.emplace_back(item.text, "");
    } else {
      RejectItem(key, item);
    }
  }
  for (const Value::Entry& entry : value->entries) {
    if (entry.value.kind == Value::Kind::kText && !entry.key.empty()) {
      pairs.emplace_back(entry.key, entry.value.text);
    } else {
      Reject(entry.key_at, {fmt::format("{} 的每一项应为“文字: 文字”", key),
                            fmt::format("{} must map texts to texts", key)});
    }
  }
  if (value->kind == Value::Kind::kText) {
    Reject(value->at, {fmt::format("{} 应为列表或映射", key),
                       fmt::format("{} must be a list or a map", key)});
  }
  return pairs;
}

Entries Entries::Map(std::string_view key) const {
  const Value* value = Find(key);
  if (value == nullptr || value->kind == Value::Kind::kMap ||
      value->kind == Value::Kind::kNothing) {
    return Entries(value, mistakes_, nothing_, at_);
  }
  Reject(value->at, {fmt::format("{} 应为若干“键: 值”", key),
                     fmt::format("{} must be keys with values", key)});
  return Entries(nullptr, mistakes_, nothing_, at_);
}

std::span<const Value> Entries::List(std::string_view key) const {
  const Value* value = Find(key);
  if (value == nullptr) return {};
  if (value->kind != Value::Kind::kList &&
      value->kind != Value::Kind::kNothing) {
    Reject(value->at, {fmt::format("{} 应为列表", key),
                       fmt::format("{} must be a list", key)});
  }
  return value->items;
}

void Entries::Require(std::string_view key) const {
  if (trusted() || Has(key)) return;
  Reject(at_, {fmt::format("缺少 {}", key), fmt::format("{} is missing", key)});
}

void Entries::RejectUnknown(std::span<const std::string_view> known,
                            const Words& what) const {
  if (trusted()) return;
  for (const Value::Entry& entry : entries_) {
    if (std::ranges::find(known, entry.key) != known.end()) continue;
    Reject(entry.key_at, Suggest({fmt::format("{} {}", what.zh, entry.key),
                                  fmt::format("{} {}", what.en, entry.key)},
                                 entry.key, {known.begin(), known.end()}));
  }
}

void Entries::Reject(std::string_view key, Words message) const {
  const Value* value = Find(key);
  Reject(value == nullptr ? at_ : value->at, std::move(message));
}

void Entries::RejectItem(std::string_view key, const Value& item) const {
  Reject(item.at, {fmt::format("{} 的每一项应为文字", key),
                   fmt::format("each item of {} must be a text", key)});
}

void Entries::Reject(Span at, Words message) const {
  if (trusted()) return;
  mistakes_->push_back({at == Span{} ? at_ : at, std::move(message)});
}

void Entries::RejectChoice(std::string_view key, const Value& value,
                           std::span<const std::string_view> choices) const {
  const Words allowed = Alternatives(choices);
  Reject(value.at, Suggest({fmt::format("{} 应为 {}", key, allowed.zh),
                            fmt::format("{} must be {}", key, allowed.en)},
                           value.text, {choices.begin(), choices.end()}));
}

}  // namespace reportlint
