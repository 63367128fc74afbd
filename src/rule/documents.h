#pragma once

#include "value/mistake.h"
#include "value/value.h"

namespace reportlint {

// What documents may be as a whole, contracts or statutes, so that rules of the
// kind label and entries of the kind pattern step back there: `documents` of
// vocabulary files, which rules share by name. What a rule names is put into
// its own options before these are read, so a check knows of none but its
// rule's.
class Documents {
 public:
  // None.
  Documents() = default;

  // Those that a vocabulary file's value spells, and those of `base` with other
  // names. Every mistake is appended to `mistakes`, which may be null for a
  // value that is known to be right.
  Documents(const Value& vocabulary, const Documents& base, Mistakes* mistakes);

  // Puts those that a rule names into its `documents`, beside or into what it
  // says there itself.
  void PutInto(Value& rule) const;

  // All of them, as a map.
  const Value& value() const { return value_; }

 private:
  Value value_ = Value::Map();
};

}  // namespace reportlint
