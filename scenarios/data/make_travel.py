#!/usr/bin/python3
"""Writes ../library/denmark/travel-*.yaml: how far it is from each municipality to the nearest unit of the site that admits its adults, a straight line.
README.md; docs/models/travel.md."""
import math

from make_wards import AT, WARDS
from regions import all_regions, only_of_its_scenario, read

EARTH = 6371.0   # km
EASTERN = ("Region Hovedstaden", "Region Sjælland")   # Region Østdanmark from 2027


def kilometres(one, other):
    """Great circle between two (latitude, longitude) in degrees."""
    (a, b), (c, d) = (map(math.radians, place) for place in (one, other))
    half = math.sin((c - a) / 2) ** 2 + math.cos(a) * math.cos(c) * math.sin((d - b) / 2) ** 2
    return 2 * EARTH * math.asin(math.sqrt(half))


def units():
    """Where the adult units of each site stand."""
    sites = {}
    for row in read("source/hospitals.csv"):
        if row["kind"].startswith(WARDS):
            sites.setdefault(AT.get(row["municipality"], row["municipality"]), []).append((float(row["lat"]), float(row["lon"])))
    return sites


def page(slug, kilometres_to):
    rows = "".join(f"      {name}: {away:.0f}\n" for name, away in kilometres_to.items())
    name = {"denmark": "denmark-2024", "oestdanmark": "oestdanmark-2027"}.get(slug, f"region-{slug}-2024")
    return f"""# travel.yaml for {name}.yaml: stands after it and access.yaml in `extends`. Written by data/make_travel.py. docs/models/travel.md
samspil: 1
extends: travel.yaml
{only_of_its_scenario("travel", slug)}parameters:
  way_to_site:           # km
    by: municipality
    value:
{rows}    status: derived
    source: "data/make_travel.py: a straight line from the municipality's point (data/source/municipalities.csv) to the nearest unit of its site (data/source/hospitals.csv)"
"""


def distances():
    """Kilometres from a row of municipalities.csv to the nearest unit of a site."""
    sites = units()
    places = {row["municipality"]: (float(row["lat"]), float(row["lon"])) for row in read("source/municipalities.csv")}
    return lambda row, site: min(kilometres(places[row["municipality"]], unit) for unit in sites[site])


def main():
    away = distances()
    rows = read("municipalities.csv")
    scenarios = [(one.slug, [row for row in rows if row["region"] == one.name]) for one in all_regions()]
    scenarios += [("oestdanmark", [row for row in rows if row["region"] in EASTERN]), ("denmark", rows)]
    for slug, wanted in scenarios:
        with open(f"../library/denmark/travel-{slug}.yaml", "w", encoding="utf-8") as file:
            file.write(page(slug, {row["municipality"]: away(row, row["adult_psychiatric_site"]) for row in wanted}))


if __name__ == "__main__":
    main()
