#include "output/hdf5/attribute.h"
#include "output/hdf5/check_results.h"
#include "output/hdf5/derive.h"
#include "output/hdf5/layout.h"
#include "output/hdf5/writer.h"

namespace output::hdf5 {
namespace {

void write_key_figure_column(const Grid& grid, const std::string& name,
                             const std::string& long_name, const std::vector<float>& values) {
  const Dataset column = grid.add(name, {"kpi"}, values);
  put_no_value<float>(column.id());
  put_text(column.id(), "long_name", long_name);
  put_text(column.id(), "comment", "unit differs per key figure: see kpi_unit");
  put_text(column.id(), layout::role, layout::derived_role);
  put_number(column.id(), "confidence_level", confidence_level);
  put_text(column.id(), "method", "two-sided Student t over replications");
  if (name == "kpi_mean") {
    put_text(column.id(), "ancillary_variables", "kpi_sd kpi_ci_low kpi_ci_high");
  }
}

}  // namespace

void write_key_figures(const Grid& grid, const Results& results) {
  const auto& figures = results.schema.key_figures;
  if (figures.empty()) return;
  const auto columns = key_figure_columns(results, place_of(results.schema, "kpi_value"));
  write_key_figure_column(grid, "kpi_mean", "mean over replications", columns.mean);
  write_key_figure_column(grid, "kpi_sd", "standard deviation between replications", columns.sd);
  write_key_figure_column(grid, "kpi_ci_low", "lower end of the confidence interval", columns.low);
  write_key_figure_column(grid, "kpi_ci_high", "upper end of the confidence interval", columns.high);
  for (const layout::KeyFigureText& one : layout::key_figure_texts) {
    std::vector<std::string> texts;
    for (const engine::KeyFigure& figure : figures) texts.push_back(figure.*one.text);
    const Dataset column = grid.add_text(one.variable, {"kpi"}, texts);
    put_text(column.id(), "long_name", one.long_name);
    put_text(column.id(), layout::role, layout::derived_role);
  }
}

}  // namespace output::hdf5
