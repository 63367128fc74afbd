#include "structure/caption.h"

#include "text/character.h"
#include "text/numeral.h"
#include "text/utf8.h"

namespace reportlint {
namespace {

// By eye: a longer line is a sentence that begins with a table's number.
constexpr size_t kLongest = 60;  // characters
// Four digits are a year or a document's number: 表2024.
constexpr uint32_t kLargest = 999;

std::string_view NounOf(std::string_view text,
                        std::span<const std::string> nouns) {
  std::string_view longest;
  for (const std::string& noun : nouns) {
    const size_t size = noun.size();
    if (size <= longest.size() || size > text.size()) continue;
    // Most texts begin otherwise, which this byte tells at once.
    if (text[size - 1] != noun[size - 1]) continue;
    if (text.starts_with(noun)) longest = text.substr(0, size);
  }
  return longest;
}

// The length of - . － in a number of several parts, or 0.
size_t JointAt(std::string_view text, size_t at) {
  for (const std::string_view joint : {"-", ".", "－", "–", "—"}) {
    if (text.substr(at).starts_with(joint)) return joint.size();
  }
  return 0;
}

bool IsSentence(std::string_view text) {
  for (const std::string_view mark : {"。", "；", "！", "？"}) {
    if (text.find(mark) != std::string_view::npos) return true;
  }
  return text.ends_with("，") || text.ends_with("：") || text.ends_with("、");
}

// 表1中, 图2所示, 图 3 中，: a sentence goes on. After a blank, most of these
// words may begin a caption: 表1 中小学情况.
bool IsReferred(std::string_view behind) {
  for (const std::string_view word : {"所示", "中，", "中,"}) {
    if (Trim(behind).starts_with(word)) return true;
  }
  for (const std::string_view word :
       {"所",   "中",   "为", "為",   "是", "和", "与",   "與",
        "及",   "至",   "、", "，",   "的", "可", "显示", "顯示",
        "反映", "说明", "列", "给出", "～", "~",  "或"}) {
    if (behind.starts_with(word)) return true;
  }
  return false;
}

// The caption with which a block begins.
std::optional<Caption> ParseCaption(std::string_view text,
                                    std::span<const std::string> nouns) {
  const auto caption = ParseCaptionNumber(text, nouns);
  if (!caption || caption->number == 0) return std::nullopt;
  if (!FitsIn(text, kLongest) || IsSentence(text)) return std::nullopt;
  const std::string_view behind = text.substr(caption->text.size());
  // A line of a table of contents, which counts them all once before.
  if (behind.find("……") != std::string_view::npos ||
      behind.find("....") != std::string_view::npos) {
    return std::nullopt;
  }
  if (IsReferred(behind)) return std::nullopt;
  // 表一季度 counts no table; 表2024年 neither.
  if (!behind.empty()) {
    size_t at = 0;
    const char32_t next = NextCharacter(behind, at);
    if (IsHan(next) && caption->han) return std::nullopt;
    constexpr std::u32string_view kUnits = U"年月日个項项條条次份张張页頁";
    if (kUnits.find(next) != std::u32string_view::npos) return std::nullopt;
  }
  return caption;
}

}  // namespace

std::optional<Caption> ParseCaptionNumber(std::string_view text,
                                          std::span<const std::string> nouns) {
  const std::string_view noun = NounOf(text, nouns);
  if (noun.empty()) return std::nullopt;
  size_t at = noun.size();
  while (at < text.size()) {
    size_t next = at;
    if (!IsBlank(NextCharacter(text, next))) break;
    at = next;
  }
  const size_t begin = at;
  Caption caption = {.noun = noun};
  while (true) {
    const size_t length = NumeralLength(text.substr(at));
    const auto numeral = ParseNumeral(text.substr(at, length));
    if (!numeral || numeral->value > kLargest) return std::nullopt;
    caption.prefix = text.substr(begin, at - begin);
    caption.number = numeral->value;
    caption.han = numeral->script == NumeralScript::kHan;
    at += length;
    const size_t joint = JointAt(text, at);
    if (joint == 0 || NumeralLength(text.substr(at + joint)) == 0) break;
    at += joint;
  }
  caption.text = text.substr(0, at);
  return caption;
}

bool FindCaptions(std::string_view text, uint32_t index,
                  std::span<const std::string> nouns,
                  std::vector<Caption>& out) {
  const auto caption = ParseCaption(text, nouns);
  if (!caption) return false;
  out.push_back(*caption);
  out.back().block = index;
  for (size_t at = caption->text.size(); at < text.size();) {
    if (!IsBlank(NextCharacter(text, at)) || at >= text.size()) continue;
    const auto beside = ParseCaptionNumber(text.substr(at), nouns);
    if (!beside) continue;
    out.push_back(*beside);
    out.back().block = index;
    at += beside->text.size();
  }
  return true;
}

}  // namespace reportlint
