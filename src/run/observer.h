#pragma once

#include "diagnostic/words.h"
#include "files/walk.h"
#include "lint/lint.h"

namespace reportlint {

// Who is told what a run does. All calls come one at a time, though from
// different threads, and in the order of the files; but paths that lead to no
// file are told behind them all.
class RunObserver {
 public:
  virtual ~RunObserver() = default;

  // Work on a file has ended, in whatever way.
  virtual void Advance() {}

  // A file was linted; its diagnostics are those to be shown.
  virtual void TakeFile(const FileReport&) {}

  // What is said of a file now that it was compared with others: to be shown
  // beside what was said before.
  virtual void TakeOverlaps(const FileReport&) {}

  // A path could not be used; the run goes on.
  virtual void TakePathError(const PathError& error) = 0;

  // Comparing, or an archive, failed. Of comparing, nothing more is told.
  virtual void TakeFailure(const Words& why) = 0;
};

}  // namespace reportlint
