#!/usr/bin/python3
"""Writes ../integration/changes/council-areas-*.yaml: every municipality's adults belong to a site of their own health council (MODEL 7, mechanism 6), where today some do not.
README.md; docs/models/integration.md."""
from make_travel import EASTERN, distances
from regions import all_regions, read

SCENARIOS = {"hovedstaden": ("Region Hovedstaden",), "sjaelland": ("Region Sjælland",), "oestdanmark": EASTERN, "denmark": tuple(one.name for one in all_regions())}

PAGE = """# Change in NAMES: adults of PLACES have the site of their own health council (MOVES). Written by data/make_council_areas.py. docs/models/integration.md
# Laid over a scenario of scenarios/integration (--with). So all through, in the warm-up too; beds, visits and staff stay where they are.
samspil: 1
population: {divisions: {site: council_site, psychiatric_emergency: council_emergency}}
parameters: {way_to_site: {value: {WAYS}}}   # km
"""


def listed(names):
    return ", ".join(names[:-1]) + " and " + names[-1] if len(names) > 1 else names[0]


def place(regions):
    return "Denmark" if len(regions) == 5 else listed(regions)


def page(regions, rows, away):
    moved = [row for row in rows if row["council_site"] != row["adult_psychiatric_site"]]
    moves = "; ".join(f"{row['municipality']}: {row['council_site']} for {row['adult_psychiatric_site']}" for row in moved)
    ways = ", ".join(f"{row['municipality']}: {away(row, row['council_site']):.0f}" for row in moved)
    return PAGE.replace("NAMES", place(regions)).replace("PLACES", listed([row["municipality"] for row in moved])).replace("MOVES", moves).replace("WAYS", ways)


def main():
    away = distances()
    for slug, regions in SCENARIOS.items():
        rows = [row for row in read("municipalities.csv") if row["region"] in regions]
        with open(f"../integration/changes/council-areas-{slug}.yaml", "w", encoding="utf-8") as file:
            file.write(page(regions, rows, away))


if __name__ == "__main__":
    main()
