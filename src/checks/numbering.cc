// numbering: numbers of headings and items that do not count on.
//
// Which number goes on which list is the document's business (document/lists).
// Here is said what is wrong with a number that its list does not expect.

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "check/check.h"
#include "text/character.h"
#include "text/utf8.h"

namespace reportlint::checks {
namespace {

// The cases of `numbering`; 0 is what is certain.
enum : uint32_t { kCertain = 0, kLikely = 1, kPoint = 2, kMark = 3 };

// What a rule looks for.
enum class Finds : uint8_t { kRepeat, kGap, kOrder, kFirst, kLevel, kStyle };

constexpr std::array<std::string_view, 6> kFinds = {"repeat", "gap",   "order",
                                                    "first",  "level", "style"};

// A document's items and what a list's neighbours say of them.
class Judged {
 public:
  explicit Judged(const Document& document)
      : document_(&document), lists_(&document.lists()) {}

  const std::vector<ListItem>& items() const { return lists_->items; }
  const std::vector<List>& lists() const { return lists_->lists; }
  const Document& document() const { return *document_; }

  const List& ListOf(const ListItem& item) const {
    return lists_->lists[item.list];
  }

  const ListItem* At(int32_t index) const {
    return index < 0 ? nullptr : &lists_->items[static_cast<size_t>(index)];
  }

  static bool IsInOrder(const ListItem& item) {
    return item.enumerator.number == item.expected ||
           (item.enumerator.loose && item.enumerator.number < item.expected);
  }

  // Whether the item behind `item` counts on.
  bool GoesOn(const ListItem& item) const {
    const ListItem* next = At(item.next);
    return next != nullptr && (IsInOrder(*next) || IsSwapped(*next));
  }

  // Whether `item` and the one behind it stand in each other's place.
  bool IsSwapped(const ListItem& item) const {
    const ListItem* next = At(item.next);
    return next != nullptr && next->enumerator.number == item.expected &&
           item.enumerator.number == next->expected;
  }

  // Whether an item of any list begins there.
  bool HasItemAt(const char* at) const {
    const auto begin = [](const ListItem& item) {
      return item.enumerator.text.data();
    };
    const auto found = std::ranges::lower_bound(items(), at, {}, begin);
    return found != items().end() && begin(*found) == at;
  }

  Span SpanOf(const ListItem& item) const {
    return document_->SpanOf(item.enumerator.text);
  }

