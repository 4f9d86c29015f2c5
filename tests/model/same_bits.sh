#!/bin/sh
# Builds engine, model and the fingerprint with different compilers and levels, and fails unless all
# print what fingerprint.expected holds.
# Usage: same_bits.sh PROJECT-FOLDER LIBRARY... (those of the layers that only read the scenario)
# SAME_BITS_UPDATE=1 writes fingerprint.expected: after a change that is meant to change results.
set -u
cd "$1" || exit 1
shift
expected=tests/model/fingerprint.expected
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
faults=0
builds=0

for compiler in gcc clang; do
    command -v "$compiler" > /dev/null || continue
    for options in -O0 "-O3 -march=native"; do
        # shellcheck disable=SC2086 # the options are words
        "$compiler" -std=c17 -D_GNU_SOURCE -ffp-contract=off $options -Iinclude -Itests/model \
            tests/model/fingerprint.c tests/model/random_*.c sim/engine/*.c sim/intervention/*.c sim/model/*.c \
            "$@" -lcjson -lm -o "$work/fingerprint" > "$work/log" 2>&1 \
            && "$work/fingerprint" > "$work/output" 2> "$work/log"
        status=$?
        if [ "$status" != 0 ]; then
            echo "FAIL  $compiler $options:"
            head -n 20 "$work/log"
            exit 1
        fi
        builds=$((builds + 1))
        if [ "${SAME_BITS_UPDATE:-0}" = 1 ] && [ "$builds" = 1 ]; then
            cp "$work/output" "$expected"
        fi
        if cmp -s "$expected" "$work/output"; then
            echo "same  $compiler $options"
        else
            echo "OTHER $compiler $options; if results were meant to change, SAME_BITS_UPDATE=1"
            faults=$((faults + 1))
        fi
    done
done
[ "$builds" -gt 0 ] && [ "$faults" = 0 ]
