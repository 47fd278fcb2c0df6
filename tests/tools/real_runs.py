"""What real_scenarios.py, real_conservation.py, real_differences.py and real_loops.py share.

A region's scenario with changes, run, and what is in its result.
"""
import json
import pathlib
import shutil
import subprocess

import h5py
import numpy as np

REGION = "region-sjaelland-2024.yaml"
NEVER_IN_WARDS = ["adult_referral", "child_referral", "private_referral", "common_disorder", "support_applicant", "drug_applicant",
                  "opus_referral", "fact_referral", "child_offer"]


class Runs:
    """Runs overlays of a real scenario in a folder of its own, since what a file extends lies in its folder or below."""

    def __init__(self, program, scenarios, folder, region=REGION):
        self.program, self.region, self.count = program, region, 0
        self.folder = pathlib.Path(folder) / "scenarios"
        shutil.copytree(scenarios, self.folder, ignore=shutil.ignore_patterns("textbook", "examples", "*.cpp", "*.h"))
        self.base = self.run({"clock": clock("0 d", "1 d")}, "-r", "1").scenario()  # all that the region builds on, as one map

    def run(self, overlay, *words, extends=()):
        """The result of the region with an overlay (a dictionary, as the file would have it; JSON is YAML)."""
        self.count += 1
        path = self.folder / f"case_{self.count}.yaml"
        head = {"samspil": 1, "extends": [self.region, *extends], "title": path.stem}
        path.write_text(as_yaml({**head, **overlay}))
        result = path.with_suffix(".h5")
        said = subprocess.run([self.program, "run", str(path), "--threads", "1", "-q", "-o", str(result), *words],
                              capture_output=True, text=True)
        if said.returncode != 0 or not result.exists():
            raise AssertionError(f"exit code {said.returncode} of {path.read_text()[:2000]}\n{said.stderr}")
        return Result(result)

    def without(self, groups):
        """An overlay in which these groups never come, nor are there when the run begins.

        Their streams are their own, so groups that never meet the wards leave the wards' numbers as they are (T4 shows it for
        the referred); leaving them out saves half the time.
        """
        there = [name for name, one in self.base["start_state"].items() if one["group"] in groups]
        return {"groups": {one: {"arrivals": {"until": "2020-01-01"}} for one in groups},
                "start_state": {one: "!remove" for one in there}}


class Result:
    def __init__(self, path):
        self.path = path
        with h5py.File(path) as file:
            self.values = {name: one[()] for name, one in file.items() if isinstance(one, h5py.Dataset)}
            self.text = file["provenance/scenario_resolved_json"][()]

    def __getitem__(self, name):
        return self.values[name]

    def labels(self, axis):
        return [label.decode() for label in self.values[axis]]

    def of(self, name, axis, service):
        """The part of a variable (replication, axis, …) that is of a service: all its members and classes of slot."""
        picked = [place for place, label in enumerate(self.labels(axis)) if label.split("/")[0] == service]
        assert picked, f"{service} is not in {axis}"
        return self.values[name][:, picked].astype(float)

    def figure(self, name):
        """A key figure: one number a replication."""
        return self.values["kpi_value"][:, self.labels("kpi").index(name)].astype(float)

    def wait(self, *services):
        """Mean wait in hours of those whose wait for one of the services ended in the period: one number a replication."""
        hours = people = 0
        for service in services:
            count, mean = (self.of(name, "wait_point", service) for name in ("wait_count", "wait_mean"))
            hours = hours + 24 * np.sum(count * np.nan_to_num(mean), axis=(1, 2, 3))
            people = people + np.sum(count, axis=(1, 2, 3))
        return hours / people

    def scenario(self):
        return json.loads(self.text)


def expect(true, what):
    if not true:
        raise AssertionError(what)


def clock(warm_up, run):
    return {"warm_up": warm_up, "run": run}


def as_yaml(value):
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(key, ensure_ascii=False)}: {as_yaml(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(as_yaml(one) for one in value) + "]"
    if value == "!remove":
        return value
    return json.dumps(value, ensure_ascii=False)
