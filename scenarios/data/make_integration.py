#!/usr/bin/python3
"""Writes ../library/denmark/integration/REGION.yaml, denmark.yaml and oestdanmark.yaml (the places of the integration models: which hospital is whose) and the ready scenarios
in ../integration/. From hospitals_2027.csv and the tables of the regions. README.md; docs/models/integration.md"""
import math
import os

from make_wards import hospital_column
from regions import WORKING_WEEKS, adults_of, all_regions, lives_in, need_of, number, quoted, read, value
from start import ADULT_VISITS, SHARE_FULL

LINE = {"hovedstaden": 301, "sjaelland": 127, "syddanmark": 178, "midtjylland": 208, "nordjylland": 90}   # seen in the model: docs/models/access.md
COORDINATORS = {"hovedstaden": 150, "sjaelland": 75, "syddanmark": 100, "midtjylland": 100, "nordjylland": 50}
WARD_LIAISON = {"hovedstaden": 9, "sjaelland": 4, "syddanmark": 6, "midtjylland": 6, "nordjylland": 3}
DUTY = "{normal: $liaison_ed_night, weekly: {mon-sun 08:00-22:00: $liaison_ed_day}, changes: [{from: $integration_from, to: $liaison_night_WHERE, weekly: {mon-sun 08:00-22:00: $liaison_day_WHERE}}]}"
PLANNED = {"hovedstaden": "m1b", "sjaelland": "m1", "syddanmark": "m2", "midtjylland": "m2", "nordjylland": "m1"}
MODELS = {"m0": ("separat psykiatri", "separate psychiatry"), "m1": ("ét fusioneret hospital", "one merged hospital"), "m1b": ("flere hospitaler, fælles senge", "several hospitals, beds shared"),
          "m2": ("flere hospitaler", "several hospitals"), "m2s": ("flere hospitaler, børn og retspsykiatri delt", "several hospitals, child and forensic wards split"),
          "m3": ("på tværs af de to regioner", "across the two regions"), "m3-pooled": ("børn og retspsykiatri fælles", "child and forensic wards pooled"), "planned": ("hver region sin planlagte model", "each region its planned model"),
          "m4": ("med kommuner og praksis", "with municipalities and practice")}


class Places:
    """Whose hospital is whose, of some regions."""

    def __init__(self, regions):
        self.regions, names = regions, [one.name for one in regions]
        self.rows = [{**row, "hospital": row[hospital_column(row["region"], regions)]} for row in read("hospitals_2027.csv") if row["region"] in names]
        of = lambda kind: [row for row in self.rows if row["kind"] == kind]
        self.sites, self.emergency = of("site"), of("emergency_hospital")

    def merged(self):
        """Emergency departments of the hospitals that have all psychiatry of a region."""
        hosts = {(row["region"], row["hospital_one"]) for row in self.sites}
        return [row["name"] for row in self.emergency if (row["region"], row["hospital"]) in hosts]

    def own(self):
        """Site and emergency department are one hospital."""
        parts = []
        for hospital in dict.fromkeys((row["region"], row["hospital"]) for row in self.sites):
            mine = lambda rows: [row["name"] for row in rows if (row["region"], row["hospital"]) == hospital]
            parts.append(f"({lives_in('site', *mine(self.sites))}) and ({lives_in('emergency_hospital', *mine(self.emergency))})")
        return " or ".join(f"({part})" for part in parts)

    def scores(self):
        """How strict a hospital is: evenly spread in the order of the table, mean 0 and sd 1 over the adults of a region by need."""
        result = {}
        for one in self.regions:
            hospital = {row["name"]: row["hospital"] for row in self.sites if row["region"] == one.name}
            names, weight = list(dict.fromkeys(hospital.values())), {site: sum(need_of(row) for row in one.served_by([site])) / one.weighted for site in hospital}
            mean = sum(names.index(hospital[site]) * weight[site] for site in hospital)
            spread = math.sqrt(sum((names.index(hospital[site]) - mean) ** 2 * weight[site] for site in hospital)) or 1
            result |= {site: round((names.index(hospital[site]) - mean) / spread, 2) for site in hospital}
        return result


def of_a_percent(one):
    """Visits a year and adult, a hundredth of the treatment slots."""
    slots = ADULT_VISITS * one["adult_accepted"] / WORKING_WEEKS / 0.95
    return f"{0.01 * slots * WORKING_WEEKS / one.adults * 1000:.2f} /1000/y"


def parameter(regions, entry):
    if len(regions) == 1:
        return f"value: {entry(regions[0])}"
    return "by: region, value: {" + ", ".join(f"{one.name}: {entry(one)}" for one in regions) + "}"


