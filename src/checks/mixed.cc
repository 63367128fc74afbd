// mixed: characters of the other script.
//
// What one script alone writes is counted block by block in the document's
// makeup; here the few blocks are looked at that hold some of the other. A
// simplified character that traditional text has, too (后, 里, 干), is judged
// by the words around it.

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "check/check.h"
#include "check/form_advice.h"
#include "check/where.h"
#include "check/word_list.h"
#include "text/find.h"
#include "text/han.h"
#include "text/han_words.h"
#include "text/utf8.h"

namespace reportlint::checks {
namespace {

// The cases of `mixed`; 0 is a character among those of the other script.
enum : uint32_t { kCharacter = 0, kPassage, kQuoted, kMany };
constexpr std::array<std::string_view, 3> kCases = {"passage", "quoted",
                                                    "many"};
static_assert(kCases.size() == kMany);

// Findings of characters that are told one by one: nobody mends more by hand.
constexpr size_t kMost = 50;
constexpr uint32_t kPassageShown = 20;  // characters of a passage to mark

// Quotes and title marks, opening and closing.
constexpr std::u32string_view kOpening = U"《〈“‘「『";
constexpr std::u32string_view kClosing = U"》〉”’」』";

class Mixed final : public Check {
 public:
  explicit Mixed(Options& options) : where_(options), words_(options) {
    for (const std::string& text : options.Texts("accepted")) {
      for (size_t at = 0; at < text.size();) {
        accepted_ += NextCharacter(text, at);
      }
    }
    std::ranges::sort(accepted_);
    options.AddField("right");
    options.AddField("count");
  }

  std::span<const std::string> literals() const override {
    return words_.wrong();
  }
  bool needs_every_document() const override { return true; }
  Facts needs() const override { return Fact::kMakeup | Fact::kParts; }

  void CheckDocument(const Document& document, std::span<const Hit> hits,
                     Findings& findings) const override {
    const Makeup& makeup = document.makeup();
    const bool keeps_old_inside = Has(document, "裏") && !Has(document, "裡");
    for (const Hit& hit : hits) CheckWord(document, hit, findings);
    bool in_passage = false;
    for (size_t i = 0; i < makeup.blocks.size(); ++i) {
      const Script script = makeup.scripts[i];
      if (script == Script::kUnclear) continue;
      const bool traditional = script == Script::kTraditional;
      const ScriptCount count = makeup.blocks[i];
      const uint32_t others =
          traditional ? count.simplified : count.traditional;
      const Block& block = document.blocks()[i];
      if (others == 0 || !where_.Includes(block)) {
        if (count.total() > 0) in_passage = false;
        continue;
      }
      if (IsPassage(count, traditional)) {
        // Neighbours are one passage.
        if (!in_passage) AddPassage(document, block, findings);
        in_passage = true;
        continue;
      }
      in_passage = false;
      CheckBlock(document, block, traditional, findings);
    }
    CheckDoubtful(document, findings);
    if (keeps_old_inside) UseOldInside(findings);
    Thin(findings);
  }

 private:
  static bool Has(const Document& document, std::string_view text) {
    return !document.makeup().doubtful.empty() &&
           HasWord(document.text(), text);
  }

  // The words that simplified text never has, of characters that it shares.
  void CheckWord(const Document& document, const Hit& hit,
                 Findings& findings) const {
    const auto index = static_cast<size_t>(document.BlockAt(hit.offset));
    const Block& block = document.blocks()[index];
    const std::string& wrong = words_.wrong()[hit.literal];
    const Span span = document.SpanOf(block.text);
    if (document.makeup().scripts[index] != Script::kSimplified ||
        IsPassage(document.makeup().blocks[index], false) ||
        !where_.Includes(block) ||
        words_.IsException(block.text, hit.offset - span.begin, hit.literal)) {
      return;
    }
    // Only what differs is marked: 乾 in 乾净.
    const std::string& right = words_.right(hit.literal);
    size_t same = 0;
    while (same < wrong.size() && same < right.size() &&
           wrong[same] == right[same]) {
      ++same;
    }
    same = FloorBorder(wrong, same);
    const size_t end = same + Utf8Length(wrong[same]);
    Add({hit.offset + uint32_t(same), hit.offset + uint32_t(end)},
        right.substr(same, end - same), findings);
  }

