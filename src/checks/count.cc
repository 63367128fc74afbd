// count: a stated number that is not what follows.
//
// 以下五点： before four items, “六进” before five that begin with 进, a title
// with 5篇 above four. The number is compared only with what stands in so close
// a form that a reader counts it, too: 四个意识 alone is a name.

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "check/check.h"
#include "statement/item_run.h"
#include "text/character.h"
#include "text/ends.h"
#include "text/numeral.h"
#include "text/utf8.h"

namespace reportlint::checks {
namespace {

// The cases of `count`; 0 is a list directly after its number.
enum : uint32_t { kList = 0, kLikely, kRun, kPieces, kExtra };
constexpr std::array<std::string_view, 4> kCases = {"likely", "run", "pieces",
                                                    "extra"};
static_assert(kCases.size() == kExtra);

constexpr uint32_t kLargest = 30;  // larger numbers count no items of a text
constexpr uint32_t kFarOff = 3;    // a list that differs by this is another one
constexpr std::string_view kPiece = "篇";

// A number of a text, and what it counts.
struct Stated {
  std::string_view text = {};  // 五点
  uint32_t value = 0;
};

// The number that begins at `at`, if it counts things: not 第五, 前三, 2.5, 5%.
std::optional<Numeral> CountingNumber(std::string_view text, size_t at,
                                      size_t& length) {
  length = NumeralLength(text.substr(at));
  if (length == 0) return std::nullopt;
  constexpr std::u32string_view kOthers = U"第前后後近每余餘另其.．-—~～〔";
  const char32_t before = CharacterBefore(text, at);
  if (before != 0 && (kOthers.find(before) != std::u32string_view::npos ||
                      (before >= '0' && before <= '9'))) {
    return std::nullopt;
  }
  const auto numeral = ParseNumeral(text.substr(at, length));
  if (!numeral || numeral->value < 2 || numeral->value > kLargest) {
    return std::nullopt;
  }
  if (numeral->script == NumeralScript::kCircled ||
      numeral->script == NumeralScript::kParenthesized ||
      numeral->script == NumeralScript::kFullStop) {
    return std::nullopt;
  }
  return numeral;
}

bool HasOnlyWords(std::string_view text, size_t most) {
  size_t count = 0;
  for (size_t at = 0; at < text.size();) {
    const char32_t c = NextCharacter(text, at);
    if (!IsWord(c) && !IsClosing(c) && c != U'“' && c != '"') return false;
    if (++count > most) return false;
  }
  return true;
}

// `text` without the mark that ends it, and whether that is a colon.
bool TakeEnd(std::string_view& text) {
  size_t at = text.size();
  if (at == 0) return false;
  const char32_t c = PreviousCharacter(text, at);
  if (!IsSentenceEnd(c) && c != U'：' && c != ':' && c != U'，' && c != ',') {
    return false;
  }
  text = text.substr(0, at);
  return c == U'：' || c == ':';
}

// The last sentence of `text`, at most `kReach` bytes of it.
std::string_view LastSentence(std::string_view text) {
  constexpr size_t kReach = 150;  // a number stands near what it counts
  const std::string_view end = Tail(text, kReach);
  size_t begin = 0;
  for (size_t at = 0; at < end.size();) {
    const char32_t c = NextCharacter(end, at);
    if (IsSentenceEnd(c) || c == U'；') begin = at;
  }
  return end.substr(begin);
}

// The last sentence of `text` with the character that ends it, which may be its
// mark. REQUIRES: `text` is not empty.
std::string_view LastSentenceWithMark(std::string_view text) {
  size_t at = text.size();
  PreviousCharacter(text, at);
  const std::string_view sentence = LastSentence(text.substr(0, at));
  return {sentence.data(), sentence.size() + text.size() - at};
}

// A number in quotes that names items: “六进”, each of which begins with 进, or
// “四个到位”, each of which ends with 到位.
struct Slogan {
  std::string_view text = {};  // without the quotes
  uint32_t value = 0;
  std::string_view item = {};
  bool item_ends = false;
  size_t behind = 0;  // where it ends, quotes included
};

// The slogan whose opening quote stands at `at`.
std::optional<Slogan> SloganAt(std::string_view block, size_t at) {
  NextCharacter(block, at);  // the quote
  size_t length = 0;
  const auto numeral = CountingNumber(block, at, length);
  if (!numeral) return std::nullopt;
  size_t close = at + length;
  while (IsHan(CharacterBehind(block, close))) NextCharacter(block, close);
  const char32_t mark = CharacterBehind(block, close);
  if (mark != U'”' && mark != '"' && mark != U'」') return std::nullopt;
  Slogan slogan = {.text = block.substr(at, close - at),
                   .value = numeral->value,
                   .behind = close};
  NextCharacter(block, slogan.behind);
  constexpr std::string_view kOnes = "个";
  slogan.item = slogan.text.substr(length);
  slogan.item_ends = slogan.item.starts_with(kOnes);
  if (slogan.item_ends) slogan.item.remove_prefix(kOnes.size());
  constexpr size_t kHan = std::string_view("进").size();
  // By eye: one character, 化 of “四个化”, ends too many other words.
  const bool is_item = slogan.item_ends ? slogan.item.size() >= 2 * kHan
                                        : slogan.item.size() == kHan;
  return is_item ? std::optional(slogan) : std::nullopt;
}

class CountCheck final : public Check {
 public:
  explicit CountCheck(Options& options)
      : nouns_(options.Texts("nouns")), literals_(options.Literals("runs")) {
    options.AddField("stated");
    options.AddField("found");
  }

