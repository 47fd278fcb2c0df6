#!/usr/bin/python3
"""Writes denmark.csv (municipalities with a weight for every stream) and ../denmark-2024.yaml from the tables in this folder.
The same library, rates, laws and capacities as the five regions; a person belongs to the services of the own region and site. README.md."""
import csv

from make_regions import COURSES, LIBRARY, VISITS, laws, rates, stays, to_shared
from mechanisms import MEASURED, capacities, stocks
from regions import BASE, all_regions, rate, value
from services import limit, services
from start import start_state

STREAMS = {  # key of make_regions.rates: group, persons of a municipality, need-weighted or not
    "adult_acute_rate": ("adult_acute", True), "adult_planned_rate": ("adult_planned", True), "child_acute_rate": ("child_acute", False),
    "child_planned_rate": ("child_planned", False), "forensic_rate": ("forensic", False), "special_rate": ("special_places", False),
    "adult_referral_rate": ("adult_referral", True), "child_referral_rate": ("child_referral", False),
    "private_referral_rate": ("private_referral", False), "housing_rate": ("housing_applicant", False)}


def persons(region, key):
    if key in ("child_acute_rate", "child_planned_rate", "child_referral_rate"):
        return region.children
    if key == "housing_rate":
        return region.young
    return region.weighted if STREAMS[key][1] else region.adults


def national(regions):
    """National rate of each stream: the regions' counts over their persons."""
    result = {}
    for key in STREAMS:
        count = sum(rates(one)[key][1] * persons(one, key) for one in regions)
        result[key] = count / sum(persons(one, key) for one in regions)
    return result


