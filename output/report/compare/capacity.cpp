// How much capacity is enough: the answer in words, the curve as table, JSON and page.
#include "output/report/compare/capacity.h"

#include <algorithm>
#include <cmath>

#include <nlohmann/json.hpp>

#include "output/capacity_curve.h"
#include "output/report/chart.h"
#include "output/report/compare/row.h"
#include "output/report/html.h"
#include "output/report/number.h"
#include "output/report/style.h"
#include "output/report/text_table.h"
#include "output/report/unit.h"

namespace output {
namespace {

using report::element;
using report::Html;
using report::Words;

/// A value of the figure with its unit: "95 %", "2 timer".
std::string told_value(double value, const Figure& figure, const Words& say) {
  if (std::isnan(value)) return say("number.none");
  return report::phrase({1, 1, value, 0, value, value}, figure.unit, say);
}

std::string label_of(const CapacityCurve& curve, const Words& say) {
  const std::string& label = say.either(curve.figure.label_da, curve.figure.label_en);
  return label.empty() ? curve.figure.id : label;
}

std::string target_in_words(const CapacityCurve& curve, const Words& say) {
  const std::string limit = told_value(curve.limit, curve.figure, say);
  return curve.at_most ? say("capacity.at_most", label_of(curve, say), limit)
                       : say("capacity.at_least", label_of(curve, say), limit);
}

/// Sentence by sentence.
std::vector<std::string> answers(const CapacityCurve& curve, const Words& say) {
  const std::string level = report::level_in_words(curve.confidence, say);
  const std::string target = target_in_words(curve, say);
  std::vector<std::string> all;
  if (curve.enough) {
    all.push_back(say("capacity.enough", curve.lever, *curve.enough, target, level));
  } else {
    all.push_back(say("capacity.none_enough", curve.lever, curve.to, target, level));
  }
  if (curve.likely && curve.likely != curve.enough) {
    all.push_back(say("capacity.likely", *curve.likely));
  }
  if (curve.too_few) all.push_back(say("capacity.too_few", *curve.too_few));
  if (curve.by_formula) all.push_back(say("capacity.by_formula", *curve.by_formula));
  all.push_back(say("capacity.method", curve.looks, level));
  all.push_back(say("compare.chance"));
  return all;
}

std::string sufficiency_word(Sufficiency sufficiency, const Words& say) {
  switch (sufficiency) {
    case Sufficiency::enough:
      return say("capacity.word_enough");
    case Sufficiency::too_few:
      return say("capacity.word_too_few");
    case Sufficiency::unsure:
      return say("capacity.word_unsure");
  }
  return "";
}

std::vector<std::string> columns(const CapacityCurve& curve, const Words& say) {
  return {curve.lever, label_of(curve, say), say("capacity.band"), say("capacity.formula"),
          say("compare.verdict_column")};
}

/// All points in the unit in which the largest is told.
std::vector<std::string> cells(const CurvePoint& point, const CapacityCurve& curve,
                               const Words& say) {
  const auto [estimate, unit] = report::told(point.estimate, curve.figure.unit);
  const report::Shown text = report::shown(estimate, unit, say);
  return {std::to_string(point.capacity), report::with_unit(text, unit, say),
          text.interval.empty() ? say("number.none") : text.interval,
          told_value(point.formula, curve.figure, say), sufficiency_word(point.sufficiency, say)};
}

/// A round number of steps from below the lowest to above the highest.
report::Axis value_axis(const CapacityCurve& curve, const Words& say) {
  if (curve.figure.unit == report::share_unit) return report::share_axis(say);
  double highest = curve.limit;
  for (const CurvePoint& point : curve.points) {
    if (std::isfinite(point.estimate.mean)) highest = std::max(highest, point.estimate.mean);
  }
  if (curve.figure.unit == "day") return report::wait_axis(highest, say);
  return report::count_axis(highest, say);
}

report::FanChart chart_of(const CapacityCurve& curve, const std::string& id, const Words& say) {
  report::FanChart chart;
  chart.caption = {id, target_in_words(curve, say), answers(curve, say).front()};
  chart.y_title = label_of(curve, say);
  chart.y = value_axis(curve, say);
  chart.x.low = static_cast<double>(curve.points.front().capacity);
  chart.x.high = std::max(static_cast<double>(curve.points.back().capacity), chart.x.low + 1);
  const std::size_t every = 1 + curve.points.size() / 8;
  bool has_formula = false;
  for (std::size_t i = 0; i < curve.points.size(); ++i) {
    const CurvePoint& point = curve.points[i];
    const auto x = static_cast<double>(point.capacity);
    if (i % every == 0) chart.x.ticks.push_back({x, std::to_string(point.capacity)});
    chart.at.push_back(x);
    chart.fan.low.push_back(point.estimate.low);
    chart.fan.middle.push_back(point.estimate.mean);
    chart.fan.high.push_back(point.estimate.high);
    chart.reference.push_back(point.formula);
    has_formula |= !std::isnan(point.formula);
  }
  if (!has_formula) chart.reference.clear();
  if (curve.enough) {
    chart.marks.push_back({static_cast<double>(*curve.enough), std::to_string(*curve.enough)});
  }
  chart.data = {target_in_words(curve, say), columns(curve, say), {}};
  for (const CurvePoint& point : curve.points)
    chart.data.rows.push_back(cells(point, curve, say));
  return chart;
}

Html page_head(const std::string& title) {
  return element("head", report::empty_element("meta", {{"charset", "utf-8"}}) +
                             report::empty_element(
                                 "meta", {{"name", "viewport"},
                                          {"content", "width=device-width, initial-scale=1"}}) +
                             element("title", title + " – Samspil") +
                             element("style", Html::markup(std::string(report::style_sheet()))));
}

nlohmann::ordered_json number_or_null(double value) {
  if (!std::isfinite(value)) return nullptr;
  return value;
}

nlohmann::ordered_json whole_or_null(const std::optional<std::int64_t>& value) {
  if (!value) return nullptr;
  return *value;
}

}  // namespace

Html report::capacity_answer(const CapacityCurve& curve, const std::string& id, const Words& say) {
  Html all = figure(chart_of(curve, id, say), say);
  for (const std::string& sentence : answers(curve, say))
    all += element("p", sentence);
  return all;
}

const char* sufficiency_id(Sufficiency sufficiency) {
  switch (sufficiency) {
    case Sufficiency::enough:
      return "enough";
    case Sufficiency::too_few:
      return "too_few";
    case Sufficiency::unsure:
      return "unsure";
  }
  return "";
}

std::string capacity_table(const CapacityCurve& curve, Language language) {
  const Words say(language);
  report::TextTable table;
  table.texts = 1;
  table.lines.push_back(columns(curve, say));
  for (const CurvePoint& point : curve.points)
    table.lines.push_back(cells(point, curve, say));
  const std::vector<std::string> sentences = answers(curve, say);
  std::string text = report::wrapped_paragraph(sentences.front()) + '\n' + written(table);
  for (std::size_t i = 1; i < sentences.size(); ++i)
    text += report::wrapped_paragraph(sentences[i]);
  return text;
}

std::string capacity_json(const CapacityCurve& curve) {
  using Json = nlohmann::ordered_json;
  Json points = Json::array();
  for (const CurvePoint& point : curve.points) {
    points.push_back({{"capacity", point.capacity},
                      {"replications", point.estimate.replications},
                      {"mean", number_or_null(point.estimate.mean)},
                      {"low", number_or_null(point.estimate.low)},
                      {"high", number_or_null(point.estimate.high)},
                      {"formula", number_or_null(point.formula)},
                      {"sufficiency", sufficiency_id(point.sufficiency)}});
  }
  const Json all = {{"scenario", curve.header.scenario_name},
                    {"seed", curve.header.seed},
                    {"lever", curve.lever},
                    {"from", curve.from},
                    {"to", curve.to},
                    {"figure", curve.figure.id},
                    {"unit", curve.figure.unit},
                    {"target", curve.at_most ? "at most" : "at least"},
                    {"limit", curve.limit},
                    {"confidence_level", curve.confidence},
                    {"looks", curve.looks},
                    {"enough", whole_or_null(curve.enough)},
                    {"likely", whole_or_null(curve.likely)},
                    {"too_few", whole_or_null(curve.too_few)},
                    {"by_formula", whole_or_null(curve.by_formula)},
                    {"points", points}};
  return all.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string capacity_page(const CapacityCurve& curve, Language language) {
  const Words say(language);
  const std::string title = say("capacity.title", curve.lever, curve.header.scenario_name);
  const Html main = report::capacity_answer(curve, "curve", say);
  const std::string& notice = say.either(curve.header.notice_da, curve.header.notice_en);
  Html aside = element("h2", say("notice.title"));
  if (!notice.empty()) aside += element("p", notice);
  aside += element("p", say("notice.always"));
  const Html body =
      element("header", element("h1", title)) + element("main", element("aside", aside) + main);
  const Html whole =
      element("html", {{"lang", say("page.language")}}, page_head(title) + element("body", body));
  return "<!DOCTYPE html>\n" + whole.bytes() + '\n';
}

}  // namespace output
