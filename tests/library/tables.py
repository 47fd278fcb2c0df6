#!/usr/bin/env python3
"""The tables that others gave are as they were given, and those that are made are what their makers write. Usage: tables.py PROJECT"""
import hashlib
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

GIVEN = {  # published figures and ranges: changing one would move the posts
    "validation_targets.csv": "37d18cd088b6f9bf9e3162bb65fdaa00f61950cbf9129fe1e8015ed20c773d54",
    "source/funding.csv": "96557ed0fad925b4da32ae7a3f9ca3a3170dfe8347b77c973fc5ef9528a79584",
}


def unchanged(data):
    for name, expected in GIVEN.items():
        found = hashlib.sha256((data / name).read_bytes()).hexdigest()
        if found != expected:
            yield f"{name} is not what was given ({found})"


def made_again(data):
    """In a copy, so that a fault leaves nothing behind."""
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder, "data")
        shutil.copytree(data, copy)
        shutil.copytree(data.parent / "library", pathlib.Path(folder, "library"))
        subprocess.run([sys.executable, "make_inputs.py"], cwd=copy, check=True)
        if (copy / "validation_inputs.csv").read_bytes() != (data / "validation_inputs.csv").read_bytes():
            yield "validation_inputs.csv: run make_inputs.py in scenarios/data"


def unread(project):
    """No parameter of the model is read from the targets."""
    for scenario in pathlib.Path(project, "scenarios").rglob("*.yaml"):
        if re.search(r"file:.*validation_targets", scenario.read_text(encoding="utf-8")):
            yield f"{scenario} reads the targets"


def main(project):
    data = pathlib.Path(project, "scenarios", "data")
    faults = [*unchanged(data), *made_again(data), *unread(project)]
    print("\n".join(faults) or "tables as given and as made")
    return len(faults)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
