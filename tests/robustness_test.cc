// Whatever a file holds, linting it ends with findings that stand where they
// say, the same each time. Inputs come from fixed seeds, and from the examples
// of all built-in rules, so that every rule has something to find.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "properties.h"
#include "seeds.h"

namespace reportlint {
namespace {

void ExpectSound(const std::string& bytes, const std::string& name) {
  for (const std::string_view path : kPaths) {
    EXPECT_EQ(FlawOf(path, bytes), "") << path << ", " << name;
  }
}

// Otherwise the tests below would hold of nothing.
TEST(RobustnessTest, ThereIsSomethingToFind) {
  for (const std::string_view path : kPaths) {
    EXPECT_GE(LintFully(path, AllExamples()).diagnostics.size(),
              BuiltinRules().size());
    EXPECT_FALSE(LintFully(path, std::string(kPageReport)).diagnostics.empty());
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
      const std::string bytes = Encoded(seed, encoding);
      ExpectSound(bytes, encoding);
      if (encoding[3] != '-') continue;
      ExpectSound(Encoded("\uFEFF" + seed, encoding), encoding);
    }
  }
}

TEST(RobustnessTest, MutatedReports) {
  Random random(3);
  const std::vector<std::string> seeds = Seeds();
  for (int i = 0; i < 80; ++i) {
    const std::string& seed = seeds[static_cast<size_t>(i) % seeds.size()];
    ExpectSound(Mutated(seed, random), fmt::format("UTF-8, mutation {}", i));
    ExpectSound(Mutated(Encoded(seed, "GB18030"), random),
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
  const std::string text(kPageReport);
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"nothing", ""},
      {"a line end", "\n"},
      {"a CR", "\r"},
      {"a zero", std::string(1, '\0')},
      {"zeros", std::string(5000, '\0')},
      {"a zero after each character", Encoded(text, "UTF-32LE")},
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

}  // namespace
}  // namespace reportlint
