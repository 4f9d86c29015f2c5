#!/bin/sh
# Takes a copy of the project, in a folder with a space in its name, from nothing to an answer with
# sim/run.sh: called from elsewhere, through a link, with arguments, twice.
# Usage: test_run_script.sh (no arguments)
set -eu
project=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
copy="$work/a copy"

fail()
{
    echo "$*"
    exit 1
}

mkdir "$copy"
(cd "$project" && tar -cf - --exclude='./build*' --exclude=./.git .) | tar -xf - -C "$copy"
ln -s "../a copy/sim/run.sh" "$copy/link.sh"
cp "$copy/scenarios/kcc.json" "$work/own scenario.json"

cd /
"$copy/sim/run.sh" > "$work/first" 2> "$work/notes" || fail "the first run failed: $(cat "$work/notes")"
[ -s "$work/first" ] || fail "the first run gives no answer"

cd "$work"
begin=$(date +%s)
sh "./a copy/sim/run.sh" > second 2> notes || fail "the second run failed: $(cat notes)"
cmp first second || fail "the second run gives another answer"

"./a copy/link.sh" run "own scenario.json" --replications 1 > own 2> notes ||
    fail "through a link: $(cat notes)"
[ -s own ] || fail "through a link: no answer"
"./a copy/sim/run.sh" run kcc > second 2> notes || fail "by name: $(cat notes)"
cmp first second || fail "by name: another answer"
[ "$("./a copy/sim/run.sh" --version 2>&1)" = "$("./a copy/build/release/sim/cli/loket" --version)" ] ||
    fail "sim/run.sh says more than loket"
if "./a copy/sim/run.sh" run missing.json > /dev/null 2>&1; then
    fail "a failing loket passes"
fi

# Moved, with its builds.
mv "a copy" moved
moved/sim/run.sh --version > /dev/null 2> notes || fail "after moving: $(cat notes)"
# What does not compile is said, with the reason.
echo 'int x = ;' >> moved/sim/base/error.c
if moved/sim/run.sh > out 2> notes; then
    fail "a build that fails passes"
fi
{ [ ! -s out ] && grep -q 'building failed' notes && grep -q 'error.c:.*error:' notes; } ||
    fail "a build that fails does not say why: $(cat notes)"
echo "runs twice, $(($(date +%s) - begin)) s after the first"
