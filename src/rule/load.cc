#include "rule/load.h"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "check/check.h"
#include "value/entries.h"

namespace reportlint {
namespace {

constexpr std::array<std::string_view, 17> kKeys = {
    "summary", "kind",  "severity", "message",    "many",     "related",
    "help",    "why",   "source",   "supersedes", "replaces", "gather",
    "when",    "cases", "options",  "examples",   "enabled"};
constexpr std::array<std::string_view, 5> kCaseKeys = {
    "severity", "message", "many", "related", "help"};
constexpr std::array<std::string_view, 5> kExampleKeys = {
    "bad", "good", "missed", "fixed", "path"};
constexpr std::array<std::string_view, 2> kLanguages = {"zh", "en"};

// Of `gather`: one finding is never many, and more than the other would be a
// slip of the keyboard.
constexpr int64_t kFewestGathered = 2;
constexpr int64_t kMostGathered = 1000;

// A text for both languages, or one for each.
Words ReadWords(const Entries& entries, std::string_view key) {
  const Value* value = entries.Find(key);
  if (value == nullptr) return {};
  if (value->kind == Value::Kind::kText) return {value->text, ""};
  if (value->kind != Value::Kind::kMap) {
    entries.Reject(
        key, {fmt::format("{} 应为文字，或 zh 和 en 两项", key),
              fmt::format("{} must be a text, or a text for zh and en", key)});
    return {};
  }
  const Entries languages = entries.Inside(*value);
  languages.RejectUnknown(kLanguages);
  return {languages.Text("zh"), languages.Text("en")};
}

Severity ReadSeverity(const Entries& entries, Severity fallback) {
  constexpr std::array kSeverities = {Severity::kError, Severity::kWarning,
                                      Severity::kInfo};
  std::array<std::string_view, kSeverities.size()> names;
  std::ranges::transform(kSeverities, names.begin(), SeverityName);
  const auto chosen = entries.Choice("severity", names);
  return chosen ? kSeverities[*chosen] : fallback;
}

// The message under `key`, for findings with `fields`.
WordedMessage ReadMessage(const Entries& entries, std::string_view key,
                          const std::vector<std::string>& fields) {
  const Words words = ReadWords(entries, key);
  WordedMessage message = {MessageTemplate(words.zh),
                           MessageTemplate(words.en)};
  if (entries.trusted()) return message;
  for (const MessageTemplate* one : {&message.zh, &message.en}) {
    for (const std::string& name : one->Names()) {
      if (name == "text" || std::ranges::find(fields, name) != fields.end()) {
        continue;
      }
      entries.Reject(
          key, {fmt::format("{} 里没有 {{{}}} 可填", key, name),
                fmt::format("there is nothing to fill {{{}}} in {} with", name,
                            key)});
    }
  }
  return message;
}

// What `entries` state of a case; the rest is `fallback`'s.
RuleCase ReadCase(const Entries& entries, std::string name,
                  const RuleCase& fallback,
                  const std::vector<std::string>& fields) {
  RuleCase result = fallback;
  result.name = std::move(name);
  result.severity = ReadSeverity(entries, fallback.severity);
  if (entries.Has("message")) {
    result.message = ReadMessage(entries, "message", fields);
  }
  if (entries.Has("many")) {
    std::vector<std::string> with_places = fields;
    with_places.emplace_back("places");
    result.many = ReadMessage(entries, "many", with_places);
  }
  if (entries.Has("related")) {
    result.related = ReadMessage(entries, "related", fields);
  }
  if (entries.Has("help")) result.help = ReadWords(entries, "help");
  return result;
}

// The rule's own words and those of its `cases`, which are called `names`.
std::vector<RuleCase> ReadCases(const Entries& rule, const Entries& cases,
                                const std::vector<std::string>& names,
                                const std::vector<std::string>& fields) {
  std::vector<RuleCase> all = {ReadCase(rule, "", {}, fields)};
  for (size_t i = 1; i < names.size(); ++i) {
    const Entries stated = cases.Map(names[i]);
    stated.RejectUnknown(kCaseKeys);
    all.push_back(ReadCase(stated, names[i], all[0], fields));
  }
  return all;
}

// The names of a rule's cases: the kind's own, or, of a kind that has none,
// whatever the rule words.
std::vector<std::string> CaseNames(const CheckKind& kind,
                                   const Entries& cases) {
  std::vector<std::string> names = {""};
  names.insert(names.end(), kind.cases.begin(), kind.cases.end());
  if (kind.cases.empty()) {
    for (const Value::Entry& entry : cases) names.push_back(entry.key);
  }
  return names;
}

void RejectUnusedCases(const Entries& cases, const CheckKind& kind,
                       const std::vector<std::string>& asked) {
  if (cases.trusted()) return;
  for (const Value::Entry& entry : cases) {
    const bool used =
        std::ranges::find(kind.cases, entry.key) != kind.cases.end() ||
        std::ranges::find(asked, entry.key) != asked.end();
    if (!used) {
      cases.Reject(entry.key_at,
                   {fmt::format("没有什么属于 {}", entry.key),
                    fmt::format("nothing belongs to case {}", entry.key)});
    }
  }
}

// The kind of check that a rule names, or null.
const CheckKind* ReadKind(const Entries& rule) {
  const std::string name = rule.Text("kind");
  const CheckKind* kind = FindCheckKind(name);
  if (kind != nullptr || !rule.Has("kind")) return kind;
  std::string names;
  for (const CheckKind* one : CheckKinds()) {
    names += (names.empty() ? "" : ", ") + std::string(one->name);
  }
  rule.Reject("kind",
              {fmt::format("没有 {} 这种检查，有：{}", name, names),
               fmt::format("there is no kind {}; there are {}", name, names)});
  return nullptr;
}

// All of a rule but its check and its cases.
Rule ReadHead(std::string id, const Entries& entries) {
  Rule rule;
  rule.id = std::move(id);
  rule.summary = ReadWords(entries, "summary");
  rule.supersedes = entries.Texts("supersedes");
  rule.when = entries.Texts("when");
  rule.replaces = entries.Flag("replaces", false);
  rule.enabled = entries.Flag("enabled", true);
  rule.gather = static_cast<uint32_t>(
      entries.Number("gather", 0, kFewestGathered, kMostGathered));
  if (rule.gather > 0) entries.Require("many");
  return rule;
}

// The example that an item of `examples` spells, if it does.
std::optional<Example> ReadExample(const Entries& page, const Value& item) {
  constexpr std::array<std::string_view, 3> kKinds = {"bad", "good", "missed"};
  const auto kind = std::ranges::find_if(
      kKinds, [&](std::string_view name) { return item.Find(name); });
  if (kind == kKinds.end()) {
    page.Reject(item.at, {"例子应有 bad、good 或 missed",
                          "an example must be bad, good or missed"});
    return std::nullopt;
  }
  const Entries entries = page.Inside(item);
  entries.RejectUnknown(kExampleKeys);
  const Value& texts = *entries.Find(*kind);
  Example example;
  example.kind = static_cast<Example::Kind>(kind - kKinds.begin());
  if (texts.kind == Value::Kind::kList) {
    example.others = entries.Texts(*kind);
    if (!example.others.empty()) {
      example.text = std::move(example.others.front());
      example.others.erase(example.others.begin());
    }
  } else {
    example.text = entries.Text(*kind);
  }
  example.at = texts.at;
  example.fixed = entries.Text("fixed");
  example.path = entries.Text("path");
  return example;
}

}  // namespace

bool IsRuleId(std::string_view id) {
  const auto allowed = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  };
  const size_t slash = id.find('/');
  return slash != std::string_view::npos && slash > 0 &&
         slash + 1 < id.size() &&
         std::ranges::all_of(id.substr(0, slash), allowed) &&
         std::ranges::all_of(id.substr(slash + 1), allowed);
}

