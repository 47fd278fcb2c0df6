#!/usr/bin/env python3
"""The tables that others gave are as they were given, those that are made are what their makers write, figures kept from a run are of the scenario as it is, and the register is counted rightly. Usage: tables.py PROJECT"""
import csv
import hashlib
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

GIVEN = {  # published figures and ranges: changing one would move the posts
    "validation_targets.csv": "37d18cd088b6f9bf9e3162bb65fdaa00f61950cbf9129fe1e8015ed20c773d54",
    "source/funding.csv": "96557ed0fad925b4da32ae7a3f9ca3a3170dfe8347b77c973fc5ef9528a79584",
}


def unchanged(data):
    for name, expected in GIVEN.items():
        found = hashlib.sha256((data / name).read_bytes()).hexdigest()
        if found != expected:
            yield f"{name} is not what was given ({found})"


def made_again(data):
    """In a copy, so that a fault leaves nothing behind."""
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder, "data")
        shutil.copytree(data, copy)
        shutil.copytree(data.parent / "library", pathlib.Path(folder, "library"))
        subprocess.run([sys.executable, "make_inputs.py"], cwd=copy, check=True)
        if (copy / "validation_inputs.csv").read_bytes() != (data / "validation_inputs.csv").read_bytes():
            yield "validation_inputs.csv: run make_inputs.py in scenarios/data"


def unread(project):
    """No parameter of the model is read from the targets."""
    for scenario in pathlib.Path(project, "scenarios").rglob("*.yaml"):
        if re.search(r"file:.*validation_targets", scenario.read_text(encoding="utf-8")):
            yield f"{scenario} reads the targets"


def out_of_date(data, digest):
    """Figures that validate reads from another scenario's run: of the values that the scenario has today."""
    with open(data / "validation_elsewhere.csv", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            found = digest(data.parent / row["from"])
            if found != row["inputs"]:
                yield f"{row['id']} was run with other values of {row['from']} and what it takes ({row['inputs']}, now {found}): run backcast.py in scenarios/data"


def digests(data, digest):
    """A value in a file that the scenario takes makes another digest; a comment or a source does not."""
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder, "scenarios")
        shutil.copytree(data.parent, copy)
        taken, scenario = copy / "denmark-2024.yaml", copy / "denmark-2020.yaml"
        text, before = taken.read_text(encoding="utf-8"), digest(scenario)
        for says, changed, same in (("a comment", text + "# another\n", True), ("a source", text.replace('source: "', 'source: "as before: '), True),
                                    ("a value", re.sub(r"(child_referral_rate:\n? *\{value: )", r"\g<1>1", text), False)):
            taken.write_text(changed, encoding="utf-8")
            if changed == text or (digest(scenario) == before) != same:
                yield f"{says} {'changes' if same else 'does not change'} the digest of what a scenario takes"


def miscounted(docs):
    """The pages for those who are to trust the model say as many values as the register has."""
    head = re.search(r"(\d+) values: (\d+) sourced, (\d+) derived, (\d+) recalled, (\d+) assumed", (docs / "models" / "register.md").read_text(encoding="utf-8"))
    values, sourced, derived, recalled, assumed = (f"{int(one):,}" for one in head.groups())
    said = {"README.md": f"Of {values} values with a status, {sourced} are seen in a public source, {derived} are reckoned from such or from the project's working papers, {recalled} are recalled and {assumed} are",
            "stress-des.md": f"{assumed} of {values} values are assumed", "ispor-smdm.md": f"{values} of them; `samspil explain`"}
    for name, words in said.items():
        if words not in " ".join((docs / "trust" / name).read_text(encoding="utf-8").split()):
            yield f"docs/trust/{name} does not say: {words}"


def main(project):
    data = pathlib.Path(project, "scenarios", "data")
    sys.path.insert(0, str(data))
    from inputs import digest
    faults = [*unchanged(data), *made_again(data), *unread(project), *out_of_date(data, digest), *digests(data, digest), *miscounted(pathlib.Path(project, "docs"))]
    print("\n".join(faults) or "tables as given and as made")
    return len(faults)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
