#!/usr/bin/python3
"""Writes validation_inputs.csv: what the model is given and validation_targets.csv has a figure for, summed from the tables in this folder.
`samspil validate` prints these apart: that they agree says that the tables are right, not that the model is."""
import csv
import re


LIFE_TABLE = 0.8   # % a year, recalled (national life table, ages of the patients): as the source of adult_death says


def rows(name):
    with open(name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def funding(year):
    return sum(float(line[year] or 0) for line in rows("source/funding.csv") if line["row"].startswith(("Aftale", "Resterende")))


def beds(region=None):
    return sum(int(unit["beds_total_psych"] or 0) for unit in rows("source/hospitals.csv") if region in (None, unit["region_2007_2026"]))


def staff(region):
    return next(float(row["staff [FTE]"]) for row in rows("source/staff.csv") if row["region"] == region)


def deaths():
    """adult_death of the library, % a year."""
    with open("../library/denmark/psychiatric-acute.yaml", encoding="utf-8") as file:
        return 100 * float(re.search(r"adult_death:\s*\{value: ([0-9.]+) /y", file.read()).group(1))


def inputs():
    return [("V22a", staff("Region Midtjylland"), "source/staff.csv"),
            ("V22b", staff("Region Syddanmark"), "source/staff.csv: the value of 2024, beside the published one of 2020"),
            ("V21b", deaths() / LIFE_TABLE, "adult_death (psychiatric-acute.yaml) over the recalled death rate of the population of the same ages"),
            ("V23", round(funding("2024"), 1), "source/funding.csv: sum of the agreements in 2024"),
            ("V24", sum(int(row["pop_2026 [persons]"]) for row in rows("municipalities.csv")), "municipalities.csv: sum of 98"),
            ("V25", beds("Region Midtjylland"), "source/hospitals.csv: sum of units"),
            ("V26", beds("Region Nordjylland"), "source/hospitals.csv: sum of units"),
            ("V27", beds(), "source/hospitals.csv: sum of units")]


if __name__ == "__main__":
    with open("validation_inputs.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("id", "value", "from"))
        writer.writerows(inputs())