 private:
  const Document* document_;
  const Lists* lists_;
};

// What is wrong with the number of `item`, if anything.
std::optional<Finds> DefectOf(const Judged& judged, const ListItem& item) {
  if (Judged::IsInOrder(item)) return std::nullopt;
  const ListItem* previous = judged.At(item.previous);
  if (previous == nullptr) return Finds::kFirst;
  const uint32_t number = item.enumerator.number;
  if (number < item.expected) {
    if (judged.IsSwapped(*previous)) return std::nullopt;
    return number == previous->enumerator.number ? Finds::kRepeat
                                                 : Finds::kOrder;
  }
  // 其次 may have been the third or the fourth.
  if (previous->enumerator.loose) return std::nullopt;
  const ListItem* next = judged.At(item.next);
  return next == nullptr || next->expected == number + 1 ? Finds::kGap
                                                         : Finds::kOrder;
}

// Whether the missing number stands inside a block, where a line break was
// lost: …。二、…, or behind the text of a heading: 活动内容 1.…
bool IsHidden(const Judged& judged, const ListItem& item,
              const std::string& missing) {
  if (missing.empty()) return false;
  const ListItem* previous = judged.At(item.previous);
  const Document& document = judged.document();
  const auto blocks = document.blocks();
  const uint32_t begin =
      previous != nullptr
          ? judged.SpanOf(*previous).end
          : document.SpanOf(blocks[item.block - (item.block > 0)].text).begin;
  const std::string_view text =
      document.source().Text({begin, judged.SpanOf(item).begin});
  for (size_t at = text.find(missing); at != std::string_view::npos;
       at = text.find(missing, at + 1)) {
    size_t before = at;
    if (at == 0 || judged.HasItemAt(text.data() + at)) continue;
    const char32_t c = PreviousCharacter(text, before);
    if (IsBlank(c) || IsSentenceEnd(c) || IsClosing(c) || c == U'；' ||
        c == U'：' || c == ';' || c == ':') {
      return true;
    }
  }
  return false;
}

// （1） and ① in running text say less than what begins a line.
bool IsFirm(const ListItem& item) {
  switch (item.enumerator.style) {
    case EnumeratorStyle::kPoint:
      return true;
    case EnumeratorStyle::kOrdinal:
      return !item.enumerator.loose;
    case EnumeratorStyle::kLetter:
    case EnumeratorStyle::kRoman:
    case EnumeratorStyle::kStem:
    case EnumeratorStyle::kStep:
      return false;
    default:
      return !item.run_in;
  }
}

// --- Forms -----------------------------------------------------------------

// What stands around an enumerator's number: its last character, and whether
// there is a bracket before.
using Form = std::pair<bool, char32_t>;

Form FormOf(const Enumerator& enumerator) {
  const std::string_view text = enumerator.text;
  size_t at = text.size();
  char32_t last = NarrowLower(PreviousCharacter(text, at));
  if (last >= U'⒈' && last <= U'⒛') last = '.';
  size_t begin = 0;
  const char32_t first = NextCharacter(text, begin);
  const bool open = first == U'（' || first == '(' || first == U'【';
  // ⑴ and ㈠ are read as brackets, ① and ❶ as circles.
  if (at == 0)
    return {true, enumerator.style == EnumeratorStyle::kCircled ? U'①' : U')'};
  return {open, last};
}

// Whether the two items before `item` count on, too.
bool FollowsOrder(const Judged& judged, const ListItem& item) {
  const ListItem* previous = judged.At(item.previous);
  return previous != nullptr && Judged::IsInOrder(*previous) &&
         previous->previous >= 0;
}

bool IsCertain(const Judged& judged, const ListItem& item, Finds defect) {
  if (!IsFirm(item)) return false;
  // 3. behind 1、 may be of another list.
  const ListItem* previous = judged.At(item.previous);
  if (previous != nullptr &&
      FormOf(previous->enumerator) != FormOf(item.enumerator)) {
    return false;
  }
  const ListItem& last = judged.IsSwapped(item) ? *judged.At(item.next) : item;
  const bool goes_on = judged.GoesOn(last);
  const List& list = judged.ListOf(item);
  switch (defect) {
    case Finds::kRepeat:
    case Finds::kGap:
      return goes_on ? list.size >= 3 : FollowsOrder(judged, item);
    case Finds::kOrder:
      return goes_on && list.size >= 4;
    case Finds::kFirst:
      return goes_on && item.enumerator.style == EnumeratorStyle::kHan &&
             list.parent < 0;
    default:
      return false;
  }
}

Finding MakeFinding(const Judged& judged, const ListItem& item,
                    const ListItem* other, std::string expected) {
  Finding finding = {.at = judged.SpanOf(item)};
  finding.fields.emplace_back("expected", std::move(expected));
  finding.fields.emplace_back(
      "previous", other == nullptr ? "" : std::string(other->enumerator.text));
  if (other != nullptr) finding.related.push_back(judged.SpanOf(*other));
  return finding;
}

// A part of a longer work may begin anywhere, and 第二， behind what was not
// counted.
bool MayBeExcerpt(const Enumerator& enumerator) {
  switch (enumerator.style) {
    case EnumeratorStyle::kPiece:
    case EnumeratorStyle::kPart:
    case EnumeratorStyle::kArticle:
    case EnumeratorStyle::kOrdinal:
      return true;
    case EnumeratorStyle::kChapter:
    case EnumeratorStyle::kSection:
      return enumerator.number > 2;
    default:
      return false;
  }
}

void FindNumbers(const Judged& judged, Finds finds, Findings& findings) {
  for (const ListItem& item : judged.items()) {
    if (DefectOf(judged, item) != finds) continue;
    if (finds == Finds::kFirst &&
        (!judged.GoesOn(item) || MayBeExcerpt(item.enumerator))) {
      continue;
    }
    const std::string expected = WithNumber(item.enumerator, item.expected);
    if ((finds == Finds::kGap || finds == Finds::kFirst) &&
        IsHidden(judged, item, expected)) {
      continue;
    }
    const ListItem* other = judged.At(item.previous);
    if (finds == Finds::kOrder && judged.IsSwapped(item)) {
      other = judged.At(item.next);
    }
    Finding finding = MakeFinding(judged, item, other, expected);
    if (!IsCertain(judged, item, finds)) finding.rule_case = kLikely;
    // One wrong number between right ones; where items are missing or moved,
    // another number may be no repair.
    const ListItem* next = judged.At(item.next);
    if (!expected.empty() && next != nullptr &&
        next->enumerator.number == item.expected + 1) {
      finding.replacement = Replacement{expected};
    }
    findings.push_back(std::move(finding));
  }
}

// --- Levels ----------------------------------------------------------------

// The level of each style, in order, as a rule states them by example.
class Scheme {
 public:
  Scheme(const std::vector<std::string>& levels, Options& options) {
    for (const std::string& example : levels) {
      const auto enumerator = ParseEnumerator(example + " 题");
      if (enumerator) {
        keys_.push_back(KeyOf(*enumerator));
      } else if (!options.trusted()) {
        options.Reject("levels", {"“" + example + "”不是编号",
                                  example + " is no enumerator"});
      }
    }
  }

