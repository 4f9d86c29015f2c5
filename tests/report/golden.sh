#!/bin/sh
# Compares the reports of made-up results with the files in golden/. After an intended change:
#   golden.sh PROGRAM --update
# and look at the difference before keeping it. Usage: golden.sh PROGRAM [--update]
set -eu
program=$1
mode=${2:-compare}
golden=$(cd "$(dirname "$0")" && pwd)/golden
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
faults=0

# check KIND LANGUAGE FILE
check()
{
    "$program" "$1" "$2" > "$work/$3"
    if [ "$mode" = --update ]; then
        cp "$work/$3" "$golden/$3"
    elif ! diff -u "$golden/$3" "$work/$3"; then
        faults=$((faults + 1))
    fi
}

for language in en nl; do
    for kind in text channels steady one nobody summary explain list evidence; do
        check $kind $language $kind.$language.txt
    done
done
check json en answer.json
check evidence_json en evidence.json
check csv en answer.csv
check intervals en intervals.csv

# What no golden file should hold: JSON that is none, and lines too wide for a terminal.
for file in answer evidence; do
    python3 -m json.tool "$work/$file.json" > "$work/parsed" || faults=$((faults + 1))
done
if grep -nE '^.{101}' "$work"/*.txt; then
    echo "these lines are wider than 100 columns"
    faults=$((faults + 1))
fi
[ "$faults" = 0 ]
