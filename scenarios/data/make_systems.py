#!/usr/bin/python3
"""Writes ../../docs/systems.md from systems.csv: everything the source documents name, and where it lives in the project. Run it in this folder.
tests/library/systems.py checks the table and runs its changes."""
import csv
import pathlib

HERE = pathlib.Path(__file__).resolve().parent
HEAD = """# What the source documents name, and where it is

Written by scenarios/data/make_systems.py from scenarios/data/systems.csv; change that.

The {all} things that the five source documents name (plans, rights, services, staff, goals), and where each is in the project:

- **parameter**, **service**, **mechanism**: can be changed. `change` is a line for an overlay (`extends` the scenario under *stands on*, with what is under *given*), and *moves* is a key figure
  that is another then: `tests/library/systems.py` runs each with and without. A key that is 0 % or 1 by default has no effect until somebody sets it; where no evidence is known, that is the default.
- **indicator**: a key figure. **scenario**: a file that one runs or compares. **test**: a figure of a source to compare with.
- **context**: nothing in the simulation, with the reason.

{counts}. A remark that begins with *Partly* says what of the meaning is not there: {partly} rows. Files are those of `scenarios/`; the library's values are in [the register](models/register.md),
its mechanisms in [models](models/README.md).
"""


def cell(text):
    return text.replace("|", "\\|")


def code(text):
    return f"`{cell(text)}`" if text else ""


def files(where):
    """library/denmark/access.yaml:missed_visits; ... as file and names."""
    found = {}
    for one in filter(None, where.split("; ")):
        path, _, name = one.partition(":")
        found.setdefault(path.removeprefix("library/denmark/"), []).append(name)
    return ", ".join(f"{path} {' '.join(code(name) for name in names)}".strip() for path, names in found.items())


def moved(row):
    return f"{code(row['change'])} moves {code(row['moves'])}" if row["change"] else ""


def table():
    with open(HERE / "systems.csv", encoding="utf-8", newline="") as text:
        return list(csv.DictReader(text))


def page():
    rows = table()
    kinds = ["parameter", "service", "mechanism", "indicator", "scenario", "test", "context"]
    counts = ", ".join(f"{sum(row['kind'] == kind for row in rows)} {kind}" for kind in kinds)
    lines = [HEAD.format(all=len(rows), counts=counts, partly=sum(row["remark"].startswith("Partly") for row in rows))]
    lines.append("| # | Danish term | English gloss | kind | where | change, and what it moves | remark |\n|---|---|---|---|---|---|---|")
    for row in rows:
        lines.append(f"| {row['number']} | {cell(row['term'])} | {cell(row['gloss'])} | {row['kind']} | {files(row['where'])} | {moved(row)} | {cell(row['remark'])} |")
    lines.append("\n## On what the changes stand\n\n| change | stands on | given | rows |\n|---|---|---|---|")
    seen = {}
    for row in rows:
        if row["change"]:
            seen.setdefault((row["change"], row["stands_on"], row["given"]), []).append(row["number"])
    lines += [f"| {code(change)} | {on.replace('library/denmark/', '')} | {code(given)} | {', '.join(numbers)} |" for (change, on, given), numbers in seen.items()]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    (HERE / "../../docs/systems.md").write_text(page(), encoding="utf-8")
