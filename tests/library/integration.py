#!/usr/bin/env python3
"""An integration model whose mechanisms are all as before is no model: the same numbers, every one of them (test T1).

Usage: integration.py PROGRAM SCENARIOS [REGION]

In each region, and in Østdanmark, three pairs of runs are compared, dataset by dataset:
- the baseline, and the baseline with m0.yaml, which gives each mechanism its old value from the first day that counts
- the baseline, and the region's own model with m4.yaml on top, both beginning only after the run has ended
- the same with nurses in the wards (mechanism 5)
And so that the test can fail: in Nordjylland, with the model begun, some numbers are others. Without a region all are run, and the ready scenarios are checked, with all changes laid over them too.
"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import h5py
import numpy

MODELS = {"hovedstaden": "m1b", "sjaelland": "m1", "syddanmark": "m2", "midtjylland": "m2", "nordjylland": "m1", "oestdanmark": "m3"}
NURSES = {"m1b": "m2"}   # the others have a file of their own for mechanism 5
BEGINS = "parameters: {integration_from: 2027-01-01, changeover_until: 2028-07-01, changeover_until_sectors: 2027-07-01}\n"   # Østdanmark; the others begin by themselves
LATER = "parameters: {integration_from: 2199-01-01, changeover_until: 2199-10-01, changeover_until_sectors: 2199-07-01}\n"


def result(program, folder, region, models, more=""):
    """Numbers of a run, by the name of the dataset; what the scenario was called and written like is not compared."""
    base, year = ("oestdanmark-2027", 2027) if region == "oestdanmark" else (f"region-{region}-2024", 2024)
    files = [f"{base}.yaml"] + [f"library/denmark/integration/{name}.yaml" for name in (region, *models)]
    scenario, output = folder / "tested.yaml", folder / "tested.h5"
    clock = f"clock: !replace {{start: {year}-01-01, warm_up: 4 d, run: 20 d}}\n"
    begins = more or (BEGINS if year == 2027 else "")
    scenario.write_text(f"samspil: 1\nextends: [{', '.join(files)}]\n{clock}{begins}", encoding="utf-8")
    said = subprocess.run([program, "run", str(scenario), "-r", "2", "-q", "--lang", "en", "--overwrite", "-o", str(output)], capture_output=True, text=True)
    assert said.returncode == 0, said.stderr
    numbers = {}
    with h5py.File(output) as file:
        file.visititems(lambda name, one: numbers.__setitem__(name, one[()]) if isinstance(one, h5py.Dataset) and not name.startswith("provenance") else None)
    return numbers


def differ(one, other):
    same = lambda a, b: a.shape == b.shape and (numpy.array_equal(a, b, equal_nan=True) if a.dtype.kind == "f" else numpy.array_equal(a, b))
    return sorted(set(one) ^ set(other)) + [name for name in one if name in other and not same(numpy.asarray(one[name]), numpy.asarray(other[name]))]


def changes_that_do_not_stand(program, folder):
    """Every change over every ready scenario of its region; the coordinators it adds are there, in each region of the scenario."""
    together = folder / "integration" / "together.yaml"
    for base in sorted((folder / "integration").glob("*.yaml")):
        own = {"denmark": MODELS, "oestdanmark": ("hovedstaden", "sjaelland")}.get(base.stem.split("-")[0], base.stem.split("-")[:1])
        changes = [f"{kind}-{region}" for kind in ("beds-down", "places") for region in own if region != "oestdanmark"] + ["coordinators", "coordinators-effect", "joint-visitation"]
        changes += [one for one in (f"council-areas-{base.stem.split('-')[0]}",) if (folder / "integration" / "changes" / f"{one}.yaml").exists()]
        together.write_text(f"samspil: 1\nextends: [{base.name}, {', '.join(f'changes/{one}.yaml' for one in changes)}]\n", encoding="utf-8")
        ask = lambda file: subprocess.run([program, "explain", str(file), "services.coordinator.places", "--lang", "en"], capture_output=True, text=True).stdout
        before, after = (sorted(map(int, re.findall(r": (\d+) places", ask(file)))) for file in (base, together))
        if not before or [one + 750 for one in before] != after:
            yield f"{base.name} with all changes: coordinators' places are {after}, without {before}"
    together.unlink()


def main(program, scenarios, *regions):
    wrong = []
    if not regions:
        checked = subprocess.run([program, "check", str(pathlib.Path(scenarios) / "integration"), "--lang", "en"], capture_output=True, text=True)
        wrong += [] if checked.returncode == 0 else [checked.stdout + checked.stderr]
    with tempfile.TemporaryDirectory() as made:
        folder = pathlib.Path(made) / "scenarios"
        shutil.copytree(scenarios, folder)
        if not regions:
            wrong += changes_that_do_not_stand(program, folder)
        for region in regions or MODELS:
            now, later = result(program, folder, region, []), result(program, folder, region, [], LATER)
            model = (MODELS[region], "m4")
            nurses, of_model = f"staff-{region}", f"staff-{region}-{NURSES.get(model[0], model[0])}"
            staffed = result(program, folder, region, [nurses], LATER)
            for said, names in (("m0 is not the baseline", differ(now, result(program, folder, region, ["m0"]))),
                                ("a model not yet begun is not the baseline", differ(later, result(program, folder, region, model, LATER))),
                                ("nurses under a model not yet begun are not as before", differ(staffed, result(program, folder, region, (*model, of_model), LATER)))):
                if names:
                    wrong.append(f"{region}: {said}: {', '.join(names)}")
            if region == "nordjylland" and not differ(now, result(program, folder, region, model)):
                wrong.append(f"{region}: the model changes nothing")
    print("\n".join(wrong) or f"{len(now)} datasets equal in {len(regions or MODELS)} regions")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
