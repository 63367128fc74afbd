#include "structure/verbatim.h"

#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace reportlint {
namespace {

// Whether what stands between ⟦ and ⟧ is verbatim.
bool Ask(std::string text) {
  const std::string_view open = "⟦";
  const size_t begin = text.find(open);
  text.erase(begin, open.size());
  const size_t end = text.find("⟧");
  text.erase(end, open.size());
  return IsVerbatim(text,
                    {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)});
}

TEST(VerbatimTest, SignsThatMustStand) {
  for (const std::string_view text :
       {"脚本见⟦__⟧init__.py，请查收", "稿件为报告⟦__⟧终稿.docx。",
        "邮箱a⟦__⟧b@example.com。", "详见http://example.com/a⟦,⟧b,c",
        "应急处置 ;-⟦)⟧", "按⟦[⟧Smith2004]的方法", "按[Smith2004⟦]⟧的方法",
        "辛苦了^⟦_⟧^", "字段之间用“⟦,⟧”隔开", "以\"⟦,⟧\"分隔",
        "右上角的“⟦[]⟧”里写编号"}) {
    EXPECT_TRUE(Ask(std::string(text))) << text;
  }
}

TEST(VerbatimTest, SignsOfProse) {
  for (const std::string_view text :
       {"详见http://example.com⟦,⟧请查收", "姓名⟦____⟧单位", "推进“⟦____⟧”工程",
        "水位上涨⟦,⟧堤防安全", "名单(如下⟦:⟧)", "文号⟦[⟧2004]3号",
        "见⟦[⟧附件2004]", "分为\"红\"⟦,⟧\"黄\"两级", "共3页⟦.⟧", "“⟦一⟧”字"}) {
    EXPECT_FALSE(Ask(std::string(text))) << text;
  }
}

}  // namespace
}  // namespace reportlint
