/// Published figures that a model is held against: a table of targets with the range that is
/// accepted (data/validation_targets.csv).
#pragma once

#include <string>
#include <vector>

#include "engine/error.h"

namespace scenarios {

struct Target {
  std::string id;      ///< "V9a": also the id of the key figure that says what the model has
  std::string weight;  ///< hard, soft or plausibility
  std::string says;    ///< "acute readmission within 30 days"
  std::string place;   ///< "Denmark", "Region Sjælland"
  std::string year;    ///< "2024", "2014-16"
  double published = 0;
  double low = 0, high = 0;  ///< accepted, ends included
  std::string unit;
  std::string status;
  std::string source;
};

/// A table with the columns id, class, target, region, year, value, low, high, unit, status,
/// source. Faults of the table as in scenarios; E130 if low is above high.
engine::Result<std::vector<Target>> read_targets(const std::string& content,
                                                 const std::string& file);

/// What the model was given, and must agree with a target without being run: id and value.
struct GivenValue {
  std::string id;
  double value = 0;
  std::string from;  ///< the table and how it was summed
};

/// A table with the columns id, value, from.
engine::Result<std::vector<GivenValue>> read_given_values(const std::string& content,
                                                          const std::string& file);

/// What another scenario's run said of a target that this one cannot speak of: mean and interval.
struct SeenElsewhere {
  std::string id;
  double value = 0;
  double low = 0, high = 0;  ///< of the interval
  std::size_t replications = 0;
  std::string from;  ///< "denmark-2020.yaml"
};

/// A table with the columns id, value, low, high, replications, from.
engine::Result<std::vector<SeenElsewhere>> read_seen_elsewhere(const std::string& content,
                                                               const std::string& file);

}  // namespace scenarios
