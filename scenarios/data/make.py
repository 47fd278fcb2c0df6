#!/usr/bin/python3
"""Derives municipalities.csv, psychiatric_sites.csv, places.csv and emergency_departments.csv
from source/. Run it in this folder after changing a file there; README.md states the rules."""
import csv

SITE_OF = {  # adult psychiatric site in source/municipalities.csv: its name in source/sites.csv
    "AUH Psykiatrien, Skejby": "Skejby",
    "Regionspsykiatrien Gødstrup": "Gødstrup",
    "Regionspsykiatrien Horsens": "Horsens",
    "Regionspsykiatrien Midt, Viborg": "Viborg",
    "Regionspsykiatrien Randers": "Randers",
    "Psykiatrisk Afdeling Odense-Svendborg": None,  # None: named by the municipality it lies in
    "Psykiatrien Region Nordjylland": None,
}
JOINED_SITES = {"Frederikshavn": "Brønderslev", "Thisted": "Brønderslev", "Amager": "København"}
OTHER_SITE = {"Næstved": "Slagelse"}  # BASE-2024 section 7: Vordingborg would be at 1.22
COUNCIL_SITE = {"Lejre": "Slagelse", "Dragør": "Glostrup", "Tårnby": "Glostrup"}  # whose site is another council's: the one that admits most of their own council's (assumed).
# Not so Morsø, Thisted and Jammerbugt: their unit, in Thisted, stands in their council, and is Brønderslev's here
NO_EMERGENCY = {"Middelfart": "Odense"}  # sites without a psychiatric emergency: the nearest one (assumed)
EMERGENCY = {
    "Slagelse Sygehus (NSR -> Midt- og Vestsjællands Hospital)": "Slagelse Sygehus",
    "Sydvestjysk Sygehus (Esbjerg og Grindsted)": "Sydvestjysk Sygehus, Esbjerg",
    "Amager og Hvidovre Hospital (Hvidovre)": "Hvidovre Hospital",
    "Herlev og Gentofte Hospital (Herlev)": "Herlev Hospital",
}
AGES = ("0_17", "18_64", "65plus")
PREFIXES = ("Psykiatrisk Center ", "Psykiatrisk Afdeling ", "Psykiatrien ", "Psykiatrisygehuset ")


