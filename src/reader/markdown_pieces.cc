#include "reader/markdown_pieces.h"

#include <algorithm>

#include "text/ascii_set.h"

namespace reportlint {
namespace {

constexpr size_t kNone = std::string_view::npos;
constexpr size_t kDeepest = 6;  // # of a heading (CommonMark, 4.2)

// What may be markup anywhere in a line, and what is no plain blank.
constexpr AsciiSet kMarkup(std::string_view("\\*_`&;<>[]!$\0\r\n\t\v\f", 18));

// What may begin a block that goes on behind blank lines, or define a link; and
// the ends of lines.
constexpr AsciiSet kOpeners("`~<]\n");

// A line that begins so is no heading, item, quote, rule or row of a table.
bool BeginsPlainly(std::string_view line) {
  if (line.empty()) return false;
  const char c = line.front();
  return static_cast<uint8_t>(c) >= 0x80 || (c >= 'A' && c <= 'Z') ||
         (c >= 'a' && c <= 'z');
}

// Whether a blank line begins at `at`, or the text ends.
bool IsBlankLine(std::string_view text, size_t at) {
  if (BeginsPlainly(text.substr(at))) return false;  // as most do
  const size_t end = text.find_first_not_of(" \t", at);
  return end == kNone || text[end] == '\n' || text.substr(end, 2) == "\r\n";
}

// Where the line at `at` ends, before its end, if it holds no markup; npos
// where it does.
size_t PlainLineEnd(std::string_view text, size_t at) {
  const size_t end = kMarkup.Find(text, at);
  if (end == kNone) return text.size();
  const bool ends = text[end] == '\n' || text.substr(end, 2) == "\r\n";
  return ends ? end : kNone;
}

// Where the next line begins behind one that ends at `end`.
size_t NextLine(std::string_view text, size_t end) {
  return std::min(text.size(), end + (text.substr(end, 1) == "\r" ? 2 : 1));
}

// Whether `line` makes the lines above it a heading: ==== or ----.
bool IsUnderline(std::string_view line) {
  return (line.starts_with('=') || line.starts_with('-')) &&
         line.find_first_not_of(line.front()) == kNone;
}

// Whether a comment begins at `at`, the beginning of a line, and ends in it.
bool IsCommentLine(std::string_view text, size_t at) {
  constexpr std::string_view kBegin = "<!--";
  if (!text.substr(at).starts_with(kBegin)) return false;
  const std::string_view line =
      text.substr(at, std::min(text.find('\n', at), text.size()) - at);
  return line.find("-->", kBegin.size()) != kNone;
}

// Whether `text` may open a block that goes on behind blank lines.
bool MayOpenBlock(std::string_view text) {
  switch (text.front()) {
    case '`':
      return text.starts_with("```");
    case '~':
      return text.starts_with("~~~");
    case '<':
      // <!, <? and <script, <style, <pre, <textarea
      return std::string_view("!?sSpPtT").find(text.substr(1, 1)) != kNone;
    default:
      return false;
  }
}

class Splitter {
 public:
  explicit Splitter(std::string_view text) : text_(text) {}

  std::vector<MarkdownPiece> Split() {
    while (at_ < text_.size()) {
      if (IsBlankLine(text_, at_)) {
        at_ = NextLine(text_, std::min(text_.find('\n', at_), text_.size()));
      } else if (!AddHeading() && !AddParagraph() && !AddMarkup()) {
        return {{.text = text_}};
      }
    }
    return std::move(pieces_);
  }

 private:
  using Kind = MarkdownPiece::Kind;

  // ## 总结
  bool AddHeading() {
    if (text_[at_] != '#') return false;
    const size_t blank =
        std::min(text_.find_first_not_of('#', at_), text_.size());
    const size_t begin =
        std::min(text_.find_first_not_of(' ', blank), text_.size());
    const size_t level = blank - at_;
    if (level > kDeepest || begin == blank ||
        !BeginsPlainly(text_.substr(begin))) {
      return false;
    }
    const size_t end = PlainLineEnd(text_, begin);
    if (end == kNone) return false;
    const std::string_view line = text_.substr(begin, end - begin);
    // ## 总结 ##
    if (line.find('#') != kNone) return false;
    pieces_.push_back({Kind::kHeading, static_cast<uint8_t>(level), line});
    at_ = NextLine(text_, end);
    return true;
  }

