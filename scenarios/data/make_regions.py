#!/usr/bin/python3
"""Writes ../region-NAME-2024.yaml for the five regions from the tables in this folder.
Run it in this folder after changing a table. Rules, and what was calibrated on what: README.md."""
from mechanisms import FILES, capacities, stocks
from regions import BASE, all_regions, lives_in, plain, rate, round_delay, value
from services import limit, services
from start import ADULT_GAP, ADULT_VISITS, CHILD_GAP, start_state

VISITS = f"""  adult_visits:
    {{value: {ADULT_VISITS}, range: [16, 26], status: assumed, source: "visits of a course, calibrated to 1,635,642 outpatient contacts ({BASE} section 2, derived)"}}
  adult_visit_gap:
    {{value: {ADULT_GAP} d, range: [14 d, 28 d], status: derived, source: "{BASE} section 2: a course of 424 d / {ADULT_VISITS} visits"}}
  visit_gap:
    {{value: {CHILD_GAP} d, range: [18 d, 30 d], status: assumed, source: "between the 22 visits of a child's course, calibrated to the children seen in 2024 (V1; {BASE} section 2: 558 d in all)"}}
"""
COURSES = """  # A course of adults has more visits than in the library.
  adult_treatment:
    - {visit: adult_clinic, slot: treatment, times: $adult_visits, apart: "gamma(mean $adult_visit_gap, sd 7 d)"}
    - leave
  # Who will be referred again: the library's wait of 90 d, as a risk, so that some can be there when the run begins.
  adult_referred_again: [{community: {again: {hazard: 1 /90 d, go: adult_referral}}}]
  child_referred_again: [{community: {again: {hazard: 1 /90 d, go: child_referral}}}]
  # Courses that were under way when the run began: a random number of visits is left of 22.
  adult_course_under_way: [{community: {next_visit: {hazard: 1 /12 d, go: adult_course_rest}}}]
  adult_course_rest: [{choose: {adult_rest_3: 25 %, adult_rest_8: 25 %, adult_rest_14: 25 %, adult_rest_19: 25 %}}]
  # Children between the first visit of the diagnostic phase and treatment: half of 84 d is left.
  child_diagnosis_rest: [{community: {treatment: {hazard: 1 /42 d, go: child_treatment}}}]
  child_course_under_way: [{community: {next_visit: {hazard: 1 /12 d, go: child_course_rest}}}]
  child_course_rest: [{choose: {child_rest_3: 25 %, child_rest_8: 25 %, child_rest_14: 25 %, child_rest_19: 25 %}}]
""" + "".join(f'  {kind}_rest_{n}: [{{visit: {kind}_clinic, slot: treatment, times: {n}, apart: "gamma(mean ${gap}, sd 7 d)"{extra}}}, leave]\n'
              for kind, gap, extra in (("adult", "adult_visit_gap", ""), ("child", "visit_gap", ", priority: 5")) for n in (3, 8, 14, 19))


BEYOND_FIRST_VISITS = 1.05   # assumed: keeps the adult line near its limit, the 24 d of BASE-2024
LIBRARY = ", ".join(f"library/denmark/{name}.yaml" for name in ("common", *FILES, "base-year-figures"))