std::optional<Rule> LoadRule(std::string id, const Value& value,
                             Mistakes* mistakes) {
  const size_t before = mistakes == nullptr ? 0 : mistakes->size();
  const auto reject = [mistakes](Span at, Words message) {
    if (mistakes != nullptr) mistakes->push_back({at, std::move(message)});
  };
  if (value.kind != Value::Kind::kMap) {
    reject(value.at, {"规则文件应为若干“键: 值”",
                      "a rule file must be keys with values"});
    return std::nullopt;
  }
  if (!IsRuleId(id)) {
    reject({}, {"规则的编号取自路径，应为“组/名称”，只用小写字母、数字和连字符",
                "a rule's id is its path: group/name, in small letters, digits "
                "and hyphens"});
  }
  const Entries entries(&value, mistakes);
  entries.RejectUnknown(kKeys);
  for (const auto key : {"summary", "kind", "severity", "message"}) {
    entries.Require(key);
  }
  Rule rule = ReadHead(std::move(id), entries);
  const CheckKind* kind = ReadKind(entries);
  if (kind == nullptr) return std::nullopt;
  rule.kind = kind->name;
  const Entries cases = entries.Map("cases");
  const std::vector<std::string> names = CaseNames(*kind, cases);
  Options options(entries.Find("options"), names, mistakes);
  rule.check = kind->make(options);
  options.Finish();
  RejectUnusedCases(cases, *kind, options.cases_asked());
  rule.cases = ReadCases(entries, cases, names, options.fields());
  if (mistakes != nullptr && mistakes->size() > before) return std::nullopt;
  return rule;
}

RulePage LoadPage(const Value& value, Mistakes& mistakes) {
  RulePage page;
  if (value.kind != Value::Kind::kMap) return page;
  const Entries entries(&value, &mistakes);
  page.why = ReadWords(entries, "why");
  page.source = entries.Text("source");
  for (const Value& item : entries.List("examples")) {
    if (auto example = ReadExample(entries, item)) {
      page.examples.push_back(std::move(*example));
    }
  }
  return page;
}

}  // namespace reportlint
