#include <algorithm>
#include <functional>
#include <utility>

#include <md4c.h>

#include "reader/markdown_pieces.h"
#include "reader/reader.h"
#include "structure/enumerator.h"
#include "text/character.h"
#include "text/utf8.h"

namespace reportlint {
namespace {

constexpr std::string_view kObject = "\uFFFC";  // OBJECT REPLACEMENT CHARACTER

// md4c hands out pointers into the text it was given, so a run's origin is a
// difference of pointers. Only line breaks, entities and null characters come
// as strings of its own.
class Collector {
 public:
  explicit Collector(std::string_view text) : text_(text) {
    reading_.reserve(text.size());
  }

  int EnterBlock(MD_BLOCKTYPE type, void* detail) {
    switch (type) {
      case MD_BLOCK_QUOTE:
        ++quotes_;
        return 0;
      case MD_BLOCK_H:
        level_ = static_cast<uint8_t>(
            static_cast<MD_BLOCK_H_DETAIL*>(detail)->level);
        return Open(BlockKind::kHeading);
      case MD_BLOCK_LI:
        return Open(BlockKind::kItem);
      case MD_BLOCK_CODE:
        return Open(BlockKind::kCode);
      case MD_BLOCK_TR:
        return Open(BlockKind::kTableRow);
      case MD_BLOCK_TH:
      case MD_BLOCK_TD:
        if (begin_ < End()) AddOwn("\t");
        return 0;
      case MD_BLOCK_P:
        // The text of an item is the item's, up to its end.
        if (kind_ == BlockKind::kItem && begin_ == End()) return 0;
        return Open(std::nullopt);
      default:
        return 0;
    }
  }

  int LeaveBlock(MD_BLOCKTYPE type) {
    if (type == MD_BLOCK_QUOTE) --quotes_;
    if (type != MD_BLOCK_TH && type != MD_BLOCK_TD) Close();
    return 0;
  }

  int Text(MD_TEXTTYPE type, std::string_view run) {
    switch (type) {
      case MD_TEXT_HTML:
        Skip(run);  // markup is not read
        return 0;
      case MD_TEXT_BR:
        Break();
        return 0;
      case MD_TEXT_SOFTBR:
        pending_break_ = true;
        return 0;
      default:
        break;
    }
    if (pending_break_) JoinLines(run);
    if (IsUnread(type, run)) {
      if (!std::string_view(reading_).substr(begin_).ends_with(kObject)) {
        AddOwn(kObject);
      }
      Skip(run);
    } else if (type == MD_TEXT_LATEXMATH && IsInside(run)) {
      Add(WithSigns(run));
    } else if (!IsInside(run)) {
      AddOwn(type == MD_TEXT_NULLCHAR ? "\xEF\xBF\xBD" : run);
    } else if (type == MD_TEXT_ENTITY) {
      AddOwn(" ");
      Skip(run);
    } else {
      Add(run);
    }
    return 0;
  }

  // What stands above the text for programs.
  void AddFrontMatter(std::string_view text) {
    if (text.empty()) return;
    Open(BlockKind::kCode);
    Add(text);
    Close();
  }

  // What has no markup, as md4c would tell of it.
  void AddPlain(const MarkdownPiece& piece) {
    const bool is_heading = piece.kind == MarkdownPiece::Kind::kHeading;
    const MD_BLOCKTYPE type = is_heading ? MD_BLOCK_H : MD_BLOCK_P;
    MD_BLOCK_H_DETAIL detail = {.level = piece.level};
    EnterBlock(type, &detail);
    for (size_t at = 0; at < piece.text.size();) {
      const size_t end = std::min(piece.text.find('\n', at), piece.text.size());
      std::string_view line = piece.text.substr(at, end - at);
      if (line.ends_with('\r')) line.remove_suffix(1);
      const size_t kept = line.find_last_not_of(' ') + 1;
      Text(MD_TEXT_NORMAL, line.substr(0, kept));
      at = end + 1;
      if (at < piece.text.size()) {
        Text(line.size() > kept + 1 ? MD_TEXT_BR : MD_TEXT_SOFTBR, "\n");
      }
    }
    LeaveBlock(type);
  }

  Reading Take(std::string path, Decoded decoded) {
    Close();
    return {std::make_unique<const Source>(
                std::move(path), std::move(decoded), std::move(reading_),
                std::move(origin_), std::move(seams_)),
            std::move(stretches_)};
  }

 private:
  uint32_t End() const { return static_cast<uint32_t>(reading_.size()); }

  bool IsInside(std::string_view run) const {
    return std::less_equal<>()(text_.data(), run.data()) &&
           std::less_equal<>()(run.data() + run.size(),
                               text_.data() + text_.size());
  }

  // Code between words and formulas are no prose: something stands there,
  // unread. Two sums in dollars are no formula.
  bool IsUnread(MD_TEXTTYPE type, std::string_view run) const {
    if (type == MD_TEXT_CODE) return kind_ != BlockKind::kCode;
    return type == MD_TEXT_LATEXMATH &&
           run.find("，") == std::string_view::npos &&
           run.find("。") == std::string_view::npos;
  }

