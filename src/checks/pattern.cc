// pattern: text that a regular expression finds within a sentence, with what
// must not stand around it.
//
// A place is 县** in 县**民族: an expression sees the mask, a guard sees that
// it is not Markdown. RE2 has no look-around, so the guards are options.

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "check/check.h"
#include "check/where.h"
#include "text/regex.h"
#include "text/utf8.h"

namespace reportlint::checks {
namespace {

// One expression with its guards.
struct Entry {
  std::unique_ptr<const Regex> match = {};
  std::unique_ptr<const Regex> not_before = {};
  std::unique_ptr<const Regex> not_after = {};
  std::unique_ptr<const Regex> unless = {};
  std::optional<Replacement> replacement = {};
  std::vector<std::string> group_names = {};
  uint32_t rule_case = 0;
};

class Pattern final : public Check {
 public:
  explicit Pattern(Options& options)
      : where_(options), across_(options.Flag("across", false)) {
    const std::vector<std::string> shared = options.Texts("literals");
    for (Options* entry : options.List("patterns", "match")) {
      AddEntry(*entry, shared);
    }
    if (entries_.empty()) {
      options.Reject("patterns", {"至少要有一条 patterns",
                                  "there must be at least one of patterns"});
    }
  }

  std::span<const std::string> literals() const override { return literals_; }

  bool needs_every_document() const override { return !sleepless_.empty(); }

  Facts needs() const override {
    return sleepless_.empty() ? Facts() : Facts(Fact::kSentences);
  }

  void CheckDocument(const Document& document, std::span<const Hit> hits,
                     Findings& findings) const override {
    for (uint32_t i = 0; i < entries_.size(); ++i) {
      CheckHits(document, hits, i, findings);
    }
    for (const uint32_t i : sleepless_) CheckAll(document, i, findings);
  }

 private:
  void AddEntry(Options& options, const std::vector<std::string>& shared) {
    Entry entry;
    entry.match = options.Expression("match", across_);
    entry.not_before = options.Expression("not_before", across_);
    entry.not_after = options.Expression("not_after", across_);
    entry.unless = options.Expression("unless", across_);
    entry.rule_case = options.Case("case");
    const bool replaces = options.Has("replace");
    const std::string replacement = options.Text("replace");
    const bool safe = options.Flag("safe", false);
    if (replaces) entry.replacement = {replacement, safe};
    std::vector<std::string> literals = options.Texts("literals");
    if (literals.empty()) literals = shared;
    if (entry.match == nullptr) {
      if (!options.Has("match")) {
        options.Reject("match", {"缺少 match", "match is missing"});
      }
      return;
    }
    if (entry.match->pattern().find("(?P<") != std::string::npos) {
      entry.group_names = entry.match->GroupNames();
      for (const std::string& name : entry.group_names) options.AddField(name);
    }
    if (literals.empty()) {
      if (auto required = entry.match->RequiredLiterals()) {
        literals = std::move(*required);
      }
    }
    const auto index = static_cast<uint32_t>(entries_.size());
    if (literals.empty()) sleepless_.push_back(index);
    for (std::string& literal : literals) {
      literals_.push_back(std::move(literal));
      owners_.push_back(index);
    }
    entries_.push_back(std::move(entry));
  }

  void CheckHits(const Document& document, std::span<const Hit> hits,
                 uint32_t index, Findings& findings) const {
    uint32_t done = 0;  // up to here the entry has looked already
    for (const Hit& hit : hits) {
      if (owners_[hit.literal] != index || hit.offset < done) continue;
      const auto block =
          document.blocks()[static_cast<size_t>(document.BlockAt(hit.offset))];
      const uint32_t begin = document.SpanOf(block.text).begin;
      if (!where_.Includes(block)) {
        done = begin + static_cast<uint32_t>(block.text.size());
        continue;
      }
      const size_t at = hit.offset - begin;
      Window window =
          across_ ? Window{block.text, true} : WindowAround(block.text, at);
      if (across_ && block.text.size() > kLongestAcross) {
        window = WindowAround(block.text, at);
      }
      done = FindIn(document, window, done, entries_[index], findings);
    }
  }

