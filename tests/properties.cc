#include "properties.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <optional>

#include <fmt/format.h>

#include "lint/workers.h"
#include "rule/catalogue.h"
#include "seeds.h"
#include "text/decode.h"
#include "text/utf8.h"

namespace reportlint {
namespace {

const Linter& FullLinter() {
  static const Catalogue catalogue;
  static const Ruleset ruleset(catalogue);
  static const Linter linter(
      ruleset, {.wanted = {.excerpts = true, .fingerprints = true}});
  return linter;
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

// A file character by character: where each stands in its bytes and in its
// text, and its line and column.
class Characters {
 public:
  explicit Characters(const std::string& bytes) : decoded_(Decode(bytes)) {
    uint32_t line = 1;
    uint32_t column = 1;
    for (size_t at = 0; at < decoded_.text.size();) {
      const auto begin = static_cast<uint32_t>(at);
      const char32_t c = NextCharacter(decoded_.text, at);
      const Span span = {begin, static_cast<uint32_t>(at)};
      all_.push_back({decoded_.origin.Origin(span).begin, begin, line, column});
      ++column;
      if (c == '\n') {
        ++line;
        column = 1;
      }
    }
    all_.push_back({bytes.size(), decoded_.text.size(), line, column});
  }

  const Decoded& decoded() const { return decoded_; }

  // Where a byte of the file stands in the text; nothing inside a character.
  std::optional<size_t> InText(uint64_t offset) const {
    const One* one = At(offset);
    return one == nullptr ? std::nullopt : std::optional(one->in_text);
  }

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

 private:
  struct One {
    uint64_t offset = 0;
    size_t in_text = 0;
    uint32_t line = 1;
    uint32_t column = 1;
  };

  const One* At(uint64_t offset) const {
    const auto it = std::ranges::lower_bound(all_, offset, {}, &One::offset);
    return it == all_.end() || it->offset != offset ? nullptr : &*it;
  }

  const Decoded decoded_;
  std::vector<One> all_;
};

std::string FlawOfFix(const std::vector<Edit>& edits, const std::string& bytes,
                      const Characters& characters) {
  const Decoded& before = characters.decoded();
  std::string mended;  // the file, and what it should read as
  std::string expected;
  uint64_t done = 0;
  size_t told = 0;
  bool after_rubbish = false;
  for (const Edit& edit : edits) {
    const uint64_t end = edit.at.byte_offset + edit.at.byte_length;
    const auto begin_in_text = characters.InText(edit.at.byte_offset);
    const auto end_in_text = characters.InText(end);
    if (!begin_in_text || !end_in_text) return "cuts a character";
    if (edit.at.byte_offset < done) return "has edits that overlap";
    if (!IsValidUtf8(edit.text)) return "is no UTF-8";
    if (!CanEncode(edit.text, before.encoding)) return "cannot be written";
    after_rubbish |=
        CharacterBefore(before.text, *begin_in_text) == kReplacement;
    mended += bytes.substr(done, edit.at.byte_offset - done);
    mended +=
        Encoded(edit.text, std::string(EncodingName(before.encoding)).c_str());
    expected += before.text.substr(told, *begin_in_text - told);
    expected += edit.text;
    done = end;
    told = *end_in_text;
  }
  mended += bytes.substr(done);
  expected += before.text.substr(told);
  // Half a character of the file makes a whole one with what is written after
  // it.
  if (after_rubbish) return "";
  if (Decode(mended, before.encoding).text != expected) {
    return "changes what it does not touch";
  }
  return "";
}

}  // namespace

FileReport LintFully(std::string_view path, const std::string& bytes) {
  return FullLinter().Lint(std::string(path), bytes, *FormatOf(path));
}

std::string Show(const FileReport& report) {
  std::string shown = fmt::format("{} {} {}\n", report.path,
                                  report.held_back[0], report.held_back[1]);
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

std::string FlawOfDocument(std::string_view path, const std::string& bytes) {
  const Document document =
      FullLinter().Read(std::string(path), bytes, *FormatOf(path));
  const std::string_view text = document.text();
  if (!IsValidUtf8(text)) return "the text is no UTF-8";
  const char* end = text.data();
  for (const Block& block : document.blocks()) {
    if (!IsValidUtf8(block.text)) return "a block cuts a character";
    if (std::less<>()(block.text.data(), end)) return "blocks overlap";
    end = block.text.data() + block.text.size();
  }
  if (std::less<>()(text.data() + text.size(), end)) {
    return "a block leaves the text";
  }
  return "";
}

std::string FlawOfPlaces(const FileReport& report, const std::string& bytes) {
  const Characters characters(bytes);
  for (const Diagnostic& one : report.diagnostics) {
    std::string flaw = characters.FlawOf(one.location.place);
    if (!flaw.empty()) {
      return fmt::format("{} {} {}", Show(one.location), one.rule, flaw);
    }
    for (const Note& note : one.notes) {
      flaw = characters.FlawOf(note.location.place);
      if (flaw.empty()) continue;
      return fmt::format("{} note of {} {}", Show(note.location), one.rule,
                         flaw);
    }
  }
  return "";
}

std::string FlawOfFixes(const FileReport& report, const std::string& bytes) {
  const Characters characters(bytes);
  for (const Diagnostic& one : report.diagnostics) {
    const std::string flaw = FlawOfFix(one.fix.edits, bytes, characters);
    if (flaw.empty()) continue;
    return fmt::format("{} fix of {} {}", Show(one.location), one.rule, flaw);
  }
  return "";
}

std::string FlawOfWords(const FileReport& report) {
  for (const Diagnostic& one : report.diagnostics) {
    bool sound = IsValidUtf8(one.message) && IsValidUtf8(one.help) &&
                 IsValidUtf8(one.excerpt.before) &&
                 IsValidUtf8(one.excerpt.mark) &&
                 IsValidUtf8(one.excerpt.after);
    for (const Note& note : one.notes) sound &= IsValidUtf8(note.message);
    if (sound) continue;
    return fmt::format("{} {} says no UTF-8", Show(one.location), one.rule);
  }
  return "";
}

std::string FlawOfRepetition(const FileReport& report,
                             const std::string& bytes) {
  return Show(report) == Show(LintFully(report.path, bytes))
             ? ""
             : "the second run says something else";
}

std::string FlawOfThreads(
    const std::vector<std::pair<std::string, std::string>>& files) {
  const auto said_by = [&](size_t jobs) {
    std::string said;
    WorkInOrder(
        jobs,
        [&, i = size_t{0}]() mutable {
          return i < files.size() ? std::optional(i++) : std::nullopt;
        },
        [&](size_t i) {
          return Show(LintFully(files[i].first, files[i].second));
        },
        [&](const std::string& one) { said += one; });
    return said;
  };
  // Many first: what is made when it is first asked for must be safe, too.
  const std::string many = said_by(8);
  for (const size_t jobs : {2, 1}) {
    if (said_by(jobs) != many) {
      return fmt::format("{} threads say something else than 8", jobs);
    }
  }
  return "";
}

std::string FlawOf(std::string_view path, const std::string& bytes) {
  std::string flaw = FlawOfDocument(path, bytes);
  if (!flaw.empty()) return flaw;
  const FileReport report = LintFully(path, bytes);
  flaw = FlawOfPlaces(report, bytes);
  if (flaw.empty()) flaw = FlawOfFixes(report, bytes);
  if (flaw.empty()) flaw = FlawOfWords(report);
  if (flaw.empty()) flaw = FlawOfRepetition(report, bytes);
  return flaw;
}

}  // namespace reportlint
