#!/usr/bin/env bash
# Writes anew what is held against the program's output: fixtures/**/*.expected,
# and the lists and outputs in the READMEs. Read the difference.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
"$root/ci/setup.sh"
"$root/ci/build.sh" release all
# One process: two tests write into the READMEs.
UPDATE_GOLDEN=1 "$root/build/release/reportlint_tests" \
  --gtest_filter='*GoldenTest*:InventoryTest.*Current' --gtest_brief=1
git -C "$root" status --short -- fixtures rules/README.md README.md README.zh-CN.md
