#include "reader/furniture.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "text/character.h"
#include "text/utf8.h"

namespace reportlint {
namespace {

// By eye: what stands on as many pages, and on a third of all, is furniture;
// a head or a foot has two lines at most, and is no paragraph.
constexpr size_t kFewestPages = 3;
constexpr size_t kLeastShare = 3;
constexpr size_t kMostEdgeLines = 2;
constexpr size_t kLongestEdge = 60;  // characters

// A line at the top or the foot of a page.
struct Edge {
  size_t page = 0;
  size_t line = 0;
  std::string key = {};                // blanks left out, numbers as #
  std::optional<int64_t> number = {};  // the first in it
};

// The key of a line, with its first number.
Edge MakeEdge(size_t page, size_t line, std::string_view text) {
  Edge edge = {.page = page, .line = line};
  for (size_t at = 0; at < text.size();) {
    const size_t begin = at;
    const char32_t c = NextCharacter(text, at);
    if (IsBlank(c)) continue;
    if (!IsDigit(c)) {
      edge.key += text.substr(begin, at - begin);
      continue;
    }
    while (at < text.size() && IsDigit(static_cast<uint8_t>(text[at]))) ++at;
    edge.key += '#';
    int64_t number = 0;
    const auto [end, error] =
        std::from_chars(text.data() + begin, text.data() + at, number);
    if (!edge.number && error == std::errc()) edge.number = number;
  }
  return edge;
}

// Whether a key says no more than a number: -#-.
bool IsBareNumber(std::string_view key) {
  for (size_t at = 0; at < key.size();) {
    const char32_t c = NextCharacter(key, at);
    if (c != '#' && IsWord(c)) return false;
  }
  return true;
}

class Pages {
 public:
  Pages(std::string_view text, const std::vector<Span>& lines)
      : text_(text), lines_(lines) {
    size_t begin = 0;
    for (size_t i = 0; i < lines.size(); ++i) {
      // The form feed stands before the first character of its page.
      if (i > begin && Line(i).starts_with('\f')) {
        begins_.push_back(begin);
        begin = i;
      }
    }
    begins_.push_back(begin);
  }

  size_t count() const { return begins_.size(); }

  // The lines at the tops and feet, page by page.
  std::vector<Edge> Edges() const {
    std::vector<Edge> edges;
    for (size_t page = 0; page < count(); ++page) {
      const size_t begin = begins_[page];
      const size_t end = End(page);
      size_t taken = 0;
      size_t top = begin;
      for (; top < end && taken < kMostEdgeLines; ++top) {
        taken += Take(page, top, edges);
      }
      taken = 0;
      for (size_t foot = end; foot > top && taken < kMostEdgeLines; --foot) {
        taken += Take(page, foot - 1, edges);
      }
    }
    return edges;
  }

  bool IsBlankLine(size_t line) const { return Trim(Line(line)).empty(); }

  size_t End(size_t page) const {
    return page + 1 < count() ? begins_[page + 1] : lines_.size();
  }
  size_t Begin(size_t page) const { return begins_[page]; }

 private:
  std::string_view Line(size_t i) const {
    return text_.substr(lines_[i].begin, lines_[i].size());
  }

  bool Take(size_t page, size_t line, std::vector<Edge>& edges) const {
    const std::string_view text = Trim(Line(line));
    if (text.empty()) return false;
    if (FitsIn(text, kLongestEdge)) {
      edges.push_back(MakeEdge(page, line, text));
    }
    return true;
  }

  const std::string_view text_;
  const std::vector<Span>& lines_;
  std::vector<size_t> begins_;
};

// Of lines with the same key, those that are furniture: all of them, or, of
// bare numbers, those that count the pages.
std::vector<const Edge*> Furniture(const std::vector<const Edge*>& alike,
                                   size_t least) {
  std::set<size_t> pages;
  if (!IsBareNumber(alike.front()->key)) {
    for (const Edge* edge : alike) pages.insert(edge->page);
    return pages.size() >= least ? alike : std::vector<const Edge*>();
  }
  std::map<int64_t, std::vector<const Edge*>> by_start;
  for (const Edge* edge : alike) {
    if (!edge->number) continue;
    by_start[*edge->number - static_cast<int64_t>(edge->page)].push_back(edge);
  }
  std::vector<const Edge*> counting;
  for (const auto& [start, edges] : by_start) {
    if (edges.size() < kFewestPages) continue;
    counting.insert(counting.end(), edges.begin(), edges.end());
  }
  return counting;
}

}  // namespace

std::vector<bool> FindPageFurniture(std::string_view text,
                                    const std::vector<Span>& lines) {
  if (text.find('\f') == std::string_view::npos) return {};
  const Pages pages(text, lines);
  if (pages.count() < kFewestPages) return {};
  const std::vector<Edge> edges = pages.Edges();
  std::map<std::string_view, std::vector<const Edge*>> by_key;
  for (const Edge& edge : edges) by_key[edge.key].push_back(&edge);

  const size_t least =
      std::max(kFewestPages, (pages.count() + kLeastShare - 1) / kLeastShare);
  std::vector<bool> furniture(lines.size(), false);
  for (const auto& [key, alike] : by_key) {
    for (const Edge* edge : Furniture(alike, least)) {
      furniture[edge->line] = true;
    }
  }
  // What is blank between the text of two pages parts no paragraphs.
  const auto is_none = [&](size_t line) {
    return furniture[line] || pages.IsBlankLine(line);
  };
  for (size_t page = 0; page < pages.count(); ++page) {
    for (size_t i = pages.Begin(page); i < pages.End(page) && is_none(i); ++i) {
      furniture[i] = true;
    }
    for (size_t i = pages.End(page); i > pages.Begin(page) && is_none(i - 1);
         --i) {
      furniture[i - 1] = true;
    }
  }
  return furniture;
}

}  // namespace reportlint
