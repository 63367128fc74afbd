#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "check/expression.h"
#include "text/regex.h"
#include "value/entries.h"
#include "value/mistake.h"
#include "value/value.h"

namespace reportlint {

// An option that a kind asked for: what pages, suggestions and schemas need.
struct OptionInfo {
  std::string name = {};
  std::string type = {};  // "number", "text", "texts", "flag", "choices" ...
  std::string fallback = {};  // as it would be written in YAML; may be empty
  std::vector<std::string> choices = {};  // the words allowed, if only some are
  std::vector<OptionInfo> members = {};   // of the maps in a list of maps
};

// A check's view of the `options` of its rule. Reading cannot fail: a wrong
// value is recorded as a mistake with its place and the fallback is returned,
// so that a constructor may read its options in its initialiser list. What is
// asked for is recorded too; Finish() reports every key that nobody asked for.
//
// To make a check anew with some options replaced: copy the value, replace with
// Value::Set, place the copy where the new options stand, and pass `mistakes`,
// even if the rule is built in. A mistake in a new option is told at its own
// place, one in an old option that no longer fits at the copy's, since the
// build leaves the places of built-in rules out.
class Options {
 public:
  // `value` may be null: no options at all. `cases` are the names of the rule's
  // cases. `mistakes` may be null for options that are known to be right, as
  // those of built-in rules, which the build has checked: expressions are then
  // not compiled before they are used. All three are kept as pointers and must
  // outlive the object.
  Options(const Value* value, std::span<const std::string> cases,
          Mistakes* mistakes);
  ~Options();
  Options(const Options&) = delete;
  Options& operator=(const Options&) = delete;

  int64_t Number(std::string_view name, int64_t fallback, int64_t least,
                 int64_t most);
  bool Flag(std::string_view name, bool fallback);
  std::string Text(std::string_view name, std::string_view fallback = "");
  std::vector<std::string> Texts(std::string_view name);

  // Some of `choices`, by index; `fallback` where the option is absent.
  std::vector<size_t> Choices(std::string_view name,
                              std::span<const std::string_view> choices,
                              std::vector<size_t> fallback);

  // Reads a map of texts by name, for which {name} stands in Expression and
  // Literals of this object and its members; see check/expression.h.
  void Define(std::string_view name);

  // An expression, or null; a list of them stands for any one. One that is
  // wrong, or that could not match inside a sentence (unless `across`), is a
  // mistake.
  std::unique_ptr<const Regex> Expression(std::string_view name,
                                          bool across = false);

  // Strings to look for.
  std::vector<std::string> Literals(std::string_view name);

  // A map from texts to texts (a list of texts stands for a map to "").
  std::vector<std::pair<std::string, std::string>> Pairs(std::string_view name);

  // The index of the rule's case that this option names; 0 where it is absent.
  uint32_t Case(std::string_view name);

  // Says that findings carry a field of this name, for messages to use.
  void AddField(std::string_view name);
  const std::vector<std::string>& fields() const { return fields_; }

  // The names of the cases that were asked for.
  const std::vector<std::string>& cases_asked() const { return cases_asked_; }

  // Whether the options are known to be right.
  bool trusted() const { return entries_.trusted(); }

  // A list of maps, each with options of its own; they live as long as this
  // object. A text stands for a map with that text as `key`.
  std::vector<Options*> List(std::string_view name, std::string_view key);

  // The same of a map of maps, by name.
  std::vector<std::pair<std::string, Options*>> Map(std::string_view name,
                                                    std::string_view key);

  bool Has(std::string_view name) const { return entries_.Has(name); }

  // A mistake at the value of `name` (or at the options as a whole), for what
  // only the kind itself can judge.
  void Reject(std::string_view name, Words message);

  // Keeps what a check has worked out of its options under a name, for the
  // build to pack together with them, and gives it back to the check of a run,
  // which need not work it out again. Only trusted options remember.
  void Keep(std::string_view name, const std::vector<std::string>& texts);
  std::optional<std::vector<std::string>> Kept(std::string_view name) const;

  // The options with what was kept; what was stated under such a name is left
  // out.
  Value WithKept() const;

  // Reports unknown keys, with the nearest known one. Call it once, after the
  // check was made.
  void Finish();

  const std::vector<OptionInfo>& asked() const { return asked_; }

 private:
  // Options inside these, and the option that they are of.
  struct Member;

  Options(Entries entries, std::span<const std::string> cases,
          const Definitions* definitions);

  void Record(std::string_view name, std::string type,
              std::string fallback = "");
  std::string Expand(const Value& value);
  bool IsSound(const std::string& expression, const Value& value, bool across);
  Options* AddMember(std::string_view of, std::string_view key,
                     const Value& value);

  const Entries entries_;
  const std::span<const std::string> cases_;
  Definitions own_definitions_;
  const Definitions* definitions_ = &own_definitions_;
  std::vector<OptionInfo> asked_;
  std::deque<Member> members_;
  std::vector<std::string> fields_;
  std::vector<std::string> cases_asked_;
  std::vector<Value::Entry> kept_;
};

}  // namespace reportlint
