#!/usr/bin/env bash
# Builds the linter and runs it on the paths given:  ci/lint.sh PATH...
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# Standard output is the linter's alone, and so is exit code 1.
"$root/ci/setup.sh" >&2 || exit 2
"$root/ci/build.sh" release reportlint >&2 || exit 2
exec "$root/build/release/reportlint" "$@"
