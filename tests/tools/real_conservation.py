"""Conservation in Region Sjælland in 2024: what the services count is what single persons had, to the last microsecond.

real_conservation.py PROGRAM SCENARIOS

T7 and T8 of docs/models/checks.md. The seed is that of the scenario.
"""
import collections
import csv
import datetime
import sys
import tempfile

import numpy as np

from real_runs import Runs, clock, expect

MICROSECOND = datetime.timedelta(microseconds=1)


class Observed:
    """One replication, seen twice: by what the services count, and by the rows of single persons."""

    def __init__(self, runs):
        self.start, self.end = (datetime.datetime.fromisoformat(f"2024-{day}T00:00:00+01:00") for day in ("01-01", "03-01"))
        services = [one for one, what in runs.base["services"].items() if what["kind"] != "staff"]
        overlay = {"clock": clock("30 d", "60 d"),
                   "observe": {"services": services, "census": "yes", "up_to": 10000, "snapshots": ["30 d", "90 d"]}}
        records = runs.folder / "records.csv"
        self.result = runs.run(overlay, "-r", "1", "--records", str(records))
        with open(records, newline="") as file:
            self.rows = list(csv.DictReader(file))

    def instant(self, text):
        return datetime.datetime.fromisoformat(text) if text else self.end


def joined(place):
    """A patient who goes on to an extra bed waits in the ward's line; the row counts that wait at the extra bed."""
    return place.replace("extra_beds", "adult_ward")


def littles_law(seen, lost_rows=0):
    """T7: mean number present = arrival rate x mean time there, at every queue (Little 1961; over a finite time, Little 2011).

    Exact over any finite time if each person counts with the time within it: the area under the number present is the sum
    of the persons' times. The left side is the census of the services, in whole microseconds; the right side is from the
    rows of single persons, clipped to the period. Two programs' counts, no chance, no false alarm; they agree to the
    microsecond. What goes on at the horizon is in both.
    """
    result, persons = seen.result, collections.Counter()
    for row in seen.rows[lost_rows:]:
        begin, end = max(seen.instant(row["arrived"]), seen.start), min(seen.instant(row["ended"]), seen.end)
        if end > begin:
            persons[joined(row["service"])] += (end - begin) // MICROSECOND
    census = collections.Counter()
    for label, levels in zip(result.labels("watched"), result["census_time"][0]):
        expect(levels[-1] == 0, f"{label}: more than are counted one by one")
        census[joined(label)] += sum(number * int(time) for number, time in enumerate(levels) if time)
    wrong = {one: (census[one], persons[one]) for one in census if census[one] != persons[one]}
    hours = sum(census.values()) / 3.6e9
    print(f"T7 {len(census)} queues, {len(seen.rows)} contacts, {hours:,.0f} hours present: {len(wrong)} differ")
    expect(len(census) > 100 and hours > 0, "nothing was observed")
    expect(not wrong, f"area under the census, sum of times: {wrong}")


