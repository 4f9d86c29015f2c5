#!/bin/sh
# Shows that a scenario and a seed give the same bytes whatever the compiler, its optimisation, the
# processor's instructions and the number of threads. Builds loket in each way the machine has.
# Usage: same_bytes.sh PROJECT-FOLDER WORK-FOLDER (kept, so that a second time is fast)
set -eu
project=$1
work=$2
mkdir -p "$work"
faults=0
results=0

# build NAME COMPILER FLAGS MESON-OPTION...
build()
{
    name=$1
    compiler=$2
    flags=$3
    shift 3
    if [ ! -f "$work/$name/build.ninja" ]; then
        CC=$compiler CFLAGS=$flags meson setup "$work/$name" "$project" -Dtests=false "$@"
    fi > "$work/$name.log" 2>&1 || { tail -n 20 "$work/$name.log"; exit 1; }
    ninja -C "$work/$name" sim/cli/loket > "$work/$name.log" 2>&1 ||
        { tail -n 20 "$work/$name.log"; exit 1; }
}

# answer BUILD OUTPUT JOBS [SEED]: what that build says about the scenarios
answer()
{
    for scenario in "$project/tests/cli/every_kind.json" "$project/scenarios/kcc.json"; do
        "$work/$1/sim/cli/loket" run "$scenario" --replications 3 --seed "${4-5}" --jobs "$3" --format json \
            --intervals "$work/intervals.csv"
        cat "$work/intervals.csv"
    done > "$work/$2"
}

# same OUTPUT: whether it equals the first
same()
{
    results=$((results + 1))
    if cmp "$work/first" "$work/$1"; then
        echo "same   $1"
    else
        echo "OTHER  $1"
        faults=$((faults + 1))
    fi
}

if ! command -v gcc > /dev/null; then
    echo "no gcc here"
    exit 77
fi
build gcc-O3 gcc '' --optimization=3 -Db_lto=true # as sim/run.sh builds it
answer gcc-O3 first 1
for jobs in 2 3; do
    answer gcc-O3 "gcc-O3-jobs-$jobs" "$jobs"
    same "gcc-O3-jobs-$jobs"
done
answer gcc-O3 other-seed 1 6
if cmp -s "$work/first" "$work/other-seed"; then
    echo "another seed gives the same: nothing was compared"
    exit 1
fi
# The C library chooses its mathematics by what the processor can do; hide that from it.
GLIBC_TUNABLES=glibc.cpu.hwcaps=-FMA,-FMA4,-AVX2 answer gcc-O3 old-processor 2
same old-processor

for compiler in gcc clang; do
    if ! command -v "$compiler" > /dev/null; then
        echo "no $compiler here"
        continue
    fi
    build "$compiler-O0" "$compiler" '' --optimization=0
    answer "$compiler-O0" "$compiler-O0-result" 2
    same "$compiler-O0-result"
    build "$compiler-native" "$compiler" -march=native --optimization=3
    answer "$compiler-native" "$compiler-native-result" 2
    same "$compiler-native-result"
done
echo "$results results compared, $faults differ"
[ "$faults" = 0 ]
