/// A whole dataset, read by name.
#pragma once

#include <string>
#include <vector>

#include "output/hdf5/element.h"
#include "output/hdf5/values.h"

namespace output::hdf5 {

inline Dataset open_dataset(hid_t place, const std::string& name) {
  return Dataset(H5Dopen2(place, name.c_str(), H5P_DEFAULT), name);
}

inline bool has_link(hid_t place, const std::string& name) {
  return check(H5Lexists(place, name.c_str(), H5P_DEFAULT), "look for a name") > 0;
}

inline std::vector<std::string> text_column(hid_t place, const std::string& name) {
  return texts_of({open_dataset(place, name).id(), Holder::dataset});
}

template <class T>
std::vector<T> column(hid_t place, const std::string& name) {
  const Dataset dataset = open_dataset(place, name);
  const Space space(H5Dget_space(dataset.id()), name);
  std::vector<T> values(
      static_cast<std::size_t>(check(H5Sget_simple_extent_npoints(space.id()), "count values")));
  check(H5Dread(dataset.id(), element<T>(), H5S_ALL, H5S_ALL, H5P_DEFAULT, values.data()), "read");
  return values;
}

}  // namespace output::hdf5
