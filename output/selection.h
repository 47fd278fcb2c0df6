/// Which of several scenarios is best in one key figure, and how sure that is.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "output/figures.h"
#include "output/report.h"
#include "output/report/estimate.h"

namespace output {

struct SelectedRow {
  std::string name;           ///< "basis", "basis, services.ward.beds = 12"
  report::Estimate estimate;  ///< its 95 % interval is its own, not for all rows at once
  std::optional<std::uint32_t> shut_out_after;  ///< replications
};

struct SelectionAnswer {
  std::uint64_t seed = 1;
  Figure figure;
  bool lower_is_better = true;
  std::vector<SelectedRow> rows;  ///< in the order given
  std::size_t best = 0;           ///< row

  // With a promise; else the best within a budget.
  std::optional<double> indifference;  ///< in the figure's unit
  double confidence = 0.95;
  bool is_sure = false;

  std::uint32_t budget = 0;  ///< replications of all
  double least_chance = 0;   ///< that it is the best
};

/// The answer in words, then the scenarios from the best on.
std::string selection_table(const SelectionAnswer& answer, Language language);

std::string selection_json(const SelectionAnswer& answer);

}  // namespace output
