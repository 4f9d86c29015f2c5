#!/bin/sh
# Installs what tests need, builds loket in every way the tests ask for and runs all tests. One
# line a step, the end of the log of a step that fails, and the sum at the very end:
# "N passed, N failed", of meson's tests and this script's own steps; the exit status says the same.
#   tests/run.sh          everything
#   tests/run.sh --quick  one compiler, the quick tests
set -eu

case "${1-}" in
    --quick) quick=yes ;;
    '') quick=no ;;
    *)
        echo "usage: tests/run.sh [--quick]" >&2
        exit 2
        ;;
esac

root=$(dirname "$(dirname "$(readlink -f "$0")")")
logs=$root/build/test-logs
# shellcheck source=sim/steps.sh
. "$root/sim/steps.sh"
export LC_ALL=C.UTF-8
# A stray setting of the caller's must not change what is tested.
unset CC CFLAGS LDFLAGS CPPFLAGS DESTDIR ASAN_OPTIONS UBSAN_OPTIONS TSAN_OPTIONS

mkdir -p "$logs"
exec 9> "$root/build/test.lock"
flock 9

passed=0
failed=0

# report WORD WHAT: the line of a step that began at $begin
report()
{
    printf '%-4s %s, %d s\n' "$1" "$2" "$(($(date +%s) - begin))"
}

# step NAME WHAT COMMAND...: one step; false if it fails.
step()
{
    step_log=$logs/$1.log
    step_what=$2
    shift 2
    begin=$(date +%s)
    if "$@" > "$step_log" 2>&1 < /dev/null 9>&-; then
        passed=$((passed + 1))
        report ok "$step_what"
    else
        failed=$((failed + 1))
        report FAIL "$step_what"
        log_tail "$step_log"
        return 1
    fi
}

# summary_count LOG WORD...: the sum of those lines of meson's summary
summary_count()
{
    awk -v words="$2" '
        BEGIN { count = split(words, word, ",") }
        { for (i = 1; i <= count; i++) if (index($0, word[i] ":") == 1) sum += $NF }
        END { print sum + 0 }' "$1"
}

# suite BUILD SUITE MESON-ARGUMENT...: meson's tests of one suite, each counted.
suite()
{
    suite_build=$root/build/test-$1
    suite_title="$1: $2 tests"
    suite_log=$logs/$1-$2.log
    begin=$(date +%s)
    rm -f "$suite_build/meson-logs/sanitizer".*
    suite_status=0
    suite_name=$2
    shift 2
    meson test -C "$suite_build" --suite "$suite_name" "$@" --timeout-multiplier 5 --print-errorlogs \
        > "$suite_log" 2>&1 < /dev/null 9>&- || suite_status=$?
    suite_passed=$(summary_count "$suite_log" 'Ok,Expected Fail')
    suite_failed=$(summary_count "$suite_log" 'Fail,Unexpected Pass,Timeout')
    suite_skipped=$(summary_count "$suite_log" Skipped)
    for report in "$suite_build/meson-logs/sanitizer".*; do
        if [ -e "$report" ]; then
            cat "$report" >> "$suite_log"
            suite_failed=$((suite_failed + 1))
        fi
    done
    if [ "$suite_failed" = 0 ] && { [ "$suite_status" != 0 ] || [ "$suite_passed" = 0 ]; }; then
        suite_failed=1
    fi
    passed=$((passed + suite_passed))
    failed=$((failed + suite_failed))
    suite_what="$suite_title, $suite_passed passed"
    if [ "$suite_skipped" != 0 ]; then
        suite_what="$suite_what, $suite_skipped skipped"
    fi
    if [ "$suite_failed" = 0 ]; then
        report ok "$suite_what"
    else
        report FAIL "$suite_what, $suite_failed failed"
        log_tail "$suite_log"
    fi
}

# configuration NAME MESON-OPTION...: builds build/test-NAME; false if it cannot.
configuration()
{
    name=$1
    shift
    build_configuration()
    {
        prepare_build "$root/build/test-$name" --werror "$@" && ninja -C "$root/build/test-$name"
    }
    step "$name-build" "$name: builds without a warning" build_configuration "$@"
}

finish()
{
    printf '%d passed, %d failed\n' "$passed" "$failed"
    [ "$failed" = 0 ]
    exit
}

need_packages "$logs/packages.log" \
    gcc libc6-dev meson ninja-build pkgconf libgsl-dev libcjson-dev \
    libcriterion-dev clang clang-format libclang-rt-dev binutils python3 python3-jsonschema git \
    wasi-libc lld libclang-rt-dev-wasm32 nodejs

if configuration gcc --buildtype=release -Dbench=true; then
    suite gcc quick
    if [ "$quick" = no ]; then
        suite gcc thorough # too long for a quick look, but run wherever that is
        suite gcc slow
    fi
fi
[ "$quick" = no ] || finish

CC=clang
export CC
if configuration clang --buildtype=debugoptimized; then
    suite clang quick --no-suite lint
    suite clang thorough
fi
if configuration sanitizers --buildtype=debug --optimization=1 \
    -Db_sanitize=address,undefined -Db_lundef=false; then
    suite sanitizers quick --no-suite lint
    suite sanitizers thorough
fi
if ls "$root"/tests/experiment/race_*.c > /dev/null 2>&1 &&
    step threads-setup "threads: prepares" prepare_build "$root/build/test-threads" \
        --buildtype=debugoptimized -Db_sanitize=thread -Db_lundef=false; then
    suite threads race # builds what it needs
fi
unset CC
for target in scenario distribution csv; do
    rm -rf "$root/build/test-fuzz-$target"
    mkdir -p "$root/build/test-fuzz-$target"
    step "fuzz-$target" "fuzz: 20 s of the $target reader" \
        "$root/tests/fuzz/run.sh" "$target" 20 "$root/build/test-fuzz-$target" || true
done
step run-script "sim/run.sh: from any folder, twice" "$root/tests/install/test_run_script.sh" || true
finish