def rates(region):
    """Rate of each stream and what it says: per persons, amount per person, status, source, spread."""
    adm = region["adult_admissions"]
    calibrated = "calibrated (calibration.csv) to"
    return {
        "adult_acute_rate": (1000, region["adult_acute_rate"] / 1000, "assumed", f"{calibrated} {region['acute_arrivals']:,.0f} acute arrivals, children included ({BASE} section 3)", 0.3),
        "adult_planned_rate": (1000, 0.131 * adm / region.weighted, "assumed", f"13.1 % of {adm:,.0f} adult general admissions, as in Region Sjælland", 0.3),
        "child_acute_rate": (1000, region["child_acute_rate"] / 1000, "assumed", f"{calibrated} {region['child_admissions']:,.0f} child admissions ({BASE} section 3)", 0.3),
        "child_planned_rate": (1000, 0.15 * region["child_admissions"] / region.children, "assumed", f"15 % of {region['child_admissions']:,.0f} child admissions", 0.3),
        "forensic_rate": (100000, region["forensic_factor"] * region["forensic_admissions"] / region.adults, "assumed", f"{region['forensic_admissions']:,.0f} admissions a year ({BASE} section 3) x {region['forensic_factor']:g}, which 180 d let the beds take", 0.15),
        "special_rate": (100000, region["special_admissions"] / region.adults, "derived", f"{region['special_admissions']:,.0f} admissions a year ({BASE} section 3)", 0.3),
        "adult_referral_rate": (1000, region["adult_referrals"] * 0.923 / region.weighted, "assumed", f"{region['adult_referrals']:,.0f} referrals ({BASE} section 2) less 7.7 % that are referred again", 0.3),
        "child_referral_rate": (1000, region["child_referrals"] * 0.895 / region.children, "assumed", f"{region['child_referrals']:,.0f} referrals ({BASE} section 2) less 10.5 % that are referred again", 0.3),
        "private_referral_rate": (1000, region["private_referrals"] / region.adults, "assumed", f"{region['private_referrals']:,.0f} referrals a year net of reneging ({BASE} section 5)", 0.2),
        "housing_rate": (1000, (region["housing_factor"] * region["housing_inflow"] - 0.0121 * adm) / region.young, "assumed", f"{region['housing_inflow']:,.0f} a year ({BASE} section 4) x {region['housing_factor']:g}, calibrated to the blocked days, less {0.0121 * adm:.0f} from hospital beds", 0.3),
    }


def laws(region):
    """Stays and shares of a region."""
    stay, kappa, admitted = region.stay(), region["readmission_kappa"], region["adult_admitted_share"]
    diagnosed = 100 * BEYOND_FIRST_VISITS * region["adult_diagnostic_starts"] / region["adult_accepted"]
    return {
        "adult_stay": value(f"{stay:.2f} d", "derived", f"{BASE} section 3: {region['adult_stay']:g} d less {region['blocked_days']:,.0f} blocked days / {region['adult_admissions']:,.0f} admissions and {round_delay():.2f} d until a round, which come on top", f"{stay * 0.85:.1f} d", f"{stay * 1.2:.1f} d"),
        "adult_stay_sd": value(f"{stay * 1.86:.1f} d", "derived", "lognormal with sigma 1.22 (data/parameters.csv)", f"{stay * 1.4:.1f} d", f"{stay * 2.4:.1f} d"),
        "readmission_kappa": value(f"{kappa:.4f}", "assumed", f"calibrated (calibration.csv) to {region['readmission_30d'] * 26.2 / 25.8:.1f} % of adults readmitted ({BASE} sections 1 and 3)", f"{kappa * 0.6:.4f}", f"{kappa * 1.3:.4f}"),
        "child_readmission_kappa": value(f"{region['child_readmission_kappa']:.4f}", "assumed", f"calibrated (calibration.csv) to {20.3 * region['readmission_30d'] / 25.8:.1f} % of children readmitted ({BASE} sections 1 and 3)", f"{region['child_readmission_kappa'] * 0.6:.4f}", f"{region['child_readmission_kappa'] * 1.5:.4f}"),
        "adult_admitted_share": value(f"{plain(admitted)} %", "assumed", f"calibrated (calibration.csv) to {region['adult_admissions']:,.0f} adult general admissions ({BASE} section 3); readmissions come on top", f"{admitted * 0.75:.1f} %", f"{admitted * 2:.1f} %"),
        "adult_diagnosis_share": value(f"{diagnosed:.1f} %", "derived", f"{BASE} section 2: {region['adult_diagnostic_starts']:,.0f} diagnostic starts of {region['adult_accepted']:,.0f} accepted; {BEYOND_FIRST_VISITS:g} times as many (assumed) are sent, the rest to private hospital", "20 %", "36 %"),
    }


def parameters(region):
    listed = {key: rate(amount, per, status, source, spread) for key, (per, amount, status, source, spread) in rates(region).items()}
    return {**listed, **laws(region)}


