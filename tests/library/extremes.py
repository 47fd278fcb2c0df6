#!/usr/bin/env python3
"""Sensible extremes: each mechanism of the library at both ends of its main parameter, and whether its key figure moves as its page says.

Usage: extremes.py PROGRAM SCENARIOS [--write PAGE] [FILE ...]      (only rows of these files, e.g. access)

extremes.csv has a row for each parameter:
  file       files of library/denmark laid over the scenario (region-nordjylland-2024 if none is named), in that order
  clock      warm-up and run (60 d/120 d if none); runs: replications (3 if none)
  both       what else both ends have, so that the mechanism is on; low, high: the two ends, as --set has them (a bare name is a parameter)
  moves      from low to high the figure must be `higher`, `lower`, the `same` to the last bit, or `none`: shown only, `why` says why

Both ends have the same seed, so replication 2 of both has the same persons, and differences are taken in pairs. A row with three
replications is good if all pairs are on the right side and the mean difference is 2 or more of its standard errors: if nothing moved, one
row in 11 at most would be good by chance (Student's t of 2 degrees above 2: .092). Seeds are fixed, so each row says the same every time.
Denmark has one pair, by chance right in one of two. That the ends are those of the range which the
parameter has in its file is looked up first.
"""
import csv
import pathlib
import re
import subprocess
import sys
import tempfile
import time

import h5py
import numpy as np

TABLE = pathlib.Path(__file__).with_suffix(".csv")
USUAL = {"scenario": "region-nordjylland-2024", "clock": "60 d/120 d", "runs": "3"}
UNITS = {"day": "d", "number": "", "1/year": "a year", "day/year": "d a year", "person": "persons", "1/day": ""}
AT_MOST_UNCLEAR = 5
# Files of the library without a mechanism, or that come with another: all others must be in the table.
NOT_TRIED = {"common", "population", "key-figures", "base-year-figures", "validation-figures", "equity", "ward-types", "diagnoses", "travel", "labels", "ageing"}


def rows(wanted):
    with TABLE.open(encoding="utf-8") as table:
        for row in csv.DictReader(table):
            row |= {key: row[key] or usual for key, usual in USUAL.items()}
            if not wanted or set(wanted) & set(row["file"].split()):
                yield row


def words(changes):
    """`a=1;services.b.beds=2` as words of the command line."""
    for change in filter(None, changes.split(";")):
        path = change.split("=")[0]
        yield from ("--set", change if "." in path else f"parameters.{change}")


def plain(text):
    """`15%` and `15.0 %` are the same: number and unit."""
    number, unit = re.fullmatch(r"\s*(-?[\d.]+)\s*(.*?)\s*", text).groups()
    return float(number), unit


def not_at_its_ends(row, scenarios):
    """Parameters that change from low to high, but not between the ends of their range. The scenario's own range counts, else the library's."""
    ends = [dict(one.split("=") for one in row[end].split(";")) for end in ("low", "high")]
    files = [pathlib.Path(scenarios) / f"{row['scenario']}.yaml", *sorted((pathlib.Path(scenarios) / "library/denmark").glob("*.yaml"))]
    for name in sorted(set(ends[0]) & set(ends[1])):
        if ends[0][name] == ends[1][name]:
            continue
        found = (re.search(rf"^  {name}:\s*\{{value: .*?, range: \[([^,\]]+), ([^,\]]+)\]", path.read_text(encoding="utf-8"), re.MULTILINE) for path in files)
        ranges = [match.groups() for match in found if match]
        assert ranges, f"{name} has no range"
        if {plain(one[name]) for one in ends} != {plain(one) for one in ranges[0]}:
            yield f"{row['mechanism']}: {name} is {ends[0][name]} and {ends[1][name]}, its range {ranges[0]}"


