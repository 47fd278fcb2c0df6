#!/usr/bin/python3
"""Writes two tables of ../../docs/models/ward-types.md: what two types of beds and beds of other sites do, as the region is and with more acute arrivals.
Usage: ward_types.py PROGRAM [REPLICATIONS]: Region Sjælland 2024, 20 replications if not said, some ten minutes on two cores."""
import json
import pathlib
import subprocess
import sys
import tempfile

from marked_page import put

SCENARIOS = pathlib.Path(__file__).resolve().parent.parent
PAGE = SCENARIOS.parent / "docs" / "models" / "ward-types.md"
ONE_TYPE = """services:
  adult_ward: {beds: !replace {file: ../data/ward_beds.csv, key: site, column: all}}
  closed_ward: {beds: !replace {file: ../data/ward_beds.csv, key: site, column: none}}
start_state: {adult_beds_Slagelse: {n: 93}, adult_beds_Roskilde: {n: 75}, adult_beds_Vordingborg: {n: 42}}
"""
NO_PENALTY = "outlier_longer: 0, outlier_hazard_ratio: 1"
MOST = "outlier_longer: 0.30, outlier_hazard_ratio: 1.30"
SIX = "bed_sharing_after: 6 h"
# What it says, parameters, whether beds are of one type.
AS_IT_IS = [("one type, never", "", True), ("one type, 6 h, no penalty", f"{SIX}, {NO_PENALTY}", True), ("two types, never (as given)", "", False),
            ("two types, 6 h, no penalty", f"{SIX}, {NO_PENALTY}", False), ("two types, 6 h, 0.10 and 1.10", SIX, False),
            ("two types, 24 h, 1 bed reserved", "bed_sharing_after: 24 h, bed_sharing_reserve: 1", False), ("two types, 6 h, 0.30 and 1.30", f"{SIX}, {MOST}", False),
            ("two types, 5 min, 0.30 and 1.30", f"bed_sharing_after: 5 min, {MOST}", False), ("two types, 6 h, no owner 0.03", f"{SIX}, no_owner_longer: 0.03", False),
            ("two types, 6 h, no owner 0.10", f"{SIX}, no_owner_longer: 0.10", False)]
MORE = "adult_acute_rate: 15.21 /1000/y"   # 6 % more
CROWDED = [("never", "", False), ("6 h, no penalty", f"{SIX}, {NO_PENALTY}", False), ("6 h, 0.10 and 1.10", SIX, False), ("6 h, 0.30 and 1.30", f"{SIX}, {MOST}", False),
           ("5 min, no penalty", f"bed_sharing_after: 5 min, {NO_PENALTY}", False), ("5 min, 0.30 and 1.30", f"bed_sharing_after: 5 min, {MOST}", False)]
COLUMNS = (("outlier_share", "outliers", 100, " %"), ("over_4h", "no bed after 4 h", 100, " %"), ("over_24h", "after 24 h", 100, " %"), ("all_waiting", "waiting", 1, ""), ("adult_readmission", "readmission", 100, " %"))


def figures_of(program, replications, sets, one_type):
    with tempfile.TemporaryDirectory(dir=SCENARIOS / "integration") as folder:
        path = pathlib.Path(folder) / "one.yaml"
        beds = ONE_TYPE.replace("../data", "../../data") if one_type else ""
        path.write_text("samspil: 1\nextends: [../../region-sjaelland-2024.yaml, ../../library/denmark/wards-sjaelland.yaml]\ntitle: {da: A, en: A}\n"
                        f"parameters: {{{sets}}}\n{beds}key_figures:\n  all_waiting: {{is: open_waiting + closed_waiting, better: lower, label: {{da: venter, en: waiting}}}}\n", encoding="utf-8")
        done = subprocess.run([program, "run", str(path), "-r", str(replications), "--json", "-q", "-o", f"{folder}/r.h5"], capture_output=True, text=True, check=True)
    return {one["id"]: one for one in json.loads(done.stdout)["key_figures"]}


def shown(one, factor, unit):
    if one["mean"] == 0:
        return "0"
    mean, low, high = (f"{max(0, one[key]) * factor:.1f}" for key in ("mean", "ci_low", "ci_high"))
    return f"{mean}{unit} ({low}-{high})"


def table(program, replications, rows, more):
    lines = [f"{replications} replications.\n", "| | " + " | ".join(name for _, name, _, _ in COLUMNS) + " |", "|---" * (1 + len(COLUMNS)) + "|"]
    for says, sets, one_type in rows:
        figures = figures_of(program, replications, ", ".join(filter(None, (sets, more))), one_type)
        lines.append(f"| {says} | " + " | ".join(shown(figures[key], factor, unit) for key, _, factor, unit in COLUMNS) + " |")
        print(lines[-1], flush=True)
    return "\n".join(lines) + "\n"


def main():
    program, replications = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 20
    put(PAGE, "sharing", table(program, replications, AS_IT_IS, ""))
    put(PAGE, "crowded", table(program, replications, CROWDED, MORE))


if __name__ == "__main__":
    main()
