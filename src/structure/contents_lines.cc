#include "structure/contents_lines.h"

#include <algorithm>
#include <cstdint>
#include <optional>

#include "text/character.h"
#include "text/utf8.h"

namespace reportlint {
namespace {

constexpr size_t kLongestPage = 4;     // digits
constexpr uint32_t kLeastDots = 3;     // before a page; by eye
constexpr uint32_t kFewestLines = 3;   // of a table of contents; by eye
constexpr uint32_t kFewestTabbed = 8;  // likewise, where only tabs tell
constexpr uint32_t kLinesBetween = 2;  // what wraps, or heads a page; by eye

// A line that ends in the number of a page.
struct Entry {
  uint32_t page = 0;
  bool by_dots = false;  // rather than by a tab
};

// How many dots a character of a leader stands for.
uint32_t DotsIn(char32_t c) {
  if (c == U'…' || c == U'⋯') return kLeastDots;
  return IsOneOf(c, U".．·。_-") ? 1 : 0;
}

std::optional<Entry> EntryOf(std::string_view text) {
  size_t at = text.size();
  while (at > 0 && IsDigit(text[at - 1])) --at;
  const std::string_view digits = text.substr(at);
  if (digits.empty() || digits.size() > kLongestPage || at == 0) {
    return std::nullopt;
  }
  Entry entry;
  for (const char digit : digits) {
    entry.page = entry.page * 10 + static_cast<uint32_t>(digit - '0');
  }
  uint32_t dots = 0;
  uint32_t tabs = 0;
  for (size_t before = at; before > 0; at = before) {
    const char32_t c = PreviousCharacter(text, before);
    const uint32_t more = DotsIn(c);
    if (more == 0 && !IsBlank(c)) break;
    dots += more;
    tabs += c == U'\t';
  }
  entry.by_dots = dots >= kLeastDots;
  if (at == 0 || (!entry.by_dots && tabs == 0)) return std::nullopt;
  // The cells of a table hold tabs, too; a title may have one behind its
  // number.
  const std::string_view title = text.substr(0, at);
  const size_t tab = title.find('\t');
  const bool behind_number = tab != std::string_view::npos && tab > 0 &&
                             (IsDigit(title[tab - 1]) || title[tab - 1] == '.');
  if (!entry.by_dots && tab != std::string_view::npos && !behind_number) {
    return std::nullopt;
  }
  return entry;
}

// Lines that may be one table of contents.
class Run {
 public:
  explicit Run(std::vector<Block>& blocks) : blocks_(blocks) {}

  void Add(uint32_t index, Entry entry) {
    // A page may be repeated, and a second table begin anew.
    if (!lines_.empty() && entry.page < page_) Close();
    lines_.push_back(index);
    page_ = entry.page;
    dotted_ += entry.by_dots;
    telling_ += entry.by_dots || blocks_[index].enumerator.has_value();
  }

  void PassOver(uint32_t index) {
    if (!lines_.empty() && index - lines_.back() > kLinesBetween) Close();
  }

  void Close() {
    if (IsTable()) {
      // Lines between them lack their page, or are a page's head.
      for (uint32_t i = lines_.front(); i <= lines_.back(); ++i) {
        if (blocks_[i].kind == BlockKind::kCode) continue;
        blocks_[i].kind = BlockKind::kContents;
        blocks_[i].level = 0;
      }
    }
    lines_.clear();
    telling_ = 0;
    dotted_ = 0;
  }

 private:
  // Figures behind a tab may be any table's, unless they are many, in order,
  // behind numbers, or dots or a heading tell what they are.
  bool IsTable() const {
    if (2 * telling_ <= lines_.size()) return false;
    if (dotted_ > 0 || IsUnderHeading()) return lines_.size() >= kFewestLines;
    return lines_.size() >= kFewestTabbed;
  }

  bool IsUnderHeading() const {
    for (uint32_t back = 1; back <= kLinesBetween; ++back) {
      if (lines_.empty() || back > lines_.front()) break;
      const std::string_view text = blocks_[lines_.front() - back].text;
      if (text.starts_with("目") && text.ends_with("录")) return true;
      if (text.starts_with("目") && text.ends_with("次")) return true;
    }
    return false;
  }

  std::vector<Block>& blocks_;
  std::vector<uint32_t> lines_;
  uint32_t page_ = 0;     // of the last line
  uint32_t telling_ = 0;  // lines with dots or a number
  uint32_t dotted_ = 0;   // lines with dots
};

}  // namespace

bool IsContentsLine(std::string_view text) { return EntryOf(text).has_value(); }

void FindContentsLines(std::vector<Block>& blocks) {
  Run run(blocks);
  for (uint32_t i = 0; i < blocks.size(); ++i) {
    const Block& block = blocks[i];
    const auto entry =
        block.kind == BlockKind::kCode ? std::nullopt : EntryOf(block.text);
    if (entry) {
      run.Add(i, *entry);
    } else {
      run.PassOver(i);
    }
  }
  run.Close();
}

}  // namespace reportlint
