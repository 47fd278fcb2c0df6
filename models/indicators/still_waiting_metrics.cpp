// Who waits when the run ends: beside the waits that have ended, so that a growing queue shows.
#include <algorithm>
#include <limits>

#include "models/indicators/dimensions.h"
#include "models/indicators/figure_waits.h"
#include "models/indicators/metric.h"

namespace models {
namespace {

using engine::ValueType;
using engine::Variable;

constexpr double no_figure = std::numeric_limits<double>::quiet_NaN();

double mean_of_days(const engine::Tally& so_far) {
  return so_far.count() == 0 ? no_figure : so_far.mean() / engine::microseconds_per_day;
}

/// One value, or several, for every (queue, group).
template <class T, class Of>
engine::Values for_each_queue_and_group(const Outcome& network, Of of) {
  const Program& program = network.program();
  std::vector<T> all;
  for (std::size_t q = 0; q < program.queues.size(); ++q) {
    for (std::size_t g = 0; g < program.description.groups.size(); ++g)
      of(network.ledger().waits, q, g, all);
  }
  return all;
}

Variable waiting_variable(const std::string& name, ValueType type, const std::string& units,
                          const std::string& long_name) {
  Variable one;
  one.name = name;
  one.dimensions = {"wait_point", "patient_group"};
  one.type = type;
  one.units = units;
  one.long_name = long_name;
  one.attributes = {{"coordinates", "wait_point_service wait_point_kind"}};
  return one;
}

Metric who_waits() {
  Metric metric{
      waiting_variable("still_waiting", ValueType::u32, "1", "persons who wait when the run ends"),
      {}};
  metric.fill = [](const Outcome& network) {
    return for_each_queue_and_group<std::uint32_t>(
        network, [](const WaitTable& waits, std::size_t q, std::size_t g, auto& all) {
          const OpenWaits* open = waits.open(q, g);
          all.push_back(open == nullptr ? 0U : static_cast<std::uint32_t>(open->waiting.count()));
        });
  };
  return metric;
}

Metric how_long_so_far() {
  Metric metric{
      waiting_variable("still_waiting_mean", ValueType::f32, "day", "their mean wait so far"), {}};
  metric.variable.attributes.emplace_back("ancillary_variables", "still_waiting");
  metric.fill = [](const Outcome& network) {
    return for_each_queue_and_group<float>(network, [](const WaitTable& waits, std::size_t q,
                                                       std::size_t g, auto& all) {
      const OpenWaits* open = waits.open(q, g);
      all.push_back(static_cast<float>(open == nullptr ? no_figure : mean_of_days(open->waiting)));
    });
  };
  return metric;
}

/// Of one queue and group.
template <class All>
void add_quantiles(const WaitTable& waits, std::size_t queue, std::size_t group, All& all) {
  const engine::WaitsInProgress known = waits.in_progress(queue, group);
  for (const double p : result_quantiles) {
    const auto length = engine::quantile_of_all(known, p);
    all.push_back(static_cast<float>(length ? days(*length) : no_figure));
  }
}

Metric quantiles_of_all_waits() {
  Metric metric{
      waiting_variable("wait_quantile_all", ValueType::f32, "day",
                       "quantile of waits, those of who waits when the run ends included"),
      {}};
  metric.variable.dimensions.emplace_back("quantile");
  metric.variable.attributes.emplace_back("comment", "Kaplan-Meier; none if too many still wait");
  metric.fill = [](const Outcome& network) {
    return for_each_queue_and_group<float>(
        network, [](const WaitTable& waits, std::size_t q, std::size_t g, auto& all) {
          add_quantiles(waits, q, g, all);
        });
  };
  return metric;
}

/// Who waits is not counted by where persons live.
bool has_its_line_beside(const KeyFigureWish& wish) {
  return is_of_waits(wish) && !wish.home;
}

/// What `of` says of who waits when the run ends, for every figure of waits of a service; else
/// none.
template <class Of>
Metric beside_figures(const std::string& name, const std::string& units,
                      const std::string& long_name, Of of) {
  Metric metric{waiting_variable(name, ValueType::f32, units, long_name), {}};
  metric.variable.dimensions = {"kpi"};
  metric.variable.attributes.clear();
  metric.fill = [of](const Outcome& network) -> engine::Values {
    std::vector<float> all;
    for (const KeyFigureWish& wish : network.program().description.key_figures) {
      const FigureScope scope(wish, network.program());
      all.push_back(static_cast<float>(has_its_line_beside(wish) ? of(still_waiting(scope, network))
                                                                 : no_figure));
    }
    return all;
  };
  return metric;
}

}  // namespace

Metrics still_waiting_metrics(const Program& program) {
  Metrics all = {who_waits(), how_long_so_far(), quantiles_of_all_waits()};
  if (std::ranges::none_of(program.description.key_figures, is_of_waits)) return all;
  all.push_back(beside_figures(
      "kpi_still_waiting", "1", "persons who wait when the run ends",
      [](const engine::Tally& so_far) { return static_cast<double>(so_far.count()); }));
  all.push_back(
      beside_figures("kpi_still_waiting_mean", "day", "their mean wait so far", mean_of_days));
  return all;
}

}  // namespace models
