#!/usr/bin/env bash
# Installs what is missing of the packages that building and testing need, and
# of those named as arguments (Debian and its kin).
set -euo pipefail

packages=(
  g++ cmake ninja-build pkg-config
  libicu-dev libopencc-dev libopencc-data libre2-dev libyaml-cpp-dev
  nlohmann-json3-dev libcli11-dev libfmt-dev libexpected-dev libxxhash-dev
  libmd4c-dev libsimdjson-dev libsqlite3-dev libzip-dev libpugixml-dev
  wamerican wbritish
  libgtest-dev libgmock-dev librapidcheck-dev libbenchmark-dev
  clang-format "$@"
)

installed=$(dpkg-query -W -f='${Package} ${db:Status-Status}\n' \
  "${packages[@]}" 2>/dev/null | sed -n 's/ installed$//p' || true)
missing=()
for package in "${packages[@]}"; do
  grep -qxF "$package" <<<"$installed" || missing+=("$package")
done
if ((${#missing[@]} == 0)); then exit 0; fi

echo "setup: installing ${missing[*]}"
as_root=()
if ((EUID != 0)); then as_root=(sudo); fi
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
  apt-get install -y -qq --no-install-recommends "${missing[@]}"
