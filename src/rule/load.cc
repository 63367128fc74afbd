#include "rule/load.h"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "value/nearest.h"

namespace reportlint {
namespace {

constexpr std::array<std::string_view, 15> kKeys = {
    "summary", "kind",  "severity", "message",    "related",
    "help",    "why",   "source",   "supersedes", "replaces",
    "when",    "cases", "options",  "examples",   "enabled"};
constexpr std::array<std::string_view, 4> kCaseKeys = {"severity", "message",
                                                       "related", "help"};
constexpr std::array<std::string_view, 5> kExampleKeys = {
    "bad", "good", "missed", "fixed", "path"};

// Reads the fixed keys of a rule file.
class Loader {
 public:
  explicit Loader(Mistakes* mistakes) : mistakes_(mistakes) {}

  bool trusted() const { return mistakes_ == nullptr; }

  void Add(Span at, Words message) {
    if (mistakes_ != nullptr) mistakes_->push_back({at, std::move(message)});
  }
  void Add(Span at, std::string zh, std::string en) {
    Add(at, Words{std::move(zh), std::move(en)});
  }

  void RejectUnknownKeys(const Value& map,
                         std::span<const std::string_view> known) {
    if (trusted()) return;
    for (const Value::Entry& entry : map.entries) {
      if (std::ranges::find(known, entry.key) != known.end()) continue;
      Add(entry.key_at, Suggest({fmt::format("不认识的键 {}", entry.key),
                                 fmt::format("unknown key {}", entry.key)},
                                entry.key, {known.begin(), known.end()}));
    }
  }

  std::string Text(const Value& map, std::string_view key) {
    const Value* value = map.Find(key);
    if (value == nullptr) return "";
    if (value->kind != Value::Kind::kText) {
      Add(value->at, fmt::format("{} 应为文字", key),
          fmt::format("{} must be a text", key));
    }
    return value->text;
  }

  std::vector<std::string> Texts(const Value& map, std::string_view key) {
    const Value* value = map.Find(key);
    if (value == nullptr) return {};
    std::vector<std::string> texts;
    const auto add = [&](const Value& item) {
      if (item.kind != Value::Kind::kText) {
        Add(item.at, fmt::format("{} 应为文字或文字的列表", key),
            fmt::format("{} must be a text or a list of texts", key));
      }
      texts.push_back(item.text);
    };
    if (value->kind == Value::Kind::kList) {
      std::ranges::for_each(value->items, add);
    } else {
      add(*value);
    }
    return texts;
  }

  // The value of `key`, which must be a map where it stands.
  const Value* Map(const Value& map, std::string_view key) {
    const Value* value = map.Find(key);
    if (value == nullptr || value->kind == Value::Kind::kMap) return value;
    Add(value->at, fmt::format("{} 应为若干“键: 值”", key),
        fmt::format("{} must be keys with values", key));
    return nullptr;
  }

  bool Flag(const Value& map, std::string_view key) {
    const Value* value = map.Find(key);
    if (value == nullptr) return false;
    if (value->text != "true" && value->text != "false") {
      Add(value->at, fmt::format("{} 应为 true 或 false", key),
          fmt::format("{} must be true or false", key));
    }
    return value->text == "true";
  }

  // A text for both languages, or one for each.
  Words InBoth(const Value& map, std::string_view key) {
    const Value* value = map.Find(key);
    if (value == nullptr) return {};
    if (value->kind == Value::Kind::kText) return {value->text, ""};
    if (value->kind != Value::Kind::kMap) {
      Add(value->at, fmt::format("{} 应为文字，或 zh 和 en 两项", key),
          fmt::format("{} must be a text, or a text for zh and en", key));
      return {};
    }
    constexpr std::array<std::string_view, 2> kLanguages = {"zh", "en"};
    RejectUnknownKeys(*value, kLanguages);
    return {Text(*value, "zh"), Text(*value, "en")};
  }

  Severity SeverityOf(const Value& map, Severity fallback) {
    const Value* value = map.Find("severity");
    if (value == nullptr) return fallback;
    for (const Severity severity :
         {Severity::kInfo, Severity::kWarning, Severity::kError}) {
      if (value->text == SeverityName(severity)) return severity;
    }
    Add(value->at, "severity 应为 error、warning 或 info",
        "severity must be error, warning or info");
    return fallback;
  }

  WordedMessage Message(const Value& map, std::string_view key) {
    const Words words = InBoth(map, key);
    return {MessageTemplate(words.zh), MessageTemplate(words.en)};
  }

  // What `map` states of a case; the rest is `fallback`'s.
  RuleCase Case(const Value& map, std::string name, const RuleCase& fallback) {
    RuleCase result = fallback;
    result.name = std::move(name);
    result.severity = SeverityOf(map, fallback.severity);
    if (map.Find("message")) result.message = Message(map, "message");
    if (map.Find("related")) result.related = Message(map, "related");
    if (map.Find("help")) result.help = InBoth(map, "help");
    return result;
  }

  void Require(const Value& map, std::string_view key) {
    if (map.Find(key) != nullptr) return;
    Add(map.at, fmt::format("缺少 {}", key), fmt::format("{} is missing", key));
  }

  void CheckNames(const Value& map, std::string_view key,
                  const WordedMessage& message,
                  const std::vector<std::string>& fields) {
    const Value* value = map.Find(key);
    if (trusted() || value == nullptr) return;
    for (const MessageTemplate* one : {&message.zh, &message.en}) {
      for (const std::string& name : one->Names()) {
        if (name == "text" || std::ranges::find(fields, name) != fields.end()) {
          continue;
        }
        Add(value->at, fmt::format("{} 里没有 {{{}}} 可填", key, name),
            fmt::format("there is nothing to fill {{{}}} in {} with", name,
                        key));
      }
    }
  }

