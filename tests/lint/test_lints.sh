#!/bin/sh
# Shows that each lint finds a fault planted in a small project, and lets the project without it
# pass. Usage: test_lints.sh (no arguments)
set -eu
lint=$(cd "$(dirname "$0")" && pwd)
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
work="$place/a folder" # blanks in names must not matter
mkdir "$work"
faults=0
cases=0

fault()
{
    echo "$*"
    faults=$((faults + 1))
}

# A project of two files without fault in $work/project.
fresh_project()
{
    rm -rf "$work/project"
    mkdir -p "$work/project"
    cd "$work/project"
    mkdir -p include/base include/engine include/experiment sim/base sim/engine sim/experiment \
        sim/model sim/cli tests bench
    cp "$lint/../../.clang-format" .
    printf '#ifndef BASE_TEXT_H\n#define BASE_TEXT_H\n\nint text_length(void);\n\n#endif\n' \
        > include/base/text.h
    printf '#include "base/text.h"\n\n%s\n%s\n%s\n%s\n' \
        '/* never printf("log(x)"); nor exit(1) */' \
        'static const char *const names[] = {"stdout", "a \" pow(2)"};' '' \
        'int text_length(void)' > sim/base/text.c
    printf '{\n    return names[0] != 0;\n}\n' >> sim/base/text.c
}

passes()
{
    cases=$((cases + 1))
    "$@" > "$work/log" 2>&1 || { fault "refused without reason: $*"; cat "$work/log"; }
}

# finds TEXT COMMAND...: COMMAND must fail and say TEXT.
finds()
{
    cases=$((cases + 1))
    wanted=$1
    shift
    if "$@" > "$work/log" 2>&1; then
        fault "found nothing wrong: $*, wanted: $wanted"
    elif ! grep -qF -- "$wanted" "$work/log"; then
        fault "did not say: $wanted, but:"
        cat "$work/log"
    fi
}

# layer_fault TEXT FILE LINE: planted at the end of FILE, the layer check must say TEXT.
layer_fault()
{
    fresh_project
    printf '%s\n' "$3" >> "$2"
    finds "$1" "$lint/check_layers.py" .
}

layers()
{
    fresh_project
    passes "$lint/check_layers.py" .
    layer_fault 'base/ may not include engine/' sim/base/text.c '#include "engine/random.h"'
    layer_fault 'base/ may not include engine/' include/base/text.h ' # include "engine/random.h"'
    layer_fault 'model/ may not include theory/' sim/model/a.c '#include "theory/erlang.h"'
    layer_fault 'experiment/ may not include cli/' sim/experiment/a.c '#include "cli/command.h"'
    layer_fault 'engine/ may not include pthread.h' sim/engine/a.c '#include <pthread.h>'
    layer_fault 'cli/ may not include threads.h' sim/cli/a.c '#include <threads.h>'
    layer_fault 'model/ may not include gsl/gsl_cdf.h' sim/model/a.c '#include <gsl/gsl_cdf.h>'
    layer_fault 'model/ may not include cjson/cJSON.h' sim/model/a.c '#include <cjson/cJSON.h>'
    layer_fault 'experiment/ may not use printf' sim/experiment/a.c 'int x = printf("no");'
    layer_fault 'experiment/ may not use stderr' sim/experiment/a.c 'fputs("no", stderr);'
    layer_fault 'model/ may not use exit' sim/model/a.c 'void f(void) { exit (1); }'
    layer_fault 'base/ may not use abort' sim/base/text.c 'void f(void) { abort(); }'
    layer_fault 'engine/ may not use argv' sim/engine/a.c 'int f(char **argv);'
    layer_fault 'engine/ may not use getenv' sim/engine/a.c 'char *f = getenv("HOME");'
    layer_fault 'model/ may not use log:' sim/model/a.c 'double x = log(2);'
    layer_fault 'engine/ may not use powf' sim/engine/a.c 'float x = powf(2, 2);'
    layer_fault 'model/ may not use time:' sim/model/a.c 'long x = time(0);'
    layer_fault 'model/ may not use malloc' sim/model/a.c 'void *x = malloc(8);'
    layer_fault 'cli/ may not use strdup' sim/cli/a.c 'char *x = strdup("");'
}

