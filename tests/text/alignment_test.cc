#include "text/alignment.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "property.h"

namespace reportlint {
namespace {

// The longest common subsequence by the book.
uint32_t CommonByTable(std::u16string_view a, std::u16string_view b) {
  std::vector<std::vector<uint32_t>> common(
      a.size() + 1, std::vector<uint32_t>(b.size() + 1));
  for (size_t i = 1; i <= a.size(); ++i) {
    for (size_t j = 1; j <= b.size(); ++j) {
      common[i][j] = a[i - 1] == b[j - 1]
                         ? common[i - 1][j - 1] + 1
                         : std::max(common[i - 1][j], common[i][j - 1]);
    }
  }
  return common[a.size()][b.size()];
}

std::u16string Replaced(std::u16string_view a, std::u16string_view b,
                        const std::vector<Mismatch>& differences) {
  std::u16string text;
  uint32_t at = 0;
  for (const Mismatch& d : differences) {
    text += a.substr(at, d.a_begin - at);
    text += b.substr(d.b_begin, d.b_end - d.b_begin);
    at = d.a_end;
  }
  text += a.substr(at);
  return text;
}

TEST(AlignmentTest, TellsDifferencesInOrder) {
  struct Row {
    std::u16string_view a;
    std::u16string_view b;
    uint32_t common;
    std::vector<Mismatch> differences;
  };
  const Row rows[] = {
      {u"", u"", 0, {}},
      {u"", u"各村", 0, {{0, 0, 0, 2}}},
      {u"各村", u"", 0, {{0, 2, 0, 0}}},
      {u"各村巡查", u"各村巡查", 4, {}},
      {u"各村巡查", u"各镇巡查", 3, {{1, 2, 1, 2}}},
      {u"各村巡查", u"各村要巡查河道", 4, {{2, 2, 2, 3}, {4, 4, 5, 7}}},
      {u"请各村巡查", u"各村查", 3, {{0, 1, 0, 0}, {3, 4, 2, 2}}},
      {u"甲乙", u"丙丁", 0, {{0, 2, 0, 2}}},
  };
  Aligner aligner;
  for (const Row& row : rows) {
    EXPECT_EQ(aligner.Align(row.a, row.b), row.common);
    const std::vector<Mismatch> differences = aligner.Mismatches();
    ASSERT_EQ(differences.size(), row.differences.size());
    for (size_t i = 0; i < differences.size(); ++i) {
      EXPECT_EQ(differences[i].a_begin, row.differences[i].a_begin);
      EXPECT_EQ(differences[i].a_end, row.differences[i].a_end);
      EXPECT_EQ(differences[i].b_begin, row.differences[i].b_begin);
      EXPECT_EQ(differences[i].b_end, row.differences[i].b_end);
    }
  }
}

// Few different characters, so that there is much to choose from, and enough of
// them to fill several words.
RC_GTEST_PROP(AlignmentTest, IsALongestCommonSubsequence, ()) {
  const auto text =
      rc::gen::container<std::vector<int>>(rc::gen::inRange<int>(0, 6));
  const auto make = [](const std::vector<int>& from) {
    std::u16string made;
    for (int repeat = 0; repeat < 3; ++repeat) {
      for (const int c : from) made += static_cast<char16_t>(u'甲' + c);
    }
    return made;
  };
  const std::u16string a = make(*text);
  const std::u16string b = make(*text);
  Aligner aligner;
  const uint32_t common = aligner.Align(a, b);
  RC_ASSERT(common == CommonByTable(a, b));
  uint32_t left_out = 0;
  const auto differences = aligner.Mismatches();
  for (const Mismatch& d : differences) left_out += d.a_end - d.a_begin;
  RC_ASSERT(a.size() - left_out == common);
  RC_ASSERT(Replaced(a, b, differences) == b);
}

TEST(AlignmentTest, KeepsNothingOfTheLastTexts) {
  Aligner aligner;
  const std::u16string long_text(300, u'长');
  EXPECT_EQ(aligner.Align(long_text, long_text), 300u);
  EXPECT_EQ(aligner.Align(u"各村", u"各镇"), 1u);
  EXPECT_EQ(aligner.Mismatches().size(), 1u);
  EXPECT_EQ(aligner.Align(u"", u"各镇"), 0u);
}

}  // namespace
}  // namespace reportlint
