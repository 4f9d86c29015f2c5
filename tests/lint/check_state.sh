#!/bin/sh
# Fails if a library holds writable state outside its functions: a run is a value without globals,
# so that any number of them can go side by side. Constant tables are fine, of pointers too.
# Usage: check_state.sh LIBRARY.a...
set -eu

for library in "$@"; do
    nm -A -f sysv --defined-only "$library"
done | awk -F '|' '
    {
        gsub(/ /, "", $1)
        gsub(/ /, "", $7)
        symbols++
        if ($7 ~ /^\.(data|bss|tdata|tbss)/ && $7 !~ /^\.data\.rel\.ro/ || $7 == "*COM*") {
            print $1 " is writable state"
            faults++
        }
    }
    END {
        if (symbols == 0)
            print "no symbols found"
        exit faults > 0 || symbols == 0
    }'
