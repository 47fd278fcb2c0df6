#!/usr/bin/python3
"""Writes the tables of docs/models/trade-offs.md: changes under two models in two regions, and each trade-off as scenarios beside each other.
Usage: trade_offs.py PROGRAM [REPLICATIONS [changes|trade-offs]]. Half an hour with six replications. tests/library/trade_offs.py asks whether each trade-off shows."""
import dataclasses
import os
import pathlib
import sys
import tempfile

from compare_models import FIGURES, HEADLINES, NAMES, amount, compared, difference
from marked_page import put

SCENARIOS = pathlib.Path(__file__).resolve().parent.parent
PAGE = SCENARIOS.parent / "docs" / "models" / "trade-offs.md"
UNDER = {"sjaelland": ("m1", "m2"), "nordjylland": ("m1", "m2")}     # the region's own model first
CHANGES = {"beds down": ["beds-down-REGION"], "coordinators": ["coordinators"], "beds down and coordinators": ["beds-down-REGION", "coordinators"],
           "places": ["places-REGION"], "joint visitation": ["joint-visitation"]}
SHOWN = ("over_4h", "again", "again_worst", "treatment", "treatment_worst", "rejected", "rejected_worst", "delayed", "child_rejected", "child_line")


@dataclasses.dataclass
class Scenario:
    name: str
    model: str
    changes: tuple = ()
    parameters: str = ""      # "KEY: VALUE, ..."


@dataclasses.dataclass
class TradeOff:
    """Scenarios beside the first of them. `shows`: (figure, which of the others, +1 if it must rise and -1 if it must fall)."""
    letter: str
    title: str
    region: str
    scenarios: list
    figures: dict             # id: (name, unit, factor)
    shows: list
    own_figures: str = ""     # measured in the first year; none: headlines.yaml, years 1 and 4


def of_headlines(*keys):
    return {f"{key}_y{year}": (f"{FIGURES[key][0]}, year {year}", *FIGURES[key][1:]) for key in keys for year in (1, 4)}


def at(hospital, name):
    """Liaison and handover at one emergency department."""
    return f"""  taken_{name}: {{figure: wait_mean, service: liaison_call, member: "{hospital}", better: none}}
  seen_{name}: {{figure: length_of_stay, service: liaison_call, member: "{hospital}", better: none}}
  liaison_{name}: {{is: taken_{name} + seen_{name}, better: lower}}
  handover_{name}: {{figure: length_of_stay, service: handover, member: "{hospital}", better: lower}}
"""


HOSPITALS = {"inside": "Slagelse Sygehus", "outside": "Sjællands Universitetshospital, Køge"}
SMALL_UNITS = """  child_wait: {figure: wait_mean, service: child_ward, better: lower}
  child_used: {figure: occupancy, service: child_ward, better: none}
  forensic_wait: {figure: wait_mean, service: forensic_ward, better: lower}
  forensic_used: {figure: occupancy, service: forensic_ward, better: none}
  special_used: {figure: occupancy, service: special_places, better: none}
  late: {figure: starts, service: boarding_4h, better: none}
  asked: {figure: starts, service: bed_requests, better: none}
  over_4h: {is: late / asked, better: lower}
"""
EFFECT = ("coordinators", "coordinators-effect")
TRADE_OFFS = [
    TradeOff("b", "faster liaison, fewer clinic visits", "sjaelland",
             [Scenario("M0", "m0"), Scenario("M1, new posts", "m1"), Scenario("M1, posts from the clinics", "m1", ("liaison-from-clinics",))],
             of_headlines("liaison", "treatment", "treatment_worst"),
             [("liaison_y1", 2, -1), ("treatment_y1", 2, +1), ("treatment_y4", 2, +1)]),
    TradeOff("c", "joint visitation: fewer rejections, a longer line", "sjaelland",
             [Scenario("M1", "m1"), Scenario("joint visitation", "m1", ("joint-visitation",))],
             of_headlines("rejected", "treatment", "child_rejected", "child_line"),
             [("rejected_y1", 1, -1), ("treatment_y1", 1, +1), ("child_rejected_y1", 1, -1), ("child_line_y1", 1, +1), ("child_line_y4", 1, +1)]),
    TradeOff("d", "coordination lowers readmission if it works; notice without places moves the queue", "sjaelland",
             [Scenario("M1", "m1"), Scenario("coordinators", "m1", ("coordinators",)), Scenario("and they work (ratio 0.80)", "m1", EFFECT),
              Scenario("and 20 places", "m1", EFFECT + ("places-sjaelland",))],
             of_headlines("again", "over_4h") | {f"{key}_y{year}": (f"{name}, year {year}", "a year", 1) for key, name in
                                                 (("blocked", "blocked bed days, told when treated"), ("told", "bed days after treatment, told early"), ("delayed", "both")) for year in (1, 4)},
             [("again_y1", 2, -1), ("blocked_y1", 1, -1), ("told_y1", 1, +1)]),
    TradeOff("e", "a merged hospital gains where psychiatry sits, the others through the forum", "sjaelland",
             [Scenario("M0", "m0"), Scenario("M1 without forum", "m1", (), "forum: 0"), Scenario("M1", "m1")],
             {f"{key}_{where}": (f"{name}, {HOSPITALS[where]}", "h", 24) for key, name in (("liaison", "wait for liaison"), ("handover", "handover, and wait for a bed")) for where in HOSPITALS},
             [("liaison_inside", 2, -1), ("handover_inside", 1, -1), ("handover_outside", 2, -1)],
             "".join(at(hospital, where) for where, hospital in HOSPITALS.items())),
    TradeOff("g", "small child and forensic units, and empty dedicated beds", "syddanmark",
             [Scenario("M2", "m2"), Scenario("M2s, split onto four councils", "m2s")],
             {"child_wait": ("wait for a child bed", "d", 1), "child_used": ("child beds in use", "%", 100),
              "forensic_wait": ("wait for a forensic bed", "d", 1), "forensic_used": ("forensic beds in use", "%", 100), "special_used": ("special places in use", "%", 100),
              "over_4h": ("adults without a bed after 4 h", "%", 100)},
             [("child_wait", 1, +1)], SMALL_UNITS),
    TradeOff("h", "the mean improves, the worst-off municipality is worse off", "sjaelland",
             [Scenario("M0", "m0"), Scenario("joint visitation, hospitals alike", "m2", ("joint-visitation",), "visitation_sd_integrated: 0, joint_odds_ratio: 0.85"),
              Scenario("joint visitation, each hospital its own (sd 0.30)", "m2", ("joint-visitation",), "visitation_sd_integrated: 0.30, joint_odds_ratio: 0.85")],
             of_headlines("rejected", "rejected_worst"),
             [("rejected_y1", 2, -1), ("rejected_worst_y1", 2, +1)]),
]


