// numbering: numbers of headings and items that do not count on.
//
// Which number goes on which list the document knows (structure/lists.h), and
// what its neighbours say of it is read in check/list_order.h. Here it is
// judged how sure that is, and what the levels and forms of numbers should be.

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "check/check.h"
#include "check/level_scheme.h"
#include "check/list_order.h"
#include "structure/enumerator_form.h"
#include "text/character.h"
#include "text/utf8.h"

namespace reportlint::checks {
namespace {

// The cases of `numbering`; 0 is what is certain.
enum : uint32_t { kCertain = 0, kLikely, kPoint, kMark };
constexpr std::array<std::string_view, 3> kCases = {"likely", "point", "mark"};
static_assert(kCases.size() == kMark);

// What a rule looks for: one of the defects of a number, in their order, or
// something else.
enum class Finds : uint8_t {
  kRepeat = uint8_t(NumberDefect::kRepeat),
  kGap = uint8_t(NumberDefect::kGap),
  kOrder = uint8_t(NumberDefect::kOrder),
  kFirst = uint8_t(NumberDefect::kFirst),
  kLevel,
  kStyle,
};
constexpr std::array<std::string_view, 6> kFinds = {"repeat", "gap",   "order",
                                                    "first",  "level", "style"};
static_assert(kFinds.size() == size_t(Finds::kStyle) + 1);

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

bool IsCertain(const ListOrder& order, const ListItem& item,
               NumberDefect defect) {
  if (!IsFirm(item)) return false;
  // 3. after 1、 may be of another list.
  const ListItem* previous = order.At(item.previous);
  if (previous != nullptr &&
      FormOf(previous->enumerator) != FormOf(item.enumerator)) {
    return false;
  }
  const ListItem& last = order.IsSwapped(item) ? *order.At(item.next) : item;
  const bool goes_on = order.GoesOn(last);
  const List& list = order.ListOf(item);
  // In a shorter list, another number than this may be the wrong one; it takes
  // four to see which of two neighbours is out of order.
  constexpr uint32_t kLong = 3;
  constexpr uint32_t kLongForOrder = 4;
  switch (defect) {
    case NumberDefect::kRepeat:
    case NumberDefect::kGap:
      return goes_on ? list.size >= kLong : order.FollowsOrder(item);
    case NumberDefect::kOrder:
      return goes_on && list.size >= kLongForOrder;
    case NumberDefect::kFirst:
      return goes_on && item.enumerator.style == EnumeratorStyle::kHan &&
             list.parent < 0;
  }
  return false;
}

Finding MakeFinding(const ListOrder& order, const ListItem& item,
                    const ListItem* other, std::string expected) {
  Finding finding = {.at = order.SpanOf(item)};
  finding.fields.emplace_back("expected", std::move(expected));
  finding.fields.emplace_back(
      "previous", other == nullptr ? "" : std::string(other->enumerator.text));
  if (other != nullptr) finding.related.push_back(order.SpanOf(*other));
  return finding;
}

// A part of a longer work may begin anywhere, and 第二， after what was not
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
      // By eye: at 第三章 an excerpt may begin, at 第二章 one was lost.
      return enumerator.number > 2;
    default:
      return false;
  }
}

void FindNumbers(const ListOrder& order, NumberDefect defect,
                 Findings& findings) {
  for (const ListItem& item : order.items()) {
    if (order.DefectOf(item) != defect) continue;
    if (defect == NumberDefect::kFirst &&
        (!order.GoesOn(item) || MayBeExcerpt(item.enumerator))) {
      continue;
    }
    const std::string expected = WithNumber(item.enumerator, item.expected);
    if ((defect == NumberDefect::kGap || defect == NumberDefect::kFirst) &&
        order.IsHidden(item, expected)) {
      continue;
    }
    const ListItem* other = order.At(item.previous);
    if (defect == NumberDefect::kOrder && order.IsSwapped(item)) {
      other = order.At(item.next);
    }
    Finding finding = MakeFinding(order, item, other, expected);
    if (!IsCertain(order, item, defect)) finding.rule_case = kLikely;
    // One wrong number between right ones; where items are missing or moved,
    // another number may be no repair.
    const ListItem* next = order.At(item.next);
    if (!expected.empty() && next != nullptr &&
        next->enumerator.number == item.expected + 1) {
      finding.replacement = Replacement{expected};
    }
    findings.push_back(std::move(finding));
  }
}