def across():
    return """  across_open_integrated: {value: 10000 d, range: [0 h, 10000 d], status: assumed, source: "never; MODEL 7, mechanism 4: 24 h between the former regions (M3)"}
  across_closed_integrated: {value: 10000 d, range: [0 h, 10000 d], status: assumed, source: "never; MODEL 7, mechanism 4: 12 h (M3)"}
  bed_sharing_across_open: {value: "if($integrated, $across_open_integrated, 10000 d)", status: derived, source: "by date"}
  bed_sharing_across_closed: {value: "if($integrated, $across_closed_integrated, 10000 d)", status: derived, source: "by date"}
"""


def coordinators(regions):
    """Places enough for 80 % of the target group; of several regions each its own."""
    if len(regions) == 1:
        return f"""  coordinator_places: {{value: {COORDINATORS[regions[0].slug]}, status: assumed, source: "own value: enough for 80 % of the target group, in steps of a post of 25"}}
services:
"""
    listed = ", ".join(f"{one.name}: {COORDINATORS[one.slug]}" for one in regions)
    return f"services:\n  coordinator: {{by: region, places: !replace {{{listed}}}}}\n"


def ward_liaison(regions):
    """More than in the base year, as each patient has a first visit besides the rounds."""
    entry = lambda one: value(WARD_LIAISON[one.slug], "assumed", "own value: load about .8 of rounds and first visits, day and night")
    listed = entry(regions[0]) if len(regions) == 1 else "!replace {" + ", ".join(f"{one.name}: {entry(one)}" for one in regions) + "}"
    return f"  liaison: {{persons: {listed}}}\n"


def places(regions, slug, name):
    here = Places(regions)
    scores = ", ".join(f"{site}: {score:g}" for site, score in here.scores().items())
    duty = "\n".join(f"      {quoted(row['name'])}: " + DUTY.replace("WHERE", "inside" if row["name"] in here.merged() else "else") for row in here.emergency)
    return f"""# Integration models in {name}: stands after it in `extends`, and m1.yaml to m4.yaml after this. Written by data/make_integration.py. docs/models/integration.md
samspil: 1
extends: [../wards-{slug}.yaml, baseline.yaml, ../travel-{slug}.yaml]
parameters:              # hospitals: data/hospitals_2027.csv
  merged_side: {{value: '{lives_in("emergency_hospital", *here.merged())}', status: assumed, source: "data/hospitals_2027.csv: emergency departments of the one hospital"}}
  own_hospital: {{value: '{here.own()}', status: assumed, source: "data/hospitals_2027.csv: site and emergency department of one hospital"}}
  visitation_score: {{value: "by(site, {scores})", status: assumed, source: "own values: which hospital is strict is not known"}}
  visits_of_a_percent: {{{parameter(regions, of_a_percent)}, status: derived, source: "treatment slots of the adult clinics x 1 % / adults (treatment visits only)"}}
  line_reference: {{{parameter(regions, lambda one: LINE[one.slug])}, status: assumed, source: "persons who wait for the first visit, seen in the model (docs/models/access.md)"}}
{across() if slug in ("denmark", "oestdanmark") else ""}{coordinators(regions)}{ward_liaison(regions)}  liaison_on_duty:
    persons: !replace
{duty}
"""


def scenario(base, slug, model, planned, name):
    """A few lines: the region, its places, the model."""
    (da, en), files = MODELS[model], {"m0": [], "m3-pooled": ["m3", "m3-pooled"]}.get(model, [model])
    if model == "m4" and planned:
        files = [planned, "m4"]
        da, en = f"{planned.upper()} og M4, {da}", f"{planned.upper()} and M4, {en}"
    number = "" if model in ("m4", "planned") else f"{model.split('-')[0].upper()}, "
    counter = model.split("-")[0] not in ("m4", planned)
    said = {"da": "Modellens værdier er planlæggeres hypoteser, ikke målinger; " + ("regionen har ikke denne model: et tænkt alternativ. " if counter else "regionens egen model fra 2026-27, her fra 1. januar 2024. "),
            "en": "The model's values are planners' hypotheses, not measurements; " + ("the region does not have this model: a counterfactual. " if counter else "the region's own model of 2026-27, here from 1 January 2024. ")}
    if model == "m0":
        said = {"da": "Alle mekanismer som i separat psykiatri: det, de andre modeller sammenlignes med. ", "en": "All mechanisms as in separate psychiatry: what the other models are compared with. "}
    listed = ", ".join([f"../{base}.yaml", f"../library/denmark/integration/{slug}.yaml"] + [f"../library/denmark/integration/{file}.yaml" for file in files])
    return f"""# Written by data/make_integration.py. docs/models/integration.md
samspil: 1
extends: [{listed}]
title: {{da: "{name[0]}, {number}{da}", en: "{name[1]}, {number}{en}"}}
notice:
  da: "{said['da']}Brug forskelle mellem scenarier, ikke enkelte tal."
  en: "{said['en']}Use differences between scenarios, not single numbers."
"""


