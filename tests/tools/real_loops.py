"""Feedback loops on Region Nordjylland in 2024: each acts, as theory says, and each can be switched off.

real_loops.py PROGRAM SCENARIOS [LOOP ...]

R1 to R6 and B1 of the model's specification; docs/models/checks.md has what was seen. Common random numbers: replication 7 of both
sides has the same persons, and differences of pairs are tested. The seed is that of the scenario, so each test says the same every
time. Parameters stand where the loop is plain, most of them at the end of their range: what is tested is that it acts, not how strong
it is in life. A sign is sure if Student's t of the pairs is beyond .001 on one side, so each `expect_more` has that false alarm if
there is no difference; sizes have a bound of their own, which the docstrings give.
"""
import math
import sys
import tempfile

import numpy as np

from real_runs import NEVER_IN_WARDS, Runs, clock, expect

REGION = "region-nordjylland-2024.yaml"
NOT_ACUTE = [*NEVER_IN_WARDS, "somatic_acute", "somatic_admission", "permanent_applicant"]
# Student's t beyond which lies .001 on one side, by degrees of freedom.
T_999 = {7: 4.785, 9: 4.297, 19: 3.579}


def expect_more(name, more, less):
    """Fails unless `more` is surely the higher in the mean of the pairs. Returns the mean difference."""
    gap = more - less
    mean, error = gap.mean(), gap.std(ddof=1) / math.sqrt(len(gap))
    print(f"  {name}: {less.mean():.4g} -> {more.mean():.4g}, difference {mean:+.3g} (se {error:.2g})")
    expect(mean > T_999[len(gap) - 1] * error, f"{name}: not surely higher")
    return mean


def expect_alike(name, one, other):
    """Fails if the two surely differ: two-sided .002."""
    gap = one - other
    mean, error = gap.mean(), gap.std(ddof=1) / math.sqrt(len(gap))
    print(f"  {name}: {other.mean():.4g} and {one.mean():.4g}, difference {mean:+.3g} (se {error:.2g})")
    expect(abs(mean) <= T_999[len(gap) - 1] * error, f"{name}: not alike")


def expect_size(name, seen, theory, share):
    """Fails if what was seen is further from theory than this share of it."""
    print(f"  {name}: {seen:.4g}, theory {theory:.4g}")
    expect(abs(seen - theory) <= share * abs(theory), f"{name}: {seen:.4g}, theory says {theory:.4g}")


def expect_equal(one, other, what, but=()):
    """Fails unless all key figures of `other`, the result without the file, are the same to the last bit in both."""
    names = [name for name in other.labels("kpi") if name not in but]
    differ = [name for name in names if not np.array_equal(one.figure(name), other.figure(name), equal_nan=True)]
    print(f"  {what}: {len(names) - len(differ)} of {len(names)} key figures the same to the last bit")
    expect(not differ, f"{what}: {differ} differ")


def only(runs, groups):
    """An overlay in which only these groups come."""
    return runs.without([one for one in runs.base["groups"] if one not in groups])


def starts(result, service):
    return result.of("starts", "service", service).sum(axis=(1, 2))


def readmitted_within(days, kappa, ratio, k=0.65, crisis=0.2 / 365, leaving=0.00333 + 0.02 / 365, variance=0.49):
    """Share of those discharged who are readmitted within so many days, the first of three risks; gamma frailty on two of them.

    psychiatric-acute.yaml: hazards of readmission ratio x kappa x k x t^(k - 1) and of a new crisis, both times a frailty of
    mean 1, and of leaving (recovery, death). With H the sum of the first two, integrated, survival is
    (1 + variance x H)^(-1 / variance) x exp(-leaving x t), and the readmission density ratio x kappa x k t^(k - 1) of it,
    over 1 + variance x H.
    """
    t = np.linspace(0, days, 200001)[1:]
    step = t[1] - t[0]
    middle = t - step / 2
    hazard = ratio * kappa * (t ** k - (t - step) ** k)
    total = ratio * kappa * middle ** k + crisis * middle
    alive = (1 + variance * total) ** (-1 / variance - 1) * np.exp(-leaving * middle)
    return float((hazard * alive).sum())


PRESSURE = ["library/denmark/pressure.yaml"]


