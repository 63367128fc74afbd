// caption: numbers of tables and figures.
//
// Tables and figures are counted apart, each in its chapter (图2-1) and its
// part of the file. A reference is held against all captions of the file.

#include "structure/caption.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "check/check.h"
#include "structure/counting.h"
#include "text/character.h"
#include "text/numeral.h"
#include "text/utf8.h"

namespace reportlint::checks {
namespace {

// The cases of `caption`; 0 is a number that stands there already.
enum : uint32_t { kRepeat = 0, kGap = 1, kStyle = 2, kMissing = 3, kNone = 4 };

class CaptionCheck final : public Check {
 public:
  explicit CaptionCheck(Options& options)
      : nouns_(options.Texts("nouns")),
        literals_(options.Literals("references")) {
    if (nouns_.empty()) {
      options.Reject("nouns", {"至少要有一个 nouns",
                               "there must be at least one of nouns"});
    }
    options.AddField("expected");
    options.AddField("previous");
  }

  std::span<const std::string> literals() const override { return literals_; }
  bool needs_every_document() const override { return true; }
  Facts needs() const override { return Fact::kParts; }

  void CheckDocument(const Document& document, std::span<const Hit> hits,
                     Findings& findings) const override {
    const std::vector<Caption> captions = CaptionsOf(document);
    CheckNumbers(document, captions, findings);
    CheckStyles(document, captions, findings);
    CheckReferences(document, captions, hits, findings);
  }

 private:
  // Those that are counted here.
  std::vector<Caption> CaptionsOf(const Document& document) const {
    std::vector<Caption> captions;
    for (const Caption& caption : document.captions()) {
      if (std::ranges::find(nouns_, caption.noun) != nouns_.end() &&
          !IsContinued(document.blocks()[caption.block].text)) {
        captions.push_back(caption);
      }
    }
    return captions;
  }

  // 表1（续）, 表1 排查情况（续表）: the table goes on, and keeps its number.
  static bool IsContinued(std::string_view block) {
    for (const std::string_view sign : {"（续", "(续", "（續", "(續"}) {
      if (block.find(sign) != std::string_view::npos) return true;
    }
    return false;
  }

  // 附表 counts apart from 表.
  uint8_t FamilyOf(std::string_view noun) const {
    const auto at = std::ranges::find(nouns_, noun);
    return static_cast<uint8_t>(std::min<size_t>(
        static_cast<size_t>(at - nouns_.begin()), kFamilies - 1));
  }

  std::vector<Mark> MarksOf(const Document& document,
                            const std::vector<Caption>& captions) const {
    std::vector<Mark> marks;
    std::map<std::string_view, uint32_t> prefixes;
    size_t part = 0;
    for (const Caption& caption : captions) {
      bool apart = false;
      while (caption.block >= document.parts()[part].end) {
        ++part;
        apart = true;
      }
      const auto prefix = prefixes.emplace(
          caption.prefix, static_cast<uint32_t>(prefixes.size()));
      marks.push_back({.family = {FamilyOf(caption.noun), 0},
                       .number = caption.number,
                       .prefix = prefix.first->second,
                       .block = caption.block,
                       .apart = apart});
    }
    return marks;
  }

  void CheckNumbers(const Document& document,
                    const std::vector<Caption>& captions,
                    Findings& findings) const {
    const std::vector<Mark> marks = MarksOf(document, captions);
    const std::vector<Count> counts = ReadCounts(marks);
    std::map<int32_t, size_t> last;    // of each list
    std::map<uint8_t, size_t> latest;  // of each family in the part at hand
    for (size_t i = 0; i < counts.size(); ++i) {
      const Count& count = counts[i];
      if (marks[i].apart) latest.clear();
      if (count.list < 0) continue;
      const auto before = last.find(count.list);
      const auto same = latest.find(marks[i].family.id);
      if (before != last.end()) {
        if (captions[i].number != count.expected) {
          Report(document, captions[before->second], captions[i],
                 count.expected, findings);
        }
      } else if (same != latest.end() &&
                 IsSameAgain(document, marks[same->second], marks[i])) {
        Report(document, captions[same->second], captions[i],
               captions[i].number + 1, findings);
      }
      last[count.list] = i;
      latest[marks[i].family.id] = i;
    }
  }

  // Whether a number that would begin a list only repeats the one before it of
  // its family, without a heading between them. Where there is one, it may be a
  // chapter that counts anew.
  static bool IsSameAgain(const Document& document, const Mark& before,
                          const Mark& mark) {
    if (mark.prefix != before.prefix || mark.number != before.number) {
      return false;
    }
    const auto between = document.blocks().subspan(
        before.block + 1, mark.block - std::min(mark.block, before.block + 1));
    return std::ranges::none_of(between, [](const Block& block) {
      return block.kind == BlockKind::kHeading;
    });
  }

