#include "cli/arguments.h"

#include <string>
#include <variant>
#include <vector>

#include <gtest/gtest.h>

namespace reportlint {
namespace {

using Words = std::vector<std::string>;

// The answer to wrong arguments, without the line that points at the help.
std::string Complaint(const Words& words, const std::string& locale = "") {
  const Arguments arguments = ParseArguments(words, locale);
  const Answer* answer = std::get_if<Answer>(&arguments.command);
  if (answer == nullptr) return "no answer";
  EXPECT_EQ(answer->exit_code, 2) << answer->text;
  const bool chinese = arguments.language == Language::kChinese;
  const std::string pointer =
      chinese ? "用法见 reportlint --help\n" : "see reportlint --help\n";
  EXPECT_TRUE(answer->text.ends_with(pointer)) << answer->text;
  return answer->text.substr(0, answer->text.size() - pointer.size());
}

LintArguments Lint(const Words& words) {
  const Arguments arguments = ParseArguments(words, "");
  const auto* lint = std::get_if<LintArguments>(&arguments.command);
  if (lint == nullptr) {
    const auto* answer = std::get_if<Answer>(&arguments.command);
    ADD_FAILURE() << "not a lint command"
                  << (answer == nullptr ? "" : ": " + answer->text);
    return {};
  }
  return *lint;
}

TEST(ArgumentsTest, DefaultsOfLint) {
  const LintArguments lint = Lint({"a.txt"});
  EXPECT_EQ(lint.paths, Words{"a.txt"});
  EXPECT_EQ(lint.stdin_path, "stdin.txt");
  EXPECT_EQ(lint.format->name, "text");
  EXPECT_EQ(lint.column_unit, ColumnUnit::kCodePoint);
  EXPECT_EQ(lint.least_shown, Severity::kWarning);
  EXPECT_EQ(lint.least_failing, Severity::kWarning);
  EXPECT_EQ(lint.color, When::kAuto);
  EXPECT_EQ(lint.jobs, 0u);
  EXPECT_TRUE(lint.rule_folders.empty());
  EXPECT_FALSE(lint.exit_zero || lint.all || lint.snippet);
}

TEST(ArgumentsTest, TheWordLintMayBeLeftOut) {
  for (const Words& words : {Words{"lint", "a.txt", "b"}, Words{"a.txt", "b"},
                             Words{"--lang", "en", "a.txt", "b"},
                             Words{"--lang=en", "lint", "a.txt", "b"},
                             Words{"lint", "--lang", "en", "a.txt", "b"}}) {
    EXPECT_EQ(Lint(words).paths, (Words{"a.txt", "b"}));
  }
  EXPECT_EQ(Lint({"-"}).paths, Words{"-"});
  EXPECT_EQ(Lint({"--", "-x.txt", "--format"}).paths,
            (Words{"-x.txt", "--format"}));
}

TEST(ArgumentsTest, OptionsOfLint) {
  EXPECT_EQ(Lint({"--format", "jsonl", "a"}).format->name, "jsonl");
  EXPECT_EQ(Lint({"a", "--format=jsonl"}).format->name, "jsonl");
  EXPECT_EQ(Lint({"--column-unit", "utf16", "a"}).column_unit,
            ColumnUnit::kUtf16);
  EXPECT_EQ(Lint({"--column-unit", "byte", "a"}).column_unit,
            ColumnUnit::kByte);
  EXPECT_EQ(Lint({"--column-unit", "display", "a"}).column_unit,
            ColumnUnit::kDisplay);
  EXPECT_EQ(Lint({"--min-severity", "info", "a"}).least_shown, Severity::kInfo);
  EXPECT_EQ(Lint({"--fail-on", "error", "a"}).least_failing, Severity::kError);
  EXPECT_EQ(Lint({"--color", "never", "a"}).color, When::kNever);
  EXPECT_EQ(Lint({"--jobs", "256", "a"}).jobs, 256u);
  EXPECT_EQ(Lint({"--stdin-path", "x.md", "-"}).stdin_path, "x.md");
  EXPECT_TRUE(Lint({"--exit-zero", "a"}).exit_zero);
  EXPECT_TRUE(Lint({"--all", "a"}).all);
  EXPECT_TRUE(Lint({"--snippet", "a"}).snippet);
  EXPECT_TRUE(Lint({"--verbose", "a"}).verbose);
  EXPECT_EQ(Lint({"a"}).encoding, std::nullopt);
  EXPECT_EQ(Lint({"--encoding", "gbk", "a"}).encoding, Encoding::kGb18030);
  EXPECT_EQ(Lint({"--enable", "a/b", "--enable", "c/d", "a"}).enabled_rules,
            (Words{"a/b", "c/d"}));
  // Each --rules takes one folder; what follows is a path.
  const LintArguments rules = Lint({"--rules", "r1", "a", "--rules", "r2"});
  EXPECT_EQ(rules.rule_folders, (Words{"r1", "r2"}));
  EXPECT_EQ(rules.paths, Words{"a"});
}

TEST(ArgumentsTest, OtherCommands) {
  const Arguments explain =
      ParseArguments({"explain", "a/b", "--rules", "r"}, "");
  EXPECT_EQ(std::get<ExplainArguments>(explain.command).id, "a/b");
  EXPECT_EQ(std::get<ExplainArguments>(explain.command).rule_folders,
            Words{"r"});
  const Arguments list = ParseArguments({"rules"}, "");
  EXPECT_FALSE(std::get<RulesArguments>(list.command).test);
  const Arguments test = ParseArguments({"rules", "--test", "folder"}, "");
  EXPECT_TRUE(std::get<RulesArguments>(test.command).test);
  EXPECT_EQ(std::get<RulesArguments>(test.command).folder, "folder");
  const Arguments outline =
      ParseArguments({"outline", "a.txt", "--format", "json"}, "");
  EXPECT_EQ(std::get<OutlineArguments>(outline.command).path, "a.txt");
  EXPECT_EQ(std::get<OutlineArguments>(outline.command).format,
            OutlineFormat::kJson);
}

TEST(ArgumentsTest, Languages) {
  const auto language = [](const Words& words, const std::string& locale) {
    return ParseArguments(words, locale).language;
  };
  for (const char* locale :
       {"", "C", "C.UTF-8", "POSIX", "zh_CN.UTF-8", "zh_SG", "fr_FR.UTF-8"}) {
    EXPECT_EQ(language({"a"}, locale), Language::kChinese) << locale;
  }
  for (const char* locale :
       {"zh_TW.UTF-8", "zh_HK", "zh_MO.UTF-8", "zh_Hant_TW.UTF-8"}) {
    EXPECT_EQ(language({"a"}, locale), Language::kTraditionalChinese) << locale;
  }
  for (const char* locale : {"en_US.UTF-8", "en_GB", "en"}) {
    EXPECT_EQ(language({"a"}, locale), Language::kEnglish) << locale;
  }
  EXPECT_EQ(language({"a", "--lang", "en"}, "zh_CN"), Language::kEnglish);
  EXPECT_EQ(language({"--lang=zh", "a"}, "en_US"), Language::kChinese);
  EXPECT_EQ(language({"--lang", "zh", "a"}, "zh_TW"), Language::kChinese);
  EXPECT_EQ(language({"a", "--lang=zh-Hant"}, "en"),
            Language::kTraditionalChinese);
  EXPECT_EQ(language({"explain", "--lang", "en", "a/b"}, ""),
            Language::kEnglish);
  // What stands behind -- is a path.
  EXPECT_EQ(language({"--", "--lang=en"}, ""), Language::kChinese);
}

TEST(ArgumentsTest, WrongArguments) {
  EXPECT_EQ(Complaint({"a", "--formt", "jsonl"}),
            "reportlint: 不认识的选项 --formt，是不是 --format？\n");
  EXPECT_EQ(Complaint({"a", "--fail-onn=error"}),
            "reportlint: 不认识的选项 --fail-onn=error，是不是 --fail-on？\n");
  EXPECT_EQ(Complaint({"a", "--zzzzzzzz"}),
            "reportlint: 不认识的选项 --zzzzzzzz\n");
  EXPECT_EQ(Complaint({"rules", "--tset"}),
            "reportlint: 不认识的选项 --tset，是不是 --test？\n");
  EXPECT_EQ(Complaint({"a", "--format", "yaml"}),
            "reportlint: --format 不能是“yaml”，应为 text|jsonl\n");
  EXPECT_EQ(Complaint({"a", "--column-unit", "char"}),
            "reportlint: --column-unit 不能是“char”，应为 "
            "codepoint|utf16|byte|display\n");
  EXPECT_EQ(Complaint({"a", "--min-severity", "Error"}),
            "reportlint: --min-severity 不能是“Error”，应为 "
            "error|warning|info\n");
  EXPECT_EQ(Complaint({"a", "--color", "yes"}),
            "reportlint: --color 不能是“yes”，应为 auto|always|never\n");
  for (const char* jobs : {"0", "257", "-1", "two", "1.5"}) {
    EXPECT_EQ(
        Complaint({"a", std::string("--jobs=") + jobs}),
        std::string("reportlint: --jobs 不能是“") + jobs + "”，应为 1-256\n");
  }
  EXPECT_EQ(Complaint({"a", "--fail-on"}), "reportlint: --fail-on 缺少值\n");
  EXPECT_EQ(Complaint({"lint"}),
            "reportlint: 没有说检查什么：请给出文件或文件夹\n");
  EXPECT_EQ(Complaint({"explain"}),
            "reportlint: 缺少规则名，如 placeholder/blank\n");
  EXPECT_EQ(Complaint({"outline"}), "reportlint: 缺少文件\n");
  EXPECT_EQ(Complaint({"outline", "a", "--format", "xml"}),
            "reportlint: --format 不能是“xml”，应为 text|json\n");
}

TEST(ArgumentsTest, WrongArgumentsInEnglish) {
  EXPECT_EQ(Complaint({"a", "--formt", "jsonl"}, "en_US.UTF-8"),
            "reportlint: unknown option --formt, did you mean --format?\n");
  EXPECT_EQ(Complaint({"a", "--format", "yaml", "--lang", "en"}),
            "reportlint: --format cannot be \"yaml\"; it takes text|jsonl\n");
  EXPECT_EQ(Complaint({"a", "--fail-on"}, "en"),
            "reportlint: --fail-on needs a value\n");
  EXPECT_EQ(Complaint({"lint"}, "en"),
            "reportlint: nothing to lint: name a file or a folder\n");
  EXPECT_EQ(Complaint({"explain"}, "en"),
            "reportlint: a rule is missing, as placeholder/blank\n");
}

TEST(ArgumentsTest, WrongLanguage) {
  EXPECT_EQ(Complaint({"a", "--lang", "fr"}),
            "reportlint: --lang 不能是“fr”，应为 zh|zh-Hant|en\n");
  EXPECT_EQ(Complaint({"--lang=", "a"}, "en_US"),
            "reportlint: --lang cannot be \"\"; it takes zh|zh-Hant|en\n");
}

TEST(ArgumentsTest, Help) {
  for (const Words& words :
       {Words{"--help"}, Words{"-h"}, Words{"lint", "--help"},
        Words{"rules", "-h"}, Words{"explain", "--help"}}) {
    for (const char* locale : {"", "en_US"}) {
      const Arguments arguments = ParseArguments(words, locale);
      const Answer& answer = std::get<Answer>(arguments.command);
      EXPECT_EQ(answer.exit_code, 0);
      EXPECT_NE(answer.text.find("reportlint"), std::string::npos);
      EXPECT_NE(answer.text.find("--lang"), std::string::npos);
    }
  }
  // In Chinese nothing is left in English but the names of options.
  for (const Words& words : {Words{"--help"}, Words{"lint", "--help"}}) {
    const Arguments arguments = ParseArguments(words, "");
    const std::string& text = std::get<Answer>(arguments.command).text;
    EXPECT_EQ(text.find("Options:"), text.npos) << text;
    EXPECT_EQ(text.find("Subcommands:"), text.npos) << text;
    EXPECT_EQ(text.find("[["), text.npos) << text;
  }
  const Arguments version = ParseArguments({"--version"}, "");
  EXPECT_TRUE(
      std::get<Answer>(version.command).text.starts_with("reportlint "));
  // Nothing asked for is nothing done.
  EXPECT_EQ(std::get<Answer>(ParseArguments({}, "").command).exit_code, 2);
}

}  // namespace
}  // namespace reportlint