def conservation_of_persons(seen, lost_rows=0):
    """T8, persons: who has come to a line has begun, gone, or still waits; who is in care has begun and not ended.

    Exact, whole numbers. Lines: waiting at the end - waiting at the start = come - begun - gave up or turned away; waiting
    is the services' snapshot, come, gone and ended are from the rows, begun is what the services count as starts.
    Care: in care at the end - at the start = begun - ended. Ward and extra beds are one: who moves from an extra bed to the
    ward has two rows, but has come once.
    """
    result, line, care = seen.result, collections.Counter(), collections.Counter()
    for place, label in enumerate(result.labels("watched")):
        before, after = (int(one) for one in result["snapshot_waiting"][0, place])
        line[joined(label).split("/")[0]] += after - before
        before, after = (int(one) for one in result["snapshot_in_care"][0, place])
        care[joined(label).split("/")[0]] += after - before
    begun, come, gone = collections.Counter(), collections.Counter(), collections.Counter()
    for label, number in zip(result.labels("service"), result["starts"][0].sum(axis=1)):
        begun[joined(label).split("/")[0]] += int(number)
    for row in seen.rows[lost_rows:]:
        service = joined(row["service"]).split("/")[0]
        come[service] += seen.start <= seen.instant(row["arrived"]) < seen.end
        if row["outcome"] in ("gave_up", "turned_away", "balked", "moved"):
            gone[service] += seen.start <= seen.instant(row["ended"]) < seen.end
    should = {one: come[one] - begun[one] - gone[one] for one in line}
    wrong = {one: (line[one], should[one]) for one in line if line[one] != should[one]}
    print(f"T8 lines of {len(line)} services, {sum(come.values())} came: {len(wrong)} differ")
    expect(not wrong, f"change of the line, come - begun - gone: {wrong}")

    ended = collections.Counter(joined(row["service"]).split("/")[0] for row in seen.rows[lost_rows:]
                                if row["started"] and row["ended"] and row["outcome"] != "moved"
                                and seen.start <= seen.instant(row["ended"]) < seen.end)
    wrong = {one: (care[one], begun[one] - ended[one]) for one in care if care[one] != begun[one] - ended[one]}
    print(f"T8 care of {len(care)} services, {sum(ended.values())} ended: {len(wrong)} differ")
    expect(not wrong, f"change of who is in care, begun - ended: {wrong}")


def conservation_of_hours(seen, lost_rows=0):
    """T8, hours: what clinicians and beds were in use is what patients had of them; liaison rounds add up to staff hours.

    Hours in use of each unit, from its daily means (24 bits a number, hence 1e-6), are the sum of the stays in the rows,
    clipped to the period; nothing is in use beyond what there is. A round takes exactly 1.5 h, but ends with the stay at the
    latest, and so do the rounds under way at either end of the period (3 persons): hours are at most 1.5 h x (rounds begun
    + 3) and at least 1.5 h x (rounds begun - 3 - stays ended in somatic wards). No chance, no false alarm.
    """
    result, hours = seen.result, collections.Counter()
    for row in seen.rows[lost_rows:]:
        begin, end = max(seen.instant(row["started"]), seen.start), min(seen.instant(row["ended"]), seen.end)
        if row["started"] and end > begin:
            hours[row["service"]] += (end - begin) / datetime.timedelta(hours=1)
    units = result.labels("unit")
    used = 24 * result["occupied_beds_mean"][0].astype(float).sum(axis=1)
    there = 24 * result["beds_available"].astype(float).sum(axis=1)
    wrong = {unit: (one, hours[unit]) for unit, one in zip(units, used)
             if unit != "liaison" and abs(one - hours[unit]) > 1e-6 * max(1, one)}
    print(f"T8 hours of {len(units)} units, {used.sum():,.0f} in all: {len(wrong)} differ")
    expect(not wrong, f"hours of the unit, of the patients: {wrong}")
    bounded = np.isfinite(there)  # unlimited beds have no number
    expect(bounded.sum() > 100 and (used <= there * (1 + 1e-6))[bounded].all(), "more hours in use than there are")

    staff, rounds = used[units.index("liaison")], result.of("starts", "service", "liaison").sum()
    ended = result.of("stay_count", "unit", "somatic_ward").sum()
    print(f"T8 liaison: {staff:,.1f} h of {rounds:.0f} rounds; {ended:.0f} somatic stays ended")
    expect(1.5 * (rounds - 3 - ended) <= staff <= 1.5 * (rounds + 3), f"{staff} h of staff in {rounds} rounds of 1.5 h")


def main(program, scenarios):
    with tempfile.TemporaryDirectory() as folder:
        seen = Observed(Runs(program, scenarios, folder))
        littles_law(seen)
        conservation_of_persons(seen)
        conservation_of_hours(seen)


if __name__ == "__main__":
    main(*sys.argv[1:])
