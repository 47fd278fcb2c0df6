#include <cmath>
#include <limits>
#include <memory>

#include "models/indicators/dimensions.h"
#include "models/indicators/metric.h"

namespace models {
namespace {

using engine::ValueType;
using engine::Variable;
using engine::VariableRole;

constexpr float no_wait = std::numeric_limits<float>::quiet_NaN();

float days_of(const WaitCell& cell) {
  return static_cast<float>(cell.waits.mean() / engine::microseconds_per_day);
}

/// One value for every (queue, group, period); `value` gets the cell, or null if no wait ended
/// there.
template <class T, class Of>
engine::Values for_each_cell(const Outcome& network, Of value) {
  const Program& program = network.program();
  const std::size_t groups = program.description.groups.size();
  std::vector<T> all;
  all.reserve(program.queues.size() * groups * (program.periods.size() - 1));
  for (std::size_t row = 0; row < program.queues.size() * groups; ++row) {
    for (std::size_t p = 0; p + 1 < program.periods.size(); ++p)
      value(network.ledger().waits.cell(row / groups, row % groups, p), all);
  }
  return all;
}

Variable variable(const std::string& name, ValueType type, const std::string& units,
                  const std::string& long_name, std::vector<std::string> extra = {}) {
  Variable one;
  one.name = name;
  one.dimensions = {"wait_point", "patient_group", "period"};
  one.dimensions.insert(one.dimensions.end(), extra.begin(), extra.end());
  one.type = type;
  one.units = units;
  one.long_name = long_name;
  one.attributes = {{"coordinates", "wait_point_service wait_point_kind"}};
  return one;
}

Metric wait_count() {
  Metric metric{variable("wait_count", ValueType::u32, "1", "waits that ended in the period"), {}};
  metric.fill = [](const Outcome& network) {
    return for_each_cell<std::uint32_t>(network, [](const WaitCell* cell, auto& all) {
      all.push_back(cell == nullptr ? 0U : static_cast<std::uint32_t>(cell->waits.count()));
    });
  };
  return metric;
}

Metric wait_mean() {
  Metric metric{variable("wait_mean", ValueType::f32, "day", "mean wait"), {}};
  metric.variable.attributes.emplace_back("ancillary_variables", "wait_count");
  metric.variable.attributes.emplace_back("cell_methods", "period: mean");
  metric.fill = [](const Outcome& network) {
    return for_each_cell<float>(network, [](const WaitCell* cell, auto& all) {
      all.push_back(cell == nullptr ? no_wait : days_of(*cell));
    });
  };
  return metric;
}

Metric wait_quantile() {
  Metric metric{variable("wait_quantile", ValueType::f32, "day", "quantile of waits", {"quantile"}),
                {}};
  metric.variable.attributes.emplace_back("comment",
                                          "from histograms; off by less than 1/64 of the value");
  const auto add_quantiles = [](const WaitCell* cell, auto& all) {
    for (const double p : result_quantiles)
      all.push_back(cell == nullptr ? no_wait : static_cast<float>(days(cell->fine.quantile(p))));
  };
  metric.fill = [=](const Outcome& network) {
    return for_each_cell<float>(network, add_quantiles);
  };
  return metric;
}

std::uint32_t within_30_days(const WaitCell& cell) {
  std::uint32_t within = 0;
  for (std::size_t i = 0; i < engine::WaitBins::count; ++i) {
    const std::optional<engine::Duration> upper = engine::WaitBins::upper(i);
    if (upper && *upper <= std::chrono::days{30}) within += cell.bins[i];
  }
  return within;
}

Metric wait_share_within_30d() {
  Metric metric{variable("wait_share_within_30d", ValueType::f32, "1",
                         "share of ended waits of at most 30 days"),
                {}};
  metric.variable.attributes.emplace_back("ancillary_variables", "wait_count");
  metric.fill = [](const Outcome& network) {
    return for_each_cell<float>(network, [](const WaitCell* cell, auto& all) {
      all.push_back(cell == nullptr ? no_wait
                                    : static_cast<float>(within_30_days(*cell)) /
                                          static_cast<float>(cell->waits.count()));
    });
  };
  return metric;
}

void add_bins(const WaitCell* cell, std::uint32_t* bins) {
  if (cell == nullptr) return;
  for (std::size_t i = 0; i < engine::WaitBins::count; ++i)
    bins[i] += cell->bins[i];
}

/// The bins of every (queue, group, period), each added at the row that `row` gives for it.
template <class Row>
engine::Values bins_at(const Outcome& network, std::size_t rows, Row row) {
  const Program& program = network.program();
  std::vector<std::uint32_t> all(rows * engine::WaitBins::count, 0);
  for (std::size_t q = 0; q < program.queues.size(); ++q) {
    for (std::size_t g = 0; g < program.description.groups.size(); ++g) {
      for (std::size_t p = 0; p + 1 < program.periods.size(); ++p)
        add_bins(network.ledger().waits.cell(q, g, p),
                 all.data() + row(q, g, p) * engine::WaitBins::count);
    }
  }
  return all;
}

/// Of all groups together: by group and period, Denmark's ten years would be 560 MB, nearly all 0.
Metric wait_hist_period() {
  Metric metric{variable("wait_hist_period", ValueType::u32, "1",
                         "waits by length, groups and replications added"),
                {}};
  metric.variable.dimensions = {"wait_point", "period", "wait_bin"};
  metric.variable.role = VariableRole::sum;
  metric.fill = [](const Outcome& network) {
    const Program& program = network.program();
    const std::size_t periods = program.periods.size() - 1;
    return bins_at(network, program.queues.size() * periods,
                   [=](std::size_t q, std::size_t, std::size_t p) { return q * periods + p; });
  };
  return metric;
}

Metric wait_hist() {
  Metric metric{variable("wait_hist", ValueType::u32, "1", "waits by length"), {}};
  metric.variable.dimensions = {"wait_point", "patient_group", "wait_bin"};
  metric.fill = [](const Outcome& network) {
    const Program& program = network.program();
    const std::size_t groups = program.description.groups.size();
    return bins_at(network, program.queues.size() * groups,
                   [=](std::size_t q, std::size_t g, std::size_t) { return q * groups + g; });
  };
  return metric;
}

/// Adds what `of` gives for every station to the row of its queue, period by period.
template <class Of>
engine::Values by_queue_and_period(const Outcome& network, Of of) {
  const Program& program = network.program();
  const std::size_t periods = program.periods.size() - 1;
  std::vector<std::uint32_t> all(program.queues.size() * periods, 0);
  for (std::size_t i = 0; i < program.stations.size(); ++i) {
    const StationRecord& record = network.stations()[i].record;
    for (std::size_t p = 0; p < periods; ++p) {
      all[program.stations[i].queue * periods + p] += static_cast<std::uint32_t>(of(record, p));
    }
  }
  return all;
}

Metric waiting_list() {
  Metric metric{variable("waiting_list", ValueType::u32, "1", "persons waiting at period end"), {}};
  metric.variable.dimensions = {"wait_point", "period"};
  metric.variable.attributes.emplace_back("cell_methods", "period: point");
  metric.fill = [](const Outcome& network) {
    return by_queue_and_period(network, [](const StationRecord& record, std::size_t p) {
      return record.waiting.census(p + 1);
    });
  };
  return metric;
}

template <class T, class Of>
engine::Values by_queue_and_municipality(const Outcome& network, Of of) {
  std::vector<T> all;
  for (std::size_t q = 0; q < network.program().queues.size(); ++q) {
    for (std::size_t m = 0; m < network.program().description.geography.municipalities.size();
         ++m) {
      all.push_back(of(network.ledger().waits.municipality(q, m)));
    }
  }
  return all;
}

Metrics municipality_metrics() {
  Metric count{variable("muni_wait_count", ValueType::u32, "1", "waits that ended, by residence"),
               {}};
  count.variable.dimensions = {"wait_point", "municipality"};
  count.fill = [](const Outcome& network) {
    return by_queue_and_municipality<std::uint32_t>(network, [](const engine::Tally& waits) {
      return static_cast<std::uint32_t>(waits.count());
    });
  };
  Metric mean{variable("muni_wait_mean", ValueType::f32, "day", "mean wait, by residence"), {}};
  mean.variable.dimensions = {"wait_point", "municipality"};
  mean.variable.attributes.emplace_back("ancillary_variables", "muni_wait_count");
  mean.fill = [](const Outcome& network) {
    return by_queue_and_municipality<float>(network, [](const engine::Tally& waits) {
      return waits.count() == 0 ? no_wait
                                : static_cast<float>(waits.mean() / engine::microseconds_per_day);
    });
  };
  return {count, mean};
}

}  // namespace

Metrics wait_metrics(const Program& program) {
  Metrics all = {wait_count(), wait_mean(),        wait_quantile(), wait_share_within_30d(),
                 wait_hist(),  wait_hist_period(), waiting_list()};
  if (!program.description.geography.municipalities.empty()) {
    for (Metric& one : municipality_metrics())
      all.push_back(std::move(one));
  }
  return all;
}

}  // namespace models
