#include "structure/code.h"

#include <algorithm>

#include "text/ascii_set.h"
#include "text/character.h"

namespace reportlint {
namespace {

// All by eye, on requirement papers, theses and manuals with code in them.
constexpr uint32_t kFewSigns = 3;     // that make a line one of code
constexpr uint32_t kFewestSigns = 2;  // likewise, of a line without Chinese
constexpr uint32_t kManySigns = 8;    // that do so for a line by itself
constexpr uint32_t kLongEnough = 12;  // ASCII characters, of such a line
constexpr uint32_t kLinesTogether = 3;
constexpr uint32_t kProseBetween = 2;  // blocks of prose between such lines

constexpr AsciiSet kSigns("={};<>$\\|\"");
constexpr AsciiSet kEnds(";{}");
constexpr AsciiSet kOpenEnds("([{,");

bool IsNameCharacter(char c) {
  return IsLatin(static_cast<uint8_t>(c)) || c == '_';
}

bool IsWide(char c) { return static_cast<uint8_t>(c) >= 0x80; }

// Whether two characters are an operator, or brackets as no prose sets them.
bool IsOperator(std::string_view two) {
  constexpr std::string_view kOperators[] = {"==", "!=", "<=", ">=", "&&", "||",
                                             "->", "=>", "::", "+=", "-=", "++",
                                             ":=", "</", "/>", "()", ");", "};",
                                             "){", "];", "})"};
  return std::ranges::find(kOperators, two) != std::end(kOperators);
}

// Where the string that is opened at `at` ends, or `at` where it does not.
size_t EndOfString(std::string_view text, size_t at) {
  const size_t end = text.find(text[at], at + 1);
  return end == std::string_view::npos ? at : end;
}

// What stands in a line, comments and the insides of strings left out.
struct Count {
  uint32_t ascii = 0;  // no blanks
  uint32_t wide = 0;
  uint32_t signs = 0;
};

Count CountSigns(std::string_view text) {
  Count count;
  for (size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (IsWide(c)) {
      count.wide += (static_cast<uint8_t>(c) & 0xC0) == 0xC0;
      continue;
    }
    if (c == ' ' || c == '\t') continue;
    const std::string_view two = text.substr(i, 2);
    const char before = i == 0 ? ' ' : text[i - 1];
    if (two == "//" && before != ':' && count.signs > 0) break;  // a comment
    ++count.ascii;
    if (IsOperator(two)) ++count.signs;
    if (kSigns.Holds(c)) ++count.signs;
    if (c == '(' && IsNameCharacter(before)) ++count.signs;
    if (c == '"' || (c == '\'' && !IsNameCharacter(before))) {
      i = EndOfString(text, i);
    }
  }
  return count;
}

// // …, /* …, * @param
bool IsComment(std::string_view text) {
  return text.starts_with("//") || text.starts_with("/*") ||
         text.starts_with("*/") || text.starts_with("* @");
}

// Brackets by themselves: }, ); and })();
bool IsBracketAlone(std::string_view text) {
  return text.find_first_not_of("{}()[];, ") == std::string_view::npos &&
         text.find_first_of("{}()[]") != std::string_view::npos;
}

// "name": …
bool IsMember(std::string_view text) {
  if (!text.starts_with('"')) return false;
  const size_t end = EndOfString(text, 0);
  const size_t colon = text.find_first_not_of(' ', end + 1);
  return end > 1 && colon != std::string_view::npos && text[colon] == ':' &&
         std::ranges::all_of(text.substr(1, end - 1), IsNameCharacter);
}

bool MayBegin(std::string_view text) {
  return !text.empty() && !IsWide(text.front()) &&
         !text.starts_with("http://") && !text.starts_with("https://") &&
         // Codes of Word's fields, left in a table of contents.
         !text.starts_with("HYPERLINK ") && !text.starts_with("TOC ");
}

}  // namespace

CodeLook CodeLookOf(std::string_view text) {
  if (!MayBegin(text)) return CodeLook::kProse;
  if (IsComment(text)) return CodeLook::kPlain;
  if (IsBracketAlone(text) || IsMember(text)) return CodeLook::kCode;
  const Count count = CountSigns(text);
  if (count.ascii < 2 * count.wide) return CodeLook::kProse;
  const bool is_named = std::ranges::any_of(
      text, [](char c) { return IsLetter(static_cast<uint8_t>(c)); });
  if (count.signs >= kManySigns && count.ascii >= kLongEnough &&
      count.ascii >= 4 * count.wide && is_named && text.front() != '<' &&
      kEnds.Holds(text.back())) {
    return CodeLook::kCertain;
  }
  const bool goes_on = kOpenEnds.Holds(text.back());
  const uint32_t least = count.wide == 0 ? kFewestSigns : kFewSigns;
  if (is_named && count.signs + goes_on >= least) return CodeLook::kCode;
  return count.wide == 0 && is_named ? CodeLook::kPlain : CodeLook::kProse;
}

void FindCode(std::vector<Block>& blocks, const std::vector<bool>& given) {
  std::vector<size_t> group;  // lines that may be code, near each other
  uint32_t lines = 0;         // of them those that look so
  uint32_t prose = 0;         // blocks since the last one
  const auto make_code = [&blocks](size_t index) {
    Block& block = blocks[index];
    block.kind = BlockKind::kCode;
    block.level = 0;
    block.enumerator.reset();
  };
  const auto close = [&] {
    if (lines >= kLinesTogether) std::ranges::for_each(group, make_code);
    group.clear();
    lines = 0;
  };
  for (size_t i = 0; i < blocks.size(); ++i) {
    const CodeLook look =
        given[i] ? CodeLook::kProse : CodeLookOf(blocks[i].text);
    if (look == CodeLook::kProse) {
      if (++prose > kProseBetween && !group.empty()) close();
      continue;
    }
    if (look == CodeLook::kPlain && group.empty()) continue;
    if (look == CodeLook::kCertain) make_code(i);
    prose = 0;
    group.push_back(i);
    lines += look != CodeLook::kPlain;
  }
  close();
}

}  // namespace reportlint
