#include "structure/reference_list.h"

#include <algorithm>
#include <cstdint>
#include <optional>

#include "text/character.h"
#include "text/utf8.h"

namespace reportlint {
namespace {

constexpr size_t kLongest = 1000;       // bytes of a reference; by eye
constexpr size_t kLongestHeading = 40;  // bytes

// What stands in square brackets at the beginning of `text`, if anything does;
// `size` is then that of both brackets and what is between.
std::optional<std::string_view> InBrackets(std::string_view text,
                                           size_t& size) {
  const bool is_wide = text.starts_with("［");
  if (!is_wide && !text.starts_with('[')) return std::nullopt;
  const size_t begin = is_wide ? std::string_view("［").size() : 1;
  const std::string_view close = is_wide ? "］" : "]";
  const size_t end = text.substr(0, begin + 12).find(close, begin);
  if (end == std::string_view::npos) return std::nullopt;
  size = end + close.size();
  return text.substr(begin, end - begin);
}

// J, M, EB/OL (GB/T 7714-2015, tables B.1 and B.2)
bool IsDocumentKind(std::string_view text) {
  constexpr std::string_view kKinds[] = {"M",  "C",  "N",  "J", "D",
                                         "R",  "S",  "P",  "G", "DB",
                                         "CP", "EB", "DS", "CM"};
  constexpr std::string_view kCarriers[] = {"OL", "CD", "MT", "DK"};
  const size_t slash = std::min(text.find('/'), text.size());
  if (std::ranges::find(kKinds, text.substr(0, slash)) == std::end(kKinds)) {
    return false;
  }
  return slash == text.size() ||
         std::ranges::find(kCarriers, text.substr(slash + 1)) !=
             std::end(kCarriers);
}

bool IsHeading(const Block& block) {
  if (block.text.size() > kLongestHeading) return false;
  std::string_view text = block.text;
  if (block.enumerator) text.remove_prefix(block.enumerator->text.size());
  while (text.ends_with(':')) text.remove_suffix(1);
  while (text.ends_with("：")) text.remove_suffix(3);
  text = Trim(text);
  return text == "参考文献" || text == "參考文獻" || text == "参考资料" ||
         text == "主要参考文献" || text == "參考資料";
}

// The number of a line of a list: [3] or 3.
std::optional<uint32_t> NumberOf(const Block& block) {
  size_t size = 0;
  const auto inside = InBrackets(block.text, size);
  if (inside && !inside->empty() && inside->size() <= 3 &&
      std::ranges::all_of(*inside, IsDigit)) {
    uint32_t number = 0;
    for (const char c : *inside) {
      number = number * 10 + static_cast<uint32_t>(c - '0');
    }
    return number;
  }
  if (block.enumerator &&
      (block.enumerator->style == EnumeratorStyle::kDigit)) {
    return block.enumerator->number;
  }
  return std::nullopt;
}

// Four digits.
bool HasYear(std::string_view text) {
  uint32_t digits = 0;
  for (const char c : text) {
    digits = IsDigit(static_cast<uint8_t>(c)) ? digits + 1 : 0;
    if (digits == 4) return true;
  }
  return false;
}

}  // namespace

bool IsReference(std::string_view text) {
  if (text.size() > kLongest) return false;
  for (size_t at = text.find('['); at != std::string_view::npos;
       at = text.find('[', at + 1)) {
    size_t size = 0;
    const auto inside = InBrackets(text.substr(at), size);
    // Something is named before it, and published behind it.
    if (inside && IsDocumentKind(*inside) && at > 0) {
      return HasYear(text.substr(at + size));
    }
  }
  return false;
}

void FindReferences(std::vector<Block>& blocks) {
  bool listed = false;  // under a heading of references
  uint32_t last = 0;    // the number of the last one
  for (Block& block : blocks) {
    if (block.kind == BlockKind::kCode || block.kind == BlockKind::kContents) {
      continue;
    }
    if (IsHeading(block)) {
      listed = true;
      last = 0;
      continue;
    }
    const auto number = NumberOf(block);
    const bool goes_on = listed && number && *number > last;
    if (!goes_on && !IsReference(block.text)) {
      listed = false;
      continue;
    }
    if (number) last = *number;
    block.kind = BlockKind::kReference;
    block.level = 0;
    block.enumerator.reset();
  }
}

}  // namespace reportlint
