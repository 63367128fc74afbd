#include "cli/explain.h"

#include <algorithm>

#include <fmt/format.h>

#include "text/character.h"

namespace reportlint {
namespace {

// `text` with each line behind `indent`; the first line behind `first`.
std::string Indented(std::string_view text, std::string_view first,
                     std::string_view indent) {
  std::string out(first);
  for (const char c : Trim(text)) {
    out += c;
    if (c == '\n') out += indent;
  }
  return out + '\n';
}

std::string_view Label(Example::Kind kind, bool chinese) {
  switch (kind) {
    case Example::Kind::kBad:
      return chinese ? "  错  " : "  bad     ";
    case Example::Kind::kGood:
      return chinese ? "  对  " : "  good    ";
    case Example::Kind::kMissed:
      return chinese ? "  漏  " : "  missed  ";
  }
  return "";
}

}  // namespace

std::string Explain(const Rule& rule, const RulePage& page, Language language) {
  const bool chinese = language == Language::kChinese;
  const RuleCase& words = rule.cases[0];
  std::string out =
      fmt::format("{} ({})\n{}\n\n", rule.id, SeverityName(words.severity),
                  rule.summary.In(language));
  out += Indented(page.why.In(language), "", "");
  if (!page.source.empty()) {
    out +=
        fmt::format("\n{}{}\n", chinese ? "依据：" : "Source: ", page.source);
  }
  if (!words.help.empty()) {
    out += fmt::format("\n{}{}\n", chinese ? "怎么办：" : "What to do: ",
                       words.help.In(language));
  }
  if (page.examples.empty()) return out;
  out += chinese ? "\n例子（⟦ ⟧ 里是要报告的地方）\n"
                 : "\nExamples (⟦ ⟧ mark what is reported)\n";
  for (const Example& example : page.examples) {
    const std::string_view label = Label(example.kind, chinese);
    const std::string indent(chinese ? 6 : label.size(), ' ');
    out += Indented(example.text, label, indent);
    if (!example.fixed.empty()) {
      out += Indented(example.fixed, chinese ? "   →  " : "      →   ", indent);
    }
  }
  return out;
}

std::string DescribeFailure(const RuleFile& file, const Example& example,
                            const Trial& trial, Language language) {
  const bool chinese = language == Language::kChinese;
  const auto line =
      1 + std::ranges::count(
              std::string_view(file.text).substr(
                  0, std::min<size_t>(example.at.begin, file.text.size())),
              '\n');
  std::string out = fmt::format("{}:{}: {}{}{}\n", file.path, line,
                                chinese ? "例子不符" : "example failed",
                                trial.why.empty() ? "" : ": ", trial.why);
  out += Indented(trial.expected, chinese ? "  应为  " : "  expected  ",
                  chinese ? "        " : "            ");
  if (!trial.found.empty()) {
    out += Indented(trial.found, chinese ? "  实为  " : "  found     ",
                    chinese ? "        " : "            ");
  }
  return out;
}

}  // namespace reportlint
