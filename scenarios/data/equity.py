#!/usr/bin/python3
"""Writes the table of ../../docs/models/equity.md: how much of the distance between municipalities is chance. Usage: equity.py SAMSPIL [REPLICATIONS]: Region Sjælland, one year, 20 replications if not said."""
import json
import pathlib
import subprocess
import sys
import tempfile

from compare_models import amount
from marked_page import put

SCENARIOS = pathlib.Path(__file__).resolve().parent.parent
PAGE = SCENARIOS.parent / "docs" / "models" / "equity.md"
# Key figure of library/denmark/equity.yaml: name, unit, factor; what it is of each municipality, with the same least number.
FIGURES = {"readmission": ("readmission of adults", "%", 100, "figure: readmission_30d, service: adult_ward, at_least: 50"),
           "treatment": ("wait for a treatment visit", "d", 1, "figure: wait_mean, service: adult_clinic, slot: treatment, group: adult_referral, at_least: 50"),
           "child": ("children, first visit", "d", 1, "figure: wait_mean, service: child_clinic, slot: first_visit, at_least: 20"),
           "housing": ("place under §107", "d", 1, "figure: wait_mean, service: supported_housing, at_least: 10")}


def figures_of(program, replications):
    """Key figures by id: those of equity.yaml, and each municipality's."""
    lines = [f'  of_{key}: {{{said}, each: municipality, better: lower, label: {{da: "{name}", en: "{name}"}}}}' for key, (name, _, _, said) in FIGURES.items()]
    with tempfile.TemporaryDirectory() as folder:
        each = pathlib.Path(folder) / "each.yaml"
        each.write_text("samspil: 1\nkey_figures:\n" + "\n".join(lines) + "\n", encoding="utf-8")
        done = subprocess.run([program, "run", str(SCENARIOS / "region-sjaelland-2024.yaml"), "--with", str(SCENARIOS / "library" / "denmark" / "equity.yaml"), "--with", str(each),
                               "-r", str(replications), "--json", "--lang", "en", "-o", f"{folder}/e.h5"], capture_output=True, text=True, check=True)
    return {one["id"]: one for one in json.loads(done.stdout)["key_figures"]}


def said(one, unit, factor):
    if one["mean"] == 0 and one["ci_high"] == 0:
        return "0"
    return f"{amount(one['mean'], factor)} {unit} ({amount(one['ci_low'], factor)}-{amount(one['ci_high'], factor)})"


def table(figures, replications):
    lines = [f"Region Sjælland 2024, {replications} replications of a year:\n",
             f"| | worst, one year | best, one year | worst, mean of the {replications} years | best, mean |", "|---|---|---|---|---|"]
    for key, (name, unit, factor, _) in FIGURES.items():
        each = {one.partition("/")[2]: figure for one, figure in figures.items() if one.startswith(f"of_{key}/") and figure["mean"] is not None}
        order = sorted(each, key=lambda place: each[place]["mean"])
        means = [f"{place} {said(each[place], unit, factor)}" for place in (order[-1], order[0])]
        lines.append(f"| {name} | {said(figures[key + '_worst'], unit, factor)} | {said(figures[key + '_best'], unit, factor)} | {' | '.join(means)} |")
    return "\n".join(lines) + "\n"


def main():
    program, replications = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 20
    text = table(figures_of(program, replications), replications)
    put(PAGE, "chance", text)


if __name__ == "__main__":
    main()
