// phrase: known wrong phrases, each with what it should be.
//
// 截止目前 for 截至目前. Thousands of phrases cost no more than one: they are
// the check's literals, so the engine's one pass has found them already. What
// is left is to see whether a phrase stands where it is right after all.

#include <algorithm>
#include <memory>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "check/block_walk.h"
#include "check/check.h"
#include "check/exact_phrases.h"
#include "check/where.h"
#include "check/word_borders.h"
#include "text/find.h"
#include "text/han.h"
#include "text/regex.h"
#include "text/utf8.h"

namespace reportlint::checks {
namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

// A text in which a phrase is right: 大会报告 for 会报, which stands in it
// `offset` bytes after its beginning.
struct Exception {
  std::string text = {};
  size_t offset = 0;
};

// What phrases have in common: where they count, and how they are spoken of.
struct Group {
  std::unique_ptr<const Regex> before = {};
  std::unique_ptr<const Regex> after = {};
  std::unique_ptr<const Regex> not_before = {};
  std::unique_ptr<const Regex> not_after = {};
  bool mark_before = false;  // the mark begins where `before` does
  bool simplified = false;   // only in simplified text
  bool safe = false;
  bool inside_words = false;  // a word may begin or end inside a phrase
  uint32_t rule_case = 0;
  // In a document that also has the right phrase, or `mixed_by`.
  std::optional<uint32_t> mixed_case = {};
  std::string mixed_by = {};

  bool HasContext() const { return before || after || not_before || not_after; }
};

struct Entry {
  std::string right = {};  // or ""
  uint32_t group = 0;
  std::vector<Exception> exceptions = {};
};

// The window that a group last looked at.
struct Context {
  Window window = {};
  Span span = {};
};

// Whether a text is written in traditional characters, by its beginning.
bool IsTraditional(std::string_view text) {
  constexpr size_t kEnough = 4096;  // bytes: over a thousand characters
  int traditional = 0;
  for (size_t at = 0; at < std::min(text.size(), kEnough);) {
    const HanForm form = HanFormOf(NextCharacter(text, at));
    traditional +=
        (form == HanForm::kTraditional) - (form == HanForm::kSimplified);
  }
  return traditional > 0;
}

// What is asked about a document as a whole, once.
class Whole {
 public:
  Whole(std::string_view text, size_t entries)
      : text_(text), holds_right_(entries, kUnasked) {}

  bool IsSimplified() {
    if (simplified_ == kUnasked) {
      simplified_ = IsTraditional(text_) ? kNo : kYes;
    }
    return simplified_ == kYes;
  }

  // Whether `right`, the other spelling of that entry, stands in it.
  bool Holds(const std::string& right, size_t entry) {
    Answer& holds = holds_right_[entry];
    if (holds == kUnasked) {
      holds = HasWord(text_, right) ? kYes : kNo;
    }
    return holds == kYes;
  }

 private:
  enum Answer : uint8_t { kUnasked, kNo, kYes };
  std::string_view text_;
  Answer simplified_ = kUnasked;
  std::vector<Answer> holds_right_;
};

class Phrase final : public Check {
 public:
  explicit Phrase(Options& options) : where_(options) {
    options.Define("define");
    AddGroup(options);
    for (Options* group : options.List("groups", "phrases")) AddGroup(*group);
    AddExact(options);
    if (literals_.empty()) {
      options.Reject("phrases", {"至少要有一条 phrases",
                                 "there must be at least one of phrases"});
    }
    options.AddField("right");
  }

  std::span<const std::string> literals() const override { return literals_; }

