// What every rule and every kind must have, and the lists of them in the
// documents. With UPDATE_GOLDEN=1 the lists are written anew.

#include <algorithm>
#include <map>
#include <optional>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "check/check.h"
#include "files/rules.h"
#include "lint/examples.h"
#include "lint/lint.h"
#include "rule/catalogue.h"
#include "rule/load.h"
#include "source_tree.h"
#include "text/utf8.h"
#include "value/yaml.h"

namespace reportlint {
namespace {

// A rule file in every form that a test here asks for.
struct Inventoried {
  RuleFile file = {};
  Value value = {};
  RulePage page = {};
};

const std::vector<Inventoried>& Rules() {
  static const std::vector<Inventoried> rules = [] {
    std::vector<Inventoried> all;
    auto files = ReadRuleFiles(InSourceTree("rules"));
    for (RuleFile& file : *files) {
      Inventoried one;
      Mistakes mistakes;
      one.value = ParseYaml(file.text, mistakes);
      one.page = LoadPage(one.value, mistakes);
      EXPECT_TRUE(mistakes.empty()) << file.path;
      file.path = "rules/" + file.id + ".yaml";
      one.file = std::move(file);
      all.push_back(std::move(one));
    }
    return all;
  }();
  return rules;
}

std::string TextOf(const Value& map, std::string_view key) {
  const Value* value = map.Find(key);
  return value == nullptr ? "" : value->text;
}

std::string PagePath(std::string_view kind) {
  return fmt::format("src/checks/{}.md", kind);
}

// --- Kinds -----------------------------------------------------------------

// The words in the first cells of a page's tables.
std::set<std::string> TableWords(const std::string& page) {
  static const std::regex word("[A-Za-z_][A-Za-z_0-9]*");
  std::set<std::string> words;
  std::istringstream lines(page);
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with("|")) continue;
    const std::string cell = line.substr(1, line.find('|', 1) - 1);
    for (std::sregex_iterator it(cell.begin(), cell.end(), word), end;
         it != end; ++it) {
      words.insert(it->str());
    }
  }
  return words;
}

// What a kind asks its options for, those of lists of maps included, over all
// rules that use it.
std::set<std::string> OptionsAsked(const CheckKind& kind) {
  std::set<std::string> names;
  const auto ask = [&](const Value* value, const Value* cases) {
    std::vector<std::string> case_names = {""};
    case_names.insert(case_names.end(), kind.cases.begin(), kind.cases.end());
    if (cases != nullptr) {
      for (const auto& entry : cases->entries) case_names.push_back(entry.key);
    }
    Mistakes mistakes;
    Options options(value, case_names, &mistakes);
    kind.make(options);
    options.Finish();
    for (const OptionInfo& info : options.asked()) {
      names.insert(info.name);
      for (const OptionInfo& member : info.members) names.insert(member.name);
    }
  };
  ask(nullptr, nullptr);
  for (const Inventoried& rule : Rules()) {
    if (TextOf(rule.value, "kind") == kind.name) {
      ask(rule.value.Find("options"), rule.value.Find("cases"));
    }
  }
  return names;
}

TEST(InventoryTest, KindsHavePages) {
  for (const CheckKind* kind : CheckKinds()) {
    const std::string path = PagePath(kind->name);
    const std::string page = ReadSourceFile(path);
    if (page.empty()) {
      ADD_FAILURE() << path << " does not exist";
      continue;
    }
    EXPECT_TRUE(page.starts_with(fmt::format("# {}\n", kind->name)))
        << path << " must begin with the kind's name";
    const std::set<std::string> words = TableWords(page);
    for (const std::string& option : OptionsAsked(*kind)) {
      EXPECT_TRUE(words.contains(option))
          << path << ": no table has a row for the option " << option;
    }
    for (const std::string_view name : kind->cases) {
      EXPECT_NE(page.find(name), page.npos)
          << path << " does not name the case " << name;
    }
  }
}

TEST(InventoryTest, PagesHaveKinds) {
  for (const std::string& path : SourceFiles("src/checks", {".md"})) {
    const std::string kind = path.substr(11, path.size() - 11 - 3);
    EXPECT_NE(FindCheckKind(kind), nullptr) << path;
  }
}

TEST(InventoryTest, KindsHaveRules) {
  for (const CheckKind* kind : CheckKinds()) {
    EXPECT_TRUE(std::ranges::any_of(Rules(),
                                    [kind](const auto& rule) {
                                      return TextOf(rule.value, "kind") ==
                                             kind->name;
                                    }))
        << "no rule uses " << kind->name;
  }
}

// --- Rules -----------------------------------------------------------------

bool IsInBothLanguages(const Value* value) {
  return value != nullptr && !TextOf(*value, "zh").empty() &&
         !TextOf(*value, "en").empty();
}

