// A capacity curve as an HDF5 file. What is in it: docs/results.md.
#include <algorithm>
#include <limits>

#include "output/capacity_curve.h"
#include "output/durable_file.h"
#include "output/hdf5/answer.h"
#include "output/hdf5/capacity_layout.h"
#include "output/hdf5/image.h"
#include "output/seal.h"

namespace output {
namespace {

using namespace hdf5;  // NOLINT(google-build-using-namespace): the parts of a file, put in order

void write_capacity_header(hid_t root, const CapacityCurve& curve) {
  put_text(root, "Conventions", "CF-1.10, ACDD-1.3");
  put_text(root, "title", "How much capacity is enough");
  put_text(root, "schema_name", capacity_layout::schema_name);
  put_text(root, "schema_version", capacity_layout::schema_version);
  put_text(root, "scenario", curve.header.scenario_name);
  put_number(root, "seed", curve.header.seed);
  put_text(root, "lever", curve.lever);
  put_text(root, "figure", curve.figure.id);
  put_text(root, "figure_unit", curve.figure.unit);
  put_text(root, "figure_label_da", curve.figure.label_da);
  put_text(root, "figure_label_en", curve.figure.label_en);
  put_text(root, "target", curve.at_most ? "at most" : "at least");
  put_number(root, "limit", curve.limit);
  put_number(root, "confidence_level", curve.confidence);
  put_number(root, "looks", static_cast<std::uint32_t>(curve.looks));
  put_number(root, "from", static_cast<std::int32_t>(curve.from));
  put_number(root, "to", static_cast<std::int32_t>(curve.to));
}

/// Only those there are: a file without `enough` found nothing that surely is.
void write_answers(hid_t root, const CapacityCurve& curve) {
  for (const auto& [name, answer] : capacity_layout::answers) {
    if (curve.*answer) put_number(root, name, static_cast<std::int32_t>(*(curve.*answer)));
  }
}

void write_capacity_axes(Grid& grid, const CapacityCurve& curve) {
  std::vector<std::int32_t> capacities, replications;
  std::size_t most = 0;
  for (const CurvePoint& point : curve.points) {
    capacities.push_back(static_cast<std::int32_t>(point.capacity));
    most = std::max(most, point.values.size());
  }
  for (std::size_t r = 1; r <= most; ++r)
    replications.push_back(static_cast<std::int32_t>(r));
  put_text(grid.add_axis("capacity", capacities, Growth::fixed), "long_name", "value of the lever");
  put_text(grid.add_axis("replication", replications, Growth::fixed), "long_name", "replication");
}

void write_points(const Grid& grid, const CapacityCurve& curve) {
  std::vector<double> mean, low, high, formula, values;
  std::vector<std::string> words;
  for (const CurvePoint& point : curve.points) {
    mean.push_back(point.estimate.mean);
    low.push_back(point.estimate.low);
    high.push_back(point.estimate.high);
    formula.push_back(point.formula);
    values.insert(values.end(), point.values.begin(), point.values.end());
    values.resize(mean.size() * grid.size_of("replication"),
                  std::numeric_limits<double>::quiet_NaN());
    words.emplace_back(sufficiency_id(point.sufficiency));
  }
  put_numbers(grid, "value", "figure, one number a replication", {"capacity", "replication"},
              values);
  put_numbers(grid, "mean", "mean over replications", {"capacity"}, mean);
  put_numbers(grid, "low", "one-sided lower bound, with the confidence a look has", {"capacity"},
              low);
  put_numbers(grid, "high", "one-sided upper bound, with the confidence a look has", {"capacity"},
              high);
  put_numbers(grid, "formula", "what queueing theory says", {"capacity"}, formula);
  put_text(grid.add_text("sufficiency", {"capacity"}, words).id(), "long_name",
           "enough, too_few or unsure");
}

std::string capacity_bytes(const CapacityCurve& curve, const std::string& command_line,
                           const std::string& name) {
  const QuietErrors quiet;
  const File file = new_file(name);
  write_capacity_header(file.id(), curve);
  write_answers(file.id(), curve);
  {
    Grid grid(file.id());
    write_capacity_axes(grid, curve);
    write_points(grid, curve);
  }
  write_origin(file, command_line);
  return bytes_of(file);
}

}  // namespace

void write_capacity(const CapacityCurve& curve, const std::string& command_line,
                    const std::filesystem::path& path) {
  replace_file(path, sealed(capacity_bytes(curve, command_line, path.string() + " in memory")));
}

}  // namespace output