  void CheckDocument(const Document& document, std::span<const Hit> hits,
                     Findings& findings) const override {
    Whole whole(document.text(), entries_.size());
    Context context;
    WordBorders words;
    const size_t first = findings.size();
    BlockWalk blocks(document);
    for (const Hit& hit : hits) {
      const Block& block = blocks.At(hit.offset);
      if (!where_.Includes(block)) continue;
      const size_t in_block = hit.offset - blocks.span().begin;
      if (hit.literal >= entries_.size()) {
        CheckExact(block.text, in_block, hit, first, findings);
        continue;
      }
      const Entry& entry = entries_[hit.literal];
      const Group& group = groups_[entry.group];
      const auto size = static_cast<uint32_t>(literals_[hit.literal].size());
      Span at = {hit.offset, hit.offset + size};
      if (IsException(block.text, in_block, entry) ||
          (group.simplified && !whole.IsSimplified()) ||
          !IsInContext(document, block.text, group, context, at) ||
          (!group.inside_words &&
           words.CutThrough(block.text, in_block, size))) {
        continue;
      }
      const bool is_mixed =
          group.mixed_case &&
          whole.Holds(group.mixed_by.empty() ? entry.right : group.mixed_by,
                      hit.literal);
      Finding finding = {
          .at = at,
          .rule_case = is_mixed ? *group.mixed_case : group.rule_case,
          .fields = {{"right", entry.right}}};
      if (!entry.right.empty() && !group.mark_before) {
        finding.replacement = {entry.right, group.safe};
      }
      Push(std::move(finding), first, findings);
    }
  }

 private:
  // Reads the phrases of `options`, be they the rule's own or a group's.
  void AddGroup(Options& options) {
    Group group = {.before = options.Expression("before"),
                   .after = options.Expression("after"),
                   .not_before = options.Expression("not_before"),
                   .not_after = options.Expression("not_after"),
                   .mark_before = options.Flag("mark_before", false),
                   .simplified = options.Flag("simplified", false),
                   .safe = options.Flag("safe", false),
                   .inside_words = options.Flag("inside_words", false),
                   .rule_case = options.Case("case")};
    const bool tells_mixed = options.Has("mixed");
    const uint32_t mixed_case = options.Case("mixed");
    if (tells_mixed) group.mixed_case = mixed_case;
    group.mixed_by = options.Text("mixed_by");
    Pairs phrases = options.Pairs("phrases");
    const std::vector<std::string> except = options.Literals("except");
    const size_t first = entries_.size();
    for (auto& [wrong, right] : phrases) {
      entries_.push_back({std::move(right), uint32_t(groups_.size())});
    }
    AddExceptions(except, phrases, first, options);
    for (auto& [wrong, right] : phrases) literals_.push_back(std::move(wrong));
    groups_.push_back(std::move(group));
  }

  // Reads the phrases that are right only as they stand.
  void AddExact(Options& options) {
    for (std::string& phrase : options.Texts("exact")) {
      if (exact_.Add(phrase) || options.trusted()) continue;
      options.Reject("exact", {"“" + phrase + "”不是四个以上的汉字",
                               phrase + " is not four characters or more"});
    }
    for (std::string& text : options.Literals("exact_except")) {
      exact_exceptions_.insert(std::move(text));
    }
    literals_.insert(literals_.end(), exact_.halves().begin(),
                     exact_.halves().end());
  }

  // Gives each text of `except` to those of `phrases` that stand in it, whose
  // entries begin at `first`.
  void AddExceptions(const std::vector<std::string>& except,
                     const Pairs& phrases, size_t first, Options& options) {
    if (except.empty()) return;
    std::unordered_map<std::string_view, size_t> entries;
    size_t longest = 0;
    for (size_t i = 0; i < phrases.size(); ++i) {
      entries.emplace(phrases[i].first, first + i);
      longest = std::max(longest, phrases[i].first.size());
    }
    for (const std::string& text : except) {
      bool holds_a_phrase = false;
      for (size_t begin = 0; begin < text.size();
           begin += Utf8Length(text[begin])) {
        const size_t most = std::min(text.size(), begin + longest);
        for (size_t end = begin; end < most;) {
          end += Utf8Length(text[end]);
          const auto it =
              entries.find(std::string_view(text).substr(begin, end - begin));
          if (it == entries.end()) continue;
          entries_[it->second].exceptions.push_back({text, begin});
          holds_a_phrase = true;
        }
      }
      if (!holds_a_phrase && !options.trusted()) {
        options.Reject("except", {"“" + text + "”里没有要找的词",
                                  "none of the phrases stands in " + text});
      }
    }
  }

