"""Differences on Region Sjælland in 2024: which way a change of capacity must move waits and crises.

real_differences.py PROGRAM SCENARIOS

T5, T9, T10 and T12 of docs/models/checks.md. Common random numbers: replication 7 of both sides has the same persons, and what
is tested are the differences of pairs. The seed is that of the scenario, so each test says the same every time.
"""
import sys
import tempfile

import numpy as np

from real_runs import NEVER_IN_WARDS, Runs, clock, expect

# Student's t beyond which lies .001 on one side, by degrees of freedom.
T_999 = {9: 4.297, 11: 4.025, 29: 3.396}
SHORT = clock("30 d", "90 d")


def changed_beds(runs, change):
    """The adult wards' beds, each site's changed."""
    return {site: change(beds) for site, beds in runs.base["services"]["adult_ward"]["beds"].items()}


def acute_part(runs, services, replications, period=SHORT):
    """Without the groups that never meet the wards."""
    return runs.run({**runs.without(NEVER_IN_WARDS), "clock": period, "services": services}, "-r", str(replications))


def boarding(result):
    """Mean hours from the decision to admit to a bed, ordinary or extra: one number a replication."""
    return result.wait("adult_ward", "extra_beds")


def expect_lower(name, better, worse, least):
    """Fails if `better` is surely the higher in the mean, or lower in fewer than `least` pairs.

    The first by a paired t of one side: if there is no difference, false alarm .001. The second is what makes the test able
    to see: if a change did nothing, half of the pairs would be lower by chance (the callers give the false alarm).
    """
    gap = better - worse
    mean, error = gap.mean(), gap.std(ddof=1) / np.sqrt(len(gap))
    lower = int(np.sum(gap < 0))
    print(f"{name}: {worse.mean():.3f} -> {better.mean():.3f}, difference {mean:.3f} (se {error:.3f}), "
          f"lower in {lower} of {len(gap)}")
    expect(mean <= T_999[len(gap) - 1] * error, f"{name}: surely higher")
    expect(lower >= least, f"{name}: lower in {lower} of {len(gap)} pairs only")


def fewer_beds_and_crises(runs, also=None):
    """T5: waits for a bed make nobody ill in this model, so a tenth of the beds fewer changes crises by less than 2 %.

    A crisis needs somebody at home; who waits for a bed or lies in one longer is less at home, and that is all. Readmissions
    are hazards from discharge, new crises a Poisson stream, both with streams of their own, so pairs differ by time at risk
    only. At 99 % load the line is some ten to a hundred persons of 7,200 at home: a change of .1 to 1.4 %, never upwards in
    the mean. The 99.8 % interval of the mean change must lie within 2 %. Seen: -.28 % (se .14 %), so a red test by
    chance would need a mean some 8 se away: never. And the cut must be felt: boarding is higher in 10 of 10 pairs.
    """
    def crises(result):
        return sum(result.of("starts", "service", one).sum(axis=(1, 2)) for one in ("psychiatric_emergency", "mobile_team"))

    usual = acute_part(runs, {}, 10)
    cut = runs.run({**runs.without(NEVER_IN_WARDS), "clock": SHORT, **(also or {}),
                    "services": {"adult_ward": {"beds": changed_beds(runs, lambda beds: round(0.9 * beds))}}}, "-r", "10")
    change = 100 * (crises(cut) / crises(usual) - 1)
    half = T_999[9] * change.std(ddof=1) / np.sqrt(10)
    print(f"T5 a tenth fewer beds: crises {crises(usual).mean():.0f}, {change.mean():+.2f} % (± {half:.2f}); "
          f"boarding {boarding(usual).mean():.1f} -> {boarding(cut).mean():.1f} h")
    expect(abs(change.mean()) + half < 2, f"crises change by {change.mean():.2f} ± {half:.2f} %")
    expect(np.all(boarding(cut) > boarding(usual)), "the test would not notice: the cut is not felt")


def more_beds(runs, step=5):
    """T9: in the mean more beds never raise boarding; 30 pairs, with 5 beds fewer and 5 more at each site.

    With more servers each first-come line is served no later (Jacobs & Schach 1972; Sonderman 1979), for the same arrivals.
    Readmissions, which come earlier when beds are had earlier, and the line by priority break the order for single persons,
    hence means. If 5 beds did nothing, 24 or more of 30 pairs would be lower with probability 7e-4; with the 6 % of beds that
    these are, a pair turns at most once in 30, and 7 of them with 1e-4.
    """
    levels = [boarding(acute_part(runs, {"adult_ward": {"beds": changed_beds(runs, lambda beds: beds + more)}}, 30))
              for more in (-step, 0, step)]
    for few, many, name in ((levels[0], levels[1], "fewer to usual"), (levels[1], levels[2], "usual to more")):
        expect_lower(f"T9 boarding [h], {name}", many, few, 24)


