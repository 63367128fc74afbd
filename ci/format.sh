#!/usr/bin/env bash
# Fails where clang-format would change a file; with --fix, changes it.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
"$root/ci/setup.sh"
how=(--dry-run --Werror)
if [[ ${1-} == --fix ]]; then how=(-i); fi
find "$root/src" "$root/tests" \( -name '*.cc' -o -name '*.h' \) -print0 |
  xargs -0 clang-format "${how[@]}"
