#include "reader/wrap.h"

#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace reportlint {
namespace {

// A digit for each line: 1 goes on in the next. "" where no line does.
std::string Flags(const std::vector<std::string>& lines) {
  std::string text;
  std::vector<Span> spans;
  for (const std::string& line : lines) {
    const auto begin = static_cast<uint32_t>(text.size());
    text += line;
    spans.push_back({begin, uint32_t(text.size())});
    text += '\n';
  }
  std::string flags;
  for (const bool goes_on : FindHardWraps(text, spans)) {
    flags += goes_on ? '1' : '0';
  }
  return flags;
}

std::string Han(size_t count) {
  std::string line;
  for (size_t i = 0; i < count; ++i) line += "村";
  return line;
}

std::vector<std::string> Lines(size_t count, const std::string& line) {
  return std::vector<std::string>(count, line);
}

std::vector<std::string> operator+(std::vector<std::string> a,
                                   const std::vector<std::string>& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

TEST(FindHardWrapsTest, NeedsManyFullLines) {
  struct Row {
    std::string_view name;
    std::vector<std::string> lines;
    std::string_view flags;
  };
  const Row rows[] = {
      {"nothing", {}, ""},
      {"a line", {Han(30)}, ""},
      {"eight lines above one", Lines(9, Han(30)), "111111110"},
      {"seven lines above one", Lines(8, Han(30)), ""},
      {"lines that are narrow", Lines(20, Han(19)), ""},
      {"the narrowest", Lines(9, Han(20)), "111111110"},
      {"the widest", Lines(9, Han(80)), "111111110"},
      {"lines that are too wide to be wrapped", Lines(20, Han(81)), ""},
      {"lines that end sentences", Lines(20, Han(30) + "。"), ""},
      {"lines that end clauses", Lines(9, Han(30) + "，"), "111111110"},
      {"lines apart",
       [] {
         std::vector<std::string> lines;
         for (int i = 0; i < 10; ++i)
           lines = lines + Lines(1, Han(30)) + Lines(1, "");
         return lines;
       }(),
       ""},
      {"a few short ones among full ones",
       Lines(9, Han(30)) + Lines(1, Han(10)) + Lines(1, Han(30)),
       "11111111100"},
      {"as many short ones as full ones", Lines(9, Han(30)) + Lines(9, Han(10)),
       ""},
      {"a sentence's end inside",
       Lines(9, Han(30)) + Lines(1, Han(29) + "。") + Lines(2, Han(30)),
       "111111111010"},
      {"an indented one",
       Lines(9, Han(30)) + Lines(1, "　　" + Han(28)) + Lines(1, Han(30)),
       "11111111010"},
      {"a numbered one",
       Lines(9, Han(30)) + Lines(1, "（一）" + Han(27)) + Lines(1, Han(30)),
       "11111111010"},
      {"ragged Latin lines",
       {"The county council has finished all of its works on the rivers",
        "and roads of this year, and it will report on them in December",
        "to the people. Villages that have not yet sent in their lists",
        "of what is to be done are asked to do so in the coming weeks of",
        "the month, since all of the lists have to be read by then and",
        "put into the annual report, which goes to the province on the",
        "last day of the year, and whoever is late will be named in it",
        "with the reason, and the names will be read at the assembly of",
        "January"},
       "111111110"},
  };
  for (const Row& row : rows)
    EXPECT_EQ(Flags(row.lines), row.flags) << row.name;
}

}  // namespace
}  // namespace reportlint
