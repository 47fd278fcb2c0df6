#!/usr/bin/env python3
"""One patient's path through each mechanism of the library, compared with a table computed by hand.

Usage: paths.py PROGRAM SCENARIOS [NAME]

paths/NAME.yaml is a scenario with few persons and fixed times, which extends files of the library by their names;
paths/NAME.csv is what must happen: minute (whole, since the start),person,activity,service in the order of events, one row an event, and only
the activities that stand in it are compared. Scenarios run from midnight of the first day, without a warm-up.
"""
import csv
import datetime
import pathlib
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).parent / "paths"


def events(program, scenario, folder):
    """Rows (minute, person, activity, service) of replication 1."""
    log = folder / "events.csv"
    words = [program, "run", str(scenario), "-r", "1", "-q", "--lang", "en", "--threads", "1", "--overwrite",
             "-o", str(folder / "run.h5"), "--events", str(log)]
    said = subprocess.run(words, capture_output=True, text=True)
    if said.returncode != 0:
        raise AssertionError(said.stderr)
    rows = list(csv.DictReader(log.open(encoding="utf-8")))
    start = datetime.datetime.fromisoformat("2026-01-01T00:00:00+01:00")
    for row in rows:
        minute = (datetime.datetime.fromisoformat(row["time"]) - start).total_seconds() / 60
        yield f"{minute // 1:.0f}", row["person"], row["activity"], row["service"]


def compare(name, program, folder):
    """Whether it went as computed; else tells where it first went otherwise."""
    with (HERE / f"{name}.csv").open(encoding="utf-8") as table:
        wanted = [tuple(row[key] for key in ("minute", "person", "activity", "service")) for row in csv.DictReader(table)]
    assert wanted, f"{name}.csv has no rows"
    activities = {row[2] for row in wanted}
    shutil.copy(HERE / f"{name}.yaml", folder)
    found = [row for row in events(program, folder / f"{name}.yaml", folder) if row[2] in activities]
    if found == wanted:
        return True
    at = next((i for i, (one, other) in enumerate(zip(found, wanted)) if one != other), min(len(found), len(wanted)))
    print(f"{name}: row {at + 1} of {len(wanted)}")
    print("  wanted", *wanted[at:at + 3], sep="\n    ")
    print("  found ", *found[at:at + 3], sep="\n    ")
    return False


def main(program, scenarios, *names):
    names = names or sorted(one.stem for one in HERE.glob("*.yaml"))
    assert names, "there are no paths"
    with tempfile.TemporaryDirectory() as made:
        folder = pathlib.Path(made)
        shutil.copytree(pathlib.Path(scenarios) / "library", folder / "library")
        (folder / "data").mkdir()           # tables that the library's files name
        for table in (pathlib.Path(scenarios) / "data").glob("*.csv"):
            shutil.copy(table, folder / "data")
        went = [compare(name, program, folder) for name in names]
    print(f"{sum(went)} of {len(went)} paths as computed")
    return 0 if all(went) else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
