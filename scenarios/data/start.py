"""The start state of 1 January 2023, from published stocks where there are any. Rules: README.md, "The start state"."""
from math import sqrt

SHARE_FULL = {"forensic": 0.97, "special": 0.5, "child": 0.85, "housing": 1}   # BASE-2024 section 7; housing: all places, and a list
ADULT_LOAD = {"hovedstaden": 0.871, "sjaelland": 0.891, "syddanmark": 0.891, "midtjylland": 0.931, "nordjylland": 0.901}  # BASE-2024 section 3
HOUSING_WAIT = 38    # d, as blocked days per blocked stay (2017); list = inflow x wait, by places
CHILD_WAIT = 53      # d to the first visit on 1 January 2023: between the phases of 115 d (2022) and 146 d (2024), less 70 d of visits
FRAILTY_VARIANCE = 0.49
ADULT_VISITS, ADULT_GAP = 22, 19.3   # of a course, d
CHILD_FAST = 0.179                   # of the diagnostic phases of children begun, those called in first: calibration/README.md
CHILD_GAP = 22.4                     # between the 22 visits of a child's course, d: calibrated to the children seen in 2024


def sojourn(kappa, k, crisis, leaving, refused=False):
    """Mean time at home and its quintiles: hazards with gamma frailty on readmission and crisis, without on the rest."""
    days, alive, area, ages = 0.0, 1.0, 0.0, [(0.0, 1.0)]
    while days < 4000:
        days += 1.0
        hazard = kappa * min(days, 365) ** k + crisis * (days + (14 if refused else 0))
        alive = (1 + FRAILTY_VARIANCE * hazard) ** (-1 / FRAILTY_VARIANCE) * 2.718281828459045 ** (-leaving * days)
        area += alive
        ages.append((area, days))
    cuts, fifths = [0.0], [area * i / 5 for i in range(1, 5)]
    for part in fifths:
        cuts.append(next(day for covered, day in ages if covered >= part and day > 0))
    return area, cuts + [min(4 * area, 1200.0)]


def ages_law(cuts):
    return '"mixture(' + ", ".join(f"20 %: uniform({low:.0f} d, {high:.0f} d)" for low, high in zip(cuts, cuts[1:])) + ')"'


def at_home(region):
    """Those who were discharged or sent home and may come again: inflow x mean time, by group."""
    per_day, crisis = 1 / 365, 0.2 / 365
    adult_admissions = region["adult_admissions"]
    child_admissions = region["child_admissions"]
    child_arrivals = region["child_acute_rate"] / 1000 * region.children * 1.3
    adult_home = region["acute_arrivals"] - child_arrivals - 0.87 * adult_admissions
    time, cuts = sojourn(region["readmission_kappa"], 0.65, crisis, 0.00333 + 0.02 * per_day)
    sent_time, sent_cuts = sojourn(0, 1, crisis, 0.005 + 0.02 * per_day, True)
    child_time, child_cuts = sojourn(region["child_readmission_kappa"], 0.65, crisis, 0.00333)
    return {
        "adult_discharged": ("adult_acute", adult_admissions * 0.988 * time * per_day, cuts),
        "adult_sent_home": ("adult_acute", adult_home * sent_time * per_day, sent_cuts),
        "child_discharged": ("child_acute", child_admissions * child_time * per_day, child_cuts),
        "child_sent_home": ("child_acute", (child_arrivals - 0.85 * child_admissions) * sent_time * per_day, sent_cuts),
    }


def joined(regions, count):
    """A number of one region, or a map of regions."""
    if len(regions) == 1:
        return str(count(regions[0]))
    return "{" + ", ".join(f"{one.name}: {count(one)}" for one in regions) + "}"


