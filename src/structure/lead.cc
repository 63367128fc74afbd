#include "structure/lead.h"

#include "text/character.h"
#include "text/utf8.h"

namespace reportlint {
namespace {

// By eye: a longer beginning is a sentence rather than a heading.
constexpr size_t kLongestLead = 24;  // characters

}  // namespace

std::string_view LeadOf(const Block& block) {
  std::string_view text = block.text;
  if (block.enumerator) text.remove_prefix(block.enumerator->text.size());
  text = Trim(text);
  const std::string_view head = Prefix(text, kLongestLead);
  size_t end = head.size();
  bool ends = head.size() == text.size();
  for (size_t at = 0; at < head.size();) {
    const size_t begin = at;
    const char32_t c = NextCharacter(head, at);
    if (c == U'：' || c == ':' || c == U'。' || c == U'】') {
      end = begin;
      ends = true;
      break;
    }
  }
  const std::string_view lead = head.substr(0, end);
  // 一是 and 首先 count sentences.
  const bool numbered =
      block.enumerator && block.enumerator->style < EnumeratorStyle::kStep;
  if (numbered || block.kind == BlockKind::kHeading) return lead;
  const bool whole = text.starts_with("【") || lead.find("，") == lead.npos;
  return ends && whole ? lead : std::string_view();
}

}  // namespace reportlint
