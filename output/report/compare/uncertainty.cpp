// Parameters and chance: in words, as table and JSON.
#include "output/report/compare/uncertainty.h"

#include <cmath>

#include <nlohmann/json.hpp>

#include "output/report/compare/row.h"
#include "output/report/estimate.h"
#include "output/report/label.h"
#include "output/report/number.h"
#include "output/report/text_table.h"
#include "output/report/unit.h"

namespace output {

namespace report {

namespace {

/// In which unit a row is told, and with how many decimals.
struct RowScale {
  double factor = 1;
  std::string unit;
  int decimals = 0;
};

RowScale row_scale(const UncertainFigure& figure, const engine::VarianceSplit& split,
                   bool is_difference, const Words& say) {
  RowScale scale{100, is_difference ? say("compare.percent") : "%", 0};
  if (figure.figure.unit != share_unit) {
    const double size = std::abs(split.mean) + std::sqrt(split.by_parameters);
    const Told as_told = told({1, 1, size, 0, size, size}, figure.figure.unit);
    scale.factor = size == 0 ? 1 : as_told.estimate.mean / size;
    scale.unit = unit_name(as_told.unit, say);
  }
  const double half = (split.from_simulation.high - split.from_simulation.low) / 2 * scale.factor;
  scale.decimals = half > 0 ? supported_decimals(half) : 2;
  return scale;
}

std::string range_text(const engine::Interval& interval, const RowScale& scale, const Words& say) {
  return say("number.range_signed", number(interval.low * scale.factor, scale.decimals, say),
             number(interval.high * scale.factor, scale.decimals, say));
}

std::string share_text(const engine::VarianceSplit& split, const Words& say) {
  const auto percent = [&](double share) {
    return number(100 * share, 0, say);
  };
  std::string share = say("number.percent", percent(split.share()));
  if (!split.parameter_share) return share;
  return share + " (" +
         say("number.range_signed", percent(split.parameter_share->low),
             percent(split.parameter_share->high)) +
         ')';
}

}  // namespace

engine::Interval range_of_draws(const UncertainFigure& figure, double confidence) {
  const std::vector<double> means = engine::draws_without_chance(figure.draws);
  return {engine::sample_quantile(means, (1 - confidence) / 2),
          engine::sample_quantile(means, (1 + confidence) / 2)};
}

Table uncertainty_rows(const Uncertainty& uncertainty, const Words& say) {
  const std::string level = level_in_words(uncertainty.confidence, say);
  Table table{
      say("uncertainty.caption"),
      {say("column.figure"), say("column.unit"), say("uncertainty.mean"),
       say("uncertainty.range", level), say("uncertainty.chance", level), say("uncertainty.share"),
       say("uncertainty.parameter_sd"), say("uncertainty.simulation_sd")},
      {}};
  for (const UncertainFigure& figure : uncertainty.figures) {
    const auto split = engine::split_variance(figure.draws, uncertainty.confidence);
    const RowScale scale = row_scale(figure, split, !uncertainty.other.empty(), say);
    const auto text = [&](double value) {
      return number(value * scale.factor, scale.decimals, say);
    };
    table.rows.push_back({label_of(figure.figure, say), scale.unit, text(split.mean),
                          range_text(range_of_draws(figure, uncertainty.confidence), scale, say),
                          range_text(split.from_simulation, scale, say), share_text(split, say),
                          text(std::sqrt(split.by_parameters)),
                          text(std::sqrt(split.by_simulation))});
  }
  return table;
}

std::vector<std::string> method_of(const Uncertainty& uncertainty, const Words& say) {
  std::vector<std::string> all;
  if (!uncertainty.other.empty())
    all.push_back(
        say("uncertainty.difference", uncertainty.other, uncertainty.header.scenario_name));
  const char* law = uncertainty.is_triangular ? "uncertainty.triangular" : "uncertainty.uniform";
  all.push_back(say(law, count(uncertainty.parameters.size(), say), count(uncertainty.draws, say),
                    count(uncertainty.replications, say)));
  if (!uncertainty.left_out.empty())
    all.push_back(say("uncertainty.left_out", count(uncertainty.left_out.size(), say)));
  if (uncertainty.drawn_again > 0)
    all.push_back(say("uncertainty.drawn_again", count(uncertainty.drawn_again, say)));
  all.push_back(say("uncertainty.columns", level_in_words(uncertainty.confidence, say)));
  all.push_back(say("uncertainty.limits"));
  return all;
}

}  // namespace report

namespace {

using Json = nlohmann::ordered_json;

Json json_of(const std::optional<engine::Interval>& wanted) {
  if (!wanted) return {};
  const engine::Interval& interval = *wanted;
  return {{"low", interval.low}, {"high", interval.high}};
}

Json json_of(const UncertainFigure& figure, double confidence) {
  const auto split = engine::split_variance(figure.draws, confidence);
  return {{"figure", figure.figure.id},
          {"unit", figure.figure.unit},
          {"mean", split.mean},
          {"mean_interval", json_of(split.mean_interval)},
          {"from_simulation", json_of(split.from_simulation)},
          {"range_of_draws", json_of(report::range_of_draws(figure, confidence))},
          {"variance_by_parameters", split.by_parameters},
          {"variance_by_simulation", split.by_simulation},
          {"parameter_sd_interval", json_of(split.parameter_sd)},
          {"parameter_share", split.share()},
          {"parameter_share_interval", json_of(split.parameter_share)}};
}

}  // namespace

std::string uncertainty_table(const Uncertainty& uncertainty, Language language) {
  const report::Words say(language);
  const report::Table rows = report::uncertainty_rows(uncertainty, say);
  report::TextTable table;
  table.lines.push_back(rows.columns);
  table.lines.insert(table.lines.end(), rows.rows.begin(), rows.rows.end());
  for (std::vector<std::string>& line : table.lines)
    line.resize(line.size() - 2);  // the two standard deviations stand on the page
  std::string text = written(table);
  for (const std::string& sentence : report::method_of(uncertainty, say))
    text += report::wrapped_paragraph(sentence);
  return text;
}

std::string uncertainty_json(const Uncertainty& uncertainty) {
  Json parameters = Json::array(), figures = Json::array();
  for (const UncertainParameter& one : uncertainty.parameters) {
    parameters.push_back(
        {{"path", one.path}, {"low", one.low}, {"value", one.value}, {"high", one.high}});
  }
  for (const UncertainFigure& one : uncertainty.figures)
    figures.push_back(json_of(one, uncertainty.confidence));
  const Json other = uncertainty.other.empty() ? Json() : Json(uncertainty.other);
  const Json all = {{"scenario", uncertainty.header.scenario_name},
                    {"compared_with", other},
                    {"seed", uncertainty.header.seed},
                    {"law", uncertainty.is_triangular ? "triangular" : "uniform"},
                    {"draws", uncertainty.draws},
                    {"replications", uncertainty.replications},
                    {"confidence_level", uncertainty.confidence},
                    {"parameters", parameters},
                    {"left_out", uncertainty.left_out},
                    {"drawn_again", uncertainty.drawn_again},
                    {"figures", figures}};
  return all.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace output