# pressure.yaml, with those counted who are admitted while the ward is full, beside their way and without a change of it.
COUNTING_EARLY = {"services": {"early_stays": {"kind": "places", "places": "unlimited"}}, "pathways": {"adult_admitted_early": [
    {"subscribe": "early_stays", "for": "1 min"}, {"do": "adult_is_counted_in"}, {"do": "adult_is_watched"}, {"do": "adult_gets_a_coordinator"},
    {"set": {"early": "yes"}},
    {"in": "adult_ward", "for": "lognormal(mean $adult_stay, sd $adult_stay_sd) x $pressure_stay_factor", "acute": "yes", "priority": 3},
    {"go": "adult_treated"}]}}


def merged(*overlays):
    result = {}
    for overlay in overlays:
        for key, one in overlay.items():
            result[key] = merged(result[key], one) if key in result and isinstance(one, dict) else one
    return result


def full_ward(runs, parameters, replications=20, also=None):
    """The acute part of the region with pressure.yaml, its parameters set."""
    overlay = merged(runs.without(NOT_ACUTE), COUNTING_EARLY, {"clock": clock("1 y", "1 y"), "parameters": parameters}, also or {})
    return runs.run(overlay, "-r", str(replications), extends=PRESSURE)


def early_share(result):
    """Of the stays that begin, those cut short."""
    return starts(result, "early_stays") / (starts(result, "adult_ward") + starts(result, "extra_beds"))


def r1_full_ward(runs):
    """R1: full ward, early discharge, readmission, fuller ward. Switch: early_hazard_ratio 1 (no readmission from it) to 1.5.

    Stays of the early ones are .85 as long on both sides, so all that differs is the way back. If a share e of the discharged is
    early, readmission within 30 d rises by e (q(1.5) / q(1) - 1) of itself, q by readmitted_within (for a patient of mean frailty;
    those in the ward are frailer, hence the ratio). Allowed is a fifth. Then the loop: more occupied beds, and with them more who
    are discharged early than without the way back.

    Off: with a limit of 100 % no ward is ever beyond it, so all figures are those without the file, to the last bit. With a
    factor of 1 the same in distribution (other draws): readmission and admissions alike.
    """
    print("R1 full ward, early discharge, readmission")
    off = full_ward(runs, {"pressure_stay_factor": 0.85, "early_hazard_ratio": 1})
    on = full_ward(runs, {"pressure_stay_factor": 0.85, "early_hazard_ratio": 1.5})
    gap = expect_more("readmitted within 30 d", on.figure("adult_readmission"), off.figure("adult_readmission"))
    ratio = readmitted_within(30, 0.0216, 1.5) / readmitted_within(30, 0.0216, 1)
    expect_size("rise of readmission", gap, early_share(on).mean() * (ratio - 1) * off.figure("adult_readmission").mean(), 0.2)
    expect_more("occupancy", on.figure("adult_occupancy"), off.figure("adult_occupancy"))
    expect_more("discharged early, share", early_share(on), early_share(off))
    small = {**runs.without(NOT_ACUTE), "clock": clock("60 d", "1 y")}
    without = runs.run(small, "-r", "2")
    never = runs.run({**small, "parameters": {"pressure_limit": "100 %", "pressure_stay_factor": 0.85}}, "-r", "2", extends=PRESSURE)
    expect_equal(never, without, "limit 100 %")
    without = runs.run({**runs.without(NOT_ACUTE), "clock": clock("1 y", "1 y")}, "-r", "20")
    neutral = full_ward(runs, {"pressure_stay_factor": 1})
    expect_alike("readmission, factor 1", neutral.figure("adult_readmission"), without.figure("adult_readmission"))
    expect_alike("admissions, factor 1", neutral.figure("all_adult_admissions"), without.figure("all_adult_admissions"))


