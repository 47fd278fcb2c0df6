#!/usr/bin/python3
"""Writes ward_beds.csv (adult beds of each site by type) and ../library/denmark/wards-*.yaml, the part of ward-types.yaml that differs by scenario:
who is there when the run begins, how long a bed is needed, which sites are asked for a bed. README.md; docs/models/ward-types.md."""
import csv
import math

from make_denmark import shared_share
from make_regions import to_shared
from regions import all_regions, read
from start import ADULT_LOAD

AT = {"Hillerød": "Nordsjælland", "Aarhus": "Skejby", "Herning": "Gødstrup", "Frederikshavn": "Brønderslev", "Thisted": "Brønderslev"}   # municipality: site
# An attribute cannot be drawn from a law that differs by place (E210). exp(z) for a normal z is drawn instead, and made the lognormal with that mean and sd:
# mean x exp(sigma z - sigma^2 / 2), sigma^2 = log(1 + (sd / mean)^2); exp(log(x) / 2) is the root of x.
NEED_BY_REGION = ('{set: {bed_need: "lognormal(median 1 d, sigma 1)"}}, {set: {bed_need: "$adult_stay * exp(exp(log(log(1 + ($adult_stay_sd / $adult_stay)^2)) / 2)'
                  ' * log(bed_need / 1 d) - log(1 + ($adult_stay_sd / $adult_stay)^2) / 2)"}}')
WARDS = ("psychiatric adult", "psychiatric emergency", "geriatric")


def by_type():
    """Of each site as served: normed open and closed beds, and where the largest unit stands."""
    sites = {}
    for row in read("source/hospitals.csv"):
        if not row["kind"].startswith(WARDS):
            continue
        count = lambda *keys: sum(int(row[key] or 0) for key in keys)
        opened, closed = count("beds_general_adult", "beds_geriatric"), count("beds_intensive_closed_adult")
        site = sites.setdefault(AT.get(row["municipality"], row["municipality"]), {"open": 0, "closed": 0, "most": 0})
        site["open"], site["closed"] = site["open"] + opened, site["closed"] + closed
        if opened + closed > site["most"]:
            site["most"], site["where"] = opened + closed, (float(row["lat"]), float(row["lon"]))
    return sites


def nearest_first(home, names, sites):
    """Straight lines will do: the order only. A degree of longitude is 0.56 of one of latitude in Denmark."""
    (north, east) = sites[home]["where"]
    away = lambda one: math.hypot(sites[one]["where"][0] - north, 0.56 * (sites[one]["where"][1] - east))
    return sorted((one for one in names if one != home), key=away)


def beds_of(region):
    return {site["site"]: int(site["adult_beds [beds]"]) for site in region.sites if int(site["adult_beds [beds]"]) > 0}


def split(regions, sites):
    """Rows of ward_beds.csv. low and high: the closed share a quarter lower and higher."""
    rows = []
    for one in regions:
        for name, beds in beds_of(one).items():
            share = sites[name]["closed"] / (sites[name]["closed"] + sites[name]["open"])
            closed, low, high = (round(beds * share * times) for times in (1, 0.75, 1.25))
            rows.append({"region": one.name, "site": name, "all [beds]": beds, "none [beds]": 0, "open [beds]": beds - closed, "closed [beds]": closed,
                         "open_low [beds]": beds - low, "closed_low [beds]": low, "open_high [beds]": beds - high, "closed_high [beds]": high,
                         "start [beds]": round((beds - closed) * ADULT_LOAD[one.slug]),
                         "status": "derived" if one.slug == "nordjylland" else "assumed",
                         "source": f"staffed beds of {name} x {sites[name]['closed']} of {sites[name]['closed'] + sites[name]['open']} normed (source/hospitals.csv: {'sourced' if one.slug == 'nordjylland' else 'assumed split'}); BASE-2024 section 3 by region"})
    return rows


