#include "output/report/compare/row.h"

#include <algorithm>
#include <cmath>

#include "engine/statistics/best.h"
#include "engine/statistics/interval.h"
#include "output/report/number.h"
#include "output/report/unit.h"

namespace output {

std::string letter_of(std::size_t scenario) {
  constexpr std::size_t letters = 26;
  if (scenario >= letters) return std::to_string(scenario + 1);
  return {static_cast<char>('A' + scenario)};
}

double median_width_ratio(const Comparison& comparison) {
  std::vector<double> ratios;
  for (const ComparedFigure& figure : comparison.key_figures) {
    for (const FigureDifference& one : figure.differences) {
      const bool varies = one.verdict != Verdict::equal && std::isfinite(one.width_ratio);
      if (varies) ratios.push_back(one.width_ratio);
    }
  }
  return ratios.empty() ? std::nan("") : engine::sample_quantile(ratios, 0.5);
}

namespace report {
namespace {

/// One unit for whole rows: that of their largest value.
struct Scale {
  double factor = 1;
  std::string unit;
  int decimals = 0;
};

Scale scale_of(const std::vector<const ComparedFigure*>& figures) {
  Estimate largest;
  for (const ComparedFigure* const figure : figures) {
    for (const Estimate& one : figure->each) {
      if (std::isfinite(one.mean) && std::abs(one.mean) > std::abs(largest.mean)) largest = one;
    }
  }
  const std::string& unit = figures.front()->figure.unit;
  if (unit == share_unit) return {100, unit, 0};
  const Told as_told = told(largest, unit);
  const double factor = largest.mean == 0 ? 1 : as_told.estimate.mean / largest.mean;
  return {factor, as_told.unit, 0};
}

/// The coarsest that any of the differences supports; without one, that of the first scenario.
int decimals_of_row(const ComparedFigure& figure, double factor) {
  double narrowest = 0;
  for (const FigureDifference& one : figure.differences) {
    const double half = (one.alone.high - one.alone.low) / 2 * factor;
    if (one.estimate.values > 1 && half > 0 && (narrowest == 0 || half < narrowest)) {
      narrowest = half;
    }
  }
  if (narrowest > 0) return supported_decimals(narrowest);
  return decimals_of(scaled(figure.each.front(), factor));
}

std::string signed_number(double value, int decimals, const Words& say) {
  const std::string digits = number(value, decimals, say);
  return value > 0 && digits.find_first_of("123456789") != std::string::npos ? '+' + digits
                                                                             : digits;
}

std::string range(const engine::Interval& interval, const Scale& scale, const Words& say) {
  return say("number.range_signed", signed_number(interval.low * scale.factor, scale.decimals, say),
             signed_number(interval.high * scale.factor, scale.decimals, say));
}

std::string verdict_word(Verdict verdict, const Words& say) {
  switch (verdict) {
    case Verdict::better:
      return say("verdict.better");
    case Verdict::worse:
      return say("verdict.worse");
    case Verdict::higher:
      return say("verdict.higher");
    case Verdict::lower:
      return say("verdict.lower");
    case Verdict::unsure:
      return say("verdict.unsure");
    case Verdict::equal:
      return say("verdict.equal");
    case Verdict::unknown:
      return say("number.none");
  }
  return "";
}

std::string p_in_words(double p, const Words& say) {
  constexpr double least_shown = 0.001;
  if (p < least_shown) return say("compare.p_below", number(least_shown, 3, say));
  return number(p, 3, say);
}

DifferenceText text_of(const FigureDifference& one, const Scale& scale, const Words& say) {
  const std::string none = say("number.none");
  DifferenceText text{none, none, none, verdict_word(one.verdict, say), none, none};
  if (one.estimate.values == 0) return text;
  text.difference = signed_number(one.estimate.mean * scale.factor, scale.decimals, say);
  if (one.estimate.values < 2) return text;
  text.alone = range(one.alone, scale, say);
  text.together = range(one.together, scale, say);
  text.p = p_in_words(one.adjusted_p, say);
  if (!std::isnan(one.width_ratio)) text.width = number(one.width_ratio, 2, say);
  return text;
}

std::string value_text(const Estimate& one, const Scale& scale, const Words& say) {
  if (std::isnan(one.mean)) return say("number.none");
  if (std::isinf(one.mean)) return say("number.beyond");
  return number(one.mean * scale.factor, scale.decimals, say);
}

ComparisonRow row_in(const ComparedFigure& figure, Scale scale, const Words& say) {
  scale.decimals = decimals_of_row(figure, scale.factor);
  const std::string& label = say.either(figure.figure.label_da, figure.figure.label_en);
  const bool is_share = scale.unit == share_unit;
  ComparisonRow row{label.empty() ? figure.figure.id : label,
                    is_share ? say("compare.percent") : unit_name(scale.unit, say),
                    {},
                    {},
                    {},
                    {}};
  for (const Estimate& one : figure.each)
    row.values.push_back(value_text(one, scale, say));
  for (const FigureDifference& one : figure.differences)
    row.differences.push_back(text_of(one, scale, say));
  for (const double probability : figure.best)
    row.best.push_back(say("number.percent", number(100 * probability, 0, say)));
  for (std::size_t s = 0; s < figure.each.size(); ++s) {
    const auto who = still_waiting_in(figure, s);
    row.still_waiting.push_back(who ? phrase({1, 1, who->persons}, "", say) : "");
  }
  return row;
}

}  // namespace

ComparisonRow row_of(const ComparedFigure& figure, const Words& say) {
  return row_in(figure, scale_of({&figure}), say);
}

std::vector<ComparisonRow> rows_of(const std::vector<const ComparedFigure*>& figures,
                                   const Words& say) {
  std::vector<ComparisonRow> all;
  all.reserve(figures.size());
  for (const ComparedFigure* const one : figures)
    all.push_back(row_in(*one, scale_of(figures), say));
  return all;
}

std::string value_in_row_of(const ComparedFigure& figure, double value, const Words& say) {
  Scale scale = scale_of({&figure});
  scale.decimals = decimals_of_row(figure, scale.factor);
  return value_text({1, 1, value, 0, value, value}, scale, say);
}

std::string still_waiting_note(const ComparisonRow& row, std::size_t s, const Words& say) {
  if (row.still_waiting.front().empty() || row.still_waiting[s].empty()) return "";
  return ' ' + say("compare.still_waiting", row.still_waiting.front(), letter_of(s),
                   row.still_waiting[s]);
}

bool has_best(const std::vector<ComparedFigure>& figures) {
  return std::ranges::any_of(figures, [](const ComparedFigure& one) { return !one.best.empty(); });
}

std::string level_in_words(double confidence, const Words& say) {
  const double percent = 100 * confidence;
  const int decimals = percent == std::round(percent) ? 0 : 1;
  return say("number.percent", number(percent, decimals, say));
}

std::vector<std::string> method_in_words(const Comparison& comparison, const Words& say) {
  const std::string level = level_in_words(comparison.confidence, say);
  std::vector<std::string> all;
  const bool paired = comparison.pairing == Pairing::paired;
  all.push_back(paired ? say("compare.paired") : say("compare.independent"));
  const bool has_one = std::ranges::any_of(
      comparison.scenarios, [](const ComparedScenario& one) { return one.replications < 2; });
  if (has_one) all.push_back(say("compare.one_replication"));
  switch (comparison.adjustment) {
    case Adjustment::holm:
      all.push_back(say("compare.holm", level));
      break;
    case Adjustment::bonferroni:
      all.push_back(say("compare.bonferroni", level));
      break;
    case Adjustment::none:
      all.push_back(say("compare.alone", level));
      break;
  }
  if (paired) all.push_back(say("compare.width"));
  const double narrowed = median_width_ratio(comparison);
  if (!std::isnan(narrowed)) all.push_back(say("compare.width_median", number(narrowed, 2, say)));
  if (has_best(comparison.key_figures)) {
    all.push_back(say("compare.best", engine::least_for_bootstrap));
  }
  all.push_back(say("compare.chance"));
  return all;
}

}  // namespace report
}  // namespace output
