"""Limits of Region Sjælland in 2024: beds for everybody, no places, nobody referred.

real_scenarios.py PROGRAM SCENARIOS

T2, T3 and T4 of docs/models/checks.md. The seed is that of the scenario.
"""
import math
import sys
import tempfile

import numpy as np

from real_runs import NEVER_IN_WARDS, Runs, clock, expect

WARDS = ["adult_ward", "child_ward", "forensic_ward", "special_places"]
DISCHARGES = [f"discharges_{day}" for day in ("mon", "tue", "wed", "thu", "fri", "sat", "sun")]


def unlimited_beds(runs, beds="unlimited"):
    """T2: with beds for everybody nobody waits for a bed, lies in an extra bed or is sent home early.

    Exact: a line needs a full ward. Early discharge is library/denmark/pressure.yaml, switched on by a factor of .75; if it
    never comes to that, the run is that of factor 1, number by number. No chance, no false alarm. That these figures are
    not 0 for another reason is seen with the beds of 2024: there each of them is above 0.
    """
    def figures(capacity):
        found = []
        for factor in (1, 0.75):  # the second sends home early
            overlay = {"clock": clock("60 d", "120 d"), "parameters": {"pressure_stay_factor": factor}}
            if capacity:
                overlay["services"] = {ward: {"beds": capacity} for ward in WARDS}
            found.append(runs.run(overlay, "-r", "2", extends=["library/denmark/pressure.yaml"]))
        usual, early = found
        waited = [early.wait(ward).sum() for ward in WARDS]
        same = all(np.array_equal(usual[name], early[name], equal_nan=True)
                   for name in ("starts", "stay_count", "stay_mean", "flow_count"))
        return waited, early.of("starts", "service", "extra_beds").sum(), same

    waited, extra, same = figures(beds)
    print(f"T2 unlimited beds: hours waited {waited}, in extra beds {extra:.0f}, early discharge changes nothing: {same}")
    expect(max(waited) == 0, f"boarding with unlimited beds: {waited}")
    expect(extra == 0, f"{extra} in extra beds with unlimited beds")
    expect(same, "somebody is sent home early with unlimited beds")
    waited, extra, same = figures(None)
    print(f"T2 beds of 2024: hours waited {np.round(waited, 1)}, in extra beds {extra:.0f}, early changes nothing: {same}")
    expect(waited[0] > 0 and extra > 0 and not same, "the test would not notice: no boarding with the beds of 2024")


def no_municipal_places(runs, places=0):
    """T3: without municipal places everybody who needs one stays in bed for ever, and at last nobody is admitted.

    Exact, if every patient needs a place: each bed has one patient and no other, so after three years all bed days are
    blocked and nobody is admitted. A stay that still lasts would be a false alarm: lognormal with sigma 1.22, P(stay > 3 y)
    = 5e-6, and 249 beds: .0013.

    With the share of 2024, p: who needs a place is drawn for every patient treated, so of N treated so many need one that
    B - p N has mean 0 and variance p (1 - p) N, also when N depends on B (a martingale). |B - p N| beyond 5 sd: 6e-7. Nobody
    who is blocked can leave, so B never falls. Admissions of the last year are then those of beds - B beds: fewer than in
    the first, as (beds - B) / beds of the first year's in means; twice that is allowed, as the first year's beds had waits.

    N is counted where it is drawn. Of these, who is neither blocked nor gone home (on one of the seven days of
    library/denmark/discharge-days.yaml) waits in bed for the round: from 0 to the beds that are left. Exact.
    """
    beds = 235 + 14

    def run(share, warm_up, years):
        overlay = runs.without([*NEVER_IN_WARDS, "somatic_acute", "somatic_admission"])
        overlay["start_state"]["housing"] = "!remove"
        drawn = {"choose": {"adult_needs_place": "$place_needed_share", "adult_goes_home": "rest"}}  # as library/denmark/psychiatric-acute.yaml has it
        overlay |= {"clock": clock(warm_up, years), "parameters": {"place_needed_share": share},
                    "services": {"supported_housing": {"places": places}, "treated": {"kind": "places", "places": "unlimited"}},
                    "pathways": {"adult_treated": [{"subscribe": "treated", "for": "1 min"}, drawn]}}  # counted beside their way
        return runs.run(overlay, "-r", "1")

    def total(result, name, axis):
        return sum(result.of(name, axis, ward).reshape(-1, len(result["period"])).sum(axis=0)
                   for ward in ("adult_ward", "extra_beds"))

    everybody = run("100 %", "3 y", "1 y")
    share = total(everybody, "blocked_bed_days", "unit").sum() / (beds * 366)
    admitted = total(everybody, "starts", "service").sum()
    print(f"T3 all need a place, fourth year: {share:.6f} of bed days blocked, {admitted:.0f} admitted")
    expect(abs(share - 1) < 1e-6, f"blocked share {share}")  # the file has 24 bits a number
    expect(admitted == 0, f"{admitted} admitted")

    some = run("1.21 %", "0 d", "8 y")
    blocked = total(some, "blocked_bed_days", "unit") / np.diff(some["period_bnds"]).ravel()
    last = round(some["waiting_list"][0, some.labels("wait_point").index("supported_housing"), -1]
                 - unblocked_waiting(some))
    treated, gone = (int(sum(some.of("starts", "service", name).sum() for name in names)) for names in (["treated"], DISCHARGES))
    off = (last - 0.0121 * treated) / math.sqrt(0.0121 * 0.9879 * treated)
    first_year, last_year = (total(some, "starts", "service")[months].sum() for months in (slice(0, 12), slice(-12, None)))
    print(f"T3 share of 2024, 8 years: {last} of {beds} beds blocked of {treated} treated ({off:+.2f} sd), "
          f"{treated - last - gone} waiting for a round, admissions {first_year:.0f} -> {last_year:.0f} a year")
    expect(0 <= treated - last - gone <= beds - last, f"{treated} treated, {last} blocked, {gone} gone home")
    expect(abs(off) < 5, f"{last} blocked of {treated} treated: {off:.1f} sd from the share written")
    # March has an hour less than its days, October one more: .35 of 249 beds.
    expect(np.all(np.diff(blocked) > -0.8), "somebody who is blocked without a place has left")
    expect(last_year < 2 * first_year * (1 - blocked[-12] / beds), f"admissions {first_year} -> {last_year}")


