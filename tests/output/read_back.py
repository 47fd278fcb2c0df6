"""read_back.py WRITE_SAMPLE: a result file, read by the programs that analysts use.

xarray (both engines, no warning), h5py, netCDF4 and ncdump must see every variable, and the values
that sample_results.h promises. States the rules of sample_results.h again, on its own.
"""
import subprocess
import sys
import tempfile
import warnings

import h5py
import netCDF4
import numpy as np
import xarray as xr

N = 4  # replications
PLURAL = {"days", "hours", "minutes", "seconds"}


def grid(shape, rule, dtype):
    """rule(r, c) for every replication r and cell c."""
    cells = int(np.prod(shape, dtype=int))
    rows = [[rule(r, c) for c in range(cells)] for r in range(1, N + 1)]
    return np.array(rows, dtype=dtype).reshape((N, *shape))


def expected():
    mean = grid((2, 3), lambda r, c: np.nan if c == 5 else r + c / 4, np.float32)
    kpi = grid((3,), lambda r, c: (r, r * r, np.nan)[c], np.float32)
    t_975_3 = 3.182446305  # Student's t, 3 degrees of freedom: any table
    sd = np.array([np.std([1, 2, 3, 4], ddof=1), np.std([1, 4, 9, 16], ddof=1), np.nan])
    centre = np.array([2.5, 7.5, np.nan])
    half = t_975_3 * sd / np.sqrt(N)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a cell without any value
        fan = np.nanquantile(mean.astype(float), [.05, .5, .95], axis=0).astype(np.float32)
    return {
        "replication_events": np.array([100_000_000_000 + r for r in range(1, N + 1)], np.uint64),
        "wait_count": grid((2, 3), lambda r, c: 10 * r + c, np.uint32),
        "wait_mean": mean,
        "wait_fan": fan,
        "wait_hist": sum(grid((2, 2), lambda r, c: r * c, np.uint32)).astype(np.uint32),
        "beds_peak": grid((2,), lambda r, c: 100 * r + c, np.uint16),
        "exact_days": grid((2,), lambda r, c: r / 3 + c, np.float64),
        "arrivals": np.array([1000 * r for r in range(1, N + 1)], np.uint32),
        "std_weight": np.array([1 / 3, 2 / 3]),
        "beds_available": np.array([28, 12], np.uint16),
        "kpi_value": kpi,
        "kpi_mean": centre.astype(np.float32),
        "kpi_sd": sd.astype(np.float32),
        "kpi_ci_low": (centre - half).astype(np.float32),
        "kpi_ci_high": (centre + half).astype(np.float32),
        "kpi_replications": np.array([4, 4, 0], np.uint32),
        "service_kind": np.array(["afsnit", "klinik"], object),
        "flow_from": np.array(["henvisning", "døgnafsnit Ærø"], object),
        "kpi_unit": np.array(["day", "1", "1"], object),
        "kpi_label_da": np.array(["Ventetid (dage)", "Andel på ≤ 30 dage", "Måles aldrig"], object),
        "kpi_label_en": np.array(["Waiting time (days)", "Share within 30 days", "Never measured"],
                                 object),
        "kpi_better": np.array(["lower", "higher", "none"], object),
        "period_bnds": np.array([[0, 31], [31, 59], [59, 90]], float),
        "wait_bin_bnds": np.array([[0, 30], [30, np.inf]], float),
    }


COMPUTED = {"kpi_sd", "kpi_ci_low", "kpi_ci_high", "wait_fan"}  # one rounding may differ


def check_equal(name, found, wanted):
    assert found.dtype == wanted.dtype, (name, found.dtype, wanted.dtype)
    assert found.shape == wanted.shape, (name, found.shape, wanted.shape)
    tolerance = 1e-6 if name in COMPUTED else 0
    if wanted.dtype == object:
        assert list(found) == list(wanted), (name, found)
    else:
        np.testing.assert_allclose(found, wanted, rtol=tolerance, atol=0, err_msg=name)


def check_h5py(path, wanted):
    with h5py.File(path) as file:
        found = {name for name, item in file.items()
                 if isinstance(item, h5py.Dataset) and not h5py.h5ds.is_scale(item.id)}
        assert found == set(wanted), found ^ set(wanted)
        for name, values in wanted.items():
            data = file[name]
            check_equal(name, data.asstr()[:] if values.dtype == object else data[()], values)
            check_layout(name, data)
        file.visititems(check_axes)
        assert file["replication"].maxshape == (None,)
        assert file["replication"][:].tolist() == [1, 2, 3, 4]
        assert file.attrs["Conventions"].decode() == "CF-1.10, ACDD-1.3"
        assert file.attrs["title_da"].decode() == "Prøve på ÆØÅ"
        assert file.attrs["seed"][0] == 2**64 - 1
        check_inputs(file["provenance"])


