#include "engine/ensure.h"
#include "output/hdf5/attribute.h"
#include "output/hdf5/layout.h"
#include "output/hdf5/writer.h"

namespace output::hdf5 {
namespace {

void write_replication_axis(Grid& grid, const Results& results) {
  std::vector<std::int32_t> numbers;
  std::vector<std::uint64_t> events;
  for (const engine::ReplicationResult& one : results.replications) {
    numbers.push_back(static_cast<std::int32_t>(one.replication));
    events.push_back(one.events);
  }
  const hid_t axis = grid.add_axis("replication", numbers, Growth::unlimited);
  put_text(axis, "long_name", "replication, counted from 1");
  put_text(axis, layout::role, layout::replication_role);
  const Dataset handled = grid.add("replication_events", {"replication"}, events);
  put_text(handled.id(), "long_name", "simulated events handled in the replication");
  put_text(handled.id(), "units", "1");
  put_text(handled.id(), layout::role, layout::replication_role);
}

hid_t new_axis(Grid& grid, const engine::Dimension& dimension) {
  struct Add {
    Grid& grid;
    const engine::Dimension& dimension;
    hid_t operator()(std::monostate) const {
      return grid.add_bare_axis(dimension.name, dimension.size);
    }
    hid_t operator()(const std::vector<std::string>& labels) const {
      return grid.add_text_axis(dimension.name, labels);
    }
    hid_t operator()(const std::vector<std::int16_t>& labels) const {
      return grid.add_axis(dimension.name, labels, Growth::fixed);
    }
    hid_t operator()(const std::vector<double>& labels) const {
      return grid.add_axis(dimension.name, labels, Growth::fixed);
    }
  };
  return std::visit(Add{grid, dimension}, dimension.labels);
}

void write_dimension(Grid& grid, const engine::Dimension& dimension) {
  const hid_t axis = new_axis(grid, dimension);
  put_text(axis, layout::role, layout::dimension_role);
  const bool bounded = !dimension.bounds.empty();
  if (bounded) put_text(axis, "bounds", dimension.name + "_bnds");
  for (const auto& [name, text] : dimension.attributes) {
    engine::ensure(!has_attribute(axis, name), "output alone writes attribute " + name);
    put_text(axis, name, text);
  }
}

void write_bounds(Grid& grid, const engine::Dimension& dimension) {
  std::vector<double> edges;
  for (const auto& [lower, upper] : dimension.bounds)
    edges.insert(edges.end(), {lower, upper});
  const std::string name = dimension.name + "_bnds";
  const Dataset bounds = grid.add(name, {dimension.name, "bnds"}, edges);
  put_text(bounds.id(), layout::role, layout::derived_role);
}

void write_key_figure_axis(Grid& grid, const engine::Schema& schema) {
  std::vector<std::string> ids;
  for (const engine::KeyFigure& one : schema.key_figures)
    ids.push_back(one.id);
  const hid_t axis = grid.add_text_axis("kpi", ids);
  put_text(axis, "long_name", "headline key figure");
  put_text(axis, layout::role, layout::derived_role);
}

}  // namespace

void write_axes(Grid& grid, const Results& results) {
  write_replication_axis(grid, results);
  bool any_bounds = false;
  for (const engine::Dimension& dimension : results.schema.dimensions) {
    write_dimension(grid, dimension);
    any_bounds = any_bounds || !dimension.bounds.empty();
  }
  if (!results.schema.key_figures.empty()) write_key_figure_axis(grid, results.schema);
  if (!any_bounds) return;
  put_text(grid.add_bare_axis("bnds", 2), layout::role, layout::derived_role);
  for (const engine::Dimension& dimension : results.schema.dimensions) {
    if (!dimension.bounds.empty()) write_bounds(grid, dimension);
  }
}

}  // namespace output::hdf5
