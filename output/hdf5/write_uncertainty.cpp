// Draws of what is not known, as an HDF5 file. What is in it: docs/results.md.
#include <limits>
#include <utility>

#include "output/durable_file.h"
#include "output/hdf5/answer.h"
#include "output/hdf5/image.h"
#include "output/seal.h"
#include "output/uncertainty.h"

namespace output {
namespace {

using namespace hdf5;  // NOLINT(google-build-using-namespace): the parts of a file, put in order

using Splits = std::vector<engine::VarianceSplit>;

constexpr double no_number = std::numeric_limits<double>::quiet_NaN();

void write_uncertainty_header(hid_t root, const Uncertainty& uncertainty) {
  put_text(root, "Conventions", "CF-1.10, ACDD-1.3");
  put_text(root, "title", "What is not known, and chance");
  put_text(root, "schema_name", "samspil-uncertainty");
  put_text(root, "schema_version", "1.0");
  put_text(root, "scenario", uncertainty.header.scenario_name);
  put_text(root, "compared_with", uncertainty.other);
  put_number(root, "seed", uncertainty.header.seed);
  put_text(root, "law", uncertainty.is_triangular ? "triangular" : "uniform");
  put_number(root, "drawn_again", uncertainty.drawn_again);
  put_number(root, "confidence_level", uncertainty.confidence);
}

void put_counted(Grid& grid, const char* name, const char* long_name, std::uint32_t last) {
  std::vector<std::int32_t> numbers;
  for (std::uint32_t n = 1; n <= last; ++n)
    numbers.push_back(static_cast<std::int32_t>(n));
  put_text(grid.add_axis(name, numbers, Growth::fixed), "long_name", long_name);
}

template <class All, class Text>
std::vector<std::string> texts(const All& all, Text text) {
  std::vector<std::string> column;
  column.reserve(all.size());
  for (const auto& one : all)
    column.push_back(text(one));
  return column;
}

void write_drawn_parameters(Grid& grid, const Uncertainty& uncertainty) {
  const auto column = [&](std::string UncertainParameter::*text) {
    return texts(uncertainty.parameters, [&](const auto& one) { return one.*text; });
  };
  put_text(grid.add_text_axis("parameter", column(&UncertainParameter::path)), "long_name",
           "path of a value that was drawn");
  grid.add_text("parameter_low", {"parameter"}, column(&UncertainParameter::low));
  grid.add_text("parameter_value", {"parameter"}, column(&UncertainParameter::value));
  grid.add_text("parameter_high", {"parameter"}, column(&UncertainParameter::high));
  grid.add_text("parameter_unit", {"parameter"}, column(&UncertainParameter::unit));
  std::vector<double> drawn;
  for (std::uint32_t draw = 0; draw < uncertainty.draws; ++draw) {
    for (const UncertainParameter& one : uncertainty.parameters)
      drawn.push_back(one.drawn[draw]);
  }
  put_numbers(grid, "drawn", "value drawn, in parameter_unit", {"draw", "parameter"}, drawn);
}

void write_figure_names(Grid& grid, const Uncertainty& uncertainty) {
  const auto column = [&](std::string Figure::*text) {
    return texts(uncertainty.figures, [&](const auto& one) { return one.figure.*text; });
  };
  put_text(grid.add_text_axis("kpi", column(&Figure::id)), "long_name", "figure");
  grid.add_text("kpi_unit", {"kpi"}, column(&Figure::unit));
  grid.add_text("kpi_label_da", {"kpi"}, column(&Figure::label_da));
  grid.add_text("kpi_label_en", {"kpi"}, column(&Figure::label_en));
}

void write_draws(const Grid& grid, const Uncertainty& uncertainty) {
  std::vector<double> values;
  for (const UncertainFigure& one : uncertainty.figures) {
    for (const std::vector<double>& draw : one.draws)
      values.insert(values.end(), draw.begin(), draw.end());
  }
  put_numbers(grid, "kpi_value", "figure, one number a replication", {"kpi", "draw", "replication"},
              values);
}

void write_splits(const Grid& grid, const Splits& splits) {
  const auto put = [&](const char* name, const char* long_name, auto value) {
    std::vector<double> column;
    for (const engine::VarianceSplit& one : splits)
      column.push_back(value(one));
    put_numbers(grid, name, long_name, {"kpi"}, column);
  };
  using Split = const engine::VarianceSplit&;
  put("kpi_mean", "mean over draws and chance", [](Split one) { return one.mean; });
  put("kpi_ci_low", "its interval", [](Split one) { return one.mean_interval.low; });
  put("kpi_ci_high", "its interval", [](Split one) { return one.mean_interval.high; });
  put("kpi_variance_by_parameters", "variance due to the parameters",
      [](Split one) { return one.by_parameters; });
  put("kpi_variance_by_simulation", "variance of one replication of a draw",
      [](Split one) { return one.by_simulation; });
  put("kpi_share", "share of the variance due to the parameters",
      [](Split one) { return one.share(); });
  const auto end = [](Split one, double engine::Interval::*side) {
    return one.parameter_share ? (*one.parameter_share).*side : no_number;
  };
  put("kpi_share_low", "its interval", [&](Split one) { return end(one, &engine::Interval::low); });
  put("kpi_share_high", "its interval",
      [&](Split one) { return end(one, &engine::Interval::high); });
}

std::string uncertainty_bytes(const Uncertainty& uncertainty, const std::string& command_line,
                              const std::string& name) {
  const QuietErrors quiet;
  const File file = new_file(name);
  write_uncertainty_header(file.id(), uncertainty);
  Splits splits;
  for (const UncertainFigure& one : uncertainty.figures)
    splits.push_back(engine::split_variance(one.draws, uncertainty.confidence));
  {
    Grid grid(file.id());
    put_counted(grid, "draw", "draw of the parameters", uncertainty.draws);
    put_counted(grid, "replication", "replication of a draw", uncertainty.replications);
    write_drawn_parameters(grid, uncertainty);
    write_figure_names(grid, uncertainty);
    write_draws(grid, uncertainty);
    write_splits(grid, splits);
  }
  write_origin(file, command_line);
  return bytes_of(file);
}

}  // namespace

void write_uncertainty(const Uncertainty& uncertainty, const std::string& command_line,
                       const std::filesystem::path& path) {
  replace_file(path,
               sealed(uncertainty_bytes(uncertainty, command_line, path.string() + " in memory")));
}

}  // namespace output