class Runs:
    def __init__(self, program, scenarios, folder):
        self.program, self.scenarios, self.folder, self.count = program, pathlib.Path(scenarios).resolve(), pathlib.Path(folder), 0
        for name in ("library", "data"):
            (self.folder / name).symlink_to(self.scenarios / name)
        for path in self.scenarios.glob("*.yaml"):
            (self.folder / path.name).write_bytes(path.read_bytes())

    def has(self, scenario, name):
        """Whether the scenario takes the file by itself; laid over it once more, the file would undo what the scenario changes in it."""
        taken = (self.folder / f"{scenario}.yaml").read_text(encoding="utf-8"), (self.folder / "library/denmark/common.yaml").read_text(encoding="utf-8")
        return f"library/denmark/{name}.yaml" in taken[0] or f"- {name}.yaml" in taken[1]

    def figure(self, row, end):
        """The key figure at one end: a number a replication, and its unit."""
        self.count += 1
        path = self.folder / f"row_{self.count}.yaml"
        warm_up, run = row["clock"].split("/")
        files = [f"{row['scenario']}.yaml"] + [f"library/denmark/{name}.yaml" for name in row["file"].split() if not self.has(row["scenario"], name)]
        path.write_text(f"samspil: 1\nextends: [{', '.join(files)}]\ntitle: {path.stem}\nclock: {{warm_up: {warm_up}, run: {run}}}\n")
        result = path.with_suffix(".h5")
        said = subprocess.run([self.program, "run", str(path), "-r", row["runs"], "--threads", "1", "-q", "--lang", "en", "-o", str(result),
                               *words(row["both"]), *words(row[end])], capture_output=True, text=True)
        if said.returncode != 0 or not result.exists():
            raise AssertionError(f"{row['mechanism']}, {end}: exit code {said.returncode}\n{said.stderr}")
        with h5py.File(result) as file:
            place = [name.decode() for name in file["kpi"][()]].index(row["figure"])
            values, unit = file["kpi_value"][:, place].astype(float), file["kpi_unit"][place].decode()
        for made in self.folder.glob(f"{path.stem}*"):
            made.unlink()
        return values, unit


def judged(row, low, high):
    """Whether the figure moved as it should, and a word for the table."""
    if row["moves"] == "none":
        return True, "only shown"
    if row["moves"] == "same":
        return bool(np.allclose(low, high, rtol=1e-12, atol=0)), "equal"
    gap = (high - low) if row["moves"] == "higher" else (low - high)
    if len(gap) < 2:
        return bool(np.all(gap > 0)), "one pair"
    error = gap.std(ddof=1) / np.sqrt(len(gap))
    good = bool(np.all(gap > 0) and gap.mean() >= 2 * error)
    return good, f"{np.sum(gap > 0)} of {len(gap)} pairs" + (f", {gap.mean() / error:.1f} se" if error > 0 else "")


def told(value, unit):
    if np.isnan(value):
        return "-"
    if unit in ("1", "%", "share"):
        return f"{100 * value:.1f} %"
    if unit == "day" and abs(value) < 2:
        value, unit = (24 * value, "h") if abs(value) >= 1 / 24 else (1440 * value, "min")
    digits = 0 if value == 0 or abs(value) >= 1000 else 1 if abs(value) >= 10 else 2
    return f"{value:,.{digits}f} {UNITS.get(unit, unit)}".rstrip()


def shown(changes):
    """Ends without what needs no telling, for the page."""
    return "; ".join(re.sub(r"^(services\.)?", "", one.replace("=", " ")) for one in changes.split(";") if one)


def table(lines):
    yield "| mechanism | file | with | low end | high end | figure | at the low end | at the high end | wanted | seen |"
    yield "|---|---|---|---|---|---|---|---|---|---|"
    for row, low, high, unit, good, word in lines:
        place = "" if row["scenario"] == USUAL["scenario"] else row["scenario"]
        both = "; ".join(filter(None, (place, "" if row["clock"] == USUAL["clock"] else row["clock"], shown(row["both"]))))
        yield (f"| {row['mechanism']} | {', '.join(row['file'].split())} | {both} | {shown(row['low'])} | {shown(row['high'])} | `{row['figure']}` "
               f"| {told(np.nanmean(low), unit)} | {told(np.nanmean(high), unit)} | {row['moves']} | {word if good else '**no**: ' + word} |")