def read(name):
    with open(name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write(name, rows):
    with open(name, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys(), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def site(row):
    if row["municipality"] in OTHER_SITE:
        return OTHER_SITE[row["municipality"]]
    published = row["adult_psychiatric_site"]
    name = SITE_OF.get(published, published)
    if name is None:
        name = row["adult_psychiatric_site_municipality"]
    for prefix in PREFIXES:
        name = name.removeprefix(prefix)
    return JOINED_SITES.get(name, name)


def largest_remainder(total, weights):
    """Whole numbers in proportion to weights that add up to total."""
    exact = [total * weight / sum(weights) for weight in weights]
    whole = [int(number) for number in exact]
    by_rest = sorted(range(len(exact)), key=lambda i: (whole[i] - exact[i], i))
    for i in by_rest[: total - sum(whole)]:
        whole[i] += 1
    return whole


def council_site(row):
    return COUNCIL_SITE.get(row["municipality"], site(row))


def municipality(row):
    before, after = int(row["pop_2020k1"]), int(row["pop_2026"])
    ages_2026 = [int(row[f"pop_{age}_est"]) for age in AGES]
    return {
        "code": row["dst_code"],
        "municipality": row["municipality"],
        "region": row["region_2007_2026"],
        "region_2027": row["region_from_2027"],
        "health_council": row["health_council_2027"],
        "pop_2020 [persons]": before,
        "pop_2024 [persons]": round(before + 2 * (after - before) / 3),
        "pop_2026 [persons]": after,
        **{f"pop_{age} [persons]": count for age, count in zip(AGES, ages_2026)},
        **{f"pop_{age}_2024 [persons]": 0 for age in AGES},
        "poor_mental_health [%]": row["poor_mental_health_pct_16plus_2025"],
        "need_weight": f"{(float(row['poor_mental_health_pct_16plus_2025']) / 16) ** 0.5:.4f}",
        "adult_psychiatric_site": site(row),
        "psychiatric_emergency": NO_EMERGENCY.get(site(row), site(row)),
        "emergency_hospital": EMERGENCY.get(row["emergency_hospital"], row["emergency_hospital"]),
        "council_site": council_site(row),
        "council_emergency": NO_EMERGENCY.get(council_site(row), council_site(row)),
        "status": "pop_2020, pop_2026, region, council, poor_mental_health: sourced; pop_2024, "
        "need_weight: derived; ages: " + row["age_status"].split(":")[0] + "; site: "
        + row["adult_psychiatric_site_status"].split(":")[0] + "; emergency_hospital: "
        + row["emergency_hospital_status"].split(":")[0] + "; council_site: assumed",
        "source": "source/municipalities.csv",
    }


def add_ages_2024(rows, children_of):
    """Children of a region by its municipalities' children of 2026; adults as in 2026."""
    for region, total in children_of.items():
        mine = [row for row in rows if row["region"] == region]
        shares = largest_remainder(total, [row["pop_0_17 [persons]"] for row in mine])
        for row, children in zip(mine, shares):
            adults = row["pop_2024 [persons]"] - children
            parts = largest_remainder(adults, [row[f"pop_{age} [persons]"] for age in AGES[1:]])
            for age, count in zip(AGES, [children, *parts]):
                row[f"pop_{age}_2024 [persons]"] = count


def psychiatric_site(row, staffed_share):
    adult, child = int(row["adult_beds_normed [beds]"]), int(row["child_beds_normed [beds]"])
    return {
        "region": row["region"],
        "site": row["site"],
        "adult_beds_normed [beds]": adult,
        "adult_beds [beds]": round(adult * staffed_share),
        "child_beds_normed [beds]": child,
        "child_beds [beds]": round(child * staffed_share),
        "forensic_beds [beds]": row["forensic_beds [beds]"],
        "high_security_beds [beds]": row["high_security_beds [beds]"],
        "special_places [beds]": row["special_places [beds]"],
        "emergency_clinicians [clinicians]": row["emergency_clinicians [clinicians]"],
        "status": f"adult normed: {row['adult_beds_status']}; staffed: derived; emergency: "
        f"{row['emergency_status']}; others: see source/hospitals.csv",
        "source": "BASE-2024 sections 3 and 7; source/hospitals.csv",
        "note": row["note"],
    }


def places(rows, national):
    weights = [int(row["pop_18_64 [persons]"]) for row in rows]
    p107, p108, p85, p101 = (largest_remainder(int(float(total)), weights) for total in national[:4])
    offer = largest_remainder(int(float(national[4])), [int(row["pop_0_17 [persons]"]) for row in rows])
    return [
        {
            "code": row["code"],
            "municipality": row["municipality"],
            "region": row["region"],
            "places_107 [places]": a,
            "places_108 [places]": b,
            "support_85 [places]": c,
            "treatment_101 [places]": d,
            "child_offer [places]": e,
            "status": "derived",
            "source": "national places x share of persons aged 18-64 (child offer: 0-17); source/national.csv",
        }
        for row, a, b, c, d, e in zip(rows, p107, p108, p85, p101, offer)
    ]


def emergency_departments(rows):
    served = {}
    for row in rows:
        key = (row["region"], row["emergency_hospital"])
        served[key] = served.get(key, 0) + row["pop_2026 [persons]"]
    return [
        {
            "region": region,
            "hospital": hospital,
            "persons_served_2026 [persons]": persons,
            "status": "derived",
            "source": "sum over municipalities.csv; who serves whom: dknyt.dk/artikel/99969",
        }
        for (region, hospital), persons in sorted(served.items())
    ]


def main():
    share, *places_of = (row["value"] for row in read("source/national.csv"))
    rows = [municipality(row) for row in read("source/municipalities.csv")]
    add_ages_2024(rows, {row["region"]: int(row["persons_0_17_2024 [persons]"])
                         for row in read("source/regions.csv")})
    write("municipalities.csv", rows)
    write("psychiatric_sites.csv",
          [psychiatric_site(row, float(share)) for row in read("source/sites.csv")])
    write("places.csv", places(rows, places_of))
    write("emergency_departments.csv", emergency_departments(rows))


if __name__ == "__main__":
    main()
