#include "structure/lists.h"

#include <algorithm>
#include <array>
#include <optional>

#include "structure/counting.h"
#include "text/character.h"
#include "text/character_map.h"
#include "text/lead_set.h"
#include "text/utf8.h"

namespace reportlint {
namespace {

// Keeps the search for a quotation's end short where many begin; by eye.
constexpr size_t kLongestQuotation = 400;  // bytes

// How deep each style usually stands. Those of one rank do not nest by
// themselves.
constexpr std::array<uint8_t, kEnumeratorStyles> kRanks = {
    0,  1, 2, 3, 4,  // 篇 to 条
    5,  6, 6,        // 一、 （一） 1.1
    7,  8, 9, 9,     // 1. （1） ① A.
    5,  6, 9,        // Ⅰ、 甲、 第一步
    10, 10};         // 第一， 一是

// 1.1.1 is a family of its own beside 1.1.
Family FamilyOf(const Enumerator& enumerator) {
  const auto style = static_cast<uint8_t>(enumerator.style);
  if (enumerator.style != EnumeratorStyle::kPath || enumerator.depth < 3) {
    return {style, kRanks[style]};
  }
  const auto deeper = static_cast<uint8_t>(std::min<size_t>(
      enumerator.depth - 3, kFamilies - kEnumeratorStyles - 1));
  return {static_cast<uint8_t>(kEnumeratorStyles + deeper),
          static_cast<uint8_t>(kRanks[style] + 1 + deeper)};
}

// A number for 2.3. of 2.3.1, so that those of 2.4.1 differ.
uint32_t PrefixOf(const Enumerator& enumerator) {
  if (enumerator.style != EnumeratorStyle::kPath) return 0;
  constexpr uint32_t kFactor = 1021;
  uint32_t prefix = 0;
  const size_t end = enumerator.text.rfind('.');
  for (const char c : enumerator.text.substr(0, end)) {
    prefix = prefix * kFactor + static_cast<uint8_t>(c);
  }
  return prefix;
}

// Styles that stand in running text even at a block's beginning.
bool IsRunIn(EnumeratorStyle style) {
  return style == EnumeratorStyle::kOrdinal || style == EnumeratorStyle::kPoint;
}

// What is an enumerator only beside others of its kind: （1） and 二、 inside a
// block, A. and 1.1总体 at its beginning.
bool IsWeak(const Enumerator& enumerator, bool run_in) {
  switch (enumerator.style) {
    case EnumeratorStyle::kPoint:
    case EnumeratorStyle::kOrdinal:
      return false;
    case EnumeratorStyle::kLetter:
    case EnumeratorStyle::kRoman:
    case EnumeratorStyle::kStem:
      return true;
    default:
      // Behind a comma a number may count nothing: 一，权威谈论.
      return run_in || enumerator.text.ends_with("，") ||
             enumerator.text.ends_with(',');
  }
}

// What may stand before an enumerator inside a block.
constexpr LeadSet kMarks(U"，、。；：！？）”… \u3000\t,:;!?)");

// What an enumerator inside a block begins with, beside ① to ⒛.
constexpr CharacterMap<bool> kBeginnings = {
    {U'一', true}, {U'二', true}, {U'三', true}, {U'四', true}, {U'五', true},
    {U'六', true}, {U'七', true}, {U'八', true}, {U'九', true}, {U'十', true},
    {U'廿', true}, {U'卅', true}, {U'第', true}, {U'其', true}, {U'首', true},
    {U'再', true}, {U'最', true}, {U'（', true}, {'(', true},   {'0', true},
    {'1', true},   {'2', true},   {'3', true},   {'4', true},   {'5', true},
    {'6', true},   {'7', true},   {'8', true},   {'9', true}};

// Whether an enumerator may begin at `at`: most that follows a mark is another
// word.
bool MayBeginRunIn(std::string_view text, size_t at) {
  const char32_t c = CharacterBehind(text, at);
  return kBeginnings.Of(c) || (c >= U'①' && c <= U'⒛');
}

// What stands before an enumerator inside a block.
enum class Border : uint8_t {
  kNone,
  kBlank,
  kMark,    // ， 、 or a bracket: only enumerators of running text follow
  kClause,  // the end of a clause: any may follow
  kColon,   // that, and it announces a list
};

constexpr CharacterMap<Border> kBorders = {
    {U'，', Border::kMark},   {',', Border::kMark},
    {U'、', Border::kMark},   {U'）', Border::kMark},
    {')', Border::kMark},     {U'”', Border::kMark},
    {U'…', Border::kMark},    {U'。', Border::kClause},
    {U'！', Border::kClause}, {U'？', Border::kClause},
    {'!', Border::kClause},   {'?', Border::kClause},
    {U'；', Border::kClause}, {';', Border::kClause},
    {U'：', Border::kColon},  {':', Border::kColon}};

Border BorderOf(char32_t c) {
  const Border border = kBorders.Of(c);
  return border == Border::kNone && IsBlank(c) ? Border::kBlank : border;
}

bool EndsWithColon(std::string_view text) {
  return BorderOf(CharacterBefore(text, text.size())) == Border::kColon;
}

// Collects the marks of a document, and what they came from.
class Collector {
 public:
  explicit Collector(std::span<const Block> blocks) : blocks_(blocks) {}

