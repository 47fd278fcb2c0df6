// A comparison as an HDF5 file. What is in it: docs/results.md.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "output/comparison.h"
#include "output/durable_file.h"
#include "output/hdf5/answer.h"
#include "output/hdf5/image.h"
#include "output/seal.h"

namespace output {
namespace {

using namespace hdf5;  // NOLINT(google-build-using-namespace): the parts of a file, put in order

using Figures = std::vector<ComparedFigure>;

constexpr const char* comparison_version = "1.0";
constexpr double no_number = std::numeric_limits<double>::quiet_NaN();

void describe_column(hid_t column, const std::string& long_name) {
  put_text(column, "long_name", long_name);
  put_text(column, "units", "1");
}

void put_column(const Grid& grid, const std::string& name, const std::vector<std::string>& axes,
                const std::vector<double>& values) {
  const Dataset dataset = grid.add(name, axes, values);
  put_no_value<double>(dataset.id());
}

/// A number of an estimate, and the end of its variable's name.
struct EstimateColumn {
  const char* name;
  double report::Estimate::*value;
};
constexpr std::array<EstimateColumn, 4> estimate_columns = {
    {{"_mean", &report::Estimate::mean},
     {"_sd", &report::Estimate::sd},
     {"_ci_low", &report::Estimate::low},
     {"_ci_high", &report::Estimate::high}}};

/// Of a difference; none below two values, except for the mean.
struct DifferenceColumn {
  const char* name;
  std::size_t least_values;
  double (*value)(const FigureDifference&);
};
constexpr std::array<DifferenceColumn, 9> difference_columns = {
    {{"_difference_mean", 1,
      [](const FigureDifference& d) {
        return d.estimate.mean;
      }},
     {"_difference_se", 2,
      [](const FigureDifference& d) {
        return d.estimate.standard_error;
      }},
     {"_difference_ci_low", 2,
      [](const FigureDifference& d) {
        return d.alone.low;
      }},
     {"_difference_ci_high", 2,
      [](const FigureDifference& d) {
        return d.alone.high;
      }},
     {"_difference_together_low", 2,
      [](const FigureDifference& d) {
        return d.together.low;
      }},
     {"_difference_together_high", 2,
      [](const FigureDifference& d) {
        return d.together.high;
      }},
     {"_difference_p", 2,
      [](const FigureDifference& d) {
        return d.p;
      }},
     {"_difference_adjusted_p", 2,
      [](const FigureDifference& d) {
        return d.adjusted_p;
      }},
     {"_difference_width_ratio", 2, [](const FigureDifference& d) {
        return d.width_ratio;
      }}}};

/// A column over figures of one of their texts.
void write_figure_texts(const Grid& grid, const std::string& axis, const Figures& figures) {
  const std::array<std::pair<const char*, std::string Figure::*>, 4> columns = {
      {{"_unit", &Figure::unit},
       {"_label_da", &Figure::label_da},
       {"_label_en", &Figure::label_en},
       {"_better", &Figure::better}}};
  for (const auto& [end, text] : columns) {
    std::vector<std::string> texts;
    for (const ComparedFigure& one : figures)
      texts.push_back(one.figure.*text);
    const Dataset dataset = grid.add_text(axis + end, {axis}, texts);
    put_text(dataset.id(), "long_name", std::string("figure: ") + (end + 1));
  }
}

/// (scenario, replication, figure); NaN where there is none.
std::vector<double> all_values(const Figures& figures, std::size_t scenarios,
                               std::size_t replications) {
  std::vector<double> all(scenarios * replications * figures.size(), no_number);
  for (std::size_t f = 0; f < figures.size(); ++f) {
    for (std::size_t s = 0; s < scenarios; ++s) {
      const auto& values = figures[f].values[s];
      for (std::size_t r = 0; r < values.size(); ++r)
        all[(s * replications + r) * figures.size() + f] = values[r];
    }
  }
  return all;
}

/// (scenario, figure); NaN for figures that are not of waits.
void write_still_waiting(const Grid& grid, const std::string& axis, const Figures& figures,
                         std::size_t scenarios) {
  const auto is_of_waits = [](const ComparedFigure& one) {
    return still_waiting_in(one, 0).has_value();
  };
  if (std::ranges::none_of(figures, is_of_waits)) return;
  std::vector<double> persons, days;
  for (std::size_t s = 0; s < scenarios; ++s) {
    for (const ComparedFigure& one : figures) {
      const auto who = still_waiting_in(one, s);
      persons.push_back(who ? who->persons : no_number);
      days.push_back(who ? who->days : no_number);
    }
  }
  put_column(grid, axis + "_still_waiting", {"scenario", axis}, persons);
  put_column(grid, axis + "_still_waiting_days", {"scenario", axis}, days);
}

void write_estimates(const Grid& grid, const std::string& axis, const Figures& figures,
                     std::size_t scenarios) {
  for (const EstimateColumn& column : estimate_columns) {
    std::vector<double> values;
    for (std::size_t s = 0; s < scenarios; ++s) {
      for (const ComparedFigure& one : figures)
        values.push_back(one.each[s].*column.value);
    }
    put_column(grid, axis + column.name, {"scenario", axis}, values);
  }
  std::vector<double> best;
  for (std::size_t s = 0; s < scenarios; ++s) {
    for (const ComparedFigure& one : figures)
      best.push_back(one.best.empty() ? no_number : one.best[s]);
  }
  put_column(grid, axis + "_probability_best", {"scenario", axis}, best);
}

std::vector<double> values_of(const DifferenceColumn& column, const Figures& figures,
                              std::size_t scenarios) {
  std::vector<double> values;
  for (std::size_t s = 0; s + 1 < scenarios; ++s) {
    for (const ComparedFigure& one : figures) {
      const FigureDifference& difference = one.differences[s];
      const bool known = difference.estimate.values >= column.least_values;
      values.push_back(known ? column.value(difference) : no_number);
    }
  }
  return values;
}

void write_differences(const Grid& grid, const std::string& axis, const Figures& figures,
                       std::size_t scenarios) {
  for (const DifferenceColumn& column : difference_columns) {
    put_column(grid, axis + column.name, {"difference", axis},
               values_of(column, figures, scenarios));
  }
  std::vector<std::uint32_t> counts;
  for (std::size_t s = 0; s + 1 < scenarios; ++s) {
    for (const ComparedFigure& one : figures)
      counts.push_back(static_cast<std::uint32_t>(one.differences[s].estimate.values));
  }
  grid.add(axis + "_difference_values", {"difference", axis}, counts);
}

void write_figures(Grid& grid, const std::string& axis, const Figures& figures,
                   std::size_t scenarios) {
  if (figures.empty()) return;
  std::vector<std::string> ids;
  for (const ComparedFigure& one : figures)
    ids.push_back(one.figure.id);
  put_text(grid.add_text_axis(axis, ids), "long_name", "figure");
  write_figure_texts(grid, axis, figures);
  const std::size_t replications = grid.size_of("replication");
  put_column(grid, axis + "_value", {"scenario", "replication", axis},
             all_values(figures, scenarios, replications));
  write_estimates(grid, axis, figures, scenarios);
  write_still_waiting(grid, axis, figures, scenarios);
  write_differences(grid, axis, figures, scenarios);
}

std::size_t most_replications(const Comparison& comparison) {
  std::size_t most = 0;
  for (const ComparedScenario& one : comparison.scenarios)
    most = std::max(most, one.replications);
  return most;
}

void write_comparison_axes(Grid& grid, const Comparison& comparison) {
  std::vector<std::string> letters;
  for (std::size_t s = 0; s < comparison.scenarios.size(); ++s)
    letters.push_back(letter_of(s));
  put_text(grid.add_text_axis("scenario", letters), "long_name", "scenario");
  letters.erase(letters.begin());
  put_text(grid.add_text_axis("difference", letters), "long_name", "scenario less scenario A");
  std::vector<std::int32_t> numbers;
  for (std::size_t r = 0; r < most_replications(comparison); ++r)
    numbers.push_back(static_cast<std::int32_t>(r + 1));
  describe_column(grid.add_axis("replication", numbers, Growth::fixed), "replication");
}

void write_scenarios(const Grid& grid, const Comparison& comparison) {
  std::vector<std::string> names, titles_da, titles_en, programs;
  std::vector<std::uint64_t> seeds;
  std::vector<std::uint32_t> replications;
  for (const ComparedScenario& one : comparison.scenarios) {
    names.push_back(one.header.scenario_name);
    titles_da.push_back(one.header.title_da);
    titles_en.push_back(one.header.title_en);
    programs.push_back(one.program);
    seeds.push_back(one.header.seed);
    replications.push_back(static_cast<std::uint32_t>(one.replications));
  }
  grid.add_text("scenario_name", {"scenario"}, names);
  grid.add_text("scenario_title_da", {"scenario"}, titles_da);
  grid.add_text("scenario_title_en", {"scenario"}, titles_en);
  grid.add_text("scenario_program", {"scenario"}, programs);
  grid.add("scenario_seed", {"scenario"}, seeds);
  grid.add("scenario_replications", {"scenario"}, replications);
}

void write_changes(Grid& grid, const Comparison& comparison) {
  if (comparison.changes.empty()) return;
  std::vector<std::string> paths, values;
  for (const Change& change : comparison.changes) {
    paths.push_back(change.path);
    values.insert(values.end(), change.values.begin(), change.values.end());
  }
  put_text(grid.add_text_axis("change", paths), "long_name", "path of a value that differs");
  const Dataset dataset = grid.add_text("change_value", {"change", "scenario"}, values);
  put_text(dataset.id(), "long_name", "value as JSON; empty: not there");
}

void write_input_files(Grid& grid, const Comparison& comparison) {
  std::vector<std::string> owners, names, hashes;
  for (std::size_t s = 0; s < comparison.scenarios.size(); ++s) {
    for (const auto& [name, hash] : comparison.scenarios[s].files) {
      owners.push_back(letter_of(s));
      names.push_back(name);
      hashes.push_back(hash);
    }
  }
  if (names.empty()) return;
  grid.add_bare_axis("input", names.size());
  grid.add_text("input_scenario", {"input"}, owners);
  grid.add_text("input_name", {"input"}, names);
  grid.add_text("input_sha256", {"input"}, hashes);
}

void write_comparison_header(hid_t root, const Comparison& comparison) {
  put_text(root, "Conventions", "CF-1.10, ACDD-1.3");
  put_text(root, "title", "Comparison of scenarios");
  put_text(root, "schema_name", "samspil-comparison");
  put_text(root, "schema_version", comparison_version);
  put_number(root, "confidence_level", comparison.confidence);
  put_text(root, "pairing",
           comparison.pairing == Pairing::paired ? "paired by replication" : "independent");
  put_number(root, "median_width_ratio", median_width_ratio(comparison));
  constexpr std::array<const char*, 3> adjustments = {"Holm", "Bonferroni", "none"};
  put_text(root, "adjustment", adjustments.at(static_cast<std::size_t>(comparison.adjustment)));
}

std::string comparison_bytes(const Comparison& comparison, const std::string& command_line,
                             const std::string& name) {
  const QuietErrors quiet;
  const File file = new_file(name);
  write_comparison_header(file.id(), comparison);
  {
    Grid grid(file.id());
    write_comparison_axes(grid, comparison);
    write_scenarios(grid, comparison);
    write_figures(grid, "kpi", comparison.key_figures, comparison.scenarios.size());
    write_figures(grid, "part", comparison.parts, comparison.scenarios.size());
    write_changes(grid, comparison);
    write_input_files(grid, comparison);
  }
  write_origin(file, command_line);
  return bytes_of(file);
}

}  // namespace

void write_comparison(const Comparison& comparison, const std::string& command_line,
                      const std::filesystem::path& path) {
  replace_file(path,
               sealed(comparison_bytes(comparison, command_line, path.string() + " in memory")));
}

}  // namespace output
