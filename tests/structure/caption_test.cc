#include "structure/caption.h"

#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace reportlint {
namespace {

// “图2-3 图 2-3”, one for each caption, or “none”.
std::string Read(std::string_view text) {
  static const std::vector<std::string> nouns = {"附表", "表", "图"};
  std::vector<Caption> captions;
  const bool found = FindCaptions(text, 7, nouns, captions);
  EXPECT_EQ(found, !captions.empty());
  if (captions.empty()) return "none";
  EXPECT_EQ(captions.front().text.data(), text.data());
  std::string read;
  for (const Caption& caption : captions) {
    EXPECT_EQ(caption.block, 7u);
    if (!read.empty()) read += "; ";
    read +=
        fmt::format("{} {} {}{}{}", caption.text, caption.noun, caption.prefix,
                    caption.number, caption.han ? " han" : "");
  }
  return read;
}

TEST(CaptionTest, Numbers) {
  const struct {
    std::string_view text;
    std::string_view read;
  } rows[] = {
      {"表1 排查情况", "表1 表 1"},
      {"表 12：排查情况", "表 12 表 12"},
      {"表3排查情况", "表3 表 3"},
      {"图2-3 河道分布", "图2-3 图 2-3"},
      {"图2.3.1 河道分布", "图2.3.1 图 2.3.1"},
      {"附表1", "附表1 附表 1"},
      {"表一 排查情况", "表一 表 1 han"},
      {"表", "none"},
      {"表格1", "none"},
      {"表1所示为排查情况", "none"},
      {"表1中的数据", "none"},
      {"表1 所示为排查情况", "none"},
      {"图 3.4 中，使用已有网络", "none"},
      {"表1 中小学情况", "表1 表 1"},
      {"表1列出了各村情况", "none"},
      {"表1。", "none"},
      {"表一季度", "none"},
      {"表2024 排查情况", "none"},
      {"表1年度", "none"},
      {"表1 排查情况……3", "none"},
      {"代表1人", "none"},
      {"表1 身份证；（复印件）", "none"},
      {"图2.7 是一个网络。通过", "none"},
      {"", "none"},
  };
  for (const auto& row : rows) EXPECT_EQ(Read(row.text), row.read) << row.text;
}

TEST(CaptionTest, SideBySide) {
  const struct {
    std::string_view text;
    std::string_view read;
  } rows[] = {
      {"图5 前视　　图6 后视", "图5 图 5; 图6 图 6"},
      {"图1前视 图2 表3", "图1 图 1; 图2 图 2; 表3 表 3"},
      {"图1 前视图2", "图1 图 1"},
      {"前视 图2", "none"},
  };
  for (const auto& row : rows) EXPECT_EQ(Read(row.text), row.read) << row.text;
}

}  // namespace
}  // namespace reportlint
