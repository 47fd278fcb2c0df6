#!/usr/bin/python3
"""Writes ../library/denmark/neighbours-*.yaml: the municipalities of each region, from which places can be bought. Run it in this folder.
README.md; docs/models/neighbour-places.md."""
import re

from regions import all_regions, read


def free(name):
    return f"free(supported_housing/{name}, live)"


def way(name):
    return "place_in_" + re.sub(r"\W", "_", name)


def page(slug, names):
    everywhere = " + ".join(free(name) for name in names)
    ways = "".join(f'        {way(name)}: "{free(name)}"\n' for name in names)
    stays = "".join(f'  {way(name)}: [{{do: place_is_bought}}, {{in: supported_housing, member: {name}, for: "exponential(mean $housing_stay)", priority: 1}}, leave]\n' for name in names)
    return f"""# neighbour-places.yaml for region-{slug}-2024.yaml: stands after it in `extends`. Written by data/make_neighbours.py. docs/models/neighbour-places.md
samspil: 1
extends: neighbour-places.yaml
parameters:
  places_free_around:    # none of them in the own municipality, where one stands in line
    {{value: "{everywhere}", status: derived, source: "counted at each round"}}
pathways:
  neighbour_found:       # each free place as likely
    - choose:
{ways}{stays}"""


def main():
    rows = read("municipalities.csv")
    for one in all_regions():
        with open(f"../library/denmark/neighbours-{one.slug}.yaml", "w", encoding="utf-8") as file:
            file.write(page(one.slug, [row["municipality"] for row in rows if row["region"] == one.name]))


if __name__ == "__main__":
    main()
