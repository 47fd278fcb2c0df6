#include "tools/experiment/comparison.h"

#include <algorithm>

#include <fmt/format.h>

#include "engine/ensure.h"
#include "output/result_file.h"
#include "tools/experiment/changed_inputs.h"
#include "tools/experiment/compared_figure.h"
#include "tools/experiment/worst_off.h"

namespace tools {

namespace {

using output::ComparedFigure;
using output::FigureValues;
using output::Pairing;

/// The figure of that id and unit; null if there is none.
const FigureValues* find_figure(const std::vector<FigureValues>& among,
                                const output::Figure& figure) {
  const auto found = std::find_if(among.begin(), among.end(), [&](const FigureValues& one) {
    return one.figure.id == figure.id && one.figure.unit == figure.unit;
  });
  return found == among.end() ? nullptr : &*found;
}

/// The figures of one table, by run.
using Tables = std::vector<std::vector<FigureValues>>;

/// Figures that all runs have.
std::vector<ComparedFigure> shared_figures(const Tables& tables,
                                           const output::Comparison& comparison) {
  std::vector<ComparedFigure> all;
  for (const FigureValues& one : tables.front()) {
    std::vector<const FigureValues*> found;
    for (const auto& figures : tables)
      found.push_back(find_figure(figures, one.figure));
    const bool is_in_all = std::ranges::find(found, nullptr) == found.end();
    if (is_in_all) all.push_back(compared(found, comparison.pairing, comparison.confidence));
  }
  return all;
}

void add_new(std::vector<std::string>& all, const std::string& one) {
  if (std::find(all.begin(), all.end(), one) == all.end()) all.push_back(one);
}

bool is_among(const std::vector<ComparedFigure>& all, const output::Figure& figure) {
  return std::ranges::any_of(all, [&](const ComparedFigure& one) {
    return one.figure.id == figure.id && one.figure.unit == figure.unit;
  });
}

/// The same; the ids of the others go to `left_out`.
std::vector<ComparedFigure> table_of(const std::vector<ComparedRun>& runs,
                                     std::vector<FigureValues> ComparedRun::*figures,
                                     output::Comparison& comparison) {
  Tables tables;
  for (const ComparedRun& run : runs)
    tables.push_back(run.*figures);
  std::vector<ComparedFigure> all = shared_figures(tables, comparison);
  for (const auto& table : tables) {
    for (const FigureValues& one : table) {
      if (!is_among(all, one.figure)) add_new(comparison.left_out, one.figure.id);
    }
  }
  return all;
}

/// Only of runs that begin and end in the same years; figures that all runs have in both.
std::vector<output::ComparedYear> years_of(const std::vector<ComparedRun>& runs,
                                           const output::Comparison& comparison) {
  std::vector<output::ComparedYear> all;
  for (std::size_t y = 0; y < runs.front().years.size(); ++y) {
    all.push_back({runs.front().years[y].year, {}});
    Tables tables;
    for (const ComparedRun& run : runs) {
      if (y >= run.years.size() || run.years[y].year != all.back().year) return {};
      tables.push_back(run.years[y].figures);
    }
    all.back().figures = shared_figures(tables, comparison);
  }
  const auto lacks = [](const output::ComparedYear& year, const ComparedFigure& figure) {
    return std::ranges::none_of(
        year.figures, [&](const ComparedFigure& one) { return one.figure.id == figure.figure.id; });
  };
  for (auto& year : all) {
    std::erase_if(year.figures, [&](const ComparedFigure& figure) {
      return lacks(all.front(), figure) || lacks(all.back(), figure);
    });
  }
  return all;
}

/// One table, as the reader sees it: both years at once.
void judge_years(std::vector<output::ComparedYear>& years, const ComparisonWishes& wishes) {
  std::vector<ComparedFigure*> both;
  for (auto& year : years) {
    for (ComparedFigure& one : year.figures)
      both.push_back(&one);
  }
  judge(both, wishes);
}

std::vector<output::WorstOff> worst_off_of(const std::vector<ComparedRun>& runs,
                                           const ComparisonWishes& wishes,
                                           const output::Comparison& comparison) {
  std::vector<std::vector<output::ResidenceWaits>> residences;
  residences.reserve(runs.size());
  for (const ComparedRun& run : runs)
    residences.push_back(run.residences);
  std::vector<output::WorstOff> all;
  std::vector<ComparedFigure> longest;
  for (const LongestWaits& one : longest_waits(residences)) {
    std::vector<const FigureValues*> of_all;
    of_all.reserve(one.longest.size());
    for (const FigureValues& each : one.longest)
      of_all.push_back(&each);
    longest.push_back(compared(of_all, comparison.pairing, comparison.confidence));
    all.push_back({{}, one.municipalities});
  }
  judge(longest, wishes);
  for (std::size_t i = 0; i < all.size(); ++i)
    all[i].longest = std::move(longest[i]);
  return all;
}

Pairing pairing_of(const std::vector<ComparedRun>& runs) {
  for (const ComparedRun& run : runs) {
    if (run.scenario.header.seed != runs.front().scenario.header.seed) return Pairing::independent;
  }
  return Pairing::paired;
}

}  // namespace

ComparedRun compared_run(const output::Results& results,
                         const std::optional<output::Breakdown>& by) {
  const output::Provenance& how = results.provenance;
  ComparedRun run;
  run.scenario.header = results.header;
  run.scenario.replications = results.replications.size();
  run.scenario.program = fmt::format("{} ({}{})", how.program_version, how.git_hash,
                                     how.git_dirty ? ", changed since" : "");
  for (const output::StoredFile& file : how.inputs)
    run.scenario.files.emplace_back(file.name, output::sha256(file.content));
  run.key_figures = output::key_figure_values(results);
  if (by) run.parts = output::part_values(results, *by);
  run.years = output::first_and_last_year(results);
  run.residences = output::waits_by_residence(results);
  run.resolved_json = how.resolved_json;
  return run;
}

output::Comparison compare_runs(const std::vector<ComparedRun>& runs,
                                const ComparisonWishes& wishes) {
  engine::ensure(runs.size() >= 2, "one scenario has nothing to be compared with");
  output::Comparison comparison;
  comparison.confidence = wishes.confidence;
  comparison.adjustment = wishes.adjustment;
  comparison.pairing = pairing_of(runs);
  std::vector<std::string> resolved;
  for (const ComparedRun& run : runs) {
    engine::ensure(run.scenario.replications > 0, "a run that is compared has a replication");
    comparison.scenarios.push_back(run.scenario);
    resolved.push_back(run.resolved_json);
  }
  comparison.key_figures = table_of(runs, &ComparedRun::key_figures, comparison);
  comparison.parts = table_of(runs, &ComparedRun::parts, comparison);
  judge(comparison.key_figures, wishes);
  judge(comparison.parts, wishes);
  comparison.years = years_of(runs, comparison);
  judge_years(comparison.years, wishes);
  comparison.worst_off = worst_off_of(runs, wishes, comparison);
  comparison.changes = changed_inputs(resolved);
  return comparison;
}

}  // namespace tools
