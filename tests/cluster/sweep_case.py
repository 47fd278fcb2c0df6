"""What the tests on clusters share: one plan, the file that one thread gives, and the middle of a sweep, to kill something in."""
import json
import os
import subprocess
import tempfile
import time


class Case:
    """The results of one plan, each in a folder of its own. KEPT is what one thread gave, if that is known already."""

    def __init__(self, program, plan, kept=None):
        self.program, self.plan = os.path.realpath(program), os.path.abspath(plan)
        self.inside = tempfile.TemporaryDirectory()
        self.shards = json.loads(self.sweep("status", "--json", result=self.fresh()).stdout)["shards"]
        if not kept:
            kept = self.fresh()
            done = self.sweep("--threads", "1", result=kept)
            assert done.returncode == 0, done.stderr
        self.expected = bytes_of(kept)

    def sweep(self, *words, result):
        return subprocess.run([self.program, "--lang", "en", "--quiet", "sweep", *words, self.plan, "-o", result], text=True,
                              capture_output=True)

    def fresh(self):
        return os.path.join(tempfile.mkdtemp(dir=self.inside.name), "sweep.h5")

    def expect_same(self, result, after):
        assert bytes_of(result) == self.expected, "another file after " + after

    def is_half_way(self, result):
        return shards_at(result) >= self.shards // 3

    def processes(self, result, *begin):
        """Of this sweep, those whose command line begins so."""
        found = []
        for name in filter(str.isdigit, os.listdir("/proc")):
            try:
                with open("/proc/%s/cmdline" % name, "rb") as file:
                    words = file.read().decode().split("\0")
            except OSError:
                continue
            if words[:len(begin)] == list(begin) and result in words:
                found.append(int(name))
        return found


def bytes_of(result):
    with open(result, "rb") as file:
        return file.read()


def shards_at(result):
    """How many are finished."""
    parts = result.replace(".h5", ".parts")
    return sum(name.endswith(".shard") for name in os.listdir(parts)) if os.path.isdir(parts) else 0


def wait_for(holds, seconds, what):
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, what + " did not come in %d s" % seconds
        time.sleep(0.02)


def show(what, test, *words):
    """Runs it; it returns how it was disturbed, if it was."""
    begun = time.monotonic()
    disturbed = test(*words)
    print("%s: %sthe same file, %.0f s" % (what, disturbed + ", " if disturbed else "", time.monotonic() - begun), flush=True)