MIN_VOLUME, LONGER = 100, 0.10    # MODEL 6: admissions a year; below it, so much more need


def shared_out(total, parts):
    """Whole numbers in proportion, with the same sum: the largest remainders get the rest."""
    exact = {name: total * share / sum(parts.values()) for name, share in parts.items()}
    whole = {name: int(amount) for name, amount in exact.items()}
    for name in sorted(exact, key=lambda one: whole[one] - exact[one])[:total - sum(whole.values())]:
        whole[name] += 1
    return whole


def split(one):
    """M2s: child and forensic wards in each council instead of one for the region."""
    councils = {}
    for row in one.municipalities:
        mine = councils.setdefault(row["health_council"], {"child": 0.0, "forensic": 0.0})
        mine["child"] += number(row, "pop_0_17_2024")
        mine["forensic"] += adults_of(row)
    text = {}
    for kind, stay, admissions in (("child", 17, one["child_admissions"]), ("forensic", 180, one["forensic_admissions"])):
        parts = {name: mine[kind] for name, mine in councils.items()}
        beds = shared_out(one.beds(f"{kind}_beds"), parts)
        volume = {name: admissions * share / sum(parts.values()) for name, share in parts.items()}
        longer = {name: 1 + LONGER * max(0, 1 - count / MIN_VOLUME) for name, count in volume.items()}
        listed = lambda values: ", ".join(f"{name}: {value}" for name, value in values.items())
        start = shared_out(round(one.beds(f"{kind}_beds") * SHARE_FULL[kind]), beds)
        text[kind] = {"beds": listed(beds), "start": listed(start), "volume": listed({name: round(count) for name, count in volume.items()}),
                      "stay": listed({name: f"{stay * times:.1f} d" for name, times in longer.items()})}
    child, forensic = text["child"], text["forensic"]
    return f"""# M2s in {one.name}: M2 with child and forensic wards split onto the councils, by persons. Stands after {one.slug}.yaml. Written by data/make_integration.py.
# The split holds all through the run. Below 100 admissions a year a ward's patients need up to a tenth more (MODEL 6; EVIDENCE: volume and quality). docs/models/integration.md
samspil: 1
extends: m2.yaml
population: {{divisions: {{council: health_council}}}}
parameters:              # stay x (1 + {LONGER:g} x (1 - admissions / {MIN_VOLUME})) below {MIN_VOLUME}
  child_stay: {{by: council, value: {{{child["stay"]}}}, status: assumed, source: "admissions a year by persons: {child["volume"]}"}}
  forensic_stay: {{by: council, value: {{{forensic["stay"]}}}, status: assumed, source: "admissions a year by persons: {forensic["volume"]}"}}
services:
  child_ward: {{by: council, beds: !replace {{{child["beds"]}}}}}
  forensic_ward: {{by: council, beds: !replace {{{forensic["beds"]}}}}}
start_state:
  child_beds: {{n: {{{child["start"]}}}}}
  forensic_beds: {{n: {{{forensic["start"]}}}}}
"""


CLOSED_SHARE, HALF_A_WARD, LARGE, MORE_PLACES = 0.07, 8, 30, 20   # own values; half a ward of 16; sites of fewer open beds lose none


def beds_down(one):
    """Open beds closed, half a ward at a time, at the site that has lost least of its own; the largest first."""
    rows = [row for row in read("ward_beds.csv") if row["region"] == one.name]
    beds = {row["site"]: number(row, "open") for row in rows if number(row, "open") >= LARGE}
    closed = dict.fromkeys(beds, 0)
    for _ in range(round(CLOSED_SHARE * sum(number(row, "all") for row in rows) / HALF_A_WARD)):
        closed[max(beds, key=lambda site: (-closed[site] / beds[site], beds[site]))] += HALF_A_WARD
    listed = ", ".join(f"{site}: -{count}" for site, count in closed.items() if count)
    return f"""# Change in {one.name}: {sum(closed.values())} open adult beds closed ({100 * CLOSED_SHARE:.0f} % of all adult beds, in halves of a ward). Written by data/make_integration.py. docs/models/trade-offs.md
# Laid over a scenario of scenarios/integration (--with). They are closed all through, in the warm-up too.
samspil: 1
services: {{adult_ward: {{beds: {{{listed}}}}}}}
"""