def check_layout(name, data):
    """One replication of one variable a chunk, gzip 4, shuffled; NaN only where fractions are."""
    if data.maxshape and data.maxshape[0] is None and data.ndim > 1:
        assert data.chunks == (1, *data.shape[1:]), (name, data.chunks)
        assert (data.compression, data.compression_opts, data.shuffle) == ("gzip", 4, True), name
    fractions = data.dtype.kind == "f" and not name.endswith("_bnds")
    assert ("_FillValue" in data.attrs) == fractions, name
    if fractions:
        assert np.isnan(data.attrs["_FillValue"][0]), name


def check_axes(name, item):
    """Every axis of every dataset has a scale, and no unit is in the plural."""
    if not isinstance(item, h5py.Dataset):
        return
    unit = item.attrs.get("units", b"")
    assert (unit.decode() if isinstance(unit, bytes) else unit) not in PLURAL, name
    if not h5py.h5ds.is_scale(item.id):
        assert all(len(axis) == 1 for axis in item.dims), f"{name}: an axis without scale"


def check_inputs(provenance):
    inputs = provenance["inputs"]
    content = inputs["content"][:].tobytes()
    sizes = inputs["size"][:].tolist()
    ends = np.cumsum(sizes)
    parts = [content[end - size:end] for end, size in zip(ends, sizes)]
    assert parts == ["samspil: 1\ntitle: Prøve # æøå\r\n".encode(), b"\0\xff\xfe\n\0", b""], parts
    assert list(inputs["name"].asstr()) == ["prøve.yaml", "data/any bytes", "empty.csv"]
    assert provenance["scenario_yaml"].asstr()[()].encode() == parts[0]
    assert provenance["scenario_resolved_json"].asstr()[()] == '{"title": "Prøve"}'
    assert list(provenance["overrides/path"].asstr()) == ["services.ward.beds", "runs.seed"]


def check_xarray(path, engine, wanted):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        data = xr.open_dataset(path, engine=engine).load()
        for group in ("provenance", "provenance/inputs", "provenance/overrides"):
            xr.open_dataset(path, engine=engine, group=group).load().close()
    missing = set(wanted) - set(data.variables)
    assert not missing, (engine, missing)
    for name in set(wanted) - {"period_bnds"}:  # that one becomes dates
        check_equal(name, data[name].values, wanted[name])
    assert data.period.values.astype("datetime64[D]").astype(str).tolist() == [
        "2027-01-01", "2027-02-01", "2027-03-01"]
    assert data.service.values.tolist() == ["døgnafsnit Ærø", "klinik/æøå ÆØÅ €"]
    assert data.municipality.values.tolist() == [101, 851]
    assert data.kpi.values.tolist() == ["wait", "share", "never"]
    assert data.wait_mean.dims == ("replication", "patient_group", "period")
    assert data.wait_fan.dims == ("quantile", "patient_group", "period")
    assert data.flow_from.dims == ("flow",)
    assert data.attrs["summary_da"] == "Kort"
    assert data.wait_mean.sel(patient_group="børn", period="2027-02-01").values.tolist() == [2, 3, 4, 5]
    data.close()


def check_netcdf(path):
    """ncdump reads all of it, and drops no variable that HDF5 has."""
    def lines(*command):
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        assert done.stderr == "", done.stderr
        return done.stdout.splitlines()

    lines("ncdump", path)
    with netCDF4.Dataset(path) as data:
        assert data.data_model == "NETCDF4" and data.dimensions["replication"].isunlimited()
        seen = len(data.variables)
        bare = sum(1 for name in data.dimensions if name not in data.variables)
    listed = [line for line in lines("h5ls", path) if " Dataset " in line]
    assert len(listed) == seen + bare, (len(listed), seen, bare)
    dump = lines("ncdump", "-h", path)
    root = dump[dump.index("variables:"):next(i for i, l in enumerate(dump) if l.startswith("group:"))]
    declared = [line for line in root if line.endswith(" ;") and "=" not in line]
    assert len(declared) == seen, (len(declared), seen)


def main():
    wanted = expected()
    with tempfile.TemporaryDirectory() as folder:
        path = folder + "/sample.h5"
        subprocess.run([sys.argv[1], path, str(N)], check=True, stdout=subprocess.DEVNULL)
        check_h5py(path, wanted)
        for engine in (None, "netcdf4", "h5netcdf"):
            check_xarray(path, engine, wanted)
        check_netcdf(path)


main()
