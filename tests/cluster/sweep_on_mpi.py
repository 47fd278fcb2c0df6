#!/usr/bin/python3
"""A sweep over MPI ranks gives the file that one thread gives, also after a rank was killed.

sweep_on_mpi.py PROGRAM SCENARIO SAMSPIL_MPI
"""
import os
import signal
import subprocess
import sys
import tempfile
import time

from sweep_case import fresh_folder, result

PROGRAM, SCENARIO, SAMSPIL_MPI = sys.argv[1:]
# Root may start it here, and ranks that share a core give it to each other.
HERE = dict(os.environ, OMPI_ALLOW_RUN_AS_ROOT="1", OMPI_ALLOW_RUN_AS_ROOT_CONFIRM="1", OMPI_MCA_mpi_yield_when_idle="1",
            OMPI_MCA_btl="vader,self")


def start(folder, ranks):
    command = ["mpirun", "--oversubscribe", "-n", str(ranks), SAMSPIL_MPI, "sweep", os.path.join(folder, "plan.yaml"),
               "--threads", "1"]
    return subprocess.Popen(command, env=HERE, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)


def finish(process):
    _, problems = process.communicate(timeout=300)
    return process.returncode, problems


def ranks_of(folder):
    found = []
    for name in os.listdir("/proc"):
        try:
            with open("/proc/%s/cmdline" % name, "rb") as file:
                words = file.read().decode().split("\0")
        except OSError:
            continue
        if words[:2] == [SAMSPIL_MPI, "sweep"] and os.path.join(folder, "plan.yaml") in words:
            found.append(int(name))
    return found


def shards(folder):
    parts = os.path.join(folder, "plan.parts")
    return [name for name in os.listdir(parts) if name.endswith(".shard")] if os.path.isdir(parts) else []


with tempfile.TemporaryDirectory() as inside:
    local = fresh_folder(inside, SCENARIO)
    subprocess.run([PROGRAM, "sweep", os.path.join(local, "plan.yaml"), "--threads", "1", "--quiet"], check=True)
    expected = result(local)
    for ranks in (1, 2, 4):
        folder = fresh_folder(inside, SCENARIO)
        code, problems = finish(start(folder, ranks))
        assert code == 0, problems
        assert result(folder) == expected, "another file from %d ranks" % ranks
    folder = fresh_folder(inside, SCENARIO)
    process = start(folder, 2)
    while len(shards(folder)) < 4 and process.poll() is None:
        time.sleep(0.01)
    os.kill(ranks_of(folder)[-1], signal.SIGKILL)
    code, problems = finish(process)
    assert code != 0 and not os.path.exists(os.path.join(folder, "plan.h5")), (code, problems)
    code, problems = finish(start(folder, 2))
    assert code == 0, problems
    assert result(folder) == expected, "another file after a killed rank"
