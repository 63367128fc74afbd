// doubled: a word written twice by a slip.
//
// 宣传宣传 and 的的, right after each other; 任务工作任务, with something
// between. What stands twice in Chinese is mostly right: 人人, 统战部部长,
// 企业创业创新. So a doubling counts only where both halves are words, by a
// dictionary, and the rule names what is doubled on purpose.

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "check/block_walk.h"
#include "check/check.h"
#include "check/where.h"
#include "text/character.h"
#include "text/doublings.h"
#include "text/han_run.h"
#include "text/utf8.h"
#include "text/words.h"

namespace reportlint::checks {
namespace {

constexpr size_t kHanBytes = HanRun::kBytes;
// Characters from a word to the same again: the most that a rule may ask for,
// so that its expressions never run over more.
constexpr size_t kFarthest = 200;
// How much of the text around a doubling the dictionary sees. It takes
// microseconds for a clause of this length.
constexpr size_t kContext = 20 * kHanBytes;
// How much of it the expressions see; doubled.md promises it.
constexpr size_t kNearContext = 8 * kHanBytes;

// A word again, with something between.
struct Again {
  std::unique_ptr<const Regex> between = {};     // all of what is between
  std::unique_ptr<const Regex> behind = {};      // what must follow, or null
  std::unique_ptr<const Regex> not_before = {};  // what must not, or null
  size_t within = 0;    // characters that may stand between
  bool second = false;  // whether the second one alone is marked
  uint32_t rule_case = 0;
};

class Doubled final : public Check {
 public:
  explicit Doubled(Options& options)
      : where_(options),
        particles_(options.Texts("particles")),
        natural_(options.Expression("natural")),
        certain_(options.Expression("certain")),
        unless_(options.Expression("unless")),
        not_before_(options.Expression("not_before")) {
    for (Options* member : options.List("again", "words")) AddAgain(*member);
    first_verb_ = literals_.size();
    for (Options* member : options.List("objects", "verbs")) {
      for (std::string& verb : member->Literals("verbs")) {
        literals_.push_back(std::move(verb));
      }
      object_case_ = member->Case("case");
    }
    options.AddField("word");
  }

  std::span<const std::string> literals() const override { return literals_; }
  bool needs_every_document() const override { return true; }
  Facts needs() const override { return Fact::kFormality; }

  void CheckDocument(const Document& document, std::span<const Hit> hits,
                     Findings& findings) const override {
    CheckDoublings(document, findings);
    CheckAgain(document, hits, findings);
    CheckObjects(document, hits, findings);
  }

 private:
  void AddAgain(Options& member) {
    const auto index = static_cast<uint32_t>(again_.size());
    for (std::string& word : member.Literals("words")) {
      literals_.push_back(std::move(word));
      again_of_.push_back(index);
    }
    again_.push_back({.between = member.Expression("between"),
                      .behind = member.Expression("behind"),
                      .not_before = member.Expression("not_before"),
                      .within = static_cast<size_t>(
                          member.Number("within", kFarthest, 1, kFarthest)),
                      .second = member.Flag("second", false),
                      .rule_case = member.Case("case")});
    if (again_.back().between == nullptr) {
      member.Reject("between", {"要写明 between", "there must be a between"});
    }
  }

  void CheckDoublings(const Document& document, Findings& findings) const {
    const Doublings doublings(document.characters());
    std::optional<WordBreaker> breaker;
    Span characters;
    for (const Block& block : document.blocks()) {
      characters = document.characters().IndicesOf(block.text, characters.end);
      if (!where_.Includes(block)) continue;
      doublings.Find(block.text, characters, [&](std::string_view word) {
        if (!IsSlip(block.text, word, breaker)) return false;
        const Span first = document.SpanOf(word);
        findings.push_back(
            {.at = {first.begin, first.end + first.size()},
             .fields = {{"word", std::string(word)}},
             .replacement = Replacement{std::string(word), false}});
        return true;
      });
    }
  }

