#!/bin/sh
# Builds a fingerprint program with every compiler, optimisation level and processor this machine
# has, runs it, and fails unless all print the same, and what PROGRAM.expected holds.
# Usage: same_bits.sh [PROGRAM.c SOURCE.c|-FLAG...]
# Without arguments: fingerprint.c beside this script, with the sources of the engine and what it
# uses of base (files are not for a browser).
# SAME_BITS_UPDATE=1 writes PROGRAM.expected instead of comparing with it.
set -u
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
if [ $# -eq 0 ]; then
    set -- "$here/fingerprint.c" "$root/sim/base/memory.c" "$root/sim/base/error.c" \
        "$root"/sim/engine/*.c
fi
expected=${1%.c}.expected
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
flags="-std=c17 -D_GNU_SOURCE"
set -- "-I$root/include" "$@"
builds=0
faults=0

# Prints what is wrong, indented, and counts it.
fault() {
    faults=$((faults + 1))
    printf 'FAIL  %s\n' "$1"
    [ -z "${2:-}" ] || sed 's/^/      /' "$2" | head -n 20
}

# compare NAME: the output of build NAME must be that of the first.
compare() {
    builds=$((builds + 1))
    if [ ! -e "$work/first" ]; then
        cp "$work/output" "$work/first"
        first=$1
    elif ! diff "$work/first" "$work/output" > "$work/diff"; then
        fault "$1 differs from $first" "$work/diff"
        return
    fi
    printf 'same  %s\n' "$1"
}

# native NAME COMMAND...: builds with COMMAND and runs.
native() {
    name=$1
    shift
    # shellcheck disable=SC2086 # the flags are words
    if ! "$@" -lm -o "$work/program" > "$work/log" 2>&1; then
        fault "$name does not build" "$work/log"
    elif ! "$work/program" > "$work/output" 2> "$work/log"; then
        fault "$name does not run" "$work/log"
    else
        compare "$name"
    fi
}

# webassembly LEVEL SOURCES...: the same in the browser's machine, run by node.
webassembly() {
    level=$1
    shift
    # shellcheck disable=SC2086
    if ! clang --target=wasm32-wasi --sysroot=/usr $flags -ffp-contract=off "$level" "$@" \
        -o "$work/program.wasm" > "$work/log" 2>&1; then
        fault "wasm $level does not build" "$work/log"
    elif ! node --no-warnings --experimental-wasi-unstable-preview1 -e '
        const { WASI } = require("node:wasi");
        const wasi = new WASI({ version: "preview1", returnOnExit: true });
        const bytes = require("node:fs").readFileSync(process.argv[1]);
        WebAssembly.instantiate(bytes, { wasi_snapshot_preview1: wasi.wasiImport })
            .then(({ instance }) => process.exit(wasi.start(instance)));
        ' "$work/program.wasm" > "$work/output" 2> "$work/log"; then
        fault "wasm $level does not run" "$work/log"
    else
        compare "wasm $level"
    fi
}

for compiler in gcc clang; do
    if ! command -v "$compiler" > /dev/null; then
        printf 'skip  %s: not installed\n' "$compiler"
        continue
    fi
    for options in -O0 -O1 -O2 -O3 "-O3 -march=native"; do
        # shellcheck disable=SC2086
        native "$compiler $options" "$compiler" $flags -ffp-contract=off $options "$@"
    done
done

if ! command -v clang > /dev/null || ! command -v node > /dev/null; then
    echo "skip  wasm: needs clang and node"
elif ! echo 'int main(void) { return 0; }' \
    | clang --target=wasm32-wasi --sysroot=/usr -x c - -o "$work/empty.wasm" 2> /dev/null; then
    echo "skip  wasm: needs the packages wasi-libc, lld and libclang-rt-dev-wasm32"
else
    webassembly -O0 "$@"
    webassembly -O2 "$@"
fi

[ "$builds" -gt 1 ] || fault "only $builds builds: nothing to compare"

# The twin: with fused multiply-add the bits do differ, and this program shows it.
if command -v gcc > /dev/null && grep -qw fma /proc/cpuinfo; then
    # shellcheck disable=SC2086
    if ! gcc $flags -O2 -mfma -ffp-contract=fast "$@" -lm -o "$work/program" 2> "$work/log" \
        || ! "$work/program" > "$work/output"; then
        fault "the twin with fused multiply-add does not build or run" "$work/log"
    elif cmp -s "$work/first" "$work/output"; then
        fault "fused multiply-add goes unnoticed: the fingerprint is too coarse"
    else
        echo "other gcc -O2 -mfma -ffp-contract=fast, as it should be"
    fi
else
    echo "skip  the twin: needs gcc and a processor with fused multiply-add"
fi

if [ "${SAME_BITS_UPDATE:-0}" = 1 ]; then
    cp "$work/first" "$expected"
elif ! diff "$expected" "$work/first" > "$work/diff" 2>&1; then
    fault "not what $expected says; if results were meant to change, run with SAME_BITS_UPDATE=1" \
        "$work/diff"
fi
[ "$faults" -eq 0 ]