  void CheckBlock(const Document& document, const Block& block,
                  bool traditional, Findings& findings) const {
    const std::string_view text = document.text();
    const Span span = document.SpanOf(block.text);
    std::optional<std::vector<Span>> quotations;
    const CharacterClass other = traditional ? CharacterClass::kSimplified
                                             : CharacterClass::kTraditional;
    Span run = {};
    std::string right;
    const auto flush = [&] {
      if (run.size() == 0) return;
      if (!quotations) quotations = QuotationsOf(document, span, traditional);
      if (const Span quotation = QuotationAround(*quotations, run);
          quotation.size() == 0) {
        Add(run, right, findings);
      } else if (findings.empty() || findings.back().at != quotation) {
        AddUnmended(quotation, kQuoted, findings);
      }
      run = {};
      right.clear();
    };
    for (size_t at = span.begin; at < span.end;) {
      const auto begin = static_cast<uint32_t>(at);
      const char32_t c = NextCharacter(text, at);
      if (c < 0x3400 || ClassOf(c) != other ||
          std::ranges::binary_search(accepted_, c)) {
        continue;
      }
      char32_t meant = traditional ? Traditional(c) : Simplified(c);
      if (IsOneOfSeveral(c)) {
        const FormAdvisory advisory = AdviseFormAt(document, begin);
        // In simplified text: wrong in either script, so a bad conversion.
        if (advisory.right != 0 && !traditional) continue;
        if (advisory.right != 0) meant = advisory.right;
      }
      if (run.end != begin) {
        flush();
        run.begin = begin;
      }
      run.end = static_cast<uint32_t>(at);
      AppendUtf8(right, meant);
    }
    flush();
  }

  // 后 for 後: simplified forms that traditional text has as well.
  void CheckDoubtful(const Document& document, Findings& findings) const {
    for (const uint32_t offset : document.makeup().doubtful) {
      size_t at = offset;
      const char32_t c = NextCharacter(document.text(), at);
      if (Simplified(c) != c || ClassOf(c) != CharacterClass::kOrdinary) {
        continue;
      }
      const auto index = static_cast<size_t>(document.BlockAt(offset));
      if (!where_.Includes(document.blocks()[index]) ||
          IsPassage(document.makeup().blocks[index], true)) {
        continue;
      }
      const FormAdvisory advisory = AdviseFormAt(document, offset);
      if (advisory.right == 0) continue;
      std::string right;
      AppendUtf8(right, advisory.right);
      Add({offset, static_cast<uint32_t>(at)}, right, findings);
    }
  }

  // The quotation that holds `run`, or an empty span. `quotations` begin in
  // order, and each ends no earlier than those before.
  static Span QuotationAround(const std::vector<Span>& quotations, Span run) {
    const auto after =
        std::ranges::upper_bound(quotations, run.begin, {}, &Span::begin);
    if (after == quotations.begin() || std::prev(after)->end < run.end) {
      return {};
    }
    return *std::prev(after);
  }

