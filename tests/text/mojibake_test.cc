#include "text/mojibake.h"

#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace reportlint {
namespace {

std::string Shown(std::string_view text, std::optional<Span> found) {
  if (!found) return "none";
  return std::string(text.substr(found->begin, found->size()));
}

TEST(MojibakeTest, Western) {
  const struct {
    std::string_view text;
    std::string_view expected;
  } kRows[] = {
      {"ä¸­å›½ and more", "ä¸­å›½"},     // 中国
      {"å·¥ä½œæ€»ç»“", "å·¥ä½œæ€»ç»“"},  // 工作总结
      {"Â·", "Â·"},                      // ·
      {"ÖÐ¹ú", "ÖÐ¹ú"},                  // 中国, GBK
      {"été", "none"},
      {"é", "none"},
      {"Übergrößen", "none"},
  };
  for (const auto& [text, expected] : kRows) {
    EXPECT_EQ(Shown(text, FindWesternMojibake(text, 0)), expected);
  }
}

TEST(MojibakeTest, Chinese) {
  const struct {
    std::string_view text;
    std::string_view around;
    std::string_view expected;
  } kRows[] = {
      {"题：鐨勫伐浣滄姤鍛。", "鐨", "鐨勫伐浣滄姤鍛"},  // 的工作报告
      {"题：鐨勫伐浣滄姤鍛。", "姤", "鐨勫伐浣滄姤鍛"},
      {"浠水县人民政府工作报告", "浠", "none"},
      {"锛", "锛", "none"},
  };
  for (const auto& [text, around, expected] : kRows) {
    size_t at = text.find(around);
    EXPECT_EQ(Shown(text, FindChineseMojibake(text, at)), expected);
    EXPECT_GE(at, text.find(around) + around.size());
  }
}

}  // namespace
}  // namespace reportlint
