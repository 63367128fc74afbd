#include "text/han.h"

#include <algorithm>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "text/utf8.h"

namespace reportlint {
namespace {

std::string WithForm(std::string_view text, HanForm form) {
  std::string kept;
  for (size_t at = 0; at < text.size();) {
    const char32_t c = NextCharacter(text, at);
    if (HanFormOf(c) == form) AppendUtf8(kept, c);
  }
  return kept;
}

std::string SimplifiedOf(std::string_view text) {
  std::string simplified;
  for (size_t at = 0; at < text.size();) {
    AppendUtf8(simplified, Simplified(NextCharacter(text, at)));
  }
  return simplified;
}

// 后 里 干 台 are simplified forms that also stand in traditional text.
constexpr std::string_view kMixed = "县縣报報国國农農村工作后里干台。a１";

TEST(HanTest, FormsOfCharacters) {
  EXPECT_EQ(WithForm(kMixed, HanForm::kSimplified), "县报国农");
  EXPECT_EQ(WithForm(kMixed, HanForm::kTraditional), "縣報國農");
  EXPECT_EQ(WithForm(kMixed, HanForm::kShared), "村工作后里干台。a１");
}

TEST(HanTest, SimplifiedCharacterByCharacter) {
  EXPECT_EQ(SimplifiedOf("縣政府關於農村環境整治的報告。"),
            "县政府关于农村环境整治的报告。");
  EXPECT_EQ(SimplifiedOf("县政府 a１𠮷"), "县政府 a１𠮷");
}

TEST(HanTest, TheTableIsSortedAndSimplifiedFormsStay) {
  EXPECT_GT(kHanEntries.size(), 3000u);
  EXPECT_TRUE(std::ranges::is_sorted(kHanEntries, std::ranges::less_equal(),
                                     &HanEntry::character));
  for (const HanEntry& entry : kHanEntries) {
    EXPECT_NE(HanFormOf(entry.simplified), HanForm::kTraditional)
        << static_cast<uint32_t>(entry.character);
  }
}

}  // namespace
}  // namespace reportlint