  void AddPart(const Part& part) {
    apart_ = true;
    heading_ = -1;
    for (uint32_t i = part.begin; i < part.end; ++i) {
      if (static_cast<int32_t>(i) == part.title && !blocks_[i].enumerator) {
        AddTitle(i);
      } else {
        AddBlock(i);
      }
    }
  }

  std::vector<Mark> marks;
  std::vector<ListItem> items;

 private:
  void AddBlock(uint32_t index) {
    const Block& block = blocks_[index];
    switch (block.kind) {
      case BlockKind::kCode:
      case BlockKind::kTableRow:
      case BlockKind::kReference:
        return;
      case BlockKind::kContents:
        // It counts what the text counts once more.
        apart_ = apart_ || !in_contents_;
        in_contents_ = true;
        if (block.enumerator) AddLeading(index, *block.enumerator);
        return;
      case BlockKind::kTitle:
      case BlockKind::kHeading:
      case BlockKind::kCaption:
        LeaveContents();
        if (block.enumerator) {
          AddLeading(index, *block.enumerator);
        } else {
          AddTitle(index);
        }
        return;
      default:
        LeaveContents();
        break;
    }
    size_t begin = 0;
    if (block.enumerator) {
      AddLeading(index, *block.enumerator);
      begin = block.enumerator->text.size();
    } else if (const auto doubtful = ParseDoubtfulEnumerator(block.text)) {
      Add(index, *doubtful, false, false, true);
      begin = doubtful->text.size();
    }
    AddRunIn(index, begin);
  }

  void LeaveContents() {
    apart_ = apart_ || in_contents_;
    in_contents_ = false;
  }

  // What has no number before it heads what follows; it may end in 篇2.
  void AddTitle(uint32_t index) {
    heading_ = static_cast<int32_t>(index);
    if (const auto piece = ParsePieceAtEnd(blocks_[index].text)) {
      Add(index, *piece, false, false, false);
    }
  }

  void AddLeading(uint32_t index, const Enumerator& enumerator) {
    const std::string_view behind =
        Trim(blocks_[index].text.substr(enumerator.text.size()));
    // 第三条之一 stands between 第三条 and 第四条.
    if (behind.starts_with("之")) return;
    const bool announced = index > 0 && EndsWithColon(blocks_[index - 1].text);
    Add(index, enumerator, announced, false, IsWeak(enumerator, false));
  }

  // Enumerators behind a mark of `index`'s text, from `begin` on.
  void AddRunIn(uint32_t index, size_t begin) {
    const std::string_view text = blocks_[index].text;
    bool after_clause = true;
    bool announced = false;
    if (begin == 0) AddAt(index, 0, true, false);
    for (size_t at = kMarks.Find(text, begin); at < text.size();
         at = kMarks.Find(text, at)) {
      const char32_t c = NextCharacter(text, at);
      if (c == U'“') {
        at = BehindQuotation(text, at);
        continue;
      }
      const Border border = BorderOf(c);
      if (border == Border::kNone) continue;
      // A blank behind a mark changes nothing: the mark before it still holds.
      if (border != Border::kBlank) {
        after_clause = border >= Border::kClause;
        announced = border == Border::kColon;
      }
      AddAt(index, at, after_clause, announced);
    }
  }