def written(folder, number, region, scenario):
    """The file of a scenario, in the folder."""
    files = [f"integration/{region}-{scenario.model}.yaml"] + [f"integration/changes/{name.replace('REGION', region)}.yaml" for name in scenario.changes]
    listed = ", ".join(f'"{os.path.relpath(SCENARIOS / file, folder)}"' for file in files)
    path = pathlib.Path(folder) / f"{number}.yaml"
    path.write_text(f'samspil: 1\nextends: [{listed}]\ntitle: {{da: "{number} {scenario.name}", en: "{number} {scenario.name}"}}\nparameters: {{{scenario.parameters}}}\n', encoding="utf-8")
    return path


def beside(program, region, scenarios, own_figures, replications):
    """Key figures by id; the differences are from the first scenario."""
    with tempfile.TemporaryDirectory() as folder:
        files = [written(folder, number, region, one) for number, one in enumerate(scenarios)]
        overlay = HEADLINES
        if own_figures:
            overlay = pathlib.Path(folder) / "figures.yaml"
            overlay.write_text(f"samspil: 1\nkey_figures: !replace\n{own_figures}", encoding="utf-8")
        return compared(program, files, [overlay], replications)


def table(figures, names, shown):
    lines = ["| | " + " | ".join([names[0]] + [f"{name}, difference" for name in names[1:]]) + " |", "|---" * (1 + len(names)) + "|"]
    for key, (name, unit, factor) in shown.items():
        one = figures[key]
        cells = [difference(other, factor) for other in one["differences"]]
        lines.append(f"| {name} [{unit}] | {amount(one['scenarios'][0]['mean'], factor)} | " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"


def changes(program, replications):
    text = ""
    for region, models in UNDER.items():
        for model in models:
            scenarios = [Scenario(model.upper(), model)] + [Scenario(name, model, tuple(files)) for name, files in CHANGES.items()]
            figures = beside(program, region, scenarios, "", replications)
            own = " (its own)" if model == models[0] else ""
            text += f"\n**Region {NAMES.get(region, region.capitalize())} under {model.upper()}{own}**\n\n" + table(figures, [one.name for one in scenarios], of_headlines(*SHOWN))
            print(region, model, flush=True)
    return text


def trade_offs(program, replications):
    text = ""
    for one in TRADE_OFFS:
        figures = beside(program, one.region, one.scenarios, one.own_figures, replications)
        text += f"\n**({one.letter}) {one.title}.** Region {NAMES.get(one.region, one.region.capitalize())}.\n\n" + table(figures, [scenario.name for scenario in one.scenarios], one.figures)
        print(one.letter, flush=True)
    return text


PARTS = {"changes": changes, "trade-offs": trade_offs}


def main():
    program, replications = os.path.abspath(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 6
    for part in sys.argv[3:] or PARTS:
        text = f"{replications} replications.\n" + PARTS[part](program, replications)
        put(PAGE, part, text)


if __name__ == "__main__":
    main()