def r2_blocked_places(runs):
    """R2: blocked beds, fuller ward, and from there R1. Switch: places for everybody in the municipalities, or 15 % fewer than today.

    771 places and a load of .97 are some 505 persons a year; .85 of the places free 443 a year (stays of 540 d). So the list of 57
    grows by 62 a year, and in the middle of the year that counts, after a year and a half, 150 wait, 124 d. Some 63 patients a year
    wait in bed as long: 21 beds (allowed a half, as waits differ by municipality). With places for everybody nobody is blocked:
    exactly 0. With R1 off (stays as long, ratio 1) a fuller ward readmits nobody: alike in readmission. With R1 on (.75, 1.5) it does,
    by the further share that is early x (q(1.5) / q(1) - 1) of the readmission without R1, as in r1 (allowed four tenths).

    Off altogether: with a share of 0 % needing a place, blocked days are exactly 0 whatever the places.
    """
    print("R2 blocked beds, full ward, readmission")
    today = runs.base["services"]["supported_housing"]["places"]
    members = runs.base["start_state"]["housing"]["n"]
    fewer = {"services": {"supported_housing": {"places": {one: int(0.85 * today[one]) for one in members}}},
             "start_state": {"housing": {"n": {one: int(0.85 * today[one]) for one in members}}}}
    enough = {"services": {"supported_housing": {"places": "unlimited"}}, "start_state": {"housing_list": "!remove"}}
    blocked = lambda result: result.figure("all_blocked")
    for name, loop in (("R1 off", {"pressure_stay_factor": 1, "early_hazard_ratio": 1}), ("R1 on", {"pressure_stay_factor": 0.75, "early_hazard_ratio": 1.5})):
        off, on = (full_ward(runs, loop, also=places) for places in (enough, fewer))
        expect(not blocked(off).any(), f"blocked days with places for everybody: {blocked(off)}")
        beds = expect_more(f"{name}: blocked beds", blocked(on) / 366, blocked(off) / 366)
        expect_size(f"{name}: blocked beds", beds, 63 * 124 / 365, 0.5)
        expect_more(f"{name}: occupancy", on.figure("adult_occupancy"), off.figure("adult_occupancy"))
        expect_more(f"{name}: in a full ward, share", early_share(on), early_share(off))
        if name == "R1 off":
            expect_alike(f"{name}: readmitted within 30 d", on.figure("adult_readmission"), off.figure("adult_readmission"))
            usual = off.figure("adult_readmission").mean()
        else:
            gap = expect_more(f"{name}: readmitted within 30 d", on.figure("adult_readmission"), off.figure("adult_readmission"))
            ratio = readmitted_within(30, 0.0216, 1.5) / readmitted_within(30, 0.0216, 1)
            expect_size(f"{name}: rise of readmission", gap, (early_share(on) - early_share(off)).mean() * (ratio - 1) * usual, 0.4)
    nobody = full_ward(runs, {"place_needed_share": "0 %"}, replications=1, also=fewer)
    expect(not blocked(nobody).any(), "blocked days, though nobody needs a place")


HARM = ["library/denmark/waiting-harm.yaml"]
HARM_STEPS = {"harm_months_3_to_6": 0.02, "harm_months_6_to_9": 0.08, "harm_months_9_to_12": 0.2, "harm_after_a_year": 0.3}  # a year, ends of the ranges


def line_with_crises(days, come, slots, list_of, waited, taken):
    """A line served in order, day by day, of which some have a crisis that takes slots from it: who waits at the end, and crises in all.

    Persons are a fluid: `come` and `slots` a day, the list at the start evenly waited up to `waited` days, hazards as HARM_STEPS.
    """
    age = np.arange(days + waited + 2)
    hazard = np.select([age < 91, age < 182, age < 273, age < 364], [0, *list(HARM_STEPS.values())[:3]], HARM_STEPS["harm_after_a_year"]) / 365
    line = np.where(age < waited, list_of / waited, 0.0)
    crises = 0.0
    for _ in range(days):
        line = np.concatenate(([come], line[:-1]))
        away = line * hazard
        line = line - away
        crises += away.sum()
        older = line[::-1].cumsum()[::-1] - line       # those before one in line
        served = np.clip(max(0.0, slots - taken * away.sum()) - older, 0, line)
        line = line - served
    return line.sum(), crises


