"""What a scenario is made of: a digest that is another one as soon as a value is, but not for a comment, a label, a topic, a source, or what a file must not stand with. For figures kept
from a run of another day."""
import hashlib
import pathlib
import re

SAID = re.compile(r"""(\blabel: *\{[^}]*\}|\btopic: *\w+,? *|\bsource: *"[^"]*"|(^|\s)#.*$)""")
FILES = re.compile(r"^extends: *\[?([^\]\n]*)\]?|^  - (\S+\.yaml)$|\bfile: *([^ ,}\n]+)", re.M)
NO_VALUES = re.compile(r"^(labels|not_with):.*\n(?:[ #].*\n|\n)*|^samspil: .*\n|^extends:.*\n|^  - \S+\.yaml\n", re.M)


def read_by(path, seen):
    """The file and all that it takes, each once, in the order of reading."""
    path = path.resolve()
    if path in seen:
        return
    text = path.read_text(encoding="utf-8")
    seen[path] = text
    for listed, item, file in FILES.findall(text) if path.suffix == ".yaml" else ():
        for name in filter(None, re.split(r"[ ,]+", listed + item + file)):
            read_by(path.parent / name.strip('"'), seen)


def digest(scenario):
    """Sixteen letters, of a scenario file and all that it takes."""
    seen = {}
    read_by(pathlib.Path(scenario), seen)
    whole = hashlib.sha256()
    for path, text in seen.items():
        lines = [*filter(None, (SAID.sub("", line).rstrip() for line in NO_VALUES.sub("", text + "\n").splitlines()))]
        if lines:
            whole.update("\n".join([path.name, *lines]).encode())
    return whole.hexdigest()[:16]
