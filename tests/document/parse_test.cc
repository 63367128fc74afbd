#include "document/parse.h"

#include <memory>
#include <string>
#include <string_view>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "reader/format.h"

namespace reportlint {
namespace {

Document Read(std::string_view path, std::string_view text, Facts facts = {}) {
  return ReadDocument(FormatToRead(path), std::string(path), std::string(text),
                      {}, Vocabulary{}, facts);
}

// A line for each block: its index, kind, level and parent, its number if it
// has one, its text.
std::string Blocks(std::string_view path, std::string_view text) {
  const Document document = Read(path, text);
  std::string listing;
  int index = 0;
  for (const Block& block : document.blocks()) {
    listing += fmt::format("{} {}", index++,
                           kBlockKindNames[static_cast<size_t>(block.kind)]);
    if (block.level > 0) listing += fmt::format(" {}", block.level);
    if (block.parent >= 0) listing += fmt::format(" in {}", block.parent);
    if (block.enumerator) {
      listing += fmt::format(" #{}", block.enumerator->number);
    }
    listing += fmt::format(": {}\n", block.text);
  }
  return listing;
}

TEST(ParseTest, PlainReport) {
  EXPECT_EQ(Blocks("总结.txt", R"(清河县2024年防汛工作总结

　　2024年，全县坚持防汛抗旱两手抓，完成投资3.2亿元，现将情况总结如下。
一、总体情况
　　全县共排查隐患120处，整改118处。
（一）隐患排查
1. 排查范围。覆盖全部乡镇。
2. 排查结果
表1 隐患统计表
乡镇	数量	备注
城关镇	12	已整改
（二）物资储备：已按要求储备。
①编织袋3万条；
② 救生衣500件。
二、存在的问题
● 沙袋不足；
- 值守不严
图2-1 河道分布
工作建议
　　个别村对巡查不重视，值班表没有及时更新，建议加强督查并每月通报一次。
清河县水利局
2024年12月5日
)"),
            R"(0 title: 清河县2024年防汛工作总结
1 paragraph: 2024年，全县坚持防汛抗旱两手抓，完成投资3.2亿元，现将情况总结如下。
2 heading 6 #1: 一、总体情况
3 paragraph in 2: 全县共排查隐患120处，整改118处。
4 heading 7 in 2 #1: （一）隐患排查
5 item in 4 #1: 1. 排查范围。覆盖全部乡镇。
6 item in 4 #2: 2. 排查结果
7 caption in 4: 表1 隐患统计表
8 table in 4: 乡镇	数量	备注
9 table in 4: 城关镇	12	已整改
10 item in 4 #2: （二）物资储备：已按要求储备。
11 item in 4 #1: ①编织袋3万条；
12 item in 4 #2: ② 救生衣500件。
13 heading 6 #2: 二、存在的问题
14 item in 13: ● 沙袋不足；
15 item in 13: - 值守不严
16 caption in 13: 图2-1 河道分布
17 heading 1: 工作建议
18 paragraph in 17: 个别村对巡查不重视，值班表没有及时更新，建议加强督查并每月通报一次。
19 paragraph in 17: 清河县水利局
20 paragraph in 17: 2024年12月5日
)");
}

TEST(ParseTest, MarkdownReport) {
  EXPECT_EQ(Blocks("总结.md", R"(# 清河县防汛工作总结

2024年，全县坚持**防汛抗旱**两手抓。

## 一、总体情况

> 各村要巡查河道。

- 沙袋不足
- 值守不严
  1. 夜间

### （一）隐患排查

| 乡镇 | 数量 |
|---|---|
| 城关镇 | 12 |

```
一、代码
```

存在的问题
----------

表1 统计表
)"),
            R"(0 title: 清河县防汛工作总结
1 paragraph: 2024年，全县坚持防汛抗旱两手抓。
2 heading 2 #1: 一、总体情况
3 quote in 2: 各村要巡查河道。
4 item in 2: 沙袋不足
5 item in 2: 值守不严
6 item in 2: 夜间
7 heading 3 in 2 #1: （一）隐患排查
8 table in 7: 乡镇	数量
9 table in 7: 城关镇	12
10 code in 7: 一、代码
11 heading 2: 存在的问题
12 caption in 11: 表1 统计表
)");
}

TEST(ParseTest, TheFirstLineIsATitleIfItIsShortAndNoSentence) {
  struct Row {
    std::string_view text;
    std::string_view blocks;
  };
  const Row rows[] = {
      {"", ""},
      {" \n\t\n　\n", ""},
      {"防汛工作总结", "0 title: 防汛工作总结\n"},
      {"\n\n 防汛工作总结 \n", "0 title: 防汛工作总结\n"},
      {"各村要巡查。", "0 paragraph: 各村要巡查。\n"},
      {"各单位：", "0 paragraph: 各单位：\n"},
      {"一、总体情况", "0 heading 6 #1: 一、总体情况\n"},
      {"表1 统计表", "0 caption: 表1 统计表\n"},
      {"- 沙袋不足", "0 item: - 沙袋不足\n"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(Blocks("a.txt", row.text), row.blocks) << row.text;
  }
}

TEST(ParseTest, Captions) {
  const auto is_caption = [](std::string_view line) {
    return Blocks("a.txt", "总结\n" + std::string(line)).find("1 caption") !=
           std::string::npos;
  };
  for (const std::string_view line :
       {"表1 统计表", "表 1 统计表", "表1", "表1-2 统计表", "表1.2：统计表",
        "表一　统计表", "图3 河道", "附表2 清单", "图2-1 河道分布",
        "表1各村水利工程情况", "图2-1河道分布", "表1-统计表"}) {
    EXPECT_TRUE(is_caption(line)) << line;
  }
  for (const std::string_view line :
       {"表1显示，各村都已完成巡查", "表扬先进", "图书馆1个", "表1 如下：",
        "表1 各村完成情况见下。", "见表1 统计表", "表1 清单；（复印件）",
        "图2 是河道。图上", "表2024年完成", "表1 统计表……3"}) {
    EXPECT_FALSE(is_caption(line)) << line;
  }
}

// A block of any kind may begin with one, and several may stand in one block.
TEST(ParseTest, CaptionsAreKeptWithTheirBlocks) {
  const Document document =
      Read("a.md",
           "# 总结\n\n## 表1 统计表\n\n图1 前视 图2 后视\n\n"
           "| 表3 | 表4 |\n|---|---|\n\n```\n表5 代码\n```\n");
  std::string captions;
  for (const Caption& caption : document.captions()) {
    captions += fmt::format("{}:{} ", caption.block, caption.text);
  }
  EXPECT_EQ(captions, "1:表1 2:图1 2:图2 ");
}

TEST(ParseTest, HeadingsNestByTheirNumbers) {
  EXPECT_EQ(Blocks("a.txt",
                   "办法\n第一章 总则\n第一条 目的。\n一、范围\n（一）对象\n"
                   "第二章 职责\n（一）分工\n"),
            "0 title: 办法\n"
            "1 heading 3 #1: 第一章 总则\n"
            "2 item in 1 #1: 第一条 目的。\n"
            "3 heading 6 in 1 #1: 一、范围\n"
            "4 heading 7 in 3 #1: （一）对象\n"
            "5 heading 3 #2: 第二章 职责\n"
            "6 heading 7 in 5 #1: （一）分工\n");
}

TEST(ParseTest, BlocksAreViewsIntoTheReadingTextInOrder) {
  const Document document =
      Read("a.md",
           "# 标题\n\n各村**要**巡查。\n\n| a | b |\n|---|---|\n| c | d |\n");
  uint32_t before = 0;
  for (const Block& block : document.blocks()) {
    const Span span = document.SpanOf(block.text);
    EXPECT_GE(span.begin, before);
    before = span.end;
  }
  EXPECT_EQ(document.blocks().size(), 4u);
}

// --- Document --------------------------------------------------------------

TEST(DocumentTest, BlockAtEachOffset) {
  // a b \n \n c _ \n: blanks at a block's ends are outside of it.
  const Document document = Read("a.txt", "ab\n\n c \n");
  std::string blocks;
  for (uint32_t at = 0; at <= document.text().size(); ++at) {
    blocks += fmt::format("{} ", document.BlockAt(at));
  }
  EXPECT_EQ(blocks, "0 0 -1 -1 -1 1 -1 -1 -1 ");
}

TEST(DocumentTest, BlockAtWithoutBlocks) {
  EXPECT_EQ(Read("a.txt", "").BlockAt(0), -1);
  EXPECT_EQ(Read("a.txt", "\n").BlockAt(0), -1);
}

TEST(DocumentTest, SentencesOfAllBlocks) {
  const Document document =
      Read("a.txt", "总结\n各村巡查。各镇检查。\n好", Fact::kSentences);
  std::string sentences;
  for (const Sentence& sentence : document.sentences()) {
    sentences += fmt::format("{}:{} ", sentence.block, sentence.text);
  }
  EXPECT_EQ(sentences, "0:总结 1:各村巡查。 1:各镇检查。 2:好 ");
}

// What a check is told must not hang on what other checks of the run need.
TEST(DocumentTest, FactsComeWithWhatTheyAreMadeFrom) {
  std::string text = "防汛总结 篇1\n";
  for (int i = 0; i < 30; ++i) text += "国会说话";
  text += "\n防汛總結 篇2\n";
  for (int i = 0; i < 20; ++i) text += "國會說話";
  text += "\n";
  const Document document = Read("a.txt", text, Fact::kMakeup);
  ASSERT_EQ(document.parts().size(), 2u);
  EXPECT_EQ(document.makeup().scripts[1], Script::kSimplified);
  EXPECT_EQ(document.makeup().scripts[3], Script::kTraditional);
  EXPECT_EQ(Read("a.txt", text, Fact::kLists).parts().size(), 2u);
  EXPECT_EQ(Read("a.txt", text, Fact::kCopies).formality(), Formality::kReport);
}

TEST(DocumentTest, FactsAreASet) {
  Facts facts;
  EXPECT_FALSE(facts.Has(Fact::kSentences));
  facts |= Fact::kSentences;
  EXPECT_TRUE(facts.Has(Fact::kSentences));
}

}  // namespace
}  // namespace reportlint
