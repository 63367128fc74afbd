// The JSON Lines format, on diagnostics made by hand.

#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "report/hand_made.h"
#include "report/reporter.h"

namespace reportlint {
namespace {

using Json = nlohmann::json;

std::string Written(const std::vector<Diagnostic>& diagnostics) {
  std::string out;
  MakeJsonLinesReporter({})->File({.diagnostics = diagnostics}, out);
  return out;
}

TEST(JsonLinesReporterTest, WhatEachLineHolds) {
  Diagnostic diagnostic = HandMade();
  diagnostic.fingerprint = "0123abcd";
  EXPECT_EQ(Written({diagnostic}),
            R"({"path":"报告/a.txt","line":7,"column":2,"endLine":7,)"
            R"("endColumn":6,"byteOffset":100,"byteLength":4,)"
            R"("rule":"placeholder/blank","severity":"error",)"
            R"("message":"“__”处没有填写","fingerprint":"0123abcd"})"
            "\n");
}

TEST(JsonLinesReporterTest, WhatMayBeLeftOut) {
  Diagnostic diagnostic = HandMade(Severity::kWarning);
  diagnostic.help = "填上";
  diagnostic.notes = {{{"报告/b.txt", UnlikePlace(9)}, "又写在这里"}};
  diagnostic.encoding = "Big5";
  diagnostic.fix = {.title = "把“__”改为“东明”",
                    .safe = true,
                    .edits = {{UnlikePlace(), "东明"}}};
  diagnostic.occurrences = {{"报告/a.txt", UnlikePlace(7)},
                            {"报告/a.txt", UnlikePlace(8)}};
  const Json object = Json::parse(Written({diagnostic}));
  EXPECT_EQ(object["help"], "填上");
  EXPECT_EQ(object["severity"], "warning");
  EXPECT_EQ(object["encoding"], "Big5");
  EXPECT_EQ(object["related"],
            Json::parse(R"([{"path":"报告/b.txt","line":9,"column":2,
                             "endLine":9,"endColumn":6,"byteOffset":100,
                             "byteLength":4,"message":"又写在这里"}])"));
  EXPECT_EQ(object["fix"],
            Json::parse(R"({"title":"把“__”改为“东明”","safe":true,"edits":[
                {"line":7,"column":2,"endLine":7,"endColumn":6,
                 "byteOffset":100,"byteLength":4,"text":"东明"}]})"));
  EXPECT_EQ(object["occurrences"],
            Json::parse(R"([{"line":7,"column":2,"endLine":7,"endColumn":6},
                            {"line":8,"column":2,"endLine":8,"endColumn":6}])"));
  for (const char* key :
       {"help", "related", "occurrences", "fix", "encoding", "place"}) {
    EXPECT_FALSE(Json::parse(Written({HandMade()})).contains(key)) << key;
  }
}

// A document without lines says what a person finds the place by.
TEST(JsonLinesReporterTest, WhereInADocumentWithoutLines) {
  Diagnostic diagnostic = HandMade();
  diagnostic.location.anchor = {.part = Anchor::Part::kFootnote,
                                .paragraph = 3};
  EXPECT_EQ(Json::parse(Written({diagnostic}))["place"],
            Json::parse(R"({"part":"footnote","paragraph":3})"));
  diagnostic.location.anchor = {.paragraph = 40,
                                .cell = {.table = 2, .row = 5, .column = 1}};
  EXPECT_EQ(Json::parse(Written({diagnostic}))["place"],
            Json::parse(R"({"part":"body","paragraph":40,
                            "table":{"number":2,"row":5,"column":1}})"));
  diagnostic.occurrences = {diagnostic.location};
  const Json object = Json::parse(Written({diagnostic}));
  EXPECT_EQ(object["occurrences"][0]["place"], object["place"]);
}

// Whatever a report or a path holds, a line is one line and valid JSON.
TEST(JsonLinesReporterTest, StrangeTexts) {
  Diagnostic diagnostic = HandMade();
  diagnostic.location.path = "bad\xff\"name\n.txt";
  diagnostic.message = "a\tb\x01 \\ \u2028 \"";
  const std::string line = Written({diagnostic});
  EXPECT_EQ(line.find('\n'), line.size() - 1);
  const Json object = Json::parse(line);
  EXPECT_EQ(object["path"], "bad\uFFFD\"name\n.txt");
  EXPECT_EQ(object["message"], diagnostic.message);
}

TEST(JsonLinesReporterTest, OneLineADiagnostic) {
  const std::string lines = Written({HandMade(), HandMade(), HandMade()});
  EXPECT_EQ(std::ranges::count(lines, '\n'), 3);
  EXPECT_EQ(Written({}), "");
}

}  // namespace
}  // namespace reportlint
