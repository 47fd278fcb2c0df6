#!/usr/bin/python3
"""One round of calibration: runs the five region-*-2024.yaml without what does not matter here, and writes calibration.csv anew.

    calibrate.py SAMSPIL [REPLICATIONS]     then make_regions.py and make_denmark.py; three rounds were enough

Only assumed inputs are moved, each towards one figure of source/regions.csv. Proportional steps: rate of new adult crises to the acute
arrivals; share admitted to the adult admissions; kappa to the adult readmissions, and to the children's; rate of new child crises to the child admissions; factor
on the forensic inflow to 97 % of the beds; factor on the housing inflow to the blocked days (half a step, since a queue answers sharply)."""
import csv
import json
import subprocess
import sys

from regions import all_regions

LIGHT = ["clock.run=2 y", "groups.common_disorder.arrivals.rate=0.01 /1000/y", "groups.somatic_admission.arrivals.rate=0.01 /1000/y", "groups.somatic_acute.arrivals.rate=1 /1000/y", "groups.adult_referral.arrivals.rate=0.01 /1000/y", "groups.child_referral.arrivals.rate=0.01 /1000/y",
         "groups.private_referral.arrivals.rate=0.01 /1000/y", "start_state.adult_courses=!remove", "start_state.child_courses=!remove"]


def figures(program, region, replications):
    sets = [word for one in LIGHT for word in ("--set", one)]
    command = [program, "run", f"../region-{region.slug}-2024.yaml", "-r", replications, "--threads", "1", "--json", "-q", "--overwrite", "-o", f"/tmp/calibrate-{region.slug}.h5"]
    answer = subprocess.run(command + sets, capture_output=True, text=True, timeout=500, check=False)
    return {one["id"]: one["mean"] for one in json.loads(answer.stdout)["key_figures"]}


def step(region, seen):
    adults = seen["acute_arrivals"] - seen["child_contacts"]
    admissions = seen["all_adult_admissions"]
    blocked = seen.get("all_blocked", seen["adult_blocked"])
    arrivals_off = (region["acute_arrivals"] - seen["child_contacts"]) / adults
    readmitted = region["readmission_30d"] / 100 * 26.2 / 25.8
    housing = 1 + 0.1 * max(-1.0, min(1.0, region["blocked_days"] / max(blocked, 1) - 1))
    print(f"{region.name:20} arrivals {1 / arrivals_off:.3f} admissions {admissions / region['adult_admissions']:.3f} readmitted {seen['adult_readmission'] / readmitted:.3f} "
          f"children {seen['child_admissions'] / region['child_admissions']:.3f} forensic {seen['forensic_occupancy'] / 0.97:.3f} blocked {blocked / region['blocked_days']:.3f}", flush=True)
    return {"region": region.name,
            "adult_acute_rate [/1000/y]": f"{region['adult_acute_rate'] * arrivals_off:.2f}",
            "adult_admitted_share [%]": f"{region['adult_admitted_share'] * region['adult_admissions'] / admissions / arrivals_off:.2f}",
            "readmission_kappa": f"{region['readmission_kappa'] * readmitted / seen['adult_readmission']:.4f}",
            "child_acute_rate [/1000/y]": f"{region['child_acute_rate'] * region['child_admissions'] / seen['child_admissions']:.3f}",
            "child_readmission_kappa": f"{region['child_readmission_kappa'] * 0.203 / 25.8 * region['readmission_30d'] / seen['child_readmission']:.4f}",
            "forensic_factor": f"{region['forensic_factor']:g}",
            "housing_factor": f"{region['housing_factor'] * housing:.3f}", "status": "assumed", "source": "calibrate.py"}


def main():
    replications = sys.argv[2] if len(sys.argv) > 2 else "10"
    rows = [step(region, figures(sys.argv[1], region, replications)) for region in all_regions()]
    with open("calibration.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys(), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


if __name__ == "__main__":
    main()
