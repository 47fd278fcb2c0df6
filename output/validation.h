/// The model beside published figures: hit or miss, as table and JSON.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "output/report.h"
#include "output/report/estimate.h"

namespace output {

enum class Agreement {
  hit,       ///< the mean lies in the accepted range, and is known well enough
  miss,      ///< it does not
  unsure,    ///< it does, but half its interval is more than a quarter of the range: a miss
  unknown,   ///< the model has no such figure: a miss
  no_value,  ///< it has, but no replication gave it a value: a miss
  given      ///< what the model was given agrees: an input, not a result
};

struct ValidationRow {
  std::string id, weight, says, place, year, unit;
  double published = 0, low = 0, high = 0;
  std::optional<report::Estimate> model;  ///< of an input: the value alone
  bool is_input = false;
  std::string from;  ///< of an input; and of a result that another scenario's run gave
};

Agreement agreement(const ValidationRow& row);

struct Validation {
  std::string scenario;
  std::uint64_t seed = 1;
  std::size_t replications = 0;
  std::vector<ValidationRow> rows;  ///< in the order of the table of targets
};

/// All rows of weight "hard" are hit, inputs included.
bool hits_all_hard(const Validation& validation);

/// Results and inputs apart; then how many were hit.
std::string validation_table(const Validation& validation, Language language);

std::string validation_json(const Validation& validation);

}  // namespace output
