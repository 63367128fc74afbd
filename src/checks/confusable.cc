// confusable: characters that look like the one that was meant.
//
// ⼈ for 人 out of a PDF, ロ for 口, a Cyrillic О in СО2, 二O二五年. Where a
// character of another script stands is known from the document's makeup; what
// looks alike within a script (臵 for 置, 2O25) is among the check's literals.
//
// Unicode's own skeletons (UTS 39) are no help: they take 〇, ○, O and 0 for
// one, let Han and kana mix, and would make ① a 1.

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "check/check.h"
#include "check/sightings.h"
#include "check/where.h"
#include "text/character.h"
#include "text/false_digit.h"
#include "text/han.h"
#include "text/utf8.h"

namespace reportlint::checks {
namespace {

// The cases of `confusable`; none of its findings is of case 0.
enum : uint32_t {
  kRadical = 1,
  kCompatibility,
  kKana,
  kLetter,
  kMixedWidth,
  kWide,
  kZero,
  kDigit,
  kJapanese,
  kLookalike,
};

constexpr std::array<std::string_view, 10> kCases = {
    "radical", "compatibility", "kana",  "letter",   "mixed-width",
    "wide",    "zero",          "digit", "japanese", "lookalike"};
static_assert(kCases.size() == kLookalike);

// Letters of the Greek and the Cyrillic alphabet, and the Latin ones that they
// look like.
constexpr std::u32string_view kLetters =
    U"ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοАВЕЅІЈКМНОРСТХаеорсухіјѕ";
constexpr std::string_view kLatin = "ABEZHIKMNOPTYXoABESIJKMHOPCTXaeopcyxijs";
static_assert(kLetters.size() == kLatin.size());

bool IsKana(char32_t c) {
  return (c >= 0x3041 && c <= 0x3096) || (c >= 0x30A1 && c <= 0x30FF) ||
         (c >= 0x3105 && c <= 0x312F) || (c >= 0xFF66 && c <= 0xFF9D);
}

bool IsAmong(std::u32string_view characters, char32_t c) {
  return characters.find(c) != characters.npos;
}

class Confusable final : public Check {
 public:
  explicit Confusable(Options& options) : where_(options) {
    for (auto& [wrong, right] : options.Pairs("lookalikes")) {
      literals_.push_back(std::move(wrong));
      right_.push_back(std::move(right));
    }
    for (std::string& text : options.Literals("zeros")) {
      literals_.push_back(std::move(text));
    }
    digits_begin_ = static_cast<uint32_t>(literals_.size());
    for (std::string& text : options.Literals("digits")) {
      literals_.push_back(std::move(text));
    }
    options.AddField("code");
    options.AddField("count");
    options.AddField("right");
  }

  std::span<const std::string> literals() const override { return literals_; }
  bool needs_every_document() const override { return true; }
  Facts needs() const override { return Fact::kMakeup; }

  void CheckDocument(const Document& document, std::span<const Hit> hits,
                     Findings& findings) const override {
    std::vector<Sighting> sightings;
    Wide wide;
    for (const OddRun& run : document.makeup().odd) {
      CheckRun(document, run, sightings, wide);
    }
    // Full-width letters are a style where nothing else is used.
    if (wide.count > 0 &&
        CountNarrow(document.text(), wide.count) >= wide.count) {
      sightings.insert(sightings.end(), wide.places.begin(), wide.places.end());
    }
    if (!hits.empty()) CheckHits(document, hits, sightings);
    if (sightings.empty()) return;
    ReportSightings(
        std::move(sightings),
        [&](const Sighting& one, Finding& finding) {
          DescribeOne(document, one, finding);
        },
        findings);
  }

 private:
  // Full-width letters and digits with no half-width ones beside them, and how
  // many there are, those with such neighbours counted in.
  struct Wide {
    std::vector<Sighting> places = {};
    size_t count = 0;
  };

  const Block* BlockAround(const Document& document, uint32_t offset) const {
    const int32_t index = document.BlockAt(offset);
    if (index < 0) return nullptr;
    const Block& block = document.blocks()[static_cast<size_t>(index)];
    return where_.Includes(block) ? &block : nullptr;
  }

