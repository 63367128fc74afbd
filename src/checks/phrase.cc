// phrase: known wrong phrases, each with what it should be.
//
// 截止目前 for 截至目前. Thousands of phrases cost no more than one: they are
// the check's literals, so the engine's one pass has found them already. What
// is left is to see whether a phrase stands where it is right after all.

#include <algorithm>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "check/block_text.h"
#include "check/block_walk.h"
#include "check/check.h"
#include "check/exact_phrases.h"
#include "check/spelled_words.h"
#include "check/surroundings.h"
#include "check/where.h"
#include "check/word_borders.h"
#include "text/find.h"
#include "text/han_run.h"
#include "text/han_text.h"
#include "text/utf8.h"

namespace reportlint::checks {
namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

// A text in which a phrase is right: 大会报告 for 会报, which stands in it
// `offset` bytes after its beginning.
struct Exception {
  std::string text = {};  // in simplified characters
  size_t offset = 0;
};

// What phrases have in common: where they count, and how they are spoken of.
struct Group {
  explicit Group(Options& options)
      : surroundings(options),
        safe(options.Flag("safe", false)),
        inside_words(options.Flag("inside_words", false)),
        rule_case(options.Case("case")) {
    const bool tells_mixed = options.Has("mixed");
    const uint32_t mixed = options.Case("mixed");
    if (tells_mixed) mixed_case = mixed;
    only_mixed = options.Flag("only_mixed", false);
    mixed_by = options.Text("mixed_by");
  }

  Surroundings surroundings;
  bool safe = false;
  bool inside_words = false;  // a word may begin or end inside a phrase
  uint32_t rule_case = 0;
  // In a document that also has the right phrase, or `mixed_by`.
  std::optional<uint32_t> mixed_case = {};
  bool only_mixed = false;  // in another document nothing is found
  std::string mixed_by = {};
};

struct Entry {
  std::string right = {};        // or ""
  std::string traditional = {};  // the same in traditional characters
  uint32_t group = 0;
  bool simplified = false;  // only in simplified text
  std::vector<Exception> exceptions = {};

  const std::string& In(const BlockText& block) const {
    return block.traditional() ? traditional : right;
  }
};

// Which of the other spellings stand in a document, each asked for once.
class OtherSpellings {
 public:
  OtherSpellings(std::string_view text, size_t entries)
      : text_(text), holds_(entries, kUnasked) {}

  // Whether `right`, the other spelling of that entry, stands there.
  bool Holds(const std::string& right, size_t entry) {
    Answer& holds = holds_[entry];
    if (holds == kUnasked) holds = HasWord(text_, right) ? kYes : kNo;
    return holds == kYes;
  }

 private:
  enum Answer : uint8_t { kUnasked, kNo, kYes };
  std::string_view text_;
  std::vector<Answer> holds_;
};

class Phrase final : public Check {
 public:
  explicit Phrase(Options& options)
      : where_(options), both_scripts_(options.Flag("both_scripts", true)) {
    options.Define("define");
    AddGroup(options);
    for (Options* group : options.List("groups", "phrases")) AddGroup(*group);
    AddExact(options);
    AddSpelled(options);
    if (literals_.empty() && spelled_.empty()) {
      options.Reject("phrases", {"至少要有一条 phrases",
                                 "there must be at least one of phrases"});
    }
    options.AddField("right");
  }

  std::span<const std::string> literals() const override { return literals_; }
  bool needs_every_document() const override { return !spelled_.empty(); }
  Facts needs() const override { return Fact::kMakeup; }