  // A paragraph, or what an underline makes a heading.
  bool AddParagraph() {
    const size_t begin = at_;
    size_t end = begin;
    size_t next = begin;
    do {
      if (!BeginsPlainly(text_.substr(next))) {
        return AddUnderlined(text_.substr(begin, end - begin), next);
      }
      end = PlainLineEnd(text_, next);
      if (end == kNone) return false;
      next = NextLine(text_, end);
      // A quotation may follow without a blank line.
    } while (!IsBlankLine(text_, next) && text_[next] != '>');
    pieces_.push_back({Kind::kParagraph, 0, text_.substr(begin, end - begin)});
    at_ = next;
    return true;
  }

  // `heading`, if the line at `line` is its underline.
  bool AddUnderlined(std::string_view heading, size_t line) {
    const size_t end = PlainLineEnd(text_, line);
    if (heading.empty() || end == kNone ||
        !IsUnderline(text_.substr(line, end - line))) {
      return false;
    }
    const uint8_t level = text_[line] == '=' ? 1 : 2;
    pieces_.push_back({Kind::kHeading, level, heading});
    at_ = NextLine(text_, end);
    return true;
  }

  // Anything, up to where it has ended for certain: at a line behind a blank
  // one that begins plainly. False where a link is defined, which may stand
  // anywhere.
  bool AddMarkup() {
    const size_t begin = at_;
    size_t end = text_.size();
    size_t line = begin;
    for (size_t at = kOpeners.Find(text_, begin); at != kNone;
         at = kOpeners.Find(text_, at + 1)) {
      if (text_[at] != '\n') {
        if (text_.substr(at).starts_with("]:")) return false;
        // Its end would be hard to tell; the rest of the text is one piece.
        opened_ |= MayOpenBlock(text_.substr(at)) &&
                   (at != line || !IsCommentLine(text_, at));
        continue;
      }
      if (!opened_ && BeginsPlainly(text_.substr(at + 1)) &&
          IsBlankLine(text_, line)) {
        end = at + 1;
        break;
      }
      line = at + 1;
    }
    pieces_.push_back({.text = text_.substr(begin, end - begin)});
    at_ = end;
    return true;
  }

  const std::string_view text_;
  size_t at_ = 0;  // the beginning of a line, with no block open
  std::vector<MarkdownPiece> pieces_;
  bool opened_ = false;
};

// A line that goes on with the value above it, a comment, or nothing.
bool GoesOn(std::string_view line) {
  return line.empty() || line.find_first_of(" \t-#") == 0;
}

// name: value
bool IsNamedValue(std::string_view line) {
  const size_t colon = line.find(':');
  return colon != kNone && colon > 0 &&
         line.substr(0, colon).find_first_of(" \t,\"") == kNone &&
         (colon + 1 == line.size() || line[colon + 1] == ' ');
}

}  // namespace

size_t FrontMatterSize(std::string_view text) {
  constexpr std::string_view kFence = "---";
  bool is_first = true;
  bool has_values = false;
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find('\n', at), text.size());
    std::string_view line = text.substr(at, end - at);
    line = line.substr(0, line.find_last_not_of(" \r") + 1);
    at = std::min(text.size(), end + 1);
    if (is_first) {
      if (line != kFence) return 0;
    } else if (line == kFence || line == "...") {
      return has_values ? at : 0;
    } else if (IsNamedValue(line)) {
      has_values = true;
    } else if (!GoesOn(line)) {
      return 0;
    }
    is_first = false;
  }
  return 0;
}

std::vector<MarkdownPiece> SplitMarkdown(std::string_view text) {
  return Splitter(text).Split();
}

}  // namespace reportlint