  // `word` stands in `text`, and again right after.
  bool IsSlip(std::string_view text, std::string_view word,
              std::optional<WordBreaker>& breaker) const {
    const auto at = static_cast<size_t>(word.data() - text.data());
    const size_t behind = at + 2 * word.size();
    if (word.size() == kHanBytes) {
      if (std::ranges::find(particles_, word) == particles_.end()) return false;
    } else if (HalvesAgree(word) || (natural_ && natural_->Matches(word))) {
      return false;
    }
    const Surroundings near = Around(text, at, behind, kNearContext);
    if (MatchAt(certain_.get(), near).Contains(near.place)) return true;
    if (not_before_ && not_before_->MatchesAtStart(text.substr(behind))) {
      return false;
    }
    if (MatchAt(unless_.get(), near).size() > 0) return false;
    // The dictionary has no words with marks in them.
    const Surroundings wide = Around(text, at, behind, kContext);
    const std::string_view run =
        HanRun::Around(wide.text, wide.place.begin).text();
    return AreWords(run, static_cast<size_t>(word.data() - run.data()),
                    word.size(), breaker);
  }

  // A part of a text, and a place in it.
  struct Surroundings {
    std::string_view text = {};
    Span place = {};
  };

  // What stands from `begin` to `end`, and up to `reach` bytes at either side.
  static Surroundings Around(std::string_view text, size_t begin, size_t end,
                             size_t reach) {
    const size_t first = FloorBorder(text, begin - std::min(begin, reach));
    const size_t last = FloorBorder(text, std::min(text.size(), end + reach));
    return {text.substr(first, last - first),
            {static_cast<uint32_t>(begin - first),
             static_cast<uint32_t>(end - first)}};
  }

  // 哈哈哈哈 is no word written twice.
  static bool HalvesAgree(std::string_view word) {
    const size_t half = word.size() / 2;
    return word.size() % (2 * kHanBytes) == 0 &&
           word.substr(0, half) == word.substr(half);
  }

  // The first match of `expression`, which may be null, that holds a part of
  // the place; without one, an empty span at 0.
  static Span MatchAt(const Regex* expression, const Surroundings& around) {
    if (expression == nullptr) return {};
    RegexMatch match;
    for (size_t from = 0; expression->Find(around.text, from, match);) {
      const auto at =
          static_cast<size_t>(match.whole.data() - around.text.data());
      const size_t end = at + match.whole.size();
      if (at >= around.place.end) break;
      if (end > around.place.begin) {
        return {static_cast<uint32_t>(at), static_cast<uint32_t>(end)};
      }
      from = std::max(end, from + 1);
    }
    return {};
  }

  static bool AreWords(std::string_view around, size_t at, size_t size,
                       std::optional<WordBreaker>& breaker) {
    if (!breaker) breaker.emplace();
    const std::vector<size_t>& borders = breaker->Borders(around);
    const auto is_border = [&](size_t offset) {
      return std::ranges::binary_search(borders, offset);
    };
    // Two characters are one word, more of them may be several.
    const bool is_split = size == 2 * kHanBytes && is_border(at + kHanBytes);
    return is_border(at) && is_border(at + size) && is_border(at + 2 * size) &&
           !is_split;
  }

  // Hits of the same word that follow each other in one sentence.
  void CheckAgain(const Document& document, std::span<const Hit> hits,
                  Findings& findings) const {
    std::vector<uint32_t> last(literals_.size(), ~uint32_t{0});
    for (const Hit& hit : hits) {
      if (hit.literal >= first_verb_) continue;
      const uint32_t before = std::exchange(last[hit.literal], hit.offset);
      constexpr size_t kMostBytes = 4;  // of a character
      const size_t reach =
          literals_[hit.literal].size() + kMostBytes * kFarthest;
      if (before == ~uint32_t{0} || hit.offset - before > reach) continue;
      const Block& block = document.BlockOf(hit.offset);
      if (&block == &document.BlockOf(before) && where_.Includes(block)) {
        CheckPair(document, block.text, before, hit, findings);
      }
    }
  }

