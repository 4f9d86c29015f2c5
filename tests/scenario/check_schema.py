#!/usr/bin/python3
"""Schema and reader accept and refuse the same files.

Usage: check_schema.py JUDGE SOURCE_ROOT [--mutants N]

Over the files of tests/scenario/accepted and scenarios/, those of tests/scenario/refused whose
fault is no fault of syntax, and files made from the accepted ones by small changes (a seeded
generator). For each the schema must say what the reader's tables say of that file by itself; where the
reader knows more (the file it builds on, an id that does not exist) the manifest says so.
Needs python3-jsonschema (Debian), hence the interpreter.
"""
import argparse
import copy
import json
import random
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import jsonschema

SEED = 20250106
COMMENT = re.compile(r'("(?:\\.|[^"\\])*")|//[^\n]*|/\*.*?\*/', re.DOTALL)
SYNTAX = re.compile(r":\d+:\d+\t|stands twice")


def load(path):
    text = path.read_bytes().decode("utf-8-sig")
    return json.loads(COMMENT.sub(lambda m: m[1] or " ", text))


def judge(program, paths):
    """The reader's word for each file."""
    lines = subprocess.run([program], input="".join(f"{p}\n" for p in paths), text=True,
                           stdout=subprocess.PIPE, check=True).stdout.split()
    assert len(lines) == len(paths), "the reader died"
    return lines


def places(value, path=()):
    yield path
    children = value.items() if isinstance(value, dict) else \
        enumerate(value) if isinstance(value, list) else ()
    for key, child in children:
        yield from places(child, path + (key,))


STRANGE = [None, True, -1, 0, 0.5, 1, 7, 1e12, 3000000, "", "x", "all", "never", "08:30-17:00", [], [1],
           ["a", ["b"]], {}, {"dist": "fixed", "value_s": 1}, {"dist": "gamma"}, {"group": "north"},
           {"kind": "steady_state"}, "2025-13-45", "mon-fri", [1] * 5, [1] * 6, [1] * 12]
KEYS = ["mean_s", "mean_min", "days", "weeks", "agents", "shape", "slot_min", "from", "per_h", "per_day",
        "profile", "p_zero", "x", "dist", "value_s", "weekday", "based_on", "name", "open", "to",
        "length_h", "kind", "agents_by_slot", "day_cv", "counts_csv", "serves", "after_s"]


def mutate(tree, chance):
    """One or two small changes, so that files are wrong, or right, in more than one place."""
    tree = copy.deepcopy(tree)
    for _ in range(chance.randint(1, 2)):
        path = chance.choice(list(places(tree)))
        if not path:
            continue
        holder = tree
        for key in path[:-1]:
            holder = holder[key]
        act = chance.randrange(5)
        if act == 0:
            del holder[path[-1]]
        elif act == 1:
            holder[path[-1]] = copy.deepcopy(chance.choice(STRANGE))
        elif act == 2 and isinstance(holder, dict):
            holder[chance.choice(KEYS)] = holder.pop(path[-1])
        elif act == 3 and isinstance(holder, dict):
            holder[chance.choice(KEYS)] = copy.deepcopy(chance.choice(STRANGE))
        elif isinstance(holder[path[-1]], (int, float)):
            holder[path[-1]] = chance.choice([0, -1, 1, 2, 1000, 0.001, -0.5, 1e9, 1440]) * \
                chance.choice([1, holder[path[-1]]])
    return tree


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("judge")
    arguments.add_argument("root", type=Path)
    arguments.add_argument("--mutants", type=int, default=500)
    options = arguments.parse_args()
    schema = json.loads(subprocess.run([options.judge, "schema"], stdout=subprocess.PIPE,
                                       check=True).stdout)
    jsonschema.Draft7Validator.check_schema(schema)
    valid = jsonschema.Draft7Validator(schema).is_valid
    tests = options.root / "tests/scenario"
    faults = []

    accepted = sorted(tests.glob("accepted/*.json")) + sorted(
        p for p in options.root.glob("scenarios/*.json") if p.name != "schema.json")
    for path, word in zip(accepted, judge(options.judge, accepted)):
        if word != "accepted" or not valid(load(path)):
            faults.append(f"{path}: reader: {word}, schema: {valid(load(path))}")

    compared = 0
    for line in (tests / "refused/expected.tsv").read_text().splitlines()[1:]:
        name, beyond, rest = line.split("\t", 2)
        if SYNTAX.search(rest):
            continue
        compared += 1
        if valid(load(tests / "refused" / name)) != (beyond == "yes"):
            faults.append(f"{name}: beyond the schema is {beyond}, but the schema disagrees")

    chance = random.Random(SEED)
    counts = {"accepted": 0, "refused": 0, "beyond": 0}
    with tempfile.TemporaryDirectory() as folder:
        for csv in tests.glob("accepted/*.csv"):
            Path(folder, csv.name).write_bytes(csv.read_bytes())
        for path in accepted:
            Path(folder, path.name).write_bytes(path.read_bytes())
        trees = [load(path) for path in accepted]
        mutants = [mutate(chance.choice(trees), chance) for _ in range(options.mutants)]
        paths = [Path(folder, f"{i}.json") for i in range(len(mutants))]
        for tree, path in zip(mutants, paths):
            path.write_text(json.dumps(tree))
        for tree, word in zip(mutants, judge(options.judge, paths)):
            counts[word] += 1
            if valid(tree) != (word != "refused"):
                faults.append(f"reader: {word}, schema: {valid(tree)}: {json.dumps(tree)[:3000]}")
    print(f"{len(accepted)} accepted, {compared} refused, {counts} of seed {SEED} compared")
    if min(counts.values()) < len(mutants) // 50:
        faults.append(f"the mutants are too much alike: {counts}")
    sys.exit("\n".join(faults[:20]) or 0)


main()
