#include "output/hdf5/attribute.h"

namespace output::hdf5 {

void put_text(hid_t object, const std::string& name, const std::string& text) {
  if (text.empty()) return;
  const Type type(H5Tcopy(H5T_C_S1), "text type");
  check(H5Tset_size(type.id(), text.size()), "length of text");
  check(H5Tset_cset(type.id(), H5T_CSET_UTF8), "UTF-8");
  check(H5Tset_strpad(type.id(), H5T_STR_NULLPAD), "padding");
  const Space space(H5Screate(H5S_SCALAR), "attribute space");
  const Attribute attribute(
      H5Acreate2(object, name.c_str(), type.id(), space.id(), H5P_DEFAULT, H5P_DEFAULT), name);
  check(H5Awrite(attribute.id(), type.id(), text.data()), "write attribute");
}

bool has_attribute(hid_t object, const std::string& name) {
  return check(H5Aexists(object, name.c_str()), "look for attribute") > 0;
}

std::string text_attribute(hid_t object, const std::string& name) {
  if (!has_attribute(object, name)) return {};
  const Attribute attribute(H5Aopen(object, name.c_str(), H5P_DEFAULT), name);
  const Type type(H5Aget_type(attribute.id()), name);
  if (H5Tget_class(type.id()) != H5T_STRING || H5Tis_variable_str(type.id()) > 0) return {};
  const Space space(H5Aget_space(attribute.id()), name);
  if (H5Sget_simple_extent_npoints(space.id()) != 1) return {};
  std::string text(H5Tget_size(type.id()), '\0');
  check(H5Aread(attribute.id(), type.id(), text.data()), "read attribute");
  return text;
}

std::vector<std::string> attribute_names(hid_t object) {
  H5O_info_t info;
  check(H5Oget_info2(object, &info, H5O_INFO_NUM_ATTRS), "count attributes");
  std::vector<std::string> names;
  for (hsize_t i = 0; i < info.num_attrs; ++i) {
    const auto at = [&](char* text, std::size_t size) {
      return check(H5Aget_name_by_idx(object, ".", H5_INDEX_CRT_ORDER, H5_ITER_INC, i, text, size,
                                      H5P_DEFAULT),
                   "name of attribute");
    };
    std::string name(static_cast<std::size_t>(at(nullptr, 0)), '\0');
    at(name.data(), name.size() + 1);
    names.push_back(std::move(name));
  }
  return names;
}

}  // namespace output::hdf5
