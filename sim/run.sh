#!/bin/sh
# Answers with one command: installs what is missing, builds loket in release mode and runs the
# default scenario. With arguments, runs loket with those instead:
#   sim/run.sh run my.json --replications 50
# Paths among the arguments are seen from the folder you call it from.
set -eu

root=$(dirname "$(dirname "$(readlink -f "$0")")")
build=$root/build/release
# shellcheck source=sim/steps.sh
. "$root/sim/steps.sh"

unset CFLAGS CPPFLAGS LDFLAGS DESTDIR
export CC=gcc
mkdir -p "$root/build"
# Two calls at once must not build in one folder; the lock is given back before loket starts.
exec 9> "$root/build/release.lock"
flock 9
need_packages "$root/build/release-packages.log" \
    gcc libc6-dev meson ninja-build pkgconf libgsl-dev libcjson-dev
# gcc -O3 with optimisation across files: a tenth faster than without, half as fast again as clang.
must "$root/build/release-setup.log" "preparing the build" \
    prepare_build "$build" --buildtype=release -Db_lto=true -Dtests=false
must "$root/build/release-build.log" "building" ninja -C "$build"
# So that "run kcc" finds the scenarios of the project, as an installed loket finds its own.
mkdir -p "$build/sim/share/loket"
ln -sfn "$root/scenarios" "$build/sim/share/loket/scenarios"
exec 9>&-

if [ $# -eq 0 ]; then
    set -- run "$root/scenarios/kcc.json"
fi
exec "$build/sim/cli/loket" "$@"