other_layer()
{
    fresh_project
    mkdir sim/extra
    : > sim/extra/a.c
    finds 'extra/ is not one of the layers' "$lint/check_layers.py" .
    rm -r include sim
    finds 'no sources found' "$lint/check_layers.py" .
}

# compile OBJECT TEXT
compile()
{
    mkdir -p objects
    printf '%s\n' "$2" | gcc -fPIC -x c -c -o "objects/$1" -
}

names()
{
    fresh_project
    compile sim_base_text.c.o 'int text_length; static int local; int *text_p(void) { return &local; }'
    passes "$lint/check_names.sh" objects
    ar rcs text.a objects/sim_base_text.c.o
    passes "$lint/check_names.sh" text.a
    compile sim_cli_command_run.c.o 'void command_run(void) {}'
    passes "$lint/check_names.sh" objects
    passes "$lint/check_names.sh" "$work/project/objects"
    compile sim_base_text.c.o 'void push(void) {}'
    finds 'text.c exports push' "$lint/check_names.sh" objects
    compile text.c.o 'void textual(void) {}'
    rm -f text.a
    ar rcs text.a objects/text.c.o
    finds 'text.c exports textual' "$lint/check_names.sh" text.a
    rm -r objects
    mkdir objects
    finds 'no symbols found' "$lint/check_names.sh" objects
}

# state_fault NAME TEXT
state_fault()
{
    compile a.c.o "$2"
    rm -f a.a
    ar rcs a.a objects/a.c.o
    finds "$1 is writable state" "$lint/check_state.sh" a.a
}

state()
{
    fresh_project
    compile a.c.o 'const char *const a_names[] = {"b"}; static const int t[] = {1};
        const int *a_f(void) { return t; }'
    ar rcs a.a objects/a.c.o
    passes "$lint/check_state.sh" a.a
    state_fault counter.0 'int a_f(void) { static int counter; return ++counter; }'
    state_fault a_total 'double a_total = 1;'
    state_fault a_thread '__thread int a_thread;'
}

headers()
{
    fresh_project
    for compiler in gcc clang; do
        passes "$lint/check_headers.sh" . "$compiler"
    done
    sed -i '1,2d; $d' include/base/text.h
    passes "$lint/check_headers.sh" . gcc # a declaration may be said twice
    printf 'struct text { size_t n; };\n' >> include/base/text.h
    for compiler in gcc clang; do
        finds '1 of them do not compile alone' "$lint/check_headers.sh" . "$compiler"
    done
    printf '#include <stddef.h>\nstruct text { size_t n; };\n' > include/base/text.h
    finds 'redefinition' "$lint/check_headers.sh" . gcc
}

format()
{
    fresh_project
    passes "$lint/check_format.sh" .
    printf 'int text_width( void );\n' >> sim/base/text.c
    finds 'text.c' "$lint/check_format.sh" .
}

words()
{
    fresh_project
    passes "$lint/check_words.sh" .
    git init -q .
    passes "$lint/check_words.sh" .
    for word in "/wor""k/main/a" "/tmp/pla""n/a" "see desig""n.md" "/hom""e/me/a"; do
        printf '/* %s */\n' "$word" > sim/base/new.c
        finds "new.c:1:" "$lint/check_words.sh" .
    done
    printf 'new.c\n' > .gitignore
    passes "$lint/check_words.sh" .
    rm -r .git
    finds "new.c:1:" "$lint/check_words.sh" .
}

layers
other_layer
names
state
headers
format
words
echo "$cases cases, $faults faults"
[ "$faults" = 0 ]