  // What stands between quotes or title marks, in the other script throughout.
  // One that stands inside another ends where that ends.
  static std::vector<Span> QuotationsOf(const Document& document, Span block,
                                        bool traditional) {
    constexpr uint32_t kTelling = 3;  // characters; fewer may be slips
    struct Open {
      size_t mark = 0;  // its index among kOpening
      uint32_t begin = 0;
      ScriptCount before = {};
    };
    std::vector<Span> quotations;
    std::vector<Open> open;
    ScriptCount count;
    for (size_t at = block.begin; at < block.end;) {
      const auto begin = static_cast<uint32_t>(at);
      const char32_t c = NextCharacter(document.text(), at);
      const CharacterClass found = ClassOf(c);
      count.simplified += found == CharacterClass::kSimplified;
      count.traditional += found == CharacterClass::kTraditional;
      if (const size_t mark = kOpening.find(c); mark != kOpening.npos) {
        open.push_back({mark, begin, count});
        continue;
      }
      const size_t mark = kClosing.find(c);
      if (mark == kClosing.npos || open.empty() || open.back().mark != mark) {
        continue;
      }
      const Open& from = open.back();
      const uint32_t simplified = count.simplified - from.before.simplified;
      const uint32_t of_traditional =
          count.traditional - from.before.traditional;
      const uint32_t own = traditional ? of_traditional : simplified;
      const uint32_t others = traditional ? simplified : of_traditional;
      if (own == 0 && others >= kTelling) {
        quotations.push_back({from.begin, static_cast<uint32_t>(at)});
      }
      open.pop_back();
    }
    std::ranges::sort(quotations, {}, &Span::begin);
    uint32_t end = 0;
    for (Span& quotation : quotations) {
      quotation.end = end = std::max(end, quotation.end);
    }
    return quotations;
  }

  void AddPassage(const Document& document, const Block& block,
                  Findings& findings) const {
    const uint32_t begin = document.SpanOf(block.text).begin;
    const auto size =
        static_cast<uint32_t>(Prefix(block.text, kPassageShown).size());
    AddUnmended({begin, begin + size}, kPassage, findings);
  }

  static void AddUnmended(Span at, uint32_t rule_case, Findings& findings) {
    findings.push_back({.at = at,
                        .rule_case = rule_case,
                        .fields = {{"right", ""}, {"count", "1"}}});
  }

  static void Add(Span at, const std::string& right, Findings& findings) {
    findings.push_back({.at = at,
                        .rule_case = kCharacter,
                        .fields = {{"right", right}, {"count", "1"}},
                        .replacement = Replacement{right, false}});
  }

  // 裏 in Hong Kong, 裡 in Taiwan.
  static void UseOldInside(Findings& findings) {
    for (Finding& finding : findings) {
      if (!finding.replacement || finding.replacement->text != "裡") continue;
      finding.replacement->text = "裏";
      finding.fields[0].second = "裏";
    }
  }

  // So many findings of characters that the document as a whole is mixed: the
  // first one stands for all.
  static void Thin(Findings& findings) {
    const auto is_character = [](const Finding& finding) {
      return finding.rule_case == kCharacter;
    };
    const auto count =
        static_cast<size_t>(std::ranges::count_if(findings, is_character));
    if (count <= kMost) return;
    Finding first =
        *std::ranges::min_element(findings, {}, [&](const Finding& finding) {
          return is_character(finding) ? finding.at.begin : UINT32_MAX;
        });
    first.occurrences = PlacesOf(findings, is_character);
    std::erase_if(findings, is_character);
    first.rule_case = kMany;
    first.fields.back().second = std::to_string(count);
    first.replacement.reset();
    findings.push_back(std::move(first));
  }

  // Where the findings stand for which `is_wanted` holds, in order. Two words
  // may be wrong in the same character, which is one place.
  template <class IsWanted>
  static std::vector<Span> PlacesOf(const Findings& findings,
                                    IsWanted is_wanted) {
    std::vector<Span> places;
    for (const Finding& finding : findings) {
      if (is_wanted(finding)) places.push_back(finding.at);
    }
    std::ranges::sort(places, [](Span a, Span b) {
      return std::tie(a.begin, a.end) < std::tie(b.begin, b.end);
    });
    places.erase(std::unique(places.begin(), places.end()), places.end());
    return places;
  }

  const Where where_;
  const WordList words_;
  std::u32string accepted_;  // sorted
};

}  // namespace

extern const CheckKind mixed = {
    .name = "mixed",
    .summary = "characters of the other Chinese script",
    .cases = kCases,
    .make = Make<Mixed>,
};

}  // namespace reportlint::checks
