#!/bin/sh
# Fails if a file exports a symbol that does not start with its own name: event_queue.c may export
# event_queue_push(), but not push(). command_run.c may export command_run().
# Usage: check_names.sh FOLDER-OR-LIBRARY... (of a folder: all object files in it)
set -eu

for place in "$@"; do
    if [ -d "$place" ]; then
        find "$place" -name '*.o' -exec nm -A -g --defined-only {} +
    else
        nm -A -g --defined-only "$place"
    fi
done | awk '
    {   # library.a:module.c.o:0000 T symbol, or folder/sim_layer_module.c.o:0000 T symbol
        object = $0 # a folder may have blanks in its name
        sub(/\.o:[0-9a-f]+ [A-Za-z] [^ ]+$/, "", object)
        sub(/\.c$/, "", object)
        sub(/^.*[\/:]/, "", object)
        sub(/^sim_[a-z]+_/, "", object)
        symbol = $NF
        if (symbol ~ /^__/)
            next
        symbols++
        if (symbol == object || index(symbol, object "_") == 1)
            next
        print object ".c exports " symbol ", which should start with " object "_"
        faults++
    }
    END {
        if (symbols == 0)
            print "no symbols found"
        exit faults > 0 || symbols == 0
    }'
