#include "structure/part.h"

#include <string>
#include <string_view>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "document/parse.h"
#include "reader/format.h"
#include "rule/catalogue.h"

namespace reportlint {
namespace {

Document Read(std::string_view text) {
  return ReadDocument(PlainText(), "a.txt", std::string(text), {},
                      BuiltinVocabulary(), Fact::kParts);
}

// A line for each part: what shows it, its kind, its title.
std::string Parts(std::string_view text) {
  constexpr std::string_view kOrigins[] = {"file", "counter", "title",
                                           "signature", "attachment"};
  const Document document = Read(text);
  std::string listing;
  uint32_t begin = 0;
  for (const Part& part : document.parts()) {
    EXPECT_EQ(part.begin, begin);
    begin = part.end;
    listing += fmt::format(
        "{} {} {}\n", kOrigins[static_cast<size_t>(part.origin)],
        part.kind.empty() ? "-" : part.kind,
        part.title < 0
            ? "-"
            : document.blocks()[static_cast<size_t>(part.title)].text);
  }
  EXPECT_EQ(begin, document.blocks().size());
  return listing;
}

// A body that is long enough to be one.
constexpr std::string_view kBody =
    "一年来，全镇干部职工起早贪黑，把河道巡查、沙袋储备、群众转移三件事一件一件"
    "落到了"
    "实处，没有发生一起人员伤亡的事故，各村的值班记录也都做到了天天有人写、周周"
    "有人查。\n"
    "一、抓巡查\n各村每天早晚各走一遍河堤，发现险情当场插旗，当天报告，当天处置"
    "，全年"
    "共查出险情四十二处，都在汛前处置完毕，群众反映比往年踏实。\n二、抓储备\n镇"
    "里备足"
    "了编织袋和救生衣，每一样都有人管、有账查，用一件补一件，年底盘点账实相符。"
    "\n";

std::string Join(std::initializer_list<std::string_view> pieces) {
  std::string text;
  for (const std::string_view piece : pieces) text += piece;
  return text;
}

TEST(PartTest, OneDocumentIsOnePart) {
  EXPECT_EQ(Parts(""), "file - -\n");
  EXPECT_EQ(Parts("各村要巡查。"), "file - -\n");
  EXPECT_EQ(Parts(Join({"柳河镇防汛工作总结\n", kBody})),
            "file 工作总结 柳河镇防汛工作总结\n");
}

TEST(PartTest, CountersBeginParts) {
  EXPECT_EQ(Parts(Join({"防汛工作总结（3篇）\n第一篇：防汛工作总结\n", kBody,
                        "第二篇：防汛工作总结\n", kBody,
                        "第三篇：抗旱工作汇报\n", kBody})),
            "file 工作总结 第一篇：防汛工作总结\n"
            "counter 工作总结 第二篇：防汛工作总结\n"
            "counter 汇报 第三篇：抗旱工作汇报\n");
  EXPECT_EQ(
      Parts(Join({"防汛工作总结 篇1\n", kBody, "防汛工作总结 篇2\n", kBody,
                  "【篇3】\n", kBody, "防汛工作总结范文四\n", kBody})),
      "file 工作总结 防汛工作总结 篇1\n"
      "counter 工作总结 防汛工作总结 篇2\n"
      "counter - 【篇3】\n"
      "counter 工作总结 防汛工作总结范文四\n");
}

TEST(PartTest, PiecesOfOneWorkAreNoParts) {
  EXPECT_EQ(Parts(Join({"柳河镇志\n第一篇 总论\n", kBody, "第二篇 水利\n",
                        kBody, "全年共刊发信息5篇\n"})),
            "file - 柳河镇志\n");
}

TEST(PartTest, TitlesBeginParts) {
  // The same title once more; another that names its kind.
  EXPECT_EQ(Parts(Join({"柳河镇2024年防汛工作总结\n", kBody,
                        "柳河镇2023年防汛工作总结\n", kBody})),
            "file 工作总结 柳河镇2024年防汛工作总结\n"
            "title 工作总结 柳河镇2023年防汛工作总结\n");
  EXPECT_EQ(Parts(Join({"柳河镇2024年防汛工作总结\n", kBody,
                        "关于开展冬春水利大会战的实施方案\n", kBody})),
            "file 工作总结 柳河镇2024年防汛工作总结\n"
            "title 实施方案 关于开展冬春水利大会战的实施方案\n");
  // A heading that only sounds like one.
  EXPECT_EQ(
      Parts(Join({"柳河镇2024年防汛工作总结\n", kBody, "下一步工作计划\n",
                  "明年要把各村的沙袋补齐，把值班表排好，把老旧涵闸修好。\n"})),
      "file 工作总结 柳河镇2024年防汛工作总结\n");
}

TEST(PartTest, TextBehindASignatureIsAPart) {
  EXPECT_EQ(Parts(Join({"柳河镇防汛工作总结\n", kBody,
                        "柳河镇人民政府\n2024年12月5日\n白石村春灌工作汇报\n",
                        kBody})),
            "file 工作总结 柳河镇防汛工作总结\n"
            "signature 汇报 白石村春灌工作汇报\n");
  EXPECT_EQ(Parts(Join({"柳河镇防汛工作总结\n", kBody,
                        "柳河镇人民政府\n2024年12月5日\n（此件公开发布）\n"
                        "抄送：县水利局\n"})),
            "file 工作总结 柳河镇防汛工作总结\n");
}

TEST(PartTest, AttachmentsAreParts) {
  EXPECT_EQ(Parts(Join({"关于印发防汛工作方案的通知\n各村：\n", kBody,
                        "柳河镇人民政府\n2024年3月5日\n柳河镇防汛工作方案\n",
                        kBody, "附件2\n物资清单\n编织袋三万条\n"})),
            "file 通知 关于印发防汛工作方案的通知\n"
            "attachment 实施方案 柳河镇防汛工作方案\n"
            "attachment - 物资清单\n");
}

TEST(PartTest, KindsOfReport) {
  struct Row {
    std::string_view text;
    std::string_view kind;
  };
  const Row rows[] = {
      // The noun that ends last, the longest of those that end there.
      {"关于印发防汛活动方案的通知", "通知"},
      {"柳河镇“水法宣传周”活动总结", "活动总结"},
      {"柳河镇水利建设可行性研究报告", "可行性研究报告"},
      {"柳河鎮防汛工作總結", "工作总结"},
      {"2024年防汛工作总结（推荐5篇）", "工作总结"},
      {"柳河镇防汛志", "-"},
      // Two lines.
      {"柳河镇人民政府关于进一步加强汛期值班值守的\n紧急通知", "通知"},
      {"柳河镇人民政府文件\n柳政〔2024〕8号\n关于增拨防汛经费的请示", "请示"},
      // Its own words count more than its title.
      {"柳河镇防汛工作总结\n为做好今年防汛，特制定本方案。", "实施方案"},
      {"柳河镇防汛工作总结\n现将情况报告如下：", "工作总结"},
      {"柳河镇防汛情况\n现将有关情况汇报如下：", "工作总结"},
      {"我镇全年无灾，现将防汛工作总结如下。\n一、巡查", "工作总结"},
      {"一、增拨经费\n需要四万元。\n妥否，请批示。", "请示"},
  };
  for (const Row& row : rows) {
    const Document document = Read(row.text);
    const std::string& kind = document.parts().front().kind;
    EXPECT_EQ(kind.empty() ? "-" : kind, row.kind) << row.text;
  }
}

TEST(PartTest, ThePartOfAPlace) {
  const std::string text =
      Join({"防汛工作总结 篇1\n", kBody, "防汛工作总结 篇2\n", kBody});
  const Document document = Read(text);
  const auto second = static_cast<uint32_t>(text.find("防汛工作总结 篇2"));
  EXPECT_EQ(document.PartAt(0).begin, 0u);
  EXPECT_EQ(document.PartAt(second - 1).begin, 0u);
  EXPECT_EQ(document.PartAt(second).begin, document.parts()[1].begin);
  EXPECT_EQ(document.PartAt(static_cast<uint32_t>(text.size())).end,
            document.blocks().size());
}

}  // namespace
}  // namespace reportlint
