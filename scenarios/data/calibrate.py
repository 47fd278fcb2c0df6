#!/usr/bin/python3
"""The stages of MODEL section 11 with `samspil calibrate`: for every region, then for the nation; writes calibration/*.csv and calibration.csv.

    calibrate.py SAMSPIL [REPLICATIONS]     then make_regions.py and make_denmark.py; what is found for the nation is typed into the library's files

Only assumed or derived inputs are moved, each within 15 % of what it was (regions) or within its range (nation), each towards one figure. What
does not matter to a stage is left out of the run. calibration/README.md says what was found and when."""
import csv
import json
import subprocess
import sys

from make_regions import rates
from regions import all_regions

LIGHT = ["clock.run=2 y", "groups.common_disorder.arrivals.rate=0.01 /1000/y", "groups.somatic_admission.arrivals.rate=0.01 /1000/y", "groups.somatic_acute.arrivals.rate=1 /1000/y",
         "groups.adult_referral.arrivals.rate=0.01 /1000/y", "groups.private_referral.arrivals.rate=0.01 /1000/y", "start_state.adult_courses=!remove", "start_state.child_courses=!remove"]
NO_CHILD_CLINIC = ["groups.child_referral.arrivals.rate=0.01 /1000/y"]
FIGURES = ["--with", "library/denmark/validation-figures.yaml"]
QUEUES = ["parameters.child_fast_share = 10 % .. 18 % : child_soon = 0.19 within 0.003"]
COERCION = ["parameters.coercion_rate = 0.0120 /d .. 0.0250 /d : coercion_episodes = 17630 within 150",
            "parameters.other_coercion_rate = 0.0100 /d .. 0.0250 /d : V14b = 32303 within 300",
            "parameters.belt_share = 15 % .. 25 % : V14c = 1327 within 25"]


def around(path, now, unit, figure, target, within):
    return f"parameters.{path} = {0.85 * now:.6g}{unit} .. {1.15 * now:.6g}{unit} : {figure} = {target:.6g} within {within:.4g}"


def stages(region):
    """(1) demand; (2) readmission; then what is admitted, since readmissions are admissions; (5) blocked days."""
    readmitted, housing = region["readmission_30d"] / 100, rates(region)["housing_rate"][1] * 1000
    return [around("adult_acute_rate", region["adult_acute_rate"], " /1000/y", "acute_arrivals", region["acute_arrivals"], 0.003 * region["acute_arrivals"]),
            around("readmission_kappa", region["readmission_kappa"], "", "adult_readmission", readmitted * 26.2 / 25.8, 0.002),
            around("adult_admitted_share", region["adult_admitted_share"], " %", "all_adult_admissions", region["adult_admissions"], 0.004 * region["adult_admissions"]),
            around("child_readmission_kappa", region["child_readmission_kappa"], "", "child_readmission", 0.203 * readmitted / 0.258, 0.008),
            around("child_acute_rate", region["child_acute_rate"], " /1000/y", "child_admissions", region["child_admissions"], 0.015 * region["child_admissions"]),
            around("housing_rate", housing, " /1000/y", "all_blocked" if region.shared else "adult_blocked", region["blocked_days"], 0.08 * region["blocked_days"])]


def search(program, scenario, log, asked, replications, *more):
    """What each stage has found: path, value, figure, seen, target, hit."""
    command = [program, "calibrate", f"../{scenario}.yaml", "--log", f"calibration/{log}.csv", "-r", replications, "--json", "-q", *more]
    for text in asked:
        command += ["--stage", text]
    answer = subprocess.run(command, capture_output=True, text=True, timeout=3600, check=False)
    assert answer.stdout, answer.stderr
    found = json.loads(answer.stdout)
    for one in found:
        print(f"{scenario:26} {one['path']:38} {one['value']:>18}   {one['figure']} = {one['seen']:.6g} ({one['target']:.6g}) {'hit' if one['hit'] else 'MISS'}", flush=True)
    return [{"scenario": scenario, "replications": replications, "stage": text, "value": one["value"], "seen": f"{one['seen']:.6g}", "hit": "yes" if one["hit"] else "no"}
            for text, one in zip(asked, found)]


def sets(*lists):
    return [word for listed in lists for one in listed for word in ("--set", one)]


def row_of(region, found):
    """What make_regions.py reads."""
    seen = {one["stage"].split(" =")[0].removeprefix("parameters."): float(one["value"].split()[0]) for one in found}
    factor = (seen["housing_rate"] / 1000 * region.young + 0.0121 * region["adult_admissions"]) / region["housing_inflow"]
    return {"region": region.name, "adult_acute_rate [/1000/y]": f"{seen['adult_acute_rate']:.2f}", "adult_admitted_share [%]": f"{seen['adult_admitted_share']:.2f}",
            "readmission_kappa": f"{seen['readmission_kappa']:.4f}", "child_acute_rate [/1000/y]": f"{seen['child_acute_rate']:.3f}", "child_readmission_kappa": f"{seen['child_readmission_kappa']:.4f}",
            "forensic_factor": f"{region['forensic_factor']:g}", "housing_factor": f"{factor:.3f}", "status": "assumed", "source": "calibrate.py"}


def write(path, rows):
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys(), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def main():
    program, replications = sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else "6"
    found = {one.name: search(program, f"region-{one.slug}-2024", one.slug, stages(one), replications, *sets(LIGHT, NO_CHILD_CLINIC)) for one in all_regions()}
    rows = [row_of(one, found[one.name]) for one in all_regions()]
    nation = search(program, "denmark-2024", "queues", QUEUES, "1", *FIGURES, *sets(LIGHT))
    nation += search(program, "denmark-2024", "coercion", COERCION, "1", *FIGURES, *sets(LIGHT, NO_CHILD_CLINIC))
    write("calibration/found.csv", [one for region in found.values() for one in region] + nation)
    write("calibration.csv", rows)


if __name__ == "__main__":
    main()
