"""The installed program finds its own library, runs an installed scenario from any folder, and writes where it may.

installed.py CMAKE BUILD_FOLDER
"""
import os
import pathlib
import subprocess
import sys
import tempfile

SHORT = ["-r", "1", "--set", "clock.run=31 d", "--set", "clock.warm_up=0 d", "--quiet"]


def main(cmake, build):
    with tempfile.TemporaryDirectory() as folder:
        prefix, home = pathlib.Path(folder, "prefix"), pathlib.Path(folder, "home")
        home.mkdir()
        subprocess.run([cmake, "--install", build, "--prefix", prefix], check=True, capture_output=True)
        program, shared = prefix / "bin/samspil", prefix / "share/samspil/scenarios"
        scenario = shared / "region-sjaelland-2026.yaml"

        def samspil(*words):
            return subprocess.run([program, *words], cwd=home, text=True, capture_output=True)

        for file in ["README.md", "LICENSE", "NOTICE.md", "CITATION.cff", "docs/guide/language.md", "docs/results.md"]:
            assert (prefix / "share/doc/samspil" / file).is_file(), file
        assert not list(shared.rglob("*.cpp")) and not list(shared.rglob("*.h")), "sources"

        done = samspil("run", scenario, *SHORT, "-o", "r.h5")
        assert done.returncode == 0, done.stderr
        assert sorted(os.listdir(home)) == ["r.h5", "r.html"], os.listdir(home)
        done = samspil("new", "mine", "--template", "region")
        assert done.returncode == 0, done.stderr
        assert samspil("check", "mine.yaml").returncode == 0

        refused = as_somebody_else([program, "--lang", "en", "run", scenario, *SHORT], prefix)
        assert refused.returncode == 4, refused
        assert "E428" in refused.stderr and "-o NAME.h5" in refused.stderr, refused.stderr

        with open(shared / "library/denmark/population.yaml", "a", encoding="utf-8") as library:
            library.write("\nnonsense: 1\n")
        assert samspil("check", "mine.yaml").returncode == 3, "the library that is used is not the installed one"


def as_somebody_else(command, prefix):
    """Run by one who may read all that is installed and write none of it."""
    user = {"user": "nobody"} if os.geteuid() == 0 else {}
    prefix.parent.chmod(0o755)
    shared = prefix / "share/samspil/scenarios"
    shared.chmod(0o555)
    done = subprocess.run(command, cwd="/", text=True, capture_output=True, **user)
    shared.chmod(0o755)
    return done


main(*sys.argv[1:])
