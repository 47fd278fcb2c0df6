#!/usr/bin/python3
"""Writes denmark_2020.csv (municipalities with persons of 2020) and ../denmark-2020.yaml, an overlay of ../denmark-2024.yaml that begins on
1 January 2019 and counts 2020-2024. What is compared with it: backcast.py. README.md."""
import csv

from make_denmark import rates
from regions import all_regions, number, plain, read
from services import child_slots
from start import CHILD_FAST, courses, diagnosis_days

COUNTED = 2020, 2024
BEGINS = 2019                    # a year of warm-up
CHILD_GROWTH = 0.03              # a year, BASE-2024 section 2: referrals of children
CHILD_WAVE = 1.10                # besides: the rise of the pandemic, from July 2020 to July 2021; slots follow on 1 January 2021. Calibrated to V1f
CHILD_WAIT_2019 = 2              # d to the first visit when the run begins: a phase of 76 d (2019, sourced) is 71 d of visits and 5 d, mean of the year
PRIVATE_WEEKS = 23.6             # wait for a private psychiatrist (2018, sourced)
RAMP = 0.96, 1.38                # referrals to private psychiatrists over new patients seen: when the run begins, and from 2023 on (BASE-2024 section 5)
YEARS = {(one["quantity"], one["region"], one["year"]): float(one["value"]) for one in read("source/years.csv")}
AGES = ("0_17", "18_64", "65plus")


def municipalities_2020(region):
    """Rows of a region's municipalities: persons of 2020 (sourced); ages by those of 2024, so that the region's are those of 2020 (sourced)."""
    rows = [dict(row) for row in region.municipalities]
    share = lambda row, age: number(row, f"pop_{age}_2024") / sum(number(row, f"pop_{one}_2024") for one in AGES)
    for age, key in (("0_17", "persons of 0-17"), ("65plus", "persons of 65-99")):
        raw = [number(row, "pop_2020") * share(row, age) for row in rows]
        factor = YEARS[key, region.name, "2020"] / sum(raw)
        for row, persons in zip(rows, raw):
            row[f"pop_{age}_2020 [persons]"] = round(persons * factor)
    for row in rows:
        row["pop_18_64_2020 [persons]"] = int(number(row, "pop_2020")) - row["pop_0_17_2020 [persons]"] - row["pop_65plus_2020 [persons]"]
    return rows


