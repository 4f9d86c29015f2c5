#!/bin/sh
# Shows that base, engine and model give the same bits from gcc and clang, with and without
# optimisation and the processor's own instructions, and in WebAssembly, where the machine has it.
# Usage: same_bits.sh PROJECT-FOLDER
set -eu
cd "$1"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
faults=0
compared=0

# compile OUTPUT COMPILER FLAG...
compile()
{
    output=$work/$1
    shift
    "$@" -std=c17 -D_GNU_SOURCE -ffp-contract=off -Iinclude -o "$output" tests/wasm/print_run.c \
        sim/base/memory.c sim/base/error.c sim/engine/*.c sim/intervention/*.c sim/model/*.c \
        sim/scenario/calendar.c sim/scenario/factors.c -lm
}

# compare NAME COMMAND...
compare()
{
    name=$1
    shift
    "$@" > "$work/$name.txt" 2> "$work/notes" || { cat "$work/notes"; exit 1; }
    [ -s "$work/first.txt" ] || cp "$work/$name.txt" "$work/first.txt"
    compared=$((compared + 1))
    if cmp -s "$work/first.txt" "$work/$name.txt"; then
        echo "same   $name"
    else
        echo "OTHER  $name:"
        diff "$work/first.txt" "$work/$name.txt" | head -n 6
        faults=$((faults + 1))
    fi
}

: > "$work/first.txt"
for compiler in gcc clang; do
    if ! command -v "$compiler" > /dev/null; then
        echo "no $compiler here"
        continue
    fi
    for flags in -O0 -O2 '-O3 -march=native'; do
        # shellcheck disable=SC2086 # a list of words
        compile native "$compiler" $flags
        compare "$compiler $flags" "$work/native"
    done
done
if command -v clang > /dev/null && command -v wasm-ld > /dev/null && command -v node > /dev/null &&
    [ -d /usr/lib/wasm32-wasi ]; then
    compile run.wasm clang --target=wasm32-wasi --sysroot=/usr -O2
    compare wasm node --no-warnings --experimental-wasi-unstable-preview1 tests/wasm/run_wasm.mjs \
        "$work/run.wasm"
else
    echo "no WebAssembly here (clang, lld, wasi-libc, libclang-rt-dev-wasm32, nodejs)"
fi
echo "$(wc -l < "$work/first.txt") lines, $compared ways, $faults differ"
[ "$faults" = 0 ] && [ "$(wc -l < "$work/first.txt")" -gt 1000 ]
