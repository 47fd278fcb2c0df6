#!/usr/bin/python3
"""Writes ../../docs/models/register.md: every value with a status in the Danish library and its integration models, in denmark-2024.yaml and in the regions,
and the clashes between sources with the choice made (clashes.csv). Run it in this folder. Needs PyYAML."""
import csv
import glob
import os

import yaml

SCENARIOS = ".."
HEAD = """# Parameter register

Written by scenarios/data/make_register.py; do not edit. Status: **sourced** seen in a public source, **derived** calculated from such,
**recalled** general knowledge, **assumed** our own value. BASE-2024, MODEL and EVIDENCE are working papers of the project: what rests on
them alone is never called sourced. The unit stands with the value. Listed is what has a status; a number written into a pathway without one (a
spread, a number of visits) counts as assumed.
"""


class Loader(yaml.SafeLoader):
    """Keeps what stands behind !remove and !replace."""


Loader.add_multi_constructor("!", lambda loader, suffix, node: loader.construct_mapping(node, deep=True) if isinstance(node, yaml.MappingNode) else None)
# numbers and dates as they are written
Loader.yaml_implicit_resolvers = {key: [one for one in rules if one[0] == "tag:yaml.org,2002:null"] for key, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()}


def values(node, path):
    """Every {value, status, ...} below a node, with its path."""
    if isinstance(node, dict) and "value" in node and "status" in node:
        yield path, node
    elif isinstance(node, dict):
        for key, below in node.items():
            yield from values(below, f"{path}.{key}" if path else str(key))
    elif isinstance(node, list):
        for number, below in enumerate(node, 1):
            yield from values(below, f"{path}.{number}")


def read(file):
    with open(file, encoding="utf-8") as text:
        return list(values(yaml.load(text, Loader), ""))


def cell(text):
    return str(text).replace("|", "\\|").replace("\n", " ")


def row(path, entry):
    between = " to ".join(str(end) for end in entry["range"]) if "range" in entry else ""
    name = path.removeprefix("parameters.").removeprefix("services.")
    return f"| `{name}` | {cell(entry['value'])} | {between} | {entry['status']} | {cell(entry.get('source', ''))} |"


def section(title, file):
    found = read(file)
    if not found:
        return "", []
    rows = "\n".join(row(path, entry) for path, entry in found)
    return f"\n## {title}\n\n| name | value | range | status | source |\n|---|---|---|---|---|\n{rows}\n", [entry["status"] for _, entry in found]


def clashes():
    with open("clashes.csv", encoding="utf-8", newline="") as text:
        rows = list(csv.DictReader(text))
    lines = "\n".join("| " + " | ".join(cell(value) for value in one.values()) + " |" for one in rows)
    return "\n## Clashes between sources, and the choice made\n\n| " + " | ".join(rows[0]) + " |\n" + "|---" * len(rows[0]) + "|\n" + lines + "\n"


def main():
    library = sorted(glob.glob(f"{SCENARIOS}/library/denmark/*.yaml"))
    library += sorted(glob.glob(f"{SCENARIOS}/library/denmark/integration/*.yaml")) + sorted(glob.glob(f"{SCENARIOS}/integration/changes/*.yaml"))
    files = [*library, f"{SCENARIOS}/denmark-2024.yaml", *sorted(glob.glob(f"{SCENARIOS}/region-*-2024.yaml"))]
    text, statuses = "", []
    for file in files:
        part, found = section(os.path.relpath(file, SCENARIOS), file)
        text += part
        statuses += found
    count = ", ".join(f"{statuses.count(one)} {one}" for one in ("sourced", "derived", "recalled", "assumed"))
    with open("../../docs/models/register.md", "w", encoding="utf-8") as page:
        page.write(f"{HEAD}\n{len(statuses)} values: {count}.\n{clashes()}{text}")


if __name__ == "__main__":
    main()