  // From 0, the outermost; -1 for a style of no level.
  int LevelOf(const Enumerator& enumerator) const {
    const auto at = std::ranges::find(keys_, KeyOf(enumerator));
    return at == keys_.end() ? -1 : static_cast<int>(at - keys_.begin());
  }

 private:
  static std::pair<EnumeratorStyle, uint8_t> KeyOf(
      const Enumerator& enumerator) {
    return {enumerator.style, enumerator.depth};
  }

  std::vector<std::pair<EnumeratorStyle, uint8_t>> keys_;
};

// The item below which `list` stands in a wrong order, or null.
const ListItem* Above(const Judged& judged, const List& list,
                      const Scheme& scheme, int skip) {
  const ListItem& first = judged.items()[list.first];
  if (list.nested) {
    // 1） may divide （1）.
    const ListItem* outer = judged.At(list.parent);
    return FormOf(outer->enumerator) == FormOf(first.enumerator) ? outer
                                                                 : nullptr;
  }
  const int level = scheme.LevelOf(first.enumerator);
  if (level < 0 || list.size < 2) return nullptr;
  // A list of an inner level that goes on behind this one is around it.
  if (list.first > 0) {
    const ListItem& before = judged.items()[list.first - 1];
    const int outer = scheme.LevelOf(before.enumerator);
    if (outer > level && !before.run_in &&
        judged.ListOf(before).last > list.last) {
      return &before;
    }
  }
  const ListItem* parent = judged.At(list.parent);
  if (parent == nullptr || parent->run_in) return nullptr;
  const int outer = scheme.LevelOf(parent->enumerator);
  return outer >= 0 && level > outer + 1 + skip ? parent : nullptr;
}

void FindLevels(const Judged& judged, const Scheme& scheme, int skip,
                Findings& findings) {
  for (const List& list : judged.lists()) {
    const ListItem& first = judged.items()[list.first];
    const BlockKind kind = judged.document().blocks()[first.block].kind;
    if (first.run_in || kind == BlockKind::kQuote ||
        list.style < EnumeratorStyle::kHan ||
        list.style >= EnumeratorStyle::kOrdinal) {
      continue;
    }
    const ListItem* above = Above(judged, list, scheme, skip);
    if (above == nullptr) continue;
    Finding finding = MakeFinding(judged, first, above, "");
    finding.rule_case = list.nested ? kCertain : kLikely;
    findings.push_back(std::move(finding));
  }
}

// --- Styles ----------------------------------------------------------------

// Whether other marks than those of the standard may be told apart by form.
bool HasForm(EnumeratorStyle style) {
  return style == EnumeratorStyle::kHan ||
         style == EnumeratorStyle::kHanBracketed ||
         style == EnumeratorStyle::kDigit ||
         style == EnumeratorStyle::kDigitBracketed;
}

// `enumerator` in the form of `model`, or "".
std::string InForm(const Enumerator& enumerator, const Enumerator& model) {
  return WithNumber(model, enumerator.number);
}

// Items of one list in different forms: one that differs from all others, or
// the first change where both forms are common.
void FindForms(const Judged& judged, Findings& findings) {
  std::vector<std::map<Form, std::vector<const ListItem*>>> forms(
      judged.lists().size());
  for (const ListItem& item : judged.items()) {
    if (!item.run_in && HasForm(item.enumerator.style)) {
      forms[item.list][FormOf(item.enumerator)].push_back(&item);
    }
  }
  for (const auto& of_list : forms) {
    if (of_list.size() < 2) continue;
    const auto usual = std::ranges::max_element(
        of_list, {}, [](const auto& form) { return form.second.size(); });
    const ListItem& model = *usual->second.front();
    for (const auto& [form, items] : of_list) {
      if (form == usual->first) continue;
      // Half and half: the author changed once, which is one mistake.
      const size_t count = items.size() <= 2 ? items.size() : 1;
      for (const ListItem* item : std::span(items).first(count)) {
        const std::string expected = InForm(item->enumerator, model.enumerator);
        Finding finding = MakeFinding(judged, *item, &model, expected);
        const bool certain = item->enumerator.style == EnumeratorStyle::kHan &&
                             items.size() == 1 && usual->second.size() >= 3;
        finding.rule_case = certain ? kCertain : kLikely;
        if (!expected.empty()) finding.replacement = Replacement{expected};
        findings.push_back(std::move(finding));
      }
    }
  }
}

// The end of `prefix` with what of `marks` follows it in `text`, or 0.
size_t Followed(std::string_view text, size_t prefix,
                std::u32string_view marks) {
  if (prefix >= text.size()) return 0;
  size_t end = prefix;
  return marks.find(NextCharacter(text, end)) == std::u32string_view::npos
             ? 0
             : end;
}

// 1、是加强, where 一是 became 1、 and 是 was left.
bool HasRestOfPoint(std::string_view behind) {
  if (!behind.starts_with("是")) return false;
  for (const std::string_view word :
       {"是否", "是非", "是指", "是由", "是谁", "是什么"}) {
    if (behind.starts_with(word)) return false;
  }
  return true;
}

// Marks beside a number that are wrong whatever the others have
// (GB/T 15834-2011, B.3).
void FindMarks(const Judged& judged, Findings& findings) {
  for (const ListItem& item : judged.items()) {
    if (item.run_in || !HasForm(item.enumerator.style)) continue;
    const Block& block = judged.document().blocks()[item.block];
    const size_t length = item.enumerator.text.size();
    const auto add = [&](size_t end, uint32_t rule_case, std::string right) {
      Finding finding = {
          .at = judged.document().SpanOf(block.text.substr(0, end)),
          .rule_case = rule_case,
          .fields = {{"expected", right}, {"previous", ""}}};
      finding.replacement = Replacement{std::move(right)};
      findings.push_back(std::move(finding));
    };
    const std::string own(item.enumerator.text);
    const bool bracketed =
        item.enumerator.style == EnumeratorStyle::kHanBracketed ||
        item.enumerator.style == EnumeratorStyle::kDigitBracketed;
    const size_t end = Followed(block.text, length, U"、，,.．");
    if (bracketed && end > 0) {
      add(end, kMark, own);
    } else if (!bracketed && HasRestOfPoint(block.text.substr(length))) {
      add(length + std::string_view("是").size(), kPoint, own);
    } else if (!bracketed && own.ends_with("，") &&
               judged.ListOf(item).size > 1) {
      const bool han = item.enumerator.style == EnumeratorStyle::kHan;
      add(length, kMark, own.substr(0, own.size() - 3) + (han ? "、" : "."));
    }
  }
}

// --- The check -------------------------------------------------------------

class Numbering final : public Check {
 public:
  explicit Numbering(Options& options)
      : finds_(FindsOf(options)),
        scheme_(options.Texts("levels"), options),
        skip_(static_cast<int>(options.Number("skip", 1, 0, 9))) {
    options.AddField("expected");
    options.AddField("previous");
  }

  Facts needs() const override { return Fact::kLists; }

  void CheckDocument(const Document& document, std::span<const Hit> /*hits*/,
                     Findings& findings) const override {
    const Judged judged(document);
    switch (finds_) {
      case Finds::kLevel:
        FindLevels(judged, scheme_, skip_, findings);
        break;
      case Finds::kStyle:
        FindForms(judged, findings);
        FindMarks(judged, findings);
        break;
      default:
        FindNumbers(judged, finds_, findings);
    }
  }

 private:
  static Finds FindsOf(Options& options) {
    const std::vector<size_t> chosen = options.Choices("finds", kFinds, {});
    if (chosen.size() != 1) {
      options.Reject("finds", {"要写明 finds，只写一项",
                               "finds must be given, one of them"});
      return Finds::kGap;
    }
    return static_cast<Finds>(chosen.front());
  }

  const Finds finds_;
  const Scheme scheme_;
  const int skip_;
};

constexpr std::array<std::string_view, 3> kCases = {"likely", "point", "mark"};

}  // namespace

extern const CheckKind numbering = {
    .name = "numbering",
    .summary = "numbers of headings and items that do not count on",
    .cases = kCases,
    .make = Make<Numbering>,
};

}  // namespace reportlint::checks
