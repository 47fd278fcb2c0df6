#include "tools/samspil/selection_field.h"

#include <cmath>
#include <ostream>
#include <sstream>
#include <utility>

#include "engine/ensure.h"
#include "engine/kernel.h"
#include "engine/parallel/replications.h"
#include "tools/experiment/planner_amount.h"
#include "tools/samspil/exit_code.h"
#include "tools/samspil/open_scenario.h"
#include "tools/samspil/problem.h"

namespace tools {

double Runner::run(std::uint64_t seed, std::uint32_t replication,
                   const std::atomic<bool>& stop) const {
  output::Results results;
  results.schema = simulation->schema();
  results.replications.push_back(simulation->run(seed, replication, &stop));
  for (const output::FigureValues& one : output::key_figure_values(results)) {
    if (one.figure.id == figure.id) return one.values.front();
  }
  return std::nan("");
}

int SelectionField::open(const std::vector<Contender>& contenders, const std::string& figure) {
  for (const Contender& one : contenders) {
    const int code = open_one(one, figure);
    if (code != fine) return code;
  }
  return fine;
}

int SelectionField::open_one(const Contender& one, const std::string& figure_id) {
  std::vector<scenarios::Override> overrides = wishes_.overrides;
  overrides.insert(overrides.end(), one.overrides.begin(), one.overrides.end());
  std::ostringstream said;
  const auto scenario = open_scenario(one.file, overrides, given_, out_, said);
  const bool is_new = std::exchange(last_file_, one.file) != one.file;
  if (is_new || !scenario) problems_ << said.str();  // warnings of a file are told once
  if (!scenario) return scenario_errors;
  if (runners_.empty()) seed_ = wishes_.seed.value_or(scenario->description.runs.seed);
  auto simulation = std::make_unique<models::Simulation>(scenario->description);
  const auto figures = output::key_figures_of(simulation->schema());
  const auto figure = figure_named(figure_id, figures);
  if (!figure) return refuse({figure.error()}, given_, out_, problems_);
  if (!runners_.empty() && runners_.front().figure.unit != (*figure)->unit) {
    const Runner& first = runners_.front();
    return refuse({problem("E318", {{"figure", first.figure.id},
                                    {"one", first.name},
                                    {"unit", first.figure.unit},
                                    {"other", one.name},
                                    {"other_unit", (*figure)->unit}})},
                  given_, out_, problems_);
  }
  runners_.push_back({one.name, std::move(simulation), **figure});
  return fine;
}

std::optional<std::vector<std::vector<double>>> FieldObserver::operator()(
    const std::vector<engine::Wanted>& wanted) {
  std::vector<std::vector<double>> values;
  std::vector<std::pair<std::size_t, std::uint32_t>> tasks;  // line, replication within it
  for (std::size_t line = 0; line < wanted.size(); ++line) {
    values.emplace_back(wanted[line].count);
    for (std::uint32_t i = 0; i < wanted[line].count; ++i)
      tasks.emplace_back(line, i);
  }
  std::vector<std::uint32_t> numbers(tasks.size());
  for (std::uint32_t n = 0; n < numbers.size(); ++n)
    numbers[n] = n;
  const auto job = [&](std::uint32_t n) {
    const auto [line, i] = tasks[n];
    const engine::Wanted& one = wanted[line];
    values[line][i] = field_.runners()[one.system].run(field_.seed(), one.first + i + 1, stop_);
  };
  try {
    engine::run_replications(numbers, threads_, job, stop_);
  } catch (const engine::RunStopped&) {
    engine::ensure(stop_, "a replication stops only when it is asked to");
  }
  if (stop_ || !all_have_values(wanted, values)) return std::nullopt;
  return values;
}

bool FieldObserver::all_have_values(const std::vector<engine::Wanted>& wanted,
                                    const std::vector<std::vector<double>>& values) {
  for (std::size_t line = 0; line < wanted.size(); ++line) {
    for (std::uint32_t i = 0; i < wanted[line].count; ++i) {
      if (std::isfinite(values[line][i])) continue;
      const Runner& runner = field_.runners()[wanted[line].system];
      without_value_ = problem("E312", {{"scenario", runner.name},
                                        {"figure", runner.figure.id},
                                        {"number", std::to_string(wanted[line].first + i + 1)}});
      return false;
    }
  }
  return true;
}

}  // namespace tools
