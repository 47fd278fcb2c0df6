#include "output/report/compare/part.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "engine/statistics/interval.h"
#include "output/report/label.h"

namespace output::report {
namespace {

std::vector<std::string> ids_of(const Results& results, const std::string& dimension) {
  const engine::Dimension* axis = find_dimension(results, dimension);
  std::vector<std::string> ids;
  if (axis == nullptr) return ids;
  if (const auto* texts = std::get_if<std::vector<std::string>>(&axis->labels)) return *texts;
  if (const auto* codes = std::get_if<std::vector<std::int16_t>>(&axis->labels)) {
    for (const std::int16_t code : *codes)
      ids.push_back(std::to_string(code));
  }
  return ids;
}

std::vector<std::string> crossed_texts(const std::vector<std::string>& a,
                                       const std::vector<std::string>& b, const char* between) {
  std::vector<std::string> all;
  for (const std::string& first : a) {
    for (const std::string& second : b)
      all.push_back(fmt::format("{}{}{}", first, between, second));
  }
  return all;
}

bool occurs(const std::vector<double>& values) {
  return std::ranges::any_of(values, [](double one) { return !std::isnan(one) && one != 0; });
}

}  // namespace

Places places_of(const Results& results, const std::string& dimension) {
  return {ids_of(results, dimension), labels_of(results, dimension, Words(Language::danish)),
          labels_of(results, dimension, Words(Language::english))};
}

Places crossed(const Places& a, const Places& b) {
  return {crossed_texts(a.ids, b.ids, "/"), crossed_texts(a.da, b.da, ", "),
          crossed_texts(a.en, b.en, ", ")};
}

Figure figure_of(const Kind& kind, const Places& where, std::size_t place) {
  return {std::string(kind.id) + '/' + where.ids[place],
          Words(Language::danish)(kind.words, where.da[place]),
          Words(Language::english)(kind.words, where.en[place]), kind.unit, kind.better};
}

void add_figures(std::vector<FigureValues>& all, const Kind& kind, const Places& where,
                 const CellsByReplication& cells) {
  for (std::size_t i = 0; i < where.ids.size(); ++i) {
    std::vector<double> values = over_replications(cells, i);
    if (!occurs(values)) continue;
    all.push_back({figure_of(kind, where, i), std::move(values)});
  }
}

void drop_rare(CellsByReplication& waits, const CellsByReplication& counts) {
  for (std::size_t i = 0; i < waits.front().size(); ++i) {
    if (engine::mean(over_replications(counts, i)) >= least_waits) continue;
    for (Cells& block : waits)
      block[i] = std::nan("");
  }
}

CellsByReplication scaled(CellsByReplication cells, double factor) {
  for (Cells& block : cells) {
    for (double& one : block)
      one *= factor;
  }
  return cells;
}

std::optional<WaitSums> wait_sums(const Results& results, const Names& keep) {
  const auto mean = Measured::find(results, "wait_mean", {"wait_point", "patient_group"});
  const auto count = Measured::find(results, "wait_count", {"wait_point", "patient_group"});
  if (!mean || !count) return std::nullopt;
  return WaitSums{mean->weighted_total_by(*count, keep), count->total_by(keep)};
}

}  // namespace output::report
