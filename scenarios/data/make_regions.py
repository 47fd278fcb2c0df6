#!/usr/bin/python3
"""Writes ../region-NAME-2024.yaml for the five regions from the tables in this folder.
Run it in this folder after changing a table. Rules, and what was calibrated on what: README.md."""
import csv

SHORT = {"Region Hovedstaden": "hovedstaden", "Region Sjælland": "sjaelland", "Region Syddanmark": "syddanmark",
         "Region Midtjylland": "midtjylland", "Region Nordjylland": "nordjylland"}
ONE_UNIT = {"Amager": "København", "Sct. Hans": "København"}   # catchments that municipalities cannot tell apart
WORKING_WEEKS = 50.2   # slots are given on working days only
BASE = "BASE-2024"


def read(name):
    with open(name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def number(row, key):
    return float(next(value for name, value in row.items() if name.split(" [")[0] == key))


class Region:
    """A region's rows, and the sums that rates are made of. Persons of 2024."""

    def __init__(self, row):
        self.name, self.row = row["region"], row
        mine = lambda name: [one for one in read(name) if one["region"] == self.name]
        self.municipalities = mine("municipalities.csv")
        self.sites, self.emergency = united(mine("psychiatric_sites.csv")), mine("emergency_departments.csv")
        self.children = sum(number(one, "pop_0_17_2024") for one in self.municipalities)
        self.young = sum(number(one, "pop_18_64_2024") for one in self.municipalities)
        self.adults = sum(self.adults_of(one) for one in self.municipalities)
        self.weighted = sum(self.need_of(one) for one in self.municipalities)

    def __getitem__(self, key):
        return number(self.row, key)

    @staticmethod
    def adults_of(row):
        return number(row, "pop_18_64_2024") + number(row, "pop_65plus_2024")

    def need_of(self, row):
        return self.adults_of(row) * number(row, "need_weight")

    def by_site(self, total):
        """A total by site, in proportion to the need of the adults it serves."""
        return {site["site"]: total * sum(self.need_of(one) for one in self.municipalities
                                          if one["adult_psychiatric_site"] == site["site"]) / self.weighted
                for site in self.sites}


def united(sites):
    """Sites that serve the same municipalities as one: their beds and clinicians are added up."""
    units = {}
    for site in sites:
        name = ONE_UNIT.get(site["site"], site["site"])
        unit = units.setdefault(name, {**site, "site": name})
        if unit["site"] != site["site"]:
            for key in (key for key in site if key.endswith(("[beds]", "[clinicians]"))):
                unit[key] = str(int(unit[key]) + int(site[key]))
    return list(units.values())


def value(text, status, source, low=None, high=None):
    between = f", range: [{low}, {high}]" if low else ""
    return f'{{value: {text}{between}, status: {status}, source: "{source}"}}'


def plain(amount):
    """Four figures or so, never with exactly three decimals: that could be a thousands point."""
    return f"{amount:.1f}" if amount >= 100 else f"{amount:.2f}" if amount >= 10 else f"{amount:.4f}"


def rate(per_person, per, status, source, spread=0.3):
    shown = [f"{plain(per_person * per * factor)} /{per}/y" for factor in (1, 1 - spread, 1 + spread)]
    return value(shown[0], status, source, shown[1], shown[2])


def parameters(region, sjaelland):
    """Calibrated on Region Sjælland by hand; elsewhere in proportion to the region's own figures."""
    def as_sjaelland(key, persons, of_sjaelland):
        return of_sjaelland * (region[key] / getattr(region, persons)) / (sjaelland[key] / getattr(sjaelland, persons))

    adm = region["adult_admissions"]
    stay = region["adult_stay"] - region["blocked_days"] / adm
    scaled = "in proportion to Region Sjælland, where it was calibrated"
    kappa = 0.0275 * region["readmission_30d"] / sjaelland["readmission_30d"]
    return {
        "adult_acute_rate": rate(as_sjaelland("adult_admissions", "weighted", 14.3e-3), 1000, "assumed", f"{scaled}: {adm:,.0f} adult general admissions ({BASE} section 3)"),
        "adult_planned_rate": rate(0.131 * adm / region.weighted, 1000, "assumed", f"13.1 % of {adm:,.0f} adult general admissions, as in Region Sjælland"),
        "adult_stay": value(f"{stay:.2f} d", "derived", f"{BASE} section 3: {region['adult_stay']:g} d less {region['blocked_days']:,.0f} blocked days / {adm:,.0f} admissions, which come on top", f"{stay * 0.85:.1f} d", f"{stay * 1.2:.1f} d"),
        "adult_stay_sd": value(f"{stay * 1.86:.1f} d", "derived", "lognormal with sigma 1.22 (data/parameters.csv)", f"{stay * 1.4:.1f} d", f"{stay * 2.4:.1f} d"),
        "readmission_kappa": value(f"{kappa:.4f}", "assumed", f"0.0275 (calibrated, Region Sjælland) x {region['readmission_30d']:g} / {sjaelland['readmission_30d']:g} % readmitted ({BASE} section 3)", f"{kappa * 0.6:.4f}", f"{kappa * 1.3:.4f}"),
        "child_acute_rate": rate(as_sjaelland("child_admissions", "children", 4.45e-3), 1000, "assumed", f"{scaled}: {region['child_admissions']:,.0f} child admissions ({BASE} section 3)"),
        "child_planned_rate": rate(0.15 * region["child_admissions"] / region.children, 1000, "assumed", f"15 % of {region['child_admissions']:,.0f} child admissions"),
        "forensic_rate": rate(0.966 * region["forensic_admissions"] / region.adults, 100000, "assumed", f"{region['forensic_admissions']:,.0f} admissions a year ({BASE} section 3) x .966, which 180 d let the beds take", 0.15),
        "special_rate": rate(region["special_admissions"] / region.adults, 100000, "derived", f"{region['special_admissions']:,.0f} admissions a year ({BASE} section 3)"),
        "adult_referral_rate": rate(region["adult_referrals"] * 0.923 / region.weighted, 1000, "assumed", f"{region['adult_referrals']:,.0f} referrals ({BASE} section 2) less 7.7 % that are referred again"),
        "child_referral_rate": rate(region["child_referrals"] * 0.895 / region.children, 1000, "assumed", f"{region['child_referrals']:,.0f} referrals ({BASE} section 2) less 10.5 % that are referred again"),
        "private_referral_rate": rate(region["private_referrals"] / region.adults, 1000, "assumed", f"{region['private_referrals']:,.0f} referrals a year net of reneging ({BASE} section 5)", 0.2),
        "housing_rate": rate((1.026 * region["housing_inflow"] - 0.0121 * adm) / region.young, 1000, "assumed", f"{region['housing_inflow']:,.0f} a year ({BASE} section 4) less {0.0121 * adm:.0f} from hospital beds; 2.6 % more, as calibrated in Region Sjælland"),
    }


def site_lines(indent, entries):
    return "\n".join(f"{indent}{quoted(name)}: {entry}" for name, entry in entries)


def quoted(name):
    return f'"{name}"' if "," in name else name


def beds_of(region, column):
    return sum(int(number(site, column)) for site in region.sites)


def services(region):
    sites = region.sites
    adult = [(s["site"], value(s["adult_beds [beds]"], "derived", f"0.912 x {s['adult_beds_normed [beds]']} normed, {s['status'].split(';')[0].split(': ')[1]} ({BASE} section 7)")) for s in sites]
    emergency = [(s["site"], value(s["emergency_clinicians [clinicians]"], "assumed", f"{BASE} section 7: day and evening")) for s in sites if s["emergency_clinicians [clinicians]"] != "0"]
    assessment = region.by_site(3 * region["adult_diagnostic_starts"] / WORKING_WEEKS / 0.95)
    treatment = region.by_site(20 * region["adult_accepted"] / WORKING_WEEKS / 0.95)
    first = region["adult_diagnostic_starts"] / WORKING_WEEKS / 1.02
    child_first = region["child_diagnostic_capacity"] / WORKING_WEEKS
    accepted = 0.7 * region["child_referrals"]
    child_visits = region["child_diagnostic_capacity"] * (0.8 * 6 + 0.2 * 2) / WORKING_WEEKS
    child_treatment = 22 * 0.93 * accepted / WORKING_WEEKS / 0.95
    somatic = [(e["hospital"], value(clinicians(e), "assumed", "own value: load about 0.8")) for e in region.emergency]
    slot = lambda count, status, source: value(f"{plain(count) if count % 1 else int(count)} /week", status, source)
    by_visit = lambda shares, source: site_lines("          ", [(name, slot(round(count), "assumed", source)) for name, count in shares.items() if count > 0])
    return f"""services:
  psychiatric_emergency:
    clinicians:
{site_lines("      ", emergency)}
  adult_ward:            # staffed = 0.912 x normed
    beds:
{site_lines("      ", adult)}
  child_emergency:
    clinicians: {value(max(1, round(region['child_admissions'] / 500)), "assumed", "own value: one for every 500 admissions")}
  child_ward:
    beds: {value(beds_of(region, "child_beds"), "derived", f"0.912 x {beds_of(region, 'child_beds_normed')} normed ({BASE} section 3)")}
  forensic_ward:
    beds: {value(beds_of(region, "forensic_beds"), "derived", "source/hospitals.csv; all of the region's wards as one, high security (Sikringen) not included")}
  special_places:
    beds: {value(beds_of(region, "special_places"), "sourced", "ft.dk SUU 2018-19 bilag 117; all of the region's as one")}
  adult_assessment:      # a full queue refers to private hospital (the 30-day right)
    queue: {{limit: {value(round(first * 24 / 7), "assumed", f"24 d of waiting ({BASE} section 1)")}}}
    slots:
      first_visit: {{slots: {slot(first, "assumed", f"{region['adult_diagnostic_starts']:,.0f} diagnostic starts at load 1.02")}}}
  adult_clinic:          # load 0.95 by construction ({BASE} section 7)
    slots:
      assessment:
        slots:
{by_visit(assessment, "3 visits for each diagnosis begun, load 0.95")}
      treatment:
        slots:
{by_visit(treatment, "20 visits for each accepted, load 0.95")}
  child_clinic:
    slots:
      first_visit: {{slots: {slot(child_first, "derived", f"{region['child_diagnostic_capacity']:,.0f} diagnoses a year ({BASE} section 2)")}}}
      assessment: {{slots: {slot(child_visits, "assumed", "two or six more visits for each of them; load 1.00")}}}
      treatment: {{slots: {slot(child_treatment, "assumed", "22 visits for each accepted, load 0.95")}}}
  private_psychiatrists:
    slots:
      new_patient: {{slots: {slot(region['private_new_patients'] / WORKING_WEEKS, "assumed", f"{region['private_new_patients']:,.0f} new patients a year ({BASE} section 5)")}}}
  somatic_emergency:     # clinicians on duty; own values
    clinicians:
{site_lines("      ", somatic)}
"""


def clinicians(department):
    """Contacts at 194 per 1,000 persons and year of one hour each; load at most about 0.8."""
    busy = number(department, "persons_served_2026") * 0.194 / 8760
    return max(2, -(-int(1000 * (busy / 0.8 - 0.15)) // 1000))


def page(region, sjaelland):
    name = region.name
    listed = "\n".join(f"  {key}:\n    {text}" for key, text in parameters(region, sjaelland).items())
    return f"""# {name} in the base year 2024. Written by data/make_regions.py from the tables in data/: change those, or overlay this file.
# What the numbers rest on: data/README.md. Where the model misses: region-sjaelland-2026.md, which holds for every region.
samspil: 1
extends: library/denmark/common.yaml
title: {{da: {name} 2024, en: {name} 2024}}
summary:
  da: Psykiatrien i {name} og det, den hænger sammen med, med befolkning og aktivitet i 2024.
  en: Psychiatry in {name} and what it depends on, with the population and activity of 2024.
notice:
  da: De fleste tal er antagelser eller regionens andel af et landstal, ikke målinger. Køerne starter tomme fem år før 2024. Brug forskelle mellem scenarier, ikke enkelte tal.
  en: Most numbers are assumptions or the region's share of a national figure, not measurements. The queues start empty five years before 2024. Use differences between scenarios, not single numbers.
clock: {{start: 2024-01-01, warm_up: 5 y, run: 1 y}}
runs: {{replications: 20, seed: 20240101}}

population:
  where: {{region: {name}}}
  ages: {{0-17: pop_0_17_2024, 18-64: pop_18_64_2024, 65+: pop_65plus_2024}}

parameters:   # rates are counts of 2024 / (persons of 2024 x need weight)
{listed}

{services(region)}"""


def main():
    regions = [Region(row) for row in read("source/regions.csv")]
    sjaelland = next(one for one in regions if one.name == "Region Sjælland")
    for region in regions:
        with open(f"../region-{SHORT[region.name]}-2024.yaml", "w", encoding="utf-8") as file:
            file.write(page(region, sjaelland))


if __name__ == "__main__":
    main()