def write_table(regions):
    found = {row["code"]: row for one in regions for row in municipalities_2020(one)}
    rows = []
    for row in read("denmark.csv"):
        changed = {key.replace("_2024 [", "_2020 ["): (found[row["code"]][key.replace("_2024 [", "_2020 [")] if key.startswith("pop_") else text) for key, text in row.items()}
        rows.append({**changed, "status": "persons: sourced (2020); their ages and the weights: derived, assumed as in denmark.csv", "source": "make_denmark_2020.py"})
    with open("denmark_2020.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys(), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    return rows


def persons(rows, year, *ages):
    return sum(float(row[f"pop_{age}_{year} [persons]"]) for row in rows for age in ages)


def growth(now, *ages):
    """A year, from 1 January 2020 to 1 January 2024."""
    return (persons(read("denmark.csv"), 2024, *ages) / persons(now, 2020, *ages)) ** 0.25 - 1


GROUPS = {  # ages of whom they are
    ("18_64", "65plus"): ("adult_acute", "adult_planned", "forensic", "special_places", "adult_referral", "fact_referral", "somatic_admission", "common_disorder"),
    ("18_64",): ("housing_applicant", "opus_referral", "support_applicant", "permanent_applicant", "drug_applicant"),
    ("0_17",): ("child_acute", "child_planned", "child_offer"), AGES: ("somatic_acute",)}


def change(rate):
    """Of a rate, a year. In an overlay a number with a minus is a change of what was there, so a fall is a ramp of four years."""
    return f"trend: {100 * rate:.2f} %/y" if rate >= 0 else f"ramps: {{from: 2020-01-01, to: 2024-01-01, times: {(1 + rate) ** 4:.4f}}}"


def trends(now):
    text = ""
    for ages, groups in GROUPS.items():
        text += "".join(f"  {group}: {{arrivals: {{{change(growth(now, *ages))}}}}}\n" for group in groups)
    start, end = RAMP
    return (text + f"  child_referral: {{arrivals: {{trend: {100 * CHILD_GROWTH:.0f} %/y, ramps: {{from: 2020-07-01, to: 2021-07-01, times: {CHILD_WAVE:g}}}}}}}\n"
            f"  private_referral: {{arrivals: {{ramps: {{from: {BEGINS}-01-01, to: 2023-01-01, times: {end / start:.4f}}}}}}}\n")


def growth_since(year, to=COUNTED[1]):
    """Of slots and courses of children, from 1 January of a year to that of another."""
    return (1 + CHILD_GROWTH) ** (to - year) * (CHILD_WAVE if year < 2021 <= to else 1)


def slots_of(regions, year, name):
    """Slots a week of each region, less by the growth of the years until 2024."""
    of_2024 = lambda one: float(child_slots(one, name).split("value: ")[1].split()[0])
    return "{" + ", ".join(f"{one.name}: {plain(of_2024(one) / growth_since(year))} /week" for one in regions) + "}"


def clinic(regions):
    text = ""
    for name in ("first_visit", "assessment", "treatment"):
        text += f"      {name}:\n        slots: {slots_of(regions, BEGINS, name)}\n        changes:\n"
        text += "".join(f"          - {{from: {year}-01-01, to: {slots_of(regions, year, name)}}}\n" for year in range(BEGINS + 1, COUNTED[1] + 1))
    return text


def private_weeks(regions):
    """Waits of the regions when the run begins: back from December 2022 (sourced) by the loads of the ramp, then scaled to the nation's of 2018."""
    start, end = RAMP
    mean = lambda year: (start + (end - start) * (year + 0.5 - BEGINS) / (2023 - BEGINS)) / end    # of the referrals of 2023
    load = lambda one: one["private_referrals"] / one["private_new_patients"]
    back = {one.name: max(4.0, YEARS["wait for a private psychiatrist", one.name, "2022"] - sum(52.18 * (load(one) * mean(year) - 1) for year in range(BEGINS, 2023)))
            for one in regions}
    seen = sum(one["private_new_patients"] for one in regions)
    factor = PRIVATE_WEEKS / sum(back[one.name] * one["private_new_patients"] / seen for one in regions)
    return {name: weeks * factor for name, weeks in back.items()}


def lists(regions):
    child = ", ".join(f"{one.name}: {round(one['child_diagnostic_capacity'] / growth_since(BEGINS) * CHILD_WAIT_2019 / 365)}" for one in regions)
    text = f'  child_list: {{n: {{{child}}}, waited: "uniform(0 d, {CHILD_WAIT_2019 / (1 - CHILD_FAST):.1f} d)"}}\n'
    for one in regions:
        weeks = private_weeks(regions)[one.name]
        text += f'  private_list_{one.slug}: {{n: {round(one["private_new_patients"] * weeks / 52.18)}, waited: "uniform(0 d, {7 * weeks:.0f} d)"}}\n'
    in_visits = sum(one["child_diagnostic_capacity"] for one in regions) / growth_since(BEGINS) * diagnosis_days() / 365
    text += f"  child_in_diagnosis: {{home: child_diagnosis_rest, group: child_referral, n: {round(in_visits)}}}\n"
    before = {line.split(":")[0].strip(): int(line.rsplit("n: ", 1)[1].rstrip("}")) for line in courses(regions).splitlines()}   # in 2023
    return text + "".join(f"  {name}: {{n: {round(before[name] / growth_since(BEGINS, 2023))}}}\n" for name in ("child_referred_again", "child_courses"))


def page(regions, now):
    nation = sum(rates(one)["child_referral_rate"][1] * one.children for one in regions)
    child = nation / (1 + CHILD_GROWTH) ** 4.5 / CHILD_WAVE / persons(now, 2020, "0_17")
    private = sum(rates(one)["private_referral_rate"][1] * one.adults for one in regions) * RAMP[0] / RAMP[1] / persons(now, 2020, "18_64", "65plus")
    per_1000 = lambda rate, spread: f"{plain(1000 * rate)} /1000/y, range: [{plain(1000 * rate * (1 - spread))} /1000/y, {plain(1000 * rate * (1 + spread))} /1000/y]"
    return f"""# Denmark 2020-2024, a backcast of denmark-2024.yaml. Written by data/make_denmark_2020.py: change that, or overlay this file.
# Year by year against published figures, and what is calibrated: docs/models/backcast.md.
samspil: 1
extends: [denmark-2024.yaml]
title: {{da: Danmark 2020-2024, en: Denmark 2020-2024}}
summary:
  da: Danmark 2024 ført tilbage. Begynder 1. januar 2019; 2020-2024 tæller, med befolkningen af 2020 og vækst derfra.
  en: Denmark 2024 carried back. Begins on 1 January 2019; 2020-2024 count, with the population of 2020 and growth from there.
notice:
  da: Kun børnepsykiatrien og praktiserende psykiatere ændrer sig ud over befolkningen. Af corona er kun stigningen i henvisninger af børn med.
  en: Only child psychiatry and private psychiatrists change beyond the population. Of the pandemic only the rise in referrals of children is in it.
clock: {{start: {COUNTED[0]}-01-01, warm_up: 1 y, run: {COUNTED[1] - COUNTED[0] + 1} y}}

population:
  file: data/denmark_2020.csv
  ages: {{0-17: pop_0_17_2020, 18-64: pop_18_64_2020, 65+: pop_65plus_2020}}

parameters:
  child_referral_rate:   # and 3 % more a year, and 10 % more from July 2020 to July 2021
    {{value: {per_1000(child, 0.3)}, status: derived, source: "referrals of denmark-2024.yaml, 3 % a year fewer back to 1 January 2020 (BASE-2024 section 2) and without the rise of 2020-21, over the children of 2020"}}
  private_referral_rate: # when the run begins; a ramp leads to that of denmark-2024.yaml
    {{value: {per_1000(private, 0.2)}, status: assumed, source: "calibrated: {RAMP[0]} of the new patients seen, so that 23.6 weeks (2018) become 60 (December 2022); docs/models/backcast.md"}}

groups:                  # persons of 2020 to 2024: growth a year of the ages concerned; data/denmark_2020.csv, denmark.csv
{trends(now)}
services:
  child_clinic:          # slots of 2024, 3 % fewer for each year before and 10 % fewer before 2021 (assumed): as referrals; docs/models/backcast.md says what money and hiring allow
    slots:
{clinic(regions)}  child_patients:        # children seen in the clinics, from their first visit to the end of the course; measures, and nobody waits for it
    label: {{da: Børn og unge i forløb, en: Children in a course}}
    kind: places
    by: region
    places: unlimited

pathways:                # as in the library, and counted from the first visit on
  child_referral:
    - {{triage: child_visitation, for: "lognormal(median $visitation_time, sigma 0.6)", accept: $child_accepted_share, rejected: child_rejected, reason: criteria}}
    - choose:
        recovered: $child_lost_share
        child_treatment_only: $child_treatment_only_share
        child_fast_diagnosis: $child_fast_share
        child_diagnosis: rest
  child_treatment_only: [{{subscribe: child_patients}}, {{go: child_treatment}}]
  child_fast_diagnosis:
    - {{visit: child_clinic, slot: first_visit, priority: 2}}
    - {{subscribe: child_patients}}
    - {{wait: 7 d}}
    - {{visit: child_clinic, slot: assessment, times: 2, apart: 7 d, priority: 2}}
    - {{go: child_treatment}}
  child_diagnosis:
    - {{visit: child_clinic, slot: first_visit, priority: 5}}
    - {{subscribe: child_patients}}
    - {{wait: 14 d}}
    - {{visit: child_clinic, slot: assessment, times: 6, apart: 14 d, priority: 5}}
    - {{go: child_treatment}}
  child_course_rest:
    - {{subscribe: child_patients}}
    - {{choose: {{child_rest_3: 25 %, child_rest_8: 25 %, child_rest_14: 25 %, child_rest_19: 25 %}}}}
  # Children between their first visit and treatment when the run begins: without them a quarter of a year would be missing in all courses after it.
  child_diagnosis_rest: [{{community: {{treatment: {{hazard: 1 /42 d, go: child_treatment_only}}}}}}]

start_state:             # 1 January 2019; what is not here is as on 1 January 2023 in denmark-2024.yaml
{lists(regions)}
key_figures:
  seen_2020: {{figure: persons, service: child_clinic, year: 2020, better: none, label: {{da: "Børn og unge set ambulant, 2020", en: "Children seen as outpatients, 2020"}}}}
  acute_2020: {{figure: persons, service: child_emergency, year: 2020, better: none, label: {{da: "Børn og unge i akutmodtagelse, 2020", en: "Children in emergency, 2020"}}}}
  seen_2024: {{figure: persons, service: child_clinic, year: 2024, better: none, label: {{da: "Børn og unge set ambulant, 2024", en: "Children seen as outpatients, 2024"}}}}
  acute_2024: {{figure: persons, service: child_emergency, year: 2024, better: none, label: {{da: "Børn og unge i akutmodtagelse, 2024", en: "Children in emergency, 2024"}}}}
  V1f: {{is: (seen_2024 + acute_2024) / (seen_2020 + acute_2020) - 1, unit: number, better: none, label: {{da: "V1f Vækst i børn og unge i behandling, 2020-24", en: "V1f Growth of child patients, 2020-24"}}}}
  child_patients_new: {{figure: starts, service: child_patients, better: none, label: {{da: "Børn og unge, forløb begyndt", en: "Children, courses begun"}}}}
"""


def main():
    regions = all_regions()
    now = write_table(regions)
    with open("../denmark-2020.yaml", "w", encoding="utf-8") as file:
        file.write(page(regions, now))


if __name__ == "__main__":
    main()
