#include <cmath>

#include <nlohmann/json.hpp>

#include "output/comparison.h"

namespace output {
namespace {

using Json = nlohmann::ordered_json;

/// null for what JSON cannot say.
Json finite(double value) {
  return std::isfinite(value) ? Json(value) : Json(nullptr);
}

Json finite(const std::vector<double>& values) {
  Json all = Json::array();
  for (const double value : values)
    all.push_back(finite(value));
  return all;
}

const char* verdict_id(Verdict verdict) {
  switch (verdict) {
    case Verdict::better:
      return "better";
    case Verdict::worse:
      return "worse";
    case Verdict::higher:
      return "higher";
    case Verdict::lower:
      return "lower";
    case Verdict::unsure:
      return "unsure";
    case Verdict::equal:
      return "equal";
    case Verdict::unknown:
      return "unknown";
  }
  return "";
}

const char* adjustment_id(Adjustment adjustment) {
  switch (adjustment) {
    case Adjustment::holm:
      return "holm";
    case Adjustment::bonferroni:
      return "bonferroni";
    case Adjustment::none:
      return "none";
  }
  return "";
}

Json json_of(const ComparedScenario& one) {
  Json files = Json::array();
  for (const auto& [name, hash] : one.files)
    files.push_back({{"name", name}, {"sha256", hash}});
  return {{"scenario", one.header.scenario_name},
          {"title_da", one.header.title_da},
          {"title_en", one.header.title_en},
          {"start", one.header.start},
          {"end", one.header.end},
          {"warm_up_days", one.header.warm_up_days},
          {"seed", one.header.seed},
          {"replications", one.replications},
          {"program", one.program},
          {"files", files}};
}

Json json_of(const FigureDifference& one) {
  const bool known = one.estimate.values > 1;
  const auto only_known = [&](double value) {
    return known ? finite(value) : Json(nullptr);
  };
  return {{"values", one.estimate.values},
          {"mean", one.estimate.values > 0 ? finite(one.estimate.mean) : Json(nullptr)},
          {"standard_error", only_known(one.estimate.standard_error)},
          {"degrees_of_freedom", only_known(one.estimate.degrees_of_freedom)},
          {"ci_low", only_known(one.alone.low)},
          {"ci_high", only_known(one.alone.high)},
          {"simultaneous_low", only_known(one.together.low)},
          {"simultaneous_high", only_known(one.together.high)},
          {"p", only_known(one.p)},
          {"adjusted_p", only_known(one.adjusted_p)},
          {"width_ratio", finite(one.width_ratio)},
          {"verdict", verdict_id(one.verdict)}};
}

Json json_of(const report::Estimate& estimate, const std::optional<StillWaiting>& who) {
  Json one = {{"replications", estimate.replications},
              {"mean", finite(estimate.mean)},
              {"sd", finite(estimate.sd)},
              {"ci_low", finite(estimate.low)},
              {"ci_high", finite(estimate.high)}};
  if (!who) return one;
  one["still_waiting"] = finite(who->persons);
  one["still_waiting_days"] = finite(who->days);
  return one;
}

Json json_of(const ComparedFigure& one) {
  Json each = Json::array();
  for (std::size_t s = 0; s < one.each.size(); ++s)
    each.push_back(json_of(one.each[s], still_waiting_in(one, s)));
  Json differences = Json::array();
  for (const FigureDifference& difference : one.differences)
    differences.push_back(json_of(difference));
  return {{"id", one.figure.id},
          {"label_da", one.figure.label_da},
          {"label_en", one.figure.label_en},
          {"unit", one.figure.unit},
          {"better", one.figure.better},
          {"scenarios", each},
          {"differences", differences},
          {"probability_best", one.best.empty() ? Json(nullptr) : finite(one.best)}};
}

Json json_of(const Change& change) {
  Json values = Json::array();
  for (const std::string& value : change.values) {
    values.push_back(value.empty() ? Json(nullptr) : Json::parse(value));
  }
  return {{"path", change.path}, {"values", values}};
}

template <class T>
Json list_of(const std::vector<T>& all);

Json json_of(const ComparedYear& one) {
  return {{"year", one.year}, {"figures", list_of(one.figures)}};
}

/// Each municipality is the worst off of the scenario that stands in its place.
Json json_of(const WorstOff& one) {
  Json municipalities = Json::array();
  for (const WorstOff::Municipality& home : one.municipalities) {
    municipalities.push_back(
        {{"name_da", home.name_da}, {"name_en", home.name_en}, {"waits", finite(home.waits)}});
  }
  return {{"longest", json_of(one.longest)}, {"municipalities", municipalities}};
}

template <class T>
Json list_of(const std::vector<T>& all) {
  Json list = Json::array();
  for (const T& one : all)
    list.push_back(json_of(one));
  return list;
}

}  // namespace

std::string comparison_json(const Comparison& comparison) {
  const Json all = {{"confidence_level", comparison.confidence},
                    {"pairing", comparison.pairing == Pairing::paired ? "paired" : "independent"},
                    {"adjustment", adjustment_id(comparison.adjustment)},
                    {"median_width_ratio", finite(median_width_ratio(comparison))},
                    {"scenarios", list_of(comparison.scenarios)},
                    {"key_figures", list_of(comparison.key_figures)},
                    {"parts", list_of(comparison.parts)},
                    {"years", list_of(comparison.years)},
                    {"worst_off", list_of(comparison.worst_off)},
                    {"left_out", comparison.left_out},
                    {"changes", list_of(comparison.changes)}};
  return all.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace output
