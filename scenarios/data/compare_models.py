#!/usr/bin/python3
"""Writes docs/models/integration-results.md: each region under each of its models beside M0, in the first year and in the fourth.
Usage: compare_models.py PROGRAM [REPLICATIONS [REGION ...]]. All: half an hour with six replications. Each region is written as soon as it is there, the others stay as they are."""
import json
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
MODELS = {"hovedstaden": ("m1", "m1b", "m2", "m4"), "sjaelland": ("m1", "m2", "m4"), "syddanmark": ("m1", "m2", "m4"),
          "midtjylland": ("m1", "m2", "m4"), "nordjylland": ("m1", "m2", "m4"), "oestdanmark": ("m3", "m4")}
NAMES = {"sjaelland": "Sjælland", "oestdanmark": "Østdanmark"}
STARTS = {"oestdanmark": 2027}     # the others: 2024
OWN = {"hovedstaden": "m1b", "sjaelland": "m1", "syddanmark": "m2", "midtjylland": "m2", "nordjylland": "m1", "oestdanmark": "m3"}
FIGURES = {"over_4h": ("without a bed after 4 h", "%", 100), "again": ("readmitted within 30 d", "%", 100), "again_worst": ("- worst-off municipality", "%", 100),
           "treatment": ("wait for a treatment visit", "d", 1), "treatment_worst": ("- worst-off municipality", "d", 1), "rejected": ("referrals rejected", "%", 100),
           "rejected_worst": ("- worst-off municipality", "%", 100), "liaison": ("wait for liaison in emergency", "h", 24), "moved": ("somatic bed days of those moved", "a year", 1),
           "delayed": ("blocked bed days, told early included", "a year", 1), "child_rejected": ("children's referrals rejected", "%", 100), "child_line": ("children: wait for an assessment visit", "d", 1)}
FOLDER = HERE.parent / "integration"
HEADLINES = HERE.parent / "library" / "denmark" / "integration" / "headlines.yaml"
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
    if mean == 0 and half == 0:
        return "0"      # the change touches nothing that the figure counts
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
            if set(cells) == {"0"}:
                continue    # no model acts on it
            lines.append(f"| {name} [{unit}] | {year} | {amount(figure['scenarios'][0]['mean'], factor)} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def headlines(folder, region):
    """headlines.yaml, with the first and fourth year of the region's scenarios."""
    first, text = STARTS.get(region, 2024), HEADLINES.read_text(encoding="utf-8")
    path = pathlib.Path(folder) / "headlines.yaml"
    path.write_text(text.replace("2027", str(first + 3)).replace("2024", str(first)), encoding="utf-8")
    return path


def section(program, region, replications):
    """A region's part of the page."""
    models = MODELS[region]
    scenarios = [FOLDER / f"{region}-{model}.yaml" for model in ("m0", *models)]
    with tempfile.TemporaryDirectory() as folder:
        figures = compared(program, scenarios, [headlines(folder, region)], replications)
    return f"{heading(region)}\n{replications} replications.\n\n{table(figures, models, OWN[region])}\n\n"


def heading(region):
    return f"## Region {NAMES.get(region, region.capitalize())}\n"


def put(page, region, text):
    """In place of what stood there, up to the next heading or the end of the tables; the last one if it is new."""
    last = "<!-- end of tables -->"
    if heading(region) not in page:
        return page.replace(last, text + last)
    before, rest = page.split(heading(region))
    end = min(rest.find(mark) for mark in ("## Region", last) if mark in rest)
    return before + text + rest[end:]


def main():
    program, replications = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 10
    for region in sys.argv[3:] or MODELS:
        text = section(program, region, replications)
        PAGE.write_text(put(PAGE.read_text(encoding="utf-8"), region, text), encoding="utf-8")
        print(region, flush=True)


if __name__ == "__main__":
    main()
