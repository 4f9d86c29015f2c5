#!/bin/sh
# Validates loket against exact values: run.sh CASES.json RESULTS.json [options]; see validate.py.
# Uses the program named by LOKET; without it, builds one in release mode.
set -eu

root=$(dirname "$(dirname "$(dirname "$(readlink -f "$0")")")")
# shellcheck source=sim/steps.sh
. "$root/sim/steps.sh"
export CC=gcc # as sim/run.sh builds it

if [ -z "${LOKET:-}" ]; then
    build=$root/build/release
    mkdir -p "$root/build"
    exec 9> "$root/build/release.lock"
    flock 9
    need_packages "$root/build/release-packages.log" \
        gcc libc6-dev meson ninja-build pkgconf libgsl-dev libcjson-dev python3
    must "$root/build/release-setup.log" "preparing the build" \
        prepare_build "$build" --buildtype=release -Db_lto=true -Dtests=false
    must "$root/build/release-build.log" "building" ninja -C "$build"
    exec 9>&-
    LOKET=$build/sim/cli/loket
    export LOKET
fi
export PYTHONDONTWRITEBYTECODE=1
exec python3 "$root/tests/validation/validate.py" "$@"
