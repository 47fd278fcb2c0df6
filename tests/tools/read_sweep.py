"""read_sweep.py SAMSPIL TINY: a sweep's file, read by the programs that analysts use.

Runs `samspil sweep` and checks that xarray, netCDF4 and h5py open it, that every number has a checksum, and that
nothing of the machine is in it.
"""
import pathlib
import socket
import subprocess
import sys
import tempfile
import warnings

import h5py
import netCDF4
import numpy as np
import xarray as xr

PLAN = """plan: 1
scenario: tiny.yaml
factors:
  beds: {path: services.ward.beds, kind: integer, range: [2, 5]}
  order: {path: services.ward.queue.order, choices: [fifo, nonsense]}
  until: {path: groups.acute.arrivals.until, kind: date, range: [2026-02-01, 2026-03-01]}
design: {method: list, list: [{beds: 2, order: fifo, until: 2026-02-01}, {beds: 5, order: nonsense, until: 2026-03-01}]}
replications: 2
"""

samspil, tiny = sys.argv[1:]
with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    text = pathlib.Path(tiny).read_text().replace("poisson(2 /d)", "{rate: 2 /d}")
    (folder / "tiny.yaml").write_text(text)
    (folder / "plan.yaml").write_text(PLAN)
    subprocess.run([samspil, "sweep", folder / "plan.yaml"], check=True, capture_output=True)
    path = folder / "plan.h5"
    subprocess.run(["ncdump", "-h", path], check=True, capture_output=True)
    for engine in ("netcdf4", "h5netcdf"):
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            with xr.open_dataset(path, engine=engine) as ds:
                assert ds.attrs["schema_name"] == "samspil-sweep"
                assert dict(ds.sizes)["run"] == 4 and dict(ds.sizes)["point"] == 2, ds.sizes
                np.testing.assert_array_equal(ds["design_beds"], [2, 5])
                np.testing.assert_array_equal(ds["design_until"], np.array(["2026-02-01", "2026-03-01"], dtype="M8[ns]"))
                np.testing.assert_array_equal(ds["run_status"], [0, 0, 1, 1])
                np.testing.assert_array_equal(np.isnan(ds["figure_wait"]), [False, False, True, True])
                np.testing.assert_array_equal(ds["run_point"], [0, 0, 1, 1])
                assert all(str(reason).startswith("E045: ") for reason in ds["failure_reason"].values)
    with netCDF4.Dataset(path) as ds:
        assert ds["figure_wait"].units == "day"
    with h5py.File(path) as file:
        for key in ("design_beds", "design_coordinate", "run_seed", "run_status", "figure_wait"):
            one = file[key]
            assert one.fletcher32 and one.shuffle and one.compression == "gzip", key
    content = path.read_bytes()
    for secret in (name, socket.gethostname()):
        if len(secret) > 3:
            assert secret.encode() not in content, secret
