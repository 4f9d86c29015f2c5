#!/bin/sh
# Measures loket's speed: builds in release mode, then bench/measure.py. Arguments go to it.
# Nothing here passes or fails on time; wrong results do fail.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
build=${BUILD:-$root/build/bench}

if [ ! -f "$build/build.ninja" ]; then
    mkdir -p "$build"
    meson setup "$build" "$root" -Dbuildtype=release -Dtests=false -Dbench=true >"$build.log" 2>&1 ||
        { cat "$build.log" >&2; echo "bench/run.sh: meson setup failed" >&2; exit 1; }
fi
ninja -C "$build" >"$build.log" 2>&1 ||
    { tail -n 40 "$build.log" >&2; echo "bench/run.sh: the build failed" >&2; exit 1; }
exec python3 "$root/bench/measure.py" "$build" "$@"
