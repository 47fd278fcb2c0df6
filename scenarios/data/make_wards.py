#!/usr/bin/python3
"""Writes ward_beds.csv (adult beds of each site by type) and ../library/denmark/wards-*.yaml, the part of ward-types.yaml that differs by scenario:
who is there when the run begins, which sites are asked for a bed. README.md; docs/models/ward-types.md."""
import csv
import math

from regions import all_regions, only_of_its_scenario, read
from start import ADULT_LOAD

AT = {"Hillerød": "Nordsjælland", "Aarhus": "Skejby", "Herning": "Gødstrup", "Frederikshavn": "Brønderslev", "Thisted": "Brønderslev"}   # municipality: site
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


ONE_HOSPITAL = ("Region Sjælland", "Region Nordjylland")     # planned; a scenario of one region asks what several would be


def hospital_column(region, regions):
    """In a scenario of several regions each has the hospitals that are planned."""
    return "hospital_one" if len(regions) > 1 and region in ONE_HOSPITAL else "hospital"


def hospitals(regions):
    """Of each site: its hospital."""
    return {row["name"]: row[hospital_column(row["region"], regions)] for row in read("hospitals_2027.csv") if row["kind"] == "site"}


ACROSS = [{"Region Hovedstaden", "Region Sjælland"}]    # one region from 2027: their sites may be asked, never as given


def may_be_asked(regions):
    """Pairs of a site and those that its patients may come to, with the regions of both."""
    where = {name: one.name for one in regions for name in beds_of(one)}
    near = lambda home, other: where[home] == where[other] or any({where[home], where[other]} == pair for pair in ACROSS)
    return where, {home: [other for other in where if other != home and near(home, other)] for home in where}


def across(regions):
    """Parameters that no scenario of one region needs."""
    if not any(pair <= {one.name for one in regions} for pair in ACROSS):
        return ""
    return """parameters:
  bed_sharing_across_open:
    {value: 10000 d, range: [0 h, 10000 d], status: assumed, source: "never: how long after the request open beds of the other region are asked for (Hovedstaden and Sjælland)"}
  bed_sharing_across_closed:
    {value: 10000 d, range: [0 h, 10000 d], status: assumed, source: "as bed_sharing_across_open, closed beds"}
"""


def condition(kind, place, home, other, where, hospital):
    """A free bed, and the time from the request for those of another hospital or region."""
    if where[home] == where[other] and hospital[home] == hospital[other]:
        return f"free({place}/{other}, live) > $bed_sharing_reserve"
    kind = "closed" if kind == "closed" else "open"
    limit = "between" if where[home] == where[other] else "across"
    return f"free({place}/{other}, live) > $bed_sharing_between_reserve and since_arrival - bed_asked >= $bed_sharing_{limit}_{kind}"


NEEDS = "needs: {ward_nurses: {n: $nursing_needed, or: [float_nurses, agency_nurses, stretched_care]}}"   # nobody as given: ward-staff.yaml


def asks(kind, place, law, last, after, regions, sites):
    """The nearest other site with more free beds than its reserve; else one goes on waiting."""
    (where, others), hospital = may_be_asked(regions), hospitals(regions)
    text = f"  {kind}_asks:\n    - choose:\n        when:\n"
    *first, end = where
    text += "".join(f"          - {{if: site is {name}, go: {kind}_asks_{name}}}\n" for name in first) + f"          - {{else: {kind}_asks_{end}}}\n"
    for name in where:
        rows = "".join(f'          - {{if: "{condition(kind, place, name, other, where, hospital)}", go: {kind}_in_{other}}}\n' for other in nearest_first(name, others[name], sites))
        text += f"  {kind}_asks_{name}:\n    - choose:\n        when:\n{rows}          - {{else: {kind}_in_vain}}\n"
    broken = f"until: {{moved: {{hazard: $bed_left_rate, times: $bed_left_times, go: {'closed' if kind == 'closed' else 'open'}_broken_off}}}}"
    for name in where:
        text += f"  {kind}_in_{name}: [{{do: goes_elsewhere}}, {{do: bed_is_sought, with: {{length: {law} * (1 + $outlier_longer) * (1 + $no_owner_longer)}}}}, {{in: {place}, member: {name}, for: bed_length, {last}, {NEEDS}, {broken}}}, {after}]\n"
    return text


def page(regions, slug, name, sites, rows):
    start = {row["site"]: row["start [beds]"] for row in rows}
    present = "".join(f"  adult_beds_{site}: {{n: {start[site]}}}\n" for one in regions for site in beds_of(one))
    home = "{go: adult_treated}"
    return f"""# ward-types.yaml for {name}: stands after it in `extends`. Written by data/make_wards.py. docs/models/ward-types.md
samspil: 1
extends: ward-types.yaml
{only_of_its_scenario("wards", slug)}{across(regions)}services:                # other columns: all, none (one type); open_low, closed_low, open_high, closed_high
  adult_ward: {{beds: !replace {{file: ../../data/ward_beds.csv, key: site, column: open}}}}
  closed_ward: {{beds: {{file: ../../data/ward_beds.csv, key: site, column: closed}}}}
start_state:             # open beds as full as all were; closed ones begin empty
{present}pathways:
{asks("acute", "adult_ward", "bed_need", "acute: yes, priority: 3", "{do: bed_is_left}, " + home, regions, sites)}\
{asks("planned", "adult_ward", "bed_need", "priority: 5", "{do: bed_is_left}, " + home, regions, sites)}\
{asks("closed", "closed_ward", "bed_need * $closed_part", "acute: yes, priority: 3", "{go: closed_to_open}", regions, sites)}"""


def main():
    regions, sites = all_regions(), by_type()
    rows = split(regions, sites)
    with open("ward_beds.csv", "w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        table.writeheader()
        table.writerows(rows)
    for group, slug, name in [([one], one.slug, f"region-{one.slug}-2024.yaml") for one in regions] + [(regions, "denmark", "denmark-2024.yaml"), (regions[:2], "oestdanmark", "oestdanmark-2027.yaml")]:
        with open(f"../library/denmark/wards-{slug}.yaml", "w", encoding="utf-8") as file:
            file.write(page(group, slug, name, sites, rows))


if __name__ == "__main__":
    main()
