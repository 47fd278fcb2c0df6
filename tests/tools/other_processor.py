#!/usr/bin/python3
"""A sweep gives the same file, byte for byte, on a processor without fused multiply-add and AVX.

other_processor.py PROGRAM SCENARIO: the C library is told that this processor lacks them (GLIBC_TUNABLES), and then takes other
code for exp, log and the like. That it does so is seen on Python's own: where those stay the same, nothing is shown (exit code 77).
"""
import os
import shutil
import subprocess
import sys
import tempfile

PROGRAM, SCENARIO = sys.argv[1:]
OLDER = dict(os.environ, GLIBC_TUNABLES="glibc.cpu.hwcaps=-AVX,-AVX2,-AVX512F,-AVX512VL,-FMA,-FMA4,-BMI1,-BMI2,-MOVBE,-LZCNT")
SUMS = "import math; print([math.sin(i * 0.37) + math.exp(-i / 1e4) + math.log(i) for i in range(1, 20000)])"
PLAN = """plan: 1
scenario: tiny.yaml
set: {clock.run: 1 y, groups.acute.arrivals: poisson(20 /d)}
factors: {beds: {path: services.ward.beds, kind: integer, range: [21, 44]}}
design: {method: latin_hypercube, points: 6}
"""


def sums(environment):
    return subprocess.check_output([sys.executable, "-c", SUMS], env=environment)


def sweep(folder, name, environment):
    file = os.path.join(folder, name)
    subprocess.run([PROGRAM, "--quiet", "sweep", os.path.join(folder, "plan.yaml"), "-o", file], env=environment, check=True)
    with open(file, "rb") as result:
        return result.read()


if sums(OLDER) == sums(os.environ):
    sys.exit(77)
with tempfile.TemporaryDirectory() as folder:
    shutil.copy(SCENARIO, os.path.join(folder, "tiny.yaml"))
    with open(os.path.join(folder, "plan.yaml"), "w") as plan:
        plan.write(PLAN)
    assert sweep(folder, "older.h5", OLDER) == sweep(folder, "here.h5", os.environ), "other bits on another processor"
