#!/bin/sh
# The cases of cases.json, each with its exact values, through the front door; and the same cases with
# handling times 1 % too long, each of which must be rejected at the same precision.
#   test_validation.sh LOKET
set -eu

here=$(dirname "$(readlink -f "$0")")
LOKET=$1
export LOKET PYTHONDONTWRITEBYTECODE=1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT INT TERM

"$here/run.sh" "$here/cases.json" "$folder/right.json"
python3 "$here/judge.py" "$folder/right.json" "$here/cases.json"
"$here/run.sh" "$here/cases.json" "$folder/wrong.json" --distort handling=1.01
python3 "$here/judge.py" "$folder/wrong.json" "$here/cases.json" --expect-rejection
