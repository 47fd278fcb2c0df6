#include "tools/experiment/run_point.h"

#include <algorithm>
#include <new>
#include <numeric>
#include <optional>
#include <system_error>

#include <fmt/format.h>

#include "engine/kernel.h"
#include "engine/parallel/replications.h"
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

/// One run, or why there is none.
struct Outcome {
  std::vector<double> values;
  std::uint64_t events = 0;
  std::optional<Failure> failure;
};

class PointRunner {
 public:
  PointRunner(const SweepWork& work, std::uint64_t point, const std::atomic<bool>& stop)
      : work_(work), point_(point), stop_(stop) {}

  output::SweepRuns run(unsigned threads) {
    try {
      const auto scenario = work_.source.at(
          changes_at(work_.plan, work_.design.at(static_cast<std::size_t>(point_))));
      if (!scenario) return fail_all({RunStatus::refused, reason_of(scenario.error().front())});
      const models::Simulation simulation(scenario->description);
      return in_order(run_replications(simulation, threads));
    } catch (...) {
      return fail_all(failure_under_way());
    }
  }

 private:
  using Places = std::vector<std::optional<std::size_t>>;

  /// Where each output is among the key figures; none where it is not the same figure.
  Places places_of(const engine::Schema& schema) const {
    const auto there = output::key_figures_of(schema);
    Places places;
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

  std::vector<Outcome> run_replications(const models::Simulation& simulation, unsigned threads) {
    const Places places = places_of(simulation.schema());
    std::vector<std::uint32_t> numbers(work_.plan.replications);
    std::iota(numbers.begin(), numbers.end(), 1U);
    std::vector<Outcome> outcomes(numbers.size());
    const auto run = [&](std::uint32_t number) {
      outcomes[number - 1] = run_one(simulation, places, number);
    };
    if (threads > 1) {
      engine::run_replications(numbers, threads, run, stop_);
    } else {
      std::ranges::for_each(numbers, run);
    }
    if (stop_) throw engine::RunStopped();  // some may not have begun
    return outcomes;
  }

  Outcome run_one(const models::Simulation& simulation, const Places& places,
                  std::uint32_t replication) const {
    try {
      output::Results results;
      results.schema = simulation.schema();
      results.replications.push_back(
          simulation.run(seed_of(work_.plan, point_), replication, &stop_));
      const auto values = output::key_figure_values(results);
      Outcome outcome;
      for (const auto& place : places)
        outcome.values.push_back(place ? values[*place].values.front() : no_value);
      outcome.events = results.replications.front().events;
      return outcome;
    } catch (...) {
      return {{}, 0, failure_under_way()};
    }
  }

  output::SweepRuns in_order(const std::vector<Outcome>& outcomes) const {
    output::SweepRuns runs;
    for (const Outcome& one : outcomes) {
      if (one.failure) {
        add_failure(runs, *one.failure);
        continue;
      }
      runs.values.insert(runs.values.end(), one.values.begin(), one.values.end());
      runs.status.push_back(RunStatus::finished);
      runs.events.push_back(one.events);
    }
    return runs;
  }

  void add_failure(output::SweepRuns& runs, const Failure& failure) const {
    const std::uint64_t run = point_ * work_.plan.replications + runs.status.size();
    runs.values.resize((runs.status.size() + 1) * work_.figures.size(), no_value);
    runs.status.push_back(failure.status);
    runs.events.push_back(0);
    runs.failures.push_back({run, failure.reason});
  }

  output::SweepRuns fail_all(const Failure& failure) const {
    output::SweepRuns runs;
    for (std::uint32_t r = 0; r < work_.plan.replications; ++r)
      add_failure(runs, failure);
    return runs;
  }

  const SweepWork& work_;
  std::uint64_t point_;
  const std::atomic<bool>& stop_;
};

}  // namespace

void append(output::SweepRuns& all, const output::SweepRuns& more) {
  all.values.insert(all.values.end(), more.values.begin(), more.values.end());
  all.status.insert(all.status.end(), more.status.begin(), more.status.end());
  all.events.insert(all.events.end(), more.events.begin(), more.events.end());
  all.failures.insert(all.failures.end(), more.failures.begin(), more.failures.end());
}

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
                            const std::atomic<bool>& stop, unsigned threads) {
  return PointRunner(work, point, stop).run(threads);
}

}  // namespace tools
