#include "check/options.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "value/nearest.h"

namespace reportlint {
namespace {

// Begins the key of what was kept, so that it is no option's name.
constexpr char kKept = '=';

Words WordFlaw(const ExpressionFlaw& flaw) {
  switch (flaw.kind) {
    case ExpressionFlaw::Kind::kNoExpression:
      return {fmt::format("正则表达式有误：{}", flaw.error),
              fmt::format("wrong expression: {}", flaw.error)};
    case ExpressionFlaw::Kind::kCrossesSentence:
      return {"表达式越过了句末，永远不会匹配；确需跨句时写 across: true",
              "the expression goes on behind a sentence's end, where nothing "
              "matches; write across: true if it has to"};
    case ExpressionFlaw::Kind::kNothingBeforeStart:
      return {"^ 之前还有内容，永远不会匹配",
              "something stands before ^, so nothing matches"};
    case ExpressionFlaw::Kind::kNothingAfterEnd:
      return {"$ 之后还有内容，永远不会匹配",
              "something stands behind $, so nothing matches"};
  }
  return {};
}

// A text where a map should stand: the map with that text as `key`.
Value MapOf(std::string_view key, const Value& text) {
  Value map;
  map.kind = Value::Kind::kMap;
  map.at = text.at;
  map.entries = {{std::string(key), text.at, text}};
  return map;
}

}  // namespace

struct Options::Member {
  Member(std::string_view option, std::string_view key, const Value& value,
         const Options& parent)
      : of(option),
        own(value.kind == Value::Kind::kText ? MapOf(key, value) : Value()),
        options(parent.entries_.Inside(
                    value.kind == Value::Kind::kText ? own : value),
                parent.cases_, parent.definitions_) {}