  static void Report(const Document& document, const Caption& previous,
                     const Caption& caption, uint32_t expected,
                     Findings& findings) {
    const bool repeated = caption.number == previous.number;
    const std::string right = WithNumber(caption, expected);
    findings.push_back({.at = document.SpanOf(caption.text),
                        .rule_case = repeated ? kRepeat : kGap,
                        .fields = {{"expected", right},
                                   {"previous", std::string(previous.text)}},
                        .related = {document.SpanOf(previous.text)}});
    if (repeated) findings.back().replacement = Replacement{right};
  }

  static std::string WithNumber(const Caption& caption, uint32_t number) {
    const std::string head(caption.text.substr(
        0, static_cast<size_t>(caption.prefix.data() - caption.text.data()) +
               caption.prefix.size()));
    return head + SpellNumeral({number, caption.han ? NumeralScript::kHan
                                                    : NumeralScript::kDigits});
  }

  // 表1 among 表一: the fewer ones.
  static void CheckStyles(const Document& document,
                          const std::vector<Caption>& captions,
                          Findings& findings) {
    size_t han = 0;
    for (const Caption& caption : captions) han += caption.han ? 1 : 0;
    const size_t digits = captions.size() - han;
    if (han == 0 || digits == 0) return;
    const bool wrong = han <= digits;  // what the fewer ones are
    const auto model = std::ranges::find(captions, !wrong, &Caption::han);
    for (const Caption& caption : captions) {
      if (caption.han != wrong) continue;
      Caption other = caption;
      other.han = !wrong;
      findings.push_back(
          {.at = document.SpanOf(caption.text),
           .rule_case = kStyle,
           .fields = {{"expected", WithNumber(other, caption.number)},
                      {"previous", std::string(model->text)}},
           .related = {document.SpanOf(model->text)},
           .replacement = Replacement{WithNumber(other, caption.number)}});
    }
  }

  // 见表3, 如图1所示, where no caption has that number.
  void CheckReferences(const Document& document,
                       const std::vector<Caption>& captions,
                       std::span<const Hit> hits, Findings& findings) const {
    std::set<std::string> known;  // captions, and references told already
    std::set<std::string_view> nouns;
    for (const Caption& caption : captions) {
      known.insert(KeyOf(caption));
      nouns.insert(caption.noun);
    }
    for (const Hit& hit : hits) {
      const auto index = static_cast<size_t>(document.BlockAt(hit.offset));
      const Block& block = document.blocks()[index];
      if (block.kind == BlockKind::kCode) continue;
      const size_t at = hit.offset - document.SpanOf(block.text).begin;
      const std::string& literal = literals_[hit.literal];
      const size_t noun = NounIn(literal);
      const std::string_view text = block.text.substr(at + noun);
      const auto reference = ParseCaptionNumber(text, nouns_);
      if (!reference || reference->han || reference->number == 0 ||
          IsElsewhere(block.text.substr(0, at))) {
        continue;
      }
      if (!known.insert(KeyOf(*reference)).second) continue;
      const bool any = nouns.contains(reference->noun);
      findings.push_back({.at = document.SpanOf(reference->text),
                          .rule_case = any ? kMissing : kNone,
                          .fields = {{"expected", ""}, {"previous", ""}}});
    }
  }

  // Where the noun begins in 见表.
  size_t NounIn(std::string_view literal) const {
    for (size_t at = 0; at < literal.size(); at += Utf8Length(literal[at])) {
      for (const std::string& noun : nouns_) {
        if (literal.substr(at).starts_with(noun)) return at;
      }
    }
    return literal.size();
  }

  // 《年鉴》中见表3, 见附件1表2: another document's table.
  static bool IsElsewhere(std::string_view before) {
    // Bytes, by eye: the other document is named in the same clause.
    constexpr size_t kReach = 30;
    std::string_view near = before.substr(
        FloorBorder(before, before.size() - std::min(before.size(), kReach)));
    for (const std::string_view mark : {"。", "；", "，"}) {
      const size_t at = near.rfind(mark);
      if (at != std::string_view::npos) near.remove_prefix(at);
    }
    for (const std::string_view word :
         {"》", "附件", "另", "文献", "［", "["}) {
      if (near.find(word) != std::string_view::npos) return true;
    }
    return false;
  }

  // 图2-3 and 图 2.3 are one.
  static std::string KeyOf(const Caption& caption) {
    std::string key(caption.noun);
    for (size_t at = 0; at < caption.prefix.size();) {
      const char32_t c = NextCharacter(caption.prefix, at);
      if (IsWord(c)) {
        AppendUtf8(key, NarrowLower(c));
      } else {
        key += '-';
      }
    }
    return key + std::to_string(caption.number);
  }

  const std::vector<std::string> nouns_;
  const std::vector<std::string> literals_;
};

constexpr std::array<std::string_view, 4> kCases = {"gap", "style", "missing",
                                                    "none"};

}  // namespace

extern const CheckKind caption = {
    .name = "caption",
    .summary = "numbers of tables and figures",
    .cases = kCases,
    .make = Make<CaptionCheck>,
};

}  // namespace reportlint::checks
