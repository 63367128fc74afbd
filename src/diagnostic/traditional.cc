#include "diagnostic/traditional.h"

#include <algorithm>

#include "text/character.h"
#include "text/utf8.h"

namespace reportlint {
namespace {

constexpr std::string_view kOpenQuote = "“";
constexpr std::string_view kCloseQuote = "”";
constexpr std::string_view kInPaths = "/\\._-";

// Whether a run between `before` and `after` is a part of a path or what is
// spoken of.
bool IsForeign(std::string_view run, std::string_view before,
               std::string_view after) {
  const bool in_path =
      (!before.empty() && kInPaths.find(before.back()) != kInPaths.npos) ||
      (!after.empty() && kInPaths.find(after.front()) != kInPaths.npos);
  const bool is_one = Prefix(run, 1).size() == run.size();
  return in_path || (is_one && before.ends_with(kOpenQuote) &&
                     after.starts_with(kCloseQuote));
}

std::string_view Converted(std::string_view run) {
  const auto runs = TraditionalRuns();
  const auto it =
      std::ranges::lower_bound(runs, run, {}, &TraditionalRun::simplified);
  return it == runs.end() || it->simplified != run ? run : it->traditional;
}

}  // namespace

std::string InTraditional(std::string_view words) {
  std::string out;
  for (size_t at = 0; at < words.size();) {
    const size_t begin = at;
    size_t end = at;  // of the run
    while (at < words.size() && IsHan(NextCharacter(words, at))) end = at;
    if (end > begin) {
      const std::string_view run = words.substr(begin, end - begin);
      out += IsForeign(run, words.substr(0, begin), words.substr(end))
                 ? run
                 : Converted(run);
    }
    out += words.substr(end, at - end);
  }
  return out;
}

}  // namespace reportlint
