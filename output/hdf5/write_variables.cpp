#include <cmath>
#include <limits>
#include <type_traits>

#include "engine/ensure.h"
#include "output/hdf5/attribute.h"
#include "output/hdf5/check_results.h"
#include "output/hdf5/derive.h"
#include "output/hdf5/layout.h"
#include "output/hdf5/writer.h"

namespace output::hdf5 {
namespace {

using engine::Variable;
using engine::VariableRole;

void describe(hid_t dataset, const Variable& variable) {
  put_text(dataset, "long_name", variable.long_name);
  put_text(dataset, "units", variable.units);
  put_text(dataset, layout::role,
           layout::variable_roles.at(static_cast<std::size_t>(variable.role)));
  put_text(dataset, layout::source, variable.source);
  for (const auto& [name, text] : variable.attributes) {
    engine::ensure(!has_attribute(dataset, name), "output alone writes attribute " + name);
    put_text(dataset, name, text);
  }
}

template <class T>
void write_measured(const Grid& grid, const Results& results, const Variable& variable,
                    std::size_t place) {
  std::vector<std::string> axes = {"replication"};
  axes.insert(axes.end(), variable.dimensions.begin(), variable.dimensions.end());
  const Dataset dataset = grid.create(variable.name, element<T>(), axes, Storage::compressed);
  for (std::size_t row = 0; row < results.replications.size(); ++row) {
    const auto& values = std::get<std::vector<T>>(results.replications[row].values[place]);
    write_row(dataset.id(), row, element<T>(), values.data());
  }
  put_no_value<T>(dataset.id());
  describe(dataset.id(), variable);
}

void write_measured(const Grid& grid, const Results& results, const Variable& variable,
                    std::size_t place) {
  switch (variable.type) {
    case engine::ValueType::u16:
      return write_measured<std::uint16_t>(grid, results, variable, place);
    case engine::ValueType::u32:
      return write_measured<std::uint32_t>(grid, results, variable, place);
    case engine::ValueType::f32:
      return write_measured<float>(grid, results, variable, place);
    case engine::ValueType::f64:
      return write_measured<double>(grid, results, variable, place);
  }
}

template <class T>
bool fits(double value) {
  if constexpr (std::is_floating_point_v<T>) return true;
  return value >= 0 && value <= std::numeric_limits<T>::max() && std::trunc(value) == value;
}

template <class T>
std::vector<T> as(const std::vector<double>& values, const std::string& name) {
  std::vector<T> converted;
  converted.reserve(values.size());
  for (const double value : values) {
    engine::ensure(fits<T>(value), name + " holds whole numbers of its type");
    converted.push_back(static_cast<T>(value));
  }
  return converted;
}

template <class T>
void write_numbers(const Grid& grid, const Variable& variable, const std::vector<double>& values) {
  const Dataset dataset =
      grid.add(variable.name, variable.dimensions, as<T>(values, variable.name));
  put_no_value<T>(dataset.id());
  describe(dataset.id(), variable);
}

void write_numbers(const Grid& grid, const Variable& variable, const std::vector<double>& values) {
  switch (variable.type) {
    case engine::ValueType::u16:
      return write_numbers<std::uint16_t>(grid, variable, values);
    case engine::ValueType::u32:
      return write_numbers<std::uint32_t>(grid, variable, values);
    case engine::ValueType::f32:
      return write_numbers<float>(grid, variable, values);
    case engine::ValueType::f64:
      return write_numbers<double>(grid, variable, values);
  }
}

void write_fixed(const Grid& grid, const Variable& variable) {
  if (variable.fixed_text.empty()) return write_numbers(grid, variable, variable.fixed_values);
  describe(grid.add_text(variable.name, variable.dimensions, variable.fixed_text).id(), variable);
}

void write_quantiles(const Grid& grid, const Results& results, const Variable& variable) {
  std::vector<double> levels;
  for (const engine::Dimension& one : results.schema.dimensions) {
    if (one.name == "quantile") levels = std::get<std::vector<double>>(one.labels);
  }
  const std::size_t place = place_of(results.schema, variable.source);
  write_numbers(grid, variable, quantiles_over_replications(results, place, levels));
}

void write_sum(const Grid& grid, const Results& results, const Variable& variable,
               std::size_t place) {
  describe(grid.add(variable.name, variable.dimensions, total(results, place)).id(), variable);
}

}  // namespace

void write_variables(const Grid& grid, const Results& results) {
  std::size_t place = 0;  // among the measured ones
  for (const Variable& variable : results.schema.variables) {
    switch (variable.role) {
      case VariableRole::per_replication:
        write_measured(grid, results, variable, place++);
        break;
      case VariableRole::sum:
        write_sum(grid, results, variable, place++);
        break;
      case VariableRole::quantiles:
        write_quantiles(grid, results, variable);
        break;
      case VariableRole::fixed:
        write_fixed(grid, variable);
        break;
    }
  }
}

}  // namespace output::hdf5
