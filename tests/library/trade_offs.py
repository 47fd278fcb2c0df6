#!/usr/bin/env python3
"""The trade-offs that MODEL section 7 asks for can appear: scenarios beside each other, both sides of each trade.

Usage: trade_offs.py PROGRAM SCENARIOS [LETTER ...]

The scenarios are those of docs/models/trade-offs.md (scenarios/data/trade_offs.py): (b) faster liaison, fewer visits; (c) fewer rejections, a longer line; (d) coordination and places; (e) a merged hospital
and the others; (g) small units; (h) the mean and the worst-off municipality. Each side is a difference with the same random numbers whose sign is said beforehand.
Four replications of a fixed seed: where there were no effect, a side would show with the wanted sign in 1 of 40 seeds (two-sided 95 % interval, t with 3 degrees of freedom). All but (g) need two sides or more.
"""
import pathlib
import sys

REPLICATIONS = 4


def missing(one, figures):
    """The sides that do not show."""
    names = [scenario.name for scenario in one.scenarios]
    for key, other, sign in one.shows:
        difference = figures[key]["differences"][other - 1]
        nearest = difference["ci_low"] if sign > 0 else difference["ci_high"]
        if nearest * sign <= 0:
            yield f"({one.letter}) {names[other]}: {key} is to be {'more' if sign > 0 else 'less'}, but is {difference['mean']:.4g} ({difference['ci_low']:.4g} to {difference['ci_high']:.4g}) more"


def main(program, scenarios, *letters):
    sys.path.insert(0, str(pathlib.Path(scenarios) / "data"))
    import trade_offs
    asked = [one for one in trade_offs.TRADE_OFFS if not letters or one.letter in letters]
    wrong = [line for one in asked for line in missing(one, trade_offs.beside(program, one.region, one.scenarios, one.own_figures, REPLICATIONS))]
    print("\n".join(wrong) or f"{len(asked)} trade-offs show")
    return 1 if wrong or not asked else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
