#include <algorithm>
#include <array>

#include "output/hdf5/attribute.h"
#include "output/hdf5/layout.h"
#include "output/hdf5/writer.h"
#include "output/report.h"

namespace output::hdf5 {
namespace {

using Estimates = std::vector<KeyFigureEstimate>;

struct Column {
  const char* name;
  double KeyFigureEstimate::*value;
  const char* long_name;
};
constexpr std::array<Column, 4> columns = {
    {{"kpi_mean", &KeyFigureEstimate::mean, "mean over replications"},
     {"kpi_sd", &KeyFigureEstimate::sd, "standard deviation between replications"},
     {"kpi_ci_low", &KeyFigureEstimate::low, "lower end of the confidence interval"},
     {"kpi_ci_high", &KeyFigureEstimate::high, "upper end of the confidence interval"}}};

void describe(hid_t column, const std::string& long_name) {
  put_text(column, "long_name", long_name);
  put_text(column, layout::role, layout::derived_role);
}

void write_column(const Grid& grid, const Column& column, const Estimates& estimates) {
  std::vector<float> values;
  for (const KeyFigureEstimate& one : estimates)
    values.push_back(static_cast<float>(one.*column.value));
  const Dataset dataset = grid.add(column.name, {"kpi"}, values);
  put_no_value<float>(dataset.id());
  describe(dataset.id(), column.long_name);
  put_text(dataset.id(), "comment", "unit differs per key figure: see kpi_unit");
  put_number(dataset.id(), "confidence_level", 0.95);
  put_text(dataset.id(), "method", "two-sided Student t over replications");
}

void write_counts(const Grid& grid, const Estimates& estimates) {
  std::vector<std::uint32_t> counts;
  for (const KeyFigureEstimate& one : estimates)
    counts.push_back(static_cast<std::uint32_t>(one.replications));
  const Dataset dataset = grid.add("kpi_replications", {"kpi"}, counts);
  describe(dataset.id(), "replications that have a value of the key figure");
  put_text(dataset.id(), "units", "1");
}

bool is_all_empty(const std::vector<std::string>& texts) {
  return std::all_of(texts.begin(), texts.end(), [](const auto& one) { return one.empty(); });
}

void write_texts(const Grid& grid, const layout::KeyFigureText& column,
                 const engine::Schema& schema) {
  std::vector<std::string> texts;
  for (const engine::KeyFigure& one : schema.key_figures)
    texts.push_back(one.*column.text);
  if (column.presence == layout::Presence::if_any && is_all_empty(texts)) return;
  describe(grid.add_text(column.variable, {"kpi"}, texts).id(), column.long_name);
}

}  // namespace

void write_key_figures(const Grid& grid, const Results& results) {
  if (results.schema.key_figures.empty()) return;
  const Estimates estimates = key_figures(results);
  for (const Column& column : columns)
    write_column(grid, column, estimates);
  write_counts(grid, estimates);
  for (const layout::KeyFigureText& column : layout::key_figure_texts)
    write_texts(grid, column, results.schema);
}

}  // namespace output::hdf5
