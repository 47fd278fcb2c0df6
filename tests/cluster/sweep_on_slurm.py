#!/usr/bin/python3
"""A sweep as an array of Slurm gives the file that one thread gives, whatever is killed on the way.

sweep_on_slurm.py PROGRAM SCENARIO SLURM_LOCAL: starts a cluster of two nodes on this machine, and stops it.
"""
import json
import os
import re
import signal
import subprocess
import sys
import tempfile
import time

from sweep_case import fresh_folder, result

PROGRAM, SCENARIO, SLURM_LOCAL = sys.argv[1:]
CLUSTER = 'cluster: {tasks: 4, cores: 1, time: "0:30:00"}\n'


def sweep(folder, *words):
    return subprocess.run([PROGRAM, "--lang", "en", "sweep", *words, os.path.join(folder, "plan.yaml")], text=True,
                          capture_output=True)


def submit(folder):
    said = sweep(folder, "--json", "submit")
    assert said.returncode == 0, said.stdout + said.stderr
    answer = json.loads(said.stdout)
    return answer["array_job"], answer["merge_job"]


def state(job):
    said = subprocess.run(["scontrol", "-o", "show", "job", job], text=True, capture_output=True).stdout
    return {line.split("JobState=")[1].split()[0] for line in said.splitlines() if "JobState=" in line}


def wait_for(holds, seconds, what):
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, what + " did not come in %d s" % seconds
        time.sleep(0.2)


def over(job):
    return not state(job) & {"PENDING", "RUNNING", "COMPLETING", "CONFIGURING", "REQUEUED"}


def workers(folder):
    """Processes of tasks that run a part of this sweep."""
    found = []
    for name in os.listdir("/proc"):
        try:
            with open("/proc/%s/cmdline" % name, "rb") as file:
                words = file.read().decode().split("\0")
        except OSError:
            continue
        if words[:3] == [PROGRAM, "sweep", "shard"] and os.path.join(folder, "plan.yaml") in words:
            found.append(int(name))
    return found


def log(folder):
    with open(os.path.join(folder, "plan.slurm.log")) as file:
        return file.read()


def undisturbed(inside, expected):
    folder = fresh_folder(inside, SCENARIO, CLUSTER)
    _, merge = submit(folder)
    wait_for(lambda: over(merge), 300, "the merge")
    assert result(folder) == expected, "another file from the cluster"


def expect_told(folder, merge):
    """A merge that finds a sweep incomplete fails, and says what is missing and which command goes on."""
    assert state(merge) == {"FAILED"}, state(merge)
    assert not os.path.exists(os.path.join(folder, "plan.h5"))
    told = re.search(r"E376: (\d+) of 24 shards are missing: [-0-9, .(+)]+\n.*samspil sweep submit \S+", log(folder))
    assert told and int(told.group(1)) > 0, log(folder)


def killed_worker(inside, expected):
    """The merge comes all the same, and says what is missing; the same command goes on."""
    folder = fresh_folder(inside, SCENARIO, CLUSTER)
    _, merge = submit(folder)
    wait_for(lambda: workers(folder), 60, "the first task")
    os.kill(workers(folder)[0], signal.SIGKILL)
    wait_for(lambda: over(merge), 300, "the merge")
    expect_told(folder, merge)
    _, merge = submit(folder)
    wait_for(lambda: over(merge), 300, "the merge")
    assert result(folder) == expected, "another file after a killed worker"


def killed_node(inside, slurm, expected):
    """Slurm finds the node gone and runs its task elsewhere; or it hears of the task's death first, takes it for failed, and
    the merge says what is missing. Which of them is a matter of milliseconds; the same command goes on after both."""
    folder = fresh_folder(inside, SCENARIO, CLUSTER)
    _, merge = submit(folder)
    on_second = ["squeue", "-h", "-w", "n2", "-t", "R"]
    wait_for(lambda: subprocess.check_output(on_second) and workers(folder), 60, "a task on the second node")
    subprocess.run([SLURM_LOCAL, "kill-node", slurm, "n2"], check=True)
    wait_for(lambda: over(merge), 400, "the merge")
    if state(merge) != {"COMPLETED"}:
        print("Slurm took the task for failed", flush=True)
        expect_told(folder, merge)
        _, merge = submit(folder)
        wait_for(lambda: over(merge), 400, "the merge")
    assert result(folder) == expected, "another file after a node's crash"


with tempfile.TemporaryDirectory() as inside:
    local = fresh_folder(inside, SCENARIO, CLUSTER)
    said = sweep(local, "--threads", "1")
    assert said.returncode == 0, said.stderr
    expected = result(local)
    slurm = os.path.join(inside, "slurm")
    said = subprocess.run([SLURM_LOCAL, "start", slurm, "2"], text=True, stdout=subprocess.PIPE, check=True).stdout
    os.environ["SLURM_CONF"] = said.strip().split("=", 1)[1]
    try:
        for what, test in (("undisturbed", lambda: undisturbed(inside, expected)),
                           ("killed worker", lambda: killed_worker(inside, expected)),
                           ("killed node", lambda: killed_node(inside, slurm, expected))):
            begun = time.monotonic()
            test()
            print("%s: the same file, %.0f s" % (what, time.monotonic() - begun), flush=True)
    finally:
        subprocess.run([SLURM_LOCAL, "stop", slurm])
