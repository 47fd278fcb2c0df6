"""digest_independent.py WRITE_SAMPLE: the digest, computed from output/hdf5/FORMAT.md by other means.

h5py and hashlib must come to the number that the program says, also for a copy of the file that is
stored in another way (h5repack), and h5diff must agree on what is equal.
"""
import hashlib
import subprocess
import sys
import tempfile

import h5py
import numpy as np

ADDRESSES = {"DIMENSION_LIST", "REFERENCE_LIST"}


class Items:
    def __init__(self):
        self.hash = hashlib.sha256()

    def add(self, item):
        item = item if isinstance(item, bytes) else item.encode()
        self.hash.update(str(len(item)).encode() + b":" + item)


def add_values(items, values, shape):
    values = np.asarray(values)
    if values.dtype.kind in "SO":
        items.add("string")
        items.add("x".join(map(str, shape)))
        for text in values.reshape(-1):
            items.add(text)
        return
    items.add({"u": "u", "i": "i", "f": "f"}[values.dtype.kind] + str(8 * values.dtype.itemsize))
    items.add("x".join(map(str, shape)))
    if values.dtype.kind == "f":
        values = np.where(np.isnan(values), values.dtype.type(np.nan), values)
    items.add(np.ascontiguousarray(values.astype(values.dtype.newbyteorder("<"))).tobytes())


def add_object(items, path, item):
    is_dataset = isinstance(item, h5py.Dataset)
    items.add("dataset" if is_dataset else "group")
    items.add(path)
    for name in sorted(item.attrs, key=str.encode):
        if name in ADDRESSES:
            continue
        value = item.attrs[name]
        items.add("attribute")
        items.add(name)
        add_values(items, value, getattr(value, "shape", ()))
    if is_dataset:
        for axis in item.dims:
            scale = "" if h5py.h5ds.is_scale(item.id) or len(axis) == 0 else axis[0].name
            items.add(scale)
        add_values(items, item[()], item.shape)


def digest(path):
    items = Items()
    with h5py.File(path) as file:
        paths = ["/"]
        file.visit(lambda name: paths.append("/" + name))
        for name in sorted(paths, key=str.encode):
            if name != "/provenance" and not name.startswith("/provenance/"):
                add_object(items, name, file[name])
    return items.hash.hexdigest()


def run(*command):
    return subprocess.run(command, capture_output=True, text=True)


def main():
    write_sample = sys.argv[1]
    with tempfile.TemporaryDirectory() as folder:
        one, copy, other = (f"{folder}/{name}.h5" for name in ("one", "copy", "other"))
        said = run(write_sample, one, "3").stdout.strip()
        assert said == digest(one), (said, digest(one))
        repacked = run("h5repack", "-f", "NONE", "-l", "CONTI", one, copy)
        assert repacked.returncode == 0, repacked.stderr
        assert run(write_sample, copy).stdout.strip() == digest(copy) == said
        again = run(write_sample, copy, "3").stdout.strip()
        assert again == said
        assert run("h5diff", "--exclude-path", "/provenance", one, copy).returncode == 0
        assert run(write_sample, other, "4").stdout.strip() != said
        assert run("h5diff", "--exclude-path", "/provenance", one, other).returncode != 0


main()