def r3_waiting_and_crises(runs):
    """R3: waiting, crises in line, emergency work, fewer planned slots, longer waiting. Switch: crisis_takes_slots 0 or 100 %.

    The last link: two first visits are not held for each crisis. First visits of children are three quarters of today's, and
    harm is at the end of its ranges, so that many wait for more than a year. 2,077 referrals a year: 1,454 accepted, 811 of them
    to the line and 203 to the fast lane before it, for 970 x .75 first visits. What then happens in four years says line_with_crises, a
    model of the line of twenty lines; allowed a tenth for the line and a fifth for crises. The loop: crises are more frequent
    with the last link than without.

    Conservation: all slots are used, so with the link the line is longer by the slots taken, less the further crises (who has one leaves
    it); allowed 3 % for slots still owed and a crisis over before its slot.

    Off: with all four steps 0 the figures are those of the region without the file, to the last bit, but for children's visits (allowed
    .1 %): two who ask for a slot at the same instant may come in another order.
    """
    print("R3 waiting, crises, fewer planned slots")
    slots = runs.base["services"]["child_clinic"]["slots"]["first_visit"]["slots"]
    cut = f"{0.75 * float(slots.split()[0]):.4f} /week"
    parameters = {name: f"{rate} /y" for name, rate in HARM_STEPS.items()} | {"slots_for_a_crisis": 2}
    overlay = merged(only(runs, ["child_referral"]), {"clock": clock("0 d", "4 y"), "parameters": parameters,
                                                      "services": {"child_clinic": {"slots": {"first_visit": {"slots": cut}}}}})
    waiting = lambda result: result["waiting_list"][:, result.labels("wait_point").index("child_clinic/first_visit"), -1].astype(float)
    seen = {}
    for share, taken in (("0 %", 0), ("100 %", 2)):
        result = runs.run(merged(overlay, {"parameters": {"crisis_takes_slots": share}}), "-r", "8", extends=HARM)
        seen[taken] = waiting(result), starts(result, "crises_in_line")
        line, crises = line_with_crises(1461, 811 / 365, (970 * 0.75 - 203) / 365, 141, 66, taken)
        expect_size(f"{taken} slots for a crisis: waiting after four years", seen[taken][0].mean(), line, 0.1)
        expect_size(f"{taken} slots for a crisis: crises in line", seen[taken][1].mean(), crises, 0.2)
    expect_more("waiting", seen[2][0], seen[0][0])
    more = expect_more("crises in line", seen[2][1], seen[0][1])
    expect_size("conservation", (seen[2][0] - seen[0][0]).mean(), 2 * seen[2][1].mean() - more, 0.03)
    small = {**runs.without(["somatic_acute", "somatic_admission", "common_disorder"]), "clock": clock("0 d", "1 y")}
    never = runs.run({**small, "parameters": {name: "0 /y" for name in HARM_STEPS} | {"crisis_takes_slots": "100 %"}}, "-r", "1", extends=HARM)
    without = runs.run(small, "-r", "1")
    expect_equal(never, without, "no harm", but=["child_visits"])
    expect_size("no harm: visits of children", never.figure("child_visits").mean(), without.figure("child_visits").mean(), 0.001)


ACCESS = ["library/denmark/access.yaml"]
PLAIN_ACCESS = {"rejection_recentred": 1, "information_missing_share": "0 %", "line_exponent": 0, "gives_up_early": "0 /d", "gives_up_late": "0 /d"}


def r4_referred_again(runs):
    """R4: rejection, referral again, load of visitation and of general practice. Switch: times_referred_again 0 or 3.

    At the ends of their ranges: 68 % accepted, 35 % of the rejected returned for information, 20 % redirected, so 45 % go back to practice
    and half of these are referred again. Of each decision come .32 x .35 = .112 others and, with the loop, .32 x .45 x .5 = .072
    more: decisions for each new referral 1 / (1 - .115) = 1.126 and 1 / (1 - .184) = 1.225 (three times at most leaves out .072^4), less
    what comes after the end of the year, 90 d later; allowed 1 % and 2 %. Visits to practice are .072 x 1.225 a referral (a tenth).

    Then a desk of 115 cases at once, of 6.0 d each: load 6,700 x 6.0 / 366 / 115 = .95 without the loop, and 7,280 x 6.0 / 366 / 115 = 1.04
    with it, so that .7 a day are left over: in the middle of the year counted, after a year and a half, 380 wait, 19 d of
    decisions. Allowed a half of that wait, as summer and December have fewer. Off: a desk of 100,000 is one without limit, to the last bit.
    """
    print("R4 rejection, referral again, visitation")
    parameters = PLAIN_ACCESS | {"adult_accepted_share": "68 %", "returned_share": "35 %", "redirected_share": "20 %", "referred_again_share": "50 %",
                                 "referral_visit_share": "100 %", "information_time": "7 d"}
    overlay = merged(only(runs, ["adult_referral"]), {"clock": clock("1 y", "1 y"), "parameters": parameters, "start_state": {"adult_referred_again": "!remove"}})
    result = {}
    for cases in (100000, 115):
        for again in (0, 3):
            result[cases, again] = runs.run(merged(overlay, {"parameters": {"times_referred_again": again, "visitation_cases": cases}}), "-r", "10", extends=ACCESS)
    decided = lambda one: one.of("referrals_decided", "service", "adult_visitation").sum(axis=1)
    new = lambda one: one["arrivals"].reshape(10, -1).sum(axis=1).astype(float)
    off, on = result[100000, 0], result[100000, 3]
    expect_more("decisions", decided(on), decided(off))
    expect_size("decisions a new referral, off", decided(off).sum() / new(off).sum(), 1 / (1 - 0.115), 0.01)
    expect_size("decisions a new referral, on", decided(on).sum() / new(on).sum(), 1 / (1 - 0.184), 0.02)
    expect(not starts(off, "general_practice").any(), "visits to practice without the loop")
    expect_size("visits to practice a referral", starts(on, "general_practice").sum() / new(on).sum(), 0.072 / (1 - 0.184), 0.1)
    expect_more("wait for visitation [h]", result[115, 3].wait("adult_visitation"), result[115, 0].wait("adult_visitation"))
    expect_size("wait for visitation with the loop [h]", result[115, 3].wait("adult_visitation").mean(), 24 * 19, 0.5)
    unlimited = runs.run(merged(overlay, {"parameters": {"times_referred_again": 3}}), "-r", "10", extends=ACCESS)
    expect_equal(on, unlimited, "a desk of 100,000")