  // All of the document, for an expression that names no literal.
  void CheckAll(const Document& document, uint32_t index,
                Findings& findings) const {
    uint32_t done = 0;
    for (const Sentence& sentence : document.sentences()) {
      if (!where_.Includes(document.blocks()[sentence.block])) continue;
      const std::string_view text = sentence.text;
      for (size_t at = 0; at < text.size();) {
        const Window window = WindowAround(text, at);
        done = FindIn(document, window, done, entries_[index], findings);
        const size_t next =
            static_cast<size_t>(window.text.data() - text.data()) +
            window.text.size();
        at = next;
      }
    }
  }

  // Finds what begins at `done` or later. Returns how far it looked: a cut
  // window leaves its last part to the next one, which sees more behind it.
  uint32_t FindIn(const Document& document, const Window& window, uint32_t done,
                  const Entry& entry, Findings& findings) const {
    constexpr uint32_t kOverlap = 512;
    const Span span = document.SpanOf(window.text);
    const uint32_t end = window.ends_sentence || span.size() <= 2 * kOverlap
                             ? span.end
                             : span.end - kOverlap;
    size_t from = done > span.begin ? done - span.begin : 0;
    RegexMatch match;
    while (from < window.text.size() &&
           entry.match->Find(window.text, from, match)) {
      const std::string_view mark = MarkOf(match);
      const Span at = document.SpanOf(mark);
      if (at.begin >= end) break;
      if (IsWanted(window.text, match, entry)) {
        AddFinding(at, match, entry, findings);
      }
      const auto behind =
          static_cast<size_t>(mark.data() + mark.size() - window.text.data());
      from = std::max(behind, from + 1);
      from = CeilBorder(window.text, from);
    }
    return std::max(end, done);
  }

  // Group 1 is what is marked, so that an expression may see around it.
  static std::string_view MarkOf(const RegexMatch& match) {
    for (const std::string_view group : match.groups) {
      if (group.data() != nullptr && !group.empty()) return group;
    }
    return match.whole;
  }

  static size_t CeilBorder(std::string_view text, size_t at) {
    while (at < text.size() && IsContinuation(text[at])) ++at;
    return at;
  }

  static bool IsWanted(std::string_view text, const RegexMatch& match,
                       const Entry& entry) {
    const auto begin = static_cast<size_t>(match.whole.data() - text.data());
    const std::string_view before = text.substr(0, begin);
    const std::string_view after = text.substr(begin + match.whole.size());
    if (entry.not_before && entry.not_before->MatchesAtEnd(before)) {
      return false;
    }
    if (entry.not_after && entry.not_after->MatchesAtStart(after)) {
      return false;
    }
    return !entry.unless || !entry.unless->Matches(text);
  }

  static void AddFinding(Span at, const RegexMatch& match, const Entry& entry,
                         Findings& findings) {
    Finding finding = {.at = at,
                       .rule_case = entry.rule_case,
                       .replacement = entry.replacement};
    for (size_t i = 0; i < entry.group_names.size(); ++i) {
      if (!entry.group_names[i].empty()) {
        finding.fields.emplace_back(entry.group_names[i], match.groups[i]);
      }
    }
    findings.push_back(std::move(finding));
  }

  static constexpr size_t kLongestAcross = 4096;

  const Where where_;
  const bool across_;
  std::vector<Entry> entries_;
  std::vector<uint32_t> sleepless_;  // entries without literals
  std::vector<std::string> literals_;
  std::vector<uint32_t> owners_;  // of each literal, its entry
};

}  // namespace

extern const CheckKind pattern = {
    .name = "pattern",
    .summary = "text that a regular expression finds within a sentence",
    .cases = {},
    .make = Make<Pattern>,
};

}  // namespace reportlint::checks
