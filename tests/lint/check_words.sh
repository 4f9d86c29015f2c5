#!/bin/sh
# Fails if a file of the project mentions a place that exists on one machine only: the reader of
# the project cannot follow it.
# Usage: check_words.sh PROJECT-FOLDER
set -eu
cd "$1"

# Written so that this file does not match itself.
pattern='/wor[k]/(main|shared|\.)|/tmp/(pla[n]|build-|fresh)|/roo[t]/|/hom[e]/[a-z]'
pattern="$pattern"'|\b(desig[n]|styl[e]|domai[n]|toolchai[n]|workload[s])\.md\b|example-modul[e]'

if git -C . rev-parse --is-inside-work-tree > /dev/null 2>&1; then
    # Known to git, or new and not ignored; as they are now.
    git ls-files -z --cached --others --exclude-standard
else
    find . -type f -not -path './build*/*' -print0
fi | xargs -0 grep -InEs "$pattern" > /dev/stderr && status=1 || status=0
exit "$status"
