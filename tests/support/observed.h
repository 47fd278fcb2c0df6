/// What one replication of a scenario observed, by variable name.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "engine/ensure.h"
#include "models/simulation.h"
#include "tests/support/care_model.h"

namespace tests {

/// One arrival every `minutes`, the first after that time.
inline models::Group observed_every(const std::string& name, double minutes,
                                    const std::string& pathway) {
  models::Group group = arrivals(name, 1, pathway);
  group.arrivals = models::RenewalArrivals{engine::fixed(minutes * 60e6)};
  return group;
}

inline models::Stay observed_stay(const std::string& service, double minutes) {
  return stay(service, engine::fixed(minutes * 60e6));
}

/// A variable of a result, as numbers of its own type.
template <class T>
std::vector<T> values_of(const engine::Schema& schema, const engine::ReplicationResult& result,
                         const std::string& name) {
  std::size_t at = 0;
  for (const engine::Variable& one : schema.variables) {
    const bool has_values =
        one.role == engine::VariableRole::per_replication || one.role == engine::VariableRole::sum;
    if (one.name == name) return std::get<std::vector<T>>(result.values.at(at));
    if (has_values) ++at;
  }
  engine::ensure(false, "there is a variable " + name);
  return {};
}

class Observed {
 public:
  explicit Observed(const models::Description& description)
      : simulation_(description), result_(simulation_.run(1, 1)) {}

  std::vector<std::uint32_t> counts(const std::string& name) const {
    return values_of<std::uint32_t>(simulation_.schema(), result_, name);
  }
  std::vector<float> floats(const std::string& name) const {
    return values_of<float>(simulation_.schema(), result_, name);
  }
  std::vector<double> doubles(const std::string& name) const {
    return values_of<double>(simulation_.schema(), result_, name);
  }
  std::vector<double> fixed(const std::string& name) const {
    for (const engine::Variable& one : simulation_.schema().variables) {
      if (one.name == name) return one.fixed_values;
    }
    return {};
  }

 private:
  models::Simulation simulation_;
  engine::ReplicationResult result_;
};

}  // namespace tests