  // Behind the quotation that begins at `at`, if it ends soon, and before
  // another one begins.
  static size_t BehindQuotation(std::string_view text, size_t at) {
    const std::string_view rest = text.substr(at, kLongestQuotation);
    const size_t end = rest.find("”");
    if (end == std::string_view::npos || rest.find("“") < end) return at;
    return at + end;
  }

  void AddAt(uint32_t index, size_t at, bool after_clause, bool announced) {
    if (!MayBeginRunIn(blocks_[index].text, at)) return;
    const auto found = ParseRunInEnumerator(blocks_[index].text.substr(at));
    if (!found) return;
    if (!IsRunIn(found->style)) {
      const bool circled = found->style == EnumeratorStyle::kCircled;
      if (at == 0 || (!after_clause && !circled)) return;
    }
    Add(index, *found, announced, true, IsWeak(*found, true));
  }

  void Add(uint32_t index, const Enumerator& enumerator, bool announced,
           bool run_in, bool weak) {
    marks.push_back({.family = FamilyOf(enumerator),
                     .number = enumerator.number,
                     .prefix = PrefixOf(enumerator),
                     .block = index,
                     .heading = heading_,
                     .announced = announced,
                     .run_in = run_in || IsRunIn(enumerator.style),
                     .weak = weak,
                     .loose = enumerator.loose,
                     .through = enumerator.style == EnumeratorStyle::kArticle,
                     .apart = apart_});
    items.push_back(
        {.enumerator = enumerator, .block = index, .run_in = run_in});
    apart_ = false;
  }

  std::span<const Block> blocks_;
  int32_t heading_ = -1;  // the last block without a number that heads others
  bool in_contents_ = false;
  bool apart_ = false;  // the next mark is the first of a part
};

// Says which lists stand inside one of their own family: the other goes on
// behind them.
void FindNested(Lists& found, std::span<const Mark> marks) {
  std::array<int32_t, kFamilies> before;  // items, by family
  before.fill(-1);
  for (size_t i = 0; i < found.items.size(); ++i) {
    const ListItem& item = found.items[i];
    List& list = found.lists[item.list];
    int32_t& last = before[marks[i].family.id];
    if (list.first == i && last >= 0) {
      const List& outer =
          found.lists[found.items[static_cast<size_t>(last)].list];
      if (outer.last > list.last) {
        list.nested = true;
        list.parent = last;
      }
    }
    last = static_cast<int32_t>(i);
  }
}

}  // namespace

Lists FindLists(std::span<const Block> blocks, std::span<const Part> parts) {
  Collector collector(blocks);
  for (const Part& part : parts) collector.AddPart(part);
  const std::vector<Count> counts = ReadCounts(collector.marks);

  Lists found;
  std::vector<int32_t> index(counts.size(), -1);  // of a mark's item
  std::vector<Mark> marks;
  for (size_t i = 0; i < counts.size(); ++i) {
    const Count& count = counts[i];
    if (count.list < 0) continue;
    const auto at = static_cast<uint32_t>(found.items.size());
    index[i] = static_cast<int32_t>(at);
    ListItem item = collector.items[i];
    item.expected = count.expected;
    const auto first = static_cast<size_t>(count.list);
    if (first == i) {
      item.list = static_cast<uint32_t>(found.lists.size());
      found.lists.push_back(
          {.style = item.enumerator.style,
           .parent =
               count.parent < 0 ? -1 : index[static_cast<size_t>(count.parent)],
           .first = at});
    } else {
      item.list = found.items[static_cast<size_t>(index[first])].list;
      item.previous = static_cast<int32_t>(found.lists[item.list].last);
      found.items[static_cast<size_t>(item.previous)].next =
          static_cast<int32_t>(at);
    }
    found.lists[item.list].last = at;
    ++found.lists[item.list].size;
    found.items.push_back(item);
    marks.push_back(collector.marks[i]);
  }
  FindNested(found, marks);
  return found;
}

}  // namespace reportlint
