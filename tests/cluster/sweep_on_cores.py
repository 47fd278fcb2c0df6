#!/usr/bin/python3
"""A sweep on one and two threads gives one file, also after the program was killed half-way.

sweep_on_cores.py PROGRAM PLAN [KEPT.h5]: KEPT is what one thread gave.
"""
import subprocess
import sys

from sweep_case import Case, shards_at, show, wait_for

CASE = Case(*sys.argv[1:])


def undisturbed(threads):
    result = CASE.fresh()
    done = CASE.sweep("--threads", threads, result=result)
    assert done.returncode == 0, done.stderr
    CASE.expect_same(result, threads + " threads")


def killed(threads):
    result = CASE.fresh()
    process = subprocess.Popen([CASE.program, "--quiet", "sweep", CASE.plan, "-o", result, "--threads", threads])
    wait_for(lambda: CASE.is_half_way(result) or process.poll() is not None, 600, "the middle")
    process.kill()
    assert process.wait() == -9
    there = shards_at(result)
    done = CASE.sweep("--threads", threads, result=result)
    assert done.returncode == 0, done.stderr
    CASE.expect_same(result, "a killed program")
    return "killed at %d of %d shards" % (there, CASE.shards)


for threads in ("1", "2"):
    show("threads %s" % threads, undisturbed, threads)
    show("threads %s" % threads, killed, threads)
