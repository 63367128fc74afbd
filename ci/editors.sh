#!/usr/bin/env bash
# Checks that vim, Emacs and VS Code's problem matcher jump to the very character.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
packages=(vim emacs-nox)
command -v npm >/dev/null || packages+=(nodejs npm)
"$root/ci/setup.sh" "${packages[@]}"
"$root/ci/build.sh" release reportlint

work=$root/build/editors
mkdir -p "$work"
cd "$root/tests/editors"
expected=$(grep -o '__' blanks.txt | wc -l)

# check NAME COLUMN_UNIT COMMAND...: COMMAND reads $ERRORS and writes $JUMPS.
check() {
  local name=$1 unit=$2
  shift 2
  export ERRORS=$work/$name.errors JUMPS=$work/$name.jumps
  rm -f "$JUMPS"
  "$root/build/release/reportlint" --rules rules --lang zh --exit-zero \
    --column-unit "$unit" blanks.txt >"$work/all" 2>"$work/log" ||
    cat "$work/log"
  grep -F '[editors/blank]' "$work/all" >"$ERRORS"
  "$@" </dev/null >"$work/log" 2>&1 || true
  local landed
  landed=$(grep ' __ ' "$JUMPS" | sort -u | wc -l)
  if [[ $landed != "$expected" ]]; then
    echo "editors: $name ($unit): $landed of $expected jumps land"
    paste "$ERRORS" "$JUMPS" || true
    tail -5 "$work/log"
    return 1
  fi
  echo "editors: $name ($unit): all $landed jumps land"
}

check vim byte vim -u NONE -N -i NONE -es --cmd 'set encoding=utf-8' \
  -S vim.vim
export SCREEN_COLUMNS=nil
check emacs codepoint emacs -Q --batch -l emacs.el
export SCREEN_COLUMNS=t
check emacs-screen display emacs -Q --batch -l emacs.el

if [[ ! -d $work/node_modules/@rushstack/problem-matcher ]]; then
  npm install --prefix "$work" --no-audit --no-fund --silent \
    @rushstack/problem-matcher
fi
export NODE_PATH=$work/node_modules
check vscode utf16 node vscode.cjs
