#!/usr/bin/env python3
"""Writes municipalities.cpp: shape and tile of every Danish municipality, for the report's maps.

    npm pack react-denmark-map@1.0.0 && tar xf react-denmark-map-1.0.0.tgz
    output/report/map/make_map.py package/dist/esm/index.js > output/report/map/municipalities.cpp

Shapes: the drawing of react-denmark-map 1.0.0 (MIT, Martin Polley), curves made straight, rounded to
a picture of `height` units; Bornholm stands in the drawing's own place. A point is left out if it is
nearer than `tolerance` to the line without it (Douglas and Peucker, 1973).
Tiles: one square a municipality. Each goes to the square that makes the sum of squared distances
least (the assignment problem; Kuhn, 1955), after the crowded parts are spread out.
"""
import math
import re
import sys

height = 620
tolerance = 0.75
columns, rows = 13, 16
spread = 0.55  # 0: as the map; 1: municipalities evenly over each axis

spelling = {"Århus": "Aarhus", "Nordfyn": "Nordfyns", "Faaborg-midtfyn": "Faaborg-Midtfyn",
            "Høje Taastrup": "Høje-Taastrup"}
short = {"Frederiksberg": "Frb", "Frederikshavn": "Frh", "Frederikssund": "Frs", "Fredensborg": "Fdb",
         "Fredericia": "Fra", "Hedensted": "Hed", "Helsingør": "Hel", "Herlev": "Hrl", "Herning": "Her",
         "Holbæk": "Hol", "Holstebro": "Hst", "Høje-Taastrup": "HøT", "Hørsholm": "Hør",
         "Lolland": "Lol", "Læsø": "Læs", "Nordfyns": "Nfy", "Norddjurs": "Ndj", "Ringsted": "Rin",
         "Ringkøbing-Skjern": "RiS", "Rødovre": "Røv", "Silkeborg": "Sil", "Skanderborg": "Skb",
         "Skive": "Ski", "Solrød": "Sol", "Sorø": "Sor", "Stevns": "Ste", "Struer": "Str",
         "Vejen": "Vjn", "Vejle": "Vej", "Vesthimmerlands": "Vhi", "Brønderslev": "Brs",
         "Brøndby": "Brø", "Hillerød": "Hil", "Hjørring": "Hjø", "Hvidovre": "Hvi", "Halsnæs": "Hal",
         "Haderslev": "Had", "Faaborg-Midtfyn": "FaM", "Favrskov": "Fav", "Ballerup": "Bal",
         "Albertslund": "Alb", "Allerød": "All", "Aalborg": "Aal", "Aabenraa": "Aab", "Aarhus": "Aar",
         "Rebild": "Reb", "Randers": "Ran", "Roskilde": "Ros", "Rudersdal": "Rud", "Samsø": "Sam",
         "Svendborg": "Sve", "Syddjurs": "Syd", "Sønderborg": "Søn", "Skagen": "Ska"}


def municipalities(text):
    found = re.findall(r'\{id:"[^"]*",name:"[^"]*",(?:en_name:"[^"]*",)?'
                       r'display_name:"([^"]*)",code:"(\d+)",d:"([^"]*)"', text)
    for name, code, path in found:
        if int(code) < 1000:
            yield spelling.get(name, name), int(code), path


def outlines(path):
    """Closed lines of absolute points. The drawing uses M, m, l, c and Z only."""
    lines, at, start = [], (0.0, 0.0), (0.0, 0.0)
    for command, text in re.findall(r"([MmlcZ])([^MmlcZ]*)", path):
        numbers = [float(one) for one in re.findall(r"-?\d*\.?\d+", text)]
        pairs = list(zip(numbers[::2], numbers[1::2]))
        if command == "Z":
            at = start
            continue
        if command in "Mm":
            first = pairs[0]
            at = first if command == "M" else (at[0] + first[0], at[1] + first[1])
            start = at
            lines.append([at])
            pairs = pairs[1:]
        for dx, dy in pairs[2::3] if command == "c" else pairs:
            at = (at[0] + dx, at[1] + dy)
            lines[-1].append(at)
    return lines


def thinned(points):
    """Douglas and Peucker."""
    if len(points) < 3:
        return points
    (x0, y0), (x1, y1) = points[0], points[-1]
    length = math.hypot(x1 - x0, y1 - y0)

    def off(p):
        if length == 0:
            return math.hypot(p[0] - x0, p[1] - y0)
        return abs((x1 - x0) * (y0 - p[1]) - (x0 - p[0]) * (y1 - y0)) / length

    far = max(range(1, len(points) - 1), key=lambda i: off(points[i]))
    if off(points[far]) <= tolerance:
        return [points[0], points[-1]]
    return thinned(points[:far + 1])[:-1] + thinned(points[far:])


