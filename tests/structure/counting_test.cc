#include "structure/counting.h"

#include <algorithm>
#include <random>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace reportlint {
namespace {

// Two families that nest: numbers are of the outer one, numbers behind a dot of
// the inner one. A + before a number announces it, a | begins a part, a / lets
// ten blocks of text stand before it.
std::vector<Mark> MarksOf(const std::string& text) {
  std::vector<Mark> marks;
  std::istringstream words(text);
  uint32_t block = 0;
  for (std::string word; words >> word;) {
    Mark mark;
    size_t at = 0;
    for (;; ++at) {
      if (word[at] == '+') mark.announced = true;
      if (word[at] == '|') mark.apart = true;
      if (word[at] == '/') block += 10;
      if (word[at] == '.') mark.family = {.id = 1, .rank = 7};
      if (word[at] >= '0' && word[at] <= '9') break;
    }
    if (mark.family.id == 0) mark.family.rank = 5;
    mark.number = static_cast<uint32_t>(std::stoi(word.substr(at)));
    mark.block = ++block;
    marks.push_back(mark);
  }
  return marks;
}

// Each number with its list, a letter; what the list expects, where it is
// another number; ? for one on no list.
std::string Read(const std::string& text) {
  const std::vector<Count> counts = ReadCounts(MarksOf(text));
  std::string read;
  std::vector<int32_t> lists;
  std::istringstream words(text);
  for (const Count& count : counts) {
    std::string word;
    words >> word;
    word.erase(0, word.find_first_of("0123456789"));
    read += (read.empty() ? "" : " ") + word;
    if (count.list < 0) {
      read += "?";
      continue;
    }
    auto at = std::ranges::find(lists, count.list);
    if (at == lists.end()) at = lists.insert(at, count.list);
    read += static_cast<char>('a' + (at - lists.begin()));
    if (std::to_string(count.expected) != word) {
      read += fmt::format("({})", count.expected);
    }
  }
  return read;
}

struct Row {
  std::string marks;
  std::string_view read;
};

TEST(CountingTest, Lists) {
  const Row rows[] = {
      {"", ""},
      {"1 2 3", "1a 2a 3a"},
      // A list may begin anew, side by side or inside an item, and go on.
      {"1 2 3 1 2", "1a 2a 3a 1b 2b"},
      {"1 1 1", "1a 1b 1c"},
      {"1 2 1 2 3 3 4", "1a 2a 1b 2b 3b 3a 4a"},
      {"1 2 3 |1 2", "1a 2a 3a 1b 2b"},
      // Lists below each other.
      {"1 .1 .2 2 .1 .2", "1a 1b 2b 2a 1c 2c"},
      {"1 .1 .2 2 .3 .4 3 .5", "1a 1b 2b 2a 3b 4b 3a 5b"},
      // Zero begins a list as well as one.
      {"0 1 2", "0a 1a 2a"},
  };
  for (const Row& row : rows) EXPECT_EQ(Read(row.marks), row.read) << row.marks;
}

TEST(CountingTest, Mistakes) {
  const Row rows[] = {
      {"1 2 2 4 5", "1a 2a 2a(3) 4a 5a"},
      {"1 2 2 3 4", "1a 2a 2a(3) 3a 4a"},
      {"1 1 3 4", "1a 1a(2) 3a 4a"},
      {"1 2 4 5", "1a 2a 4a(3) 5a"},
      {"1 2 3 5", "1a 2a 3a 5a(4)"},
      {"1 3 2 4 5", "1a 3a(2) 2a(3) 4a 5a"},
      {"1 2 7 4 5", "1a 2a 7a(3) 4a 5a"},
      {"1 2 3 1 5 6", "1a 2a 3a 1a(4) 5a 6a"},
      {"2 3 4", "2a(1) 3a 4a"},
      {"1 2 3 +2 3 4", "1a 2a 3a 2b(1) 3b 4b"},
      // A finished list that would go on is no excuse for a gap in this one.
      {"1 2 3 /1 2 4 5", "1a 2a 3a 1b 2b 4b(3) 5b"},
      {"1 .1 .2 2 .4 .5 3 .6", "1a 1b 2b 2a 4b(3) 5b 3a 6b"},
      {"1 .1 .2 .4 2 .3 .5", "1a 1b 2b 4b(3) 2a 3b(4) 5b"},
      // What fits nowhere is none.
      {"1 2 3 90 4 5 6", "1a 2a 3a 90? 4a 5a 6a"},
  };
  for (const Row& row : rows) EXPECT_EQ(Read(row.marks), row.read) << row.marks;
}

TEST(CountingTest, WeakMarksJoinListsButMakeNone) {
  std::vector<Mark> marks = MarksOf("1 2 3 7 4");
  marks[1].weak = true;
  marks[3].weak = true;
  const std::vector<Count> counts = ReadCounts(marks);
  EXPECT_EQ(counts[1].list, 0);
  EXPECT_EQ(counts[3].list, -1);
  EXPECT_EQ(counts[4].expected, 4u);
}

TEST(CountingTest, LooseMarksFollowWhatCame) {
  std::vector<Mark> marks = MarksOf("1 2 2 0");
  marks[1].loose = marks[2].loose = marks[3].loose = true;
  const std::vector<Count> counts = ReadCounts(marks);
  EXPECT_EQ(counts[2].expected, 3u);
  EXPECT_EQ(counts[3].expected, 4u);
  EXPECT_EQ(counts[3].list, 0);
  marks = MarksOf("2 1");
  marks[0].loose = true;
  EXPECT_EQ(ReadCounts(marks)[0].list, -1);
}

TEST(CountingTest, PathsAreToldApartByTheirPrefix) {
  std::vector<Mark> marks = MarksOf("1 2 1 3");
  marks[0].prefix = marks[1].prefix = 1;
  marks[2].prefix = 2;
  marks[3].prefix = 3;
  const std::vector<Count> counts = ReadCounts(marks);
  EXPECT_EQ(counts[2].list, 2);
  EXPECT_EQ(counts[3].list, 3);
  EXPECT_EQ(counts[3].expected, 1u);
}

// Whatever the numbers, each mark is read once, and its list begins at or
// before it.
TEST(CountingTest, AnyNumbersAreRead) {
  std::mt19937 random(7);
  for (int round = 0; round < 200; ++round) {
    std::vector<Mark> marks(random() % 60);
    for (Mark& mark : marks) {
      mark.family.id = static_cast<uint8_t>(random() % kFamilies);
      mark.family.rank = static_cast<uint8_t>(random() % 11);
      mark.number = random() % 5;
      mark.block =
          random() % 3 + (&mark == marks.data() ? 0 : (&mark)[-1].block);
      mark.heading = static_cast<int32_t>(random() % 8) - 1;
      mark.announced = random() % 4 == 0;
      mark.run_in = random() % 3 == 0;
      mark.weak = random() % 3 == 0;
      mark.loose = random() % 9 == 0;
      mark.apart = random() % 20 == 0;
    }
    const std::vector<Count> counts = ReadCounts(marks);
    ASSERT_EQ(counts.size(), marks.size());
    for (size_t i = 0; i < counts.size(); ++i) {
      const Count& count = counts[i];
      if (count.list < 0) continue;
      const auto first = static_cast<size_t>(count.list);
      ASSERT_LE(first, i);
      EXPECT_EQ(counts[first].list, count.list);
      EXPECT_EQ(marks[first].family.id, marks[i].family.id);
      EXPECT_LT(count.parent, count.list);
    }
  }
}

}  // namespace
}  // namespace reportlint