def asks(kind, place, law, last, after, regions, sites):
    """The nearest other site with more free beds than its reserve; else one goes on waiting."""
    names = [(name, list(beds_of(one))) for one in regions for name in beds_of(one)]
    text = f"  {kind}_asks:\n    - choose:\n        when:\n"
    *first, (end, _) = names
    text += "".join(f"          - {{if: site is {name}, go: {kind}_asks_{name}}}\n" for name, _ in first) + f"          - {{else: {kind}_asks_{end}}}\n"
    for name, others in names:
        rows = "".join(f'          - {{if: "free({place}/{other}, live) > $bed_sharing_reserve", go: {kind}_in_{other}}}\n' for other in nearest_first(name, others, sites))
        text += f"  {kind}_asks_{name}:\n    - choose:\n        when:\n{rows}          - {{else: {kind}_in_vain}}\n"
    for name, _ in names:
        text += f"  {kind}_in_{name}: [{{do: goes_elsewhere}}, {{in: {place}, member: {name}, for: {law} * (1 + $outlier_longer) * (1 + $no_owner_longer), {last}}}, {after}]\n"
    return text


def ways(regions):
    """From the ways of the base scenario, whose own stays of acute patients remain for those who are there when the run begins."""
    shared = shared_share(regions) if len(regions) > 1 else regions[0].shared and to_shared(regions[0])
    need = '{set: {bed_need: "lognormal(mean $adult_stay, sd $adult_stay_sd)"}}' if len(regions) == 1 else NEED_BY_REGION
    text = f"  adult_admitted: [{{choose: {{adult_admitted_shared: {shared}, adult_admitted_need: rest}}}}]\n" if shared else ""
    text += f"  adult_admitted_need: [{need}, {{go: acute_bed}}]\n"
    text += f"  planned_adult{'_own' if shared else ''}: [{need}, {{go: open_planned}}]\n"
    if not shared:
        text += "  adult_to_bed: [{do: adult_is_counted_in}, {do: adult_is_watched}, {do: adult_gets_a_coordinator}, {do: adult_begins_on_ward}, {go: adult_admitted_need}]\n"
    return text


def page(regions, name, sites, rows):
    start = {row["site"]: row["start [beds]"] for row in rows}
    present = "".join(f"  adult_beds_{site}: {{n: {start[site]}}}\n" for one in regions for site in beds_of(one))
    home = "{go: adult_treated}"
    return f"""# ward-types.yaml for {name}: stands after it in `extends`. Written by data/make_wards.py. docs/models/ward-types.md
samspil: 1
extends: ward-types.yaml
services:                # other columns: all, none (one type); open_low, closed_low, open_high, closed_high
  adult_ward: {{beds: !replace {{file: ../../data/ward_beds.csv, key: site, column: open}}}}
  closed_ward: {{beds: {{file: ../../data/ward_beds.csv, key: site, column: closed}}}}
start_state:             # open beds as full as all were; closed ones begin empty
{present}pathways:
{ways(regions)}{asks("acute", "adult_ward", "bed_need", "acute: yes, priority: 3", "{do: bed_is_left}, " + home, regions, sites)}\
{asks("planned", "adult_ward", "bed_need", "priority: 5", "{do: bed_is_left}, " + home, regions, sites)}\
{asks("closed", "closed_ward", "bed_need * $closed_part", "acute: yes, priority: 3", "{go: closed_to_open}", regions, sites)}"""


def main():
    regions, sites = all_regions(), by_type()
    rows = split(regions, sites)
    with open("ward_beds.csv", "w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        table.writeheader()
        table.writerows(rows)
    for group, slug, name in [([one], one.slug, f"region-{one.slug}-2024.yaml") for one in regions] + [(regions, "denmark", "denmark-2024.yaml")]:
        with open(f"../library/denmark/wards-{slug}.yaml", "w", encoding="utf-8") as file:
            file.write(page(group, name, sites, rows))


if __name__ == "__main__":
    main()
