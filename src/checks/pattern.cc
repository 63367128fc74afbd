// pattern: text that a regular expression finds within a sentence, with what
// must not stand around it.
//
// A place is 县** in 县**民族: an expression sees the mask, a guard sees that
// it is not Markdown. RE2 has no look-around, so the guards are options.

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "check/check.h"
#include "check/document_guard.h"
#include "check/pattern_entry.h"
#include "check/where.h"
#include "check/word_borders.h"
#include "text/numeral.h"
#include "text/regex.h"
#include "text/utf8.h"

namespace reportlint::checks {
namespace {

class Pattern final : public Check {
 public:
  explicit Pattern(Options& options) : where_(options) {
    const bool across = options.Flag("across", false);
    options.Define("define");
    guards_ = ReadDocumentGuards(options);
    guard_literals_.reserve(guards_.size());
    for (size_t i = 0; i < guards_.size(); ++i) {
      guard_literals_.push_back(static_cast<uint32_t>(literals_.size()));
      AddLiterals(guards_[i].literals, {Owner::Kind::kGuard, i});
    }
    const std::vector<Options*> patterns = options.List("patterns", "match");
    for (Options* pattern : patterns) {
      auto entry = ReadPatternEntry(*pattern, across, guards_);
      if (!entry) continue;
      if (entry->literals.texts.empty()) sleepless_.push_back(entries_.size());
      AddLiterals(entry->literals, {Owner::Kind::kEntry, entries_.size()});
      has_habits_ |= entry->habit > 0;
      has_whole_words_ |= entry->whole_words;
      entries_.push_back(std::move(*entry));
    }
    if (patterns.empty()) {
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
    std::vector<Found> found;
    CheckHits(document, hits, found);
    for (const size_t entry : sleepless_) CheckAll(document, entry, found);
    if (!found.empty() && !guards_.empty()) ApplyGuards(document, hits, found);
    if (has_whole_words_ && !found.empty()) LeaveCutWords(document, found);
    if (has_habits_ && !found.empty()) LeaveHabits(document, hits, found);
    // Of two entries that find the same, the first one listed is heard.
    std::ranges::stable_sort(found, {}, &Found::entry);
    for (Found& one : found) findings.push_back(std::move(one.finding));
  }

 private:
  // A finding and the index of the entry that made it.
  struct Found {
    size_t entry = 0;
    Finding finding = {};
  };

  // How far an entry has looked through a document.
  struct Looking {
    uint32_t done = 0;
    const char* window = nullptr;  // where the last one begins
    // Whether the entry is excused there.
    enum class Excuse : uint8_t { kUnasked, kNo, kYes };
    Excuse excuse = Excuse::kUnasked;
  };

  // Whom a literal was looked for.
  struct Owner {
    enum class Kind : uint8_t { kEntry, kGuard };
    Kind kind = Kind::kEntry;
    size_t index = 0;
  };

  void AddLiterals(const MatchLiterals& literals, Owner owner) {
    std::ranges::copy(literals.texts, std::back_inserter(literals_));
    owners_.resize(literals_.size(), owner);
  }

  void CheckHits(const Document& document, std::span<const Hit> hits,
                 std::vector<Found>& found) const {
    std::vector<Looking> looking(entries_.size());
    // The block of the last hit, and its windows within a sentence and across:
    // entries whose literals stand in one share it.
    Span block = {};
    bool included = false;
    Window windows[2] = {};
    Span spans[2] = {};
    for (const Hit& hit : hits) {
      const auto [kind, entry] = owners_[hit.literal];
      // What an entry finds holds a literal, so where none is left it is done.
      if (kind == Owner::Kind::kGuard || hit.offset < looking[entry].done) {
        continue;
      }
      if (hit.offset >= block.end) {
        const auto index = static_cast<size_t>(document.BlockAt(hit.offset));
        block = document.SpanOf(document.blocks()[index].text);
        included = where_.Includes(document.blocks()[index]);
        spans[0] = spans[1] = {};
      }
      if (!included) continue;
      const bool across = entries_[entry].across;
      Window& window = windows[across];
      if (hit.offset >= UsableEnd(window, spans[across])) {
        window = WindowIn(document.source().Text(block),
                          hit.offset - block.begin, across);
        spans[across] = document.SpanOf(window.text);
      }
      if (entries_[entry].literals.begin_matches) {
        looking[entry].done = hit.offset;
      }
      FindNext(document, window, entry, looking[entry], found);
    }
  }

  static Window WindowIn(std::string_view block, size_t at, bool across) {
    // As pattern.md says: the size of a window, for the same reason.
    constexpr size_t kLongestAcross = 4096;
    if (across && block.size() <= kLongestAcross) return {block, true};
    return WindowAround(block, at);
  }

  // Takes back, or lets speak otherwise, what entries found that step back in
  // such a document, or speak only in another.
  void ApplyGuards(const Document& document, std::span<const Hit> hits,
                   std::vector<Found>& found) const {
    std::vector<std::optional<bool>> known(guards_.size());
    const auto holds = [&](size_t guard) {
      if (!known[guard]) known[guard] = Holds(document, hits, guard);
      return *known[guard];
    };
    std::erase_if(found, [&](Found& one) {
      const PatternEntry& entry = entries_[one.entry];
      if (!entry.only_document.empty() &&
          std::ranges::none_of(entry.only_document, holds)) {
        return true;
      }
      for (const size_t guard : entry.unless_document) {
        if (!holds(guard)) continue;
        if (!guards_[guard].rule_case) return true;
        one.finding.rule_case = *guards_[guard].rule_case;
      }
      return false;
    });
  }

  // Takes back what begins or ends within a word, where the entry minds.
  void LeaveCutWords(const Document& document,
                     std::vector<Found>& found) const {
    WordBorders words;
    std::erase_if(found, [&](const Found& one) {
      if (!entries_[one.entry].whole_words) return false;
      const Span at = one.finding.at;
      const std::string_view block = document.BlockOf(at.begin).text;
      const size_t offset = at.begin - document.SpanOf(block).begin;
      return words.CutThrough(block, offset, at.size(),
                              WordBorders::Part::kDoesNotCount);
    });
  }

  // Takes back what a document does so often that it is its habit.
  void LeaveHabits(const Document& document, std::span<const Hit> hits,
                   std::vector<Found>& found) const {
    std::vector<size_t> counts(entries_.size());
    for (const Found& one : found) ++counts[one.entry];
    std::vector<bool> left(entries_.size());
    for (size_t i = 0; i < entries_.size(); ++i) {
      const PatternEntry& entry = entries_[i];
      if (entry.habit == 0 || counts[i] < entry.habit) continue;
      left[i] = std::ranges::none_of(entry.habit_broken_by, [&](size_t guard) {
        return Holds(document, hits, guard);
      });
    }
    std::erase_if(found, [&](const Found& one) { return left[one.entry]; });
  }

  bool Holds(const Document& document, std::span<const Hit> hits,
             size_t guard) const {
    return reportlint::Holds(guards_[guard], guard_literals_[guard], document,
                             hits);
  }

  // Looks through all of the document, for an entry without literals.
  void CheckAll(const Document& document, size_t entry,
                std::vector<Found>& found) const {
    Looking looking;
    for (const Sentence& sentence : document.sentences()) {
      if (!where_.Includes(document.blocks()[sentence.block])) continue;
      const std::string_view text = sentence.text;
      for (size_t at = 0; at < text.size();) {
        const Window window = WindowAround(text, at);
        while (FindNext(document, window, entry, looking, found)) {
        }
        at = static_cast<size_t>(window.text.data() - text.data()) +
             window.text.size();
      }
    }
  }

  // What is found in a window has to begin before this. One that is cut leaves
  // its last part to the next window, which sees more of what comes after.
  static uint32_t UsableEnd(const Window& window, Span span) {
    constexpr uint32_t kOverlap = 512;  // bytes; by eye, nearly all match less
    const bool whole = window.ends_sentence || span.size() <= 2 * kOverlap;
    return whole ? span.end : span.end - kOverlap;
  }

  // Finds the first match from `looking.done` on, or right there if a literal
  // begins it, and moves `done` to its end. Returns false where there is none.
  bool FindNext(const Document& document, const Window& window, size_t index,
                Looking& looking, std::vector<Found>& found) const {
    const PatternEntry& entry = entries_[index];
    const std::string_view text = window.text;
    const Span span = document.SpanOf(text);
    const uint32_t end = UsableEnd(window, span);
    if (looking.window != text.data()) {
      looking.window = text.data();
      looking.excuse = Looking::Excuse::kUnasked;
    }
    const size_t from =
        looking.done > span.begin ? looking.done - span.begin : 0;
    RegexMatch match;
    if (entry.literals.begin_matches) {
      if (!entry.match->FindAt(text, from, match)) return false;
    } else if (from >= text.size() || !entry.match->Find(text, from, match)) {
      looking.done = std::max(looking.done, end);
      return false;
    }
    const std::string_view mark = MarkOf(match, entry);
    const Span at = document.SpanOf(mark);
    if (at.begin >= end) {
      looking.done = std::max(looking.done, end);
      return false;
    }
    if (IsWanted(text, match, entry) && !IsAscending(match, entry) &&
        !Excused(text, entry, looking)) {
      found.push_back({index, FindingOf(at, match, entry)});
    }
    const auto behind =
        static_cast<size_t>(mark.data() + mark.size() - text.data());
    const size_t next = CeilBorder(text, std::max(behind, from + 1));
    looking.done = span.begin + static_cast<uint32_t>(next);
    return true;
  }

  // What of a match is marked, so that an expression may see around it: what
  // `mark` finds in it, or else a group. A group costs RE2 some 2 µs a match, a
  // mark a tenth of that.
  static std::string_view MarkOf(const RegexMatch& match,
                                 const PatternEntry& entry) {
    RegexMatch marked;
    if (entry.mark && entry.mark->Find(match.whole, 0, marked) &&
        !marked.whole.empty()) {
      return marked.whole;
    }
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
                       const PatternEntry& entry) {
    const auto begin = static_cast<size_t>(match.whole.data() - text.data());
    const std::string_view before = text.substr(0, begin);
    const std::string_view after = text.substr(begin + match.whole.size());
    if (entry.not_before && entry.not_before->MatchesAtEnd(before)) {
      return false;
    }
    if (entry.not_after && entry.not_after->MatchesAtStart(after)) {
      return false;
    }
    return true;
  }

  // Whether the numbers of the groups to compare go up.
  static bool IsAscending(const RegexMatch& match, const PatternEntry& entry) {
    for (size_t i = 0; i + 1 < entry.ascending.size(); i += 2) {
      const auto from = ParseNumeral(match.groups[entry.ascending[i]]);
      const auto to = ParseNumeral(match.groups[entry.ascending[i + 1]]);
      if (!from || !to || from->value < to->value) return true;
      if (from->value > to->value) return false;
    }
    return false;
  }

  // By what the sentence holds; asked once for a window.
  static bool Excused(std::string_view text, const PatternEntry& entry,
                      Looking& looking) {
    using Excuse = Looking::Excuse;
    if (looking.excuse == Excuse::kUnasked) {
      const bool excused = entry.unless && entry.unless->Matches(text);
      looking.excuse = excused ? Excuse::kYes : Excuse::kNo;
    }
    return looking.excuse == Excuse::kYes;
  }

  static Finding FindingOf(Span at, const RegexMatch& match,
                           const PatternEntry& entry) {
    Finding finding = {.at = at,
                       .rule_case = entry.rule_case,
                       .replacement = entry.replacement};
    for (size_t i = 0; i < entry.group_names.size(); ++i) {
      if (!entry.group_names[i].empty()) {
        finding.fields.emplace_back(entry.group_names[i], match.groups[i]);
      }
    }
    if (finding.replacement && !entry.group_names.empty()) {
      FillIn(finding.fields, finding.replacement->text);
    }
    return finding;
  }

  // Puts fields for their {names}.
  static void FillIn(
      const std::vector<std::pair<std::string_view, std::string>>& fields,
      std::string& text) {
    for (const auto& [name, value] : fields) {
      std::string place = "{";
      place.append(name).append("}");
      const size_t at = text.find(place);
      if (at != std::string::npos) text.replace(at, place.size(), value);
    }
  }

  const Where where_;
  std::vector<DocumentGuard> guards_;
  std::vector<uint32_t> guard_literals_;  // the first of each guard
  std::vector<PatternEntry> entries_;
  bool has_habits_ = false;
  bool has_whole_words_ = false;
  std::vector<size_t> sleepless_;  // entries without literals
  std::vector<std::string> literals_;
  std::vector<Owner> owners_;  // of each literal
};

}  // namespace

extern const CheckKind pattern = {
    .name = "pattern",
    .summary = "text that a regular expression finds within a sentence",
    .cases = {},
    .make = Make<Pattern>,
};

}  // namespace reportlint::checks
