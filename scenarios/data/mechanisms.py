"""Capacities and start state of the mechanism files (municipal, acute-services, outpatient-teams, practice, somatic-wards, child-offer; rhythm and discharge-days have none)."""
from regions import WORKING_WEEKS, lines, value
from services import each, slot

FILES = ["municipal", "acute-services", "outpatient-teams", "practice", "somatic-wards", "child-offer", "rhythm", "discharge-days"]
MEASURED = ["forensic-outpatients", "coercion", "coercion-all-wards"]   # of Denmark only: what they count acts on nothing
MOBILE = {"hovedstaden": 2, "sjaelland": 1, "syddanmark": 2, "midtjylland": 2, "nordjylland": 1}
LIAISON = {"hovedstaden": 6, "sjaelland": 3, "syddanmark": 4, "midtjylland": 4, "nordjylland": 3}
ADULTS, YOUNG = 4809148, 3555806       # of Denmark 2024
OVER_NORM = 0.06
COMMON = 0.045                         # common_rate of practice.yaml


def opus_places(region):
    return round(2740 * region.young / YOUNG)


def fact_places(region):
    return 200 * round(60 * region.adults / ADULTS)


def practice(regions, by):
    a_week = lambda one, visits, load: slot(round(COMMON * one.adults * visits / WORKING_WEEKS / load), "assumed", f"{visits:g} visits for each new episode, load {load:g}: own value")
    entry = lambda name, visits, load: f"      {name}:\n        slots:{each(regions, '          ', lambda one: a_week(one, visits, load))}\n"
    return (f"  general_practice:{by}\n    slots:\n{entry('first', 1, 0.9)}{entry('follow_up', 1.8, 0.9)}"
            f"  psychologists:{by}\n    slots:\n{entry('first', 0.25, 0.97)}{entry('session', 1.75, 0.97)}")


def capacities(regions):
    """Goes on with the text of services.services."""
    by = "\n    by: region" if len(regions) > 1 else ""
    count = lambda number, status, source: lambda one: value(number(one), status, source)
    extra = [(site["site"], value(round(OVER_NORM * float(site["adult_beds [beds]"])), "assumed", "6 % beyond the norm (BASE-2024 section 1)"))
             for one in regions for site in one.sites if site["adult_beds [beds]"] != "0"]
    return f"""  mobile_team:{by}
    clinicians:{each(regions, "      ", count(lambda one: MOBILE[one.slug], "assumed", "own value: teams on duty at any hour"))}
  home_treatment:{by}
    places:{each(regions, "      ", count(lambda one: 5 * round(one.adults / 100000), "assumed", "own value: 5 for every 100,000 adults"))}
  extra_beds:
    beds:
{lines("      ", extra)}
  opus_team:{by}
    places:{each(regions, "      ", count(opus_places, "assumed", "2,740 places (2,600 patients at load .95, BASE-2024 section 4) by persons of 18-64"))}
  fact_team:{by}
    places:{each(regions, "      ", count(fact_places, "assumed", "60 teams of 200 (BASE-2024 section 4) by adults, whole teams"))}
{practice(regions, by)}  liaison:{by}
    persons:{each(regions, "      ", count(lambda one: LIAISON[one.slug], "assumed", "own value: load about .8 of what liaison_every asks for, day and night"))}
"""


def stocks(regions):
    """Goes on with the text of start.start_state: residents and patients on teams."""
    text = ""
    for name, service, column, group, pathway in (("support", "support_at_home", "support_85", "support_applicant", "support_given"), ("permanent", "permanent_housing", "places_108", "permanent_applicant", "permanent_housing"),
                                                   ("drug", "drug_treatment", "treatment_101", "drug_applicant", "drug_treatment"),
                                                   ("offer", "child_offer", "child_offer", "child_offer", "child_offer_course")):
        n = ", ".join(f"{row['municipality']}: {int(int(row[column + ' [places]']) * (0.95 if name == 'offer' else 0.97))}" for one in regions for row in one.places)
        text += f"  {name}: {{in: {service}, n: {{{n}}}, group: {group}, pathway: {pathway}, elapsed: equilibrium}}\n"
    of = lambda places, load: str(round(places(regions[0]) * load)) if len(regions) == 1 else "{" + ", ".join(f"{one.name}: {round(places(one) * load)}" for one in regions) + "}"
    text += f"  opus: {{in: opus_team, n: {of(opus_places, 0.949)}, group: opus_referral, elapsed: equilibrium}}\n"
    return text + f"  fact: {{in: fact_team, n: {of(fact_places, 0.95)}, group: fact_referral, elapsed: equilibrium}}\n"
