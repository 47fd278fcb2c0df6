#!/usr/bin/env python3
"""The table of what the source documents name (scenarios/data/systems.csv): is it complete, and does each of its changes change a result?

Usage: systems.py SCENARIOS                       the table: all numbers, names that exist, docs/systems.md as generated
       systems.py SCENARIOS PROGRAM [NUMBER ...]  runs every change (or those of some rows), with and without

Each change is run for two months after one of warm-up (unless `given` says otherwise), one replication: what it is said to move must be another number.
Rows that share a change share its run. That a number moves says that the key is not dead, not that it moves rightly: that is for the pages of the mechanisms.
"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import h5py

KINDS = {"parameter", "service", "mechanism", "indicator", "scenario", "test", "context"}
CHANGED = {"parameter", "service", "mechanism"}
CONTEXT_AT_MOST = 60
# Written elsewhere and not there yet; a name that exists is checked all the same.
PENDING = set()   # files that a row may name although they are not there yet
CLOCK = "clock: {start: 2024-01-01, warm_up: 31 d, run: 60 d}\nruns: {replications: 1, seed: 1}\n"


def names_in(row):
    for one in filter(None, row["where"].split("; ")):
        yield one.partition(":")[::2]


def faults_of(row, scenarios):
    """What is wrong with a row, as text."""
    if row["kind"] not in KINDS:
        yield f"kind {row['kind']}"
    if row["kind"] == "context":
        if row["where"] or row["change"] or not row["remark"]:
            yield "context has a reason, and nothing else"
        return
    if not row["where"]:
        yield "no place"
    if (row["kind"] in CHANGED) != bool(row["change"] and row["moves"] and row["stands_on"]):
        yield "parameters, services and mechanisms have a change and what it moves, others have none"
    for path, name in names_in(row):
        file = scenarios / path
        if not file.exists():
            if path not in PENDING:
                yield f"{path} is not there"
            continue
        text = file.read_text(encoding="utf-8")
        if row["kind"] == "indicator" and not re.search(rf"^  {name}: *(\{{|$)", text.partition("key_figures:")[2], re.M):
            yield f"{path} has no key figure {name}"
        if name and not re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text):
            yield f"{path} does not say {name}"
    first = next((name for _, name in names_in(row)), "")
    if row["kind"] == "parameter" and not any(re.search(rf"\b{name}\b", row["change"]) for _, name in names_in(row)):
        yield f"the change does not say {first}"


def check_table(rows, scenarios, page):
    faults = []
    if [row["number"] for row in rows] != [str(number) for number in range(1, 319)]:
        faults.append("the numbers are not 1 to 318")
    for row in rows:
        faults += [f"row {row['number']}: {one}" for one in faults_of(row, scenarios)]
    changes = " ".join(row["change"] for row in rows)
    faults += [f"row {row['number']}: no change says {name}" for row in rows if row["kind"] == "parameter" for _, name in names_in(row) if not re.search(rf"\b{name}\b", changes)]
    context = sum(row["kind"] == "context" for row in rows)
    if context > CONTEXT_AT_MOST:
        faults.append(f"{context} rows are context only")
    if (scenarios.parent / "docs/systems.md").read_text(encoding="utf-8") != page:
        faults.append("docs/systems.md is not what make_systems.py writes")
    missing = sorted({path for row in rows for path, _ in names_in(row) if path in PENDING and not (scenarios / path).exists()})
    print(*faults, sep="\n")
    print(f"{len(rows)} rows, {context} of context" + (f"; not there yet: {', '.join(missing)}" if missing else ""))
    return not faults


def lines_of(text):
    """parameters: {..}, clock: {..} on one line, as YAML of its own: each top-level key on a line."""
    depth, parts, begun = 0, [], 0
    for at, sign in enumerate(text):
        depth += (sign in "{[") - (sign in "}]")
        if sign == "," and depth == 0:
            parts.append(text[begun:at].strip())
            begun = at + 1
    return [one for one in [*parts, text[begun:].strip()] if one]


def layer(folder, name, extends, text):
    (folder / f"{name}.yaml").write_text(f"samspil: 1\nextends: [{', '.join(extends)}]\n" + "\n".join(lines_of(text)) + "\n", encoding="utf-8")


def figures(program, folder, name):
    """Key figures of a run by name."""
    words = [program, "run", str(folder / f"{name}.yaml"), "-r", "1", "-q", "--lang", "en", "--threads", "1", "--overwrite", "-o", str(folder / f"{name}.h5")]
    said = subprocess.run(words, capture_output=True, text=True)
    if said.returncode != 0:
        raise AssertionError(said.stderr)
    with h5py.File(folder / f"{name}.h5") as result:
        found = dict(zip((one.decode() for one in result["kpi"][:]), result["kpi_value"][0]))
    (folder / f"{name}.h5").unlink()
    return found


def same(one, other):
    return one == other or (one != one and other != other)


class Runs:
    def __init__(self, program, folder):
        self.program, self.folder, self.before = program, folder, {}

    def without(self, row):
        base = (row["stands_on"], row["given"])
        if base not in self.before:
            name = f"without_{len(self.before)}"
            scenario, *files = row["stands_on"].split(" + ")
            (self.folder / "short.yaml").write_text(f"samspil: 1\n{CLOCK}", encoding="utf-8")
            layer(self.folder, f"{name}_base", [scenario, *(f"library/denmark/{file}" for file in files), "short.yaml"], "")
            layer(self.folder, name, [f"{name}_base.yaml"], row["given"])
            self.before[base] = name, figures(self.program, self.folder, name)
        return self.before[base]

    def changed(self, row):
        """Key figures without and with the change."""
        name, before = self.without(row)
        layer(self.folder, "with", [f"{name}.yaml"], row["change"])
        return before, figures(self.program, self.folder, "with")


def check_changes(rows, program, scenarios):
    dead, done = 0, {}
    with tempfile.TemporaryDirectory() as made:
        folder = pathlib.Path(made)
        for part in ("library", "data"):
            shutil.copytree(scenarios / part, folder / part)
        for scenario in scenarios.glob("*-2024.yaml"):
            shutil.copy(scenario, folder)
        runs = Runs(program, folder)
        for row in (row for row in rows if row["change"]):
            key = (row["stands_on"], row["given"], row["change"])
            try:
                done[key] = done.get(key) or runs.changed(row)
                before, after = done[key]
                fault = "" if row["moves"] in after and not same(before.get(row["moves"]), after[row["moves"]]) else f"{row['moves']} stays {before.get(row['moves'])}"
            except AssertionError as said:
                fault = str(said).strip()[:600]
            if fault:
                dead += 1
                print(f"row {row['number']}, {row['change']}: {fault}")
    print(f"{len(done)} changes run for {sum(bool(row['change']) for row in rows)} rows; {dead} rows move nothing")
    return not dead


def main(scenarios, program=None, *numbers):
    scenarios = pathlib.Path(scenarios).resolve()
    sys.path.insert(0, str(scenarios / "data"))
    import make_systems
    rows = make_systems.table()
    if program is None:
        return 0 if check_table(rows, scenarios, make_systems.page()) else 1
    return 0 if check_changes([row for row in rows if not numbers or row["number"] in numbers], program, scenarios) else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
