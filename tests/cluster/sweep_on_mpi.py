#!/usr/bin/python3
"""A sweep over MPI ranks gives the file that one thread gives, also after a rank was killed.

sweep_on_mpi.py PROGRAM PLAN SAMSPIL_MPI [KEPT.h5]: KEPT is what one thread gave.
"""
import os
import signal
import subprocess
import sys

from sweep_case import Case, shards_at, show, wait_for

SAMSPIL_MPI = sys.argv[3]
CASE = Case(*sys.argv[1:3], *sys.argv[4:])
# Root may start it here, and ranks that share a core give it to each other.
HERE = dict(os.environ, OMPI_ALLOW_RUN_AS_ROOT="1", OMPI_ALLOW_RUN_AS_ROOT_CONFIRM="1", OMPI_MCA_mpi_yield_when_idle="1",
            OMPI_MCA_btl="vader,self")


def start(result, ranks):
    command = ["mpirun", "--oversubscribe", "-n", str(ranks), SAMSPIL_MPI, "sweep", CASE.plan, "-o", result, "--threads", "1"]
    return subprocess.Popen(command, env=HERE, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)


def expect_finish(process, result, after):
    _, problems = process.communicate(timeout=900)
    assert process.returncode == 0, problems
    CASE.expect_same(result, after)


def undisturbed(ranks):
    result = CASE.fresh()
    expect_finish(start(result, ranks), result, "%d ranks" % ranks)


def killed(ranks):
    result = CASE.fresh()
    process = start(result, ranks)
    wait_for(lambda: CASE.is_half_way(result) or process.poll() is not None, 600, "the middle")
    os.kill(CASE.processes(result, SAMSPIL_MPI, "sweep")[-1], signal.SIGKILL)
    _, problems = process.communicate(timeout=60)
    assert process.returncode != 0 and not os.path.exists(result), (process.returncode, problems)
    there = shards_at(result)
    expect_finish(start(result, ranks), result, "a killed rank")
    return "a rank killed at %d of %d shards" % (there, CASE.shards)


for ranks in (1, 2, 4):
    show("ranks %d" % ranks, undisturbed, ranks)
    show("ranks %d" % ranks, killed, ranks)
