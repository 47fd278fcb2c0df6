"""The lines of R in docs/results.md, run by R itself, give the numbers that the program gives.

read_in_r.py PROGRAM SCENARIO RESULTS.md

Without R, or without its ncdf4, there is nothing to ask: exit code 77, which counts as skipped (tests/SKIPS).
"""
import json
import math
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

SKIPPED = 77

ASKED = """
print_numbers <- function(name, values) cat(name, format(values, digits = 17), "\\n")
print_numbers("mean", figures$mean)
print_numbers("low", figures$low)
print_numbers("high", figures$high)
print_numbers("replications", ncol(values))
print_numbers("again", rowMeans(values))
cat("labels", paste(figures$label, collapse = "|"), "\\n")
"""


def has_ncdf4():
    return shutil.which("Rscript") and subprocess.run(["Rscript", "-e", "library(ncdf4)"], capture_output=True).returncode == 0


def lines_of(guide):
    return re.search(r"```r\n(.*?)```", pathlib.Path(guide).read_text(), re.DOTALL).group(1)


def numbers(said, name):
    line = next(line for line in said.splitlines() if line.startswith(name + " "))
    return [float(word) for word in line.split()[1:]]


def main(program, scenario, guide):
    if not has_ncdf4():
        print("R with ncdf4 is not installed")
        return SKIPPED
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([program, "run", scenario, "-q", "-o", f"{folder}/NAME.h5"], check=True)
        known = json.loads(subprocess.check_output([program, "info", f"{folder}/NAME.h5", "--json"]))["key_figures"]["key_figures"]
        script = pathlib.Path(folder) / "ask.R"
        script.write_text(lines_of(guide) + ASKED)
        said = subprocess.run(["Rscript", str(script)], cwd=folder, check=True, capture_output=True, text=True).stdout
    for column, key in (("mean", "mean"), ("low", "ci_low"), ("high", "ci_high"), ("again", "mean")):
        found = numbers(said, column)
        assert len(found) == len(known), said
        for one, figure in zip(found, known):
            assert math.isclose(one, figure[key], rel_tol=1e-6), (column, figure["id"], one, figure[key])  # stored as f32
    assert numbers(said, "replications") == [known[0]["replications"]], said
    assert "|".join(one["label_en"] for one in known) in said, said
    print(f"{len(known)} key figures are the same in R")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