// The item below which `list` stands in a wrong order, or null.
const ListItem* Above(const ListOrder& order, const List& list,
                      const LevelScheme& scheme, int skip) {
  const ListItem& first = order.items()[list.first];
  if (list.nested) {
    // 1） may divide （1）.
    const ListItem* outer = order.At(list.parent);
    return FormOf(outer->enumerator) == FormOf(first.enumerator) ? outer
                                                                 : nullptr;
  }
  const int level = scheme.LevelOf(first.enumerator);
  if (level < 0 || list.size < 2) return nullptr;
  // A list of an inner level that goes on after this one is around it.
  if (list.first > 0) {
    const ListItem& before = order.items()[list.first - 1];
    const int outer = scheme.LevelOf(before.enumerator);
    if (outer > level && !before.run_in &&
        order.ListOf(before).last > list.last) {
      return &before;
    }
  }
  const ListItem* parent = order.At(list.parent);
  if (parent == nullptr || parent->run_in) return nullptr;
  const int outer = scheme.LevelOf(parent->enumerator);
  return outer >= 0 && level > outer + 1 + skip ? parent : nullptr;
}

void FindLevels(const ListOrder& order, const LevelScheme& scheme, int skip,
                Findings& findings) {
  for (const List& list : order.lists()) {
    const ListItem& first = order.items()[list.first];
    const BlockKind kind = order.document().blocks()[first.block].kind;
    if (first.run_in || kind == BlockKind::kQuote ||
        list.style < EnumeratorStyle::kHan ||
        list.style >= EnumeratorStyle::kOrdinal) {
      continue;
    }
    const ListItem* above = Above(order, list, scheme, skip);
    if (above == nullptr) continue;
    Finding finding = MakeFinding(order, first, above, "");
    finding.rule_case = list.nested ? kCertain : kLikely;
    findings.push_back(std::move(finding));
  }
}

// `enumerator` in the form of `model`, or "".
std::string InForm(const Enumerator& enumerator, const Enumerator& model) {
  return WithNumber(model, enumerator.number);
}

// Items of one list in different forms: one that differs from all others, or
// the first change where both forms are common.
void FindForms(const ListOrder& order, Findings& findings) {
  std::vector<std::map<EnumeratorForm, std::vector<const ListItem*>>> forms(
      order.lists().size());
  for (const ListItem& item : order.items()) {
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
      // Many of them are one mistake: the author changed the form once. One or
      // two are slips.
      constexpr size_t kFew = 2;
      const size_t count = items.size() <= kFew ? items.size() : 1;
      for (const ListItem* item : std::span(items).first(count)) {
        const std::string expected = InForm(item->enumerator, model.enumerator);
        Finding finding = MakeFinding(order, *item, &model, expected);
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
void FindMarks(const ListOrder& order, Findings& findings) {
  for (const ListItem& item : order.items()) {
    if (item.run_in || !HasForm(item.enumerator.style)) continue;
    const Block& block = order.document().blocks()[item.block];
    const size_t length = item.enumerator.text.size();
    const auto add = [&](size_t end, uint32_t rule_case, std::string right) {
      Finding finding = {
          .at = order.document().SpanOf(block.text.substr(0, end)),
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
               order.ListOf(item).size > 1) {
      const bool han = item.enumerator.style == EnumeratorStyle::kHan;
      add(length, kMark, own.substr(0, own.size() - 3) + (han ? "、" : "."));
    }
  }
}

class Numbering final : public Check {
 public:
  explicit Numbering(Options& options)
      : finds_(FindsOf(options)),
        scheme_(options, "levels"),
        skip_(static_cast<int>(options.Number("skip", 1, 0, 9))) {
    options.AddField("expected");
    options.AddField("previous");
  }

  Facts needs() const override { return Fact::kLists; }

  void CheckDocument(const Document& document, std::span<const Hit> /*hits*/,
                     Findings& findings) const override {
    const ListOrder order(document);
    switch (finds_) {
      case Finds::kLevel:
        FindLevels(order, scheme_, skip_, findings);
        break;
      case Finds::kStyle:
        FindForms(order, findings);
        FindMarks(order, findings);
        break;
      default:
        FindNumbers(order, static_cast<NumberDefect>(finds_), findings);
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
  const LevelScheme scheme_;
  const int skip_;
};

}  // namespace

extern const CheckKind numbering = {
    .name = "numbering",
    .summary = "numbers of headings and items that do not count on",
    .cases = kCases,
    .make = Make<Numbering>,
};

}  // namespace reportlint::checks
