#!/usr/bin/env python3
"""Fails unless what README.md shows is what loket says: the answers it prints, line by line ("..."
stands for lines left out), the commands it lists and the scenarios it names.

Usage: readme.py LOKET PROJECT-FOLDER
"""
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

loket, root = sys.argv[1], Path(sys.argv[2])
readme = (root / "README.md").read_text(encoding="utf-8")
environment = {**os.environ, "LOKET_DATADIR": str(root), "LC_ALL": "C.UTF-8"}
faults = []


def answer(arguments):
    done = subprocess.run([loket, *arguments], env=environment, capture_output=True, text=True)
    if done.returncode != 0:
        faults.append(f"loket {shlex.join(arguments)}: {done.stderr.strip()}")
    return done.stdout.splitlines()


def compare(arguments, shown):
    """The shown lines must follow each other in the answer."""
    said = answer(arguments)
    at = 0
    for line in shown:
        if line == "...":
            continue
        if line not in said[at:]:
            faults.append(f"loket {shlex.join(arguments)} does not say: {line}")
            return
        at = said.index(line, at) + 1


default = re.search(r"`sim/run\.sh` answers.*?```text\n(.*?)```", readme, re.DOTALL)
compare(["run", "kcc"], default[1].splitlines())
shown = re.findall(r"```console\n\$ loket (.*?)\n(.*?)```", readme, re.DOTALL)
for arguments, lines in shown:
    compare(shlex.split(arguments), lines.splitlines())

commands = set(re.findall(r"^  (\w+) ", "\n".join(answer(["--help"])), re.MULTILINE)) | {"COMMAND"}
for command in set(re.findall(r"`loket (\w+)", readme)) - commands:
    faults.append(f"there is no loket {command}")
for name in set(re.findall(r"\b\d\d-[a-z-]+\b", readme)):
    if not (root / "scenarios" / f"{name}.json").exists():
        faults.append(f"there is no scenario {name}")
print(f"{len(shown) + 1} answers, {len(commands)} commands")
sys.exit("\n".join(faults) or 0)