  void CheckRun(const Document& document, const OddRun& run,
                std::vector<Sighting>& sightings, Wide& wide) const {
    switch (run.character_class) {
      case CharacterClass::kRadical:
        return AddEach(document, run, kRadical, sightings);
      case CharacterClass::kCompatibility:
        return AddEach(document, run, kCompatibility, sightings);
      case CharacterClass::kKana:
        return CheckKana(document, run, sightings);
      case CharacterClass::kJapanese:
        return CheckJapanese(document, run, sightings);
      case CharacterClass::kLetter:
        return CheckLetters(document, run, sightings);
      case CharacterClass::kWide:
        return CheckWide(document, run, sightings, wide);
      default:
        return;
    }
  }

  void AddEach(const Document& document, const OddRun& run, uint32_t rule_case,
               std::vector<Sighting>& sightings) const {
    if (BlockAround(document, run.span.begin) == nullptr) return;
    for (size_t at = run.span.begin; at < run.span.end;) {
      const auto begin = static_cast<uint32_t>(at);
      const char32_t c = NextCharacter(document.text(), at);
      if (HanOfLookalike(c) == c && rule_case == kRadical) continue;
      sightings.push_back({rule_case, c, {begin, static_cast<uint32_t>(at)}});
    }
  }

  // ロ in 人ロ; not where it is kana: ロシア.
  void CheckKana(const Document& document, const OddRun& run,
                 std::vector<Sighting>& sightings) const {
    const Block* block = BlockAround(document, run.span.begin);
    if (block == nullptr) return;
    const std::string_view text = document.text();
    size_t behind = run.span.begin;
    const char32_t c = NextCharacter(text, behind);
    if (behind != run.span.end) return;
    const char32_t before = CharacterBefore(text, run.span.begin);
    const char32_t after = CharacterBehind(text, behind);
    if (IsKana(before) || IsKana(after)) return;
    if (!IsHan(before) && !IsHan(after)) return;
    // ー is taken for a dash as well.
    const bool begins = block->text.data() == text.data() + run.span.begin;
    const bool is_number = before == U'第' || (begins && after == U'、');
    if (c == U'ー' && !is_number) return;
    sightings.push_back({kKana, c, run.span});
  }

  void CheckJapanese(const Document& document, const OddRun& run,
                     std::vector<Sighting>& sightings) const {
    const Block* block = BlockAround(document, run.span.begin);
    if (block == nullptr) return;
    // A Japanese quotation has kana near by: in so many bytes before it, and so
    // many in all. By eye: twenty characters, and fifty.
    constexpr size_t kBefore = 60;
    constexpr size_t kAround = 150;
    constexpr size_t kMostBytes = 4;  // of a character, which may be cut
    const size_t at = run.span.begin - document.SpanOf(block->text).begin;
    const size_t from = FloorBorder(block->text, at - std::min(at, kBefore));
    const std::string_view around = block->text.substr(from, kAround);
    for (size_t i = 0; i + kMostBytes <= around.size();) {
      if (IsKana(NextCharacter(around, i))) return;
    }
    AddEach(document, run, kJapanese, sightings);
  }

  // A word that Greek or Cyrillic letters complete to a Latin one: СО2.
  void CheckLetters(const Document& document, const OddRun& run,
                    std::vector<Sighting>& sightings) const {
    if (BlockAround(document, run.span.begin) == nullptr) return;
    const std::string_view text = document.text();
    if (!IsLatin(CharacterBefore(text, run.span.begin)) &&
        !IsLatin(CharacterBehind(text, run.span.end))) {
      return;
    }
    for (size_t at = run.span.begin; at < run.span.end;) {
      if (!IsAmong(kLetters, NextCharacter(text, at))) return;
    }
    size_t at = run.span.begin;
    const char32_t c = NextCharacter(text, at);
    sightings.push_back({kLetter, c, run.span});
  }

