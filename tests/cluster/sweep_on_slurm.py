#!/usr/bin/python3
"""A sweep as an array of Slurm gives the file that one thread gives, whatever is killed on the way.

sweep_on_slurm.py PROGRAM PLAN SLURM_LOCAL [KEPT.h5]: starts a cluster of two nodes on this machine, and stops it. KEPT is what one
thread gave.
"""
import json
import os
import re
import signal
import subprocess
import sys

from sweep_case import Case, shards_at, show, wait_for

SLURM_LOCAL = sys.argv[3]
CASE = Case(*sys.argv[1:3], *sys.argv[4:])
LONGEST = 900  # seconds


def submit(result):
    said = CASE.sweep("--json", "submit", result=result)
    assert said.returncode == 0, said.stdout + said.stderr
    answer = json.loads(said.stdout)
    return answer["array_job"], answer["merge_job"]


def state(job):
    said = subprocess.run(["scontrol", "-o", "show", "job", job], text=True, capture_output=True).stdout
    return {line.split("JobState=")[1].split()[0] for line in said.splitlines() if "JobState=" in line}


def over(job):
    return not state(job) & {"PENDING", "RUNNING", "COMPLETING", "CONFIGURING", "REQUEUED"}


def workers(result):
    """Processes of tasks that run a part of this sweep."""
    return CASE.processes(result, CASE.program, "sweep", "shard")


def log(result):
    with open(result.replace(".h5", ".slurm.log")) as file:
        return file.read()


def expect_merged(merge, result, after):
    wait_for(lambda: over(merge), LONGEST, "the merge")
    CASE.expect_same(result, after)


def expect_told(result, merge):
    """A merge that finds a sweep incomplete fails, and says what is missing and which command goes on."""
    assert state(merge) == {"FAILED"}, state(merge)
    assert not os.path.exists(result)
    told = re.search(r"E376: (\d+) of (\d+) shards are missing: [-0-9, .(+)]+\n.*samspil sweep submit \S+", log(result))
    assert told and int(told.group(1)) > 0 and int(told.group(2)) == CASE.shards, log(result)


def undisturbed():
    result = CASE.fresh()
    _, merge = submit(result)
    expect_merged(merge, result, "an array")


def killed_worker():
    """The merge comes all the same, and says what is missing; the same command goes on."""
    result = CASE.fresh()
    _, merge = submit(result)
    wait_for(lambda: CASE.is_half_way(result) and workers(result), LONGEST, "the middle")
    os.kill(workers(result)[0], signal.SIGKILL)
    there = shards_at(result)
    wait_for(lambda: over(merge), LONGEST, "the merge")
    expect_told(result, merge)
    _, merge = submit(result)
    expect_merged(merge, result, "a killed worker")
    return "a task killed at %d of %d shards" % (there, CASE.shards)


def killed_node(slurm):
    """Slurm finds the node gone and runs its task elsewhere; or it hears of the task's death first, takes it for failed, and
    the merge says what is missing. Which of them is a matter of milliseconds; the same command goes on after both."""
    result = CASE.fresh()
    _, merge = submit(result)
    on_second = ["squeue", "-h", "-w", "n2", "-t", "R"]
    wait_for(lambda: CASE.is_half_way(result) and subprocess.check_output(on_second) and workers(result), LONGEST,
             "a task on the second node")
    there = shards_at(result)
    subprocess.run([SLURM_LOCAL, "kill-node", slurm, "n2"], check=True)
    wait_for(lambda: over(merge), LONGEST, "the merge")
    went_on = "Slurm ran its tasks elsewhere"
    if state(merge) != {"COMPLETED"}:
        went_on = "Slurm took its tasks for failed, submitted again"
        expect_told(result, merge)
        _, merge = submit(result)
    expect_merged(merge, result, "a node's crash")
    return "slurmd and all below it killed at %d of %d shards, %s" % (there, CASE.shards, went_on)


slurm = os.path.join(CASE.inside.name, "slurm")
said = subprocess.run([SLURM_LOCAL, "start", slurm, "2"], text=True, stdout=subprocess.PIPE, check=True).stdout
os.environ["SLURM_CONF"] = said.strip().split("=", 1)[1]
try:
    show("array", undisturbed)
    show("array", killed_worker)
    show("array", killed_node, slurm)
finally:
    subprocess.run([SLURM_LOCAL, "stop", slurm])