  void CheckPair(const Document& document, std::string_view block,
                 uint32_t before, const Hit& hit, Findings& findings) const {
    const std::string& word = literals_[hit.literal];
    const Again& again = again_[again_of_[hit.literal]];
    const size_t base = document.SpanOf(block).begin;
    const size_t first_end = before + word.size() - base;
    const size_t second = hit.offset - base;
    if (second <= first_end) return;
    const std::string_view between =
        block.substr(first_end, second - first_end);
    RegexMatch match;
    if (!FitsIn(between, again.within) ||
        !again.between->FindAt(between, 0, match) ||
        match.whole.size() != between.size()) {
      return;
    }
    const std::string_view rest = block.substr(second + word.size());
    if (again.behind && !again.behind->MatchesAtStart(rest)) return;
    if (again.not_before && again.not_before->MatchesAtStart(rest)) return;
    const Span at = {again.second ? hit.offset : before,
                     hit.offset + static_cast<uint32_t>(word.size())};
    findings.push_back(
        {.at = at, .rule_case = again.rule_case, .fields = {{"word", word}}});
  }

  // 开展节日慰问 …… 进行节日慰问: verbs that say little, with the same object
  // at the end of two clauses of a sentence. Statutes are made of such.
  void CheckObjects(const Document& document, std::span<const Hit> hits,
                    Findings& findings) const {
    if (first_verb_ == literals_.size() ||
        document.formality() != Formality::kReport) {
      return;
    }
    Span before = {};  // of the verb and object before
    std::string_view object_before;
    BlockWalk blocks(document);
    for (const Hit& hit : hits) {
      if (hit.literal < first_verb_) continue;
      const Block& block = blocks.At(hit.offset);
      const uint32_t block_begin = blocks.span().begin;
      const uint32_t verb_end =
          hit.offset + static_cast<uint32_t>(literals_[hit.literal].size());
      const std::string_view object =
          ObjectAt(block.text.substr(verb_end - block_begin));
      if (object.empty() || !where_.Includes(block)) continue;
      const Span at = {hit.offset,
                       verb_end + static_cast<uint32_t>(object.size())};
      if (object == object_before && before.begin >= block_begin &&
          IsInSentence(document.source().Text({before.end, at.begin}))) {
        findings.push_back({.at = at,
                            .rule_case = object_case_,
                            .fields = {{"word", std::string(object)}}});
      }
      before = at;
      object_before = object;
    }
  }

  // The four to eight Han characters with which `text` begins, if a clause ends
  // there.
  static std::string_view ObjectAt(std::string_view text) {
    constexpr size_t kFewest = 4;  // as doubled.md says
    constexpr size_t kMost = 8;
    size_t size = 0;
    while (size < text.size() && size <= kMost * kHanBytes &&
           HanRun::IsLead(text[size])) {
      size += kHanBytes;
    }
    if (size < kFewest * kHanBytes || size > kMost * kHanBytes ||
        size == text.size()) {
      return {};
    }
    size_t behind = size;
    const char32_t mark = NextCharacter(text, behind);
    constexpr std::u32string_view kEnds = U"，,。；;";
    return kEnds.find(mark) == kEnds.npos ? std::string_view()
                                          : text.substr(0, size);
  }

  static bool IsInSentence(std::string_view text) {
    // Bytes; what stands further apart, a reader does not hear as a repeat.
    constexpr size_t kLongest = 240;
    if (text.size() > kLongest) return false;
    for (size_t at = 0; at < text.size();) {
      if (IsSentenceEnd(NextCharacter(text, at))) return false;
    }
    return true;
  }

  const Where where_;
  const std::vector<std::string> particles_;
  const std::unique_ptr<const Regex> natural_;
  const std::unique_ptr<const Regex> certain_;
  const std::unique_ptr<const Regex> unless_;
  const std::unique_ptr<const Regex> not_before_;
  std::vector<Again> again_;
  std::vector<std::string> literals_;
  std::vector<uint32_t> again_of_;  // of each literal before the verbs
  size_t first_verb_ = 0;           // the literals from here on are verbs
  uint32_t object_case_ = 0;
};

}  // namespace

extern const CheckKind doubled = {
    .name = "doubled",
    .summary = "a word written twice by a slip",
    .cases = {},
    .make = Make<Doubled>,
};

}  // namespace reportlint::checks
