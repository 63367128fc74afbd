#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "corpus/fingerprint.h"
#include "corpus/overlap.h"
#include "diagnostic/diagnostic.h"
#include "document/document.h"
#include "lint/overlap.h"
#include "lint/wake.h"
#include "lint/wording.h"
#include "reader/format.h"
#include "rule/ruleset.h"
#include "structure/vocabulary.h"
#include "text/unreadable.h"

namespace reportlint {

struct LintOptions {
  Wanted wanted = {};
  std::optional<Encoding> encoding = {};  // of every file; else each tells
  Severity least = Severity::kInfo;       // weaker diagnostics are only counted
  bool across = false;  // whether documents will be compared with others
};

// What a run has to say of one file. Holds nothing of the file itself.
struct FileReport {
  std::string path = {};
  // Why there is nothing to say: the file could not be read.
  std::optional<Unreadable> unreadable = {};
  Encoding encoding = Encoding::kUtf8;       // that the file was read in
  std::vector<Diagnostic> diagnostics = {};  // in order of place, then rule
  // How many were weaker than the least severity, by severity.
  std::array<size_t, 3> held_back = {};
  std::optional<Fingerprint> fingerprint = {};  // if the run looks across
};

// A ruleset over documents: from a file's bytes to its diagnostics. Immutable;
// any number of threads may use one linter.
class Linter {
 public:
  // Keeps a pointer to `ruleset`.
  Linter(const Ruleset& ruleset, LintOptions options);

  // Reads `bytes` as `format` says. Any bytes give a report.
  FileReport Lint(std::string path, std::string bytes,
                  const Format& format) const;

  // What the checks that look across documents say of a file that shares
  // `overlaps` with others. `fingerprint` is what Lint made of it: if the file
  // has changed since, nothing is said.
  FileReport LintOverlaps(std::string path, std::string bytes,
                          const Format& format, const Fingerprint& fingerprint,
                          std::vector<Overlap> overlaps) const;

  // The steps of Lint, for benchmarks and tests.
  Document Read(std::string path, std::string bytes,
                const Format& format) const;
  std::vector<RuleFinding> Find(const Document& document) const;
  std::vector<RuleFinding> FindAcross(const Document& document,
                                      std::span<const Overlap> overlaps) const;
  FileReport Word(const Document& document,
                  const std::vector<RuleFinding>& findings) const;
  Fingerprint FingerprintOf(const Document& document) const;
  const Wake& wake() const { return wake_; }

 private:
  Document ReadFor(Facts facts, std::string path, std::string bytes,
                   const Format& format) const;

  const Ruleset* ruleset_;
  const LintOptions options_;
  const Wake wake_;
};

}  // namespace reportlint
