#pragma once

#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/fingerprint.h"
#include "lint/lint.h"
#include "reader/reader.h"
#include "rule/ruleset.h"

namespace reportlint {

// Made-up prose in which two paragraphs share hardly a phrase. The same seed
// gives the same words on every machine.
class Prose {
 public:
  explicit Prose(uint32_t seed) : random_(seed) {}

  // A paragraph of 144 Chinese characters.
  std::string Paragraph() {
    static constexpr std::string_view kWords[] = {
        "水库", "果园", "夜校", "渡口", "茶农", "账本", "雨靴", "木匠",
        "集市", "粮仓", "信鸽", "石桥", "药铺", "灯塔", "船工", "棉田",
        "清点", "修补", "搬运", "晾晒", "核对", "借用", "登记", "播种",
        "昨夜", "清晨", "北坡", "村口", "三次", "两遍", "陆续", "赶在",
        "雾散", "霜降", "鸣锣", "结账", "分头", "轮流", "悄悄", "匆忙"};
    std::string text;
    for (int clause = 0; clause < 12; ++clause) {
      for (int word = 0; word < 6; ++word) {
        text += kWords[random_() % std::size(kWords)];
      }
      text += clause % 3 == 2 ? "。" : "，";
    }
    return text;
  }

  std::vector<std::string> Paragraphs(size_t count) {
    std::vector<std::string> paragraphs;
    while (paragraphs.size() < count) paragraphs.push_back(Paragraph());
    return paragraphs;
  }

 private:
  std::mt19937 random_;
};

inline std::string Joined(const std::vector<std::string>& paragraphs) {
  std::string text;
  for (const std::string& paragraph : paragraphs) text += paragraph + "\n\n";
  return text;
}

inline Fingerprint FingerprintOfText(std::string text) {
  static const Ruleset no_rules;
  static const Linter linter(no_rules, {});
  return linter.FingerprintOf(
      linter.Read("报告.txt", std::move(text), PlainText()));
}

}  // namespace reportlint