def places_up(one):
    """More places of supported housing, by adults and need, as blocked days of single municipalities are not known."""
    given = shared_out(MORE_PLACES, {row["municipality"]: need_of(row) for row in one.municipalities})
    listed = ", ".join(f"{name}: +{count}" for name, count in given.items() if count)
    return f"""# Change in {one.name}: {MORE_PLACES} places of temporary supported housing (§107) more, spread by adults and need. Written by data/make_integration.py. docs/models/trade-offs.md
# Laid over a scenario of scenarios/integration (--with). They are there all through, in the warm-up too.
samspil: 1
services: {{supported_housing: {{places: {{{listed}}}}}}}
"""


PLAN = """# Denmark as planned from 2027: Hovedstaden and Sjælland M3, Syddanmark and Midtjylland M2, Nordjylland M1. Stands after denmark.yaml. Written by data/make_integration.py.
# All values are planners' hypotheses (MODEL 7), not findings. docs/models/integration.md
samspil: 1
parameters:
  one_hospital: {by: region, value: {Region Nordjylland: 1, else: 0}, status: assumed, source: "MODEL 7"}
  # 1
  handover_inside: {value: 8 h, range: [4 h, 24 h], status: assumed, source: "MODEL 7, mechanism 1"}
  handover_else: {by: region, value: {Region Nordjylland: 18 h, else: 24 h}, status: assumed, source: "MODEL 7, mechanism 1; Nordjylland: a forum that works"}
  # 2
  liaison_ed_inside: {by: region, value: {Region Nordjylland: 1.5 h, else: 2 h}, status: assumed, source: "MODEL 7, mechanism 2"}
  liaison_ed_else: {by: region, value: {Region Nordjylland: 4 h, else: 2 h}, status: assumed, source: "MODEL 7, mechanism 2"}
  # 3
  liaison_ward_inside: {by: region, value: {Region Hovedstaden: 8 h, Region Sjælland: 8 h, else: 6 h}, status: assumed, source: "MODEL 7, mechanism 3"}
  liaison_ward_else: {by: region, value: {Region Hovedstaden: 8 h, Region Sjælland: 8 h, Region Nordjylland: 18 h, else: 6 h}, status: assumed, source: "MODEL 7, mechanism 3"}
  # 4
  between_open_integrated: {by: region, value: {Region Nordjylland: 0 h, else: 24 h}, status: assumed, source: "MODEL 7, mechanism 4"}
  between_closed_integrated: {by: region, value: {Region Nordjylland: 0 h, Region Hovedstaden: 12 h, Region Sjælland: 12 h, else: 24 h}, status: assumed, source: "MODEL 7, mechanism 4"}
  between_reserve_integrated: {by: region, value: {Region Syddanmark: 1, Region Midtjylland: 1, else: 0}, status: assumed, source: "MODEL 7, mechanism 4"}
  across_open_integrated: {value: 24 h, range: [6 h, 72 h], status: assumed, source: "MODEL 7, mechanism 4, M3"}
  across_closed_integrated: {value: 12 h, range: [6 h, 72 h], status: assumed, source: "MODEL 7, mechanism 4, M3"}
  # 7
  visitation_sd_integrated: {by: region, value: {Region Syddanmark: 0.15, Region Midtjylland: 0.15, else: 0}, status: assumed, source: "MODEL 7, mechanism 7"}
  # 8
  info_missing_inside: {by: region, value: {Region Hovedstaden: 20 %, Region Sjælland: 20 %, else: 15 %}, status: assumed, source: "MODEL 7, mechanism 8"}
  info_missing_else: {by: region, value: {Region Hovedstaden: 20 %, Region Sjælland: 20 %, Region Nordjylland: 28 %, else: 15 %}, status: assumed, source: "MODEL 7, mechanism 8"}
  info_missing_municipal_integrated: {by: region, value: {Region Hovedstaden: 38 %, Region Sjælland: 38 %, else: 40 %}, status: assumed, source: "MODEL 7, mechanism 8, towards the municipality"}
  # 10
  transfer_share_inside: {by: region, value: {Region Hovedstaden: 28 %, Region Sjælland: 28 %, else: 25 %}, status: assumed, source: "MODEL 7, mechanism 10"}
  transfer_share_else: {by: region, value: {Region Hovedstaden: 28 %, Region Sjælland: 28 %, Region Nordjylland: 35 %, else: 25 %}, status: assumed, source: "MODEL 7, mechanism 10"}
  # 11
  coordinated_share_integrated: {value: 35 %, range: [27 %, 50 %], status: assumed, source: "MODEL 7, mechanism 11"}
  # 12: one per cent of the visits x 5 (M3), 4 (M2), 3 (M1); 12 months for all, as a length cannot differ by region (MODEL 7: 18, 12, 9)
  visits_of_a_percent: {by: region, value: {LOST}, status: derived, source: "data/make_integration.py"}
  changeover_percent: {value: 1, range: [0, 2], status: assumed, source: "x the region's per cent, in visits_of_a_percent"}
  changeover_until: 2025-01-01
services:
  liaison_on_duty:       # day and night in Hovedstaden and Sjælland, and in the one hospital of Nordjylland
    persons: !replace
DUTY
"""


