#include "check/pattern_entry.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace reportlint {
namespace {

std::unique_ptr<const Regex> ReadMatch(Options& options, bool across) {
  auto match = options.Expression("match", across);
  if (match == nullptr) {
    if (!options.Has("match")) {
      options.Reject("match", {"缺少 match", "match is missing"});
    }
    return nullptr;
  }
  if (!options.trusted() && match->MatchesAtStart("")) {
    options.Reject("match", {"这个表达式什么都没有也匹配",
                             "the expression matches where nothing stands"});
    return nullptr;
  }
  return match;
}

// The groups that `unless_ascending` names, of those called `names`.
std::vector<size_t> ReadAscending(Options& options,
                                  const std::vector<std::string>& names) {
  const std::vector<std::string> stated = options.Texts("unless_ascending");
  std::vector<size_t> groups;
  for (const std::string& name : stated) {
    const auto group = std::ranges::find(names, name);
    if (group == names.end() || stated.size() % 2 != 0) {
      options.Reject("unless_ascending",
                     {"要写成对的组名", "names of groups come in pairs"});
      break;
    }
    groups.push_back(static_cast<size_t>(group - names.begin()));
  }
  return groups;
}

std::optional<Replacement> ReadReplacement(Options& options) {
  const bool replaces = options.Has("replace");
  Replacement replacement = {options.Text("replace"),
                             options.Flag("safe", false)};
  if (!replaces) return std::nullopt;
  return replacement;
}

}  // namespace

std::optional<PatternEntry> ReadPatternEntry(
    Options& options, bool across, std::span<const DocumentGuard> guards) {
  PatternEntry entry;
  across = options.Flag("across", across);
  entry.across = across;
  entry.whole_words = options.Flag("whole_words", false);
  entry.match = ReadMatch(options, across);
  entry.mark = options.Expression("mark", across);
  entry.not_before = options.Expression("not_before", across);
  entry.not_after = options.Expression("not_after", across);
  entry.unless = options.Expression("unless", across);
  entry.unless_document = ReadGuardNames(options, "unless_document", guards);
  entry.only_document = ReadGuardNames(options, "only_document", guards);
  entry.habit = static_cast<size_t>(options.Number("habit", 0, 0, 1000));
  entry.habit_broken_by =
      ReadGuardNames(options, "unless_habit_broken", guards);
  entry.replacement = ReadReplacement(options);
  entry.rule_case = options.Case("case");
  // Most expressions have no names, and none is compiled before it is used.
  if (entry.match && entry.match->pattern().find("(?P<") != std::string::npos) {
    entry.group_names = entry.match->GroupNames();
  }
  for (const std::string& name : entry.group_names) options.AddField(name);
  entry.ascending = ReadAscending(options, entry.group_names);
  if (entry.match == nullptr) {
    options.Literals("literals");
    return std::nullopt;
  }
  entry.literals = ReadMatchLiterals(options, *entry.match);
  return entry;
}

}  // namespace reportlint