  // Adds a finding. Of two that overlap, 截止 and 截止目前, the longer one is
  // heard. Those from `first` on are this check's.
  static void Push(Finding finding, size_t first, Findings& findings) {
    if (findings.size() > first && findings.back().at.end > finding.at.begin) {
      if (findings.back().at.size() >= finding.at.size()) return;
      findings.pop_back();
    }
    findings.push_back(std::move(finding));
  }

  // Looks at what stands around a half of an exact phrase, `at` bytes into its
  // block.
  void CheckExact(std::string_view block, size_t at, const Hit& hit,
                  size_t first, Findings& findings) const {
    std::vector<ExactPhrases::NearMiss> found;
    exact_.Find(block, at, hit.literal - entries_.size(), found);
    for (const ExactPhrases::NearMiss& miss : found) {
      const std::string& right = exact_[miss.phrase];
      if (exact_exceptions_.contains(
              std::string(block.substr(miss.begin, right.size())))) {
        continue;
      }
      const auto begin = static_cast<uint32_t>(hit.offset + miss.begin - at);
      Push({.at = {begin, begin + uint32_t(right.size())},
            .fields = {{"right", right}},
            .replacement = Replacement{right, false}},
           first, findings);
    }
  }

  static bool IsException(std::string_view text, size_t at,
                          const Entry& entry) {
    return std::ranges::any_of(
        entry.exceptions, [&](const Exception& exception) {
          return at >= exception.offset &&
                 text.substr(at - exception.offset).starts_with(exception.text);
        });
  }

  // Whether the sentence around `at` is as the group wants it; then `at`
  // becomes what is marked. Phrases of one sentence share the `context`.
  static bool IsInContext(const Document& document, std::string_view block,
                          const Group& group, Context& context, Span& at) {
    if (!group.HasContext()) return true;
    // A cut window leaves its last part, in bytes, to the next, which sees more
    // after it.
    constexpr uint32_t kSeenBehind = 512;
    const uint32_t usable = context.window.ends_sentence
                                ? context.span.end
                                : context.span.end - kSeenBehind;
    if (at.begin < context.span.begin || at.end > usable) {
      const uint32_t begin = document.SpanOf(block).begin;
      context.window = WindowAround(block, at.begin - begin);
      context.span = document.SpanOf(context.window.text);
    }
    const std::string_view text = context.window.text;
    const size_t begin = at.begin - context.span.begin;
    const std::string_view before = text.substr(0, begin);
    const std::string_view after =
        text.substr(std::min<size_t>(begin + at.size(), text.size()));
    if ((group.after && !group.after->MatchesAtStart(after)) ||
        (group.not_before && group.not_before->MatchesAtEnd(before)) ||
        (group.not_after && group.not_after->MatchesAtStart(after))) {
      return false;
    }
    if (!group.before) return true;
    if (!group.mark_before) return group.before->MatchesAtEnd(before);
    const std::string_view marked = group.before->LongestAtEnd(before);
    at.begin -= static_cast<uint32_t>(marked.size());
    return !marked.empty();
  }

  const Where where_;
  std::vector<Group> groups_;
  // What is wrong, and after it the halves of the exact phrases.
  std::vector<std::string> literals_;
  std::vector<Entry> entries_;  // of each literal that is wrong
  ExactPhrases exact_;
  std::unordered_set<std::string> exact_exceptions_;  // near misses
};

}  // namespace

extern const CheckKind phrase = {
    .name = "phrase",
    .summary = "known wrong phrases and what they should be",
    .cases = {},
    .make = Make<Phrase>,
};

}  // namespace reportlint::checks
