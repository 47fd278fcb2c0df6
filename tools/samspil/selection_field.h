/// The scenarios among which `select` chooses, and their replications.
#pragma once

#include <atomic>
#include <cstdint>
#include <iosfwd>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/statistics/selection.h"
#include "models/simulation.h"
#include "output/figures.h"
#include "tools/experiment/contestants.h"
#include "tools/samspil/run_wishes.h"

namespace tools {

/// One scenario, compiled, and which of its key figures is asked for.
struct Runner {
  std::string name;
  std::unique_ptr<models::Simulation> simulation;
  output::Figure figure;

  /// NaN if the replication has no value. Throws engine::RunStopped if it is stopped.
  double run(std::uint64_t seed, std::uint32_t replication, const std::atomic<bool>& stop) const;
};

class SelectionField {
 public:
  SelectionField(const Arguments& given, const RunWishes& wishes, std::ostream& out,
                 std::ostream& problems)
      : given_(given), wishes_(wishes), out_(out), problems_(problems) {}

  /// Reads the scenarios; the exit code. The user has been told what is wrong.
  int open(const std::vector<Contender>& contenders, const std::string& figure);

  const std::vector<Runner>& runners() const { return runners_; }
  std::uint64_t seed() const { return seed_; }

 private:
  int open_one(const Contender& one, const std::string& figure_id);

  const Arguments& given_;
  const RunWishes& wishes_;
  std::ostream& out_;
  std::ostream& problems_;
  std::vector<Runner> runners_;
  std::string last_file_;
  std::uint64_t seed_ = 1;
};

/// Runs what a selection wants, on all cores: the same numbers whatever the order.
class FieldObserver {
 public:
  FieldObserver(const SelectionField& field, unsigned threads, const std::atomic<bool>& stop)
      : field_(field), threads_(threads), stop_(stop) {}

  /// As engine::Observe asks; none if it was stopped, or a replication had no value.
  std::optional<std::vector<std::vector<double>>> operator()(
      const std::vector<engine::Wanted>& wanted);

  /// E312 of the first replication that had no value.
  const std::optional<engine::Error>& without_value() const { return without_value_; }

 private:
  bool all_have_values(const std::vector<engine::Wanted>& wanted,
                       const std::vector<std::vector<double>>& values);

  const SelectionField& field_;
  unsigned threads_;
  const std::atomic<bool>& stop_;
  std::optional<engine::Error> without_value_;
};

}  // namespace tools
