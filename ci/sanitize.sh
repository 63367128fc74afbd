#!/usr/bin/env bash
# Runs tests with asserts and with sanitizers:
#   ci/sanitize.sh address [CMAKE_ARGUMENT...]   of memory and of undefined
#       behavior: all tests, and a char has no sign, as on ARM
#   ci/sanitize.sh thread [CMAKE_ARGUMENT...]    of threads: the tests that
#       start some
# Warnings are the other build's business: here the compiler sees ghosts.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
kind=$1
shift
flags="-w -D_GLIBCXX_ASSERTIONS"
tests=""
how=()
case $kind in
address)
  sanitizers=address,undefined
  flags+=" -funsigned-char"
  ;;
thread)
  sanitizers=thread
  tests="/(across|lint_run|output|regex|threads|workers)_test"
  # Its shadow memory has fixed places. A kernel that scatters programs over
  # more than 28 bits puts them into its way, and GCC 12 gives up.
  if setarch -R true 2>/dev/null; then
    how=(setarch -R)
  elif (($(cat /proc/sys/vm/mmap_rnd_bits 2>/dev/null || echo 0) > 28)); then
    echo "sanitize: ThreadSanitizer cannot run here: addresses are random, and" \
      "setarch -R is forbidden. As root:  sysctl vm.mmap_rnd_bits=28" >&2
    exit 1
  fi
  ;;
*)
  echo "sanitize: address or thread, not $kind" >&2
  exit 1
  ;;
esac

"$root/ci/setup.sh"
# The lines of a stack are enough; all that a debugger wants takes a third more
# time to write.
"${how[@]}" "$root/ci/build.sh" "$kind" all -DREPORTLINT_SANITIZE=$sanitizers \
  -DREPORTLINT_TESTS="$tests" \
  -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_FLAGS="$flags" \
  -DCMAKE_CXX_FLAGS_DEBUG="-O1 -g1" "$@"

# An exit code that the program never uses: a test that expects 1 must not take
# a crash for it.
export ASAN_OPTIONS=exitcode=99:detect_stack_use_after_return=1
export UBSAN_OPTIONS=exitcode=99:print_stacktrace=1
export TSAN_OPTIONS=exitcode=99:halt_on_error=1:second_deadlock_stack=1
"${how[@]}" ctest --test-dir "$root/build/$kind" --output-on-failure \
  --no-tests=error -j "$(nproc)"