  void CheckWide(const Document& document, const OddRun& run,
                 std::vector<Sighting>& sightings, Wide& wide) const {
    const Block* block = BlockAround(document, run.span.begin);
    if (block == nullptr) return;
    const std::string_view text = document.text();
    const char32_t before = CharacterBefore(text, run.span.begin);
    const char32_t behind = CharacterBehind(text, run.span.end);
    size_t at = run.span.begin;
    const char32_t c = NextCharacter(text, at);
    // 二０二五年 is looked at as a number; ＯＯ and ＸＸ mask something.
    const bool is_mask = document.source().Text(run.span).find_first_not_of(
                             "ＯＸｘ") == std::string_view::npos;
    if (IsHanDigit(before) || IsHanDigit(behind) || is_mask) return;
    wide.count += run.span.size() / 3;
    if ((IsDigit(before) || IsDigit(behind)) && IsDigit(NarrowLower(c))) {
      sightings.push_back({kMixedWidth, c, run.span});
    } else {
      // As one character, so that they are told as one.
      wide.places.push_back({kWide, U'０', run.span});
    }
  }

  // The half-width letters and digits of `text`, counted up to `enough`.
  static size_t CountNarrow(std::string_view text, size_t enough) {
    size_t count = 0;
    for (const char c : text) {
      count += IsLatin(static_cast<unsigned char>(c));
      if (count >= enough) break;
    }
    return count;
  }

  void CheckHits(const Document& document, std::span<const Hit> hits,
                 std::vector<Sighting>& sightings) const {
    const std::string_view text = document.text();
    uint32_t done = 0;
    for (const Hit& hit : hits) {
      if (hit.offset < done) continue;
      const Block* block = BlockAround(document, hit.offset);
      if (block == nullptr) continue;
      size_t at = hit.offset;
      if (hit.literal < right_.size()) {
        const char32_t c = NextCharacter(text, at);
        sightings.push_back(
            {kLookalike, c, {hit.offset, static_cast<uint32_t>(at)}});
        continue;
      }
      const bool han = hit.literal < digits_begin_;
      const auto found =
          han ? FindFalseZero(text, at) : FindFalseDigit(text, at);
      done = static_cast<uint32_t>(at);
      if (found) {
        sightings.push_back(
            {han ? kZero : kDigit, found->character, found->at});
      }
    }
  }

  void DescribeOne(const Document& document, const Sighting& one,
                   Finding& finding) const {
    std::string right;
    const std::string_view text = document.source().Text(one.at);
    for (size_t at = 0; at < text.size();) {
      AppendUtf8(right, Meant(one.rule_case, NextCharacter(text, at), document,
                              one.at.begin));
    }
    if (one.rule_case == kLookalike) {
      const auto it = std::ranges::find(literals_, text);
      right = right_[static_cast<size_t>(it - literals_.begin())];
    }
    finding.fields.emplace_back("right", right);
    if (right != text) finding.replacement = {right, false};
  }

  // The character that `c` was taken for.
  char32_t Meant(uint32_t rule_case, char32_t c, const Document& document,
                 uint32_t at) const {
    switch (rule_case) {
      case kRadical:
      case kCompatibility:
      case kKana: {
        const char32_t han = HanOfLookalike(c);
        return IsSimplified(document, at) ? Simplified(han) : han;
      }
      case kJapanese:
        return IsSimplified(document, at) ? Simplified(c) : Traditional(c);
      case kLetter: {
        const size_t index = kLetters.find(c);
        return index == kLetters.npos
                   ? c
                   : static_cast<unsigned char>(kLatin[index]);
      }
      case kMixedWidth:
      case kWide:
        return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c;
      case kZero:
        return IsFalseZero(c) ? U'〇' : c;
      case kDigit:
        return c == 'O' || c == 'o' ? '0' : '1';
      default:
        return c;
    }
  }

  static bool IsSimplified(const Document& document, uint32_t at) {
    const int32_t block = document.BlockAt(at);
    return block >= 0 &&
           ScriptOf(document.makeup().blocks[static_cast<size_t>(block)]) ==
               Script::kSimplified;
  }

  const Where where_;
  std::vector<std::string> literals_;
  std::vector<std::string> right_;  // of the first literals
  uint32_t digits_begin_ = 0;
};

}  // namespace

extern const CheckKind confusable = {
    .name = "confusable",
    .summary = "characters that look like the one that was meant",
    .cases = kCases,
    .make = Make<Confusable>,
};

}  // namespace reportlint::checks
