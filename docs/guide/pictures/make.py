"""The pictures of the tutorial: charts cut from a report that the program has just written.

make.py FOR-THE-BOARD.html

Takes the report at the end of docs/guide/tutorial.md and Debian's chromium; writes the pictures beside this file.
"""
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).parent
PICTURES = {  # name: a mark in the figure, height in pixels
    "tutorial-waiting": ('id="wait-1"', 400),
    "tutorial-beds": ('id="capacity-1"', 400),
    "tutorial-tornado": ('id="tornado_0"', 262),
}


def figure_with(page, mark):
    return next(one for one in re.findall(r"<figure>.*?</figure>", page, re.DOTALL) if mark in one)


def main(report):
    page = pathlib.Path(report).read_text()
    head = re.search(r"<head>.*?</head>", page, re.DOTALL).group(0)
    for name, (mark, height) in PICTURES.items():
        figure = re.sub(r"<details>.*?</details>", "", figure_with(page, mark), flags=re.DOTALL)
        with tempfile.TemporaryDirectory() as folder:
            cut = pathlib.Path(folder) / "cut.html"
            cut.write_text(f'<!DOCTYPE html><html lang="en">{head}<body>{figure}</body></html>')
            subprocess.run(["chromium", "--headless", "--no-sandbox", "--hide-scrollbars", "--force-color-profile=srgb",
                            f"--window-size=600,{height}", f"--screenshot={HERE / name}.png", str(cut)],
                           check=True, capture_output=True)
        print(HERE / f"{name}.png")


if __name__ == "__main__":
    main(*sys.argv[1:])
