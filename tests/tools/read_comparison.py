"""read_comparison.py SAMSPIL TINY: files of a comparison and a capacity curve, read by the programs that analysts use.

Runs `samspil compare` and `samspil capacity` and checks that xarray, netCDF4 and h5py see in them what the JSON says.
"""
import json
import pathlib
import subprocess
import sys
import tempfile

import h5py
import netCDF4
import numpy as np
import xarray as xr

samspil, tiny = sys.argv[1:]
with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    base = folder / "tiny.yaml"
    base.write_bytes(pathlib.Path(tiny).read_bytes())
    more = folder / "four.yaml"
    more.write_text("samspil: 1\nextends: tiny.yaml\ntitle: Four\nservices: {ward: {beds: 4}}\n")
    said = subprocess.run([samspil, "compare", base, more, "-q", "--json", "--by", "member"],
                          check=True, capture_output=True, text=True).stdout
    told = json.loads(said)
    path = folder / "tiny.compare.h5"
    assert json.loads((folder / "tiny.compare.json").read_text()) == told
    subprocess.run(["ncdump", "-h", path], check=True, capture_output=True)
    with xr.open_dataset(path, engine="netcdf4") as ds:
        assert ds.attrs["schema_name"] == "samspil-comparison"
        for axis, figures in (("kpi", told["key_figures"]), ("part", told["parts"])):
            assert list(ds[axis].values) == [one["id"] for one in figures]
            for column, member in (("difference_mean", "mean"), ("difference_ci_low", "ci_low"),
                                   ("difference_together_high", "simultaneous_high"),
                                   ("difference_adjusted_p", "adjusted_p"),
                                   ("difference_width_ratio", "width_ratio")):
                want = [[one["differences"][0][member] for one in figures]]
                np.testing.assert_array_equal(ds[f"{axis}_{column}"].values,
                                              np.array(want, dtype=float), column)
            values = ds[f"{axis}_value"]  # scenario, replication, figure
            assert values.shape == (2, 4, len(figures))
            paired = (values.sel(scenario="B") - values.sel(scenario="A")).mean("replication")
            np.testing.assert_allclose(paired, ds[f"{axis}_difference_mean"].sel(difference="B"),
                                       rtol=1e-9, atol=1e-9)
        assert list(ds["change"].values) == ["services.ward.beds"]
        assert list(ds["change_value"].values[0]) == ["3", "4"]
    with netCDF4.Dataset(path) as nc, h5py.File(path) as h5:
        assert set(nc.variables) <= set(h5)
        assert "compare" in h5["provenance"].attrs["command_line"].decode()
    said = subprocess.run([samspil, "capacity", base, "-q", "--json", "--lever", "services.ward.beds", "--from", "3",
                           "--to", "6", "--target", "wait <= 6 h"], check=True, capture_output=True, text=True).stdout
    told = json.loads(said)
    with xr.open_dataset(folder / "tiny.capacity.h5", engine="netcdf4") as ds:
        assert ds.attrs["schema_name"] == "samspil-capacity"
        assert ds.attrs["enough"] == told["enough"]
        assert list(ds["capacity"].values) == [one["capacity"] for one in told["points"]]
        for name in ("mean", "low", "high", "formula"):
            want = np.array([one[name] for one in told["points"]], dtype=float)
            np.testing.assert_array_equal(ds[name].values, want, name)
        np.testing.assert_allclose(ds["value"].mean("replication"), ds["mean"], rtol=1e-12)
        assert list(ds["sufficiency"].values) == [one["sufficiency"] for one in told["points"]]
print("read by xarray, netCDF4, h5py and ncdump")
