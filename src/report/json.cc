#include "report/json.h"

#include <utility>

namespace reportlint {
namespace {

Json RangeOf(const Place& place) {
  return {{"line", place.line},
          {"column", place.begin.code_point},
          {"endLine", place.end_line},
          {"endColumn", place.end.code_point}};
}

void AddBytes(const Place& place, Json& object) {
  object["byteOffset"] = place.byte_offset;
  object["byteLength"] = place.byte_length;
}

Json AnchorOf(const Anchor& anchor) {
  Json object = {{"part", kAnchorPartNames[static_cast<size_t>(anchor.part)]},
                 {"paragraph", anchor.paragraph}};
  if (anchor.cell.table > 0) {
    object["table"] = {{"number", anchor.cell.table},
                       {"row", anchor.cell.row},
                       {"column", anchor.cell.column}};
  }
  return object;
}

Json LocationOf(const Location& location) {
  Json object = {{"path", location.path}};
  object.update(RangeOf(location.place));
  AddBytes(location.place, object);
  if (location.anchor) object["place"] = AnchorOf(*location.anchor);
  return object;
}

Json FixOf(const Fix& fix) {
  Json edits = Json::array();
  for (const Edit& edit : fix.edits) {
    Json object = RangeOf(edit.at);
    AddBytes(edit.at, object);
    object["text"] = edit.text;
    edits.push_back(std::move(object));
  }
  return {
      {"title", fix.title}, {"safe", fix.safe}, {"edits", std::move(edits)}};
}

}  // namespace

Json JsonOf(const Diagnostic& diagnostic) {
  Json object = LocationOf(diagnostic.location);
  object["rule"] = diagnostic.rule;
  object["severity"] = SeverityName(diagnostic.severity);
  object["message"] = diagnostic.message;
  if (!diagnostic.help.empty()) object["help"] = diagnostic.help;
  if (!diagnostic.notes.empty()) {
    Json& related = object["related"] = Json::array();
    for (const Note& note : diagnostic.notes) {
      related.push_back(LocationOf(note.location));
      related.back()["message"] = note.message;
    }
  }
  if (!diagnostic.occurrences.empty()) {
    Json& occurrences = object["occurrences"] = Json::array();
    for (const Location& one : diagnostic.occurrences) {
      occurrences.push_back(RangeOf(one.place));
      if (one.anchor) occurrences.back()["place"] = AnchorOf(*one.anchor);
    }
  }
  if (!diagnostic.fix.edits.empty()) object["fix"] = FixOf(diagnostic.fix);
  if (!diagnostic.encoding.empty()) object["encoding"] = diagnostic.encoding;
  object["fingerprint"] = diagnostic.fingerprint;
  return object;
}

std::string Dump(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace reportlint
