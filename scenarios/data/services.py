"""Capacities of one region or of all, as the text of `services:`. All: a member for each region, else one for all."""
from start import ADULT_VISITS, CHILD_FAST
from regions import BASE, WORKING_WEEKS, lines, number, plain, value


def each(regions, indent, entry):
    """One region's entry on the line of its key; several as a map below it."""
    if len(regions) == 1:
        return " " + entry(regions[0])
    return "\n" + lines(indent, [(one.name, entry(one)) for one in regions])


def slot(count, status, source):
    return value(f"{plain(count) if count % 1 else int(count)} /week", status, source)


def clinicians(department):
    """Contacts at 194 per 1,000 persons and year of one hour each; load at most about 0.8."""
    busy = number(department, "persons_served_2026") * 0.194 / 8760
    return max(2, -(-int(1000 * (busy / 0.8 - 0.15)) // 1000))


def limit(region):
    """Persons who wait 24 d for the adult first visit; a full queue refers to private hospital."""
    return round(region["adult_diagnostic_starts"] / WORKING_WEEKS * 24 / 7)


def by_site(regions):
    sites = [site for one in regions for site in one.sites]
    adult = [(s["site"], value(s["adult_beds [beds]"], "derived", f"0.912 x normed ({s['adult_beds_normed [beds]']}), {s['status'].split(';')[0].split(': ')[1]} ({BASE} section 7), less regional_beds.csv"))
             for s in sites if s["adult_beds [beds]"] != "0"]
    emergency = [(s["site"], value(s["emergency_clinicians [clinicians]"], "assumed", f"{BASE} section 7: day and evening")) for s in sites if s["emergency_clinicians [clinicians]"] != "0"]
    return f"""  psychiatric_emergency:
    clinicians:
{lines("      ", emergency)}
  adult_ward:            # staffed = 0.912 x normed
    beds:
{lines("      ", adult)}
"""


def wards(regions, by):
    of = lambda column, status, source: lambda one: value(one.beds(column), status, source(one))
    return f"""  child_emergency:{by}
    clinicians:{each(regions, "      ", lambda one: value(max(1, round(one["child_admissions"] / 500)), "assumed", "own value: one for every 500 admissions"))}
  child_ward:{by}
    beds:{each(regions, "      ", of("child_beds", "derived", lambda one: f"0.912 x {one.beds('child_beds_normed')} normed ({BASE} section 3)"))}
  forensic_ward:{by}
    beds:{each(regions, "      ", of("forensic_beds", "derived", lambda one: "source/hospitals.csv; all of the region's wards as one, high security (Sikringen) not included"))}
  special_places:{by}
    beds:{each(regions, "      ", of("special_places", "sourced", lambda one: "ft.dk SUU 2018-19 bilag 117; all of the region's as one"))}
"""


def adult_slots(regions):
    per_visit = {"assessment": (3, "adult_diagnostic_starts", "3 visits for each diagnosis begun, load 0.95"),
                 "treatment": (ADULT_VISITS, "adult_accepted", f"{ADULT_VISITS} visits for each accepted, load 0.95")}
    text = ""
    for name, (visits, key, source) in per_visit.items():
        shares = [(site, slot(round(count), "assumed", source)) for one in regions
                  for site, count in one.by_site(visits * one[key] / WORKING_WEEKS / 0.95).items() if count > 0]
        text += f"      {name}:\n        slots:\n" + lines("          ", shares) + "\n"
    return text


def child_slots(region, name):
    visits = {"first_visit": region["child_diagnostic_capacity"], "assessment": region["child_diagnostic_capacity"] * ((1 - CHILD_FAST) * 6 + CHILD_FAST * 2),
              "treatment": 22 * 0.93 * 0.7 * region["child_referrals"] / 0.95}[name]
    said = {"first_visit": ("derived", f"{region['child_diagnostic_capacity']:,.0f} diagnoses a year ({BASE} section 2)"),
            "assessment": ("assumed", "two or six more visits for each of them; load 1.00"),
            "treatment": ("assumed", "22 visits for each accepted, load 0.95")}[name]
    return slot(visits / WORKING_WEEKS, *said)


def clinics(regions, by, queue_limit):
    first = lambda one: slot(one["adult_diagnostic_starts"] / WORKING_WEEKS, "derived", f"{one['adult_diagnostic_starts']:,.0f} diagnostic starts ({BASE} section 2)")
    child = "".join(f"      {name}:\n        slots:{each(regions, '          ', lambda one: child_slots(one, name))}\n" for name in ("first_visit", "assessment", "treatment"))
    private = lambda one: slot(one["private_new_patients"] / WORKING_WEEKS, "assumed", f"{one['private_new_patients']:,.0f} new patients a year ({BASE} section 5)")
    return f"""  adult_assessment:{by}      # a full queue refers to private hospital (the 30-day right)
    queue: {{limit: {queue_limit}}}
    slots:
      first_visit:
        slots:{each(regions, "          ", first)}
  adult_clinic:          # load 0.95 by construction ({BASE} section 7)
    slots:
{adult_slots(regions)}  child_clinic:{by}
    slots:
{child}  private_psychiatrists:{by}
    slots:
      new_patient:
        slots:{each(regions, "          ", private)}
"""


def services(regions, queue_limit):
    by = "\n    by: region" if len(regions) > 1 else ""
    shared = [one for one in regions if one.shared]
    beds = lambda one: value(one.shared["beds [beds]"] if one.shared else "0", "assumed", one.shared["source"].replace('"', "") if one.shared else "no such beds")
    text = "services:\n" + by_site(regions) + wards(regions, by)
    if shared:
        text += f"""  regional_beds:         # adult beds that take a share of the admissions from other sites; data/regional_beds.csv
    label: {{da: Voksensenge for hele regionen, en: Adult beds for the whole region}}
    kind: ward{by}
    waits_for: place
    beds:{each(regions, "      ", beds)}
"""
    somatic = [(e["hospital"], value(clinicians(e), "assumed", "own value: load about 0.8")) for one in regions for e in one.emergency]
    return text + clinics(regions, by, queue_limit) + f"""  somatic_emergency:     # clinicians on duty; own values
    clinicians:
{lines("      ", somatic)}
"""
