#include "text/literals.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "property.h"
#include "text/utf8.h"

namespace reportlint {
namespace {

using Found = std::vector<std::pair<size_t, size_t>>;  // offset, literal

Found Scan(const std::vector<std::string>& literals, std::string_view text) {
  Found found;
  size_t before = 0;
  Literals(literals).Scan(CharacterArray(text),
                          [&](uint32_t offset, uint32_t literal) {
                            EXPECT_GE(offset, before) << "out of order";
                            before = offset;
                            found.emplace_back(offset, literal);
                          });
  std::ranges::sort(found);
  return found;
}

Found ScanNaively(const std::vector<std::string>& literals,
                  std::string_view text) {
  Found found;
  for (size_t at = 0; at < text.size(); at += Utf8Length(text[at])) {
    for (size_t i = 0; i < literals.size(); ++i) {
      if (text.substr(at).starts_with(literals[i])) found.emplace_back(at, i);
    }
  }
  return found;
}

std::string Show(const Found& found) {
  std::string shown;
  for (const auto& [offset, literal] : found) {
    shown += fmt::format("{}:{} ", offset, literal);
  }
  return shown;
}

TEST(LiteralsTest, FindsEveryOccurrence) {
  struct Row {
    std::string_view name;
    std::vector<std::string> literals;
    std::string_view text;
    std::string_view found;
  };
  const Row rows[] = {
      {"no literals", {}, "各村", ""},
      {"no text", {"村"}, "", ""},
      {"nothing", {"县"}, "各村", ""},
      {"at both ends", {"村"}, "村各村", "0:0 6:0 "},
      {"overlapping", {"__"}, "____", "0:0 1:0 2:0 "},
      {"one inside another", {"会报", "大会报告"}, "开大会报告会", "3:1 6:0 "},
      {"one that begins another",
       {"待补", "待补充", "待"},
       "待补充",
       "0:0 0:1 0:2 "},
      {"equal ones", {"村", "村"}, "村", "0:0 0:1 "},
      {"of one byte", {"*", "X"}, "县X*X", "3:1 4:0 5:1 "},
      {"one byte at the end of a long text", {"*"}, "各村各村各村*", "18:0 "},
      {"longer than the text", {"各村各村"}, "各村各", ""},
      {"with a null byte that the text has not",
       {std::string("村\0", 4), std::string("*\0", 2)},
       "村*",
       ""},
      {"as long as the text", {"各村各村"}, "各村各村", "0:0 "},
      {"one of each length",
       {"é", "县", "𠮷", "a"},
       "aé县𠮷",
       "0:3 1:0 3:1 6:2 "},
      {"a zero in the text", {"县"}, std::string_view("\0县\0", 5), "1:0 "},
      {"a long one with the beginning of another",
       {"各村各村巡查", "各村各村检查"},
       "各村各村检查",
       "0:1 "},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(Show(Scan(row.literals, row.text)), row.found) << row.name;
  }
}

TEST(LiteralsTest, KnowsItsLiterals) {
  const Literals literals({"县", "村"});
  EXPECT_EQ(literals.size(), 2u);
  EXPECT_EQ(literals[0], "县");
  EXPECT_EQ(literals[1], "村");
}

// Strings over a small alphabet, so that literals occur often and overlap.
rc::Gen<std::string> Strings(int least, int most) {
  const auto character = rc::gen::elementOf(
      std::vector<std::string>{"a", "b", "é", "县", "村", "叿", "𠮷"});
  return rc::gen::mapcat(rc::gen::inRange(least, most), [=](int count) {
    return rc::gen::map(
        rc::gen::container<std::vector<std::string>>(size_t(count), character),
        [](const std::vector<std::string>& characters) {
          std::string text;
          for (const std::string& one : characters) text += one;
          return text;
        });
  });
}

RC_GTEST_PROP(LiteralsTest, AgreesWithANaiveSearch, ()) {
  const auto literals =
      *rc::gen::container<std::vector<std::string>>(Strings(1, 6));
  const auto text = *Strings(0, 200);
  RC_ASSERT(Scan(literals, text) == ScanNaively(literals, text));
}

}  // namespace
}  // namespace reportlint
