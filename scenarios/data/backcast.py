#!/usr/bin/python3
"""Puts the tables into ../../docs/models/backcast.md: year by year what was published, what ../denmark-2020.yaml says, and the ratio.

    backcast.py SAMSPIL [REPLICATIONS]     runs 2020-2024 for Denmark (4 replications if not said); writes validation_elsewhere.csv too, or
    backcast.py RESULT.h5                  reads a result that there is. Needs h5py."""
import csv
import json
import subprocess
import sys

import h5py
import numpy as np

from inputs import digest
from marked_page import put
from regions import read

PAGE = "../../docs/models/backcast.md"
YEARS = range(2020, 2025)
REGIONS = ("Region Hovedstaden", "Region Sjælland", "Region Syddanmark", "Region Midtjylland", "Region Nordjylland")
PHASE = 73                                             # d of visits after the first, as in base_year.py
PUBLISHED = {(one["quantity"], one["region"], int(one["year"])): (float(one["value"]), one["status"]) for one in read("source/years.csv")}
SITES = {one: {row["adult_psychiatric_site"] for row in read("denmark.csv") if row["region"] == one} for one in REGIONS}


class Result:
    """Monthly and daily series, by year: means over replications."""

    def __init__(self, path):
        with h5py.File(path) as file:
            self.values = {name: one[()] for name, one in file.items() if isinstance(one, h5py.Dataset)}
        self.months = self.values["period"].size // len(YEARS)
        assert self.months == 12, "the result is not of 2020-2024"

    def rows(self, axis, *wanted):
        """Labels of the services wanted: SERVICE, SERVICE/MEMBER, or of a class of slot SERVICE/MEMBER/SLOT."""
        labels = [label.decode() for label in self.values[axis]]
        found = [place for place, label in enumerate(labels) if any(label == one or label.startswith(one + "/") for one in wanted)]
        assert found, f"{wanted} not in {axis}: {labels}"
        return found

    def monthly(self, name, axis, year, *wanted):
        """Sum over the services and the year."""
        first = 12 * (year - YEARS[0])
        return self.values[name][:, self.rows(axis, *wanted)].astype(float)[..., first:first + 12].sum(axis=(1, -1)).mean(axis=0)

    def starts(self, year, *services):
        return self.monthly("starts", "service", year, *services)

    def days(self, year):
        first = sum(366 if one % 4 == 0 else 365 for one in range(YEARS[0], year))
        return slice(first, first + (366 if year % 4 == 0 else 365))

    def present(self, year, *units, first_day=False):
        daily = self.values["occupied_beds_mean"][:, self.rows("unit", *units)].astype(float).sum(axis=1)[:, self.days(year)]
        return (daily[:, :1] if first_day else daily).mean()

    def waiting(self, year, suffix, service):
        rows = [place for place in self.rows("wait_point", service) if self.values["wait_point"][place].decode().endswith(suffix)]
        return self.values["waiting_list"][:, rows, 12 * (year - YEARS[0]) + 11].astype(float).sum(axis=1).mean()

    def slots(self, year, suffix, service):
        rows = [place for place in self.rows("wait_point", service) if self.values["wait_point"][place].decode().endswith(suffix)]
        first = 12 * (year - YEARS[0])
        return self.values["slots_available"][rows, first:first + 12].astype(float).sum()

    def wait(self, year, suffix, service):
        """Mean of the waits that ended in the year, d."""
        rows = [place for place in self.rows("wait_point", service) if self.values["wait_point"][place].decode().endswith(suffix)]
        first = 12 * (year - YEARS[0])
        count, mean = (self.values[name][:, rows].astype(float)[..., first:first + 12] for name in ("wait_count", "wait_mean"))
        return (count * np.nan_to_num(mean)).sum() / count.sum()

    def readmitted(self, year, *services):
        first = 12 * (year - YEARS[0])
        of = lambda name: self.values[name][:, self.rows("service", *services)].astype(float)[..., first:first + 12].sum()
        return of("readmit_30d") / of("readmit_index")

    def arrivals_a_year(self, *groups):
        return self.values["arrivals"][:, self.rows("patient_group", *groups)].astype(float).reshape(len(self.values["replication"]), -1).sum(axis=1).mean() / len(YEARS)


WARDS = ("adult_ward", "extra_beds", "regional_beds", "child_ward", "forensic_ward", "special_places")


def child_patients(result, year, region):
    services = [f"child_patients/{one}" for one in ([region] if region != "Denmark" else REGIONS)]
    return result.present(year, *services, first_day=True) + result.starts(year, *services)


def admissions(result, year, region="Denmark"):
    if region == "Denmark":
        return result.starts(year, *WARDS)
    sites = [f"{service}/{site}" for service in WARDS[:2] for site in SITES[region] if (service, site) in result.places]
    return result.starts(year, *sites, *(f"{service}/{region}" for service in WARDS[2:]))


