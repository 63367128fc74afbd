#include "statement/name_conflict.h"

#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "reader/format.h"
#include "rule/catalogue.h"

namespace reportlint {
namespace {

// Paragraphs, one a line of `text`, far apart where a line is empty.
Document ReportOf(std::string_view text) {
  std::string report;
  for (const char c : text) {
    report +=
        c == '\n'
            ? std::string("\n\n时间待定。\n\n地点待定。\n\n人数待定。\n\n")
            : std::string(1, c);
  }
  return ReadDocument(PlainText(), "", report, {}, BuiltinVocabulary(), {});
}

// Each conflict as "odd 1/usual 2;", with how often they stand.
std::string Written(const std::vector<NameConflict>& conflicts) {
  std::string out;
  for (const NameConflict& conflict : conflicts) {
    out +=
        fmt::format("{} {}/{} {};", conflict.odd.front(), conflict.odd.size(),
                    conflict.usual.front(), conflict.usual.size());
  }
  return out;
}

TEST(NameConflictTest, People) {
  struct Row {
    std::string_view text;
    std::string_view conflicts;
  };
  const Row rows[] = {
      {"林静涵、王刚\n林静涵\n林靖涵", "林靖涵 1/林静涵 2;"},
      {"林静涵\n林靖涵", "林靖涵 1/林静涵 1;"},
      {"组员：梁琛奇\n杨琛奇", "杨琛奇 1/梁琛奇 1;"},
      // Close to each other, of a common name, not alike, no name.
      {"林静涵、林靖涵", ""},
      {"王建国\n李建国", ""},
      {"林静涵\n林小涵", ""},
      {"程序的\n陈序的", ""},
      // Not set apart.
      {"由林静涵负责\n林靖涵", ""},
      {"林静涵1号\n林靖涵", ""},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(Written(ConflictsOfPeople(ReportOf(row.text), U"林王李梁杨程陈")),
              row.conflicts)
        << row.text;
  }
}

TEST(NameConflictTest, Places) {
  const std::vector<std::string> suffixes = {"自治县", "自治区"};
  EXPECT_EQ(Written(ConflictsOfPlaces(
                ReportOf("青江侗族自治县、青江侗族自治县\n青江侗族自治区"),
                suffixes)),
            "自治区 1/自治县 2;");
  EXPECT_EQ(Written(ConflictsOfPlaces(
                ReportOf("青江侗族自治县和东河侗族自治区，自治区、自治县"),
                suffixes)),
            "");
}

}  // namespace
}  // namespace reportlint
