#include "tools/samspil/variant_runs.h"

#include <cmath>
#include <ostream>
#include <sstream>

#include <fmt/format.h>

#include "engine/ensure.h"
#include "engine/kernel.h"
#include "engine/parallel/replications.h"
#include "engine/version.h"
#include "models/simulation.h"
#include "output/figures.h"
#include "output/result_file.h"
#include "tools/samspil/exit_code.h"
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

std::string log_heading(const std::string& command, const scenarios::Scenario& scenario,
                        const RunWishes& wishes, const std::vector<std::string>& parts) {
  std::string all = fmt::format("{} {}\n", engine::version, engine::git_hash);
  for (const scenarios::InputFile& input : scenario.inputs)
    all += input.name + '\n' + input.content + '\n';
  for (const scenarios::Override& one : wishes.overrides)
    all += one.path + '=' + one.value + '\n';
  const std::uint64_t seed = wishes.seed.value_or(scenario.description.runs.seed);
  std::string heading =
      fmt::format("samspil {},{},seed {}", command, output::sha256(all).substr(0, 16), seed);
  for (const std::string& part : parts)
    heading += ',' + part;
  return heading;
}

std::optional<scenarios::Scenario> VariantRuns::scenario_of(const Variant& variant) {
  std::ostringstream told;
  auto scenario = variants_.open(variant, told);
  if (!scenario || !has_told_) streams_.problems << told.str() << std::flush;
  has_told_ = true;
  return scenario;
}

std::optional<VariantValues> VariantRuns::run(const Variant& variant,
                                              const std::vector<std::uint32_t>& numbers,
                                              const std::atomic<bool>& stop) {
  std::vector<std::uint32_t> left;
  for (const std::uint32_t number : numbers) {
    if (log_->find(variant, number) == nullptr) left.push_back(number);
  }
  if (!left.empty() && !simulate(variant, left, stop)) return std::nullopt;
  return logged(variant, numbers);
}

bool VariantRuns::simulate(const Variant& variant, const std::vector<std::uint32_t>& numbers,
                           const std::atomic<bool>& stop) {
  const auto scenario = scenario_of(variant);
  if (!scenario) refused_ = scenario_errors;
  if (!scenario) return false;
  const models::Simulation simulation(scenario->description);
  const std::uint64_t seed = wishes_.seed.value_or(scenario->description.runs.seed);
  try {
    engine::run_replications(
        numbers, wishes_.threads,
        [&](std::uint32_t number) {
          const auto values = values_of(simulation, simulation.run(seed, number, &stop), figures_);
          log_->add(variant, number, values);
        },
        stop);
  } catch (const engine::RunStopped&) {
    engine::ensure(stop, "a replication stops only when it is asked to");
  }
  return !stop;
}

std::optional<VariantValues> VariantRuns::logged(const Variant& variant,
                                                 const std::vector<std::uint32_t>& numbers) {
  VariantValues all(figures_.size());
  for (const std::uint32_t number : numbers) {
    const std::vector<double>& values = *log_->find(variant, number);
    for (std::size_t i = 0; i < figures_.size(); ++i) {
      all[i].push_back(values[i]);
      if (std::isfinite(values[i])) continue;
      refused_ = refuse({problem("E312", {{"scenario", variants_.name(variant)},
                                          {"figure", figures_[i]},
                                          {"number", std::to_string(number)}})},
                        given_, streams_.out, streams_.problems);
      return std::nullopt;
    }
  }
  return all;
}

}  // namespace tools
