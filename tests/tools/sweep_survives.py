#!/usr/bin/python3
"""A sweep survives kill -9 and a full disk, and then gives the same file byte for byte.

sweep_survives.py PROGRAM SCENARIO kill MOMENTS | full_disk
"""
import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time

PROGRAM, SCENARIO, WHAT = sys.argv[1:4]
PLAN = """plan: 1
scenario: tiny.yaml
set: {clock.run: 15 y, groups.acute.arrivals: poisson(20 /d)}
factors: {beds: {path: services.ward.beds, kind: integer, range: [21, 44]}}
design: {method: grid, levels: 24}
replications: 1
"""


def fresh_folder(inside):
    folder = tempfile.mkdtemp(dir=inside)
    shutil.copy(SCENARIO, os.path.join(folder, "tiny.yaml"))
    with open(os.path.join(folder, "plan.yaml"), "w") as plan:
        plan.write(PLAN)
    return folder


def sweep(folder, **how):
    command = [PROGRAM, "--lang", "en", "sweep", os.path.join(folder, "plan.yaml"), "--threads", "2"]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **how)


def finish(process):
    _, problems = process.communicate(timeout=300)
    return process.returncode, problems


def result(folder):
    with open(os.path.join(folder, "plan.h5"), "rb") as file:
        return file.read()


def undisturbed(inside):
    folder = fresh_folder(inside)
    code, problems = finish(sweep(folder))
    assert code == 0, problems
    return result(folder)


def expect_same_after_resumption(folder, expected):
    code, problems = finish(sweep(folder))
    assert code == 0, problems
    assert result(folder) == expected, "another file after resumption"
    assert not os.path.exists(os.path.join(folder, "plan.parts")), os.listdir(folder)


def kill(inside, moments):
    begun = time.monotonic()
    expected = undisturbed(inside)
    whole = time.monotonic() - begun
    chance = random.Random(20260301)
    caught = 0
    for _ in range(4 * moments):  # on a machine with other work a run may have ended when its moment comes
        folder = fresh_folder(inside)
        process = sweep(folder)
        time.sleep(whole * chance.random())
        process.kill()
        caught += finish(process)[0] < 0
        expect_same_after_resumption(folder, expected)
        if caught == moments:
            return
    raise AssertionError("only %d of %d kills came before the end" % (caught, 4 * moments))


def full_disk(inside):
    """A limit on the size of a file: shards fit, the result does not; then not even a shard."""
    expected = undisturbed(inside)
    for largest, kept in ((len(expected) // 2, 24), (100, 0)):
        folder = fresh_folder(inside)
        code, problems = finish(sweep(folder, preexec_fn=lambda: resource.setrlimit(
            resource.RLIMIT_FSIZE, (largest, largest))))
        assert code == 4 and "error E421" in problems and "larger than is allowed" in problems, (code, problems)
        assert ("Whole shards are kept" in problems) == (kept > 0), problems
        parts = os.path.join(folder, "plan.parts")
        there = [name for name in os.listdir(parts) if name.endswith(".shard")] if os.path.isdir(parts) else []
        assert len(there) == kept, there
        assert not os.path.exists(os.path.join(folder, "plan.h5"))
        expect_same_after_resumption(folder, expected)


with tempfile.TemporaryDirectory() as inside:
    if WHAT == "kill":
        kill(inside, int(sys.argv[4]))
    elif WHAT == "full_disk":
        full_disk(inside)
    else:
        sys.exit("no such test: " + WHAT)
