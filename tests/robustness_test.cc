// Whatever a file holds, linting it ends, soon, with findings that stand where
// they say, the same each time. Inputs come from fixed seeds, and from the
// examples of all built-in rules, so that every rule has something to find.

#include <algorithm>
#include <ctime>
#include <functional>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <unicode/ucnv.h>

#include "lint/examples.h"
#include "lint/lint.h"
#include "lint/workers.h"
#include "rule/catalogue.h"
#include "rule/rule_file.h"
#include "text/decode.h"
#include "text/utf8.h"

namespace reportlint {
namespace {

using Random = std::mt19937;

constexpr std::string_view kPaths[] = {"报告.txt", "报告.md"};

// --- The API ---------------------------------------------------------------

const Catalogue& Rules() {
  static const Catalogue catalogue;
  return catalogue;
}

FileReport Lint(std::string_view path, const std::string& bytes) {
  static const Ruleset ruleset(Rules());
  static const Linter linter(
      ruleset, {.wanted = {.excerpts = true, .fingerprints = true}});
  return linter.Lint(std::string(path), bytes, *FormatOf(path));
}

std::string Show(const Columns& columns) {
  return fmt::format("{}/{}/{}/{}", columns.code_point, columns.utf16,
                     columns.byte, columns.display);
}

std::string Show(const Location& location) {
  const Place& place = location.place;
  return fmt::format("{}:{}:{}-{} {}+{}", location.path, place.line,
                     Show(place.begin), Show(place.end), place.byte_offset,
                     place.byte_length);
}

// All that a report says, as text.
std::string Show(const FileReport& report) {
  std::string shown = fmt::format("{} {}\n", report.path, report.held_back);
  for (const Diagnostic& one : report.diagnostics) {
    shown += fmt::format(
        "{} {} {} {} {} [{}|{}|{} {} {}] {}", Show(one.location), one.rule,
        SeverityName(one.severity), one.message, one.help, one.excerpt.before,
        one.excerpt.mark, one.excerpt.after, one.excerpt.before_width,
        one.excerpt.mark_width, one.fingerprint);
    for (const Note& note : one.notes) {
      shown += fmt::format(" note {} {}", Show(note.location), note.message);
    }
    for (const Edit& edit : one.fix.edits) {
      shown += fmt::format(" edit {} {}+{} {}", one.fix.safe,
                           edit.at.byte_offset, edit.at.byte_length, edit.text);
    }
    shown += "\n";
  }
  return shown;
}

// --- What must hold --------------------------------------------------------

// Where each character of a file begins, and its line and column.
class Characters {
 public:
  explicit Characters(const std::string& bytes) {
    const Decoded decoded = Decode(bytes);
    uint32_t line = 1;
    uint32_t column = 1;
    for (size_t at = 0; at < decoded.text.size();) {
      const auto begin = static_cast<uint32_t>(at);
      const char32_t c = NextCharacter(decoded.text, at);
      all_.push_back(
          {decoded.origin.Origin({begin, uint32_t(at)}).begin, line, column});
      ++column;
      if (c == '\n') {
        ++line;
        column = 1;
      }
    }
    all_.push_back({bytes.size(), line, column});
  }

  // What is wrong with `place`, or nothing.
  std::string FlawOf(const Place& place) const {
    const One* begin = At(place.byte_offset);
    const One* end = At(place.byte_offset + place.byte_length);
    if (begin == nullptr || end == nullptr) return "cuts a character";
    if (begin->line != place.line) return "has the wrong line";
    if (end->line != place.line) return "leaves its line";
    if (begin->column != place.begin.code_point ||
        end->column != place.end.code_point) {
      return "has the wrong columns";
    }
    return "";
  }

  bool AreBorders(const Edit& edit) const {
    return At(edit.at.byte_offset) != nullptr &&
           At(edit.at.byte_offset + edit.at.byte_length) != nullptr;
  }

 private:
  struct One {
    uint64_t offset = 0;
    uint32_t line = 1;
    uint32_t column = 1;
  };

  const One* At(uint64_t offset) const {
    const auto it = std::ranges::lower_bound(all_, offset, {}, &One::offset);
    return it == all_.end() || it->offset != offset ? nullptr : &*it;
  }

