#!/usr/bin/python3
"""Writes the table of ../../docs/models/integration.md: each mechanism of the integration models alone, and what it acts on beside M0. Usage: each_mechanism.py SAMSPIL [REPLICATIONS]: Region Sjælland 2024, 10 if not said.
What a number does by hand stands here beside it, from the values of M0 and the shares of persons inside."""
import dataclasses
import pathlib
import sys
import tempfile

from compare_models import amount, compared, difference
from marked_page import put

SCENARIOS = pathlib.Path(__file__).resolve().parent.parent
PAGE = SCENARIOS.parent / "docs" / "models" / "integration.md"
M1 = .487     # share of persons in M1's hospital
FIRST = "[../region-sjaelland-2024.yaml, ../library/denmark/integration/sjaelland.yaml]"


@dataclasses.dataclass
class Alone:
    says: str            # mechanism and model
    sets: str            # parameters, as a model's file has them
    moves: tuple         # (key figure, name, unit, factor, what M0 makes it by hand; none: not reckoned)


def by_hand(reckon):
    """From the mean of M0."""
    return lambda m0: f"{reckon(m0):+,.1f}" if abs(reckon(m0)) < 100 else f"{reckon(m0):+,.0f}"


def nothing(_):
    return ""


MECHANISMS = [
    Alone("1 M1", "handover_inside: 8 h, handover_else: 18 h", (("handover_mean", "handover, mean", "h", 24, lambda _: ".487 x 9.6 + .513 x 21.5 - 28.7 = -13.0"),)),
    Alone("2 M1", "liaison_ed_inside: 1.5 h, liaison_night_inside: 1", (("liaison_ed_wait", "wait for liaison in emergency departments", "h", 24, nothing),)),
    Alone("3 M1", "liaison_ward_inside: 6 h", (("first_liaison_visits", "first visits in somatic wards", "a year", 1, nothing),)),
    Alone("4 M2", "one_hospital: 0, between_open_integrated: 24 h, between_closed_integrated: 24 h, between_reserve_integrated: 1",
          (("over_4h", "without a bed after 4 h", "%", 100, nothing), ("outlier_share", "at another site", "%", 100, nothing))),
    Alone("7 M2", "one_hospital: 0, visitation_sd_integrated: 0.15", (("rejected", "rejected, the region", "%", 100, lambda _: "0"),)),
    Alone("7 M4", "joint_integrated: 1", (("rejected", "rejected", "%", 100, by_hand(lambda p: p * .7 / (1 - p / 100 * .3) - p)),)),
    Alone("8 M1", "info_missing_inside: 15 %, info_missing_else: 28 %", (("workups_again", "worked up again", "a year", 1, by_hand(lambda n: n * ((M1 * .15 + (1 - M1) * .28) / .30 - 1))),)),
    Alone("9 M4", "outreach_integrated: 0.5", (("patient_km", "adults' way to visits", "1,000 km a year", .001, by_hand(lambda n: -n / 2)),)),
    Alone("10 M1", "transfer_share_inside: 25 %", (("transfers", "transfers", "a year", 1, by_hand(lambda n: -n * M1 * 10 / 35)), ("liaison_in_psychiatry", "consultations", "a year", 1, nothing))),
    Alone("11 M1", "coordinated_share_integrated: 35 %", (("coordination_begun", "coordinators' places begun", "a year", 1, by_hand(lambda n: n * 8 / 27)),)),
    Alone("11 M4", "coordinated_share_integrated: 80 %, notice_integrated: 80 %",
          (("coordination_begun", "coordinators' places begun", "a year", 1, by_hand(lambda n: n * 53 / 27)), ("adult_blocked", "blocked bed days, told when treated", "a year", 1, nothing),
           ("told_early_days", "bed days after treatment, told early", "a year", 1, nothing))),
    Alone("12 M1", "changeover_percent: 3, changeover_until: 2024-10-01", (("lost_visits", "visits lost", "a year", 1, lambda _: "1 % of the slots, 1,793, x 3 x .75 / 2 = +2,018"), ("treatment_wait", "wait for a treatment visit", "d", 1, nothing))),
    Alone("12 M4", "changeover_percent_sectors: 2, changeover_until_sectors: 2024-07-01", (("lost_visits", "visits lost", "a year", 1, lambda _: "1,793 x 2 x .5 / 2 = +897"),)),
    Alone("14, 2 %", "leaked_percent: 2", (("lost_visits", "visits lost", "a year", 1, lambda _: "1,793 x 2 = +3,590"), ("treatment_wait", "wait for a treatment visit", "d", 1, nothing))),
]


def figures_of(program, replications):
    folder_of = SCENARIOS / "integration"
    with tempfile.TemporaryDirectory(dir=folder_of) as folder:
        files = []
        for number, sets in enumerate(["", *(one.sets for one in MECHANISMS)]):
            path = pathlib.Path(folder) / f"{number}.yaml"
            path.write_text(f"samspil: 1\nextends: {FIRST.replace('../', '../../')}\ntitle: {{da: '{number}', en: '{number}'}}\nparameters: {{{sets}}}\n", encoding="utf-8")
            files.append(path)
        overlay = pathlib.Path(folder) / "figures.yaml"
        overlay.write_text('samspil: 1\nkey_figures:\n  rejected: {figure: rejected, service: adult_visitation, better: none, label: {da: "afvist", en: "rejected"}}\n', encoding="utf-8")
        return compared(program, files, [overlay], replications)


def table(figures, replications):
    lines = [f"{replications} replications.\n", "| | figure | M0 | difference | by hand |", "|---|---|---|---|---|"]
    for number, one in enumerate(MECHANISMS):
        for key, name, unit, factor, reckoned in one.moves:
            m0 = figures[key]["scenarios"][0]
            lines.append(f"| {one.says} | {name} [{unit}] | {amount(m0['mean'], factor)} | {difference(figures[key]['differences'][number], factor)} | {reckoned(m0['mean'] * factor)} |")
    return "\n".join(lines) + "\n"


def main():
    program, replications = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 10
    text = table(figures_of(program, replications), replications)
    put(PAGE, "alone", text)


if __name__ == "__main__":
    main()
