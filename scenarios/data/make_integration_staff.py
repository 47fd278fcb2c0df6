#!/usr/bin/python3
"""Writes ../library/denmark/integration/staff-REGION.yaml and staff-REGION-MODEL.yaml: mechanism 5 of the integration models, nurses by site of whom some go where they are needed.
From ward_beds.csv and the cover of each region (docs/models/ward-staff.md). README.md; docs/models/integration.md"""
from make_integration import shared_out
from regions import all_regions, number, read

COVER = {"hovedstaden": 831, "sjaelland": 291, "syddanmark": 465, "midtjylland": 423, "nordjylland": 264}   # beds that the nurses of a shift can care for: docs/models/ward-staff.md
SEPARATE = 3                          # per cent of the nurses who go to any site of the region (MODEL 7, mechanism 5)
MODELS = {"m1": (4, "3 % and 1 % shared with somatics"), "m2": (0, "3 % within each hospital: here they are of its sites"), "m3": (0, "2 % within each hospital: here they are of its sites")}


class Nurses:
    """By site, of some regions: posts, and how many of them are of the site alone if so many per cent float."""

    def __init__(self, regions):
        self.regions, self.posts = regions, {}
        self.beds = {one.slug: {row["site"]: number(row, "all") for row in read("ward_beds.csv") if row["region"] == one.name} for one in regions}
        for one in regions:
            self.posts |= shared_out(COVER[one.slug], self.beds[one.slug])

    def floating(self, percent):
        return {one.name: round(COVER[one.slug] * percent / 100) for one in self.regions}

    def own(self, percent):
        left = {}
        for one in self.regions:
            left |= shared_out(COVER[one.slug] - self.floating(percent)[one.name], self.beds[one.slug])
        return left


def listed(values, text=lambda name, value: value):
    return "{" + ", ".join(f"{name}: {text(name, value)}" for name, value in values.items()) + "}"


def dated(before, after):
    return f"{{normal: {before}, changes: [{{from: $integration_from, to: {after}}}]}}"


def pools(here, percent):
    """From the day of the model on so many per cent float; before it as in separate psychiatry."""
    before, after = here.floating(SEPARATE), here.floating(percent)
    floats = {region: dated(before[region], after[region]) for region in before}
    text = f"by: region, persons: !replace {listed(floats)}" if len(floats) > 1 else f"persons: !replace {next(iter(floats.values()))}"
    own = here.own(percent)
    lines = "\n".join(f"      {site}: {dated(count, own[site])}" for site, count in here.own(SEPARATE).items())
    return f"""services:
  float_nurses: {{{text}}}
  ward_nurses:
    by: site
    persons: !replace
{lines}
"""


def staff(here, name):
    """The file of a region, or of several in one scenario, in which nothing changes on the day."""
    return f"""# Mechanism 5 in {name}: nurses of the adult wards by site, and {SEPARATE} % of them who go to any site of the region. Written by data/make_integration_staff.py.
# Laid over a scenario of scenarios/integration (--with): as M0; staff-...-MODEL.yaml instead of it under a model. Left out, nurses limit no bed. docs/models/integration.md
# Numbers are beds that they can care for, {sum(here.posts.values())} in all (derived: docs/models/ward-staff.md), by beds of the sites (assumed).
samspil: 1
extends: [../ward-staff.yaml, ../staff-load.yaml]
parameters:
  cover_day: !remove
  cover_evening: !remove
  cover_night: !remove
  ward_nurses_number: !remove
  float_cover: !remove
groups:
  ward_nurse:            # they come with start_state, so many to each site
    arrivals: !replace {{every: 1 d, from: 2199-01-01}}
    pathway: nurse_comes
{pools(here, SEPARATE)}    at_closing: !remove
  stretched_care: {{by: site, persons: !replace {listed(here.posts, lambda *_: "$stretched_cover")}}}
  absent_nurses: {{by: site, places: !replace {listed(here.posts)}}}
  empty_posts: {{by: site, places: !replace {listed(here.posts)}}}
  ward_roster:
    label: {{da: Vagtplan, en: Roster}}
    kind: places
    by: site
    places: unlimited
pathways:
  nurse_comes: [{{in: ward_roster, for: 1 min}}, {{go: nurse_at_work}}]
start_state:
  nurses: {{in: ward_roster, group: ward_nurse, pathway: nurse_comes, n: {listed(here.posts)}, elapsed: 0 d}}
key_figures:
  cover_overtime: !remove
"""


def under(here, slug, model):
    percent, says = MODELS[model]
    return f"""# Mechanism 5 under {model.upper()} (MODEL 7; assumed): {says}. Written by data/make_integration_staff.py. docs/models/integration.md
samspil: 1
extends: staff-{slug}.yaml
{pools(here, percent)}"""


def main():
    regions = all_regions()
    groups = [([one], one.slug, one.name, ("m1", "m2")) for one in regions] + [(regions[:2], "oestdanmark", "Region Østdanmark", ("m3",))]
    for group, slug, name, models in groups:
        here = Nurses(group)
        files = {"": staff(here, name)} | {f"-{model}": under(here, slug, model) for model in models}
        for ending, text in files.items():
            with open(f"../library/denmark/integration/staff-{slug}{ending}.yaml", "w", encoding="utf-8") as file:
                file.write(text)


if __name__ == "__main__":
    main()
