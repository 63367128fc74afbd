// JSON Lines: one object a diagnostic. Lines and columns count from 1, columns
// in code points, the end exclusive; byteOffset and byteLength are of the file
// on disk.

#include <nlohmann/json.hpp>

#include "report/reporter.h"

namespace reportlint {
namespace {

using Json = nlohmann::ordered_json;

Json PlaceOf(const Location& location) {
  const Place& place = location.place;
  return {{"path", location.path},
          {"line", place.line},
          {"column", place.begin.code_point},
          {"endLine", place.line},
          {"endColumn", place.end.code_point},
          {"byteOffset", place.byte_offset},
          {"byteLength", place.byte_length}};
}

Json FixOf(const Fix& fix) {
  Json edits = Json::array();
  for (const Edit& edit : fix.edits) {
    edits.push_back({{"byteOffset", edit.at.byte_offset},
                     {"byteLength", edit.at.byte_length},
                     {"text", edit.text}});
  }
  return {{"safe", fix.safe}, {"edits", std::move(edits)}};
}

class JsonLinesReporter final : public Reporter {
 public:
  void Report(std::span<const Diagnostic> diagnostics,
              std::string& out) override {
    for (const Diagnostic& diagnostic : diagnostics) {
      Json object = PlaceOf(diagnostic.location);
      object["rule"] = diagnostic.rule;
      object["severity"] = SeverityName(diagnostic.severity);
      object["message"] = diagnostic.message;
      if (!diagnostic.help.empty()) object["help"] = diagnostic.help;
      if (!diagnostic.notes.empty()) {
        Json related = Json::array();
        for (const Note& note : diagnostic.notes) {
          related.push_back(PlaceOf(note.location));
          related.back()["message"] = note.message;
        }
        object["related"] = std::move(related);
      }
      if (!diagnostic.fix.edits.empty()) object["fix"] = FixOf(diagnostic.fix);
      if (!diagnostic.encoding.empty()) {
        object["encoding"] = diagnostic.encoding;
      }
      object["fingerprint"] = diagnostic.fingerprint;
      // A path may be no UTF-8; its bad bytes become U+FFFD.
      out += object.dump(-1, ' ', false, Json::error_handler_t::replace);
      out += '\n';
    }
  }
};

}  // namespace

std::unique_ptr<Reporter> MakeJsonLinesReporter(const ReportStyle&) {
  return std::make_unique<JsonLinesReporter>();
}

}  // namespace reportlint