STAFF = ["library/denmark/ward-staff.yaml"]


def r5_understaffing(runs):
    """R5: too few nurses, more absence and notice, fewer nurses. Switch: load_absence and load_notice 0, or .5 and .8.

    180 posts in Nordjylland, where 166 patients need one: without the loop 8 % are empty and .92 x 6 = 5.5 % ill, so 156 are there and a
    load beyond 1. Load counts as 1.5 at most: then absence is .06 x exp(.25) = 7.7 % and notice 1.49 times, so for each at work .138
    posts are empty and .083 ill: 11.3 % and 6.8 % of the posts. Nearly all of the time is spent there (docs/models/staff-load.md), so what is
    seen must lie between half of the way there and the end (a tenth beyond, for chance).

    Off: with both exponents 0 the figures are those of ward-staff.yaml with nurses one by one, to the last bit. And with posts for
    all, 400, there is never a load above 1, so the exponents change nothing, to the last bit.
    """
    print("R5 understaffing, absence and notice")

    def staffed(posts, absence, notice, files, replications=10):
        parameters = {"cover_day": posts, "cover_evening": posts, "cover_night": posts, "ward_nurses_number": posts, "beds_per_nurse": 1}
        if len(files) > 1:
            parameters |= {"load_absence": absence, "load_notice": notice}
        return runs.run({**runs.without(NOT_ACUTE), "clock": clock("1 y", "1 y"), "parameters": parameters}, "-r", str(replications), extends=files)

    load = [*STAFF, "library/denmark/staff-load.yaml"]
    off, on = staffed(180, 0, 0, load), staffed(180, 0.5, 0.8, load)
    for name, low, high in (("nurses_absent", 0.055, 0.068), ("posts_empty", 0.08, 0.113)):
        expect_more(name, on.figure(name), off.figure(name))
        expect_size(f"{name}, off", off.figure(name).mean(), low, 0.1)
        expect((low + high) / 2 <= on.figure(name).mean() <= 1.1 * high, f"{name}: {on.figure(name).mean():.4f}, not between {(low + high) / 2:.4f} and {1.1 * high:.4f}")
    expect_more("admissions, without and with the loop", off.figure("all_adult_admissions"), on.figure("all_adult_admissions"))
    expect_equal(staffed(180, 0, 0, load, 2), staffed(180, 0, 0, STAFF, 2), "exponents 0")
    expect_equal(staffed(400, 0.5, 0.8, load, 2), staffed(400, 0, 0, load, 2), "posts for all")


FOLLOW_UP = ["library/denmark/adhd-follow-up.yaml"]