  // A run with the dollar signs beside it.
  std::string_view WithSigns(std::string_view run) const {
    size_t begin = OffsetOf(run);
    size_t end = begin + run.size();
    begin -= begin > 0 && text_[begin - 1] == '$';
    end += end < text_.size() && text_[end] == '$';
    return text_.substr(begin, end - begin);
  }

  uint32_t OffsetOf(std::string_view run) const {
    return static_cast<uint32_t>(run.data() - text_.data());
  }

  void Add(std::string_view run) {
    reading_ += run;
    origin_.AppendBytes(static_cast<uint32_t>(run.size()), OffsetOf(run));
    origin_end_ = OffsetOf(run) + static_cast<uint32_t>(run.size());
  }

  // Text that stands for something in the file which is not text.
  void AddOwn(std::string_view run) {
    reading_ += run;
    origin_.Append(1, static_cast<uint32_t>(run.size()), origin_end_, 0);
  }

  void Skip(std::string_view run) {
    if (IsInside(run)) {
      origin_end_ = OffsetOf(run) + static_cast<uint32_t>(run.size());
    }
  }

  int Open(std::optional<BlockKind> kind) {
    Close();
    kind_ = kind;
    return 0;
  }

  void Close() {
    if (begin_ < End()) {
      if (quotes_ > 0 && !kind_) kind_ = BlockKind::kQuote;
      stretches_.push_back(
          {.span = {begin_, End()}, .kind = kind_, .level = level_});
      AddOwn("\n");
    }
    begin_ = End();
    kind_.reset();
    pending_break_ = false;
  }

  // A hard break ends the block: each line was meant to stand by itself.
  void Break() {
    const auto kind = kind_;
    Close();
    if (kind == BlockKind::kHeading || kind == BlockKind::kTableRow) {
      kind_ = kind;
    }
  }

  // Two lines of one paragraph. Reports are often typed with a line for each
  // paragraph and no blank line between; a renderer would join them, their
  // author did not mean to. A line that ends a sentence stays a line.
  void JoinLines(std::string_view next) {
    pending_break_ = false;
    if (begin_ == End()) return;
    size_t at = reading_.size();
    const char32_t last = PreviousCharacter(reading_, at);
    constexpr std::u32string_view kStops = U"。！？!?；;：:";
    if (kStops.find(last) != std::u32string_view::npos || IsClosing(last) ||
        ParseEnumerator(Trim(next))) {
      Break();
      return;
    }
    if (!next.empty() && last < 0x80 && static_cast<uint8_t>(next[0]) < 0x80) {
      AddOwn(" ");
    }
    seams_.push_back(End());
  }

  const std::string_view text_;
  std::string reading_;
  OffsetMap origin_;
  std::vector<uint32_t> seams_;
  std::vector<Stretch> stretches_;
  uint32_t begin_ = 0;       // of the open block, in the reading text
  uint32_t origin_end_ = 0;  // behind the last run, in the file text
  std::optional<BlockKind> kind_;
  uint8_t level_ = 0;
  int quotes_ = 0;
  bool pending_break_ = false;
};

}  // namespace

Reading ReadMarkdown(std::string path, std::string bytes,
                     std::optional<Encoding> encoding) {
  Decoded decoded = Decode(std::move(bytes), encoding);
  Collector collector(decoded.text);
  MD_PARSER parser = {};
  // Four blanks indent a paragraph in Chinese; they do not make it code.
  parser.flags =
      MD_FLAG_TABLES | MD_FLAG_NOINDENTEDCODEBLOCKS | MD_FLAG_LATEXMATHSPANS;
  parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
    return static_cast<Collector*>(self)->EnterBlock(type, detail);
  };
  parser.leave_block = [](MD_BLOCKTYPE type, void*, void* self) {
    return static_cast<Collector*>(self)->LeaveBlock(type);
  };
  parser.enter_span = [](MD_SPANTYPE, void*, void*) { return 0; };
  parser.leave_span = [](MD_SPANTYPE, void*, void*) { return 0; };
  parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size,
                   void* self) {
    return static_cast<Collector*>(self)->Text(type, {text, size});
  };
  // md4c takes its time for any text; what is plain can do without.
  const std::string_view text = decoded.text;
  const size_t front = FrontMatterSize(text);
  collector.AddFrontMatter(text.substr(0, front));
  for (const MarkdownPiece& piece : SplitMarkdown(text.substr(front))) {
    if (piece.kind == MarkdownPiece::Kind::kMarkup) {
      md_parse(piece.text.data(), static_cast<MD_SIZE>(piece.text.size()),
               &parser, &collector);
    } else {
      collector.AddPlain(piece);
    }
  }
  return collector.Take(std::move(path), std::move(decoded));
}

}  // namespace reportlint
