#include "document/outline.h"

#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "document/parse.h"
#include "reader/format.h"
#include "text/utf8.h"

namespace reportlint {
namespace {

// A line for each entry, two blanks for each one above it.
std::string OutlineOfText(std::string_view path, std::string_view text) {
  const Document document =
      ReadDocument(FormatToRead(path), std::string(path), std::string(text), {},
                   Vocabulary{}, Fact::kLists);
  std::string outline;
  for (const OutlineEntry& entry : OutlineOf(document)) {
    outline += std::string(2 * entry.depth, ' ');
    outline += Prefix(entry.text, 8);
    outline += "\n";
  }
  return outline;
}

TEST(OutlineTest, PlainReport) {
  EXPECT_EQ(OutlineOfText("总结.txt", R"(清河县防汛工作总结

一、总体情况
全县平稳度汛。
（一）排查
1.范围。覆盖全县。
2.结果。一是查得细，二是改得快。
表1 排查情况
（二）整改
主要做法：一是抓早，二是抓小。
二、下步打算
)"),
            "清河县防汛工作总\n"
            "一、总体情况\n"
            "  （一）排查\n"
            "    1.范围。覆盖全\n"
            "    2.结果。一是查\n"
            "      一是查得细，二是\n"
            "      二是改得快。\n"
            "    表1 排查情况\n"
            "  （二）整改\n"
            "    一是抓早，二是抓\n"
            "    二是抓小。\n"
            "二、下步打算\n");
}

TEST(OutlineTest, MarkdownReport) {
  EXPECT_EQ(OutlineOfText("总结.md", R"(# 防汛总结

## 总体情况

1. 排查
2. 整改

## 打算

### 物资

一、沙袋
)"),
            "防汛总结\n"
            "总体情况\n"
            "打算\n"
            "  物资\n"
            "    一、沙袋\n");
}

}  // namespace
}  // namespace reportlint