def in_beds(regions):
    """Stays under way."""
    text = ""
    for one in regions:
        mine = [site for site in one.sites if float(site["adult_beds [beds]"]) > 0]
        for site in mine:
            n = round(float(site["adult_beds [beds]"]) * ADULT_LOAD[one.slug])
            text += f"  adult_beds_{site['site']}: {{in: adult_ward, member: {site['site']}, n: {n}, group: adult_acute, pathway: adult_admitted_own, elapsed: equilibrium}}\n"
    full = lambda column, share: joined(regions, lambda one: round(one.beds(column) * share))
    text += f"  child_beds: {{in: child_ward, n: {full('child_beds', SHARE_FULL['child'])}, group: child_acute, pathway: child_admitted, elapsed: equilibrium}}\n"
    text += f"  forensic_beds: {{in: forensic_ward, n: {full('forensic_beds', SHARE_FULL['forensic'])}, group: forensic, elapsed: equilibrium}}\n"
    text += f"  special_beds: {{in: special_places, n: {full('special_places', SHARE_FULL['special'])}, group: special_places, elapsed: equilibrium}}\n"
    places = {row["municipality"]: int(int(row["places_107 [places]"]) * SHARE_FULL["housing"]) for one in regions for row in one.places}
    listed = lambda share: ", ".join(f"{name}: {round(n * share)}" for name, n in places.items())
    text += f"  housing: {{in: supported_housing, n: {{{listed(1)}}}, group: housing_applicant, elapsed: equilibrium}}\n"
    return text + f'  housing_list: {{waiting: supported_housing, n: {{{listed(HOUSING_WAIT / 540)}}}, group: housing_applicant, waited: "uniform(0 d, {HOUSING_WAIT} d)"}}\n'


def in_lines(regions, limit):
    """Waiting lists with ages. In a line that is served in order and does not change fast, ages are even from 0 to the wait."""
    child = joined(regions, lambda one: round(one["child_diagnostic_capacity"] * CHILD_WAIT / 365))
    text = f'  child_list: {{waiting: child_clinic, slot: first_visit, n: {child}, group: child_referral, pathway: child_diagnosis, waited: "uniform(0 d, {CHILD_WAIT / (1 - CHILD_FAST):.0f} d)"}}\n'
    adult = joined(regions, limit)
    text += f'  adult_list: {{waiting: adult_assessment, slot: first_visit, n: {adult}, group: adult_referral, waited: "uniform(0 d, 24 d)"}}\n'
    for one in regions:
        weeks = float(one.practices["wait_dec_2022 [weeks]"])
        n, member = round(one["private_new_patients"] * weeks / 52.18), f"member: {one.name}, " if len(regions) > 1 else ""
        text += f'  private_list_{one.slug}: {{waiting: private_psychiatrists, slot: new_patient, {member}n: {n}, group: private_referral, waited: "uniform(0 d, {7 * weeks:.0f} d)"}}\n'
    return text


def diagnosis_days():
    """Mean time from a child's first visit to treatment: seven visits a fortnight apart, or three a week apart."""
    return (1 - CHILD_FAST) * 84 + CHILD_FAST * 21


def courses(regions):
    """Courses under way and those who will be referred again: inflow x length; the next visit or letter comes at random."""
    adult = sum(one["adult_accepted"] * (ADULT_VISITS - 1) * ADULT_GAP / 365 for one in regions)
    child = sum(0.93 * 0.7 * one["child_referrals"] * 21 * CHILD_GAP / 365 for one in regions)
    diagnosis = sum(one["child_diagnostic_capacity"] * diagnosis_days() / 365 for one in regions)
    adult_again = sum(one["adult_referrals"] * 0.22 * 0.35 * 90 / 365 for one in regions)
    child_again = sum(one["child_referrals"] * 0.30 * 0.35 * 90 / 365 for one in regions)
    return (f"  adult_referred_again: {{home: adult_referred_again, group: adult_referral, n: {round(adult_again)}}}\n"
            f"  child_referred_again: {{home: child_referred_again, group: child_referral, n: {round(child_again)}}}\n"
            f"  child_in_diagnosis: {{home: child_diagnosis_rest, group: child_referral, n: {round(diagnosis)}}}\n"
            f"  adult_courses: {{home: adult_course_under_way, group: adult_referral, n: {round(adult)}}}\n"
            f"  child_courses: {{home: child_course_under_way, group: child_referral, n: {round(child)}}}\n")


def start_state(regions, limit):
    homes = [at_home(one) for one in regions]
    text = "start_state:             # 1 January 2023, when the warm-up begins; data/start.py\n" + in_beds(regions) + in_lines(regions, limit) + courses(regions)
    for pathway in homes[0]:
        group, _, cuts = homes[0][pathway]
        total = round(sum(home[pathway][1] for home in homes))
        text += f"  {pathway}: {{home: {pathway}, group: {group}, n: {total}, elapsed: {ages_law(cuts)}}}\n"
    return text