  std::vector<One> all_;
};

// Lints a file of each format and holds every place against the file's bytes.
void ExpectSound(const std::string& bytes, const std::string& name) {
  const Characters characters(bytes);
  for (const std::string_view path : kPaths) {
    const FileReport report = Lint(path, bytes);
    EXPECT_EQ(Show(report), Show(Lint(path, bytes))) << name;
    for (const Diagnostic& one : report.diagnostics) {
      ASSERT_EQ(characters.FlawOf(one.location.place), "")
          << name << ": " << Show(one.location) << " " << one.rule;
      for (const Note& note : one.notes) {
        ASSERT_EQ(characters.FlawOf(note.location.place), "")
            << name << ": " << Show(note.location) << " note of " << one.rule;
      }
      for (const Edit& edit : one.fix.edits) {
        ASSERT_TRUE(characters.AreBorders(edit)) << name << ": " << one.rule;
      }
      ASSERT_TRUE(IsValidUtf8(one.message)) << name << ": " << one.rule;
      ASSERT_TRUE(IsValidUtf8(one.excerpt.mark + one.excerpt.after))
          << name << ": " << one.rule;
    }
  }
}

// --- Inputs ----------------------------------------------------------------

// The examples of all built-in rules, one behind the other.
const std::string& AllExamples() {
  static const std::string all = [] {
    std::string text = "清河县防汛工作总结\n";
    for (const BuiltinRule& rule : BuiltinRules()) {
      const LoadedRule loaded =
          LoadRuleFile(Rules().FileOf(rule.id), Language::kEnglish);
      for (const Example& example : loaded.page.examples) {
        text += TakeMarks(example.text).text + "\n";
      }
    }
    return text;
  }();
  return all;
}

constexpr std::string_view kReport = R"(清河县2024年防汛工作总结

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

// Reports to begin with; a few kilobytes each.
std::vector<std::string> Seeds() {
  std::vector<std::string> seeds = {std::string(kReport)};
  std::string_view rest = AllExamples();
  constexpr size_t kSize = 8000;
  while (!rest.empty()) {
    const size_t size = FloorBorder(rest, kSize);
    seeds.emplace_back(rest.substr(0, size));
    rest.remove_prefix(size);
  }
  return seeds;
}

std::string Encode(const std::string& text, const char* encoding) {
  std::string bytes(4 * text.size() + 16, '\0');
  UErrorCode status = U_ZERO_ERROR;
  const int32_t size = ucnv_convert(
      encoding, "UTF-8", bytes.data(), static_cast<int32_t>(bytes.size()),
      text.data(), static_cast<int32_t>(text.size()), &status);
  EXPECT_TRUE(U_SUCCESS(status));
  bytes.resize(static_cast<size_t>(size));
  return bytes;
}

std::string RandomBytes(Random& random, size_t size) {
  std::string bytes;
  while (bytes.size() < size) bytes += static_cast<char>(random());
  return bytes;
}

// `bytes` with some of it changed, taken out, moved, or cut off.
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

// --- Sound -----------------------------------------------------------------

// Otherwise the tests below would hold of nothing.
TEST(RobustnessTest, ThereIsSomethingToFind) {
  for (const std::string_view path : kPaths) {
    EXPECT_GE(Lint(path, AllExamples()).diagnostics.size(),
              BuiltinRules().size());
    EXPECT_FALSE(Lint(path, std::string(kReport)).diagnostics.empty());
  }
}

TEST(RobustnessTest, RandomBytes) {
  Random random(1);
  for (int i = 0; i < 40; ++i) {
    ExpectSound(RandomBytes(random, random() % 3000),
                fmt::format("random {}", i));
  }
}

TEST(RobustnessTest, RandomCharactersOfMarkup) {
  constexpr std::string_view kPieces[] = {
      "#",  "*",    "_",   "`",   "[",      "](",   ")",   ">",
      "- ", "1. ",  "|",   "---", "\n",     "\n\n", "<b>", "&amp;",
      "\\", "  \n", "\t",  "村",  "各村。", "一、", "（",  "“",
      "\r", "\r\n", "~~~", "!",   "    "};
  Random random(2);
  for (int i = 0; i < 60; ++i) {
    std::string text;
    for (size_t k = random() % 800; k > 0; --k) {
      text += kPieces[random() % std::size(kPieces)];
    }
    ExpectSound(text, fmt::format("markup {}", i));
  }
}

TEST(RobustnessTest, ReportsInEveryEncoding) {
  for (const std::string& seed : Seeds()) {
    for (const char* encoding : {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"}) {
      const std::string bytes = Encode(seed, encoding);
      ExpectSound(bytes, encoding);
      if (encoding[3] != '-') continue;
      ExpectSound(Encode("\uFEFF" + seed, encoding), encoding);
    }
  }
}

TEST(RobustnessTest, MutatedReports) {
  Random random(3);
  const std::vector<std::string> seeds = Seeds();
  for (int i = 0; i < 80; ++i) {
    const std::string& seed = seeds[static_cast<size_t>(i) % seeds.size()];
    ExpectSound(Mutated(seed, random), fmt::format("UTF-8, mutation {}", i));
    ExpectSound(Mutated(Encode(seed, "GB18030"), random),
                fmt::format("GB18030, mutation {}", i));
  }
}

TEST(RobustnessTest, LineEndsOfEverySort) {
  for (const std::string& seed : Seeds()) {
    for (const std::string_view end :
         {"\r", "\r\n", "\n\r", "\r\r\n", "\u2028", "\f", "\n\n", " \n", ""}) {
      ExpectSound(Replaced(seed, "\n", end), std::string(end));
    }
  }
}

// Every line broken after twenty characters, as a PDF's text is.
TEST(RobustnessTest, HardWrappedReports) {
  for (const std::string& seed : Seeds()) {
    for (const size_t width : {20, 33}) {
      std::string wrapped;
      size_t column = 0;
      for (size_t at = 0; at < seed.size();) {
        const size_t begin = at;
        if (NextCharacter(seed, at) == '\n') column = 0;
        wrapped += seed.substr(begin, at - begin);
        if (++column % width == 0) wrapped += "\r\n";
      }
      ExpectSound(wrapped, fmt::format("wrapped at {}", width));
    }
  }
}

TEST(RobustnessTest, Oddities) {
  const std::string text(kReport);
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"nothing", ""},
      {"a line end", "\n"},
      {"a CR", "\r"},
      {"a zero", std::string(1, '\0')},
      {"zeros", std::string(5000, '\0')},
      {"a zero behind each character", Encode(text, "UTF-32LE")},
      {"zeros in a report", Replaced(text, "。", std::string(1, '\0'))},
      {"bad bytes", std::string(5000, '\xFF')},
      {"a byte order mark", "\xEF\xBB\xBF"},
      {"two of them", "\xEF\xBB\xBF\xEF\xBB\xBF" + text},
      {"one inside", text + "\xEF\xBB\xBF" + text},
      {"no final line end", text.substr(0, text.size() - 1)},
      {"half a character", text.substr(0, text.size() - 2)},
      {"half a surrogate pair", "\xFF\xFE" + std::string("\x42\xD8", 2)},
      {"blanks", Times(1000, " \t\u3000\n")},
      {"joiners", Times(2000, "\u200D")},
      {"marks without a letter", Times(2000, "\u0301")},
      {"private use", Times(500, "\uE000") + "\n" + text},
      {"right to left", "\u202E" + text + "\u202C"},
      {"noncharacters", "\uFFFE\uFFFF\uFDD0" + text},
  };
  for (const auto& [name, bytes] : rows) ExpectSound(bytes, name);
}

// --- The time grows with the size ------------------------------------------

double SecondsFor(std::string_view path, const std::string& bytes) {
  const std::clock_t before = std::clock();
  Lint(path, bytes);
  return double(std::clock() - before) / CLOCKS_PER_SEC;
}

// Whether four times the input takes about four times as long. What takes next
// to no time is never too slow; a slow moment of the machine has two more
// chances.
bool IsProportional(std::string_view path,
                    const std::function<std::string(size_t)>& make,
                    size_t count) {
  constexpr double kShort = 0.05;
  const std::string small = make(count);
  const std::string large = make(4 * count);
  for (int attempt = 0; attempt < 3; ++attempt) {
    const double limit = 10 * std::max(kShort, SecondsFor(path, small));
    if (SecondsFor(path, large) < limit) return true;
  }
  return false;
}

TEST(ProportionTest, Numbers) {
  const auto lines = [](auto line) {
    return [line](size_t count) {
      std::string text;
      for (size_t i = 0; i < count; ++i) text += line(i, count);
      return text;
    };
  };
  const std::pair<std::string_view, std::function<std::string(size_t)>> rows[] =
      {
          {"a long list", lines([](size_t i, size_t) {
             return fmt::format("（{}）各村\n", i % 99 + 1);
           })},
          {"backwards", lines([](size_t i, size_t count) {
             return fmt::format("{}. 各村\n", (count - i) % 900);
           })},
          {"at random", lines([](size_t i, size_t) {
             return fmt::format("{}、各村\n", i * i % 17);
           })},
          {"lists in lists", lines([](size_t i, size_t) {
             return fmt::format("{}、各村\n", i % 4 == 3 ? 2 : i % 4 % 2 + 1);
           })},
          {"gaps", lines([](size_t i, size_t) {
             return fmt::format("{}. 各村\n", 2 * i % 800 + 1);
           })},
          {"nested deep", lines([](size_t i, size_t) {
             constexpr std::string_view kForms[] = {
                 "第{0}章 总则\n", "{0}. 各村\n", "（{0}）各村\n",
                 "{0}.{0}.{0} 各村\n", "1.1.{0}.{0} 各村\n"};
             return fmt::format(fmt::runtime(kForms[i % 5]), i / 5 % 90 + 1);
           })},
          {"one path", lines([](size_t i, size_t) {
             return std::string(i == 0 ? "1" : ".1");
           })},
          {"points", lines([](size_t i, size_t) {
             return std::string(i % 3 == 0 ? "一是查，" : "三是改。");
           })},
          {"references", lines([](size_t i, size_t) {
             return fmt::format("表{}-{} 排查\n见表{}-{}。\n", i / 9, i % 9,
                                i / 7, i % 7);
           })},
          {"counts", lines([](size_t, size_t) {
             return std::string("“六进”抓好五件事：一是进村，二是进户。");
           })},
      };
  for (const auto& [name, make] : rows) {
    EXPECT_TRUE(IsProportional("报告.txt", make, 25'000)) << name;
  }
}

TEST(ProportionTest, OneStringOverAndOver) {
  struct Row {
    std::string_view piece;
    size_t count;
  };
  const Row rows[] = {
      {"“", 80'000},
      {"”", 20'000},
      {"（", 20'000},
      {"）", 20'000},
      {"《", 20'000},
      {"__", 100'000},
      {"_ ", 20'000},
      {"*", 20'000},
      {"**a", 10'000},
      {"[", 20'000},
      {"![", 10'000},
      {"](", 10'000},
      {"> ", 10'000},
      {">", 10'000},
      {"- ", 5'000},
      {"1. ", 5'000},
      {"#", 20'000},
      {"`", 20'000},
      {"`a", 10'000},
      {"|", 10'000},
      {"<", 20'000},
      {"<!--", 10'000},
      {"&", 20'000},
      {"\\", 20'000},
      {"\n", 50'000},
      {"\r", 50'000},
      {"\t", 20'000},
      {" ", 50'000},
      {"　", 50'000},
      {"。", 50'000},
      {"，", 50'000},
      {",", 20'000},
      {"……", 20'000},
      {"村", 80'000},
      {"的", 50'000},
      {"0", 50'000},
      {"1.", 20'000},
      {"一", 50'000},
      {"一、", 30'000},
      {"（一）", 20'000},
      {"①", 30'000},
      {"第一条", 20'000},
      {"X", 50'000},
      {"某", 50'000},
      {"?", 50'000},
      {"\xFF", 50'000},
      {"\u200B", 50'000},
      {"𠮷", 50'000},
      {"繁體", 30'000},
      {"各村要巡查河道。", 10'000},
      {"各村要巡查河道，", 10'000},
      {"各村要巡查河道。\n", 10'000},
      {"做好顺利进行", 20'000},
      {"一、总体情况\n", 10'000},
      {"1. 各村\n", 10'000},
      {"2024年2月30日", 10'000},
      {"表1 统计\n", 10'000},
      {"乡镇\t12\n", 10'000},
      {"| 甲 | 乙 |\n", 5'000},
      {"组长：", 20'000},
      {"a\n\n", 10'000},
      {"- 甲\n", 10'000},
      {"> 甲\n", 10'000},
      {"# 甲\n", 10'000},
      {"[a]: b\n", 5'000},
  };
  for (const std::string_view path : kPaths) {
    for (const Row& row : rows) {
      EXPECT_TRUE(IsProportional(
          path, [&](size_t count) { return Times(count, row.piece); },
          row.count))
          << path << ": " << row.count << " times " << row.piece;
    }
  }
}

TEST(ProportionTest, DistinctLines) {
  const auto make = [](std::string_view pattern) {
    return [pattern](size_t count) {
      std::string text;
      for (size_t i = 0; i < count; ++i) {
        text += fmt::format(fmt::runtime(pattern), i);
      }
      return text;
    };
  };
  for (const std::string_view path : kPaths) {
    for (const std::string_view pattern :
         {"第{0}村完成投资{0}万元，同比增长{0}%，各项任务有序推进。\n",
          "{0}. 第{0}村要巡查河道\n", "表{0} 统计表{0}\n",
          "第{0}条 各村第{0}次巡查。\n", "第{0}村“巡查（河道《"}) {
      EXPECT_TRUE(IsProportional(path, make(pattern), 4'000))
          << path << ": " << pattern;
    }
  }
}

TEST(ProportionTest, AllExamplesOverAndOver) {
  const size_t count = 1 + 100'000 / AllExamples().size();
  for (const std::string_view path : kPaths) {
    EXPECT_TRUE(IsProportional(
        path, [](size_t times) { return Times(times, AllExamples()); }, count))
        << path;
    const std::string line = Replaced(AllExamples(), "\n", "，");
    EXPECT_TRUE(IsProportional(
        path, [&](size_t times) { return Times(times, line); }, count))
        << path << ", in one line";
  }
}

TEST(ProportionTest, ALineOfMegabytesWithoutAStop) {
  // A blank to fill in every 10 kB.
  const std::string part = Times(400, "第一村完成投资万元，同") + "__";
  const std::string line = Times((size_t{20} << 20) / part.size(), part);
  for (const std::string_view path : kPaths) {
    EXPECT_LT(SecondsFor(path, line), 120) << path;
  }
}

TEST(ProportionTest, DeepMarkdown) {
  struct Row {
    std::string_view open;
    std::string_view close;
  };
  const Row rows[] = {
      {"> ", ""},   {"- ", ""},      {"[", "](a)"},  {"*", "*"},
      {"**", "**"}, {"<b>", "</b>"}, {"![", "](a)"}, {"`", "`"},
  };
  for (const Row& row : rows) {
    EXPECT_TRUE(IsProportional(
        "报告.md",
        [&](size_t depth) {
          return Times(depth, row.open) + "各村__巡查" +
                 Times(depth, row.close);
        },
        10'000))
        << row.open;
  }
}

// --- The same each time ----------------------------------------------------

TEST(RobustnessTest, ManyThreadsSayWhatOneSays) {
  Random random(4);
  std::vector<std::pair<std::string_view, std::string>> files;
  const std::vector<std::string> seeds = Seeds();
  for (size_t i = 0; i < 200; ++i) {
    files.emplace_back(kPaths[i % 2], Mutated(seeds[i % seeds.size()], random));
  }
  const auto all = [&](size_t jobs) {
    std::string shown;
    WorkInOrder(
        jobs,
        [&, i = size_t{0}]() mutable {
          return i < files.size() ? std::optional<size_t>(i++) : std::nullopt;
        },
        [&](size_t i) { return Show(Lint(files[i].first, files[i].second)); },
        [&](const std::string& one) { shown += one; });
    return shown;
  };
  const std::string one = all(1);
  EXPECT_EQ(one, all(2));
  EXPECT_EQ(one, all(8));
}

}  // namespace
}  // namespace reportlint
