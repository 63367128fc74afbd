#include "text/lead_set.h"

#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace reportlint {
namespace {

constexpr LeadSet kMarks(U"，。”!");

std::vector<size_t> FindAll(std::string_view text) {
  std::vector<size_t> found;
  for (size_t at = kMarks.Find(text, 0); at < text.size();
       at = kMarks.Find(text, at + 1)) {
    found.push_back(at);
  }
  return found;
}

TEST(LeadSetTest, FindsTheFirstBytesOfItsCharacters) {
  EXPECT_EQ(FindAll("各村，各镇。"), (std::vector<size_t>{6, 15}));
  EXPECT_EQ(FindAll("各村要在汛期前巡查，各镇“好”!a"),
            (std::vector<size_t>{27, 36, 42, 45}));
  EXPECT_EQ(FindAll(""), std::vector<size_t>());
}

// At each place of a block of sixteen bytes, and behind the last whole one.
TEST(LeadSetTest, FindsAtEveryOffset) {
  for (const char lead : {'\xEF', '\xE3', '\xE2', '!'}) {
    for (size_t size = 1; size < 60; ++size) {
      for (size_t at = 0; at < size; ++at) {
        std::string text(size, '\xA0');
        for (size_t i = 0; i < size; i += 3) text[i] = '\xE4';
        for (size_t i = 2; i < size; i += 7) text[i] = '?';
        text[at] = lead;
        EXPECT_EQ(FindAll(text), std::vector<size_t>{at}) << size;
      }
    }
  }
}

// Every lead byte but those of the set is passed over.
TEST(LeadSetTest, FindsNothingElse) {
  std::string others;
  for (int i = 0; i < 256; ++i) {
    const auto c = static_cast<char>(i);
    if (!kMarks.Holds(c)) others += c;
  }
  EXPECT_EQ(others.size(), 252u);
  EXPECT_EQ(kMarks.Find(others, 0), others.size());
}

}  // namespace
}  // namespace reportlint
