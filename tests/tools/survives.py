#!/usr/bin/python3
"""A run survives kill -9, Ctrl+C and a full disk, and then gives the same file as if nothing had happened.

survives.py PROGRAM SCENARIO kill MOMENTS | kill_more MOMENTS | interrupt | interrupt_early | two_at_once |
  full_disk | disk_full_from_the_start
"""
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time

PROGRAM, SCENARIO, WHAT = sys.argv[1:4]
# 12 replications of about a tenth of a second, so that there is a middle to be hit.
LONG = ["-r", "12", "--threads", "2", "--set", "clock.run=15 y", "--set", "services.ward.beds=30",
        "--set", "groups.acute.arrivals=poisson(20 /d)"]


def run(folder, *words, **how):
    command = [PROGRAM, "--lang", "en", "run", os.path.join(folder, "tiny.yaml"), *words]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **how)


def finish(process):
    out, problems = process.communicate(timeout=300)
    return process.returncode, problems


def digest(folder):
    return subprocess.check_output([PROGRAM, "digest", os.path.join(folder, "tiny.h5")], text=True)


def fresh_folder(inside):
    folder = tempfile.mkdtemp(dir=inside)
    shutil.copy(SCENARIO, os.path.join(folder, "tiny.yaml"))
    return folder


def shards(folder, parts="tiny.parts"):
    path = os.path.join(folder, parts)
    return [name for name in os.listdir(path) if name.endswith(".shard")] if os.path.isdir(path) else []


def undisturbed(inside, *words):
    folder = fresh_folder(inside)
    code, problems = finish(run(folder, *words))
    assert code == 0, problems
    return digest(folder)


def expect_same_after_resumption(folder, expected, *words):
    code, problems = finish(run(folder, *words))
    assert code == 0, problems
    assert digest(folder) == expected, "other numbers after resumption"
    left = sorted(os.listdir(folder))
    assert left == ["tiny.h5", "tiny.html", "tiny.yaml"], left


def kill_at(process, folder, parts, work):
    """kill -9 when so much work is done, 0 to 1 of all, however busy the machine is; False if it was through."""
    begun = time.monotonic()
    shards_wanted, rest = divmod(work * 12, 1)
    while process.poll() is None and len(shards(folder, parts)) < shards_wanted:
        time.sleep(0.001)
    one = (time.monotonic() - begun) / max(1, shards_wanted)
    time.sleep(rest * min(one, 0.2))
    process.kill()
    return finish(process)[0] == -signal.SIGKILL


def is_tidied_up(folder):
    return sorted(os.listdir(folder)) == ["tiny.h5", "tiny.html", "tiny.yaml"]


def kill(inside, moments):
    expected = undisturbed(inside, *LONG)
    chance = random.Random(20260101)
    caught = 0
    for _ in range(moments):
        folder = fresh_folder(inside)
        caught += kill_at(run(folder, *LONG), folder, "tiny.parts", chance.random())
        if is_tidied_up(folder):  # killed after its last act, if at all
            assert digest(folder) == expected
        else:
            expect_same_after_resumption(folder, expected, *LONG)
    assert 2 * caught >= moments, "only %d of %d kills came before the end" % (caught, moments)


def kill_more(inside, moments):
    """The same while replications are added to a result."""
    expected = undisturbed(inside, *LONG)
    chance = random.Random(20260102)
    more = LONG[2:] + ["--more", "8"]
    caught = 0
    for _ in range(moments):
        folder = fresh_folder(inside)
        code, problems = finish(run(folder, "-r", "4", *LONG[2:]))
        assert code == 0, problems
        caught += kill_at(run(folder, *more), folder, "tiny.from-4.parts", chance.random() * 8 / 12)
        if is_tidied_up(folder) and digest(folder) == expected:
            continue  # it was through, and would add another 8
        expect_same_after_resumption(folder, expected, *more)
    assert 2 * caught >= moments, "only %d of %d kills came before the end" % (caught, moments)