def svg(lines):
    text = ""
    for line in lines:
        half = len(line) // 2
        points = thinned(line[:half + 1])[:-1] + thinned(line[half:])
        points = [(round(x), round(y)) for x, y in points]
        points = [p for i, p in enumerate(points) if i == 0 or p != points[i - 1]]
        if len(points) > 1 and points[-1] == points[0]:
            points.pop()
        if len(points) < 3:
            continue
        text += "M%d %dl" % points[0]
        steps = ["%d%s%d" % (x - a, "" if y < b else " ", y - b)
                 for (a, b), (x, y) in zip(points, points[1:])]
        text += steps[0] + "".join(one if one[0] == "-" else " " + one for one in steps[1:]) + "z"
    return text


def centre(lines):
    """Of the largest outline, by the shoelace formula."""
    best = (0, 0, 0)
    for line in lines:
        area = x = y = 0
        for (ax, ay), (bx, by) in zip(line, line[1:] + line[:1]):
            cross = ax * by - bx * ay
            area, x, y = area + cross / 2, x + (ax + bx) * cross / 6, y + (ay + by) * cross / 6
        if abs(area) > best[0]:
            best = (abs(area), x / area, y / area)
    return best[1:]


def spread_out(values):
    order = sorted(range(len(values)), key=values.__getitem__)
    rank = {index: place / (len(values) - 1) for place, index in enumerate(order)}
    low, high = min(values), max(values)
    return [spread * rank[i] + (1 - spread) * (v - low) / (high - low) for i, v in enumerate(values)]


def assigned(cost):
    """Row to column with the least sum (Kuhn's method by shortest augmenting paths)."""
    n, m = len(cost), len(cost[0])
    u, v, match = [0.0] * (n + 1), [0.0] * (m + 1), [0] * (m + 1)
    for i in range(1, n + 1):
        match[0], j0 = i, 0
        least, used, way = [math.inf] * (m + 1), [False] * (m + 1), [0] * (m + 1)
        while match[j0]:
            used[j0], i0, delta, j1 = True, match[j0], math.inf, 0
            for j in range(1, m + 1):
                if used[j]:
                    continue
                reduced = cost[i0 - 1][j - 1] - u[i0] - v[j]
                if reduced < least[j]:
                    least[j], way[j] = reduced, j0
                if least[j] < delta:
                    delta, j1 = least[j], j
            for j in range(m + 1):
                if used[j]:
                    u[match[j]] += delta
                    v[j] -= delta
                else:
                    least[j] -= delta
            j0 = j1
        while j0:
            match[j0], j0 = match[way[j0]], way[j0]
    place = [0] * n
    for j in range(1, m + 1):
        if match[j]:
            place[match[j] - 1] = j - 1
    return place


def tiles(centres):
    xs, ys = (spread_out([c[i] for c in centres]) for i in (0, 1))
    cost = [[(x * (columns - 1) - c) ** 2 + (y * (rows - 1) - r) ** 2
             for r in range(rows) for c in range(columns)] for x, y in zip(xs, ys)]
    return [(place % columns, place // columns) for place in assigned(cost)]


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        found = sorted(municipalities(file.read()), key=lambda one: one[1])
    lines = [outlines(path) for _, _, path in found]
    every = [p for one in lines for line in one for p in line]
    left, top = min(p[0] for p in every), min(p[1] for p in every)
    scale = height / (max(p[1] for p in every) - top)
    scaled = [[[((x - left) * scale, (y - top) * scale) for x, y in line] for line in one]
              for one in lines]
    place = tiles([centre(one) for one in scaled])
    print("// Written by make_map.py: shapes from react-denmark-map 1.0.0 (MIT), see NOTICE.md.")
    print('#include "output/report/map/municipalities.h"\n')
    print("namespace output::report {\nnamespace {\n")
    print("// clang-format off\nconstexpr MunicipalityShape shapes[] = {")
    taken = set()
    for (name, code, _), one, (column, row) in zip(found, scaled, place):
        label = short.get(name, name[:3])
        assert label not in taken, name
        taken.add(label)
        points = [p for line in one for p in line]
        box = [round(f(p[axis] for p in points)) for f in (min, max) for axis in (0, 1)]
        print('    {%d, "%s", {%d, %d}, {{%d, %d}, {%d, %d}},\n     "%s"},'
              % (code, label, column, row, *box, svg(one)))
    print("};\n// clang-format on\n\n}  // namespace\n")
    print("std::span<const MunicipalityShape> municipality_shapes() {\n  return shapes;\n}\n")
    print("}  // namespace output::report")


if __name__ == "__main__":
    main()
