// invalid: characters that are no text, or not the text that was meant.
//
// Bytes that could not be decoded, characters from a font of one's own,
// controls and what cannot be seen. Which places are odd is known from the
// document's makeup; here it is judged what they are.

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "check/check.h"
#include "check/sightings.h"
#include "text/character.h"
#include "text/mojibake.h"
#include "text/utf8.h"

namespace reportlint::checks {
namespace {

// The cases of `invalid`; none of its findings is of case 0.
enum : uint32_t {
  kUndecodable = 1,
  kReplaced,
  kMojibake,
  kPrivateUse,
  kUnassigned,
  kControl,
  kInvisible,
  kBidirectional,
  kByteOrderMark,
  kSoftHyphen,
  kSpace,
  kGloss,
};

constexpr std::array<std::string_view, 12> kCases = {
    "undecodable",     "replaced",    "mojibake",  "private-use",
    "unassigned",      "control",     "invisible", "bidirectional",
    "byte-order-mark", "soft-hyphen", "space",     "gloss"};
static_assert(kCases.size() == kGloss);

uint32_t CaseOf(CharacterClass character_class) {
  switch (character_class) {
    case CharacterClass::kControl:
      return kControl;
    case CharacterClass::kReplaced:
      return kReplaced;
    case CharacterClass::kPrivateUse:
      return kPrivateUse;
    case CharacterClass::kUnassigned:
      return kUnassigned;
    case CharacterClass::kInvisible:
      return kInvisible;
    case CharacterClass::kBidirectional:
      return kBidirectional;
    case CharacterClass::kByteOrderMark:
      return kByteOrderMark;
    case CharacterClass::kSoftHyphen:
      return kSoftHyphen;
    case CharacterClass::kSpace:
      return kSpace;
    default:
      return 0;
  }
}

// Whether taking the character out leaves what was meant.
bool IsNothing(uint32_t rule_case) {
  return rule_case == kInvisible || rule_case == kBidirectional ||
         rule_case == kByteOrderMark || rule_case == kSoftHyphen;
}

// U+FE0F and U+200D hold the parts of an emoji together.
bool IsPartOfEmoji(std::string_view text, size_t at, char32_t c) {
  if ((c != 0xFE0F && c != 0x200D) || at == 0) return false;
  const char32_t before = PreviousCharacter(text, at);
  return !IsHan(before) && !IsBlank(before) && before > '9';
}

class Invalid final : public Check {
 public:
  explicit Invalid(Options& options) {
    for (std::string& text : options.Texts("mojibake")) {
      literals_.push_back(std::move(text));
    }
    known_ = literals_.size();
    for (std::string& text : options.Texts("suspicious")) {
      literals_.push_back(std::move(text));
    }
    options.AddField("bytes");
    options.AddField("code");
    options.AddField("count");
  }

  std::span<const std::string> literals() const override { return literals_; }
  bool needs_every_document() const override { return true; }
  Facts needs() const override { return Fact::kMakeup; }

  void CheckDocument(const Document& document, std::span<const Hit> hits,
                     Findings& findings) const override {
    std::vector<Sighting> sightings;
    FindMojibake(document, hits, sightings);
    const std::vector<Sighting> mojibake = sightings;
    FindGlosses(document, sightings);
    auto next = mojibake.begin();
    for (const OddRun& run : document.makeup().odd) {
      const uint32_t rule_case = CaseOf(run.character_class);
      if (rule_case == 0) continue;
      while (next != mojibake.end() && next->at.end <= run.span.begin) ++next;
      if (next != mojibake.end() && next->at.begin < run.span.end) continue;
      Split(document, run.span, rule_case, sightings);
    }
    if (sightings.empty()) return;
    ReportSightings(
        std::move(sightings),
        [&](const Sighting& one, Finding& finding) {
          if (IsNothing(one.rule_case)) finding.replacement = {"", false};
          if (one.rule_case == kSpace) finding.replacement = {" ", false};
        },
        findings);
    for (Finding& finding : findings) {
      if (finding.rule_case == kUndecodable) {
        finding.fields.emplace_back("bytes", BytesAt(document, finding.at));
      }
    }
  }

 private:
  // A run of odd characters, one sighting for each stretch of one case.
  void Split(const Document& document, Span run, uint32_t rule_case,
             std::vector<Sighting>& sightings) const {
    const std::string_view text = document.text();
    const size_t first = sightings.size();
    for (size_t at = run.begin; at < run.end;) {
      const auto begin = static_cast<uint32_t>(at);
      const char32_t c = NextCharacter(text, at);
      const auto end = static_cast<uint32_t>(at);
      if (IsPartOfEmoji(text, begin, c)) continue;
      const bool undecodable =
          c == kReplacement && RepairAt(document, begin) != nullptr;
      const uint32_t found = undecodable ? uint32_t{kUndecodable} : rule_case;
      if (sightings.size() > first && sightings.back().rule_case == found &&
          sightings.back().at.end == begin) {
        sightings.back().at.end = end;
      } else {
        sightings.push_back({found, c, {begin, end}});
      }
    }
  }

  static const Repair* RepairAt(const Document& document, uint32_t offset) {
    const std::vector<Repair>& repairs = document.source().decoded().repairs;
    const uint32_t at =
        document.source().InFileText({offset, offset + 3}).begin;
    const auto it = std::ranges::lower_bound(repairs, at, {}, &Repair::at);
    return it != repairs.end() && it->at == at ? &*it : nullptr;
  }

