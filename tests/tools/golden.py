"""Golden runs: the numbers of the textbook scenarios are those of the day they were written down.

golden.py PROGRAM SCENARIOS GOLDEN [--renew]

They detect change and prove nothing: that the numbers are right is for tests/models/queueing_theory_test.cpp. After a
change that is meant to change numbers: run with --renew, and say in docs/CHANGELOG.md what changed and why.
"""
import hashlib
import pathlib
import subprocess
import sys
import tempfile

import h5py

SHORT = ["--set", "clock.run=60 d", "--set", "clock.warm_up=0 d", "-r", "2", "--seed", "20260101"]


def numbers_of(result):
    """A hash of the names, shapes and bytes of all numbers, in the order of names; not of texts, which name versions."""
    digest = hashlib.sha256()

    def add(name, thing):
        if isinstance(thing, h5py.Dataset) and thing.dtype.kind in "iuf" and not name.startswith("provenance"):
            digest.update(f"{name} {thing.shape} {thing.dtype}".encode())
            digest.update(thing[()].tobytes())

    with h5py.File(result) as file:
        file.visititems(add)
    return digest.hexdigest()[:32]


def run(program, scenario, folder):
    result = folder / (scenario.stem + ".h5")
    subprocess.run([program, "run", str(scenario), *SHORT, "-q", "-o", str(result)], check=True, capture_output=True)
    return numbers_of(result)


def main(program, scenarios, golden, *renew):
    golden = pathlib.Path(golden)
    with tempfile.TemporaryDirectory() as folder:
        found = {one.stem: run(program, one, pathlib.Path(folder)) for one in sorted(pathlib.Path(scenarios).glob("*.yaml"))}
    text = "".join(f"{name} {digest}\n" for name, digest in found.items())
    if renew == ("--renew",):
        golden.write_text(text)
        return 0
    known = dict(line.split() for line in golden.read_text().splitlines())
    changed = sorted(name for name in known.keys() | found.keys() if known.get(name) != found.get(name))
    for name in changed:
        print(f"{name}: the numbers have changed ({known.get(name)} -> {found.get(name)})")
    return 1 if changed or not found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
