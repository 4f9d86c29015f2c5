#!/usr/bin/env python3
"""Fails if a file knows what its layer may not know: a higher layer, somebody else's library,
threads, the terminal, or (where runs must give the same bits everywhere) the C library's
mathematics and clock.

Usage: check_layers.py PROJECT-FOLDER
"""
import re
import sys
from pathlib import Path

# Each layer, and every layer it may include, lowest first.
MAY_INCLUDE = {
    "base": set(),
    "engine": {"base"},
    "intervention": {"base", "engine"},
    "scenario": {"base", "engine", "intervention"},
    "model": {"base", "engine", "intervention", "scenario"},
    "theory": {"base", "engine"},
    "experiment": {"base", "engine", "intervention", "scenario", "model", "theory"},
    "report": {"base", "engine", "intervention", "scenario", "model", "theory", "experiment"},
    "cli": {"base", "engine", "intervention", "scenario", "model", "theory", "experiment", "report"},
}

# System headers that only some layers may include: pattern, layers, why.
HEADER_RULES = [
    (r"pthread\.h|threads\.h|semaphore\.h|sched\.h|omp\.h", {"experiment"},
     "only experiment/ starts threads"),
    (r"gsl/.*", {"theory", "experiment"}, "GSL is for theory/ and experiment/"),
    (r"(cjson/)?cJSON.*\.h", {"scenario", "intervention", "report"},
     "cJSON is for scenario/, intervention/ and report/"),
    (r"sqlite3\.h", {"experiment"}, "SQLite is for experiment/"),
    (r"xlsxwriter.*", {"report"}, "libxlsxwriter is for report/"),
    (r"argp\.h|getopt\.h", {"cli"}, "only cli/ reads the command line"),
]

# Words of the code (comments and texts left out) that only some layers may use.
ALL = set(MAY_INCLUDE)
RUN_PATH = {"base", "engine", "intervention", "scenario", "model"}
WORD_RULES = [
    (r"stdout|stderr|(?:printf|vprintf|puts|putchar|perror)(?=\s*\()", {"cli"}, "only cli/ prints"),
    (r"(?:exit|_exit|_Exit|quick_exit|abort)(?=\s*\()", {"cli"}, "only cli/ ends the program"),
    (r"argv|argc|(?:secure_)?getenv(?=\s*\()", {"cli"}, "only cli/ reads the command line"),
    (r"(?:rand|random|srand|drand48|time|clock|clock_gettime|gettimeofday)(?=\s*\()",
     ALL - RUN_PATH, "a run knows no clock and no chance but its seed"),
    (r"(?:exp|exp2|expm1|log|log2|log10|log1p|pow|cbrt|hypot|sin|cos|tan|asin|acos|atan|atan2|sinh"
     r"|cosh|tanh|erf|erfc|lgamma|tgamma|fma)[fl]?(?=\s*\()",
     ALL - RUN_PATH, "differs between machines: use engine/elementary.h"),
    (r"(?:malloc|calloc|realloc|reallocarray|strdup|strndup|asprintf|vasprintf)(?=\s*\()",
     set(), "memory comes from base/memory.h"),
]
# The one place that asks for memory, and ends the program with a message where there is none.
EXEMPT = {"sim/base/memory.c"}


def code_only(text):
    """The text with comments, strings and character constants blanked, line breaks kept."""
    pattern = r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\''
    return re.sub(pattern, lambda m: re.sub(r"[^\n]", " ", m[0]), text, flags=re.DOTALL)


def include_faults(layer, line):
    match = re.match(r'\s*#\s*include\s+"(\w+)/', line)
    if match and match[1] not in MAY_INCLUDE[layer] | {layer}:
        yield f"{layer}/ may not include {match[1]}/"
    match = re.match(r'\s*#\s*include\s+[<"]([^>"]+)', line)
    for pattern, layers, why in HEADER_RULES if match else ():
        if layer not in layers and re.fullmatch(pattern, match[1]):
            yield f"{layer}/ may not include {match[1]}: {why}"


def word_faults(layer, line):
    if re.match(r"\s*#\s*include", line):
        return
    for pattern, layers, why in WORD_RULES:
        match = re.search(rf"(?<![\w.>])(?:{pattern})(?!\w)", line)
        if layer not in layers and match:
            yield f"{layer}/ may not use {match[0]}: {why}"


def file_faults(path, name):
    layer = name.split("/")[1]
    if layer not in MAY_INCLUDE:
        yield f"{name}: {layer}/ is not one of the layers"
        return
    text = path.read_text(encoding="utf-8")
    code = code_only(text).splitlines()
    for number, line in enumerate(text.splitlines(), start=1):
        for fault in include_faults(layer, line):
            yield f"{name}:{number}: {fault}"
        for fault in () if name in EXEMPT else word_faults(layer, code[number - 1]):
            yield f"{name}:{number}: {fault}"


def main():
    root = Path(sys.argv[1])
    paths = sorted([*root.glob("include/*/**/*.h"), *root.glob("sim/*/**/*.[ch]")])
    faults = [] if paths else [f"{root}: no sources found"]
    for path in paths:
        faults += file_faults(path, path.relative_to(root).as_posix())
    sys.exit("\n".join(faults) or 0)


main()