  std::span<const std::string> literals() const override { return literals_; }
  bool needs_every_document() const override { return true; }
  Facts needs() const override { return Fact::kLists; }

  void CheckDocument(const Document& document, std::span<const Hit> hits,
                     Findings& findings) const override {
    CheckLists(document, findings);
    CheckPieces(document, findings);
    for (const Hit& hit : hits) CheckRun(document, hit, findings);
  }

 private:
  void CheckLists(const Document& document, Findings& findings) const {
    const Lists& found = document.lists();
    for (const List& list : found.lists) {
      if (list.size < 2 || !IsSound(found, list)) continue;
      const ListItem& first = found.items[list.first];
      std::string_view lead = SentenceBefore(document, first);
      const bool colon = TakeEnd(lead);
      const auto stated = StatedIn(lead, list.size);
      if (!stated || stated->value == list.size) continue;
      const uint32_t difference = stated->value > list.size
                                      ? stated->value - list.size
                                      : list.size - stated->value;
      const bool likely = !colon || difference >= kFarOff;
      const ListItem& last = found.items[list.last];
      findings.push_back({.at = document.SpanOf(stated->text),
                          .rule_case = likely ? kLikely : kList,
                          .fields = {{"stated", std::to_string(stated->value)},
                                     {"found", std::to_string(list.size)}},
                          .related = {document.SpanOf(last.enumerator.text)}});
    }
  }

  // Whether the list counts on from one: else its own numbers are wrong.
  static bool IsSound(const Lists& found, const List& list) {
    uint32_t number = 0;
    for (auto at = static_cast<int32_t>(list.first); at >= 0;) {
      const ListItem& item = found.items[static_cast<size_t>(at)];
      ++number;
      if (item.expected != number) return false;
      if (item.enumerator.number != number && !item.enumerator.loose) {
        return false;
      }
      at = item.next;
    }
    return true;
  }

  // What stands right before a list: the sentence before it in its block, or
  // the end of the block above.
  static std::string_view SentenceBefore(const Document& document,
                                         const ListItem& first) {
    const std::string_view text = document.blocks()[first.block].text;
    const std::string_view before(
        text.data(),
        static_cast<size_t>(first.enumerator.text.data() - text.data()));
    if (!before.empty()) {
      const std::string_view lead = Trim(before);
      return lead.empty() ? lead : LastSentenceWithMark(lead);
    }
    if (first.block == 0) return {};
    const std::string_view above = document.blocks()[first.block - 1].text;
    const char32_t mark = CharacterBefore(above, above.size());
    // A line without a mark is a heading, which may count, too.
    return IsHan(mark) || IsClosing(mark) ? LastSentence(above)
                                          : LastSentenceWithMark(above);
  }

  // The number that ends a lead: 抓好以下五项重点工作. One that agrees with
  // `size` is preferred: 六个方面15项工作.
  std::optional<Stated> StatedIn(std::string_view lead, uint32_t size) const {
    constexpr size_t kMostBehind = 10;  // characters; more is another clause
    std::optional<Stated> last;
    for (size_t at = 0; at < lead.size();) {
      size_t length = 0;
      const auto numeral = CountingNumber(lead, at, length);
      if (length == 0) {
        NextCharacter(lead, at);
        continue;
      }
      const std::string_view behind = lead.substr(at + length);
      const std::string_view noun = numeral ? NounOf(behind) : "";
      if (!noun.empty() &&
          HasOnlyWords(behind.substr(noun.size()), kMostBehind)) {
        last = {lead.substr(at, length + noun.size()), numeral->value};
        if (numeral->value == size) return last;
      }
      at += length;
    }
    return last;
  }

  // The longest of the nouns with which `text` begins, or "".
  std::string_view NounOf(std::string_view text) const {
    std::string_view longest;
    for (const std::string& noun : nouns_) {
      if (text.starts_with(noun) && noun.size() > longest.size()) {
        longest = text.substr(0, noun.size());
      }
    }
    return longest;
  }

