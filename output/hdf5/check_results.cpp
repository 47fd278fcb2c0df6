#include "output/hdf5/check_results.h"

#include <algorithm>
#include <set>

#include "engine/ensure.h"

namespace output::hdf5 {
namespace {

using engine::ensure;
using engine::VariableRole;

using Names = std::set<std::string>;

const Names own_names = {"replication", "replication_events", "bnds",         "provenance",
                         "events",      "kpi_mean",           "kpi_sd",       "kpi_ci_low",
                         "kpi_ci_high", "kpi_unit",           "kpi_label_da", "kpi_label_en",
                         "kpi_better",  "kpi_topic",          "kpi_target",   "kpi_replications"};

/// xarray would turn such a variable into time differences.
const Names plural_units = {"days", "hours", "minutes", "seconds"};

void take(Names& taken, const std::string& name) {
  ensure(!name.empty() && name.find('/') == std::string::npos,
         "a name is not empty and has no '/'");
  ensure(taken.insert(name).second, "only one thing in the results is called " + name);
}

void check_text(const std::string& text, const std::string& name) {
  ensure(text.find('\0') == std::string::npos, "no text of " + name + " has a zero byte");
}

struct LabelCount {
  std::uint64_t size;  ///< what no labels count as
  std::uint64_t operator()(std::monostate) const { return size; }
  template <class T>
  std::uint64_t operator()(const std::vector<T>& labels) const {
    return labels.size();
  }
};

void check_dimension(const engine::Dimension& dimension) {
  const std::string& name = dimension.name;
  ensure(std::visit(LabelCount{dimension.size}, dimension.labels) == dimension.size,
         "every place on " + name + " has a label");
  ensure(dimension.bounds.empty() || dimension.bounds.size() == dimension.size,
         "every place on " + name + " has bounds, or none has");
  if (const auto* texts = std::get_if<std::vector<std::string>>(&dimension.labels)) {
    for (const std::string& text : *texts)
      check_text(text, name);
  }
}

bool dimension_known(const engine::Schema& schema, const std::string& name) {
  const auto has_name = [&](const engine::Dimension& one) {
    return one.name == name;
  };
  return std::any_of(schema.dimensions.begin(), schema.dimensions.end(), has_name) ||
         (name == "kpi" && !schema.key_figures.empty());
}

std::uint64_t size_of(const engine::Schema& schema, const std::string& dimension) {
  for (const engine::Dimension& one : schema.dimensions) {
    if (one.name == dimension) return one.size;
  }
  return schema.key_figures.size();
}

const engine::Variable* find(const engine::Schema& schema, const std::string& name) {
  const auto has_name = [&](const engine::Variable& one) {
    return one.name == name;
  };
  const auto at = std::find_if(schema.variables.begin(), schema.variables.end(), has_name);
  return at == schema.variables.end() ? nullptr : &*at;
}

void check_quantiles(const engine::Schema& schema, const engine::Variable& variable) {
  const engine::Variable* source = find(schema, variable.source);
  ensure(source != nullptr && source->role == VariableRole::per_replication,
         "the source of " + variable.name + " is measured in every replication");
  std::vector<std::string> expected = {"quantile"};
  expected.insert(expected.end(), source->dimensions.begin(), source->dimensions.end());
  ensure(variable.dimensions == expected,
         variable.name + " lies on quantile and the dimensions of its source");
  ensure(variable.type == engine::ValueType::f32 || variable.type == engine::ValueType::f64,
         "quantiles are no counts");
  const auto is_quantile = [](const engine::Dimension& one) {
    return one.name == "quantile" && std::holds_alternative<std::vector<double>>(one.labels);
  };
  ensure(std::any_of(schema.dimensions.begin(), schema.dimensions.end(), is_quantile),
         "quantile has numbers for labels");
}

void check_fixed(const engine::Schema& schema, const engine::Variable& variable) {
  const auto cells = cells_of(schema, variable);
  const bool is_text = !variable.fixed_text.empty();
  ensure(!is_text || variable.fixed_values.empty(), variable.name + " is text or numbers");
  ensure((is_text ? variable.fixed_text.size() : variable.fixed_values.size()) == cells,
         variable.name + " has a value for every cell");
  for (const std::string& text : variable.fixed_text)
    check_text(text, variable.name);
}

void check_variable(const engine::Schema& schema, const engine::Variable& variable) {
  ensure(plural_units.count(variable.units) == 0, variable.name + " has a singular unit");
  for (const std::string& dimension : variable.dimensions) {
    ensure(dimension_known(schema, dimension), variable.name + " lies on known dimensions");
  }
  if (variable.role == VariableRole::quantiles) check_quantiles(schema, variable);
  if (variable.role == VariableRole::fixed) check_fixed(schema, variable);
  if (variable.role == VariableRole::sum) {
    ensure(variable.type == engine::ValueType::u32,
           variable.name + " is added up in whole numbers");
  }
}

void check_key_figures(const engine::Schema& schema) {
  if (schema.key_figures.empty()) return;
  const engine::Variable* value = find(schema, "kpi_value");
  ensure(value != nullptr && value->role == VariableRole::per_replication &&
             value->type == engine::ValueType::f32 &&
             value->dimensions == std::vector<std::string>{"kpi"},
         "key figures have their values in kpi_value(kpi)");
  for (const engine::KeyFigure& one : schema.key_figures) {
    for (const auto& text :
         {one.id, one.unit, one.label_da, one.label_en, one.better, one.topic, one.target}) {
      check_text(text, "a key figure");
    }
  }
}

void check_schema(const engine::Schema& schema) {
  Names taken = own_names;
  for (const engine::Dimension& dimension : schema.dimensions) {
    take(taken, dimension.name);
    if (!dimension.bounds.empty()) take(taken, dimension.name + "_bnds");
    check_dimension(dimension);
  }
  if (!schema.key_figures.empty()) take(taken, "kpi");
  for (const engine::Variable& variable : schema.variables) {
    take(taken, variable.name);
    check_variable(schema, variable);
  }
  check_key_figures(schema);
}

void check_replication(const engine::Schema& schema, const engine::ReplicationResult& result) {
  const auto variables = measured(schema);
  ensure(result.values.size() == variables.size(), "a replication brings every measured variable");
  for (std::size_t i = 0; i < variables.size(); ++i) {
    const engine::Variable& variable = *variables[i];
    ensure(result.values[i].index() == static_cast<std::size_t>(variable.type),
           "the values of " + variable.name + " have its type");
    const auto count = std::visit([](const auto& all) { return all.size(); }, result.values[i]);
    ensure(count == cells_of(schema, variable), variable.name + " has a value for every cell");
  }
}

}  // namespace

std::vector<const engine::Variable*> measured(const engine::Schema& schema) {
  std::vector<const engine::Variable*> found;
  for (const engine::Variable& one : schema.variables) {
    const bool of_replication =
        one.role == VariableRole::per_replication || one.role == VariableRole::sum;
    if (of_replication) found.push_back(&one);
  }
  return found;
}

std::size_t place_of(const engine::Schema& schema, const std::string& name) {
  const auto all = measured(schema);
  std::size_t place = 0;
  while (all.at(place)->name != name)
    ++place;
  return place;
}

std::uint64_t cells_of(const engine::Schema& schema, const engine::Variable& variable) {
  std::uint64_t cells = 1;
  for (const std::string& dimension : variable.dimensions)
    cells *= size_of(schema, dimension);
  return cells;
}

void check_results(const Results& results) {
  ensure(!results.replications.empty(), "at least one replication is finished");
  check_schema(results.schema);
  std::uint32_t last = 0;
  for (const engine::ReplicationResult& one : results.replications) {
    ensure(one.replication > last, "replications are in order of number");
    last = one.replication;
    check_replication(results.schema, one);
  }
}

}  // namespace output::hdf5
