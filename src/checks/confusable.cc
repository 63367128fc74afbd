// confusable: characters that look like the one that was meant.
//
// ⼈ for 人 out of a PDF, ロ for 口, a Cyrillic О in СО2, 二O二五年. Which
// places hold a character of another script the pass over the document has
// told; what looks alike within a script (臵 for 置, 2O25) is among the check's
// literals.
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
#include "text/han.h"
#include "text/utf8.h"

namespace reportlint::checks {
namespace {

enum ConfusableCase : uint32_t {
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

// Letters of the Greek and the Cyrillic alphabet, and the Latin ones that they
// look like.
constexpr std::u32string_view kLetters =
    U"ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοАВЕЅІЈКМНОРСТХаеорсухіјѕ";
constexpr std::string_view kLatin = "ABEZHIKMNOPTYXoABESIJKMHOPCTXaeopcyxijs";

constexpr std::u32string_view kHanDigits = U"一二三四五六七八九〇零○";
// What stands for 〇 among them.
constexpr std::u32string_view kZeros = U"OoＯｏ０ОоΟο";

bool IsKana(char32_t c) {
  return (c >= 0x3041 && c <= 0x3096) || (c >= 0x30A1 && c <= 0x30FF) ||
         (c >= 0x3105 && c <= 0x312F) || (c >= 0xFF66 && c <= 0xFF9D);
}

bool IsAmong(std::u32string_view characters, char32_t c) {
  return characters.find(c) != characters.npos;
}

// The characters beside a range of `text`, or 0 at its ends.
char32_t Before(std::string_view text, size_t at) {
  return at == 0 ? 0 : PreviousCharacter(text, at);
}
char32_t Behind(std::string_view text, size_t at) {
  return at >= text.size() ? 0 : NextCharacter(text, at);
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
  // Full-width letters and digits that stand alone, and how many they are.
  struct Wide {
    std::vector<Sighting> places = {};
    size_t count = 0;
  };

  const Block* BlockOf(const Document& document, uint32_t offset) const {
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
    if (BlockOf(document, run.span.begin) == nullptr) return;
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
    const Block* block = BlockOf(document, run.span.begin);
    if (block == nullptr) return;
    const std::string_view text = document.text();
    size_t behind = run.span.begin;
    const char32_t c = NextCharacter(text, behind);
    if (behind != run.span.end) return;
    const char32_t before = Before(text, run.span.begin);
    const char32_t after = Behind(text, behind);
    if (IsKana(before) || IsKana(after)) return;
    if (!IsHan(before) && !IsHan(after)) return;
    // ー is taken for a dash as well.
    const bool begins = block->text.data() == text.data() + run.span.begin;
    if (c == U'ー' && before != U'第' && !(begins && after == U'、')) return;
    sightings.push_back({kKana, c, run.span});
  }

  void CheckJapanese(const Document& document, const OddRun& run,
                     std::vector<Sighting>& sightings) const {
    const Block* block = BlockOf(document, run.span.begin);
    if (block == nullptr) return;
    // A Japanese quotation has kana about.
    const size_t begin = document.SpanOf(block->text).begin;
    const size_t from =
        std::max<size_t>(begin, run.span.begin > 60 ? run.span.begin - 60 : 0);
    const std::string_view around =
        block->text.substr(FloorBorder(block->text, from - begin), 150);
    for (size_t at = 0; at + 4 <= around.size();) {
      if (IsKana(NextCharacter(around, at))) return;
    }
    AddEach(document, run, kJapanese, sightings);
  }

  // A word that Greek or Cyrillic letters complete to a Latin one: СО2.
  void CheckLetters(const Document& document, const OddRun& run,
                    std::vector<Sighting>& sightings) const {
    constexpr size_t kLongest = 24;  // bytes of the word on either side
    if (BlockOf(document, run.span.begin) == nullptr) return;
    const std::string_view text = document.text();
    size_t begin = run.span.begin;
    while (begin > 0 && run.span.begin - begin < kLongest &&
           IsLatin(static_cast<unsigned char>(text[begin - 1]))) {
      --begin;
    }
    size_t end = run.span.end;
    while (end < text.size() && end - run.span.end < kLongest &&
           IsLatin(static_cast<unsigned char>(text[end]))) {
      ++end;
    }
    const bool latin = begin < run.span.begin || end > run.span.end;
    if (!latin) return;
    for (size_t at = run.span.begin; at < run.span.end;) {
      if (!IsAmong(kLetters, NextCharacter(text, at))) return;
    }
    size_t at = run.span.begin;
    const char32_t c = NextCharacter(text, at);
    sightings.push_back({kLetter, c, run.span});
  }

  void CheckWide(const Document& document, const OddRun& run,
                 std::vector<Sighting>& sightings, Wide& wide) const {
    const Block* block = BlockOf(document, run.span.begin);
    if (block == nullptr) return;
    const std::string_view text = document.text();
    const char32_t before = Before(text, run.span.begin);
    const char32_t behind = Behind(text, run.span.end);
    size_t at = run.span.begin;
    const char32_t c = NextCharacter(text, at);
    // 二０二五年 is the business of zeros; ＯＯ, ＸＸ are masks.
    const std::string_view run_text = document.source().Text(run.span);
    const bool one_letter =
        run_text.find_first_not_of("ＯＸｘ") == std::string_view::npos;
    if (IsAmong(kHanDigits, before) || IsAmong(kHanDigits, behind)) return;
    if (one_letter) return;
    wide.count += run.span.size() / 3;
    if ((IsDigit(before) || IsDigit(behind)) && IsDigit(NarrowLower(c))) {
      sightings.push_back({kMixedWidth, c, run.span});
    } else {
      // All of them are one character to the tally.
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
      const Block* block = BlockOf(document, hit.offset);
      if (block == nullptr) continue;
      size_t at = hit.offset;
      const char32_t c = NextCharacter(text, at);
      if (hit.literal < right_.size()) {
        sightings.push_back(
            {kLookalike, c, {hit.offset, static_cast<uint32_t>(at)}});
      } else if (hit.literal < digits_begin_) {
        done = CheckZeros(text, hit.offset, sightings);
      } else {
        done = CheckDigits(text, hit.offset, sightings);
      }
    }
  }

  // 二O二五年: Han digits with another zero among them. Returns where it ends.
  static uint32_t CheckZeros(std::string_view text, uint32_t offset,
                             std::vector<Sighting>& sightings) {
    size_t end = offset;
    size_t digits = 0;
    size_t first = 0;
    size_t last = 0;
    char32_t zero = 0;
    while (end < text.size()) {
      size_t next = end;
      const char32_t c = NextCharacter(text, next);
      if (IsAmong(kZeros, c)) {
        if (zero == 0) {
          zero = c;
          first = end;
        }
        last = next;
      } else if (IsAmong(kHanDigits, c)) {
        ++digits;
      } else {
        break;
      }
      end = next;
    }
    const bool number = digits >= 2 && zero != 0 && !IsLatin(Behind(text, end));
    const char32_t behind = Behind(text, end);
    if (number && (behind == U'年' || digits >= 3 || behind == U'号')) {
      sightings.push_back(
          {kZero,
           zero,
           {static_cast<uint32_t>(first), static_cast<uint32_t>(last)}});
    }
    return static_cast<uint32_t>(end);
  }

  // 2O25年, l2月: a number that a letter takes part in. Returns where it ends.
  static uint32_t CheckDigits(std::string_view text, uint32_t offset,
                              std::vector<Sighting>& sightings) {
    constexpr size_t kLongest = 12;
    size_t begin = offset;
    while (begin > 0 && offset - begin < kLongest &&
           IsLatin(static_cast<unsigned char>(text[begin - 1]))) {
      --begin;
    }
    size_t end = offset;
    while (end < text.size() && end - offset < kLongest &&
           IsLatin(static_cast<unsigned char>(text[end]))) {
      ++end;
    }
    const std::string_view word = text.substr(begin, end - begin);
    const auto done = static_cast<uint32_t>(end);
    const size_t digits = static_cast<size_t>(std::ranges::count_if(
        word, [](char c) { return c >= '0' && c <= '9'; }));
    const size_t at = word.find_first_of("OoIl");
    if (digits == 0 || at == word.npos ||
        word.find_first_not_of("0123456789OoIl") != word.npos) {
      return done;
    }
    const std::string_view behind = text.substr(end);
    const auto follows = [&](std::initializer_list<std::string_view> units) {
      return std::ranges::any_of(units, [&](std::string_view unit) {
        return behind.starts_with(unit);
      });
    };
    const bool year = word.size() == 4 && (word[0] == '1' || word[0] == '2') &&
                      follows({"年"});
    const bool day = word.size() == 2 && follows({"月", "日"});
    const bool inside = at > 0 && word.find_last_of("OoIl") + 1 < word.size() &&
                        follows({"万", "亿", "元", "个", "户", "亩", "人", "%",
                                 "％", "项", "家", "吨", "公里", "平方米"});
    if (year || day || inside) {
      const auto letter = static_cast<uint32_t>(begin + at);
      sightings.push_back(
          {kDigit, static_cast<unsigned char>(word[at]), {letter, letter + 1}});
    }
    return done;
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
        return IsAmong(kZeros, c) ? U'〇' : c;
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
