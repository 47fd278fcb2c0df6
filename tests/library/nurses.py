#!/usr/bin/env python3
"""Who lies in an adult bed is cared for: nurses with patients are patients in beds, to the last hour, whatever files stand together.

Usage: nurses.py PROGRAM SCENARIOS

No post is empty and nobody ill, so whom the pools have is with a patient. In each combination of the files of ward staff, of bed types and of what lets
patients wait in their beds (rounds, municipal places, somatic wards), over all replications,

    bed days of adult, closed, intensive and extra beds - days in a closed or intensive bed waiting for the next bed
    = days of own, floating and agency nurses and beyond the norm

The next bed needs a nurse itself, and so who waits for one has none (docs/guide/staff.md). That the pools are short shows that the others are held as long.
"""
import pathlib
import shutil
import subprocess
import sys
import tempfile

import h5py
import numpy

ALL_WELL = "nurse_vacancy: 0 %, nurse_absence: 0 %"
POSTS = "cover_day: 1000, cover_evening: 1000, cover_night: 1000, ward_nurses_number: 333"
SHORT = "cover_day: 120, cover_evening: 120, cover_night: 120, ward_nurses_number: 120, float_cover: 10, agency_cover: 20, stretched_cover: 40"
NO_ROUNDS = "round_share: 100 %, friday_ratio: 1, weekend_ratio: 1"
CASES = [                # files in the order of `extends`, and parameters
    ("ward-staff", POSTS),
    ("ward-staff", f"{POSTS}, {NO_ROUNDS}"),
    ("ward-staff pressure", f"{POSTS}, pressure_limit: 100 %"),
    ("ward-staff discharge-coordination", f"{POSTS}, early_notice_share: 100 %"),
    ("hiring", "ward_nurses_number: 1000"),
    ("ward-staff staff-load", SHORT),
    ("ward-staff staff-load changeover", SHORT),
    ("ward-staff staff-load coercion staff-coercion", SHORT),
    ("wards-nordjylland ward-staff staff-load", f"{SHORT}, bed_sharing_after: 6 h"),
    ("wards-nordjylland ward-staff staff-load", f"{SHORT}, {NO_ROUNDS}"),
    ("wards-nordjylland intensive-beds ward-staff staff-load", f"{SHORT}, intensive_share: 50 %"),
    ("wards-nordjylland ward-types-transfers ward-staff staff-load", f"{SHORT}, somatic_problem_rate: 0.03 /d"),
]
BEDS = ("adult_ward", "closed_ward", "intensive_ward", "extra_beds")
POOLS = ("ward_nurses", "float_nurses", "agency_nurses", "stretched_care")


def days(file, services):
    """Bed days or days of staff, by service."""
    units = [name.decode().split("/")[0] for name in file["unit"][()]]
    used = numpy.nansum(file["occupied_beds_mean"][()], axis=(0, 2))
    return {name: sum(one for one, unit in zip(used, units) if unit == name) for name in services}


def waiting_for_the_next_bed(file):
    units = [name.decode().split("/")[0] for name in file["unit"][()]]
    reasons = [name.decode() for name in file["block_reason"][()]]
    all_days = numpy.nansum(file["blocked_bed_days"][()], axis=(0, 3))
    return sum(all_days[row, column] for row, unit in enumerate(units) for column, reason in enumerate(reasons)
               if unit in ("closed_ward", "intensive_ward") and reason in ("adult_ward", "closed_ward"))


def tried(program, folder, files, parameters):
    """Bed days, days of staff by pool."""
    extends = ["region-nordjylland-2024.yaml"] + [f"library/denmark/{name}.yaml" for name in files.split()]
    (folder / "tested.yaml").write_text(f"samspil: 1\nextends: [{', '.join(extends)}]\nclock: !replace {{start: 2024-01-01, warm_up: 10 d, run: 31 d}}\n"
                                        f"parameters: {{{ALL_WELL}, {parameters}}}\n", encoding="utf-8")
    said = subprocess.run([program, "run", str(folder / "tested.yaml"), "-r", "2", "-q", "--lang", "en", "--overwrite", "-o", str(folder / "tested.h5")],
                          capture_output=True, text=True)
    assert said.returncode == 0, f"{files}: {said.stderr}"
    with h5py.File(folder / "tested.h5") as file:
        return sum(days(file, BEDS).values()) - waiting_for_the_next_bed(file), days(file, POOLS)


def main(program, scenarios):
    wrong = 0
    with tempfile.TemporaryDirectory() as made:
        folder = pathlib.Path(made) / "scenarios"
        shutil.copytree(scenarios, folder)
        for files, parameters in CASES:
            beds, staff = tried(program, folder, files, parameters)
            good = beds > 1000 and numpy.isclose(beds, sum(staff.values()), rtol=1e-6, atol=0)
            if parameters.startswith("cover_day: 120"):
                good = good and staff["agency_nurses"] > 0
            wrong += not good
            print(f"{'ok ' if good else 'NO '} {files}: {beds:.1f} days in bed, {', '.join(f'{name} {one:.1f}' for name, one in staff.items() if one > 0)}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
