#include "structure/verbatim.h"

#include <algorithm>

#include "text/character.h"
#include "text/utf8.h"

namespace reportlint {
namespace {

constexpr size_t kLongestWord = 200;  // bytes; by eye
constexpr size_t kLongestRest = 60;   // of a file's name behind a sign; by eye

bool IsVisible(char c) { return c > ' ' && c < 0x7F; }

bool IsNameCharacter(char c) {
  return IsVisible(c) && IsLatin(static_cast<uint8_t>(c));
}

bool IsSign(char c) { return IsVisible(c) && !IsNameCharacter(c); }

// The visible ASCII around `span`, and where it begins in `text`.
std::string_view WordAround(std::string_view text, Span span, size_t& begin) {
  begin = span.begin;
  size_t end = span.end;
  while (begin > 0 && span.begin - begin < kLongestWord &&
         IsVisible(text[begin - 1])) {
    --begin;
  }
  while (end < text.size() && end - span.end < kLongestWord &&
         IsVisible(text[end])) {
    ++end;
  }
  return text.substr(begin, end - begin);
}

// .py, .docx
bool EndsInExtension(std::string_view name) {
  const size_t dot = name.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return false;
  const std::string_view extension = name.substr(dot + 1);
  return extension.size() >= 2 && extension.size() <= 4 &&
         IsLetter(static_cast<uint8_t>(extension[0])) &&
         std::ranges::all_of(extension, IsNameCharacter);
}

// `word`: without the marks that end a clause.
bool IsAddress(std::string_view word) {
  if (word.find("://") != std::string_view::npos || word.starts_with("www.")) {
    return true;
  }
  if (!EndsInExtension(word)) return false;
  return std::ranges::all_of(word, [](char c) {
    return IsNameCharacter(c) ||
           std::string_view("_-.~/\\:@+%").find(c) != std::string_view::npos;
  });
}

bool IsInAddress(std::string_view text, Span span) {
  size_t begin = 0;
  std::string_view word = WordAround(text, span, begin);
  while (!word.empty() && std::string_view(".,;:!?)]}'\"").find(word.back()) !=
                              std::string_view::npos) {
    word.remove_suffix(1);
  }
  return span.end <= begin + word.size() && IsAddress(word);
}

// 报告__终稿.docx: what stands behind the sign goes on to an extension.
bool IsInFileName(std::string_view text, Span span) {
  for (uint32_t i = span.begin; i < span.end; ++i) {
    if (text[i] != '_' && text[i] != '-' && text[i] != '~') return false;
  }
  if (span.begin == 0) return false;
  size_t end = span.end;
  while (end < text.size() && end - span.end < kLongestRest) {
    size_t next = end;
    const char32_t c = NextCharacter(text, next);
    if (!IsHan(c) && !IsLatin(c) && !IsOneOf(c, U"._-~")) break;
    end = next;
    const std::string_view rest = text.substr(span.end, end - span.end);
    const bool ends = end == text.size() || !IsNameCharacter(text[end]);
    if (ends && EndsInExtension(rest)) return true;
  }
  return false;
}

// :) ;-) =D, apart from what stands before it; ^_^ -_- T_T
bool IsFace(std::string_view text, Span span) {
  size_t begin = 0;
  const std::string_view word = WordAround(text, span, begin);
  if (word.size() != 2 && word.size() != 3) return false;
  if (word.size() == 3 && word[1] == '_') {
    return word[0] == word[2] && IsSign(word[0]) && word[0] != '_';
  }
  const bool is_apart = begin == 0 || text[begin - 1] == ' ';
  return std::string_view(":;=").find(word[0]) != std::string_view::npos &&
         std::string_view(")(DPp").find(word.back()) !=
             std::string_view::npos &&
         (word.size() == 3 ? word[1] == '-' : is_apart);
}

// [Smith2004]: a bracket of the label of a work that is cited.
bool IsOfCitation(std::string_view text, Span span) {
  size_t begin = 0;
  const std::string_view word = WordAround(text, span, begin);
  const size_t at = span.begin - begin;
  const size_t open = word.rfind('[', at);
  const size_t close = word.find(']', at);
  if (open == std::string_view::npos || close == std::string_view::npos) {
    return false;
  }
  const std::string_view label = word.substr(open + 1, close - open - 1);
  const size_t year = label.find_first_of("0123456789");
  return year != std::string_view::npos && year >= 2 &&
         label.size() - year == 4 &&
         std::ranges::all_of(label, IsNameCharacter);
}

// A sign between quotes: “,”, ‘/’, "_".
bool IsQuoted(std::string_view text, Span span) {
  size_t begin = span.begin;
  size_t end = span.end;
  while (begin > 0 && span.begin - begin < 4 && IsSign(text[begin - 1])) {
    --begin;
  }
  while (end < text.size() && end - span.end < 4 && IsSign(text[end])) ++end;
  const std::string_view signs = text.substr(begin, end - begin);
  constexpr std::string_view kQuotes = "\"'";
  if (signs.size() == 3 && signs[0] == signs[2] && signs[0] != signs[1] &&
      kQuotes.find(signs[0]) != std::string_view::npos) {
    // It is no end of one quotation and beginning of the next.
    return std::ranges::count(text.substr(0, begin), signs[0]) % 2 == 0;
  }
  // Several _ are a blank to fill in.
  if (signs.size() > 2 || (signs.size() == 2 && signs[0] == signs[1]) ||
      kQuotes.find(signs[0]) != std::string_view::npos) {
    return false;
  }
  const std::string_view before = text.substr(0, begin);
  const std::string_view behind = text.substr(end);
  return (before.ends_with("“") && behind.starts_with("”")) ||
         (before.ends_with("‘") && behind.starts_with("’")) ||
         (before.ends_with("「") && behind.starts_with("」"));
}

}  // namespace

bool IsVerbatim(std::string_view text, Span span) {
  if (span.begin >= span.end || span.end > text.size()) return false;
  const std::string_view signs = text.substr(span.begin, span.size());
  if (!std::ranges::all_of(signs, IsSign)) return false;
  return IsInAddress(text, span) || IsInFileName(text, span) ||
         IsFace(text, span) || IsOfCitation(text, span) || IsQuoted(text, span);
}

}  // namespace reportlint
