#include <array>

#include "output/hdf5/attribute.h"
#include "output/hdf5/column.h"
#include "output/hdf5/intact_file.h"
#include "output/hdf5/layout.h"
#include "output/hdf5/reader.h"
#include "output/hdf5/sweep_layout.h"
#include "output/sweep_results.h"

namespace output {
namespace {

using namespace hdf5;  // NOLINT(google-build-using-namespace): the parts of a file, put in order

void read_sweep_header(hid_t root, SweepResults& sweep) {
  sweep.title_da = text_attribute(root, "title_da");
  sweep.title_en = text_attribute(root, "title_en");
  sweep.program = text_attribute(root, "source");
  for (const auto& one : sweep_layout::header_texts)
    sweep.header.*one.text = text_attribute(root, one.attribute);
  sweep.header.warm_up_days = number_attribute<std::uint32_t>(root, "warm_up_days");
  sweep.header.seed = number_attribute<std::uint64_t>(root, "seed");
  sweep.replications = number_attribute<std::uint32_t>(root, "replications");
  sweep.design.method = text_attribute(root, "design");
  sweep.shares_random_numbers = text_attribute(root, "random_numbers") == "shared";
}

void read_factors(hid_t root, SweepResults& sweep) {
  for (const std::string& name : text_column(root, "factor")) {
    sweep.factors.emplace_back();
    sweep.factors.back().name = name;
  }
  const auto put = [&](const auto& texts, auto member) {
    for (std::size_t i = 0; i < sweep.factors.size(); ++i)
      sweep.factors[i].*member = texts.at(i);
  };
  for (const auto& one : sweep_layout::factor_texts)
    put(text_column(root, one.variable), one.text);
  for (const auto& one : sweep_layout::factor_numbers)
    put(column<double>(root, one.variable), one.number);
  put(column<std::uint32_t>(root, "factor_levels"), &SweepFactor::levels);
  if (!has_link(root, "choice_factor")) return;
  const auto owners = column<std::uint32_t>(root, "choice_factor");
  const auto names = text_column(root, "choice_name");
  for (std::size_t i = 0; i < owners.size(); ++i)
    sweep.factors.at(owners[i]).choices.push_back(names.at(i));
}

/// Columns back to a table.
void put_column(std::vector<double>& table, const std::vector<double>& values, std::size_t i,
                std::size_t columns) {
  table.resize(values.size() * columns);
  for (std::size_t row = 0; row < values.size(); ++row)
    table.at(row * columns + i) = values[row];
}

void read_design(hid_t root, SweepResults& sweep) {
  SweepDesign& design = sweep.design;
  design.block = column<std::uint32_t>(root, "design_block");
  design.place = column<std::uint32_t>(root, "design_place");
  design.coordinates = column<double>(root, "design_coordinate");
  for (std::size_t i = 0; i < sweep.factors.size(); ++i) {
    put_column(design.values, column<double>(root, "design_" + sweep.factors[i].name), i,
               sweep.factors.size());
  }
}

void read_figures(hid_t root, SweepResults& sweep) {
  for (const std::string& id : text_column(root, "figure")) {
    const Dataset dataset = open_dataset(root, "figure_" + id);
    Figure figure;
    figure.id = id;
    for (const auto& one : sweep_layout::figure_texts)
      figure.*one.text = text_attribute(dataset.id(), one.attribute);
    sweep.figures.push_back(figure);
  }
  for (std::size_t i = 0; i < sweep.figures.size(); ++i) {
    put_column(sweep.runs.values, column<double>(root, "figure_" + sweep.figures[i].id), i,
               sweep.figures.size());
  }
}

std::vector<FailedRun> failures_in(hid_t root) {
  std::vector<FailedRun> failures;
  if (!has_link(root, "failure_run")) return failures;
  const auto runs = column<std::uint64_t>(root, "failure_run");
  const auto reasons = text_column(root, "failure_reason");
  for (std::size_t i = 0; i < runs.size(); ++i)
    failures.push_back({runs[i], reasons.at(i)});
  return failures;
}

void read_runs(hid_t root, SweepResults& sweep) {
  const auto seeds = column<std::uint64_t>(root, "run_seed");
  for (std::size_t point = 0; point < sweep.design.points(); ++point)
    sweep.seeds.push_back(seeds.at(point * sweep.replications));
  for (const std::uint8_t one : column<std::uint8_t>(root, "run_status"))
    sweep.runs.status.push_back(static_cast<RunStatus>(one));
  sweep.runs.events = column<std::uint64_t>(root, "run_events");
  sweep.runs.failures = failures_in(root);
}

std::string identity_in(hid_t provenance) {
  return text_attribute(provenance, "identity");
}

SweepOutline outline_in(const File& file) {
  refuse_other_formats(file, sweep_layout::schema_name, sweep_layout::schema_major);
  refuse_changed_content(file);
  const Group group(H5Gopen2(file.id(), layout::provenance, H5P_DEFAULT), layout::provenance);
  return {identity_in(group.id()), failures_in(file.id())};
}

SweepResults sweep_in(const File& file) {
  refuse_other_formats(file, sweep_layout::schema_name, sweep_layout::schema_major);
  refuse_changed_content(file);
  SweepResults sweep;
  read_sweep_header(file.id(), sweep);
  read_factors(file.id(), sweep);
  read_design(file.id(), sweep);
  read_figures(file.id(), sweep);
  read_runs(file.id(), sweep);
  const Group group(H5Gopen2(file.id(), layout::provenance, H5P_DEFAULT), layout::provenance);
  sweep.identity = identity_in(group.id());
  sweep.plan = text_column(group.id(), "plan_yaml").at(0);
  sweep.inputs = read_inputs(group.id());
  return sweep;
}

}  // namespace

SweepResults read_sweep(const std::filesystem::path& path) {
  return from_file<SweepResults>(path, sweep_in);
}

SweepOutline read_sweep_outline(const std::filesystem::path& path) {
  return from_disk<SweepOutline>(path, outline_in);
}

}  // namespace output
