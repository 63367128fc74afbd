#!/usr/bin/env bash
# Builds a target in build/NAME:  ci/build.sh NAME TARGET [CMAKE_ARGUMENT...]
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
folder=$root/build/$1
target=$2
shift 2

arguments=()
if command -v ccache >/dev/null; then
  arguments+=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
fi
mkdir -p "$folder"
if ! cmake -S "$root" -B "$folder" -G Ninja "${arguments[@]}" "$@" \
  >"$folder/configure.log" 2>&1; then
  cat "$folder/configure.log" >&2
  exit 1
fi

# Silent where there is nothing to do.
if [[ $(ninja -C "$folder" -n "$target") != *"no work to do"* ]]; then
  ninja -C "$folder" "$target"
fi
