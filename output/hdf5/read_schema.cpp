#include <algorithm>
#include <set>

#include "output/hdf5/attribute.h"
#include "output/hdf5/column.h"
#include "output/hdf5/layout.h"
#include "output/hdf5/reader.h"

namespace output::hdf5 {
namespace {

using Names = std::set<std::string>;

/// Attributes that the writer adds; the rest is the schema's own.
const Names added_to_any = {"CLASS",      "NAME",         "DIMENSION_LIST", "REFERENCE_LIST",
                            layout::role, layout::source, "_FillValue"};
const Names added_to_dimension = {"bounds"};
const Names added_to_variable = {"units", "long_name"};

std::vector<std::string> links_in_order(hid_t root) {
  H5G_info_t info;
  check(H5Gget_info(root, &info), "count links");
  std::vector<std::string> names;
  for (hsize_t i = 0; i < info.nlinks; ++i) {
    const auto at = [&](char* text, std::size_t size) {
      return check(H5Lget_name_by_idx(root, ".", H5_INDEX_CRT_ORDER, H5_ITER_INC, i, text, size,
                                      H5P_DEFAULT),
                   "name of link");
    };
    std::string name(static_cast<std::size_t>(at(nullptr, 0)), '\0');
    at(name.data(), name.size() + 1);
    names.push_back(std::move(name));
  }
  return names;
}

engine::Attributes own_attributes(hid_t object, const Names& added) {
  engine::Attributes own;
  for (const std::string& name : attribute_names(object)) {
    if (added_to_any.count(name) > 0 || added.count(name) > 0) continue;
    own.emplace_back(name, text_attribute(object, name));
  }
  return own;
}

bool has_labels(hid_t dataset) {
  return !text_attribute(dataset, "NAME").starts_with("This is a netCDF dimension but not");
}

engine::Labels read_labels(hid_t root, const std::string& name) {
  const Dataset dataset = open_dataset(root, name);
  if (!has_labels(dataset.id())) return std::monostate{};
  const std::string type = type_name({dataset.id(), Holder::dataset});
  if (type == "string") return text_column(root, name);
  if (type == "i16") return column<std::int16_t>(root, name);
  return column<double>(root, name);
}

std::vector<std::pair<double, double>> read_bounds(hid_t root, const std::string& name) {
  std::vector<std::pair<double, double>> bounds;
  const std::vector<double> edges = column<double>(root, name);
  for (std::size_t i = 0; i + 1 < edges.size(); i += 2)
    bounds.emplace_back(edges[i], edges[i + 1]);
  return bounds;
}

engine::Dimension read_dimension(hid_t root, const std::string& name) {
  const Dataset dataset = open_dataset(root, name);
  engine::Dimension dimension;
  dimension.name = name;
  dimension.size = shape_of({dataset.id(), Holder::dataset}).at(0);
  dimension.labels = read_labels(root, name);
  dimension.attributes = own_attributes(dataset.id(), added_to_dimension);
  if (has_attribute(dataset.id(), "bounds")) dimension.bounds = read_bounds(root, name + "_bnds");
  return dimension;
}

engine::ValueType value_type(const std::string& type) {
  if (type == "u16") return engine::ValueType::u16;
  if (type == "u32") return engine::ValueType::u32;
  if (type == "f64") return engine::ValueType::f64;
  return engine::ValueType::f32;  // of text, the type means nothing
}

void read_fixed(hid_t root, const std::string& type, engine::Variable& variable) {
  if (type == "string") {
    variable.fixed_text = text_column(root, variable.name);
  } else {
    variable.fixed_values = column<double>(root, variable.name);
  }
}

engine::Variable read_variable(hid_t root, const std::string& name, std::size_t role) {
  const Dataset dataset = open_dataset(root, name);
  engine::Variable variable;
  variable.name = name;
  variable.role = static_cast<engine::VariableRole>(role);
  for (const std::string& path : axis_paths(dataset.id())) {
    if (path != "/replication") variable.dimensions.push_back(path.substr(path.rfind('/') + 1));
  }
  const std::string type = type_name({dataset.id(), Holder::dataset});
  variable.type = value_type(type);
  variable.units = text_attribute(dataset.id(), "units");
  variable.long_name = text_attribute(dataset.id(), "long_name");
  variable.source = text_attribute(dataset.id(), layout::source);
  variable.attributes = own_attributes(dataset.id(), added_to_variable);
  if (variable.role == engine::VariableRole::fixed) read_fixed(root, type, variable);
  return variable;
}

std::vector<engine::KeyFigure> read_key_figures(hid_t root) {
  if (!has_link(root, "kpi_better")) return {};
  std::vector<engine::KeyFigure> figures;
  for (const std::string& id : text_column(root, "kpi"))
    figures.push_back({id, {}, {}, {}, {}});
  for (const layout::KeyFigureText& one : layout::key_figure_texts) {
    if (one.presence == layout::Presence::if_any && !has_link(root, one.variable)) continue;
    const std::vector<std::string> texts = text_column(root, one.variable);
    for (std::size_t i = 0; i < figures.size(); ++i)
      figures[i].*one.text = texts.at(i);
  }
  return figures;
}

}  // namespace

engine::Schema read_schema(hid_t root) {
  engine::Schema schema;
  const auto& roles = layout::variable_roles;
  for (const std::string& name : links_in_order(root)) {
    const Object object(H5Oopen(root, name.c_str(), H5P_DEFAULT), name);
    const std::string role = text_attribute(object.id(), layout::role);
    if (role == layout::dimension_role) {
      schema.dimensions.push_back(read_dimension(root, name));
    }
    const auto* const known = std::find(roles.begin(), roles.end(), role);
    if (known == roles.end()) continue;
    const auto index = static_cast<std::size_t>(known - roles.begin());
    schema.variables.push_back(read_variable(root, name, index));
  }
  schema.key_figures = read_key_figures(root);
  return schema;
}

}  // namespace output::hdf5
