"""Does `optimise` find the cheapest mix where queueing theory knows it?

optimum_study.py PROGRAM [TRIALS]

Three systems of which the waits are known exactly; every mix in the ranges is priced and judged by the formula, so the optimum is known.
Each trial is the whole command with a seed of its own. Prints the table of docs/guide/optimise.md; fails if in fewer than 95 of 100
trials the answer is proved and is the optimum. No mix that matters has a mean in the margin, where either word would be right: that is
checked first. With the promised 95 % alone, fewer than 95 of 100 would be seen in every second study; each mix has its share of the risk
(Bonferroni), so that wrong answers are far rarer than that.
"""
import itertools
import json
import math
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

MARGIN = 0.05


def erlang_c(servers, offered):
    """Probability of waiting in M/M/c (Cooper, Introduction to Queueing Theory, 2nd ed., eq. 3.3 and 4.8)."""
    b = 1.0
    for k in range(1, servers + 1):
        b = offered * b / (k + offered * b)
    return b / (1 - offered / servers * (1 - b))


def wait(servers, per_minute, minutes):
    """Mean wait in M/M/c, minutes; endless without a steady state."""
    offered = per_minute * minutes
    if servers <= offered:
        return math.inf
    return erlang_c(servers, offered) * minutes / (servers - offered)


@dataclass
class System:
    """One textbook system: its scenario, its levers (path, low, high, price), and what theory says of a mix, in minutes."""
    name: str
    scenario: str
    levers: list
    limit: float
    theory: object

    def price(self, mix):
        return sum(n * lever[3] for n, lever in zip(mix, self.levers))

    def mixes(self):
        return itertools.product(*(range(low, high + 1) for _, low, high, _ in self.levers))

    def optimum(self):
        """The cheapest mix that meets the limit; refuses a system whose answer would not be unique."""
        best = min((mix for mix in self.mixes() if self.theory(mix) <= self.limit), key=self.price)
        for mix in self.mixes():
            figure = self.theory(mix)
            matters = self.price(mix) <= self.price(best)
            if matters and mix != best and figure <= self.limit or (1 - MARGIN) * self.limit < figure <= self.limit and matters:
                sys.exit(f"{self.name}: {mix} with {figure:.4g} leaves the optimum open")
        return best


HEAD = """samspil: 1
title: {da: Lærebog, en: Textbook}
clock: {start: 2026-01-01, warm_up: 5 d, run: 20 d}
"""

WARD = HEAD + """groups: {all: {label: {da: Alle, en: All}, arrivals: poisson(1296 /d), pathway: stay}}
services: {ward: {label: {da: Afsnit, en: Ward}, kind: ward, beds: 10}}
pathways: {stay: [{in: ward, for: exponential(mean 10 min)}, leave]}
key_figures:
  mean: {figure: wait_mean, service: ward, better: lower, label: {da: Ventetid, en: Wait}}
  total: {is: 1440 * mean, unit: number, better: lower, label: {da: Minutter, en: Minutes}}
"""

# Jackson 1957: what leaves an M/M/c is a Poisson stream again, so both stages are an M/M/c by themselves.
TANDEM = HEAD + """groups: {all: {label: {da: Alle, en: All}, arrivals: poisson(720 /d), pathway: both}}
services:
  reception: {label: {da: Modtagelse, en: Reception}, kind: emergency, clinicians: 1, queue: {order: fifo}, waits_for: doctor}
  treatment: {label: {da: Behandling, en: Treatment}, kind: emergency, clinicians: 1, queue: {order: fifo}, waits_for: doctor}
pathways: {both: [{in: reception, for: exponential(mean 5 min)}, {in: treatment, for: exponential(mean 12 min)}, leave]}
key_figures:
  first: {figure: wait_mean, service: reception, better: lower, label: {da: Første, en: First}}
  second: {figure: wait_mean, service: treatment, better: lower, label: {da: Anden, en: Second}}
  total: {is: 1440 * (first + second), unit: number, better: lower, label: {da: Ventetid i alt, en: Wait in all}}
"""

WARDS = HEAD + """groups:
  east: {label: {da: Øst, en: East}, arrivals: poisson(720 /d), pathway: to_east}
  west: {label: {da: Vest, en: West}, arrivals: poisson(360 /d), pathway: to_west}
services:
  east: {label: {da: Øst, en: East}, kind: ward, beds: 1}
  west: {label: {da: Vest, en: West}, kind: ward, beds: 1}
pathways:
  to_east: [{in: east, for: exponential(mean 10 min)}, leave]
  to_west: [{in: west, for: exponential(mean 16 min)}, leave]
key_figures:
  wait_east: {figure: wait_mean, service: east, better: lower, label: {da: Øst, en: East}}
  wait_west: {figure: wait_mean, service: west, better: lower, label: {da: Vest, en: West}}
  total: {is: 480 * (2 * wait_east + wait_west), unit: number, better: lower, label: {da: Ventetid for alle, en: Wait of all}}
"""

SYSTEMS = [
    System("a ward: M/M/c", WARD, [("services.ward.beds", 8, 20, 1.2)], 4.0, lambda mix: wait(mix[0], 0.9, 10)),
    System("a tandem of two M/M/c", TANDEM,
           [("services.reception.clinicians", 2, 10, 1.0), ("services.treatment.clinicians", 4, 16, 1.6)], 2.7,
           lambda mix: wait(mix[0], 0.5, 5) + wait(mix[1], 0.5, 12)),
    System("two independent wards, one budget", WARDS,
           [("services.east.beds", 4, 14, 1.0), ("services.west.beds", 3, 13, 1.3)], 1.5,
           lambda mix: (2 * wait(mix[0], 0.5, 10) + wait(mix[1], 0.25, 16)) / 3),
]


def trial(program, system, seed, folder):
    scenario = Path(folder) / "textbook.yaml"
    scenario.write_text(system.scenario)
    words = [program, "optimise", str(scenario), "--target", f"total <= {system.limit}", "--seed", str(seed), "--json", "-q",
             "--overwrite", "--budget", "20000", "-o", str(Path(folder) / "page.html")]
    for path, low, high, price in system.levers:
        words += ["--lever", f"{path}={low}..{high}:{price}"]
    said = subprocess.run(words, capture_output=True, text=True)
    if said.returncode not in (0, 6):
        sys.exit(said.stdout + said.stderr)
    return json.loads(said.stdout)


def study(program, system, trials, folder):
    """How many trials were right; prints a line of the table."""
    best = system.optimum()
    right, runs, mixes, began = 0, 0, 0, time.time()
    for seed in range(1, trials + 1):
        answer = trial(program, system, seed, folder)
        found = answer["best"] and tuple(answer["best"]["values"])
        right += answer["is_proved"] and found == best
        runs += answer["replications"]
        mixes += len(answer["mixes"])
        if found != best or not answer["is_proved"]:
            print(f"  seed {seed}: {found}, proved: {answer['is_proved']}")
    count = len(list(system.mixes()))
    words = " and ".join(str(n) for n in best)
    print(f"| {system.name} | {count} | {words} | {right} of {trials} | {mixes / trials:.1f} | {runs / trials:.0f} | "
          f"{(time.time() - began) / trials:.1f} s |", flush=True)
    return right


def main():
    program, trials = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 100
    print("| system | mixes | optimum | found and proved | mixes tried | replications | time |\n|---|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        right = [study(program, system, trials, folder) for system in SYSTEMS]
    if min(right) < 0.95 * trials:
        sys.exit("the optimum is found too rarely")


main()
