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

// What stands before the lines of a page, in both languages.
const Words kBad = {"  错  ", "  bad     "};
const Words kGood = {"  对  ", "  good    "};
const Words kMissed = {"  漏  ", "  missed  "};
const Words kFixed = {"   →  ", "      →   "};
const Words kBehindLabel = {"      ", "          "};
const Words kExpected = {"  应为  ", "  expected  "};
const Words kFoundInstead = {"  实为  ", "  found     "};
const Words kBehindTrial = {"        ", "            "};

const Words& LabelOf(Example::Kind kind) {
  switch (kind) {
    case Example::Kind::kBad:
      return kBad;
    case Example::Kind::kGood:
      return kGood;
    case Example::Kind::kMissed:
      break;
  }
  return kMissed;
}

}  // namespace

std::string Explain(const Rule& rule, const RulePage& page, Language language) {
  const auto say = [language](const Words& words) -> std::string {
    return words.In(language);
  };
  const RuleCase& words = rule.cases[0];
  std::string out =
      fmt::format("{} ({})\n{}\n\n", rule.id, SeverityName(words.severity),
                  say(rule.summary));
  out += Indented(say(page.why), "", "");
  if (!page.source.empty()) {
    out += fmt::format("\n{}{}\n", say({"依据：", "Source: "}), page.source);
  }
  if (!words.help.empty()) {
    out += fmt::format("\n{}{}\n", say({"怎么办：", "What to do: "}),
                       say(words.help));
  }
  if (page.examples.empty()) return out;
  out += say({"\n例子（⟦ ⟧ 里是要报告的地方）\n",
              "\nExamples (⟦ ⟧ mark what is reported)\n"});
  for (const Example& example : page.examples) {
    out +=
        Indented(example.text, say(LabelOf(example.kind)), say(kBehindLabel));
    if (!example.fixed.empty()) {
      out += Indented(example.fixed, say(kFixed), say(kBehindLabel));
    }
  }
  return out;
}

std::string DescribeFailure(const RuleFile& file, const Example& example,
                            const Trial& trial, Language language) {
  const auto line =
      1 + std::ranges::count(
              std::string_view(file.text).substr(
                  0, std::min<size_t>(example.at.begin, file.text.size())),
              '\n');
  const Words what = {"例子不符", "example failed"};
  std::string out =
      fmt::format("{}:{}: {}{}{}\n", file.path, line, what.In(language),
                  trial.why.empty() ? "" : ": ", trial.why);
  out += Indented(trial.expected, kExpected.In(language),
                  kBehindTrial.In(language));
  if (!trial.found.empty()) {
    out += Indented(trial.found, kFoundInstead.In(language),
                    kBehindTrial.In(language));
  }
  return out;
}

}  // namespace reportlint
