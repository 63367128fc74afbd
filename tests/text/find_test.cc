#include "text/find.h"

#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace reportlint {
namespace {

TEST(FindTest, AgreesWithTheStandardLibrary) {
  std::string text;
  for (size_t size = 0; size < 80; ++size) {
    for (const std::string_view word : {"", "条", "第", "ab", "a", "第三条"}) {
      for (size_t from = 0; from <= text.size() + 1; ++from) {
        EXPECT_EQ(FindWord(text, word, from), text.find(word, from))
            << text << ' ' << word << ' ' << from;
      }
    }
    text += std::string_view("第一第二第三条。abb")[size % 24];
  }
}

TEST(FindTest, HasWord) {
  EXPECT_TRUE(HasWord("各村要在汛期前巡查所有的河道", "河道"));
  EXPECT_FALSE(HasWord("各村要在汛期前巡查所有的河道", "道河"));
}

}  // namespace
}  // namespace reportlint
