#!/bin/sh
# Fails if a C file is not laid out as .clang-format says.
# Usage: check_format.sh PROJECT-FOLDER
set -eu
cd "$1"
find include sim tests bench -name '*.[ch]' -exec clang-format --dry-run -Werror {} +
