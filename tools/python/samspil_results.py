"""Results of Samspil for analysts: NAME.h5 to xarray and pandas, with intervals.

    import samspil_results as samspil
    run = samspil.read("afsnit.h5")
    samspil.key_figures(run)                     # a row a figure: mean, interval, unit, label
    samspil.over_replications(run.occupied_beds_mean.mean("day"))   # a mean with its interval
    samspil.waits(run)                           # a row a wait point: number, mean, share within 30 days
    samspil.difference(run, other, "wait")       # paired, replication by replication

A file is also plain netCDF-4: what is not here, xarray does (docs/results.md has every variable).
Needs Debian's python3-xarray, python3-pandas, python3-netcdf4 or python3-h5netcdf, python3-scipy.
"""
import numpy as np
import pandas as pd
import scipy.stats
import xarray as xr

__all__ = ["difference", "key_figures", "over_replications", "read", "waits"]


def read(path):
    """The whole file as an xarray.Dataset. ValueError if it is no result of Samspil, or of a newer layout."""
    data = xr.open_dataset(path).load()
    data.close()
    if data.attrs.get("schema_name") != "samspil-results":
        raise ValueError(f"{path} is not a result of samspil run")
    version = str(data.attrs["schema_version"])
    if version.split(".")[0] != "1":
        raise ValueError(f"{path} has layout {version}; this reader knows 1")
    return data


def over_replications(values, level=0.95):
    """Mean over the axis `replication` and a two-sided Student-t interval.

    A Dataset of mean, low, high and replications (those with a value). The interval is NaN below two.
    """
    axis = "replication"
    number = values.count(axis)
    mean = values.mean(axis)
    # NaN, not a warning, where fewer than two have a value
    spread = values.std(axis, ddof=1) / np.sqrt(number) if values.sizes[axis] > 1 else mean * np.nan
    half = spread * scipy.stats.t.ppf((1 + level) / 2, (number - 1).where(number > 1))
    return xr.Dataset({"mean": mean, "low": mean - half, "high": mean + half, "replications": number})


def key_figures(run, language="en", level=0.95):
    """A pandas.DataFrame by id: label, unit, mean, low, high, better."""
    label = {"da": "kpi_label_da", "en": "kpi_label_en"}[language]
    table = over_replications(run.kpi_value, level).to_dataframe()
    table.insert(0, "label", run[label].to_series())
    table.insert(1, "unit", run.kpi_unit.to_series())
    table["better"] = run.kpi_better.to_series()
    return table


def waits(run, level=0.95):
    """A pandas.DataFrame by wait point, of the whole period and all groups.

    waits (mean number a replication), mean_days and share_30d with interval. A replication's mean is
    its months' means weighted by their waits.
    """
    axes = ["patient_group", "period"]
    number = run.wait_count.sum(axes)

    def weighted(values):
        total = (values.fillna(0) * run.wait_count).sum(axes)
        return over_replications(total / number.where(number > 0), level)

    table = pd.DataFrame({"waits": number.mean("replication").to_series()})
    for name, values in [("mean_days", run.wait_mean), ("share_30d", run.wait_share_within_30d)]:
        for part, column in weighted(values).drop_vars("replications").items():
            table[f"{name}_{part}"] = column.to_series()
    return table


def difference(base, other, figure, level=0.95):
    """Other less base of one key figure, as a dict of mean, low, high and replications.

    Paired: replication n of one is held against n of the other, which had the same random numbers.
    ValueError if the seeds differ: then the runs share nothing to be paired by.
    """
    if base.attrs["seed"] != other.attrs["seed"]:
        raise ValueError("the runs have different seeds; samspil compare can tell them apart")
    both = other.kpi_value.sel(kpi=figure) - base.kpi_value.sel(kpi=figure)
    found = over_replications(both, level)
    return {name: found[name].item() for name in found}
