#include "rule/word_list.h"

#include <algorithm>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "text/character.h"
#include "text/decode.h"

namespace reportlint {
namespace {

// A YAML scalar that is `text` whatever signs it holds.
std::string Quoted(std::string_view text) {
  std::string quoted = "'";
  for (const char c : text) {
    quoted += c;
    if (c == '\'') quoted += c;
  }
  return quoted + "'";
}

}  // namespace

std::string WordListRule(std::string bytes) {
  const Decoded decoded = Decode(std::move(bytes));
  std::string_view rest = decoded.text;
  std::string pairs;
  std::string unwanted;
  std::unordered_set<std::string_view> seen;
  while (!rest.empty()) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    const size_t tab = line.find('\t');
    const std::string_view wrong = Trim(line.substr(0, tab));
    if (wrong.empty() || wrong.starts_with('#') || !seen.insert(wrong).second) {
      continue;
    }
    std::string_view right;
    if (tab != line.npos) {
      right = line.substr(tab + 1);
      right = Trim(right.substr(0, right.find('\t')));
    }
    if (right.empty()) {
      unwanted += "        - " + Quoted(wrong) + "\n";
    } else if (right != wrong) {
      pairs += "        " + Quoted(wrong) + ": " + Quoted(right) + "\n";
    }
  }
  std::string yaml =
      "summary: {zh: 自备词表里的词, en: a word of a list of one's own}\n"
      "kind: phrase\n"
      "severity: warning\n"
      "message:\n"
      "  zh: '“{text}”应为“{right}”'\n"
      "  en: '“{text}” should be “{right}”'\n";
  if (!unwanted.empty()) {
    yaml +=
        "cases:\n"
        "  unwanted:\n"
        "    message:\n"
        "      zh: '“{text}”不应使用'\n"
        "      en: '“{text}” should not be used'\n";
  }
  yaml += "options:\n  groups:\n";
  if (!pairs.empty()) yaml += "    - phrases:\n" + pairs;
  if (!unwanted.empty()) {
    yaml += "    - case: unwanted\n      phrases:\n" + unwanted;
  }
  return yaml;
}

}  // namespace reportlint