def to_shared(region):
    """The share of admissions that goes to the beds for the whole region, as a value of `choose`."""
    if region.shared is None:
        return "0 %"
    share = f"{region.shared['share [%]']} %"
    sites = region.shared["sent_from"].split(";")
    return share if sites == ["all"] else f"'if({lives_in('site', *sites)}, {share}, 0 %)'"


def stays(share):
    """Ways into the beds for the whole region; `share` of the admissions goes there, the rest to the library's adult_to_own_site."""
    law = 'for: "lognormal(mean $adult_stay, sd $adult_stay_sd)"'
    text = ""
    for kind, own, last in (("adult_admitted", "adult_to_own_site", "acute: yes, priority: 3"), ("planned_adult", "planned_to_own_site", "priority: 5")):
        text += f"  {kind}: [{{choose: {{{kind}_shared: {share}, {own}: rest}}}}]\n"
        text += f"  {kind}_shared: [{{in: regional_beds, {law}, {last}}}, {{go: adult_treated}}]\n"
    return text


SHARED_FIGURES = """key_figures:             # the region's own sites and the beds for the whole region
  shared_admissions: {figure: starts, service: regional_beds, better: none, label: {da: Indlæggelser i senge for hele regionen, en: Admissions to beds for the whole region}}
  all_adult_admissions: {is: adult_admissions + extra_admissions + shared_admissions, better: none, label: {da: "Indlæggelser af voksne, alle", en: "Adult admissions, all"}}
  shared_occupancy: {figure: occupancy, service: regional_beds, better: lower, label: {da: Belægning af senge for hele regionen, en: Occupancy of beds for the whole region}}
  shared_blocked: {figure: blocked_days, service: regional_beds, better: lower, label: {da: Færdigbehandlingsdage i senge for hele regionen, en: Blocked days in beds for the whole region}}
  all_blocked: {is: adult_blocked + shared_blocked, better: lower, label: {da: "Færdigbehandlingsdage, alle", en: "Blocked bed days, all"}}
"""

OWN_FIGURES = """key_figures:
  all_adult_admissions: {is: adult_admissions + extra_admissions, better: none, label: {da: "Indlæggelser af voksne, alle", en: "Adult admissions, all"}}
"""


def page(region):
    name = region.name
    listed = "\n".join(f"  {key}:\n    {text}" for key, text in parameters(region).items())
    queue_limit = value(limit(region), "assumed", f"24 d of waiting ({BASE} section 1)")
    return f"""# {name} in the base year 2024. Written by data/make_regions.py from the tables in data/: change those, or overlay this file.
# What the numbers rest on: data/README.md. Model and published figures: docs/models/base-year-2024.md.
samspil: 1
extends: [{LIBRARY}]
title: {{da: {name} 2024, en: {name} 2024}}
summary:
  da: Psykiatrien i {name} og det, den hænger sammen med, med befolkning og aktivitet i 2024.
  en: Psychiatry in {name} and what it depends on, with the population and activity of 2024.
notice:
  da: De fleste tal er antagelser eller regionens andel af et landstal, ikke målinger. Brug forskelle mellem scenarier, ikke enkelte tal.
  en: Most numbers are assumptions or the region's share of a national figure, not measurements. Use differences between scenarios, not single numbers.
clock: {{start: 2024-01-01, warm_up: 1 y, run: 1 y}}
runs: {{replications: 20, seed: 20240101}}

population:
  where: {{region: {name}}}
  ages: {{0-17: pop_0_17_2024, 18-64: pop_18_64_2024, 65+: pop_65plus_2024}}

parameters:   # rates are counts of 2024 / (persons of 2024 x need weight)
{listed}
{VISITS}
{services([region], queue_limit)}{capacities([region])}
{SHARED_FIGURES if region.shared else OWN_FIGURES}
pathways:
{stays(to_shared(region)) if region.shared else ""}{COURSES}
{start_state([region], limit)}{stocks([region])}"""


def main():
    for region in all_regions():
        with open(f"../region-{region.slug}-2024.yaml", "w", encoding="utf-8") as file:
            file.write(page(region))


if __name__ == "__main__":
    main()