  // “六进” with 进学校、进机关、进乡村 after it, “四个到位” with
  // 思想到位、组织到位. Only a run of like items that ends by itself is
  // counted.
  static void CheckRun(const Document& document, const Hit& hit,
                       Findings& findings) {
    constexpr size_t kReach = 900;  // bytes, which bounds the search
    const std::string_view block = document.BlockOf(hit.offset).text;
    const auto slogan =
        SloganAt(block, hit.offset - document.SpanOf(block).begin);
    if (!slogan) return;
    const size_t limit = std::min(block.size(), slogan->behind + kReach);
    const auto run =
        slogan->item_ends
            ? FindItemsThatEnd(block, slogan->behind, limit, slogan->item)
            : FindItemsThatBegin(block, slogan->behind, limit, slogan->item);
    if (!run || run->items == slogan->value) return;
    findings.push_back({.at = document.SpanOf(run->text),
                        .rule_case = kRun,
                        .fields = {{"stated", std::string(slogan->text)},
                                   {"found", std::to_string(run->items)}},
                        .related = {document.SpanOf(slogan->text)}});
  }

  // 民族团结工作总结（5篇） above what has as many titles, or not.
  static void CheckPieces(const Document& document, Findings& findings) {
    const std::span<const Part> parts = document.parts();
    if (parts.size() < 2) return;
    const std::string_view title = document.blocks().front().text;
    constexpr size_t kLongestTitle = 180;  // bytes; longer ones are text
    if (title.size() > kLongestTitle) return;
    for (size_t at = title.find(kPiece); at != std::string_view::npos;
         at = title.find(kPiece, at + 1)) {
      const auto stated = NumberBefore(title, at);
      if (!stated) continue;
      ComparePieces(document, *stated, findings);
      return;
    }
  }

  // The number that ends at `end`, with the 篇 after it.
  static std::optional<Stated> NumberBefore(std::string_view text, size_t end) {
    for (size_t at = end; at > 0;) {
      PreviousCharacter(text, at);
      size_t length = 0;
      if (const auto numeral = CountingNumber(text, at, length);
          numeral && at + length == end) {
        return Stated{text.substr(at, length + kPiece.size()), numeral->value};
      }
      if (NumeralLength(text.substr(at)) != end - at) break;
    }
    return std::nullopt;
  }

  // The number of 第二篇：… or … 篇2, or 0.
  static uint32_t PieceNumber(std::string_view title) {
    const size_t at = title.find(kPiece);
    if (at == std::string_view::npos) return 0;
    const std::string_view behind = Trim(title.substr(at + kPiece.size()));
    if (const size_t length = NumeralLength(behind)) {
      const auto numeral = ParseNumeral(behind.substr(0, length));
      return numeral ? numeral->value : 0;
    }
    constexpr std::string_view kOrdinal = "第";
    const size_t begin = title.substr(0, at).rfind(kOrdinal);
    if (begin == std::string_view::npos) return 0;
    const auto numeral = ParseNumeral(
        title.substr(begin + kOrdinal.size(), at - begin - kOrdinal.size()));
    return numeral ? numeral->value : 0;
  }

  static void ComparePieces(const Document& document, const Stated& stated,
                            Findings& findings) {
    uint32_t counted = 0;
    const Part* extra = nullptr;
    for (const Part& part : document.parts()) {
      if (part.origin == PartOrigin::kCounter) {
        // The first piece may be one part with the title above it.
        if (counted == 0 &&
            PieceNumber(document.blocks()[part.begin].text) == 2) {
          ++counted;
        }
        ++counted;
      }
      if (part.origin == PartOrigin::kTitle) extra = &part;
    }
    // Without numbers, a part may be anything.
    if (counted < 2) return;
    const bool agrees = counted == stated.value;
    if (agrees && extra == nullptr) return;
    Finding finding = {.at = document.SpanOf(stated.text),
                       .rule_case = agrees ? kExtra : kPieces,
                       .fields = {{"stated", std::to_string(stated.value)},
                                  {"found", std::to_string(counted)}}};
    if (extra != nullptr) {
      const std::string_view text =
          Prefix(document.blocks()[extra->begin].text, 30);
      finding.related.push_back(document.SpanOf(text));
    }
    findings.push_back(std::move(finding));
  }

  const std::vector<std::string> nouns_;
  const std::vector<std::string> literals_;
};

}  // namespace

extern const CheckKind count = {
    .name = "count",
    .summary = "a stated number that is not what follows",
    .cases = kCases,
    .make = Make<CountCheck>,
};

}  // namespace reportlint::checks
