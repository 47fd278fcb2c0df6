"""read_comparison.py SAMSPIL TINY: files of a comparison, a capacity curve and draws, read by the programs that analysts use.

Runs `samspil compare`, `capacity` and `uncertainty` and checks that xarray, netCDF4 and h5py see in them what the JSON says; a
draw that is run by itself with the values drawn gives the same numbers.
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
    uncertain = folder / "uncertain.yaml"
    uncertain.write_bytes((pathlib.Path(tiny).parent / "uncertain.yaml").read_bytes())
    said = subprocess.run([samspil, "uncertainty", uncertain, "-q", "--json", "--figure", "wait", "--figure", "comers",
                           "--draws", "12", "-r", "3"], check=True, capture_output=True, text=True).stdout
    told = json.loads(said)
    with xr.open_dataset(folder / "uncertain.uncertainty.h5", engine="netcdf4") as ds:
        assert ds.attrs["schema_name"] == "samspil-uncertainty"
        assert list(ds["kpi"].values) == ["wait", "comers"]
        assert ds["kpi_value"].shape == (2, 12, 3)
        for name, member in (("kpi_mean", "mean"), ("kpi_variance_by_parameters", "variance_by_parameters"),
                             ("kpi_variance_by_simulation", "variance_by_simulation")):
            np.testing.assert_array_equal(ds[name].values, [one[member] for one in told["figures"]], name)
        np.testing.assert_allclose(ds["kpi_value"].mean(("draw", "replication")), ds["kpi_mean"], rtol=1e-12)
        paths = [str(one) for one in ds["parameter"].values]
        assert paths == [one["path"] for one in told["parameters"]]
        for draw in (1, 5):
            values = [f"{path}={float(number)!r} {unit}".strip() for path, number, unit in
                      zip(paths, ds["drawn"].sel(draw=draw).values, ds["parameter_unit"].values.astype(str))]
            values = [one.replace(".0", "") if one.endswith(".0") else one for one in values]
            alone = folder / f"alone{draw}.h5"
            subprocess.run([samspil, "run", uncertain, "-q", "-r", str(3 * draw), "-o", alone]
                           + [word for one in values for word in ("--set", one)], check=True, capture_output=True)
            with xr.open_dataset(alone, engine="netcdf4") as run:
                ids = [str(one) for one in run["kpi"].values]
                for figure in ("wait", "comers"):
                    np.testing.assert_array_equal(run["kpi_value"].values[3 * draw - 3:, ids.index(figure)],
                                                  ds["kpi_value"].sel(kpi=figure, draw=draw).values, figure)
print("read by xarray, netCDF4, h5py and ncdump")
