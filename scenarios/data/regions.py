"""The five regions as the tables in this folder give them, and how a value is written with range, status and source.
Used by make_regions.py and make_denmark.py."""
import csv

SLUG = {"Region Hovedstaden": "hovedstaden", "Region Sjælland": "sjaelland", "Region Syddanmark": "syddanmark",
        "Region Midtjylland": "midtjylland", "Region Nordjylland": "nordjylland"}
ONE_UNIT = {"Amager": "København"}   # catchments that municipalities cannot tell apart
ROUNDS = 0.37, 1.3, 0.38              # of the ready, the share that leaves on a weekday; on a Friday and at the weekend over that: discharge-days.yaml
WORKING_WEEKS = 50.6                 # slots are given on working days only: 252, 254, 253 in 2023-2025
BASE = "BASE-2024"


def only_of_its_scenario(kind, slug):
    """The line by which a file of one region refuses scenarios of several, in which it would say something of a part of the country only."""
    wider = {"denmark": [], "oestdanmark": ["denmark"], "hovedstaden": ["denmark", "oestdanmark"], "sjaelland": ["denmark", "oestdanmark"]}.get(slug, ["denmark"])
    years = {"denmark": 2024, "oestdanmark": 2027}
    files = {f"{one}-{years[one]}.yaml": f"{kind}-{one}.yaml" for one in wider}
    if not files:
        return ""
    return "not_with:\n" + "".join(f"  {scenario}: {{da: brug {file}, en: use {file}}}\n" for scenario, file in files.items())


def read(name):
    with open(name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def number(row, key):
    return float(next(value for name, value in row.items() if name.split(" [")[0] == key))


class Region:
    """A region's rows, and the sums that rates are made of. Persons of 2024. `self[key]` reads source/regions.csv and calibration.csv."""

    def __init__(self, row, calibrated):
        self.name, self.slug = row["region"], SLUG[row["region"]]
        self.row = {**row, **{key: text for key, text in calibrated.items() if key not in row}}
        mine = lambda name: [one for one in read(name) if one["region"] == self.name]
        self.municipalities = mine("municipalities.csv")
        self.shared = (mine("regional_beds.csv") or [None])[0]
        self.sites, self.emergency = united(mine("psychiatric_sites.csv"), self.shared), mine("emergency_departments.csv")
        self.practices = mine("private_practices.csv")[0]
        self.places = mine("places.csv")
        self.children = sum(number(one, "pop_0_17_2024") for one in self.municipalities)
        self.young = sum(number(one, "pop_18_64_2024") for one in self.municipalities)
        self.adults = sum(adults_of(one) for one in self.municipalities)
        self.weighted = sum(need_of(one) for one in self.municipalities)

    def __getitem__(self, key):
        return number(self.row, key)

    def by_site(self, total):
        """A total by site, in proportion to the need of the adults it serves."""
        return {site["site"]: total * sum(need_of(one) for one in self.served_by([site["site"]])) / self.weighted for site in self.sites}

    def served_by(self, sites):
        return [one for one in self.municipalities if one["adult_psychiatric_site"] in sites]

    def is_home(self):
        """The condition that a person lives here."""
        return lives_in("region", self.name)

    def stay(self):
        """Mean stay until ready: without the blocked days and the days until a round, which come on top."""
        return self["adult_stay"] - self["blocked_days"] / self["adult_admissions"] - round_delay()

    def beds(self, column):
        return sum(int(number(site, column)) for site in self.sites)


def round_delay():
    """Mean days from ready to the round that discharges, if as many become ready on every weekday; asked at once, then day by day."""
    share, friday, weekend = ROUNDS
    today = [share] * 4 + [share * friday] + [share * weekend] * 2
    delay = 0.0
    for first in range(7):
        left = 1 / 7
        for day in range(60):
            left *= 1 - today[(first + day) % 7]
            delay += left
    return delay


def adults_of(row):
    return number(row, "pop_18_64_2024") + number(row, "pop_65plus_2024")


def need_of(row):
    return adults_of(row) * number(row, "need_weight")


def united(sites, shared):
    """Sites that serve the same municipalities as one, less the beds that serve the whole region. Sct. Hans serves nothing else."""
    units = {}
    for site in sites:
        name = ONE_UNIT.get(site["site"], site["site"])
        unit = units.setdefault(name, {**site, "site": name})
        if unit["site"] != site["site"]:
            for key in (key for key in site if key.endswith(("[beds]", "[clinicians]"))):
                unit[key] = str(int(unit[key]) + int(site[key]))
    if shared is not None:
        unit = units[shared["site"]]
        unit["adult_beds [beds]"] = str(int(unit["adult_beds [beds]"]) - int(shared["beds [beds]"]))
    return list(units.values())


def all_regions():
    calibrated = {one["region"]: one for one in read("calibration.csv")}
    return [Region(row, calibrated[row["region"]]) for row in read("source/regions.csv")]


def value(text, status, source, low=None, high=None):
    between = f", range: [{low}, {high}]" if low else ""
    return f'{{value: {text}{between}, status: {status}, source: "{source}"}}'


def plain(amount):
    """Four figures or so, never with exactly three decimals: that could be a thousands point."""
    return f"{amount:.1f}" if amount >= 100 else f"{amount:.2f}" if amount >= 10 else f"{amount:.4f}"


def rate(per_person, per, status, source, spread=0.3):
    shown = [f"{plain(per_person * per * factor)} /{per}/y" for factor in (1, 1 - spread, 1 + spread)]
    return value(shown[0], status, source, shown[1], shown[2])


def quoted(name):
    return f'"{name}"' if "," in name else name


def lines(indent, entries):
    return "\n".join(f"{indent}{quoted(name)}: {entry}" for name, entry in entries)


def lives_in(division, *areas):
    """A condition; names that are not one word stand in quotes, so the YAML text must stand in single ones."""
    name = lambda one: one if one.isalpha() else f'"{one}"'
    return " or ".join(f"{division} is {name(one)}" for one in areas)
