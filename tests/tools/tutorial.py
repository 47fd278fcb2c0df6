"""The tutorial can be followed: its commands run in order in an empty folder, and say what it says that they say.

tutorial.py PROGRAM TUTORIAL.md

Of a block ```console every line with $ is a command, and each line below it is one of the lines that it prints. A block ```yaml whose
first line names a file is that file.
"""
import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile


def blocks(text):
    return re.findall(r"```(console|yaml)\n(.*?)```", text, re.DOTALL)


def commands(block):
    """Each command with the lines that it must print."""
    found = []
    for line in block.splitlines():
        if line.startswith("$ "):
            found.append((line[2:], []))
        else:
            found[-1][1].append(line.strip())
    return found


def follow(program, command, folder):
    words = shlex.split(command)
    assert words[0] == "samspil", command
    english = {**os.environ, "LC_ALL": "C.UTF-8"}
    said = subprocess.run([program, *words[1:]], cwd=folder, env=english, capture_output=True, text=True)
    return [line.strip() for line in (said.stdout + said.stderr).splitlines()]


def main(program, tutorial):
    program = os.path.abspath(program)
    seen = wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        for kind, block in blocks(pathlib.Path(tutorial).read_text()):
            if kind == "yaml":
                name, content = block.removeprefix("# ").split("\n", 1)
                (pathlib.Path(folder) / name).write_text(content)
                continue
            for command, expected in commands(block):
                said = follow(program, command, folder)
                for line in expected:
                    seen += 1
                    if line in said:
                        continue
                    wrong += 1
                    print(f"$ {command}\nis said to print\n  {line}\nbut prints", *said, sep="\n  ")
    print(f"{seen} lines, {wrong} wrong")
    return 1 if wrong or seen < 10 else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
