"""A program's name changes with its sources, and with nothing else.

version_marks.py CMAKE WRITE_VERSION
"""
import pathlib
import re
import subprocess
import sys
import tempfile


class Tree:
    """A few sources of a program, in a folder of their own."""

    def __init__(self, cmake, script, folder):
        self.folder = pathlib.Path(folder).resolve()
        self.command = [cmake, "-D", f"SOURCE={self.folder}", "-D", f"OUTPUT={self.folder}/build/version.cpp",
                        "-D", "VERSION=1", "-D", "COMPILER=C", "-P", script]
        self.write("engine/kernel.cpp", "one")
        self.write("tests/test.cpp", "one")
        self.write("README.md", "one")
        self.write(".gitignore", "build/")

    def write(self, name, text):
        (self.folder / name).parent.mkdir(exist_ok=True)
        (self.folder / name).write_text(text)

    def git(self, *words):
        subprocess.run(["git", "-c", "user.name=T", "-c", "user.email=t@example.org", *words], cwd=self.folder, check=True,
                       capture_output=True)

    def name(self):
        subprocess.run(self.command, check=True)
        text = (self.folder / "build/version.cpp").read_text()
        return (*re.findall(r'git_hash = "(.*)"', text), *re.findall("git_dirty = (.*);", text))


def main(cmake, script):
    with tempfile.TemporaryDirectory() as folder:
        tree = Tree(cmake, script, folder)
        archive = tree.name()
        assert re.fullmatch(r"unknown\+[0-9a-f]{8}", archive[0]) and archive[1] == "false", archive
        tree.git("init", "-q")
        tree.git("add", ".")
        tree.git("commit", "-qm", "first")
        clean = tree.name()
        assert re.fullmatch("[0-9a-f]{12}", clean[0]) and clean[1] == "false", clean

        tree.write("README.md", "two")
        tree.write("tests/test.cpp", "two")
        assert tree.name() == clean, "what is no part of the program"

        names = {clean}
        for file, text in [("engine/kernel.cpp", "two"), ("engine/kernel.cpp", "three"), ("engine/new.h", "one"),
                           ("engine/new.h", "two")]:
            tree.write(file, text)
            name = tree.name()
            assert re.fullmatch(rf"{clean[0]}\+[0-9a-f]{{8}}", name[0]) and name[1] == "true", name
            names.add(name)
        (tree.folder / "engine/kernel.cpp").unlink()
        names.add(tree.name())
        assert len(names) == 6, names

        (tree.folder / "engine/new.h").unlink()
        tree.write("engine/kernel.cpp", "one")
        assert tree.name() == clean, "changed back"


main(*sys.argv[1:])