def page(lines):
    """docs/models/extremes.md: all but the head is what was seen."""
    unclear = [row for row, *_ in lines if row["why"]]
    return "\n".join([
        "# Sensible extremes", "",
        "Written by `tests/library/extremes.py PROGRAM scenarios --write docs/models/extremes.md`; do not edit. Each mechanism of the library at both ends of the range of its main",
        "parameter, and whether its key figure moves as its page says. The rows are data: tests/library/extremes.csv. Without --write it is a test (label slow): it fails if a figure does",
        "not move as wanted.", "",
        f"Where *with* says nothing else: {USUAL['scenario']}, {USUAL['clock'].replace('/', ' of warm-up, ')} counted, {USUAL['runs']} replications, the same seed at both ends. **So the levels are not those of a year**:",
        "they are too short a run for that, and the ends are wider than anybody's plan. Only the direction is meant. *Seen*: how many pairs of replications moved the right way, and the mean",
        "difference in standard errors (2 or more wanted): where nothing happens one row in 11 would pass by chance, in Denmark, with one pair, one in two.", "",
        *table(lines), "",
        "## Where it does not move, and why", "",
        *[f"- **{row['mechanism']}** (`{row['figure']}`): {row['why']}." for row in unclear], "",
        "## Not tried", "",
        "Files without a mechanism of their own: common, population, labels, key-figures, base-year-figures, validation-figures. ageing.yaml has no parameter. ward-types.yaml comes with the wards-* files. Files under integration/",
        "set many parameters at once. A direction that is right at both ends says nothing of what lies between, nor that the size is right: sizes are checked by hand on each mechanism's page,",
        "feedback loops in [checks](checks.md#feedback-loops), and most",
        "ranges are assumptions ([register](register.md)).", ""])


def main(program, scenarios, *rest):
    rest = list(rest)
    target = rest.pop(rest.index("--write") + 1) if "--write" in rest else None
    wanted = [word for word in rest if word != "--write"]
    lines, began = [], time.monotonic()
    if not wanted:
        there = {path.stem for path in (pathlib.Path(scenarios) / "library/denmark").glob("*.yaml")}
        tried = {name for row in rows([]) for name in row["file"].split()}
        assert there == tried | NOT_TRIED, f"files of the library: {sorted(there ^ (tried | NOT_TRIED))}"
    strange = [fault for row in rows(wanted) for fault in not_at_its_ends(row, scenarios)]
    assert not strange, "\n".join(strange)
    with tempfile.TemporaryDirectory() as folder:
        runs = Runs(program, scenarios, folder)
        for row in rows(wanted):
            (low, unit), (high, _) = runs.figure(row, "low"), runs.figure(row, "high")
            good, word = judged(row, low, high)
            lines.append((row, low, high, unit, good, word))
            print(f"{'ok ' if good else 'NO '} {row['mechanism']:36} {row['figure']:28} {told(low.mean(), unit):>18} -> {told(high.mean(), unit):>18}"
                  f"   {row['moves']:7} {word}", flush=True)
    assert lines, "there are no such rows"
    unclear = [row["mechanism"] for row, *_ in lines if row["moves"] in ("none", "same")]
    assert all(row["why"] for row, *_ in lines if row["moves"] in ("none", "same")), "a figure that does not move needs a why"
    assert len(unclear) <= AT_MOST_UNCLEAR, f"too many that do not move: {unclear}"
    bad = [row["mechanism"] for row, _, _, _, good, _ in lines if not good]
    print(f"{len(lines) - len(bad)} of {len(lines)} as wanted, {time.monotonic() - began:.0f} s", *bad, sep="\n  ")
    if target:
        pathlib.Path(target).write_text(page(lines), encoding="utf-8")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