def interrupt(inside):
    expected = undisturbed(inside, *LONG)
    for which in (signal.SIGINT, signal.SIGTERM):
        folder = fresh_folder(inside)
        process = run(folder, *LONG)
        while len(shards(folder)) < 3:
            time.sleep(0.01)
        process.send_signal(which)
        code, problems = finish(process)
        assert code == 130, (code, problems)
        kept = len(shards(folder))
        assert 3 <= kept < 12, kept
        assert "Stopped. %d of 12 replications are kept." % kept in problems, problems
        assert not os.path.exists(os.path.join(folder, "tiny.h5"))
        expect_same_after_resumption(folder, expected, *LONG)


def interrupt_early(inside):
    """Before any replication has ended there is nothing to keep, and nothing is left."""
    folder = fresh_folder(inside)
    process = run(folder, "-r", "1", "--set", "clock.run=100 y", "--set", "services.ward.beds=1000",
                  "--set", "groups.acute.arrivals=poisson(200 /d)")
    while process.poll() is None and not os.path.exists(os.path.join(folder, "tiny.parts", "identity")):
        time.sleep(0.001)
    time.sleep(0.1)
    process.send_signal(signal.SIGINT)
    code, problems = finish(process)
    assert code == 130 and "nothing is kept" in problems, (code, problems)
    assert os.listdir(folder) == ["tiny.yaml"], os.listdir(folder)


def disk_full_from_the_start(inside):
    """Neither a shard (1000 bytes) nor even the identity of the run (10) can be written."""
    for largest in (1000, 10):
        folder = fresh_folder(inside)
        code, problems = finish(run(folder, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (largest, largest))))
        assert code == 4 and "larger than is allowed" in problems, (code, problems)
        assert "are kept" not in problems, problems
        assert os.listdir(folder) == ["tiny.yaml"], os.listdir(folder)


def two_at_once(inside):
    """The second says at once that the first is at work, and disturbs it in nothing."""
    expected = undisturbed(inside, *LONG)
    folder = fresh_folder(inside)
    first = run(folder, *LONG)
    while not shards(folder):
        time.sleep(0.01)
    code, problems = finish(run(folder, *LONG))
    assert code == 4 and "error E426: another run is using" in problems, (code, problems)
    assert "are kept" not in problems, problems
    assert first.poll() is None, "the first was through before the second had looked"
    code, problems = finish(first)
    assert code == 0, problems
    assert digest(folder) == expected


def full_disk(inside):
    """A limit on the size of a file stands in for a full disk: the write fails in the same place."""
    words = ["-r", "40", "--threads", "2"]
    expected = undisturbed(inside, *words)
    folder = fresh_folder(inside)
    largest = max_shard(inside, words) + 512

    def limit():
        resource.setrlimit(resource.RLIMIT_FSIZE, (largest, largest))

    code, problems = finish(run(folder, *words, preexec_fn=limit))
    assert code == 4, (code, problems)
    assert "error E421" in problems and "larger than is allowed" in problems, problems
    assert "Finished replications are kept" in problems, problems
    assert len(shards(folder)) == 40, shards(folder)
    assert not os.path.exists(os.path.join(folder, "tiny.h5"))
    expect_same_after_resumption(folder, expected, *words)


def max_shard(inside, words):
    """How large a shard is: seen in a run that is killed when the first ones are there."""
    folder = fresh_folder(inside)
    process = run(folder, "-r", "4000", *words[2:])
    while not shards(folder):
        time.sleep(0.01)
    process.kill()
    finish(process)
    path = os.path.join(folder, "tiny.parts")
    return max(os.path.getsize(os.path.join(path, name)) for name in shards(folder))


with tempfile.TemporaryDirectory() as inside:
    if WHAT == "kill":
        kill(inside, int(sys.argv[4]))
    elif WHAT == "kill_more":
        kill_more(inside, int(sys.argv[4]))
    elif WHAT == "interrupt":
        interrupt(inside)
    elif WHAT == "interrupt_early":
        interrupt_early(inside)
    elif WHAT == "disk_full_from_the_start":
        disk_full_from_the_start(inside)
    elif WHAT == "two_at_once":
        two_at_once(inside)
    elif WHAT == "full_disk":
        full_disk(inside)
    else:
        sys.exit("no such test: " + WHAT)