// The wording rules of rules/README.md, as far as a machine can tell.
void CheckWording(const std::string& where, const Value& map,
                  std::string_view key) {
  const Value* value = map.Find(key);
  if (value == nullptr) return;
  EXPECT_TRUE(IsInBothLanguages(value))
      << where << ": " << key << " must have zh and en";
  static const std::regex field(R"(\{[a-z_]+\})");
  const std::string zh =
      std::regex_replace(TextOf(*value, "zh"), field, std::string());
  constexpr size_t kLongest = 40;
  EXPECT_LE(CountCharacters(zh), kLongest)
      << where << ": " << key << " is too long: " << zh;
  EXPECT_FALSE(zh.ends_with("。"))
      << where << ": " << key << " ends with 。: " << zh;
  EXPECT_FALSE(TextOf(*value, "en").ends_with("."))
      << where << ": " << key << " ends with a full stop";
}

TEST(InventoryTest, RulesAreWordedInBothLanguages) {
  for (const Inventoried& rule : Rules()) {
    const std::string& path = rule.file.path;
    for (const std::string_view key :
         {"summary", "message", "help", "related"}) {
      CheckWording(path, rule.value, key);
    }
    const Value* cases = rule.value.Find("cases");
    if (cases == nullptr) continue;
    for (const Value::Entry& one : cases->entries) {
      for (const std::string_view key : {"message", "help", "related"}) {
        CheckWording(path + ": " + one.key, one.value, key);
      }
    }
  }
}

TEST(InventoryTest, RulesAreExplained) {
  for (const Inventoried& rule : Rules()) {
    const auto has = [&rule](Example::Kind kind) {
      return std::ranges::find(rule.page.examples, kind, &Example::kind) !=
             rule.page.examples.end();
    };
    EXPECT_FALSE(rule.page.why.zh.empty()) << rule.file.path << ": no why";
    EXPECT_TRUE(has(Example::Kind::kBad)) << rule.file.path << ": no bad";
    EXPECT_TRUE(has(Example::Kind::kGood)) << rule.file.path << ": no good";
  }
}