  void CheckDocument(const Document& document, std::span<const Hit> hits,
                     Findings& findings) const override {
    OtherSpellings others(document.text(), entries_.size());
    SeenSentence seen;
    WordBorders words;
    BlockText text(document);
    const size_t first = findings.size();
    BlockWalk blocks(document);
    for (const Hit& hit : hits) {
      const Block& block = blocks.At(hit.offset);
      if (!where_.Includes(block)) continue;
      text.GoTo(block);
      const uint32_t base = blocks.span().begin;
      const uint32_t in_block = hit.offset - base;
      if (hit.literal >= entry_of_.size()) {
        CheckExact(text, base, in_block, hit, first, findings);
        continue;
      }
      const uint32_t index = entry_of_[hit.literal];
      const Entry& entry = entries_[index];
      const Group& group = groups_[entry.group];
      const auto size = static_cast<uint32_t>(literals_[hit.literal].size());
      Span at = {in_block, in_block + size};
      if ((entry.simplified && text.traditional()) ||
          IsException(text.simplified(), in_block, entry) ||
          !group.surroundings.Hold(text, seen, at) ||
          (!group.inside_words &&
           words.CutThrough(text.original(), in_block, size,
                            entry.right.empty()
                                ? WordBorders::Part::kCounts
                                : WordBorders::Part::kDoesNotCount))) {
        continue;
      }
      const std::string& right = entry.In(text);
      const bool is_mixed =
          group.mixed_case &&
          others.Holds(group.mixed_by.empty() ? right : group.mixed_by, index);
      if (group.only_mixed && !is_mixed) continue;
      Finding finding = {
          .at = {base + at.begin, base + at.end},
          .rule_case = is_mixed ? *group.mixed_case : group.rule_case,
          .fields = {{"right", right}}};
      if (!right.empty() && !group.surroundings.mark_before()) {
        finding.replacement = {right, group.safe};
      }
      Push(std::move(finding), first, findings);
    }
    if (!spelled_.empty()) CheckSpelling(document, findings);
  }

 private:
  // Reads the phrases of `options`, be they the rule's own or a group's.
  void AddGroup(Options& options) {
    const auto group = static_cast<uint32_t>(groups_.size());
    groups_.emplace_back(options);
    const Pairs phrases = options.Pairs("phrases");
    const std::vector<std::string> except = options.Literals("except");
    const bool simplified = options.Flag("simplified", false);
    const std::vector<std::string> simplified_only =
        options.Texts("simplified_only");
    const std::vector<std::string> traditional =
        simplified ? std::vector<std::string>()
                   : TraditionalForms(phrases, options);
    const auto is_simplified_only = [&](std::string_view wrong) {
      return std::ranges::find(simplified_only, wrong) != simplified_only.end();
    };
    const auto first = static_cast<uint32_t>(entries_.size());
    for (uint32_t i = 0; i < phrases.size(); ++i) {
      const auto& [wrong, right] = phrases[i];
      literals_.push_back(wrong);
      entry_of_.push_back(first + i);
      if (traditional.empty() || is_simplified_only(wrong)) {
        entries_.push_back({right, right, group, both_scripts_});
        continue;
      }
      entries_.push_back({right, traditional[2 * i + 1], group});
      if (traditional[2 * i] == wrong) continue;
      literals_.push_back(traditional[2 * i]);
      entry_of_.push_back(first + i);
    }
    AddExceptions(except, phrases, first, options);
  }

  // Of each of `phrases`, what is wrong and what is right in traditional
  // characters, one after the other. What has some already is for traditional
  // text alone, as it stands.
  std::vector<std::string> TraditionalForms(const Pairs& phrases,
                                            Options& options) const {
    if (!both_scripts_) return {};
    if (auto kept = options.Kept("traditional")) return *std::move(kept);
    std::vector<std::string> forms;
    forms.reserve(2 * phrases.size());
    for (const auto& [wrong, right] : phrases) {
      // Some differ in simplified characters alone: 翻天复地, 翻天覆地.
      const std::string traditional = TraditionalText(wrong);
      const bool as_it_stands = HasTraditional(wrong) ||
                                HasTraditional(right) ||
                                traditional == TraditionalText(right);
      forms.push_back(as_it_stands ? wrong : traditional);
      forms.push_back(as_it_stands ? right : TraditionalText(right));
    }
    options.Keep("traditional", forms);
    return forms;
  }

