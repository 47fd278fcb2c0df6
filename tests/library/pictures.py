#!/usr/bin/env python3
"""The pictures in docs/models are what the program draws. Usage: pictures.py PROGRAM PROJECT"""
import pathlib
import subprocess
import sys


def main(program, project):
    wrong = 0
    pictures = sorted(pathlib.Path(project, "docs/models/pictures").glob("*.svg"))
    assert pictures, "there are no pictures"
    for picture in pictures:
        scenario = pathlib.Path(project, "scenarios", picture.stem + ".yaml")
        drawn = subprocess.run([program, "draw", str(scenario), "--lang", "en"], capture_output=True, check=True).stdout
        if drawn != picture.read_bytes():
            print(f"{picture}: draw it again: samspil draw scenarios/{scenario.name} --lang en --overwrite -o {picture}")
            wrong += 1
    return wrong


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
