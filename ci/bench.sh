#!/usr/bin/env bash
# Builds and runs the benchmarks over reports:
#   ci/bench.sh FOLDER... [BENCHMARK_OPTION...]
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
"$root/ci/setup.sh"
"$root/ci/build.sh" release reportlint_bench
exec "$root/build/release/reportlint_bench" "$@"
