#pragma once

#include <span>
#include <string>
#include <string_view>

#include "diagnostic/diagnostic.h"
#include "diagnostic/words.h"

namespace reportlint {

// The exit codes besides 0.
inline constexpr int kFound = 1;
inline constexpr int kCouldNot = 2;

// Writes to standard output; false where it does not take all of it.
bool WriteOut(std::string_view text);

// Sends out what standard output holds back; false where anything that was
// written since the program began is lost.
bool FlushOut();

// Writes to standard error. Where nobody takes it, it is lost.
void WriteError(std::string_view text);

// Speaks to a person on standard error, in one language. Standard output is for
// what programs read.
class Voice {
 public:
  explicit Voice(Language language) : language_(language) {}

  Language language() const { return language_; }

  // The words of the two that are in its language.
  std::string Say(const Words& words) const { return words.In(language_); }

  // A line.
  void Tell(const Words& line) const;

  // What went wrong, behind the program's name; and to which path or option.
  void Complain(const Words& what) const;
  void Complain(std::string_view subject, const Words& what) const;

  // That standard output, or a file for it, did not take everything.
  void ComplainOfOutput() const;

  // Mistakes in files of the user's, with their lines.
  void Show(std::span<const Diagnostic> mistakes) const;

 private:
  const Language language_;
};

}  // namespace reportlint
