#!/usr/bin/env bash
# Builds everything and runs all tests:  ci/test.sh [CMAKE_ARGUMENT...]
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
"$root/ci/setup.sh"
"$root/ci/build.sh" release all "$@"
ctest --test-dir "$root/build/release" --output-on-failure --no-tests=error \
  -j "$(nproc)"
