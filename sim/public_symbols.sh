#!/bin/sh
# Prints the linker's version script of the shared library: what the module of an installed header
# exports is public, the rest stays inside. A symbol starts with the name of its module.
# Usage: public_symbols.sh INCLUDE-FOLDER LAYER...
set -eu
include=$1
shift

echo '{ global:'
for layer in "$@"; do
    for header in "$include/$layer"/*.h; do
        if [ -e "$header" ]; then
            module=$(basename "$header" .h)
            echo "    $module; ${module}_*;"
        fi
    done
done
echo 'local: *; };'