def r6_follow_up(runs):
    """R6: those followed up fill the slots of treatment, so treatment waits. Switch: adhd_follow_up_share 0 or 30 %.

    A stock of 1,500 with a visit every 182 d, unless handed over or ended before, makes 3,205 half years and 2,800 visits a year
    (docs/models/adhd-follow-up.md; allowed 5 %). There are 31,000 slots of treatment, of which 1,300 courses of 22 visits take .92; 2,800
    more make 1.01, so the line grows, and there are fewer other visits. Courses begin as many, but later: nothing keeps a clinic from
    beginning a course, and all share one line.

    20 pairs: some 350 other visits a year are lost, with an sd of 200 between pairs, for where fewer children came, follow-up took
    slots that were empty. Of 8 pairs the sign would be sure only every second time, of 20 nearly always.

    Off: a share of 0 % is the region without the file, to the last bit.
    """
    print("R6 follow-up, fewer slots for treatment")
    overlay = merged(only(runs, ["child_referral"]), {"clock": clock("2 y", "2 y")})  # in two years all followed before have had a visit

    def followed(share):
        return runs.run(merged(overlay, {"parameters": {"adhd_follow_up_share": share}}), "-r", "20", extends=FOLLOW_UP)

    def treatment(result, name):
        return result.values[name][:, result.labels("wait_point").index("child_clinic/treatment")].astype(float)

    def follow_up(result):
        """Visits of those followed up."""
        ways = dict(zip(zip(result.labels("flow_from"), result.labels("flow_to")), result["flow_count"].T.astype(float)))
        return ways.get(("adhd_follow_up", "child_clinic"), np.zeros(20))

    off, on = followed("0 %"), followed("30 %")
    expect_size("half years of follow-up a year", starts(on, "adhd_follow_up").mean() / 2, 3205, 0.05)
    expect_size("visits of follow-up a year", follow_up(on).mean() / 2, 2800, 0.05)
    expect_more("other visits of children a year, with and without the loop", starts(off, "child_clinic") / 2, (starts(on, "child_clinic") - follow_up(on)) / 2)
    expect_more("waiting for treatment", treatment(on, "waiting_list").mean(axis=1), treatment(off, "waiting_list").mean(axis=1))
    without = runs.run(overlay, "-r", "20")
    expect_equal(off, without, "nobody followed up")


def b1_tighter_criteria(runs):
    """B1: a longer line, tighter criteria, fewer in line, and more rejected. Switch: line_exponent 0 or .5.

    Demand a tenth above today's, nobody referred again, nobody gives up, and no limit of the line (what is beyond it goes to
    private hospital). Without the loop the line grows by all that is beyond the slots. With it, odds of rejection are
    (.22 / .78) x (line / 90)^.5, and the line stands still where those accepted fill the slots: with D referrals a year, a share d of the
    accepted to be diagnosed and s first visits, accepted a = s / (D d), so line = 90 x ((1 - a) / a / (.22 / .78))^2. Allowed a
    fifth for the line (the mean of the last year), and 1 point for the rejected, 1 - a. Balancing: the line is shorter with it.

    Off: with an exponent of 0 the reference is without meaning: 20 and 400 give the same, to the last bit.
    """
    print("B1 line, tighter criteria")
    per_year = float(runs.base["groups"]["adult_referral"]["arrivals"]["rate"].split()[0])
    parameters = PLAIN_ACCESS | {"returned_share": "0 %", "redirected_share": "0 %", "referred_again_share": "0 %", "adult_referral_rate": f"{1.1 * per_year:.2f} /1000/y"}
    overlay = merged(only(runs, ["adult_referral"]), {"clock": clock("3 y", "1 y"), "parameters": parameters,
                                                      "start_state": {"adult_referred_again": "!remove"},
                                                      "services": {"adult_assessment": {"queue": {"limit": 100000}}}})
    run = lambda exponent, reference=90: runs.run(merged(overlay, {"parameters": {"line_exponent": exponent, "line_reference": reference}}), "-r", "8", extends=ACCESS)
    off, on = run(0), run(0.5)
    line = lambda result: result.of("waiting_list", "wait_point", "adult_assessment").sum(axis=1).mean(axis=1)
    demand = on["arrivals"].sum() / 8
    slots = on["slots_available"][on.labels("wait_point").index("adult_assessment/first_visit")].sum()
    accepted = slots / (demand * 0.315)
    expect_more("line, with and without the loop", line(off), line(on))
    expect_size("line", line(on).mean(), 90 * ((1 - accepted) / accepted / (0.22 / 0.78)) ** 2, 0.2)
    expect_more("rejected", on.figure("adult_rejected"), off.figure("adult_rejected"))
    expect(abs(on.figure("adult_rejected").mean() - (1 - accepted)) < 0.01, f"rejected {on.figure('adult_rejected').mean():.4f}, theory {1 - accepted:.4f}")
    print(f"  rejected: theory {1 - accepted:.4f}")
    expect_equal(run(0, 20), run(0, 400), "exponent 0")


LOOPS = {"R1": r1_full_ward, "R2": r2_blocked_places, "R3": r3_waiting_and_crises, "R4": r4_referred_again, "R5": r5_understaffing,
         "R6": r6_follow_up, "B1": b1_tighter_criteria}


def main(program, scenarios, *names):
    with tempfile.TemporaryDirectory() as folder:
        runs = Runs(program, scenarios, folder, region=REGION)
        for name in names or LOOPS:
            LOOPS[name](runs)


if __name__ == "__main__":
    main(*sys.argv[1:])
