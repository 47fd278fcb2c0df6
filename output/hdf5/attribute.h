/// Attributes: text is fixed-length UTF-8 (which every netCDF reader takes), numbers are
/// one-element arrays. An empty text is not written, and absent text reads as empty.
#pragma once

#include <limits>
#include <string>
#include <type_traits>
#include <vector>

#include "output/hdf5/element.h"

namespace output::hdf5 {

void put_text(hid_t object, const std::string& name, const std::string& text);

bool has_attribute(hid_t object, const std::string& name);

/// Empty if there is none of this name, or if it is not text.
std::string text_attribute(hid_t object, const std::string& name);

/// Names in the order of writing.
std::vector<std::string> attribute_names(hid_t object);

template <class T>
void put_number(hid_t object, const std::string& name, T value) {
  const hsize_t one = 1;
  const Space space(H5Screate_simple(1, &one, nullptr), "attribute space");
  const Attribute attribute(
      H5Acreate2(object, name.c_str(), element<T>(), space.id(), H5P_DEFAULT, H5P_DEFAULT), name);
  check(H5Awrite(attribute.id(), element<T>(), &value), "write attribute");
}

/// NaN means "none" in fractional numbers; counts are never missing.
template <class T>
void put_no_value(hid_t dataset) {
  if constexpr (std::is_floating_point_v<T>) {
    put_number(dataset, "_FillValue", std::numeric_limits<T>::quiet_NaN());
  }
}

template <class T>
T number_attribute(hid_t object, const std::string& name) {
  const Attribute attribute(H5Aopen(object, name.c_str(), H5P_DEFAULT), name);
  const Space space(H5Aget_space(attribute.id()), name);
  if (H5Sget_simple_extent_npoints(space.id()) != 1) fail(name + " is not one number");
  T value{};
  check(H5Aread(attribute.id(), element<T>(), &value), "read attribute");
  return value;
}

}  // namespace output::hdf5
