/// Writes the parts of a results file, in the order of these functions. Layout: FORMAT.md.
#pragma once

#include <vector>

#include "output/hdf5/grid.h"
#include "output/results.h"

namespace output::hdf5 {

/// Root attributes: what scenario and seed decide, nothing of machine or clock.
void write_header(hid_t root, const Results& results);

/// Coordinates of every dimension, `replication` first.
void write_axes(Grid& grid, const Results& results);

/// Variables of the schema, in its order.
void write_variables(const Grid& grid, const Results& results);

/// kpi_mean to kpi_better; nothing without key figures.
void write_key_figures(const Grid& grid, const Results& results);

/// A group `inputs`: contents end to end in one column of bytes, as any byte may occur in a file.
/// Nothing if there are none.
void write_inputs(hid_t place, const std::vector<StoredFile>& inputs);

/// The group /provenance. `content_digest` lets the reader find what was changed afterwards.
void write_provenance(hid_t root, const Results& results, const std::string& content_digest);

}  // namespace output::hdf5
