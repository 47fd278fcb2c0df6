#include "tools/sweep/sensitivity.h"

#include <algorithm>
#include <cmath>

#include "tools/sweep/morris_effects.h"
#include "tools/sweep/observed.h"
#include "tools/sweep/pawn.h"
#include "tools/sweep/ranks.h"
#include "tools/sweep/responses.h"
#include "tools/sweep/sobol_indices.h"

namespace tools {

namespace {

using output::SensitivityMeasure;

/// A sweep as the analyses want it.
struct Ground {
  Method method = Method::list;
  Design design;
  Design values;  ///< the same points; a factor of few values at the middle of each value's part
  std::vector<DesignFactor> factors;
  std::vector<std::string> groups;
  RandomNumbers random_numbers = RandomNumbers::shared;
};

/// What points of one value have in common, wherever in its part of the range they lie.
double middle_of_value(const output::SweepFactor& factor, double coordinate, double value) {
  if (factor.kind == "continuous") return coordinate;
  return (value - factor.low + 0.5) / (factor.high - factor.low + 1);
}

Ground ground_of(const output::SweepResults& sweep) {
  Ground ground;
  const auto method = std::ranges::find(method_names(), std::string_view(sweep.design.method));
  ground.method = static_cast<Method>(method - method_names().begin());
  ground.random_numbers =
      sweep.shares_random_numbers ? RandomNumbers::shared : RandomNumbers::separate;
  ground.design = {sweep.factors.size(), sweep.design.coordinates, {}};
  for (std::size_t point = 0; point < sweep.design.points(); ++point)
    ground.design.roles.push_back({sweep.design.block[point], sweep.design.place[point]});
  for (const output::SweepFactor& one : sweep.factors) {
    const auto found = std::ranges::find(ground.groups, one.group);
    const auto group = static_cast<std::uint32_t>(found - ground.groups.begin());
    if (found == ground.groups.end()) ground.groups.push_back(one.group);
    ground.factors.push_back({group, one.levels, one.base});
  }
  ground.values = ground.design;
  for (std::size_t at = 0; at < ground.values.coordinates.size(); ++at) {
    double& coordinate = ground.values.coordinates[at];
    coordinate = middle_of_value(sweep.factors[at % sweep.factors.size()], coordinate,
                                 sweep.design.values[at]);
  }
  return ground;
}

Observed observed_in(const output::SweepResults& sweep, std::size_t figure) {
  Observed observed{sweep.design.points(), sweep.replications, {}};
  for (std::size_t at = figure; at < sweep.runs.values.size(); at += sweep.figures.size())
    observed.values.push_back(sweep.runs.values[at]);
  return observed;
}

bool moves_groups(Method method) {
  return method == Method::morris || method == Method::saltelli;
}

std::vector<SensitivityMeasure> of_morris(const Ground& ground, const std::vector<double>& means) {
  SensitivityMeasure mu_star{"mu_star", true, {}}, mu{"mu", true, {}}, sigma{"sigma", true, {}};
  for (const MorrisEffect& one : morris_effects(ground.design, means, ground.factors)) {
    mu_star.values.push_back({one.mu_star, one.mu_star_interval});
    mu.values.push_back({one.mu});
    sigma.values.push_back({one.sigma});
  }
  return {mu_star, mu, sigma};
}

std::vector<SensitivityMeasure> of_saltelli(const Ground& ground,
                                            const std::vector<double>& means) {
  SensitivityMeasure total{"total", false, {}}, first{"first", false, {}};
  for (const SobolIndex& one : sobol_indices(ground.design, means, ground.groups.size()).groups) {
    total.values.push_back({one.total, one.total_interval});
    first.values.push_back({one.first, one.first_interval});
  }
  total.values.resize(ground.groups.size());
  first.values.resize(ground.groups.size());
  return {total, first};
}

/// The change from the base where it is greatest on either side.
std::vector<SensitivityMeasure> of_one_at_a_time(
    const std::vector<std::vector<ResponseBin>>& responses) {
  SensitivityMeasure swing{"swing", true, {}}, low{"at_low", true, {}}, high{"at_high", true, {}};
  for (const auto& bins : responses) {
    if (bins.empty()) {
      for (SensitivityMeasure* one : {&swing, &low, &high})
        one->values.emplace_back();
      continue;
    }
    const auto [least, most] = std::ranges::minmax(bins, {}, &ResponseBin::mean);
    swing.values.push_back({most.mean - least.mean});
    low.values.push_back({bins.front().mean, bins.front().interval});
    high.values.push_back({bins.back().mean, bins.back().interval});
  }
  return {swing, low, high};
}

std::vector<SensitivityMeasure> of_points(const Ground& ground, const std::vector<double>& means,
                                          const std::vector<std::vector<ResponseBin>>& responses) {
  SensitivityMeasure by_pawn{"pawn", false, {}}, prcc{"prcc", false, {}},
      change{"change", true, {}};
  for (const double one : pawn(ground.values, means).factors)
    by_pawn.values.push_back({one});
  for (const RankCorrelation& one : rank_correlations(ground.values, means))
    prcc.values.push_back({one.value, one.interval});
  for (const auto& bins : responses) {
    change.values.emplace_back();
    if (bins.size() >= 2) change.values.back().value = bins.back().mean - bins.front().mean;
  }
  std::vector<SensitivityMeasure> all;
  for (const SensitivityMeasure& one : {by_pawn, prcc, change}) {
    if (!one.values.empty()) all.push_back(one);
  }
  return all;
}

std::vector<SensitivityMeasure> measures_of(
    const Ground& ground, const std::vector<double>& means,
    const std::vector<std::vector<ResponseBin>>& responses) {
  switch (ground.method) {
    case Method::morris:
      return of_morris(ground, means);
    case Method::saltelli:
      return of_saltelli(ground, means);
    case Method::one_at_a_time:
      return of_one_at_a_time(responses);
    case Method::grid:
    case Method::list:
    case Method::latin_hypercube:
    case Method::sobol:
      break;
  }
  return of_points(ground, means, responses);
}

std::vector<std::vector<output::ResponsePoint>> curves_of(
    const std::vector<std::vector<ResponseBin>>& responses) {
  std::vector<std::vector<output::ResponsePoint>> curves;
  for (const auto& bins : responses) {
    curves.emplace_back();
    for (const ResponseBin& bin : bins)
      curves.back().push_back({bin.coordinate, {bin.mean, bin.interval}});
  }
  return curves;
}

output::FigureSensitivity figure_sensitivity(const output::SweepResults& sweep,
                                             const Ground& ground, std::size_t figure) {
  const Observed observed = observed_in(sweep, figure);
  const std::vector<double> means = observed.means();
  std::vector<double> known;
  std::ranges::copy_if(means, std::back_inserter(known), [](double m) { return std::isfinite(m); });
  const auto bins = responses(ground.values, ground.method, observed, ground.random_numbers);
  output::FigureSensitivity answer;
  answer.figure = sweep.figures[figure];
  answer.points_used = known.size();
  answer.mean = known.empty() ? no_value : engine::mean(known);
  answer.sd = known.size() < 2 ? no_value : engine::standard_deviation(known);
  answer.noise_share = noise_of(observed, ground.random_numbers).share;
  answer.measures = measures_of(ground, means, bins);
  answer.ranked_by = answer.measures.front().id;
  answer.curves = curves_of(bins);
  const bool has_pawn = answer.ranked_by == "pawn";
  answer.pawn_of_nothing = has_pawn ? pawn(ground.values, means).of_nothing : no_value;
  return answer;
}

}  // namespace

output::Sensitivity sensitivity_of(const output::SweepResults& sweep,
                                   const std::vector<std::string>& figures) {
  const Ground ground = ground_of(sweep);
  output::Sensitivity answer;
  answer.title_da = sweep.title_da;
  answer.title_en = sweep.title_en;
  answer.notice_da = sweep.header.notice_da;
  answer.notice_en = sweep.header.notice_en;
  answer.scenario_name = sweep.header.scenario_name;
  answer.program = sweep.program;
  answer.identity = sweep.identity;
  answer.method = sweep.design.method;
  answer.points = sweep.design.points();
  answer.replications = sweep.replications;
  answer.runs_without_result = sweep.runs.failures.size();
  answer.seed = sweep.header.seed;
  answer.factors = sweep.factors;
  if (moves_groups(ground.method)) {
    answer.rows = ground.groups;
  } else {
    for (const output::SweepFactor& one : sweep.factors)
      answer.rows.push_back(one.name);
  }
  for (std::size_t i = 0; i < sweep.figures.size(); ++i) {
    const bool is_wanted =
        figures.empty() || std::ranges::find(figures, sweep.figures[i].id) != figures.end();
    if (is_wanted) answer.figures.push_back(figure_sensitivity(sweep, ground, i));
  }
  return answer;
}

}  // namespace tools
