#include "structure/signature.h"

#include <algorithm>
#include <array>

#include "text/character.h"
#include "text/find.h"
#include "text/numeral.h"
#include "text/utf8.h"

namespace reportlint {
namespace {

// By eye: a date in Han characters takes 36 bytes, a unit's name seldom more
// than thirty characters. Longer lines are sentences.
constexpr size_t kLongestDateLine = 60;  // bytes
constexpr size_t kLongestUnitLine = 90;
constexpr size_t kLongestDated = 120;
// By eye: a date stands under the title, or above a few lines of remarks.
constexpr size_t kHeadBlocks = 5;  // in which a date may stand
constexpr size_t kTailBlocks = 8;

// Takes a numeral and then `unit` from the beginning of `text`.
bool TakeCount(std::string_view& text, std::string_view unit) {
  text = Trim(text);
  const size_t length = NumeralLength(text);
  if (length == 0) return false;
  std::string_view rest = Trim(text.substr(length));
  if (!rest.starts_with(unit)) return false;
  text = rest.substr(unit.size());
  return true;
}

bool EndsAsDate(std::string_view text) {
  return text.ends_with("日") || text.ends_with("月") || text.ends_with("）") ||
         text.ends_with(')');
}

// What may be behind the unit: the date, in the same line.
std::string_view BehindUnit(std::string_view text) {
  for (const std::string_view year :
       {"20", "19", "二〇", "二○", "二零", "一九"}) {
    const size_t at = text.find(year);
    if (at != std::string_view::npos && at > 0 && IsDateLine(text.substr(at))) {
      return text.substr(at);
    }
  }
  return {};
}

}  // namespace

bool IsDateLine(std::string_view text) {
  if (text.size() > kLongestDateLine) return false;
  for (const std::string_view open : {"（", "("}) {
    if (text.starts_with(open)) text.remove_prefix(open.size());
  }
  for (const std::string_view close : {"）", ")"}) {
    if (text.ends_with(close)) text.remove_suffix(close.size());
  }
  if (!TakeCount(text, "年") || !TakeCount(text, "月")) return false;
  // A day may still be open: 2024年12月　日.
  if (Trim(text) == "日" || Trim(text).empty()) return true;
  return TakeCount(text, "日") && Trim(text).empty();
}

bool IsUnitLine(std::string_view text) {
  if (text.empty() || text.size() > kLongestUnitLine) return false;
  constexpr std::u32string_view kUnits =
      U"局委府院校司会會组組处處部办辦室镇鎮乡鄉村县縣市区區厅廳所站中心团團队"
      U"隊"
      U"社园園馆館店厂廠庭科学學支道";
  if (kUnits.find(CharacterBefore(text, text.size())) == kUnits.npos) {
    return false;
  }
  return std::ranges::none_of(
      std::array{"，", "。", "；", "：", "、", "？", "！"},
      [text](std::string_view mark) { return HasWord(text, mark); });
}

bool EndsSignature(std::span<const Block> blocks, size_t i) {
  const std::string_view text = blocks[i].text;
  if (text.size() > kLongestDateLine + kLongestUnitLine || !EndsAsDate(text) ||
      !HasWord(text, "年")) {
    return false;
  }
  if (IsDateLine(text)) {
    return i > 0 && !blocks[i - 1].enumerator && IsUnitLine(blocks[i - 1].text);
  }
  const std::string_view date = BehindUnit(text);
  return !date.empty() &&
         IsUnitLine(Trim(text.substr(0, text.size() - date.size())));
}

bool IsDated(std::string_view text) {
  if (text.size() > kLongestDated) return false;
  return IsDateLine(text) || (text.find("年") != std::string_view::npos &&
                              text.find("月") != std::string_view::npos &&
                              (text.ends_with("日") || text.ends_with("日）") ||
                               text.ends_with("日)")));
}

bool HasSignature(std::span<const Block> report) {
  const auto is_dated = [](const Block& block) { return IsDated(block.text); };
  const size_t head = std::min(report.size(), kHeadBlocks);
  const size_t tail = std::min(report.size(), kTailBlocks);
  return std::ranges::any_of(report.first(head), is_dated) ||
         std::ranges::any_of(report.last(tail), is_dated);
}

}  // namespace reportlint
