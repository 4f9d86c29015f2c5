#!/bin/sh
# Fails if a header does not compile alone, or not twice, so that includes may stand in any order.
# Usage: check_headers.sh PROJECT-FOLDER COMPILER
set -eu
cd "$1"
faults=0
headers=0

for header in include/*/*.h; do
    headers=$((headers + 1))
    printf '#include "%s"\n#include "%s"\n' "${header#include/}" "${header#include/}" |
        "$2" -std=c17 -D_GNU_SOURCE -Wall -Wextra -Werror -Iinclude -fsyntax-only -x c - ||
        faults=$((faults + 1))
done
echo "$headers headers, $faults of them do not compile alone"
[ "$faults" = 0 ]