def contacts(result, year, region):
    return result.starts(year, *(f"adult_clinic/{site}" for site in SITES[region]), f"adult_assessment/{region}", f"child_clinic/{region}")


def figures(result):
    """Quantity, region, unit, number of decimals, model by year; and whether only years with a published figure are shown."""
    private = "private_psychiatrists"
    weeks = lambda year, region="": 52.18 * result.waiting(year, "new_patient", private + region) / result.slots(year, "new_patient", private + region)
    acute = result.arrivals_a_year("child_acute", "child_planned")
    return [
        ("child patients", "Denmark", "persons, with those in crisis", 0, lambda year: child_patients(result, year, "Denmark") + acute),
        *((("child patients", region, "persons in a course", 0, lambda year, region=region: child_patients(result, year, region)) for region in REGIONS)),
        ("child diagnostic phase", "Denmark", f"d: wait + {PHASE}", 0, lambda year: result.wait(year, "first_visit", "child_clinic") + PHASE),
        ("wait for a private psychiatrist", "Denmark", "weeks, end of the year: list / slots", 0, weeks),
        *((("wait for a private psychiatrist", region, "weeks, end of the year", 0, lambda year, region=region: weeks(year, "/" + region)) for region in REGIONS)),
        ("admissions", "Denmark", "a year", 0, lambda year: admissions(result, year)),
        ("admissions", "Region Syddanmark", "a year", 0, lambda year: admissions(result, year, "Region Syddanmark")),
        ("length of stay", "Denmark", "d: bed days / admissions", 1, lambda year: result.present(year, *WARDS) * (366 if year % 4 == 0 else 365) / admissions(result, year)),
        ("acute readmission within 30 d", "Denmark", "share, adults", 3, lambda year: result.readmitted(year, "adult_ward", "extra_beds")),
        ("outpatient contacts", "Region Syddanmark", "a year", 0, lambda year: contacts(result, year, "Region Syddanmark")),
        ("outpatient contacts", "Region Midtjylland", "a year", 0, lambda year: contacts(result, year, "Region Midtjylland")),
        ("§107 residents", "Denmark", "persons", 0, lambda year: result.present(year, "supported_housing")),
        ("§108/105 residents", "Denmark", "persons", 0, lambda year: result.present(year, "permanent_housing")),
        ("§85 recipients", "Denmark", "persons", 0, lambda year: result.present(year, "support_at_home")),
    ]


def table(result):
    shown = lambda number, decimals: f"{number:,.{decimals}f}"
    lines = ["| figure | where | " + " | ".join(str(year) for year in YEARS) + " |", "|---|---|" + "---|" * len(YEARS)]
    for quantity, region, unit, decimals, model in figures(result):
        cells = []
        for year in YEARS:
            said = PUBLISHED.get((quantity, region, year))
            mine = model(year)
            if said is None:
                cells.append(f"{shown(mine, decimals)}")
                continue
            ratio = mine / said[0]
            mark = "**" if abs(ratio - 1) > 0.1 else ""
            cells.append(f"{shown(said[0], decimals)} {said[1][0]}: {shown(mine, decimals)}, {mark}{ratio:.2f}{mark}")
        lines.append(f"| {quantity} [{unit}] | {region} | " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"


def grown(result):
    """Growth of child patients, published and in the model."""
    lines = ["| | published 2020-24 | model 2020-24 | published 2021-24 | model 2021-24 |", "|---|---|---|---|---|"]
    for region in ("Denmark", *REGIONS):
        said = lambda year: PUBLISHED["child patients", region, year][0]
        mine = lambda year: child_patients(result, year, region)
        lines.append(f"| {region} | " + " | ".join(f"{100 * (of(2024) / of(first) - 1):+.1f} %" for first in (2020, 2021) for of in (said, mine)) + " |")
    return "\n".join(lines) + "\n"


def run(program, replications, path):
    """Runs it, and keeps what `validate` asks of these years."""
    answer = subprocess.run([program, "run", "../denmark-2020.yaml", "-r", replications, "--json", "-q", "--overwrite", "-o", path],
                            check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    grown = next(one for one in json.loads(answer.stdout)["key_figures"] if one["id"] == "V1f")
    with open("validation_elsewhere.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("id", "value", "low", "high", "replications", "from", "inputs"))
        writer.writerow(("V1f", *(f"{grown[key]:.4f}" for key in ("mean", "ci_low", "ci_high")), replications, "denmark-2020.yaml", digest("../denmark-2020.yaml")))


def main():
    path = sys.argv[1]
    if not path.endswith(".h5"):
        path = "/tmp/backcast.h5"
        run(sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else "4", path)
    result = Result(path)
    result.places = {tuple(label.decode().split("/")) for label in result.values["service"] if b"/" in label}
    text = table(result) + "\nGrowth of child patients in a course:\n\n" + grown(result)
    print(text)
    put(PAGE, "tables", text)


if __name__ == "__main__":
    main()
