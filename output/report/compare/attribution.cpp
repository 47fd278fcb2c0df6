// The parts of a difference: in words, as table and JSON.
#include "output/report/compare/attribution.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <nlohmann/json.hpp>

#include "engine/statistics/interval.h"
#include "output/report/compare/row.h"
#include "output/report/number.h"
#include "output/report/text_table.h"
#include "output/report/unit.h"

namespace output {

namespace report {

namespace {

std::string signed_number(double value, const PartScale& scale, const Words& say) {
  const std::string digits = number(value * scale.factor, scale.decimals, say);
  const bool is_something = digits.find_first_of("123456789") != std::string::npos;
  return value > 0 && is_something ? '+' + digits : digits;
}

std::string cell(const std::vector<double>& values, const Attribution& attribution,
                 const PartScale& scale, const Words& say) {
  const Estimate one = part_estimate(values, attribution);
  std::string middle = signed_number(one.mean, scale, say);
  if (!one.has_interval()) return middle;
  return middle + " (" +
         say("number.range_signed", signed_number(one.low, scale, say),
             signed_number(one.high, scale, say)) +
         ')';
}

/// Replication by replication.
std::vector<double> sum_of(const AttributedFigure& figure,
                           std::vector<double> AttributedPart::*column) {
  std::vector<double> sums(figure.whole.size());
  for (const AttributedPart& part : figure.parts) {
    for (std::size_t r = 0; r < sums.size(); ++r)
      sums[r] += (part.*column)[r];
  }
  return sums;
}

std::string name_of(const Figure& figure, const Words& say) {
  const std::string& label = say.either(figure.label_da, figure.label_en);
  return label.empty() ? figure.id : label;
}

}  // namespace

Estimate part_estimate(const std::vector<double>& values, const Attribution& attribution) {
  Estimate one = estimate(values);
  if (!one.has_interval()) return one;
  const double risk = (1 - attribution.confidence) / static_cast<double>(attribution.groups.size());
  const engine::Interval together = engine::confidence_interval(values, 1 - risk);
  one.low = together.low;
  one.high = together.high;
  return one;
}

PartScale scale_of(const AttributedFigure& figure, const Attribution& attribution,
                   const Words& say) {
  PartScale scale{100, say("compare.percent"), 0};
  if (figure.figure.unit != share_unit) {
    const Estimate base = estimate(figure.base);
    const Told as_told = told(base, figure.figure.unit);
    scale.factor = base.mean == 0 ? 1 : as_told.estimate.mean / base.mean;
    scale.unit = unit_name(as_told.unit, say);
  }
  const Estimate whole = part_estimate(figure.whole, attribution);
  const double half = (whole.high - whole.low) / 2 * scale.factor;
  scale.decimals = half > 0 ? supported_decimals(half) : decimals_of(scaled(whole, scale.factor));
  return scale;
}

std::vector<std::size_t> by_size(const AttributedFigure& figure) {
  std::vector<std::size_t> order(figure.parts.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, std::greater<>(), [&](std::size_t group) {
    return std::abs(engine::mean(figure.parts[group].shapley));
  });
  return order;
}

Table parts_table(const AttributedFigure& figure, const Attribution& attribution,
                  const Words& say) {
  const PartScale scale = scale_of(figure, attribution, say);
  const std::string name = name_of(figure.figure, say);
  Table table{scale.unit.empty() ? name : name + ", " + scale.unit,
              {say("attribution.group"), say("attribution.alone"), say("attribution.last"),
               say("attribution.shapley")},
              {}};
  const auto row = [&](const std::string& group, const AttributedPart& part) {
    table.rows.push_back({group, cell(part.alone, attribution, scale, say),
                          cell(part.last, attribution, scale, say),
                          cell(part.shapley, attribution, scale, say)});
  };
  for (const std::size_t i : by_size(figure))
    row(attribution.groups[i].name, figure.parts[i]);
  row(say("attribution.sum"),
      {sum_of(figure, &AttributedPart::alone), sum_of(figure, &AttributedPart::last),
       sum_of(figure, &AttributedPart::shapley)});
  const std::string whole = cell(figure.whole, attribution, scale, say);
  table.rows.push_back({say("attribution.whole"), whole, whole, whole});
  return table;
}

std::string whole_text(const AttributedFigure& figure, const Attribution& attribution,
                       const Words& say) {
  const PartScale scale = scale_of(figure, attribution, say);
  const std::string amount = cell(figure.whole, attribution, scale, say);
  return say("attribution.difference", name_of(figure.figure, say),
             scale.unit.empty() ? amount : amount + ' ' + scale.unit);
}

std::vector<std::string> method_of(const Attribution& attribution, const Words& say) {
  std::vector<std::string> all{say("attribution.columns")};
  const std::string replications = count(attribution.replications, say);
  all.push_back(attribution.order_pairs == 0
                    ? say("attribution.exact", replications)
                    : say("attribution.sampled",
                          count(std::size_t{2} * attribution.order_pairs, say), replications));
  all.push_back(say("attribution.together", level_in_words(attribution.confidence, say)));
  all.push_back(say("compare.chance"));
  return all;
}

}  // namespace report

namespace {

using Json = nlohmann::ordered_json;

Json json_of(const std::vector<double>& values, const Attribution& attribution) {
  const report::Estimate one = report::part_estimate(values, attribution);
  if (!one.has_interval()) return {{"mean", one.mean}};
  return {{"mean", one.mean}, {"low", one.low}, {"high", one.high}};
}

Json json_of(const AttributedFigure& figure, const Attribution& attribution) {
  Json parts = Json::array();
  for (std::size_t group = 0; group < figure.parts.size(); ++group) {
    const AttributedPart& part = figure.parts[group];
    parts.push_back({{"group", attribution.groups[group].name},
                     {"alone", json_of(part.alone, attribution)},
                     {"last", json_of(part.last, attribution)},
                     {"shapley", json_of(part.shapley, attribution)}});
  }
  return {{"figure", figure.figure.id},
          {"unit", figure.figure.unit},
          {"base", engine::mean(figure.base)},
          {"difference", json_of(figure.whole, attribution)},
          {"parts", parts}};
}

}  // namespace

std::string attribution_table(const Attribution& attribution, Language language) {
  const report::Words say(language);
  std::string text;
  for (const AttributedFigure& figure : attribution.figures) {
    const report::Table rows = report::parts_table(figure, attribution, say);
    report::TextTable table;
    table.lines.push_back(rows.columns);
    table.lines.insert(table.lines.end(), rows.rows.begin(), rows.rows.end());
    text += report::wrapped_paragraph(report::whole_text(figure, attribution, say)) +
            written(table) + '\n';
  }
  for (const std::string& sentence : report::method_of(attribution, say))
    text += report::wrapped_paragraph(sentence);
  return text;
}

std::string attribution_json(const Attribution& attribution) {
  Json groups = Json::array(), figures = Json::array();
  for (const AttributedGroup& one : attribution.groups)
    groups.push_back({{"name", one.name}, {"changes", one.changes}});
  for (const AttributedFigure& one : attribution.figures)
    figures.push_back(json_of(one, attribution));
  const Json all = {{"base", attribution.header.scenario_name},
                    {"bundle", attribution.bundle},
                    {"seed", attribution.header.seed},
                    {"replications", attribution.replications},
                    {"orders", 2 * attribution.order_pairs},
                    {"confidence_level", attribution.confidence},
                    {"groups", groups},
                    {"figures", figures}};
  return all.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace output
