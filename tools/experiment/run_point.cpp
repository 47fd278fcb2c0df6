#include "tools/experiment/run_point.h"

#include <algorithm>
#include <new>
#include <optional>
#include <system_error>

#include <fmt/format.h>

#include "engine/kernel.h"
#include "engine/random/stream.h"
#include "models/simulation.h"
#include "scenarios/messages.h"
#include "tools/samspil/exit_code.h"
#include "tools/samspil/fault.h"
#include "tools/samspil/problem.h"
#include "tools/sweep/factor_value.h"

namespace tools {

namespace {

using output::RunStatus;

/// In English whoever runs it, so that the same sweep has the same bytes.
constexpr Language stored = Language::english;

std::string reason_of(const engine::Error& error) {
  return fmt::format("{}: {}", error.code, scenarios::message(error, stored).what);
}

struct Failure {
  RunStatus status = RunStatus::failed;
  std::string reason;
};

/// Call it where an exception is caught. How much memory there was is no part of a result.
Failure failure_under_way() {
  try {
    throw;
  } catch (const engine::RunStopped&) {
    throw;
  } catch (const std::system_error&) {
    throw;
  } catch (const std::bad_alloc&) {
    return {RunStatus::failed, "E591: out of memory"};
  } catch (...) {
    const engine::Error error = fault_under_way(stored);
    const bool is_of_scenario = exit_code_of(error) == scenario_errors;
    return {is_of_scenario ? RunStatus::broken_off : RunStatus::failed,
            fmt::format("{}: {}", error.code, problem_in_words(error, stored))};
  }
}

class PointRunner {
 public:
  PointRunner(const SweepWork& work, std::uint64_t point, const std::atomic<bool>& stop)
      : work_(work), point_(point), stop_(stop) {}

  output::SweepRuns run() {
    try {
      const auto scenario = work_.source.at(
          changes_at(work_.plan, work_.design.at(static_cast<std::size_t>(point_))));
      if (!scenario) return fail_all({RunStatus::refused, reason_of(scenario.error().front())});
      const models::Simulation simulation(scenario->description);
      const auto places = places_of(simulation.schema());
      for (std::uint32_t r = 1; r <= work_.plan.replications; ++r)
        run_one(simulation, places, r);
      return runs_;
    } catch (...) {
      return fail_all(failure_under_way());
    }
  }

 private:
  /// Where each output is among the key figures; none where it is not the same figure.
  std::vector<std::optional<std::size_t>> places_of(const engine::Schema& schema) const {
    const auto there = output::key_figures_of(schema);
    std::vector<std::optional<std::size_t>> places;
    for (const output::Figure& wanted : work_.figures) {
      const auto found = std::ranges::find_if(there, [&](const output::Figure& one) {
        return one.id == wanted.id && one.unit == wanted.unit;
      });
      if (found == there.end()) {
        places.emplace_back();
      } else {
        places.emplace_back(static_cast<std::size_t>(found - there.begin()));
      }
    }
    return places;
  }

  void run_one(const models::Simulation& simulation,
               const std::vector<std::optional<std::size_t>>& places, std::uint32_t replication) {
    try {
      output::Results results;
      results.schema = simulation.schema();
      results.replications.push_back(
          simulation.run(seed_of(work_.plan, point_), replication, &stop_));
      const auto values = output::key_figure_values(results);
      for (const auto& place : places)
        runs_.values.push_back(place ? values[*place].values.front() : no_value);
      runs_.status.push_back(RunStatus::finished);
      runs_.events.push_back(results.replications.front().events);
    } catch (...) {
      add_failure(failure_under_way());
    }
  }

  void add_failure(const Failure& failure) {
    const std::uint64_t run = point_ * work_.plan.replications + runs_.status.size();
    runs_.values.resize((runs_.status.size() + 1) * work_.figures.size(), no_value);
    runs_.status.push_back(failure.status);
    runs_.events.push_back(0);
    runs_.failures.push_back({run, failure.reason});
  }

  output::SweepRuns fail_all(const Failure& failure) {
    runs_ = {};
    for (std::uint32_t r = 0; r < work_.plan.replications; ++r)
      add_failure(failure);
    return runs_;
  }

  const SweepWork& work_;
  std::uint64_t point_;
  const std::atomic<bool>& stop_;
  output::SweepRuns runs_;
};

}  // namespace

std::string refusal_at(const SweepWork& work, std::uint64_t point) {
  const auto scenario =
      work.source.at(changes_at(work.plan, work.design.at(static_cast<std::size_t>(point))));
  return scenario ? "" : reason_of(scenario.error().front());
}

std::uint64_t seed_of(const Plan& plan, std::uint64_t point) {
  if (plan.random_numbers == RandomNumbers::shared) return plan.seed;
  constexpr std::uint64_t what = engine::stable_hash("seed of a point");
  return engine::philox({point, 0, 0, what}, {plan.seed, 0})[0];
}

output::SweepRuns run_point(const SweepWork& work, std::uint64_t point,
                            const std::atomic<bool>& stop) {
  return PointRunner(work, point, stop).run();
}

}  // namespace tools
