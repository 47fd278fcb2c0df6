#!/usr/bin/python3
"""Puts the tables into ../../docs/models/base-year-2024.md: figure, what it is compared with, model, ratio; Denmark and every region.

    base_year.py SAMSPIL [REPLICATIONS]     runs the five regions and Denmark for 2024 alone (clock.run=1 y)"""
import json
import subprocess
import sys

from marked_page import put
from mechanisms import fact_places, opus_places
from regions import all_regions

PAGE = "../../docs/models/base-year-2024.md"
CONTACTS = {"hovedstaden": (539779, "d"), "sjaelland": (234826, "d"), "syddanmark": (380000, "s"), "midtjylland": (338743, "s"), "nordjylland": (142294, "d")}
LOAD = {"hovedstaden": .871, "sjaelland": .891, "syddanmark": .891, "midtjylland": .931, "nordjylland": .901}


def run(program, file, replications):
    command = [program, "run", f"../{file}.yaml", "-r", replications, "--threads", "1", "--json", "-q", "--overwrite", "-o", f"/tmp/base-year-{file}.h5", "--set", "clock.run=1 y"]
    answer = subprocess.run(command, capture_output=True, text=True, timeout=560, check=False)
    return {one["id"]: one for one in json.loads(answer.stdout)["key_figures"]}


def figures(regions):
    """Key figure (or sum of several), what is expected, its status, factor from the model's unit to ours, unit."""
    total = lambda key: sum(one[key] for one in regions)
    alone = regions[0] if len(regions) == 1 else None
    readmitted = alone["readmission_30d"] if alone else 25.8
    private = total("private_new_patients")
    listed = sum(one["private_new_patients"] * float(one.practices["wait_dec_2022 [weeks]"]) / 52.18 for one in regions)
    places = lambda column: sum(int(row[column]) for one in regions for row in one.places)
    contacts = sum(CONTACTS[one.slug][0] for one in regions)
    return [
        ("acute arrivals", ["acute_arrivals"], total("acute_arrivals"), "d/a", 1, "a year"),
        ("adult general admissions", ["all_adult_admissions"], total("adult_admissions"), "d/a", 1, "a year"),
        ("child admissions", ["child_admissions"], total("child_admissions"), "a", 1, "a year"),
        ("forensic admissions", ["forensic_admissions"], total("forensic_admissions"), "a", 1, "a year"),
        ("special-place admissions", ["special_admissions"], total("special_admissions"), "s/a", 1, "a year"),
        ("all admissions", ["all_adult_admissions", "child_admissions", "forensic_admissions", "special_admissions"], total("adult_admissions") + total("child_admissions") + total("forensic_admissions") + total("special_admissions"), "s" if alone and alone.slug == "syddanmark" else "d", 1, "a year"),
        ("acute readmission, adults", ["adult_readmission"], readmitted * 26.2 / 25.8, "d", 100, "%"),
        ("acute readmission, children", ["child_readmission"], 20.3 * readmitted / 25.8, "d", 100, "%"),
        ("adult length of stay", ["adult_stay"], alone["adult_stay"] if alone else 12.0, "d", 1, "d"),
        ("occupancy, staffed adult beds", ["adult_occupancy"], 100 * (LOAD[alone.slug] if alone else .890), "d", 100, "%"),
        ("occupancy, child beds", ["child_occupancy"], 85, "a", 100, "%"),
        ("occupancy, forensic beds", ["forensic_occupancy"], 97, "a", 100, "%"),
        ("occupancy, special places", ["special_occupancy"], 44 if alone and alone.slug == "nordjylland" else 50, "s", 100, "%"),
        ("blocked bed days (2017)", ["all_blocked"] if alone is None or alone.shared else ["adult_blocked"], total("blocked_days"), "s (nation), a (region)", 1, "a year"),
        ("adult referrals rejected", ["adult_rejected"], 22, "a", 100, "%"),
        ("child referrals rejected", ["child_rejected"], 30, "s", 100, "%"),
        ("adult wait for the first visit", ["adult_first_visit"], 24, "a", 1, "d"),
        ("child wait for the first visit", ["child_first_visit"], 76, "d (national)", 1, "d"),
        ("child diagnostic phase: wait + 73 d of visits", ["child_first_visit"], 146, "s (national)", 1, "d"),
        ("children seen soon (15 d), against diagnosed in 30 d", ["child_soon"], 22, "s (national)", 100, "%"),
        ("waiting for a private psychiatrist, mid-2024", ["private_waiting"], listed + 1.5 * (total("private_referrals") - private), "d from sourced waits of 2022", 1, "persons"),
        ("§107 residents", ["housing_occupancy"], 0.97 * places("places_107 [places]"), "s (nation), a", places("places_107 [places]"), "persons"),
        ("§108/105 residents", ["permanent_occupancy"], 0.97 * places("places_108 [places]"), "s (nation), a", places("places_108 [places]"), "persons"),
        ("§85 recipients", ["support_occupancy"], 0.97 * places("support_85 [places]"), "s (nation), a", places("support_85 [places]"), "persons"),
        ("outpatient contacts", ["adult_visits", "adult_first_visits", "child_visits"], contacts, CONTACTS[alone.slug][1] if alone else "d", 1, "a year"),
        ("OPUS patients", ["opus_occupancy"], 0.949 * sum(opus_places(one) for one in regions), "a", sum(opus_places(one) for one in regions), "persons"),
        ("F-ACT patients", ["fact_occupancy"], 0.95 * sum(fact_places(one) for one in regions), "a", sum(fact_places(one) for one in regions), "persons"),
    ]


def shown(number, unit):
    return f"{number:,.0f}" if unit in ("a year", "persons") else f"{number:.1f}"


def table(title, seen, regions):
    lines = []
    for name, keys, expected, status, factor, unit in figures(regions):
        mean = sum(seen[key]["mean"] for key in keys) * factor + (73 if "phase" in name else 0)
        half = sum(((seen[key]["ci_high"] - seen[key]["ci_low"]) / 2 * factor) ** 2 for key in keys) ** 0.5
        ratio = mean / expected
        print(f"{title:20} {name:55} {ratio:.2f}", flush=True)
        lines.append(f"| {name} [{unit}] | {shown(expected, unit)} | {status} | {shown(mean, unit)} ± {shown(half, unit)} | {'**' if abs(ratio - 1) > 0.1 else ''}{ratio:.2f}{'**' if abs(ratio - 1) > 0.1 else ''} |")
    return f"### {title}\n\n| figure | compared with | its status | model, 2024 | ratio |\n|---|---|---|---|---|\n" + "\n".join(lines) + "\n"


def main():
    replications = sys.argv[2] if len(sys.argv) > 2 else "10"
    regions = all_regions()
    text = table("Denmark", run(sys.argv[1], "denmark-2024", replications), regions)
    for one in regions:
        text += "\n" + table(one.name, run(sys.argv[1], f"region-{one.slug}-2024", replications), [one])
    put(PAGE, "tables", text)


if __name__ == "__main__":
    main()