  // Reads the phrases that are right only as they stand.
  void AddExact(Options& options) {
    std::vector<std::string> phrases = options.Texts("exact");
    auto traditional = options.Kept("exact_traditional");
    if (!traditional) {
      traditional.emplace();
      for (const std::string& phrase : phrases) {
        traditional->push_back(both_scripts_ ? TraditionalText(phrase)
                                             : phrase);
      }
      options.Keep("exact_traditional", *traditional);
    }
    for (size_t i = 0; i < phrases.size(); ++i) {
      if (exact_.Add(phrases[i], std::move((*traditional)[i])) ||
          options.trusted()) {
        continue;
      }
      options.Reject("exact", {"“" + phrases[i] + "”不是四个以上的汉字",
                               phrases[i] + " is not four characters or more"});
    }
    for (const std::string& text : options.Literals("exact_except")) {
      exact_exceptions_.insert(SimplifiedText(text));
    }
    literals_.insert(literals_.end(), exact_.halves().begin(),
                     exact_.halves().end());
  }

  // Reads the English words that are right only as they are spelled.
  void AddSpelled(Options& options) {
    for (std::string& word : options.Texts("spelled")) {
      if (spelled_.Add(word) || options.trusted()) continue;
      options.Reject("spelled", {"“" + word + "”不是五个以上的拉丁字母",
                                 word + " is not five letters or more"});
    }
    for (const std::string& word : options.Texts("spelled_except")) {
      spelled_.AddKnown(word);
    }
  }

  // Looks at the English words of the blocks that are Chinese.
  void CheckSpelling(const Document& document, Findings& findings) const {
    std::vector<SpelledWords::Misspelling> found;
    for (size_t i = 0; i < document.blocks().size(); ++i) {
      const Block& block = document.blocks()[i];
      if (!where_.Includes(block)) continue;
      found.clear();
      spelled_.Find(block.text, found);
      if (found.empty() || std::ranges::none_of(block.text, HanRun::IsLead)) {
        continue;
      }
      const uint32_t base = document.SpanOf(block.text).begin;
      for (SpelledWords::Misspelling& word : found) {
        findings.push_back({.at = {base + word.at.begin, base + word.at.end},
                            .fields = {{"right", word.right}},
                            .replacement = Replacement{word.right, false}});
      }
    }
  }

  // Gives each text of `except` to those of `phrases` that stand in it, whose
  // entries begin at `first`.
  void AddExceptions(const std::vector<std::string>& except,
                     const Pairs& phrases, size_t first, Options& options) {
    if (except.empty()) return;
    std::unordered_map<std::string, size_t> entries;
    size_t longest = 0;
    for (size_t i = 0; i < phrases.size(); ++i) {
      entries.emplace(SimplifiedText(phrases[i].first), first + i);
      longest = std::max(longest, phrases[i].first.size());
    }
    for (const std::string& stated : except) {
      const std::string text = SimplifiedText(stated);
      bool holds_a_phrase = false;
      for (size_t begin = 0; begin < text.size();
           begin += Utf8Length(text[begin])) {
        const size_t most = std::min(text.size(), begin + longest);
        for (size_t end = begin; end < most;) {
          end += Utf8Length(text[end]);
          const auto it = entries.find(text.substr(begin, end - begin));
          if (it == entries.end()) continue;
          entries_[it->second].exceptions.push_back({text, begin});
          holds_a_phrase = true;
        }
      }
      if (!holds_a_phrase && !options.trusted()) {
        options.Reject("except", {"“" + stated + "”里没有要找的词",
                                  "none of the phrases stands in " + stated});
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
  // block, which begins at `base`.
  void CheckExact(const BlockText& block, uint32_t base, uint32_t at,
                  const Hit& hit, size_t first, Findings& findings) const {
    std::vector<ExactPhrases::NearMiss> found;
    exact_.Find(block.simplified(), at, hit.literal - entry_of_.size(), found);
    for (const ExactPhrases::NearMiss& miss : found) {
      const std::string& right = exact_.Right(miss.phrase, block.traditional());
      const auto begin = static_cast<uint32_t>(base + miss.begin);
      if (exact_exceptions_.contains(std::string(
              block.simplified().substr(miss.begin, right.size())))) {
        continue;
      }
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

  const Where where_;
  const bool both_scripts_;
  std::vector<Group> groups_;
  // What is wrong, in either script, and after it the halves of the exact
  // phrases.
  std::vector<std::string> literals_;
  std::vector<uint32_t> entry_of_;  // of each literal that is wrong
  std::vector<Entry> entries_;
  ExactPhrases exact_;
  SpelledWords spelled_;
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
