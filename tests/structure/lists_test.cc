#include "structure/lists.h"

#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "document/parse.h"
#include "reader/format.h"

namespace reportlint {
namespace {

// A line for each list: what it stands below, and its items.
std::string ListsOf(std::string_view path, std::string_view text) {
  const Document document =
      ReadDocument(FormatToRead(path), std::string(path), std::string(text), {},
                   Vocabulary{}, Fact::kLists);
  const Lists& found = document.lists();
  std::string listing;
  for (const List& list : found.lists) {
    listing += kEnumeratorStyleNames[static_cast<size_t>(list.style)];
    if (list.parent >= 0) {
      const Enumerator& above =
          found.items[static_cast<size_t>(list.parent)].enumerator;
      listing +=
          fmt::format(" {} {}", list.nested ? "inside" : "below", above.text);
    }
    listing += ":";
    uint32_t size = 0;
    for (auto at = static_cast<int32_t>(list.first); at >= 0; ++size) {
      const ListItem& item = found.items[static_cast<size_t>(at)];
      listing += fmt::format(" {}", item.enumerator.text);
      if (item.run_in) listing += "…";
      at = item.next;
    }
    EXPECT_EQ(size, list.size);
    listing += "\n";
  }
  return listing;
}

struct Row {
  std::string_view text;
  std::string_view lists;
};

void ExpectLists(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    EXPECT_EQ(ListsOf("总结.txt", row.text), row.lists) << row.text;
  }
}

TEST(ListsTest, BelowEachOther) {
  ExpectLists({
      {R"(一、总体情况
（一）排查
1.范围
2.结果
（二）整改
二、下步打算
1.加固
2.演练
)",
       "han: 一、 二、\n"
       "han-bracketed below 一、: （一） （二）\n"
       "digit below （一）: 1. 2.\n"
       "digit below 二、: 1. 2.\n"},
      {R"(第一章 总则
第一条 为加强管理，制定本办法。
第一条之一 各村应当配合。
第二条 适用于本县。
第二章 巡查
第三条 各村应当巡查：
（一）每日一次；
（二）汛期两次。
第四条 做好记录。
)",
       "chapter: 第一章 第二章\n"
       "article below 第一章: 第一条 第二条 第三条 第四条\n"
       "han-bracketed below 第三条: （一） （二）\n"},
      {R"(1.1 目的
1.1.1 依据
1.1.2 范围
1.2 原则
2.1 机构
2.2 职责
)",
       "path: 1.1 1.2\n"
       "path below 1.1: 1.1.1 1.1.2\n"
       "path: 2.1 2.2\n"},
  });
}

TEST(ListsTest, InsideEachOther) {
  ExpectLists({
      {R"(1、机构
2、征文
1、内容不限。
2、字数不限。
3、期限不限。
3、演讲
4、竞赛
)",
       "digit: 1、 2、 3、 4、\n"
       "digit inside 2、: 1、 2、 3、\n"},
      {"一是抓宣传。二是抓培训。一是办夜校；二是送课；三是上门。三是抓考核。",
       "point: 一是 二是… 三是…\n"
       "point inside 二是: 一是… 二是… 三是…\n"},
  });
}

TEST(ListsTest, InRunningText) {
  ExpectLists({
      {"做法：一是抓早，二是抓小。\n三是抓实。\n不足：一是慢，二是少。",
       "point: 一是… 二是… 三是\n"
       "point: 一是… 二是…\n"},
      {"首先，要抓早。其次，要抓小。最后，要抓实。",
       "ordinal: 首先，… 其次，… 最后，…\n"},
      {"要求：（1）抓早；（2）抓小；③不算。",
       "digit-bracketed: （1）… （2）…\n"},
      {"一、总体情况。平稳。二、主要做法。抓早。\n三、存在的问题\n",
       "han: 一、 二、… 三、\n"},
      // Slogans, references, superlatives and adverbs.
      {"坚持“一要吃饭，二要建设”，安全第一，违反（四）、（五）项的再次处罚。",
       ""},
  });
}

TEST(ListsTest, WhatInterruptsAList) {
  ExpectLists({
      {R"(一、总体情况
全年平稳。

存在的问题

二、主要做法
表1 统计表
甲	一、	二、
三、打算
)",
       "han: 一、 二、 三、\n"},
      {R"(评选办法
一、一等奖一名
二、三等秘书两名
三、四等奖三名
)",
       "han: 一、 二、 三、\n"},
  });
}

TEST(ListsTest, Markdown) {
  EXPECT_EQ(ListsOf("总结.md", R"(# 总结

## 一、情况

## 二、做法

> 一、引文

```
三、代码
```

## 三、打算
)"),
            "han: 一、 二、 三、\n"
            "han inside 二、: 一、\n");
}

}  // namespace
}  // namespace reportlint
