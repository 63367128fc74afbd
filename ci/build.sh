#!/usr/bin/env bash
# Builds a target in build/NAME:  ci/build.sh NAME TARGET [CMAKE_ARGUMENT...]
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
folder=$root/build/$1
target=$2
shift 2

arguments=(-DCMAKE_EXPORT_COMPILE_COMMANDS=ON)
if command -v ccache >/dev/null; then
  arguments+=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
  # As it asks for where headers are precompiled.
  export CCACHE_SLOPPINESS=pch_defines,time_macros
fi
mkdir -p "$folder"
if ! cmake -S "$root" -B "$folder" -G Ninja "${arguments[@]}" "$@" \
  >"$folder/configure.log" 2>&1; then
  cat "$folder/configure.log" >&2
  exit 1
fi

# Ninja's progress stays on a terminal; elsewhere it says only what it does.
if [[ -t 1 ]]; then
  ninja -C "$folder" "$target"
else
  ninja -C "$folder" "$target" | { grep --line-buffered -Ev \
    '^ninja: (Entering|no work)|Re-checking globbed' || true; }
fi
