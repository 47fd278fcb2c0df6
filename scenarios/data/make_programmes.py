#!/usr/bin/env python3
"""Writes programmes.csv: capacities of the municipalities' part of school-and-family, acute-places and employment, and who is there when the run begins.

All of them own values, spread by population: no table of them was found.
"""
import csv
import math

ASKED = {"Region Hovedstaden": 8843, "Region Sjælland": 4072, "Region Syddanmark": 5812, "Region Midtjylland": 5196, "Region Nordjylland": 2077}
AGAIN = 0.105                 # of the referrals (BASE-2024 section 2), referred again
PPV_SHARE, PPV_LOAD = 0.5, 0.9
PPV_DAYS = 100 * math.exp(0.6 ** 2 / 2)   # mean of lognormal(median 100 d, sigma 0.6)
PLACES = {"family_support": 2 / 1000, "acute_places": 1 / 40000, "ips": 0.4 / 1000}   # for each child, each adult, each of 18-64


def main():
    with open("municipalities.csv", encoding="utf-8") as table:
        rows = list(csv.DictReader(table))
    children = {region: sum(int(row["pop_0_17_2024 [persons]"]) for row in rows if row["region"] == region) for region in ASKED}
    with open("programmes.csv", "w", encoding="utf-8", newline="") as table:
        out = csv.writer(table, lineterminator="\n")
        out.writerow(["code", "municipality", "region", "ppr [cases]", "ppr_start [persons]", "family_support [places]", "acute_places [places]",
                      "ips [places]", "ips_start [persons]", "status", "source"])
        for row in rows:
            young, adults = int(row["pop_18_64_2024 [persons]"]), int(row["pop_18_64_2024 [persons]"]) + int(row["pop_65plus_2024 [persons]"])
            few = int(row["pop_0_17_2024 [persons]"])
            cases = ASKED[row["region"]] * (1 - AGAIN) * few / children[row["region"]] * PPV_SHARE * PPV_DAYS / 365
            ips = max(1, round(young * PLACES["ips"]))
            out.writerow([row["code"], row["municipality"], row["region"], math.ceil(cases / PPV_LOAD), round(cases),
                          max(1, round(few * PLACES["family_support"])), max(1, round(adults * PLACES["acute_places"])), ips, round(ips * 0.9),
                          "assumed", "own values by population, make_programmes.py"])


if __name__ == "__main__":
    main()
