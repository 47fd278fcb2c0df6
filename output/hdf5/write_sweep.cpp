// A sweep as an HDF5 file. What is in it: docs/results.md.
#include <fmt/format.h>

#include "engine/ensure.h"
#include "output/durable_file.h"
#include "output/hdf5/attribute.h"
#include "output/hdf5/digest.h"
#include "output/hdf5/disk.h"
#include "output/hdf5/layout.h"
#include "output/hdf5/slab.h"
#include "output/hdf5/sweep_layout.h"
#include "output/hdf5/writer.h"
#include "output/seal.h"
#include "output/sweep_columns.h"

namespace output {
namespace {

using namespace hdf5;  // NOLINT(google-build-using-namespace): the parts of a file, put in order

constexpr Storage checked = Storage::checked;

void name_it(const Dataset& dataset, const std::string& long_name, const std::string& units = "") {
  put_text(dataset.id(), "long_name", long_name);
  put_text(dataset.id(), "units", units);
}

void write_sweep_header(hid_t root, const SweepResults& sweep) {
  const std::string& title = sweep.title_en.empty() ? sweep.title_da : sweep.title_en;
  put_text(root, "Conventions", "CF-1.10, ACDD-1.3");
  put_text(root, "title", title);
  put_text(root, "title_da", sweep.title_da);
  put_text(root, "title_en", sweep.title_en);
  put_text(root, "source", sweep.program);
  put_text(root, "schema_name", sweep_layout::schema_name);
  put_text(root, "schema_version", sweep_layout::schema_version);
  for (const auto& one : sweep_layout::header_texts)
    put_text(root, one.attribute, sweep.header.*one.text);
  put_number(root, "warm_up_days", sweep.header.warm_up_days);
  put_number(root, "seed", sweep.header.seed);
  put_number(root, "replications", sweep.replications);
  put_text(root, "design", sweep.design.method);
  put_text(root, "random_numbers", sweep.shares_random_numbers ? "shared" : "separate");
}

void write_factors(Grid& grid, const SweepResults& sweep) {
  std::vector<std::string> names;
  std::vector<std::uint32_t> levels;
  for (const SweepFactor& one : sweep.factors) {
    names.push_back(one.name);
    levels.push_back(one.levels);
  }
  put_text(grid.add_text_axis("factor", names), "long_name", "factor");
  for (const auto& column : sweep_layout::factor_texts) {
    std::vector<std::string> texts;
    for (const SweepFactor& one : sweep.factors)
      texts.push_back(one.*column.text);
    name_it(grid.add_text(column.variable, {"factor"}, texts), column.long_name);
  }
  for (const auto& column : sweep_layout::factor_numbers) {
    std::vector<double> numbers;
    for (const SweepFactor& one : sweep.factors)
      numbers.push_back(one.*column.number);
    name_it(grid.add(column.variable, {"factor"}, numbers, checked), column.long_name, "1");
  }
  name_it(grid.add("factor_levels", {"factor"}, levels, checked), "levels in the design", "1");
}

/// What the numbers of a choice stand for.
void write_choices(Grid& grid, const SweepResults& sweep) {
  std::vector<std::string> names;
  std::vector<std::uint32_t> owners;
  for (std::uint32_t i = 0; i < sweep.factors.size(); ++i) {
    for (const std::string& name : sweep.factors[i].choices) {
      owners.push_back(i);
      names.push_back(name);
    }
  }
  if (names.empty()) return;
  grid.add_bare_axis("choice", names.size());
  name_it(grid.add("choice_factor", {"choice"}, owners, checked), "factor, counted from 0", "1");
  name_it(grid.add_text("choice_name", {"choice"}, names),
          "name of the choice; the first of a factor has the number 0");
}

/// CF's unit of time for dates, so that readers show them as such.
std::string units_of(const SweepFactor& factor) {
  if (factor.kind == "date") return "days since 1970-01-01";
  return factor.unit.empty() ? "1" : factor.unit;
}

template <class T>
Dataset add_column(const Grid& grid, const std::string& name, const std::vector<std::string>& axes,
                   const ColumnReader<T>& rows_at) {
  Dataset dataset = grid.create(name, element<T>(), axes, checked);
  write_by_chunks<T>(dataset.id(), rows_at);
  return dataset;
}

void write_design(Grid& grid, const SweepResults& sweep, const SweepColumns& columns) {
  grid.add_bare_axis("point", columns.points);
  for (std::size_t i = 0; i < sweep.factors.size(); ++i) {
    const SweepFactor& factor = sweep.factors[i];
    const Dataset dataset =
        add_column<double>(grid, "design_" + factor.name, {"point"},
                           [&](Rows rows) { return columns.design_values(i, rows); });
    name_it(dataset, factor.path.empty() ? factor.name : factor.path, units_of(factor));
    put_text(dataset.id(), "choices", fmt::format("{}", fmt::join(factor.choices, " ")));
  }
  name_it(add_column(grid, "design_coordinate", {"point", "factor"}, columns.coordinates),
          "place in the factor's range, 0 to 1", "1");
  name_it(add_column(grid, "design_block", {"point"}, columns.block),
          "trajectory, base point, or factor that moves", "1");
  name_it(add_column(grid, "design_place", {"point"}, columns.place), "place within the block",
          "1");
}

/// What belongs to a run by its number alone: run = point x replications + replication, from 0.
void write_run_numbers(const Grid& grid, std::uint32_t replications, const SweepColumns& columns) {
  const ColumnReader<std::uint32_t> point = [=](Rows rows) {
    std::vector<std::uint32_t> points;
    for (std::uint64_t run = rows.first; run < rows.first + rows.count; ++run)
      points.push_back(static_cast<std::uint32_t>(run / replications));
    return points;
  };
  const ColumnReader<std::uint32_t> replication = [=](Rows rows) {
    std::vector<std::uint32_t> numbers;
    for (std::uint64_t run = rows.first; run < rows.first + rows.count; ++run)
      numbers.push_back(static_cast<std::uint32_t>(run % replications) + 1);
    return numbers;
  };
  const ColumnReader<std::uint64_t> seed = [&](Rows rows) {
    const std::uint64_t first = rows.first / replications;
    const std::uint64_t last = (rows.first + rows.count - 1) / replications;
    const std::vector<std::uint64_t> of_points = columns.seeds({first, last - first + 1});
    std::vector<std::uint64_t> seeds;
    for (std::uint64_t run = rows.first; run < rows.first + rows.count; ++run)
      seeds.push_back(of_points[run / replications - first]);
    return seeds;
  };
  name_it(add_column(grid, "run_point", {"run"}, point), "point, counted from 0", "1");
  name_it(add_column(grid, "run_replication", {"run"}, replication), "replication, counted from 1",
          "1");
  name_it(add_column(grid, "run_seed", {"run"}, seed), "seed", "1");
}

void write_figures_of_runs(const Grid& grid, const SweepResults& sweep,
                           const SweepColumns& columns) {
  for (std::size_t i = 0; i < sweep.figures.size(); ++i) {
    const Figure& figure = sweep.figures[i];
    const Dataset dataset = add_column<double>(grid, "figure_" + figure.id, {"run"},
                                               [&](Rows rows) { return columns.figures(i, rows); });
    put_no_value<double>(dataset.id());
    put_text(dataset.id(), "long_name",
             figure.label_en.empty() ? figure.label_da : figure.label_en);
    for (const auto& one : sweep_layout::figure_texts)
      put_text(dataset.id(), one.attribute, figure.*one.text);
  }
}

void write_runs(Grid& grid, const SweepResults& sweep, const SweepColumns& columns) {
  grid.add_bare_axis("run", columns.points * sweep.replications);
  write_run_numbers(grid, sweep.replications, columns);
  const Dataset status = add_column(grid, "run_status", {"run"}, columns.status);
  name_it(status, "what became of the run: 0, 1, 2, 3 as flag_meanings", "1");
  put_text(status.id(), "flag_meanings", sweep_layout::status_meanings);
  name_it(add_column(grid, "run_events", {"run"}, columns.events), "simulated events handled", "1");
  write_figures_of_runs(grid, sweep, columns);
}

void write_failures(Grid& grid, const std::vector<FailedRun>& failures) {
  if (failures.empty()) return;
  std::vector<std::uint64_t> runs;
  std::vector<std::string> reasons;
  for (const FailedRun& one : failures) {
    runs.push_back(one.run);
    reasons.push_back(one.reason);
  }
  grid.add_bare_axis("failure", runs.size());
  name_it(grid.add("failure_run", {"failure"}, runs, checked), "run, counted from 0", "1");
  name_it(grid.add_text("failure_reason", {"failure"}, reasons), "why it has no result");
}

/// The names of figures, in their order, since readers may list variables in another one.
void write_figure_names(Grid& grid, const SweepResults& sweep) {
  std::vector<std::string> ids;
  for (const Figure& one : sweep.figures)
    ids.push_back(one.id);
  put_text(grid.add_text_axis("figure", ids), "long_name", "key figure: a variable figure_NAME");
}

void write_content(const File& file, const SweepResults& sweep, const SweepColumns& columns) {
  write_sweep_header(file.id(), sweep);
  Grid grid(file.id());
  write_factors(grid, sweep);
  write_choices(grid, sweep);
  write_design(grid, sweep, columns);
  write_figure_names(grid, sweep);
  write_runs(grid, sweep, columns);
  write_failures(grid, columns.failures);
}

void write_provenance_of(const File& file, const SweepResults& sweep) {
  const std::string digest_of_content = content_digest(file);
  const Group group = new_group(file.id(), layout::provenance);
  put_text(group.id(), "digest", digest_of_content);
  put_text(group.id(), "identity", sweep.identity);
  const Dataset plan = Grid(group.id()).add_text("plan_yaml", {}, {sweep.plan});
  put_text(plan.id(), "long_name", "plan file, byte for byte");
  write_inputs(group.id(), sweep.inputs);
}

void write_on(Disk& disk, const SweepResults& sweep, const SweepColumns& columns) {
  const QuietErrors quiet;
  SweepColumns watched = columns;  // a full disk is noticed at the next piece, not at the end
  watched.figures = [&](std::size_t i, Rows rows) {
    disk.check();
    return columns.figures(i, rows);
  };
  const File file = new_file_on(disk);
  write_content(file, sweep, watched);
  write_provenance_of(file, sweep);
  complete(file, disk);
}

void check_sweep(const SweepResults& sweep) {
  const std::size_t points = sweep.design.points(), factors = sweep.factors.size();
  const std::size_t runs = points * sweep.replications;
  engine::ensure(sweep.design.coordinates.size() == points * factors &&
                     sweep.design.values.size() == points * factors &&
                     sweep.design.place.size() == points && sweep.seeds.size() == points,
                 "every point of a sweep has a row");
  engine::ensure(sweep.runs.status.size() == runs && sweep.runs.events.size() == runs &&
                     sweep.runs.values.size() == runs * sweep.figures.size(),
                 "every run of a sweep has a row");
}

}  // namespace

void write_sweep(const SweepResults& sweep, const SweepColumns& columns,
                 const std::filesystem::path& path) {
  replace_file(path, [&](const Descriptor& file) {
    Disk disk(file);
    write_on(disk, sweep, columns);
    seal(file);
  });
}

void write_sweep(const SweepResults& sweep, const std::filesystem::path& path) {
  check_sweep(sweep);
  write_sweep(sweep, columns_of(sweep), path);
}

}  // namespace output
