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

# compare FILE: the file made with the golden one
compare()
{
    if [ "$mode" = --update ]; then
        cp "$work/$1" "$golden/$1"
    elif ! diff -u "$golden/$1" "$work/$1"; then
        faults=$((faults + 1))
    fi
}

# check KIND LANGUAGE FILE
check()
{
    "$program" "$1" "$2" > "$work/$3"
    compare "$3"
}

for language in en nl; do
    for kind in text channels steady one nobody summary explain list compare compare-rows beside evidence; do
        check $kind $language $kind.$language.txt
    done
done
check json en answer.json
check evidence_json en evidence.json
check csv en answer.csv
check dated en dated.json
check dated_csv en dated.csv
check intervals en intervals.csv
check compare-csv en compare.csv
check beside-csv en beside.csv
# what a comparison says of each scenario by itself is as in answer.json: left out
"$program" compare-json en > "$work/whole.json"
python3 -c 'import json, sys
j = json.load(sys.stdin)
j["scenarios"] = {name: {key: s[key] for key in s if key in ("version", "scenario", "seed")}
                  for name, s in j["scenarios"].items()}
json.dump(j, sys.stdout, indent=1)' < "$work/whole.json" > "$work/compare.json"
compare compare.json
"$program" beside-json en > "$work/whole.json"
python3 -c 'import json, sys
j = json.load(sys.stdin)
json.dump({key: j[key] for key in ("economics", "inside_outside")}, sys.stdout, indent=1)' \
    < "$work/whole.json" > "$work/beside.json"
compare beside.json

# What no golden file should hold: JSON that is none, and lines too wide for a terminal.
for file in answer whole evidence; do
    python3 -m json.tool "$work/$file.json" > "$work/parsed" || faults=$((faults + 1))
done
if grep -nE '^.{101}' "$work"/*.txt; then
    echo "these lines are wider than 100 columns"
    faults=$((faults + 1))
fi
[ "$faults" = 0 ]
