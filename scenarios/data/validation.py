#!/usr/bin/python3
"""Puts two tables into ../../docs/models/validation.md: the targets beside the model, and which of them move when the mechanism behind them is off.

    validation.py SAMSPIL [REPLICATIONS]     runs ../denmark-2024.yaml (10 replications if not said), and once, with one replication, for each list below, or
    validation.py SAMSPIL ANSWER.json        takes what `samspil validate --json` has answered for the first"""
import json
import pathlib
import subprocess
import sys

from marked_page import put

PAGE = "../../docs/models/validation.md"
# Mechanism, what is set, targets. What is in one list is off in one run: parts of the model that do not touch each other.
OFF = [
    [("fast lane of children", ["child_fast_share=0 %"], ["V3a", "V3b"]),
     ("rounds by weekday", ["round_share=100 %", "friday_ratio=1", "weekend_ratio=1"], ["V12a", "V12f", "V8b"]),
     ("persons differ in coercion, narrow types", ["coercion_spread=0.1"], ["V14a", "V14c"]),
     ("private psychiatrists overloaded: referrals as slots", ["private_referral_rate=5.82 /1000/y"], ["V17a"])],
    [("children's clinics overloaded: referrals 7 % fewer", ["child_referral_rate=18.84 /1000/y"], ["V2a", "V2b"]),
     ("adults sent to private hospital when the line is full", ["adult_queue_limit=1000000"], ["V6b"]),
     ("crowding and coercion", ["coercion_crowding=0"], ["V14b"]),
     ("need of a municipal place at discharge", ["place_needed_share=0 %"], ["V13a"])],
    [("rejection of children", ["child_accepted_share=100 %"], ["V4", "V2a"]),
     ("risk of readmission", ["readmission_kappa=0.000000001"], ["V9a", "V7"]),
     ("persons under supervision when the run begins", ["supervised_at_start=0 %"], ["V19a"])],
    [("persons differ in coercion, other types", ["other_coercion_spread=0.1"], ["V14a"])],
]


# Left out of these runs, as none of their targets is of them.
LIGHT = ["groups.common_disorder.arrivals.rate=0.01 /1000/y", "groups.somatic_admission.arrivals.rate=0.01 /1000/y", "groups.somatic_acute.arrivals.rate=1 /1000/y"]


def targets(program, replications, changes):
    """Rows of `validate` by target."""
    words = [word for one in changes for word in ("--set", one)]
    command = [program, "validate", "../denmark-2024.yaml", "-r", replications, "--json", "-q", "--overwrite", *words]
    answer = subprocess.run(command, capture_output=True, text=True, timeout=1800, check=False)
    assert answer.stdout, answer.stderr
    return by_target(answer.stdout)


def by_target(answer):
    return {one["id"]: one for one in json.loads(answer)["targets"]}


def shown(number, row):
    if number is None:
        return "none"
    width = row["high"] - row["low"]
    return f"{number:,.0f}" if width > 20 else f"{number:.1f}" if width > 1 else f"{number:.3f}"


def inside(one):
    return one["model"] is not None and one["low"] <= one["model"] <= one["high"]


VERDICTS = {"hit": "hit", "given": "agrees", "miss": "**miss**", "unsure": "**miss**: inside, but not known well enough", "unknown": "**miss**: not in the model"}


def seen(on):
    """Every target that is no input: accepted, model with its interval, verdict; then how many were hit."""
    lines = ["| target | class | published | accepted | model | ± | |", "|---|---|---|---|---|---|---|"]
    counted = {}
    for one in (row for row in on.values() if not row["is_input"]):
        hits, of = counted.get(one["class"], (0, 0))
        counted[one["class"]] = hits + (one["verdict"] == "hit"), of + 1
        model = f"{shown(one['model'], one)} | {shown((one['model_high'] - one['model_low']) / 2, one)}" if "model" in one else "– | –"
        origin = f" ({one['from']})" if "from" in one else ""
        lines.append(f"| {one['id']} {one['target']}, {one['region']} {one['year']} | {one['class']} | {shown(one['published'], one)} | {shown(one['low'], one)}–{shown(one['high'], one)} | {model} | {VERDICTS[one['verdict']]}{origin} |")
    return "\n".join(lines) + "\n\n" + ", ".join(f"{kind}: {hits} of {of} hit" for kind, (hits, of) in counted.items()) + ".\n"


def lines_of(says, changes, moved, on, off):
    for place, name in enumerate(moved):
        one, other = on[name], off[name]
        verdict = "leaves the range" if inside(one) and not inside(other) else "moves inside it" if inside(other) else "outside both times"
        first = f"{says} | {', '.join(f'`{change}`' for change in changes)}" if place == 0 else " | "
        yield f"| {first} | {name} | {shown(one['low'], one)}–{shown(one['high'], one)} | {shown(one['model'], one)} | {shown(other['model'], one)} | {verdict} |"


def moved(program, on):
    """The table, once more with each list that has been run."""
    lines = ["| switched off | set | target | accepted | with | without | |", "|---|---|---|---|---|---|---|"]
    for together in OFF:
        off = targets(program, "1", LIGHT + [f"parameters.{change}" for _, changes, _ in together for change in changes])
        lines += [line for row in together for line in lines_of(*row, on, off)]
        yield "\n".join(lines) + "\n"


def main():
    asked = sys.argv[2] if len(sys.argv) > 2 else "10"
    on = by_target(pathlib.Path(asked).read_text(encoding="utf-8")) if asked.endswith(".json") else targets(sys.argv[1], asked, [])
    put(PAGE, "seen", seen(on))
    for text in moved(sys.argv[1], on):
        put(PAGE, "switched off", text)


if __name__ == "__main__":
    main()
