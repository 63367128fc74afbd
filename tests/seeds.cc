#include "seeds.h"

#include <cstdint>
#include <cstdlib>

#include <unicode/ucnv.h>

#include "lint/examples.h"
#include "rule/catalogue.h"
#include "rule/rule_file.h"
#include "text/utf8.h"

namespace reportlint {

const std::string_view kPageReport = R"(清河县2024年防汛工作总结

　　2024年，全县坚持防汛抗旱两手抓，完成投资3.2亿元，现将情况总结如下。
一、总体情况
　　推动__县工作，全县共排查隐患120处，整改118处,完成率98.3%。
（一）隐患排查
1. 排查范围。覆盖“全部乡镇。
3. 排查结果：各村要巡查巡查河道。
表1 隐患统计表
乡镇	数量	备注
城关镇	12	已整改
二、存在的问题
● 沙袋不足；值守不严 ……待补充
　　个别村对巡查不重视，值班表没有及时更新，建议加强督查并每月通报一次。
　　个别村对巡查不重视，值班表没有及时更新，建议加强督查并每月通报一次。
联系人：XXX　电话：138****5678 👨‍👩‍👧 𠮷林省 é ＧＤＰ
)";

const std::string& AllExamples() {
  static const std::string all = [] {
    const Catalogue catalogue;
    std::string text = "清河县防汛工作总结\n";
    for (const BuiltinRule& rule : BuiltinRules()) {
      const LoadedRule loaded =
          LoadRuleFile(catalogue.FileOf(rule.id), Language::kEnglish);
      for (const Example& example : loaded.page.examples) {
        text += TakeMarks(example.text).text + "\n";
      }
    }
    return text;
  }();
  return all;
}

std::vector<std::string> Seeds() {
  std::vector<std::string> seeds = {std::string(kPageReport)};
  std::string_view rest = AllExamples();
  constexpr size_t kSize = 8000;
  while (!rest.empty()) {
    const size_t size = FloorBorder(rest, kSize);
    seeds.emplace_back(rest.substr(0, size));
    rest.remove_prefix(size);
  }
  return seeds;
}

std::string Encoded(const std::string& text, const char* encoding) {
  std::string bytes(4 * text.size() + 16, '\0');
  UErrorCode status = U_ZERO_ERROR;
  const int32_t size = ucnv_convert(
      encoding, "UTF-8", bytes.data(), static_cast<int32_t>(bytes.size()),
      text.data(), static_cast<int32_t>(text.size()), &status);
  if (U_FAILURE(status)) std::abort();
  bytes.resize(static_cast<size_t>(size));
  return bytes;
}

std::string RandomBytes(Random& random, size_t size) {
  std::string bytes;
  while (bytes.size() < size) bytes += static_cast<char>(random());
  return bytes;
}

std::string Mutated(std::string bytes, Random& random) {
  const auto below = [&](size_t most) { return random() % (most + 1); };
  const size_t changes = 1 + below(20);
  for (size_t i = 0; i < changes && !bytes.empty(); ++i) {
    const size_t at = below(bytes.size() - 1);
    switch (random() % 7) {
      case 0:
        bytes[at] = static_cast<char>(random());
        break;
      case 1:
        bytes.erase(at, 1 + below(40));
        break;
      case 2:
        bytes.insert(at, RandomBytes(random, below(4)));
        break;
      case 3:
        bytes.insert(below(bytes.size() - 1), bytes.substr(at, below(300)));
        break;
      case 4:
        bytes.insert(at, "\0", 1);
        break;
      case 5:
        bytes.insert(at, random() % 2 ? "\r" : "\r\n");
        break;
      default:
        if (random() % 8 == 0) bytes.resize(at);
        break;
    }
  }
  return bytes;
}

std::string Replaced(std::string_view text, std::string_view from,
                     std::string_view to) {
  std::string replaced;
  while (true) {
    const size_t at = text.find(from);
    replaced += text.substr(0, at);
    if (at == std::string_view::npos) return replaced;
    replaced += to;
    text.remove_prefix(at + from.size());
  }
}

std::string Times(size_t count, std::string_view piece) {
  std::string text;
  text.reserve(count * piece.size());
  for (size_t i = 0; i < count; ++i) text += piece;
  return text;
}

}  // namespace reportlint