  std::string of;
  Value own;  // where a text stands for a map
  Options options;
};

Options::Options(const Value* value, std::span<const std::string> cases,
                 Mistakes* mistakes)
    : entries_(value, mistakes), cases_(cases) {}

Options::Options(Entries entries, std::span<const std::string> cases,
                 const Definitions* definitions)
    : entries_(entries), cases_(cases), definitions_(definitions) {}

Options::~Options() = default;

void Options::AddField(std::string_view name) {
  if (!name.empty() && std::ranges::find(fields_, name) == fields_.end()) {
    fields_.emplace_back(name);
  }
}

void Options::Record(std::string_view name, std::string type,
                     std::string fallback) {
  asked_.push_back({.name = std::string(name),
                    .type = std::move(type),
                    .fallback = std::move(fallback)});
}

int64_t Options::Number(std::string_view name, int64_t fallback, int64_t least,
                        int64_t most) {
  Record(name, "number", std::to_string(fallback));
  return entries_.Number(name, fallback, least, most);
}

bool Options::Flag(std::string_view name, bool fallback) {
  Record(name, "flag", fallback ? "true" : "false");
  return entries_.Flag(name, fallback);
}

std::string Options::Text(std::string_view name, std::string_view fallback) {
  Record(name, "text", std::string(fallback));
  return entries_.Text(name, fallback);
}

std::vector<std::string> Options::Texts(std::string_view name) {
  Record(name, "texts");
  return entries_.Texts(name);
}

std::vector<size_t> Options::Choices(std::string_view name,
                                     std::span<const std::string_view> choices,
                                     std::vector<size_t> fallback) {
  Record(name, "choices");
  asked_.back().choices.assign(choices.begin(), choices.end());
  return entries_.Choices(name, choices, std::move(fallback));
}

std::vector<std::pair<std::string, std::string>> Options::Pairs(
    std::string_view name) {
  Record(name, "pairs");
  return entries_.Pairs(name);
}

void Options::Define(std::string_view name) {
  Record(name, "pairs");
  const Entries definitions = entries_.Map(name);
  for (const Value::Entry& entry : definitions) {
    if (entry.value.kind != Value::Kind::kText) {
      definitions.RejectItem(name, entry.value);
    }
    own_definitions_.Add(entry.key, Expand(entry.value));
  }
}

std::string Options::Expand(const Value& value) {
  std::vector<UndefinedName> undefined;
  std::string expanded = definitions_->Expand(value.text, undefined);
  for (const UndefinedName& one : undefined) {
    entries_.Reject(value.PlaceOf(one.at),
                    {fmt::format("define 里没有 {}", one.name),
                     fmt::format("{} is not defined", one.name)});
  }
  return expanded;
}

std::unique_ptr<const Regex> Options::Expression(std::string_view name,
                                                 bool across) {
  Record(name, "expression");
  const Value* value = entries_.Find(name);
  if (value == nullptr) return nullptr;
  const std::span<const Value> alternatives = value->kind == Value::Kind::kList
                                                  ? std::span(value->items)
                                                  : std::span(value, 1);
  std::string joined;
  bool good = !alternatives.empty();
  for (const Value& alternative : alternatives) {
    if (alternative.kind != Value::Kind::kText) {
      entries_.Reject(alternative.at,
                      {fmt::format("{} 应为表达式", name),
                       fmt::format("{} must be an expression", name)});
      good = false;
      continue;
    }
    const std::string text = Expand(alternative);
    good &= trusted() || IsSound(text, alternative, across);
    // In brackets, so that (?i) in one holds for it alone.
    joined += joined.empty() ? "" : "|";
    joined += alternatives.size() > 1 ? "(?:" + text + ")" : text;
  }
  if (!good) return nullptr;
  return std::make_unique<const Regex>(joined);
}

// Whether `expression`, which is `value` with what its names stand for, has no
// flaw.
bool Options::IsSound(const std::string& expression, const Value& value,
                      bool across) {
  const auto flaw = FindFlaw(expression, across);
  if (!flaw) return true;
  const bool has_place = flaw->kind != ExpressionFlaw::Kind::kNoExpression &&
                         expression == value.text;
  entries_.Reject(has_place ? value.PlaceOf(flaw->at) : value.at,
                  WordFlaw(*flaw));
  return false;
}

std::vector<std::string> Options::Literals(std::string_view name) {
  Record(name, "literals");
  std::vector<std::string> literals;
  for (const Value* value : entries_.TextValues(name)) {
    for (std::string& literal : ExpandClasses(Expand(*value))) {
      if (literal.empty()) {
        entries_.RejectItem(name, *value);
      } else {
        literals.push_back(std::move(literal));
      }
    }
    if (literals.size() > kMostLiterals) {
      entries_.Reject(
          value->at,
          {fmt::format("{} 展开后超过 {} 个", name, kMostLiterals),
           fmt::format("{} stands for more than {}", name, kMostLiterals)});
      return {};
    }
  }
  return literals;
}

uint32_t Options::Case(std::string_view name) {
  Record(name, "case");
  if (!Has(name)) return 0;
  const std::string& stated = cases_asked_.emplace_back(entries_.Text(name));
  const auto it = std::ranges::find(cases_, stated);
  if (it != cases_.end()) return static_cast<uint32_t>(it - cases_.begin());
  Reject(name, Suggest({fmt::format("cases 里没有 {}", stated),
                        fmt::format("there is no {} among the cases", stated)},
                       stated, {cases_.begin(), cases_.end()}));
  return 0;
}

Options* Options::AddMember(std::string_view of, std::string_view key,
                            const Value& value) {
  return &members_.emplace_back(of, key, value, *this).options;
}

std::vector<Options*> Options::List(std::string_view name,
                                    std::string_view key) {
  Record(name, "list");
  const Value* value = entries_.Find(name);
  std::vector<Options*> list;
  if (value == nullptr) return list;
  if (value->kind != Value::Kind::kList) return {AddMember(name, key, *value)};
  for (const Value& item : value->items) {
    list.push_back(AddMember(name, key, item));
  }
  return list;
}

std::vector<std::pair<std::string, Options*>> Options::Map(
    std::string_view name, std::string_view key) {
  Record(name, "map");
  std::vector<std::pair<std::string, Options*>> map;
  for (const Value::Entry& entry : entries_.Map(name)) {
    map.emplace_back(entry.key, AddMember(name, key, entry.value));
  }
  return map;
}

void Options::Reject(std::string_view name, Words message) {
  entries_.Reject(name, std::move(message));
}

void Options::Keep(std::string_view name,
                   const std::vector<std::string>& texts) {
  // As one text, which is read faster than a list.
  Value::Entry kept = {.key = kKept + std::string(name)};
  kept.value.kind = Value::Kind::kText;
  for (const std::string& text : texts) {
    kept.value.text += text;
    kept.value.text += '\0';
  }
  kept_.push_back(std::move(kept));
}

std::optional<std::vector<std::string>> Options::Kept(
    std::string_view name) const {
  if (!trusted()) return std::nullopt;
  const Value* value = entries_.Find(kKept + std::string(name));
  if (value == nullptr) return std::nullopt;
  std::vector<std::string> texts;
  const std::string_view all = value->text;
  for (size_t at = 0; at < all.size();) {
    const size_t end = all.find('\0', at);
    texts.emplace_back(all.substr(at, end - at));
    at = end + 1;
  }
  return texts;
}

Value Options::WithKept() const {
  Value all;
  all.kind = Value::Kind::kMap;
  all.entries.assign(entries_.begin(), entries_.end());
  for (const Value::Entry& kept : kept_) {
    std::erase_if(all.entries, [&](const Value::Entry& entry) {
      return kKept + entry.key == kept.key;
    });
  }
  for (const OptionInfo& info : asked_) {
    const auto entry =
        std::ranges::find(all.entries, info.name, &Value::Entry::key);
    if (entry == all.entries.end()) continue;
    Value& value = entry->value;
    size_t index = 0;
    for (const auto& [of, own, member] : members_) {
      if (of != info.name) continue;
      Value& part = info.type == "map" ? value.entries[index].value
                    : value.kind == Value::Kind::kList ? value.items[index]
                                                       : value;
      part = member.WithKept();
      ++index;
    }
  }
  std::ranges::copy(kept_, std::back_inserter(all.entries));
  return all;
}

void Options::Finish() {
  if (trusted()) return;
  for (auto& [of, own, member] : members_) {
    member.Finish();
    std::ranges::for_each(
        member.fields_, [this](const std::string& field) { AddField(field); });
    std::ranges::copy(member.cases_asked_, std::back_inserter(cases_asked_));
    auto info = std::ranges::find(asked_, of, &OptionInfo::name);
    if (info->members.empty()) info->members = member.asked_;
  }
  std::vector<std::string_view> known;
  known.reserve(asked_.size());
  for (const OptionInfo& info : asked_) known.push_back(info.name);
  // What the build kept has no place in a file, as a user's key has.
  for (const Value::Entry& entry : entries_) {
    if (entry.key.starts_with(kKept) && entry.key_at == Span{}) {
      known.push_back(entry.key);
    }
  }
  entries_.RejectUnknown(known, {"不认识的选项", "unknown option"});
}

}  // namespace reportlint
