/// What datasets and attributes hold, independent of how it is stored.
#pragma once

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

/// Row-major, little-endian. Requires: not a string.
std::string number_bytes(Source source);

/// The dimension scale on each axis of a dataset, as a path; empty where there is none.
std::vector<std::string> axis_paths(hid_t dataset);

}  // namespace output::hdf5
