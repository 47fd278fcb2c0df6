#!/usr/bin/python3
"""Writes docs/models/integration-results.md: each region under each of its models beside M0, in the first year and in the fourth.
Usage: compare_models.py PROGRAM [REPLICATIONS]. Half an hour with ten replications."""
import json
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
MODELS = {"hovedstaden": ("m1", "m1b", "m2", "m4"), "sjaelland": ("m1", "m2", "m4"), "syddanmark": ("m1", "m2", "m2s", "m4"),
          "midtjylland": ("m1", "m2", "m4"), "nordjylland": ("m1", "m2", "m4")}
NAMES = {"sjaelland": "Sjælland"}
OWN = {"hovedstaden": "m1b", "sjaelland": "m1", "syddanmark": "m2", "midtjylland": "m2", "nordjylland": "m1"}
FIGURES = {"over_4h": ("without a bed after 4 h", "%", 100), "again": ("readmitted within 30 d", "%", 100), "again_worst": ("- worst-off municipality", "%", 100),
           "treatment": ("wait for a treatment visit", "d", 1), "treatment_worst": ("- worst-off municipality", "d", 1), "rejected": ("referrals rejected", "%", 100),
           "rejected_worst": ("- worst-off municipality", "%", 100), "liaison": ("wait for liaison in emergency", "h", 24), "moved": ("somatic bed days of those moved", "a year", 1),
           "delayed": ("blocked bed days, told early included", "a year", 1), "child_rejected": ("children's referrals rejected", "%", 100), "child_line": ("children: wait for an assessment visit", "d", 1)}
PAGE = HERE.parent.parent / "docs" / "models" / "integration-results.md"


def compared(program, scenarios, overlays, replications):
    with tempfile.TemporaryDirectory() as folder:
        laid = [word for overlay in overlays for word in ("--with", str(overlay))]
        done = subprocess.run([program, "compare", *map(str, scenarios), *laid, "-r", str(replications), "--json", "--lang", "en", "-o", f"{folder}/c.h5"],
                              capture_output=True, text=True, check=True)
    return {figure["id"]: figure for figure in json.loads(done.stdout)["key_figures"]}


def amount(value, factor):
    value *= factor
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.1f}" if abs(value) >= 10 else f"{value:.2f}"


def difference(one, factor):
    half = (one["ci_high"] - one["ci_low"]) / 2 * factor
    mean = one["mean"] * factor
    text = f"{mean:+.2f} ± {half:.2f}" if abs(mean) + half < 10 else f"{mean:+,.0f} ± {half:,.0f}"
    return f"**{text}**" if abs(mean) > half else text


def table(figures, models, own):
    head = "| | year | M0 | " + " | ".join(f"{model.upper()}{' (its own)' if model == own else ''} - M0" for model in models) + " |"
    lines = [head, "|---" * (3 + len(models)) + "|"]
    for key, (name, unit, factor) in FIGURES.items():
        for year in (1, 4):
            figure = figures.get(f"{key}_y{year}")
            if figure is None:
                continue
            cells = [difference(one, factor) for one in figure["differences"]]
            lines.append(f"| {name} [{unit}] | {year} | {amount(figure['scenarios'][0]['mean'], factor)} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def main():
    program, replications = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 10
    headlines = HERE.parent / "library" / "denmark" / "integration" / "headlines.yaml"
    folder = HERE.parent / "integration"
    text = ""
    for region, models in MODELS.items():
        scenarios = [folder / f"{region}-{model}.yaml" for model in ("m0", *models)]
        text += f"\n## Region {NAMES.get(region, region.capitalize())}\n\n" + table(compared(program, scenarios, [headlines], replications), models, OWN[region]) + "\n"
        print(region, flush=True)
    head, rest = PAGE.read_text(encoding="utf-8").split("<!-- tables -->\n")
    tail = rest.split("<!-- end of tables -->\n")[1]
    PAGE.write_text(f"{head}<!-- tables -->\n{replications} replications.\n{text}<!-- end of tables -->\n{tail}", encoding="utf-8")


if __name__ == "__main__":
    main()
