#include "statement/contents.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>

#include "structure/enumerator.h"
#include "text/character.h"
#include "text/fold.h"
#include "text/numeral.h"
#include "text/utf8.h"

namespace reportlint {
namespace {

// A line of a table of contents, or a heading.
struct Line {
  std::string number = {};      // 3.2, 第三章, 附件1, folded
  std::string_view title = {};  // what stands behind it
  std::string folded = {};      // the title
  std::string_view whole = {};  // number and title
  uint32_t block = 0;
};

bool IsNumber(std::string_view text) {
  constexpr size_t kLongest = 4;  // digits of a page
  return !text.empty() && text.size() <= kLongest &&
         std::ranges::all_of(text, IsDigit);
}

// 12, -12- or — 12 —: the number of a page alone.
bool IsPage(std::string_view text) {
  size_t begin = 0;
  size_t end = text.size();
  const auto is_dash = [](char32_t c) {
    return IsOneOf(c, U"-—－–·") || IsBlank(c);
  };
  for (size_t at = 0; at < text.size(); begin = at) {
    if (!is_dash(NextCharacter(text, at))) break;
  }
  for (size_t at = end; at > begin; end = at) {
    if (!is_dash(PreviousCharacter(text, at))) break;
  }
  return IsNumber(text.substr(begin, end - begin));
}

// `text` without the page in which it ends behind dots, tabs or blanks;
// nothing where it ends in none.
std::optional<std::string_view> WithoutPage(std::string_view text) {
  size_t digits = text.size();
  while (digits > 0 && IsDigit(text[digits - 1])) --digits;
  if (!IsNumber(text.substr(digits))) return std::nullopt;
  size_t end = digits;
  bool is_led = false;
  for (size_t at = digits; at > 0; end = at) {
    const char32_t c = PreviousCharacter(text, at);
    if (!IsOneOf(c, U".．…·⋯_-") && !IsBlank(c)) break;
    is_led = is_led || !IsOneOf(c, U".-");
    is_led = is_led || digits - at > 1;
  }
  if (!is_led || end == 0) return std::nullopt;
  return text.substr(0, end);
}

// 附件1 and the like at the beginning of `text`.
std::string_view AnnexAt(std::string_view text) {
  for (const std::string_view noun : {"附件", "附录", "附表"}) {
    if (!text.starts_with(noun)) continue;
    const size_t length = NumeralLength(text.substr(noun.size()));
    if (length > 0) return text.substr(0, noun.size() + length);
  }
  return {};
}

// The number and the title of a line; nothing where it has none.
std::optional<Line> Numbered(std::string_view text, uint32_t block) {
  const std::optional<Enumerator> enumerator = ParseEnumerator(text);
  const std::string_view number = enumerator ? enumerator->text : AnnexAt(text);
  if (number.empty()) return std::nullopt;
  Line line = {.number = std::string(number),
               .title = text.substr(static_cast<size_t>(
                   number.data() + number.size() - text.data())),
               .whole = text,
               .block = block};
  std::erase_if(line.number, [](char c) { return c == ' ' || c == '\t'; });
  while (line.number.ends_with('.')) line.number.pop_back();
  for (size_t at = 0; at < line.title.size();) {
    const char32_t c = NextCharacter(line.title, at);
    if (!IsBlank(c) && !IsOneOf(c, U"：:、.．")) break;
    line.title.remove_prefix(at);
    at = 0;
  }
  line.folded = Fold(line.title);
  if (line.folded.empty()) return std::nullopt;
  return line;
}

// Whether a title is two lines that were joined, with a leader between them.
bool IsJoined(std::string_view title) {
  return std::ranges::any_of(std::array<std::string_view, 3>{"...", "……", "\t"},
                             [title](std::string_view leader) {
                               return title.find(leader) !=
                                      std::string_view::npos;
                             });
}

// The lines of the table of contents behind the block `first`, and where it
// ends.
struct Contents {
  std::vector<Line> lines = {};
  uint32_t end = 0;
};

Contents ReadContents(const Document& document, uint32_t first) {
  constexpr uint32_t kMostBlocks = 3000;
  constexpr size_t kShort = 20;  // characters
  const auto blocks = document.blocks();
  const auto last = static_cast<uint32_t>(
      std::min<size_t>(blocks.size(), first + kMostBlocks));
  Contents contents = {.end = first + 1};
  for (uint32_t i = first + 1; i < last; ++i) {
    const std::string_view text = blocks[i].text;
    if (IsPage(text)) {
      contents.end = i + 1;
      continue;
    }
    std::optional<std::string_view> title = WithoutPage(text);
    if (!title && i + 1 < last && IsNumber(blocks[i + 1].text)) title = text;
    if (!title) {
      // 第2章 on a line of its own, and its title on the next.
      if (i + 1 < last && FitsIn(text, kShort) &&
          WithoutPage(blocks[i + 1].text)) {
        continue;
      }
      break;
    }
    auto line = Numbered(*title, i);
    if (line && !IsJoined(line->title)) {
      contents.lines.push_back(std::move(*line));
    }
    contents.end = i + 1;
  }
  return contents;
}

// The headings in the blocks from `from` up to `to`, by number.
std::multimap<std::string, Line> ReadHeadings(const Document& document,
                                              uint32_t from, uint32_t to) {
  constexpr size_t kLongest = 40;  // characters
  std::multimap<std::string, Line> headings;
  for (uint32_t i = from; i < to; ++i) {
    const Block& block = document.blocks()[i];
    const std::string_view text = block.text;
    if (block.kind != BlockKind::kHeading && AnnexAt(text).empty()) continue;
    if (!FitsIn(text, kLongest) || WithoutPage(text)) continue;
    if (auto line = Numbered(text, i)) {
      headings.emplace(line->number, std::move(*line));
    }
  }
  return headings;
}

// The share of characters that two titles have in common, of the longer one.
double Alikeness(const std::string& a, const std::string& b) {
  std::u32string rest;
  size_t count = 0;
  for (size_t at = 0; at < a.size(); ++count) rest += NextCharacter(a, at);
  size_t common = 0;
  size_t other = 0;
  for (size_t at = 0; at < b.size(); ++other) {
    const size_t found = rest.find(NextCharacter(b, at));
    if (found == std::u32string::npos) continue;
    rest.erase(found, 1);
    ++common;
  }
  return static_cast<double>(common) /
         static_cast<double>(std::max(count, other));
}

// Whether a heading only stops short of its line, which goes on in the next
// block: it was broken in two.
bool IsBroken(const Document& document, const Line& heading,
              const Line& entry) {
  if (!entry.folded.starts_with(heading.folded)) return false;
  if (heading.block + 1 >= document.blocks().size()) return false;
  const std::string next = Fold(document.blocks()[heading.block + 1].text);
  const std::string rest = entry.folded.substr(heading.folded.size());
  return !next.empty() && (next.starts_with(rest) || rest.starts_with(next));
}

// Lines by their titles; null for a title that stands twice.
using Titles = std::map<std::string_view, const Line*>;

void AddTitle(const Line& line, Titles& titles) {
  const auto [title, is_new] = titles.emplace(line.folded, &line);
  if (!is_new) title->second = nullptr;
}

// The one heading that has an entry's title and another number of as many
// parts; null where there is none.
const Line* Moved(const Line& entry, const Titles& entries,
                  const Titles& headings) {
  constexpr size_t kFewest = 4 * 3;  // bytes; of shorter titles there are many
  const auto moved = headings.find(entry.folded);
  if (entry.folded.size() < kFewest || moved == headings.end() ||
      moved->second == nullptr || entries.at(entry.folded) == nullptr) {
    return nullptr;
  }
  const auto points = [](const Line& line) {
    return std::ranges::count(line.number, '.');
  };
  const Line& heading = *moved->second;
  const bool is_alike = points(heading) == points(entry) &&
                        IsDigit(heading.number[0]) == IsDigit(entry.number[0]);
  return is_alike ? &heading : nullptr;
}

// Those of `lines` whose titles stand nowhere in the blocks from `from` up to
// `to`, not even in a sentence or over the end of a line.
std::vector<std::string_view> MissingLines(const Document& document,
                                           std::span<const Line* const> lines,
                                           uint32_t from, uint32_t to) {
  constexpr size_t kFewest = 4 * 3;  // bytes of a title
  constexpr size_t kMost = 50;       // each is looked for in all of the text
  std::vector<std::string_view> missing;
  if (lines.empty() || lines.size() > kMost || from >= to) return missing;
  const uint32_t begin = document.SpanOf(document.blocks()[from].text).begin;
  const uint32_t end = document.SpanOf(document.blocks()[to - 1].text).end;
  const std::string text = Fold(document.text().substr(begin, end - begin));
  for (const Line* const line : lines) {
    if (line->folded.size() >= kFewest &&
        text.find(line->folded) == std::string::npos) {
      missing.push_back(line->whole);
    }
  }
  return missing;
}

}  // namespace

ContentsCheck CompareContents(const Document& document, uint32_t offset) {
  constexpr size_t kFewest = 3;   // lines that are headings, by eye
  constexpr double kAlike = 0.5;  // by eye
  const Contents contents =
      ReadContents(document, static_cast<uint32_t>(document.BlockAt(offset)));
  ContentsCheck check = {
      .end = document.SpanOf(document.blocks()[contents.end - 1].text).end};
  if (contents.lines.size() < kFewest) return check;
  const Part& part = document.PartAt(offset);
  check.end = document.SpanOf(document.blocks()[part.end - 1].text).end;
  const auto headings = ReadHeadings(document, contents.end, part.end);
  Titles entry_titles;
  Titles titles;
  for (const Line& entry : contents.lines) AddTitle(entry, entry_titles);
  for (const auto& [number, heading] : headings) AddTitle(heading, titles);
  size_t same = 0;
  std::vector<const Line*> others;
  std::vector<ContentsConflict>& conflicts = check.conflicts;
  for (const Line& entry : contents.lines) {
    const auto [begin, end] = headings.equal_range(entry.number);
    const bool is_there = std::any_of(begin, end, [&](const auto& heading) {
      return heading.second.folded == entry.folded;
    });
    if (is_there) {
      ++same;
      continue;
    }
    const Line* const moved = Moved(entry, entry_titles, titles);
    if (moved != nullptr) conflicts.push_back({moved->whole, entry.whole});
    if (moved != nullptr) continue;
    // One number twice is counted in several chapters.
    if (begin == end || std::next(begin) != end ||
        Alikeness(entry.folded, begin->second.folded) < kAlike) {
      others.push_back(&entry);
      continue;
    }
    const Line& heading = begin->second;
    if (heading.folded.starts_with(entry.folded) ||
        IsBroken(document, heading, entry)) {
      continue;
    }
    conflicts.push_back({heading.title, entry.title});
  }
  // Most of them, and a few at least.
  if (same < kFewest || same < conflicts.size()) conflicts.clear();
  if (same >= kFewest && same * 5 >= contents.lines.size() * 4) {
    check.missing = MissingLines(document, others, contents.end, part.end);
  }
  return check;
}

}  // namespace reportlint
