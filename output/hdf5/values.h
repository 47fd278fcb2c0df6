/// What datasets and attributes hold, independent of how it is stored.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "output/hdf5/handle.h"

namespace output::hdf5 {

enum class Holder { dataset, attribute };

/// A dataset or an attribute that is open.
struct Source {
  hid_t id;
  Holder holder;
};

/// Sizes of the axes; empty for a scalar.
std::vector<hsize_t> shape_of(Source source);

/// "u32", "f64", ... or "string". Fails for what our files never hold (enum, compound, reference).
std::string type_name(Source source);

/// Row-major.
std::vector<std::string> texts_of(Source source);

/// Calls `take` with all values in order, about a megabyte at a time: row-major, little-endian.
/// Requires: not a string.
void each_piece_of_numbers(Source source, const std::function<void(std::string&)>& take);

/// How many bytes that will be in all.
std::uint64_t size_of_numbers(Source source);

/// The dimension scale on each axis of a dataset, as a path; empty where there is none.
std::vector<std::string> axis_paths(hid_t dataset);

}  // namespace output::hdf5
