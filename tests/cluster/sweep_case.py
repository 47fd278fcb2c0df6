"""The sweep that the tests on clusters run: 24 points, two replications, long enough to be killed in."""
import os
import shutil
import tempfile

PLAN = """plan: 1
scenario: tiny.yaml
set: {clock.run: 30 y, groups.acute.arrivals: poisson(20 /d)}
factors: {beds: {path: services.ward.beds, kind: integer, range: [21, 44]}}
design: {method: grid, levels: 24}
replications: 2
"""


def fresh_folder(inside, scenario, more=""):
    """With the scenario and the plan; `more` is added to the plan."""
    folder = tempfile.mkdtemp(dir=inside)
    shutil.copy(scenario, os.path.join(folder, "tiny.yaml"))
    with open(os.path.join(folder, "plan.yaml"), "w") as plan:
        plan.write(PLAN + more)
    return folder


def result(folder):
    with open(os.path.join(folder, "plan.h5"), "rb") as file:
        return file.read()
