#!/usr/bin/env bash
# Fails where clang-tidy finds what .clang-tidy tells it to look for, in all
# sources or in those named:  ci/tidy.sh [FILE...]
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# One version: each finds something else, and 14 does not know all of C++20.
tidy=clang-tidy-16
"$root/ci/setup.sh" "$tidy"
# It needs the compiler's commands, and the headers that the build writes.
"$root/ci/build.sh" release reportlint

files=("$@")
if ((${#files[@]} == 0)); then
  mapfile -t files < <(find "$root/src" -name '*.cc' | sort)
fi
printf '%s\0' "${files[@]}" |
  xargs -0 -n 1 -P "$(nproc)" "$tidy" -p "$root/build/release" --quiet 2>&1 |
  { grep -Ev '^[0-9]+ warnings?( and [0-9]+ errors?)? generated' || true; }
