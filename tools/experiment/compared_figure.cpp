#include "tools/experiment/compared_figure.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/statistics/best.h"
#include "engine/statistics/simultaneous.h"

namespace tools {

namespace {

using output::ComparedFigure;
using output::FigureDifference;
using output::FigureValues;
using output::Pairing;
using output::Verdict;

constexpr double no_number = std::numeric_limits<double>::quiet_NaN();

std::vector<double> finite_ones(const std::vector<double>& values) {
  std::vector<double> all;
  std::copy_if(values.begin(), values.end(), std::back_inserter(all),
               [](double one) { return std::isfinite(one); });
  return all;
}

output::report::Estimate estimate_of(const std::vector<double>& values, double confidence) {
  output::report::Estimate one = output::report::estimate(values);
  const std::vector<double> finite = finite_ones(values);
  if (finite.size() < 2 || !std::isfinite(one.mean)) return one;
  const engine::Interval interval = engine::confidence_interval(finite, confidence);
  one.low = interval.low;
  one.high = interval.high;
  return one;
}

/// Replications that all of `systems` have, and in which all are finite.
std::vector<std::vector<double>> common(const std::vector<std::vector<double>>& systems) {
  std::size_t shortest = systems.front().size();
  for (const auto& one : systems)
    shortest = std::min(shortest, one.size());
  std::vector<std::vector<double>> all(systems.size());
  for (std::size_t r = 0; r < shortest; ++r) {
    const bool whole = std::all_of(systems.begin(), systems.end(),
                                   [r](const auto& one) { return std::isfinite(one[r]); });
    for (std::size_t s = 0; whole && s < systems.size(); ++s)
      all[s].push_back(systems[s][r]);
  }
  return all;
}

double width(const engine::Difference& difference, double confidence) {
  const engine::Interval interval = engine::interval_of(difference, confidence);
  return interval.high - interval.low;
}

FigureDifference paired(const std::vector<double>& base, const std::vector<double>& other,
                        double confidence) {
  const auto pairs = common({base, other});
  FigureDifference one;
  one.width_ratio = no_number;
  one.estimate.values = pairs.front().size();
  if (pairs.front().empty()) return one;
  one.estimate.mean = engine::mean(pairs.back()) - engine::mean(pairs.front());
  if (pairs.front().size() < 2) return one;
  one.estimate = engine::paired_difference(pairs.front(), pairs.back());
  const double apart =
      width(engine::independent_difference(pairs.front(), pairs.back()), confidence);
  if (apart > 0) one.width_ratio = width(one.estimate, confidence) / apart;
  return one;
}

FigureDifference independent(const std::vector<double>& base, const std::vector<double>& other) {
  const std::vector<double> first = finite_ones(base);
  const std::vector<double> second = finite_ones(other);
  FigureDifference one;
  one.width_ratio = no_number;
  one.estimate.values = std::min(first.size(), second.size());
  if (one.estimate.values == 0) return one;
  one.estimate.mean = engine::mean(second) - engine::mean(first);
  if (one.estimate.values > 1) one.estimate = engine::independent_difference(first, second);
  return one;
}

bool is_known(const FigureDifference& one) {
  return one.estimate.values > 1;
}

/// Not one replication differs: no risk of a wrong word.
bool is_equal(const FigureDifference& one) {
  return is_known(one) && one.estimate.mean == 0 && one.estimate.standard_error == 0;
}

Verdict verdict_of(const FigureDifference& one, const std::string& better, double risk) {
  if (!is_known(one)) return Verdict::unknown;
  if (is_equal(one)) return Verdict::equal;
  if (one.adjusted_p > risk) return Verdict::unsure;
  const bool is_higher = one.estimate.mean > 0;
  if (better != "lower" && better != "higher") return is_higher ? Verdict::higher : Verdict::lower;
  return is_higher == (better == "higher") ? Verdict::better : Verdict::worse;
}

std::vector<double> adjusted(const std::vector<double>& p, output::Adjustment adjustment) {
  if (adjustment == output::Adjustment::holm) return engine::holm_adjusted(p);
  if (adjustment == output::Adjustment::bonferroni) return engine::bonferroni_adjusted(p);
  return p;
}

std::vector<double> best_of(const ComparedFigure& figure, Pairing pairing) {
  const bool is_paired = pairing == Pairing::paired;
  if (figure.figure.better != "lower" && figure.figure.better != "higher") return {};
  std::vector<std::vector<double>> systems;
  for (const auto& values : figure.values)
    systems.push_back(finite_ones(values));
  if (is_paired) systems = common(figure.values);
  for (const auto& one : systems) {
    if (one.size() < engine::least_for_bootstrap) return {};
  }
  return engine::probability_best(
      systems, figure.figure.better == "lower" ? engine::Best::lowest : engine::Best::highest,
      is_paired ? engine::Streams::shared : engine::Streams::separate);
}

}  // namespace

ComparedFigure compared(const std::vector<const FigureValues*>& of_all, Pairing pairing,
                        double confidence) {
  ComparedFigure one{of_all.front()->figure, {}, {}, {}, {}};
  for (const FigureValues* const of_one : of_all) {
    one.values.push_back(of_one->values);
    one.still_waiting.push_back(of_one->still_waiting);
  }
  for (std::size_t s = 0; s < one.values.size(); ++s) {
    one.each.push_back(estimate_of(one.values[s], confidence));
    if (s == 0) continue;
    one.differences.push_back(pairing == Pairing::paired
                                  ? paired(one.values.front(), one.values[s], confidence)
                                  : independent(one.values.front(), one.values[s]));
  }
  one.best = best_of(one, pairing);
  return one;
}

void judge(const std::vector<ComparedFigure*>& figures, const ComparisonWishes& wishes) {
  std::vector<FigureDifference*> family;
  std::vector<double> p;
  for (ComparedFigure* const figure : figures) {
    for (FigureDifference& one : figure->differences) {
      if (!is_known(one) || is_equal(one)) continue;
      one.p = engine::p_value(one.estimate);
      family.push_back(&one);
      p.push_back(one.p);
    }
  }
  const std::vector<double> after = adjusted(p, wishes.adjustment);
  for (std::size_t i = 0; i < family.size(); ++i) {
    const double each = engine::bonferroni_confidence(wishes.confidence, family.size());
    family[i]->adjusted_p = after[i];
    family[i]->alone = engine::interval_of(family[i]->estimate, wishes.confidence);
    family[i]->together = engine::interval_of(family[i]->estimate, each);
  }
  for (ComparedFigure* const figure : figures) {
    for (FigureDifference& one : figure->differences)
      one.verdict = verdict_of(one, figure->figure.better, 1 - wishes.confidence);
  }
}

void judge(std::vector<ComparedFigure>& figures, const ComparisonWishes& wishes) {
  std::vector<ComparedFigure*> all;
  all.reserve(figures.size());
  for (ComparedFigure& one : figures)
    all.push_back(&one);
  judge(all, wishes);
}

}  // namespace tools
