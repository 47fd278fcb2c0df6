#include "output/report/sensitivity/numbers.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "output/report/label.h"
#include "output/report/number.h"
#include "output/report/unit.h"

namespace output {

std::vector<std::size_t> ranked_rows(const FigureSensitivity& figure) {
  const SensitivityMeasure* measure = report::find_measure(figure, figure.ranked_by);
  if (measure == nullptr) return {};
  std::vector<std::size_t> order(measure->values.size());
  std::iota(order.begin(), order.end(), 0U);
  const auto size = [&](std::size_t row) {
    const double value = std::abs(measure->values[row].value);
    return std::isnan(value) ? -1 : value;
  };
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return size(a) > size(b); });
  return order;
}

namespace report {

namespace {

double largest_number(const FigureSensitivity& figure) {
  double largest = std::isnan(figure.mean) ? 0 : std::abs(figure.mean);
  for (const SensitivityMeasure& measure : figure.measures) {
    if (!measure.is_in_unit) continue;
    for (const SensitivityValue& one : measure.values) {
      if (!std::isnan(one.value)) largest = std::max(largest, std::abs(one.value));
    }
  }
  return largest;
}

Estimate as_estimate(const SensitivityValue& one, double factor) {
  const bool has_interval = !std::isnan(one.interval.low);
  const std::size_t count = has_interval ? 2 : 1;
  return {
      count, count, one.value * factor, 0, one.interval.low * factor, one.interval.high * factor};
}

/// Three significant digits: nothing says how many of them are sure.
int decimals_of_three_digits(double value) {
  if (value == 0 || !std::isfinite(value)) return 0;
  constexpr int most = 6;
  return std::clamp(2 - static_cast<int>(std::floor(std::log10(std::abs(value)))), 0, most);
}

bool has_intervals(const SensitivityMeasure& measure) {
  return std::ranges::any_of(
      measure.values, [](const SensitivityValue& one) { return !std::isnan(one.interval.low); });
}

}  // namespace

ShownUnit unit_of(const FigureSensitivity& figure, const Words& say) {
  const double largest = largest_number(figure);
  if (figure.figure.unit == share_unit) return {100, "%"};
  const Told as_told = told({1, 1, largest, 0, largest, largest}, figure.figure.unit);
  const double factor = largest > 0 ? as_told.estimate.mean / largest : 1;
  return {factor, unit_word(largest > 0 ? as_told.unit : figure.figure.unit, say)};
}

ShownValue shown(const SensitivityValue& one, double factor, const Words& say) {
  if (std::isnan(one.value)) return {say("number.none"), ""};
  const Estimate estimate = as_estimate(one, factor);
  const int decimals =
      estimate.has_interval() ? decimals_of(estimate) : decimals_of_three_digits(estimate.mean);
  ShownValue text{number(estimate.mean, decimals, say), ""};
  if (!estimate.has_interval()) return text;
  text.interval = say(estimate.low >= 0 ? "number.range" : "number.range_signed",
                      number(estimate.low, decimals, say), number(estimate.high, decimals, say));
  return text;
}

std::string with_unit(double value, const ShownUnit& unit, const Words& say) {
  const std::string text = shown({value}, unit.factor, say).value;
  return unit.word.empty() || std::isnan(value) ? text : text + ' ' + unit.word;
}

const SensitivityMeasure* find_measure(const FigureSensitivity& figure, const std::string& id) {
  const auto found = std::ranges::find(figure.measures, id, &SensitivityMeasure::id);
  return found == figure.measures.end() ? nullptr : &*found;
}

std::vector<std::string> figure_in_words(const Sensitivity& answer, const FigureSensitivity& figure,
                                         const Words& say) {
  const std::string label = label_of(figure.figure, say);
  if (figure.points_used == 0) return {say("sensitivity.no_points", label)};
  const ShownUnit unit = unit_of(figure, say);
  std::vector<std::string> all = {say("sensitivity.figure", label,
                                      with_unit(figure.mean, unit, say),
                                      with_unit(figure.sd, unit, say))};
  if (std::isnan(figure.noise_share)) {
    all.push_back(say("sensitivity.noise_unknown"));
  } else {
    const std::string share = shown({figure.noise_share}, 100, say).value;
    all.push_back(say("sensitivity.noise", say("number.percent", share)));
  }
  const std::size_t missing = answer.points - figure.points_used;
  if (missing > 0) all.push_back(say("sensitivity.left_out", missing, answer.points));
  if (!std::isnan(figure.pawn_of_nothing)) {
    all.push_back(say("sensitivity.nothing", shown({figure.pawn_of_nothing}, 1, say).value));
  }
  return all;
}

std::vector<std::string> measures_in_words(const Sensitivity& answer, const Words& say) {
  std::vector<std::string> all;
  for (const FigureSensitivity& figure : answer.figures) {
    const std::string sentence = say("how_measure." + figure.ranked_by);
    if (std::ranges::find(all, sentence) == all.end()) all.push_back(sentence);
  }
  return all;
}

std::string intro_in_words(const Sensitivity& answer, const Words& say) {
  return say("sensitivity.intro", answer.points, say("design." + answer.method),
             answer.replications, answer.seed);
}

SensitivityCells cells_of(const Sensitivity& answer, const FigureSensitivity& figure,
                          const Words& say) {
  const ShownUnit unit = unit_of(figure, say);
  SensitivityCells cells{{say("sensitivity.factor")}, {}};
  for (const SensitivityMeasure& measure : figure.measures) {
    const bool has_word = measure.is_in_unit && !unit.word.empty();
    const std::string name = say("measure." + measure.id);
    cells.columns.push_back(has_word ? name + ", " + unit.word : name);
    if (has_intervals(measure)) cells.columns.push_back(say("sensitivity.interval"));
  }
  for (const std::size_t row : ranked_rows(figure)) {
    cells.rows.push_back({answer.rows[row]});
    for (const SensitivityMeasure& measure : figure.measures) {
      const ShownValue text = shown(measure.values[row], measure.is_in_unit ? unit.factor : 1, say);
      cells.rows.back().push_back(text.value);
      const std::string& interval = text.interval.empty() ? say("number.none") : text.interval;
      if (has_intervals(measure)) cells.rows.back().push_back(interval);
    }
  }
  return cells;
}

}  // namespace report

}  // namespace output
