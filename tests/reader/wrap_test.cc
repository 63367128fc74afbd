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

// Of an even number of characters, the next line goes on with the last word.
// Of an even number of characters, the next line goes on with the last word.
std::string Han(size_t count) {
  std::string line;
  for (size_t i = 0; i < count; ++i) line += i % 2 == 0 ? "汛" : "防";
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
       "111111111000000000"},
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

// A form with paragraphs between its cells: most lines are short, and yet the
// paragraphs were wrapped, which shows in words that were cut in two.
TEST(FindHardWrapsTest, AWidthAmongManyOthers) {
  const std::vector<std::string> paragraph = {
      "镇里成立了由镇长任总指挥的防汛抗旱指挥部，下设三支应急抢",
      "险队，每支二十人，汛期集中住在镇上，随时听候调动。各村也要按",
      "照要求组织抢险队伍，备足编织袋和救生衣，每天早晚各走一遍河",
      "堤，发现险情当场插旗，当天报告。镇里每周通报一次各村的巡查情",
      "况，对巡查不到位的村点名批评，对及时发现险情的群众给予奖",
      "励。六月中旬组织群众转移演练一次，三个村的四百多名群众参",
      "加，秩序良好，达到了预期的效果。今后要继续把值班表排好，把老旧涵",
      "闸修好，把各村的沙袋补齐，把防汛知识送到每家每户，让群众会看水",
      "位、会报险情、会走转移路线。"};
  const std::vector<std::string> cells = Lines(30, "姓名");
  const std::string flags = Flags(cells + paragraph + paragraph + cells);
  EXPECT_EQ(flags,
            std::string(30, '0') + "111111110111111110" + std::string(30, '0'));
  // Where there are lines that no page has room for, nothing was wrapped.
  EXPECT_EQ(Flags(cells + paragraph + paragraph + Lines(9, Han(90))), "");
  // Titles of one width end with their words.
  EXPECT_EQ(Flags(Lines(9, "柳河镇关于汛期值班值守和信息报送工作的通知") +
                  Lines(9, "柳河镇关于做好春季护林防火和巡山工作的意见")),
            "");
}

}  // namespace
}  // namespace reportlint
