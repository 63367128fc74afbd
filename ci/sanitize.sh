#!/usr/bin/env bash
# Runs all tests with AddressSanitizer, UndefinedBehaviorSanitizer and asserts.
# Warnings are the other build's business: here the compiler sees ghosts.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
"$root/ci/setup.sh"
"$root/ci/build.sh" sanitize all -DREPORTLINT_SANITIZE=address,undefined \
  -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_FLAGS="-O1 -w -D_GLIBCXX_ASSERTIONS" "$@"

# An exit code that the program never uses: a test that expects 1 must not take
# a crash for it.
export ASAN_OPTIONS=exitcode=99:detect_stack_use_after_return=1
export UBSAN_OPTIONS=exitcode=99:print_stacktrace=1
ctest --test-dir "$root/build/sanitize" --output-on-failure --no-tests=error \
  -j "$(nproc)"
