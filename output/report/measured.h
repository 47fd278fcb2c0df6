/// One variable of the results, found by its name in docs/results.md, as plain numbers.
///
/// Cells are row-major over the variable's dimensions, replication apart. Sums are taken in the
/// order of the cells, so that the same results give the same bytes.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "output/results.h"

namespace output::report {

using Names = std::vector<std::string>;
using Cells = std::vector<double>;

/// One block of cells for each replication.
using CellsByReplication = std::vector<Cells>;

const engine::Variable* find_variable(const Results& results, std::string_view name);
const engine::Dimension* find_dimension(const Results& results, std::string_view name);

/// The numbers of a variable in replication `r` (from 0): none if it has none there.
std::optional<Cells> values_of(const Results& results, std::string_view name, std::size_t r);

/// The texts of a fixed text variable; empty if it is not there.
const std::vector<std::string>& texts_of(const Results& results, std::string_view name);

class Measured {
 public:
  /// None if the variable is not there, was not measured, or lacks one of `needed`.
  static std::optional<Measured> find(const Results& results, std::string_view name,
                                      const Names& needed);

  std::size_t size(std::string_view dimension) const;

  /// Every replication's cells, all dimensions kept.
  const CellsByReplication& cells() const { return cells_; }

  /// Sums over all dimensions but `keep`, in the order given there.
  CellsByReplication total_by(const Names& keep) const;

  /// Sums of value x weight over all dimensions but `keep`; a cell of weight 0 counts for nothing.
  /// Requires: `weight` has the same dimensions.
  CellsByReplication weighted_total_by(const Measured& weight, const Names& keep) const;

 private:
  struct Axis {
    std::string name;
    std::size_t size = 0;
  };
  Measured() = default;
  std::vector<std::size_t> targets(const Names& keep) const;
  std::size_t size_of(const Names& keep) const;

  std::vector<Axis> axes_;
  CellsByReplication cells_;
};

/// The values of one cell over replications.
std::vector<double> over_replications(const CellsByReplication& cells, std::size_t cell);

/// Cell by cell a / b; NaN where b is 0.
CellsByReplication ratio(const CellsByReplication& a, const CellsByReplication& b);

}  // namespace output::report