def pooled_beds(runs, beds=235, extra=14):
    """T10: one ward for the region has shorter waits than three for their sites, with the same beds, patients and stays.

    A bed never stands empty while somebody waits at another site (Smith & Whitt, Bell System Technical Journal 60, 1981: for
    equal service laws pooling never adds to the mean wait, and here all sites have one law). 12 pairs; if pooling did nothing,
    11 or more lower have probability .003.
    """
    services = runs.base["services"]
    expect(sum(services["adult_ward"]["beds"].values()) == 235 and sum(services["extra_beds"]["beds"].values()) == 14,
           "the region has other beds than this test")
    overlay = runs.without(NEVER_IN_WARDS)
    starts = {name: one for name, one in runs.base["start_state"].items() if one.get("in") == "adult_ward"}
    overlay["start_state"] |= {name: {"member": "!remove"} for name in starts}
    overlay["services"] = {"adult_ward": {"by": "!remove", "beds": beds}, "extra_beds": {"by": "!remove", "beds": extra}}
    pooled = runs.run({**overlay, "clock": SHORT}, "-r", "12")
    expect_lower("T10 boarding [h], sites to region", boarding(pooled), boarding(acute_part(runs, {}, 12)), 11)


CAPACITIES = ("beds", "places", "clinicians", "persons", "slots", "limit")


def times(value, factor):
    """A capacity, or a map of capacities by member, times a factor; slots are written as '36 /week'."""
    if isinstance(value, dict):
        return {member: times(one, factor) for member, one in value.items()}
    if isinstance(value, str) and value != "unlimited":
        number, unit = value.split()
        return f"{float(number) * factor:.4f} {unit}"
    return value if value == "unlimited" else round(value * factor)


def larger_services(services, members, factor):
    """All capacities of all services times a factor. Tables have all of Denmark: only this region's members are kept."""
    larger = {}
    for name, service in services.items():
        change = {}
        for key in CAPACITIES[:4]:
            if key in service:
                change[key] = times(service[key], factor)
                if service.get("by") == "municipality":
                    change[key] = {member: change[key][member] for member in members}
        if "slots" in service:
            change["slots"] = {slot: {"slots": times(one["slots"], factor)} for slot, one in service["slots"].items()}
        if "limit" in service.get("queue", {}):
            change["queue"] = {"limit": round(service["queue"]["limit"] * factor)}
        larger[name] = change
    return larger


def twice_as_large(runs, capacity=2):
    """T12: twice the demand with twice the capacity has shorter waits, at the same load.

    Economy of scale: at equal load a line of 2c servers waits less than one of c (Smith & Whitt 1981: it is two lines, pooled).
    All arrivals, capacities, start lists and limits of queues are doubled. The persons are others than before, so the two runs
    are independent, and of a figure with rare long waits, as of beds, single pairs say nothing: only the means are compared.
    Emergency departments and mobile teams average hundreds of waits a run, with long lines rare: there 24 of 30 pairs must be
    lower, too (7e-4 if doubling did nothing). False alarm for each service .001 if there were no difference, .008 in all.
    """
    base = runs.base
    members = list(base["start_state"]["housing"]["n"])
    overlay = runs.without(NEVER_IN_WARDS)
    overlay["services"] = larger_services(base["services"], members, capacity)
    for name, group in base["groups"].items():
        if name not in NEVER_IN_WARDS:
            overlay["groups"][name] = {"arrivals": {"rate": times(group["arrivals"]["rate"], 2)}}
    for name, one in base["start_state"].items():
        overlay["start_state"].setdefault(name, {"n": times(one["n"], 2)})
    usual, large = acute_part(runs, {}, 30), runs.run({**overlay, "clock": SHORT}, "-r", "30")
    expect(abs(large["arrivals"].sum() / usual["arrivals"].sum() - 2) < 0.02, "the demand is not doubled")
    expect_lower("T12 boarding [h]", boarding(large), boarding(usual), 0)
    for service, least in (("psychiatric_emergency", 24), ("somatic_emergency", 24), ("child_emergency", 24), ("mobile_team", 24),
                           ("child_ward", 0), ("forensic_ward", 0), ("supported_housing", 0)):
        expect_lower(f"T12 {service} [h]", large.wait(service), usual.wait(service), least)


def main(program, scenarios):
    with tempfile.TemporaryDirectory() as folder:
        runs = Runs(program, scenarios, folder)
        fewer_beds_and_crises(runs)
        more_beds(runs)
        pooled_beds(runs)
        twice_as_large(runs)


if __name__ == "__main__":
    main(*sys.argv[1:])
