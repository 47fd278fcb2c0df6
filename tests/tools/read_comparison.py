"""read_comparison.py SAMSPIL TINY: a comparison file, read by the programs that analysts use.

Runs `samspil compare` and checks that xarray, netCDF4 and h5py see in it what the JSON says.
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
print("read by xarray, netCDF4, h5py and ncdump")
