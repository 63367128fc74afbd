#include "check/surroundings.h"

#include <algorithm>

namespace reportlint {
namespace {

// Makes `seen` the window of `block` with the phrase at `at` in it.
void LookAround(std::string_view block, Span at, SeenSentence& seen) {
  // A cut window leaves its last part, in bytes, to the next, which sees more
  // after it.
  constexpr size_t kSeenBehind = 512;
  const size_t end = seen.begin + seen.window.text.size();
  const size_t usable = seen.window.ends_sentence ? end : end - kSeenBehind;
  if (seen.block.data() == block.data() && at.begin >= seen.begin &&
      at.end <= usable) {
    return;
  }
  seen.block = block;
  seen.window = WindowAround(block, at.begin);
  seen.begin = static_cast<size_t>(seen.window.text.data() - block.data());
}

// A sentence in two, around a phrase.
struct Parts {
  std::string_view before = {};
  std::string_view after = {};
};

}  // namespace

Surroundings::Surroundings(Options& options)
    : before_(options.Expression("before")),
      after_(options.Expression("after")),
      not_before_(options.Expression("not_before")),
      not_after_(options.Expression("not_after")),
      mark_before_(options.Flag("mark_before", false)) {}

bool Surroundings::Hold(const BlockText& block, SeenSentence& seen,
                        Span& at) const {
  if (!before_ && !after_ && !not_before_ && !not_after_) return true;
  LookAround(block.original(), at, seen);
  const auto parts = [&](std::string_view text) {
    const std::string_view window =
        text.substr(seen.begin, seen.window.text.size());
    const size_t begin = at.begin - seen.begin;
    const size_t end = std::min<size_t>(begin + at.size(), window.size());
    return Parts{window.substr(0, begin), window.substr(end)};
  };
  const Parts simplified = parts(block.simplified());
  const Parts original =
      block.traditional() ? parts(block.original()) : simplified;
  const bool twice = block.traditional();
  const auto ends = [&](const Regex& expression) {
    return expression.MatchesAtEnd(simplified.before) ||
           (twice && expression.MatchesAtEnd(original.before));
  };
  const auto begins = [&](const Regex& expression) {
    return expression.MatchesAtStart(simplified.after) ||
           (twice && expression.MatchesAtStart(original.after));
  };
  if ((after_ && !begins(*after_)) || (not_before_ && ends(*not_before_)) ||
      (not_after_ && begins(*not_after_))) {
    return false;
  }
  if (!before_) return true;
  if (!mark_before_) return ends(*before_);
  std::string_view marked = before_->LongestAtEnd(simplified.before);
  if (twice && marked.empty()) marked = before_->LongestAtEnd(original.before);
  at.begin -= static_cast<uint32_t>(marked.size());
  return !marked.empty();
}

}  // namespace reportlint
