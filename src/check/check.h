#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "check/finding.h"
#include "check/options.h"
#include "corpus/overlap.h"
#include "document/document.h"

// To add a kind of check:
//   1. src/checks/<kind>.cc: a class derived from Check whose constructor reads
//      its options, and the constant `const CheckKind <kind>` at the end. The
//      build finds the file; there is no list to edit.
//   2. src/checks/<kind>.md: what it finds, its options, examples that are run
//      as its tests.
//   3. rules/<group>/<name>.yaml: a rule that uses it.

namespace reportlint {

// Where one of a check's own literals stands in the reading text.
struct Hit {
  uint32_t offset = 0;   // of its first byte
  uint32_t literal = 0;  // its index in literals()
};

// A judgement over documents, made once from a rule's options and never changed
// afterwards: any number of threads may ask the same check at once.
class Check {
 public:
  virtual ~Check() = default;

  // Strings that the check works from. The engine looks for the literals of all
  // checks in one pass.
  virtual std::span<const std::string> literals() const { return {}; }

  // Whether there may be something to find where no literal stands. If not, a
  // document without hits is passed by.
  virtual bool needs_every_document() const { return literals().empty(); }

  // The facts about a document that CheckDocument will ask for.
  virtual Facts needs() const { return {}; }

  // Appends what is wrong with `document`, in any order. `hits` are where the
  // literals stand, in ascending order, all of them inside blocks.
  virtual void CheckDocument(const Document& document,
                             std::span<const Hit> hits,
                             Findings& findings) const = 0;

  // Appends what is wrong with `document`, given what it shares with other
  // reports: nothing, unless the check looks across documents. Called when all
  // documents of a run are known, and only for those that share something.
  virtual void CheckOverlaps(const Document& document,
                             std::span<const Overlap> overlaps,
                             Findings& findings) const;
};

// How a rule names a kind of check, and how a check is made from its options.
struct CheckKind {
  std::string_view name;     // as its file: "pattern"
  std::string_view summary;  // one sentence, in English, for pages
  // The cases that a finding may name, beside case 0 which has no name. A kind
  // whose rules make up their own cases (through Options::Case) lists none.
  std::span<const std::string_view> cases;
  std::unique_ptr<const Check> (*make)(Options&);
};

template <class T>
std::unique_ptr<const Check> Make(Options& options) {
  return std::make_unique<const T>(options);
}

// All kinds, by name. The files of src/checks are the list.
std::span<const CheckKind* const> CheckKinds();

// The kind of that name, or null.
const CheckKind* FindCheckKind(std::string_view name);

}  // namespace reportlint
