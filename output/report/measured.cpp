#include "output/report/measured.h"

#include <algorithm>
#include <limits>

#include "engine/ensure.h"

namespace output::report {
namespace {

bool varies(const engine::Variable& one) {
  return one.role == engine::VariableRole::per_replication || one.role == engine::VariableRole::sum;
}

/// Where the variable's numbers lie in ReplicationResult::values.
std::size_t place_of(const Results& results, const engine::Variable& variable) {
  std::size_t place = 0;
  for (const engine::Variable& one : results.schema.variables) {
    if (&one == &variable) return place;
    if (varies(one)) ++place;
  }
  return place;
}

/// Fixed values as a result file keeps them, so that a result read again gives the same bits.
Cells as_kept(const engine::Variable& fixed) {
  Cells values = fixed.fixed_values;
  if (fixed.type != engine::ValueType::f32) return values;
  for (double& one : values)
    one = static_cast<double>(static_cast<float>(one));
  return values;
}

}  // namespace

const engine::Variable* find_variable(const Results& results, std::string_view name) {
  const auto& all = results.schema.variables;
  const auto found = std::ranges::find(all, name, &engine::Variable::name);
  return found == all.end() ? nullptr : &*found;
}

const engine::Dimension* find_dimension(const Results& results, std::string_view name) {
  const auto& all = results.schema.dimensions;
  const auto found = std::ranges::find(all, name, &engine::Dimension::name);
  return found == all.end() ? nullptr : &*found;
}

std::optional<Cells> values_of(const Results& results, std::string_view name, std::size_t r) {
  const engine::Variable* variable = find_variable(results, name);
  if (variable == nullptr) return std::nullopt;
  if (variable->role == engine::VariableRole::fixed) return as_kept(*variable);
  const std::size_t place = place_of(results, *variable);
  if (!varies(*variable) || place >= results.replications[r].values.size()) return std::nullopt;
  return std::visit([](const auto& all) { return Cells(all.begin(), all.end()); },
                    results.replications[r].values[place]);
}

const std::vector<std::string>& texts_of(const Results& results, std::string_view name) {
  static const std::vector<std::string> nothing;
  const engine::Variable* variable = find_variable(results, name);
  return variable == nullptr ? nothing : variable->fixed_text;
}

std::optional<Measured> Measured::find(const Results& results, std::string_view name,
                                       const Names& needed) {
  const engine::Variable* variable = find_variable(results, name);
  if (variable == nullptr || results.replications.empty()) return std::nullopt;
  Measured found;
  std::size_t cells = 1;
  for (const std::string& dimension : variable->dimensions) {
    const engine::Dimension* axis = find_dimension(results, dimension);
    if (axis == nullptr) return std::nullopt;
    found.axes_.push_back({dimension, static_cast<std::size_t>(axis->size)});
    cells *= found.axes_.back().size;
  }
  for (const std::string& one : needed) {
    if (std::ranges::find(found.axes_, one, &Axis::name) == found.axes_.end()) return std::nullopt;
  }
  for (std::size_t r = 0; r < results.replications.size(); ++r) {
    std::optional<Cells> block = values_of(results, name, r);
    if (cells == 0 || !block || block->size() != cells) return std::nullopt;
    found.cells_.push_back(std::move(*block));
  }
  return found;
}

std::size_t Measured::size(std::string_view dimension) const {
  const auto axis = std::ranges::find(axes_, dimension, &Axis::name);
  engine::ensure(axis != axes_.end(), "a variable is asked only for a dimension that it has");
  return axis->size;
}

std::size_t Measured::size_of(const Names& keep) const {
  std::size_t product = 1;
  for (const std::string& one : keep)
    product *= size(one);
  return product;
}

/// For each cell: which of the sums it belongs to.
std::vector<std::size_t> Measured::targets(const Names& keep) const {
  std::vector<std::size_t> stride(axes_.size(), 0);
  std::size_t step = 1;
  for (auto name = keep.rbegin(); name != keep.rend(); ++name) {
    const auto axis = std::ranges::find(axes_, *name, &Axis::name);
    stride[static_cast<std::size_t>(axis - axes_.begin())] = step;
    step *= size(*name);
  }
  std::vector<std::size_t> target = {0};
  for (std::size_t a = 0; a < axes_.size(); ++a) {
    std::vector<std::size_t> finer;
    finer.reserve(target.size() * axes_[a].size);
    for (const std::size_t start : target) {
      for (std::size_t i = 0; i < axes_[a].size; ++i)
        finer.push_back(start + i * stride[a]);
    }
    target = std::move(finer);
  }
  return target;
}

CellsByReplication Measured::total_by(const Names& keep) const {
  const std::vector<std::size_t> target = targets(keep);
  CellsByReplication totals;
  for (const Cells& block : cells_) {
    Cells& sums = totals.emplace_back(size_of(keep), 0.0);
    for (std::size_t i = 0; i < block.size(); ++i)
      sums[target[i]] += block[i];
  }
  return totals;
}

CellsByReplication Measured::weighted_total_by(const Measured& weight, const Names& keep) const {
  engine::ensure(cells_.front().size() == weight.cells_.front().size(),
                 "values and weights have the same dimensions");
  const std::vector<std::size_t> target = targets(keep);
  CellsByReplication totals;
  for (std::size_t r = 0; r < cells_.size(); ++r) {
    Cells& sums = totals.emplace_back(size_of(keep), 0.0);
    for (std::size_t i = 0; i < target.size(); ++i) {
      const double share = weight.cells_[r][i];
      if (share != 0) sums[target[i]] += cells_[r][i] * share;
    }
  }
  return totals;
}

std::vector<double> over_replications(const CellsByReplication& cells, std::size_t cell) {
  std::vector<double> values;
  for (const Cells& block : cells)
    values.push_back(block[cell]);
  return values;
}

CellsByReplication ratio(const CellsByReplication& a, const CellsByReplication& b) {
  CellsByReplication all = a;
  for (std::size_t r = 0; r < all.size(); ++r) {
    for (std::size_t i = 0; i < all[r].size(); ++i) {
      const bool is_defined = b[r][i] != 0;
      all[r][i] = is_defined ? a[r][i] / b[r][i] : std::numeric_limits<double>::quiet_NaN();
    }
  }
  return all;
}

}  // namespace output::report
