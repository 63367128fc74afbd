#include "check/options.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include <fmt/format.h>

#include "value/nearest.h"

namespace reportlint {
namespace {

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

}  // namespace

struct Options::Member {
  Member(std::string_view name, const Value* value,
         std::span<const std::string> cases, Mistakes* mistakes)
      : of(name), options(value, cases, mistakes) {}

  std::string of;
  Options options;
};

Options::Options(const Value* value, std::span<const std::string> cases,
                 Mistakes* mistakes)
    : value_(value),
      at_(value == nullptr ? Span{} : value->at),
      cases_(cases),
      mistakes_(mistakes) {
  if (value_ != nullptr && value_->kind != Value::Kind::kMap) {
    if (value_->kind != Value::Kind::kNothing) {
      Add(value_->at, {"此处应为若干“键: 值”", "expected keys with values"});
    }
    value_ = nullptr;
  }
}

Options::~Options() = default;

void Options::Add(Span at, Words message) {
  if (mistakes_ != nullptr) mistakes_->push_back({at, std::move(message)});
}

void Options::AddField(std::string_view name) {
  if (!name.empty() && std::ranges::find(fields_, name) == fields_.end()) {
    fields_.emplace_back(name);
  }
}

const Value* Options::Ask(std::string_view name, std::string type,
                          std::string fallback) {
  asked_.push_back({.name = std::string(name),
                    .type = std::move(type),
                    .fallback = std::move(fallback)});
  return value_ == nullptr ? nullptr : value_->Find(name);
}

const Value* Options::AskText(std::string_view name, std::string type,
                              std::string fallback) {
  const Value* value = Ask(name, std::move(type), std::move(fallback));
  if (value == nullptr || value->kind == Value::Kind::kText) return value;
  Add(value->at, {fmt::format("{} 应为单个值", name),
                  fmt::format("{} must be a single value", name)});
  return nullptr;
}

int64_t Options::Number(std::string_view name, int64_t fallback, int64_t least,
                        int64_t most) {
  const Value* value = AskText(name, "number", std::to_string(fallback));
  if (value == nullptr) return fallback;
  const std::string& text = value->text;
  int64_t number = 0;
  const auto [end, error] =
      std::from_chars(text.data(), text.data() + text.size(), number);
  if (error == std::errc() && end == text.data() + text.size() &&
      number >= least && number <= most) {
    return number;
  }
  Add(value->at, {fmt::format("{} 应为 {} 到 {} 的整数", name, least, most),
                  fmt::format("{} must be a whole number from {} to {}", name,
                              least, most)});
  return fallback;
}

bool Options::Flag(std::string_view name, bool fallback) {
  const Value* value = AskText(name, "flag", fallback ? "true" : "false");
  if (value == nullptr) return fallback;
  if (value->text == "true") return true;
  if (value->text == "false") return false;
  Add(value->at, {fmt::format("{} 应为 true 或 false", name),
                  fmt::format("{} must be true or false", name)});
  return fallback;
}

std::string Options::Text(std::string_view name, std::string_view fallback) {
  const Value* value = AskText(name, "text", std::string(fallback));
  return value == nullptr ? std::string(fallback) : value->text;
}

std::vector<std::string> Options::Texts(std::string_view name) {
  const Value* value = Ask(name, "texts", "");
  if (value == nullptr) return {};
  std::vector<std::string> texts;
  const auto add = [&](const Value& item) {
    if (item.kind == Value::Kind::kText && !item.text.empty()) {
      texts.push_back(item.text);
    } else {
      Add(item.at, {fmt::format("{} 的每一项应为文字", name),
                    fmt::format("each item of {} must be a text", name)});
    }
  };
  if (value->kind == Value::Kind::kText) add(*value);
  std::ranges::for_each(value->items, add);
  if (value->kind == Value::Kind::kMap) {
    Add(value->at, {fmt::format("{} 应为列表", name),
                    fmt::format("{} must be a list", name)});
  }
  return texts;
}

std::vector<size_t> Options::Choices(std::string_view name,
                                     std::span<const std::string_view> choices,
                                     std::vector<size_t> fallback) {
  const std::vector<std::string> texts = Texts(name);
  asked_.back().type = "choices";
  asked_.back().choices.assign(choices.begin(), choices.end());
  const Value* value = value_ == nullptr ? nullptr : value_->Find(name);
  if (value == nullptr) return fallback;
  std::vector<size_t> chosen;
  for (const std::string& text : texts) {
    const auto it = std::ranges::find(choices, text);
    if (it != choices.end()) {
      chosen.push_back(static_cast<size_t>(it - choices.begin()));
      continue;
    }
    const auto item = std::ranges::find(value->items, text, &Value::text);
    Add(item == value->items.end() ? value->at : item->at,
        Suggest({fmt::format("{} 不能是 {}", name, text),
                 fmt::format("{} cannot be {}", name, text)},
                text, asked_.back().choices));
  }
  return chosen;
}

void Options::Define(std::string_view name) {
  for (auto& [defined, text] : Pairs(name)) {
    std::string expanded = Expand(text, *value_->Find(name));
    own_definitions_.Add(std::move(defined), std::move(expanded));
  }
}

// Expands `text`, which is `value` or stands in it.
std::string Options::Expand(std::string_view text, const Value& value) {
  std::vector<UndefinedName> undefined;
  std::string expanded = definitions_->Expand(text, undefined);
  for (const UndefinedName& one : undefined) {
    Add(value.text == text ? value.PlaceOf(one.at) : value.at,
        {fmt::format("define 里没有 {}", one.name),
         fmt::format("{} is not defined", one.name)});
  }
  return expanded;
}

std::unique_ptr<const Regex> Options::Expression(std::string_view name,
                                                 bool across) {
  const Value* value = Ask(name, "expression", "");
  if (value == nullptr) return nullptr;
  std::vector<const Value*> alternatives = {value};
  if (value->kind == Value::Kind::kList) {
    alternatives.clear();
    for (const Value& item : value->items) alternatives.push_back(&item);
  }
  std::string joined;
  bool good = !alternatives.empty();
  for (const Value* alternative : alternatives) {
    if (alternative->kind != Value::Kind::kText) {
      Add(alternative->at, {fmt::format("{} 应为表达式", name),
                            fmt::format("{} must be an expression", name)});
      good = false;
      continue;
    }
    const std::string text = Expand(alternative->text, *alternative);
    good &= trusted() || IsSound(text, *alternative, across);
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
  Add(has_place ? value.PlaceOf(flaw->at) : value.at, WordFlaw(*flaw));
  return false;
}

std::vector<std::string> Options::Literals(std::string_view name) {
  std::vector<std::string> literals;
  for (const std::string& text : Texts(name)) {
    const Value* value = value_->Find(name);
    for (std::string& literal : ExpandClasses(Expand(text, *value))) {
      if (literal.empty()) {
        Add(value->at, {fmt::format("{} 的每一项应为文字", name),
                        fmt::format("each item of {} must be a text", name)});
      } else {
        literals.push_back(std::move(literal));
      }
    }
    if (literals.size() > kMostLiterals) {
      Add(value->at,
          {fmt::format("{} 展开后超过 {} 个", name, kMostLiterals),
           fmt::format("{} stands for more than {}", name, kMostLiterals)});
      return {};
    }
  }
  asked_.back().type = "literals";
  return literals;
}

std::vector<std::pair<std::string, std::string>> Options::Pairs(
    std::string_view name) {
  const Value* value = Ask(name, "pairs", "");
  std::vector<std::pair<std::string, std::string>> pairs;
  if (value == nullptr) return pairs;
  for (const Value& item : value->items) {
    if (item.kind == Value::Kind::kText && !item.text.empty()) {
      pairs.emplace_back(item.text, "");
    } else {
      Add(item.at, {fmt::format("{} 的每一项应为文字", name),
                    fmt::format("each item of {} must be a text", name)});
    }
  }
  for (const Value::Entry& entry : value->entries) {
    if (entry.value.kind == Value::Kind::kText && !entry.key.empty()) {
      pairs.emplace_back(entry.key, entry.value.text);
    } else {
      Add(entry.key_at, {fmt::format("{} 的每一项应为“文字: 文字”", name),
                         fmt::format("{} must map texts to texts", name)});
    }
  }
  if (value->kind == Value::Kind::kText) {
    Add(value->at, {fmt::format("{} 应为列表或映射", name),
                    fmt::format("{} must be a list or a map", name)});
  }
  return pairs;
}

uint32_t Options::Case(std::string_view name) {
  const Value* value = AskText(name, "case", "");
  if (value == nullptr) return 0;
  cases_asked_.push_back(value->text);
  const auto it = std::ranges::find(cases_, value->text);
  if (it != cases_.end()) return static_cast<uint32_t>(it - cases_.begin());
  Add(value->at,
      Suggest({fmt::format("cases 里没有 {}", value->text),
               fmt::format("there is no {} among the cases", value->text)},
              value->text, {cases_.begin(), cases_.end()}));
  return 0;
}

Options* Options::AddMember(std::string_view of, std::string_view key,
                            const Value& value) {
  const bool is_text = value.kind == Value::Kind::kText;
  Options& member =
      members_.emplace_back(of, is_text ? nullptr : &value, cases_, mistakes_)
          .options;
  member.definitions_ = definitions_;
  if (is_text) {
    member.own_.kind = Value::Kind::kMap;
    member.at_ = value.at;
    member.own_.entries = {{std::string(key), value.at, value}};
    member.value_ = &member.own_;
  }
  return &member;
}

std::vector<Options*> Options::List(std::string_view name,
                                    std::string_view key) {
  const Value* value = Ask(name, "list", "");
  std::vector<Options*> list;
  if (value == nullptr) return list;
  if (value->kind != Value::Kind::kList) {
    return {AddMember(name, key, *value)};
  }
  for (const Value& item : value->items) {
    list.push_back(AddMember(name, key, item));
  }
  return list;
}

std::vector<std::pair<std::string, Options*>> Options::Map(
    std::string_view name, std::string_view key) {
  const Value* value = Ask(name, "map", "");
  std::vector<std::pair<std::string, Options*>> map;
  if (value == nullptr) return map;
  if (value->kind != Value::Kind::kMap) {
    Add(value->at, {fmt::format("{} 应为映射", name),
                    fmt::format("{} must be a map", name)});
  }
  for (const Value::Entry& entry : value->entries) {
    map.emplace_back(entry.key, AddMember(name, key, entry.value));
  }
  return map;
}

bool Options::Has(std::string_view name) const {
  return value_ != nullptr && value_->Find(name) != nullptr;
}

void Options::Reject(std::string_view name, Words message) {
  const Value* value = value_ == nullptr ? nullptr : value_->Find(name);
  Add(value == nullptr ? at_ : value->at, std::move(message));
}

void Options::Finish() {
  if (trusted()) return;
  for (auto& [of, member] : members_) {
    member.Finish();
    std::ranges::for_each(
        member.fields_, [this](const std::string& field) { AddField(field); });
    std::ranges::copy(member.cases_asked_, std::back_inserter(cases_asked_));
    auto info = std::ranges::find(asked_, of, &OptionInfo::name);
    if (info->members.empty()) info->members = member.asked_;
  }
  if (value_ == nullptr) return;
  std::vector<std::string> known;
  for (const OptionInfo& info : asked_) known.push_back(info.name);
  for (const Value::Entry& entry : value_->entries) {
    if (std::ranges::find(known, entry.key) != known.end()) continue;
    Add(entry.key_at, Suggest({fmt::format("不认识的选项 {}", entry.key),
                               fmt::format("unknown option {}", entry.key)},
                              entry.key, known));
  }
}

}  // namespace reportlint
