#include "tools/samspil/mix_runs.h"

#include <cmath>
#include <ostream>
#include <sstream>

#include "engine/ensure.h"
#include "engine/kernel.h"
#include "engine/parallel/replications.h"
#include "models/simulation.h"
#include "output/figures.h"
#include "tools/samspil/exit_code.h"
#include "tools/samspil/open_scenario.h"
#include "tools/samspil/problem.h"

namespace tools {

namespace {

/// Of one replication, by figure; NaN where it has none.
std::vector<double> values_of(const models::Simulation& simulation,
                              engine::ReplicationResult replication,
                              const std::vector<std::string>& figures) {
  output::Results results;
  results.schema = simulation.schema();
  results.replications.push_back(std::move(replication));
  std::vector<double> values(figures.size(), std::nan(""));
  for (const output::FigureValues& one : output::key_figure_values(results)) {
    for (std::size_t i = 0; i < figures.size(); ++i) {
      if (one.figure.id == figures[i]) values[i] = one.values.front();
    }
  }
  return values;
}

}  // namespace

std::optional<scenarios::Scenario> MixRuns::scenario_with(const Mix& mix) {
  std::vector<scenarios::Override> overrides = wishes_.overrides;
  for (std::size_t i = 0; i < levers_.size(); ++i)
    overrides.push_back({levers_[i].path, std::to_string(mix[i])});
  std::ostringstream told;
  auto scenario = open_scenario(given_.operands().front(), overrides, given_, streams_.out, told);
  if (!scenario || !has_told_) streams_.problems << told.str() << std::flush;
  has_told_ = true;
  return scenario;
}

std::optional<MixValues> MixRuns::run(const Mix& mix, std::uint32_t have, std::uint32_t count,
                                      const std::atomic<bool>& stop) {
  std::vector<std::uint32_t> numbers;
  for (std::uint32_t number = have + 1; number <= have + count; ++number) {
    if (log_->find(mix, number) == nullptr) numbers.push_back(number);
  }
  if (!numbers.empty() && !simulate(mix, numbers, stop)) return std::nullopt;
  return logged(mix, have, count);
}

bool MixRuns::simulate(const Mix& mix, const std::vector<std::uint32_t>& numbers,
                       const std::atomic<bool>& stop) {
  const auto scenario = scenario_with(mix);
  if (!scenario) refused_ = scenario_errors;
  if (!scenario) return false;
  const models::Simulation simulation(scenario->description);
  const std::uint64_t seed = wishes_.seed.value_or(scenario->description.runs.seed);
  try {
    engine::run_replications(
        numbers, wishes_.threads,
        [&](std::uint32_t number) {
          const auto values = values_of(simulation, simulation.run(seed, number, &stop), figures_);
          log_->add(mix, number, values);
        },
        stop);
  } catch (const engine::RunStopped&) {
    engine::ensure(stop, "a replication stops only when it is asked to");
  }
  return !stop;
}

std::optional<MixValues> MixRuns::logged(const Mix& mix, std::uint32_t have, std::uint32_t count) {
  MixValues all(figures_.size());
  for (std::uint32_t number = have + 1; number <= have + count; ++number) {
    const std::vector<double>& values = *log_->find(mix, number);
    for (std::size_t i = 0; i < figures_.size(); ++i) {
      all[i].push_back(values[i]);
      if (std::isfinite(values[i])) continue;
      refused_ = refuse({problem("E312", {{"scenario", mix_in_words(mix, levers_)},
                                          {"figure", figures_[i]},
                                          {"number", std::to_string(number)}})},
                        given_, streams_.out, streams_.problems);
      return std::nullopt;
    }
  }
  return all;
}

}  // namespace tools