 private:
  Mistakes* mistakes_;
};

// The names of a rule's cases: the kind's own, or, of a kind that has none,
// whatever the rule words.
std::vector<std::string> CaseNames(const CheckKind& kind, const Value* cases) {
  std::vector<std::string> names = {""};
  names.insert(names.end(), kind.cases.begin(), kind.cases.end());
  if (kind.cases.empty() && cases != nullptr) {
    for (const Value::Entry& entry : cases->entries) {
      names.push_back(entry.key);
    }
  }
  return names;
}

void RejectUnusedCases(Loader& loader, const CheckKind& kind,
                       const Value* cases,
                       const std::vector<std::string>& asked) {
  if (loader.trusted() || cases == nullptr) return;
  for (const Value::Entry& entry : cases->entries) {
    const bool used =
        std::ranges::find(kind.cases, entry.key) != kind.cases.end() ||
        std::ranges::find(asked, entry.key) != asked.end();
    if (!used) {
      loader.Add(entry.key_at, fmt::format("没有什么属于 {}", entry.key),
                 fmt::format("nothing belongs to case {}", entry.key));
    }
  }
}

std::string KindNames() {
  std::string names;
  for (const CheckKind* kind : CheckKinds()) {
    names += (names.empty() ? "" : ", ") + std::string(kind->name);
  }
  return names;
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
  Loader loader(mistakes);
  if (value.kind != Value::Kind::kMap) {
    loader.Add(value.at, "规则文件应为若干“键: 值”",
               "a rule file must be keys with values");
    return std::nullopt;
  }
  if (!IsRuleId(id)) {
    loader.Add({},
               "规则的编号取自路径，应为“组/名称”，只用小写字母、数字和连字符",
               "a rule's id is its path: group/name, in small letters, digits "
               "and hyphens");
  }
  loader.RejectUnknownKeys(value, kKeys);
  for (const std::string_view key :
       {"summary", "kind", "severity", "message"}) {
    loader.Require(value, key);
  }

  Rule rule;
  rule.id = std::move(id);
  rule.summary = loader.InBoth(value, "summary");
  rule.kind = loader.Text(value, "kind");
  rule.supersedes = loader.Texts(value, "supersedes");
  rule.when = loader.Texts(value, "when");
  rule.replaces = loader.Flag(value, "replaces");
  rule.enabled =
      value.Find("enabled") == nullptr || loader.Flag(value, "enabled");
  const CheckKind* kind = FindCheckKind(rule.kind);
  if (kind == nullptr) {
    if (const Value* at = value.Find("kind")) {
      loader.Add(
          at->at,
          fmt::format("没有 {} 这种检查，有：{}", rule.kind, KindNames()),
          fmt::format("there is no kind {}; there are {}", rule.kind,
                      KindNames()));
    }
    return std::nullopt;
  }

  const Value* cases = loader.Map(value, "cases");
  const std::vector<std::string> names = CaseNames(*kind, cases);
  Options options(value.Find("options"), names, mistakes);
  rule.check = kind->make(options);
  options.Finish();
  RejectUnusedCases(loader, *kind, cases, options.cases_asked());

  rule.cases.push_back(loader.Case(value, "", {}));
  loader.CheckNames(value, "message", rule.cases[0].message, options.fields());
  loader.CheckNames(value, "related", rule.cases[0].related, options.fields());
  for (size_t i = 1; i < names.size(); ++i) {
    const Value* map =
        cases == nullptr ? nullptr : loader.Map(*cases, names[i]);
    const Value nothing;
    const Value& stated = map == nullptr ? nothing : *map;
    loader.RejectUnknownKeys(stated, kCaseKeys);
    rule.cases.push_back(loader.Case(stated, names[i], rule.cases[0]));
    loader.CheckNames(stated, "message", rule.cases[i].message,
                      options.fields());
  }
  if (mistakes != nullptr && mistakes->size() > before) return std::nullopt;
  return rule;
}

RulePage LoadPage(const Value& value, Mistakes& mistakes) {
  Loader loader(&mistakes);
  RulePage page;
  page.why = loader.InBoth(value, "why");
  page.source = loader.Text(value, "source");
  const Value* examples = value.Find("examples");
  if (examples == nullptr) return page;
  if (examples->kind != Value::Kind::kList) {
    loader.Add(examples->at, "examples 应为列表", "examples must be a list");
  }
  for (const Value& item : examples->items) {
    loader.RejectUnknownKeys(item, kExampleKeys);
    constexpr std::array<std::string_view, 3> kKinds = {"bad", "good",
                                                        "missed"};
    const auto stated = std::ranges::find_if(
        kKinds, [&](std::string_view kind) { return item.Find(kind); });
    if (stated == kKinds.end()) {
      loader.Add(item.at, "例子应有 bad、good 或 missed",
                 "an example must be bad, good or missed");
      continue;
    }
    Example example;
    example.kind = static_cast<Example::Kind>(stated - kKinds.begin());
    const Value& texts = *item.Find(*stated);
    if (texts.kind == Value::Kind::kList) {
      example.others = loader.Texts(item, *stated);
      if (!example.others.empty()) {
        example.text = std::move(example.others.front());
        example.others.erase(example.others.begin());
      }
    } else {
      example.text = loader.Text(item, *stated);
    }
    example.at = texts.at;
    example.fixed = loader.Text(item, "fixed");
    example.path = loader.Text(item, "path");
    page.examples.push_back(std::move(example));
  }
  return page;
}

}  // namespace reportlint
