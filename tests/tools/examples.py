"""Every scenario of scenarios/examples runs with its own settings, and all of them within two minutes on two cores.

examples.py PROGRAM EXAMPLES

Counted is processor time, so that other work on the machine does not matter: two minutes on two cores are 240 s.
"""
import pathlib
import resource
import subprocess
import sys
import tempfile

MOST_SECONDS = 240


def seconds_used():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def main(program, examples):
    scenarios = sorted(pathlib.Path(examples).glob("*.yaml"))
    if not scenarios:
        sys.exit(f"no scenario in {examples}")
    with tempfile.TemporaryDirectory() as folder:
        for scenario in scenarios:
            before = seconds_used()
            result = pathlib.Path(folder) / (scenario.stem + ".h5")
            said = subprocess.run([program, "run", str(scenario), "-q", "-o", str(result)], capture_output=True, text=True)
            if said.returncode != 0 or not result.exists():
                sys.exit(f"{scenario.name}: exit code {said.returncode}\n{said.stderr}")
            print(f"{scenario.name:28} {seconds_used() - before:6.1f} s")
    print(f"{'all':28} {seconds_used():6.1f} s, at most {MOST_SECONDS} s")
    if seconds_used() > MOST_SECONDS:
        sys.exit("the examples take longer than two minutes on two cores")


main(*sys.argv[1:])
