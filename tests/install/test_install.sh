#!/bin/sh
# Installs into a folder of its own and uses what is there as a stranger would: a program built
# through pkg-config, and the installed command on the installed scenario.
# Usage: test_install.sh BUILD-FOLDER PROJECT-FOLDER
set -eu
build=$1
project=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

DESTDIR=$work meson install -C "$build" --no-rebuild --quiet
description=$(find "$work" -name loket.pc)
command=$(find "$work" -type f -path '*/bin/loket')
data=$(find "$work" -type d -path '*/share/loket')
library=$(dirname "$(find "$work" -name 'libloket.so.0')")

for file in "$description" "$command" "$data/scenarios/kcc.json" "$data/scenario.schema.json"; do
    [ -f "$file" ] || { echo "not installed: $file"; exit 1; }
done
if grep -rlI "$project" "$work"; then
    echo "the files above mention the folder they were built in"
    exit 1
fi

cat > "$work/program.c" <<'PROGRAM'
#include "model/world.h"
#include "scenario/scenario_read.h"

#include <stdio.h>

int main(int argc, char **argv)
{
    struct scenario *desk = NULL;
    struct result result;
    struct error error;

    if (argc < 2 || !scenario_read(argv[1], &desk, &error) || !world_run(desk, 1, 0, NULL, &result))
        return 1;
    printf("%zu queues, %s\n", result.queue_count, result.contacts > 100000 ? "busy" : "idle");
    result_term(&result);
    scenario_free(desk);
    return 0;
}
PROGRAM
PKG_CONFIG_PATH=$(dirname "$description")
export PKG_CONFIG_PATH PKG_CONFIG_SYSROOT_DIR="$work" LD_LIBRARY_PATH="$library"
flags=$(pkg-config --cflags --libs loket)
# shellcheck disable=SC2086 # a list of words
${CC:-cc} -Wall -Wextra -Werror -o "$work/program" "$work/program.c" $flags
answer=$("$work/program" "$data/scenarios/kcc.json")
[ "$answer" = "10 queues, busy" ] || { echo "the program says: $answer"; exit 1; }

# Every installed header compiles for a stranger.
headers=$(find "$work" -type d -path '*/include/loket')
(cd "$headers" && find . -name '*.h' -printf '#include "%P"\n') > "$work/headers.c"
${CC:-cc} -std=c17 -fsyntax-only -I"$headers" "$work/headers.c"

if nm -D --defined-only "$library/libloket.so.0" | grep -E ' (command|report|main|read_|shape_|staff_admit)'; then
    echo "the library exports what is not for others"
    exit 1
fi

unset LD_LIBRARY_PATH
cd "$work"
"$command" --version | grep -q '^loket [0-9]' || { echo "loket --version"; exit 1; }
"$command" schema | cmp - "$data/scenario.schema.json"
for scenario in "$data/scenarios/kcc.json" kcc; do
    "$command" run "$scenario" --replications 2 --format json > "$work/answer.json"
    grep -q '"abandonment_rate"' "$work/answer.json" || { echo "no answer for $scenario"; exit 1; }
done