def unblocked_waiting(result):
    """Who waits for housing at home at the end: nobody is ever served, so all who have come, and those of the first list."""
    group = result.labels("patient_group").index("housing_applicant")
    return int(result["arrivals"][0, group]) + sum(result.scenario()["start_state"]["housing_list"]["n"].values())


def no_referrals(runs, until="2020-01-01"):
    """T4: nobody referred, no queue; a list that is there is worked off slot by slot; and nobody else notices.

    Exact. Without arrivals and start state every count of the result is 0. With the lists of 1 January 2023 and no more
    referrals, a list at the end of a month is what it was less all slots since, and not below 0. Adults in crisis never
    meet the referred, and draw from streams of their own: their waits are the same to the last bit as with referrals.
    """
    nobody = {"arrivals": {"until": until}}  # a rate of 0 is no rate to the language: the stream ends before it begins
    empty = runs.run({"clock": clock("0 d", "120 d"), "groups": {one: nobody for one in runs.base["groups"]},
                      "start_state": "!remove"}, "-r", "1")
    counts = {name: int(empty[name].sum()) for name in ("arrivals", "starts", "waiting_list", "occupied_beds_max", "wait_count")}
    print(f"T4 nobody comes: {counts}")
    expect(not any(counts.values()), f"nobody comes, and yet {counts}")

    when = {"start": "2023-01-01", **clock("0 d", "1 y")}
    usual = runs.run({"clock": when}, "-r", "1")
    drained = runs.run({"clock": when, "groups": {one: nobody for one in ("adult_referral", "child_referral", "private_referral")},
                        "start_state": {one: "!remove" for one in ("adult_referred_again", "child_referred_again")}}, "-r", "1")
    for point, list_of in (("private_psychiatrists/new_patient", "private_list_sjaelland"),
                           ("adult_assessment/first_visit", "adult_list"), ("child_clinic/first_visit", "child_list")):
        place = drained.labels("wait_point").index(point)
        slots = np.cumsum(drained["slots_available"][place].astype(int))
        should = np.maximum(0, runs.base["start_state"][list_of]["n"] - slots)
        found = drained["waiting_list"][0, place].astype(int)
        print(f"T4 {point}: {found.tolist()}")
        expect(np.array_equal(found, should), f"{point}: {found} waiting, should be {should}")
    for name, axis in (("wait_mean", "wait_point"), ("starts", "service"), ("stay_mean", "unit")):
        for service in ("adult_ward", "extra_beds", "psychiatric_emergency"):
            expect(np.array_equal(usual.of(name, axis, service), drained.of(name, axis, service), equal_nan=True),
                   f"{name} of {service} depends on referrals")
    expect(usual["waiting_list"][0, place, -1] > 0, "the test would not notice: no list with referrals either")


def main(program, scenarios):
    with tempfile.TemporaryDirectory() as folder:
        runs = Runs(program, scenarios, folder)
        unlimited_beds(runs)
        no_municipal_places(runs)
        no_referrals(runs)


if __name__ == "__main__":
    main(*sys.argv[1:])
