"""The Python reader says what samspil says: same run, same numbers.

python_reader.py SAMSPIL FOLDER_OF_TOOLS_PYTHON TINY.yaml
"""
import json
import math
import os
import subprocess
import sys
import tempfile
import unittest

SAMSPIL, READER, TINY = map(os.path.abspath, sys.argv[1:4])
sys.path.insert(0, READER)
import samspil_results as samspil  # noqa: E402


def run(folder, name, *more):
    path = f"{folder}/{name}.h5"
    words = [SAMSPIL, "run", TINY, "-o", path, "--json", "--quiet", *more]
    told = subprocess.run(words, check=True, capture_output=True, text=True).stdout
    return path, json.loads(told)


class Reader(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.path, cls.told = run(cls.folder.name, "base", "-r", "4")

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def test_key_figures_are_those_of_the_program(self):
        row = samspil.key_figures(samspil.read(self.path), "da").loc["wait"]
        told = self.told["key_figures"][0]
        self.assertEqual((row.label, row.unit, row.better), ("Middelventetid", "day", "lower"))
        for ours, theirs in [("mean", "mean"), ("low", "ci_low"), ("high", "ci_high")]:
            self.assertAlmostEqual(row[ours], told[theirs], places=5)

    def test_waits_add_months_by_their_number(self):
        # The key figure is the mean over all waits of the whole period: so is the sum of the months.
        table = samspil.waits(samspil.read(self.path))
        self.assertAlmostEqual(table.loc["ward", "mean_days_mean"], self.told["key_figures"][0]["mean"], places=5)
        self.assertLess(table.loc["ward", "mean_days_low"], table.loc["ward", "mean_days_high"])

    def test_difference_is_paired(self):
        other, told = run(self.folder.name, "more", "-r", "4", "--set", "services.ward.beds=4")
        found = samspil.difference(samspil.read(self.path), samspil.read(other), "wait")
        means = [one["key_figures"][0]["mean"] for one in (self.told, told)]
        self.assertAlmostEqual(found["mean"], means[1] - means[0], places=5)
        self.assertEqual(found["replications"], 4)
        seed, _ = run(self.folder.name, "seed", "-r", "2", "--seed", "9")
        with self.assertRaisesRegex(ValueError, "different seeds"):
            samspil.difference(samspil.read(self.path), samspil.read(seed), "wait")

    def test_one_replication_has_no_interval(self):
        path, _ = run(self.folder.name, "one", "-r", "1")
        row = samspil.key_figures(samspil.read(path)).loc["wait"]
        self.assertTrue(math.isfinite(row["mean"]) and math.isnan(row["low"]))

    def test_the_notebook_runs(self):
        subprocess.run([SAMSPIL, "new", "afsnit"], cwd=self.folder.name, check=True, capture_output=True)
        for name, more in [("afsnit", []), ("plus2", ["--set", "services.ward.beds=+2"])]:
            words = [SAMSPIL, "run", "afsnit.yaml", "-r", "2", "-o", f"{name}.h5", "--quiet", *more]
            subprocess.run(words, cwd=self.folder.name, check=True, capture_output=True)
        with open(f"{READER}/first-look.ipynb", encoding="utf-8") as file:
            cells = json.load(file)["cells"]
        back, names = os.getcwd(), {}
        os.chdir(self.folder.name)
        try:
            for cell in cells:
                if cell["cell_type"] == "code":
                    exec("".join(cell["source"]), names)
        finally:
            os.chdir(back)
        self.assertIn("run", names)

    def test_other_files_are_refused(self):
        path = f"{self.folder.name}/other.nc"
        samspil.xr.Dataset({"x": 1}).to_netcdf(path)
        with self.assertRaisesRegex(ValueError, "not a result of samspil run"):
            samspil.read(path)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
