#!/bin/sh
# Fuzzes a reader with libFuzzer (needs clang) under the address and undefined-behaviour sanitizers.
# Usage: run.sh scenario|distribution|csv [SECONDS [FOLDER]]
# The inputs found go to FOLDER (default: a temporary one); findings stay there, with the log.
set -eu

target=$1
seconds=${2:-60}
root=$(cd "$(dirname "$0")/../.." && pwd)
folder=${3:-$(mktemp -d)}
mkdir -p "$folder/found"

"${CLANG:-clang}" -std=c17 -g -O1 -D_GNU_SOURCE -ffp-contract=off \
    -fsanitize=fuzzer,address,undefined -fno-sanitize-recover=undefined \
    -I"$root/include" "$root"/sim/base/*.c "$root"/sim/engine/*.c "$root"/sim/intervention/*.c \
    "$root"/sim/scenario/*.c \
    "$root/tests/fuzz/fuzz_$target.c" -lcjson -lm -o "$folder/fuzz_$target"

set --
[ "$target" = csv ] || set -- "-dict=$root/tests/fuzz/scenario.dict"
cd "$folder"
if ! "./fuzz_$target" -max_total_time="$seconds" -timeout=20 -rss_limit_mb=1024 -max_len=8192 \
    -print_final_stats=1 "$@" found "$root/tests/fuzz/corpus/$target" > log 2>&1; then
    tail -n 60 log
    echo "fuzz_$target: a finding, see $folder" >&2
    exit 1
fi
grep -E 'stat::number_of_executed_units|Done' log
