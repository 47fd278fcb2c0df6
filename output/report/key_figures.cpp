#include "output/figures.h"
#include "output/report.h"
#include "output/report/estimate.h"
#include "output/report/measured.h"

namespace output {
namespace {

using report::Estimate;

/// Where the figure lies in kpi_value: at its label, or, without labels, at its place.
std::size_t place_of(const Results& results, std::size_t figure) {
  const engine::Dimension* dimension = report::find_dimension(results, "kpi");
  if (dimension == nullptr) return figure;
  const auto* ids = std::get_if<std::vector<std::string>>(&dimension->labels);
  if (ids == nullptr) return figure;
  for (std::size_t i = 0; i < ids->size(); ++i) {
    if ((*ids)[i] == results.schema.key_figures[figure].id) return i;
  }
  return ids->size();
}

std::vector<double> values_of_figure(const Results& results, std::size_t figure) {
  const std::size_t place = place_of(results, figure);
  std::vector<double> values;
  for (std::size_t r = 0; r < results.replications.size(); ++r) {
    const auto block = report::values_of(results, "kpi_value", r);
    if (block && place < block->size()) values.push_back((*block)[place]);
  }
  return values;
}

}  // namespace

std::vector<Figure> key_figures_of(const engine::Schema& schema) {
  std::vector<Figure> all;
  for (const engine::KeyFigure& one : schema.key_figures)
    all.push_back({one.id, one.label_da, one.label_en, one.unit, one.better});
  return all;
}

std::vector<FigureValues> key_figure_values(const Results& results) {
  std::vector<FigureValues> all;
  for (const Figure& figure : key_figures_of(results.schema))
    all.push_back({figure, values_of_figure(results, all.size()),
                   still_waiting(results, place_of(results, all.size()))});
  return all;
}

std::vector<KeyFigureEstimate> key_figures(const Results& results) {
  std::vector<KeyFigureEstimate> all;
  for (std::size_t i = 0; i < results.schema.key_figures.size(); ++i) {
    const Estimate one = report::estimate(values_of_figure(results, i));
    all.push_back({results.schema.key_figures[i], one.replications, one.mean, one.sd, one.low,
                   one.high, still_waiting(results, place_of(results, i))});
  }
  return all;
}

}  // namespace output