def plan(regions):
    percent = {"m3": 5, "m2": 4, "m1": 3}
    of = lambda one: "m3" if one.slug in ("hovedstaden", "sjaelland") else PLANNED[one.slug]
    lost = lambda one: f"{one.name}: {float(of_a_percent(one).split()[0]) * percent[of(one)]:.2f} /1000/y"
    here, model = Places(regions), {one.name: of(one) for one in regions}
    night = lambda row: int(model[row["region"]] == "m3" or model[row["region"]] == "m1" and row["name"] in here.merged())
    duty = "\n".join(f"      {quoted(row['name'])}: " + DUTY.replace("$liaison_night_WHERE", str(night(row))).replace("$liaison_day_WHERE", "1") for row in here.emergency)
    return PLAN.replace("LOST", ", ".join(lost(one) for one in regions)).replace("DUTY", duty)


DATES = "parameters: {integration_from: 2027-01-01, changeover_until: 2028-07-01, changeover_until_sectors: 2027-07-01, leaks_more_from: 2028-01-01, leaks_still_more_from: 2029-01-01, leaks_most_from: 2030-01-01}   # 18 and 6 months\n"


def oestdanmark(model):
    name = ("Region Østdanmark 2027", "Region Østdanmark 2027")
    return scenario("oestdanmark-2027", "oestdanmark", model, "m3", name).replace("fra 2026-27, her fra 1. januar 2024", "fra 1. januar 2027").replace("of 2026-27, here from 1 January 2024", "from 1 January 2027") + DATES


def denmark(model):
    text = scenario("denmark-2024", "denmark", model, "planned", ("Danmark 2024", "Denmark 2024"))
    return text.replace("regionens egen model", "regionernes egne modeller").replace("the region's own model", "the regions' own models")


def main():
    regions = all_regions()
    os.makedirs("../integration", exist_ok=True)
    groups = [([one], one.slug, f"region-{one.slug}-2024") for one in regions] + [(regions, "denmark", "denmark-2024"), (regions[:2], "oestdanmark", "oestdanmark-2027")]
    for group, slug, base in groups:
        with open(f"../library/denmark/integration/{slug}.yaml", "w", encoding="utf-8") as file:
            file.write(places(group, slug, base + ".yaml"))
    for one in regions:
        for model in dict.fromkeys(["m0", "m1", "m2", PLANNED[one.slug], "m4"]):
            with open(f"../integration/{one.slug}-{model}.yaml", "w", encoding="utf-8") as file:
                file.write(scenario(f"region-{one.slug}-2024", one.slug, model, PLANNED[one.slug], (f"{one.name} 2024", f"{one.name} 2024")))
        for change, text in (("beds-down", beds_down(one)), ("places", places_up(one))):
            with open(f"../integration/changes/{change}-{one.slug}.yaml", "w", encoding="utf-8") as file:
                file.write(text)
    south = next(one for one in regions if one.slug == "syddanmark")
    with open("../library/denmark/integration/m2s-syddanmark.yaml", "w", encoding="utf-8") as file:
        file.write(split(south))
    with open("../integration/syddanmark-m2s.yaml", "w", encoding="utf-8") as file:
        file.write(scenario("region-syddanmark-2024", "syddanmark", "m2s", "m2", ("Region Syddanmark 2024", "Region Syddanmark 2024")).replace("/m2s.yaml", "/m2s-syddanmark.yaml"))
    for model in ("m0", "m3", "m3-pooled", "m4"):
        with open(f"../integration/oestdanmark-{model}.yaml", "w", encoding="utf-8") as file:
            file.write(oestdanmark(model))
    with open("../library/denmark/integration/planned.yaml", "w", encoding="utf-8") as file:
        file.write(plan(regions))
    for model in ("m0", "planned"):
        with open(f"../integration/denmark-{model}.yaml", "w", encoding="utf-8") as file:
            file.write(denmark(model))


if __name__ == "__main__":
    main()