def write_table(regions, mean):
    rows = []
    for region in regions:
        mine = rates(region)
        for row in region.municipalities:
            need = float(row["need_weight"])
            weights = {f"{STREAMS[key][0]}_weight": f"{mine[key][1] / mean[key] * (need if STREAMS[key][1] else 1):.4f}" for key in STREAMS}
            plain_row = {key: row[key] for key in ("code", "municipality", "region", "region_2027", "health_council",
                                                   "pop_0_17 [persons]", "pop_18_64 [persons]", "pop_65plus [persons]", "pop_0_17_2024 [persons]", "pop_18_64_2024 [persons]", "pop_65plus_2024 [persons]",
                                                   "adult_psychiatric_site", "psychiatric_emergency", "emergency_hospital", "council_site", "council_emergency")}
            rows.append({**plain_row, **weights, "status": "weights: the region's rate over the national one (assumed), x need weight for adults; others: municipalities.csv", "source": "make_denmark.py"})
    with open("denmark.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys(), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def by_region(regions, entry):
    """A value for each region, under `by: region`."""
    return "by: region\n    value:\n" + "\n".join(f"      {one.name}: {entry(one)}" for one in regions)


def parameters(regions, mean):
    listed = []
    for key, amount in mean.items():
        per, _, status, _, spread = rates(regions[0])[key]
        listed.append((key, rate(amount, per, status, "sum of the five regions' streams (region-*-2024.yaml) over their persons; by region: weights in data/denmark.csv", spread)))
    listed += [(key, by_region(regions, lambda one: laws(one)[key])) for key in laws(regions[0])]
    queue = lambda one: value(limit(one), "assumed", f"24 d of waiting ({BASE} section 1)")
    listed.append(("adult_queue_limit", by_region(regions, queue)))
    return "\n".join(f"  {key}:\n    {text}" for key, text in listed)


def shared_share(regions):
    """Of admissions, to the beds for the whole region; by region, and within it by site."""
    cases = "".join(f', "{one.name}": {to_shared(one).strip(chr(39))}' for one in regions if one.shared)
    return f"'by(region{cases}, else: 0 %)'"


DESKS = ("adult_visitation", "child_visitation", "first_talk", "support_visitation", "home_nursing", "forensic_supervision", "forensic_court",
         *(f"discharges_{day}" for day in ("mon", "tue", "wed", "thu", "fri", "sat", "sun")), "any_coercion", "coercion", "belts", "other_coercion", "assaults")


def desks():
    """What nobody waits for, and what only counts: one for each region, so that no service ties the regions together and they are computed side by side."""
    return "".join(f"  {name}: {{by: region}}\n" for name in DESKS)


def figure(name, kind, service, member, better, da, en, more=""):
    return f'  {name}: {{figure: {kind}, service: {service}, member: "{member}", {more}better: {better}, label: {{da: "{da}", en: "{en}"}}}}\n'


def of_sites(region, sites):
    """The region's occupancy and readmission as means of its sites, by beds and by admissions."""
    beds = {site["site"]: site["adult_beds [beds]"] for site in region.sites}
    occupied = " + ".join(f'"occupancy_{site}" * {beds[site]}' for site in sites)
    readmitted = " + ".join(f'"readmission_{site}" * "admissions_{site}"' for site in sites)
    admitted = " + ".join(f'"admissions_{site}"' for site in sites)
    total = sum(int(beds[site]) for site in sites)
    return (f"  occupancy_{region.slug}: {{is: '({occupied}) / {total}', better: lower, label: {{da: \"{region.name}: belægning af voksensenge\", en: \"{region.name}: occupancy of adult beds\"}}}}\n"
            f"  readmission_{region.slug}: {{is: '({readmitted}) / ({admitted})', better: lower, label: {{da: \"{region.name}: akut genindlæggelse af voksne inden 30 dage\", en: \"{region.name}: acute adult readmission within 30 days\"}}}}\n")


def figures(regions):
    text = ""
    for one in regions:
        sites = [site["site"] for site in one.sites if site["adult_beds [beds]"] != "0"]
        for site in sites:
            text += figure(f"admissions_{site}", "starts", "adult_ward", site, "none", f"{site}: indlæggelser af voksne", f"{site}: adult admissions")
            text += figure(f"extra_{site}", "starts", "extra_beds", site, "none", f"{site}: indlæggelser i ekstra senge", f"{site}: admissions to extra beds")
            text += figure(f"occupancy_{site}", "occupancy", "adult_ward", site, "lower", f"{site}: belægning af voksensenge", f"{site}: occupancy of adult beds")
            text += figure(f"readmission_{site}", "readmission_30d", "adult_ward", site, "lower", f"{site}: akut genindlæggelse af voksne inden 30 dage", f"{site}: acute adult readmission within 30 days")
        text += of_sites(one, sites)
        names = [f'"{what}_{site}"' for site in sites for what in ("admissions", "extra")]
        if one.shared:
            text += figure(f"admissions_shared_{one.slug}", "starts", "regional_beds", one.name, "none", f"{one.name}: indlæggelser i senge for hele regionen", f"{one.name}: admissions to beds for the whole region")
            names.append(f'"admissions_shared_{one.slug}"')
        text += f"  admissions_{one.slug}: {{is: '{' + '.join(names)}', better: none, label: {{da: \"{one.name}: indlæggelser af voksne, alle\", en: \"{one.name}: adult admissions, all\"}}}}\n"
        text += figure(f"child_admissions_{one.slug}", "starts", "child_ward", one.name, "none", f"{one.name}: indlæggelser af børn og unge", f"{one.name}: child admissions")
        text += figure(f"forensic_occupancy_{one.slug}", "occupancy", "forensic_ward", one.name, "lower", f"{one.name}: belægning i retspsykiatrien", f"{one.name}: occupancy of forensic beds")
        text += figure(f"adult_first_visit_{one.slug}", "wait_mean", "adult_assessment", one.name, "lower", f"{one.name}: voksnes ventetid på første besøg", f"{one.name}: adult wait for the first visit", "slot: first_visit, ")
        text += figure(f"child_first_visit_{one.slug}", "wait_mean", "child_clinic", one.name, "lower", f"{one.name}: børns ventetid på første besøg", f"{one.name}: child wait for the first visit", "slot: first_visit, ")
        text += figure(f"private_waiting_{one.slug}", "waiting", "private_psychiatrists", one.name, "lower", f"{one.name}: venter på praktiserende psykiater", f"{one.name}: waiting for a private psychiatrist", "slot: new_patient, ")
    return text


def page(regions, mean):
    weights = ", ".join(f"{group}: {group}_weight" for group, _ in STREAMS.values())
    groups = "\n".join(f"  {group}: {{arrivals: {{weight: {group}}}}}" for group, _ in STREAMS.values())
    return f"""# Denmark in the base year 2024, all regions in one model. Written by data/make_denmark.py from the tables in data/: change those, or overlay this file.
# What the numbers rest on: data/README.md. Model and published figures: docs/models/base-year-2024.md.
samspil: 1
extends: [{LIBRARY}, {", ".join(f"library/denmark/{name}.yaml" for name in MEASURED)}]
title: {{da: Danmark 2024, en: Denmark 2024}}
summary:
  da: Psykiatrien i hele Danmark og det, den hænger sammen med. Begynder 1. januar 2023 med offentliggjorte bestande; 2024 og 2025 tæller.
  en: Psychiatry in all of Denmark and what it depends on. Begins on 1 January 2023 with published stocks; 2024 and 2025 count.
notice:
  da: De fleste regionale tal er antagelser eller regionens andel af et landstal, ikke målinger. Brug forskelle mellem scenarier, ikke enkelte tal.
  en: Most regional numbers are assumptions or the region's share of a national figure, not measurements. Use differences between scenarios, not single numbers.
clock: {{start: 2024-01-01, warm_up: 1 y, run: 2 y}}
runs: {{replications: 20, seed: 20240101}}

population:
  file: data/denmark.csv
  ages: {{0-17: pop_0_17_2024, 18-64: pop_18_64_2024, 65+: pop_65plus_2024}}
  divisions: {{region: region}}
  weights: !replace {{{weights}}}

parameters:   # national rates; what differs by region is a weight in data/denmark.csv or stands under the region's name
{parameters(regions, mean)}
{VISITS}
groups:
{groups}

{services(regions, "$adult_queue_limit")}{desks()}{capacities(regions)}
pathways:
{stays(shared_share(regions))}{COURSES}
{start_state(regions, limit)}{stocks(regions)}
key_figures:             # by region and site
  shared_admissions: {{figure: starts, service: regional_beds, better: none, label: {{da: Indlæggelser i senge for hele regionen, en: Admissions to beds for the whole region}}}}
  all_adult_admissions: {{is: adult_admissions + extra_admissions + shared_admissions, better: none, label: {{da: "Indlæggelser af voksne, alle", en: "Adult admissions, all"}}}}
  all_admissions: {{is: all_adult_admissions + child_admissions + forensic_admissions + special_admissions, better: none, label: {{da: "Indlæggelser, alle", en: "Admissions, all"}}}}
  shared_blocked: {{figure: blocked_days, service: regional_beds, better: lower, label: {{da: Færdigbehandlingsdage i senge for hele regionen, en: Blocked days in beds for the whole region}}}}
  all_blocked: {{is: adult_blocked + shared_blocked, better: lower, label: {{da: "Færdigbehandlingsdage, alle", en: "Blocked bed days, all"}}}}
  supervised: {{is: supervision_used * $supervision_places * {len(regions)}, unit: person, better: none, label: {{da: Personer i ambulant tilsyn, en: Persons under supervision outside hospital}}}}
{figures(regions)}"""


def main():
    regions = all_regions()
    mean = national(regions)
    write_table(regions, mean)
    with open("../denmark-2024.yaml", "w", encoding="utf-8") as file:
        file.write(page(regions, mean))


if __name__ == "__main__":
    main()
