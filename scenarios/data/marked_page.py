"""A page of docs/ of which a script writes one part: what stands between <!-- NAME --> and <!-- end of NAME -->."""
import pathlib


def put(page, mark, text):
    """Writes `text`, whole lines, between the marks of that name; all else stays."""
    page = pathlib.Path(page)
    head, rest = page.read_text(encoding="utf-8").split(f"<!-- {mark} -->\n")
    tail = rest.split(f"<!-- end of {mark} -->\n")[1]
    page.write_text(f"{head}<!-- {mark} -->\n{text}<!-- end of {mark} -->\n{tail}", encoding="utf-8")