// YAML takes " #" in an unquoted text for a comment, and half of the example
// is gone.
bool LosesItsEnd(const std::string& line) {
  static const std::regex unquoted(
      R"(^\s*(- )?(bad|good|missed|fixed): *[^"'|>\s].*\s#.*)");
  return std::regex_match(line, unquoted);
}

TEST(InventoryTest, ExamplesAreQuotedWhereTheyHoldAHash) {
  EXPECT_TRUE(LosesItsEnd("  - bad: 第一 # 章"));
  EXPECT_TRUE(LosesItsEnd("    fixed: 第一 #章"));
  EXPECT_FALSE(LosesItsEnd("  - bad: '第一 # 章'"));
  EXPECT_FALSE(LosesItsEnd("  - bad: 第一#章"));
  EXPECT_FALSE(LosesItsEnd("  # - bad: 第一 # 章"));
  for (const Inventoried& rule : Rules()) {
    std::istringstream lines(rule.file.text);
    int number = 0;
    for (std::string line; std::getline(lines, line);) {
      ++number;
      EXPECT_FALSE(LosesItsEnd(line)) << rule.file.path << ":" << number;
    }
  }
}

// --- Patterns --------------------------------------------------------------

// The rule with but one of its patterns.
Value WithOnePattern(const Value& rule, size_t index) {
  Value one = rule;
  for (Value::Entry& entry : one.entries) {
    if (entry.key != "options") continue;
    for (Value::Entry& option : entry.value.entries) {
      if (option.key == "patterns" && option.value.kind == Value::Kind::kList) {
        option.value.items = {option.value.items[index]};
      }
    }
  }
  return one;
}

bool FindsInABadExample(const Rule& rule, const RulePage& page) {
  const Ruleset ruleset(rule);
  const Linter linter(ruleset, {});
  return std::ranges::any_of(page.examples, [&](const Example& example) {
    if (example.kind != Example::Kind::kBad) return false;
    const Document document = linter.Read(
        example.path, TakeMarks(example.text).text, FormatToRead(example.path));
    return !linter.Find(document).empty();
  });
}

TEST(InventoryTest, PatternsHaveLiteralsAndExamples) {
  for (const Inventoried& rule : Rules()) {
    if (TextOf(rule.value, "kind") != "pattern") continue;
    Value value = rule.value;
    BuiltinDocuments().PutInto(value);
    const Value* patterns = value.Find("options")->Find("patterns");
    if (patterns == nullptr) continue;
    const size_t count =
        patterns->kind == Value::Kind::kList ? patterns->items.size() : 1;
    for (size_t i = 0; i < count; ++i) {
      const std::string where =
          fmt::format("{}: pattern {}", rule.file.path, i + 1);
      // Not held against the loader: alone, a pattern may leave a case of its
      // neighbours unused.
      const auto one =
          LoadRule(rule.file.id, WithOnePattern(value, i), nullptr);
      ASSERT_TRUE(one.has_value()) << where;
      EXPECT_FALSE(one->check->needs_every_document())
          << where << " has no literals";
      EXPECT_TRUE(FindsInABadExample(*one, rule.page))
          << where << " finds nothing in a bad example";
    }
  }
}

// --- Lists in the documents ------------------------------------------------

// The ids below rules/, by group.
std::map<std::string, std::vector<const Inventoried*>> Groups() {
  std::map<std::string, std::vector<const Inventoried*>> groups;
  for (const Inventoried& rule : Rules()) {
    const std::string& id = rule.file.id;
    groups[id.substr(0, id.find('/'))].push_back(&rule);
  }
  return groups;
}

// A text as a table's cell.
std::string Cell(const std::string& text) {
  std::string cell;
  for (const char c : text) {
    if (c == '|') cell += '\\';
    cell += c;
  }
  return cell;
}

std::string RuleList() {
  std::string list;
  for (const auto& [group, rules] : Groups()) {
    list += fmt::format("\n### {}\n\n| | | |\n|---|---|---|\n", group);
    for (const Inventoried* rule : rules) {
      const Value* summary = rule->value.Find("summary");
      const std::string& id = rule->file.id;
      list += fmt::format(
          "| [{}]({}.yaml) | {} | {} / {} |\n", id.substr(group.size() + 1), id,
          TextOf(rule->value, "severity"), Cell(TextOf(*summary, "zh")),
          Cell(TextOf(*summary, "en")));
    }
  }
  return list + "\n";
}

TEST(InventoryTest, RuleListIsCurrent) {
  const std::string path = "rules/README.md";
  const std::string text = ReadSourceFile(path);
  const std::string mark = "<!-- Written by inventory_test. -->\n";
  const size_t at = text.find(mark);
  ASSERT_NE(at, text.npos) << path << " has no place for the list";
  ExpectGolden(path, text.substr(0, at + mark.size()) + RuleList());
}

// What each group finds, in English and in Chinese.
const std::map<std::string, std::pair<std::string, std::string>> kGroups = {
    {"placeholder",
     {"what was left to fill in: blanks, masks, rests of a template",
      "没有填好的内容：空白、遮掩、模板残留"}},
    {"duplicate",
     {"what is written twice: words, sentences, paragraphs, documents",
      "写了两遍的内容：词语、句子、段落、整篇"}},
    {"numbering",
     {"lists and captions that do not count on", "不连续、不一致的编号"}},
    {"script",
     {"characters that do not belong: mixed scripts, wrong conversions",
      "不该出现的文字：繁简混用、转换错误、乱码"}},
    {"structure",
     {"sections that are missing or empty, lines that break off",
      "缺少或空白的部分、断开的行"}},
    {"punctuation", {"marks that are wrong or alone", "用错、不成对的标点"}},
    {"format",
     {"document numbers, dates and numbers", "文号、日期和数字的写法"}},
    {"term", {"wrong words", "错别字和误用的词"}},
    {"boilerplate", {"what came along from a web page", "网页带来的文字"}},
    {"consistency", {"what contradicts itself", "前后矛盾的说法"}},
};

// The table of groups for a README: in Chinese or in English.
std::string GroupTable(bool chinese) {
  std::string table = chinese ? "| 组 | 查什么 | 规则 |\n|---|---|---|\n"
                              : "| group | finds | rules |\n|---|---|---|\n";
  for (const auto& [group, rules] : Groups()) {
    const auto words = kGroups.find(group);
    EXPECT_NE(words, kGroups.end()) << "kGroups has no words for " << group;
    if (words == kGroups.end()) continue;
    std::string names;
    for (const Inventoried* rule : rules) {
      names +=
          (names.empty() ? "" : ", ") + rule->file.id.substr(group.size() + 1);
    }
    table += fmt::format("| {} | {} | {} |\n", group,
                         chinese ? words->second.second : words->second.first,
                         names);
  }
  return table;
}

TEST(InventoryTest, GroupsInReadmesAreCurrent) {
  for (const std::string path : {"README.md", "README.zh-CN.md"}) {
    const std::string begin = "<!-- rules -->\n";
    const std::string end = "<!-- end of rules -->\n";
    const std::string text = ReadSourceFile(path);
    const size_t from = text.find(begin);
    const size_t to = text.find(end);
    ASSERT_TRUE(from < to && to != text.npos)
        << path << " has no place for the table of groups";
    ExpectGolden(path, text.substr(0, from + begin.size()) +
                           GroupTable(path == "README.zh-CN.md") +
                           text.substr(to));
  }
}

}  // namespace
}  // namespace reportlint
