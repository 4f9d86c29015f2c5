#!/bin/sh
# The cases of cases.json, each with its exact values, through the front door; and twins of them that
# are wrong on purpose, each of which must be rejected at the same precision: handling times 1 % too
# long (of call backs: the time they are pending), and patience 1 % too long in the four cases that are
# long enough to show it. Seeds are fixed: the outcome is the same on every machine.
#   test_validation.sh LOKET
set -eu

here=$(dirname "$(readlink -f "$0")")
cases=$here/cases.json
patience_cases=DD-2,EA-3,EG-1,PA-1
LOKET=$1
export LOKET PYTHONDONTWRITEBYTECODE=1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT INT TERM

"$here/run.sh" "$cases" "$folder/right.json"
python3 "$here/judge.py" "$folder/right.json" "$cases"
echo "--- handling times 1 % too long"
"$here/run.sh" "$cases" "$folder/wrong.json" --distort handling=1.01
python3 "$here/judge.py" "$folder/wrong.json" "$cases" --expect-rejection
echo "--- patience 1 % too long"
"$here/run.sh" "$cases" "$folder/wrong.json" --distort patience=1.01 --only $patience_cases
python3 "$here/judge.py" "$folder/wrong.json" "$cases" --expect-rejection --only $patience_cases