  // As “A3 FF”, up to eight bytes.
  static std::string BytesAt(const Document& document, Span span) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string shown;
    size_t count = 0;
    for (uint32_t at = span.begin; at < span.end; at += 3) {
      const Repair* repair = RepairAt(document, at);
      if (repair == nullptr) break;
      for (size_t i = 0; i < repair->size; ++i) {
        // Eight: as many as a message has room for.
        if (++count > 8 || i >= repair->bytes.size()) return shown + " …";
        if (!shown.empty()) shown += ' ';
        shown += kDigits[repair->bytes[i] >> 4];
        shown += kDigits[repair->bytes[i] & 15];
      }
    }
    return shown;
  }

  void FindMojibake(const Document& document, std::span<const Hit> hits,
                    std::vector<Sighting>& sightings) const {
    const std::string_view text = document.text();
    std::vector<Span> found;
    uint32_t done = 0;
    for (const Hit& hit : hits) {
      if (hit.offset < done) continue;
      const std::string& literal = literals_[hit.literal];
      if (hit.literal < known_) {
        uint32_t end = hit.offset;
        while (text.substr(end).starts_with(literal)) {
          end += static_cast<uint32_t>(literal.size());
        }
        size_t last = literal.size();
        PreviousCharacter(literal, last);
        while (text.substr(end).starts_with(literal.substr(last))) {
          end += static_cast<uint32_t>(literal.size() - last);
        }
        found.push_back({hit.offset, end});
        done = end;
      } else {
        size_t looked = hit.offset;
        const auto span = FindChineseMojibake(text, looked);
        if (span) found.push_back(*span);
        done = static_cast<uint32_t>(looked);
      }
    }
    for (const OddRun& run : document.makeup().odd) {
      if (run.character_class != CharacterClass::kAccented) continue;
      if (const auto span = FindWesternMojibake(text, run.span.begin)) {
        found.push_back(*span);
      }
    }
    std::ranges::sort(found, {}, &Span::begin);
    done = 0;
    for (const Span span : found) {
      if (span.begin < done) continue;
      // As one character, so that all mojibake is told as one.
      sightings.push_back({kMojibake, kReplacement, span});
      done = span.end;
    }
    FindWideCharacters(document, sightings);
  }

  // Text in UTF-16 that was read byte by byte has a zero beside each letter.
  static void FindWideCharacters(const Document& document,
                                 std::vector<Sighting>& sightings) {
    const std::string_view text = document.text();
    uint32_t zeros = 0;
    uint32_t even = 0;
    Span all = {};
    for (const OddRun& run : document.makeup().odd) {
      if (run.character_class != CharacterClass::kControl) continue;
      for (uint32_t at = run.span.begin; at < run.span.end; ++at) {
        if (text[at] != '\0') continue;
        if (zeros == 0) all.begin = at;
        all.end = at + 1;
        ++zeros;
        even += at % 2;
      }
    }
    // By eye: fewer may be stray nulls.
    if (zeros < 4 || (even != 0 && even != zeros)) return;
    std::erase_if(sightings, [&](const Sighting& one) {
      return all.begin < one.at.end && one.at.begin < all.end;
    });
    sightings.push_back({kMojibake, kReplacement, all});
    std::ranges::sort(sightings, {},
                      [](const Sighting& one) { return one.at.begin; });
  }

  // 現(xiàn)以: a converter of scripts left the reading after a character. One
  // may be meant; three are not.
  static void FindGlosses(const Document& document,
                          std::vector<Sighting>& sightings) {
    constexpr size_t kLongest = 12;  // bytes of a reading on either side
    const std::string_view text = document.text();
    std::vector<Span> found;
    for (const OddRun& run : document.makeup().odd) {
      if (run.character_class != CharacterClass::kAccented) continue;
      size_t begin = run.span.begin;
      while (begin > 0 && run.span.begin - begin < kLongest &&
             text[begin - 1] >= 'a' && text[begin - 1] <= 'z') {
        --begin;
      }
      size_t end = run.span.end;
      while (end < text.size() && end - run.span.end < kLongest &&
             text[end] >= 'a' && text[end] <= 'z') {
        ++end;
      }
      const std::string_view before = text.substr(0, begin);
      const std::string_view behind = text.substr(end);
      const bool narrow = before.ends_with("(") && behind.starts_with(")");
      const bool wide = before.ends_with("（") && behind.starts_with("）");
      if (!narrow && !wide) continue;
      const size_t bracket = narrow ? 1 : 3;
      size_t han = begin - bracket;
      if (han == 0 || !IsHan(PreviousCharacter(text, han))) continue;
      size_t after = end + bracket;
      if (after >= text.size() || !IsHan(NextCharacter(text, after))) continue;
      found.push_back({static_cast<uint32_t>(begin - bracket),
                       static_cast<uint32_t>(end + bracket)});
    }
    if (found.size() < 3) return;
    // As one character, so that they are told as one.
    for (const Span span : found) sightings.push_back({kGloss, 0, span});
  }

  std::vector<std::string> literals_;
  size_t known_ = 0;  // so many literals are mojibake as they stand
};

}  // namespace

extern const CheckKind invalid = {
    .name = "invalid",
    .summary = "characters that are no text, or not the text that was meant",
    .cases = kCases,
    .make = Make<Invalid>,
};

}  // namespace reportlint::checks
