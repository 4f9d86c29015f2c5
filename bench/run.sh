#!/bin/sh
# Measures loket's speed: builds in release mode, then bench/measure.py. Arguments go to it.
# Nothing here passes or fails on time; wrong results do fail.
set -eu

root=$(dirname "$(dirname "$(readlink -f "$0")")")
build=$root/build/bench
# shellcheck source=sim/steps.sh
. "$root/sim/steps.sh"
export CC=gcc # as sim/run.sh builds it

mkdir -p "$root/build"
exec 9> "$root/build/bench.lock"
flock 9
need_packages "$root/build/bench-packages.log" \
    gcc libc6-dev meson ninja-build pkgconf libgsl-dev libcjson-dev python3
must "$root/build/bench-setup.log" "preparing the build" \
    prepare_build "$build" --buildtype=release -Db_lto=true -Dtests=false -Dbench=true
must "$root/build/bench-build.log" "building" ninja -C "$build"
exec 9>&-
export PYTHONDONTWRITEBYTECODE=1
exec python3 "$root/bench/measure.py" "$build" "$@"
