/// A variable of the results together with how one replication fills it. Names, dimensions and
/// units are those of docs/results.md; a variable that a scenario cannot fill is not there.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "engine/results/schema.h"
#include "models/network/outcome.h"

namespace models {

struct Metric {
  engine::Variable variable;
  std::function<engine::Values(const Outcome&)> fill;  ///< empty for fixed and derived variables
};

using Metrics = std::vector<Metric>;

/// Stations with beds (not slots), in order: the dimension "unit".
std::vector<std::size_t> bed_stations(const Program& program);

inline double days(engine::Duration time) {
  return static_cast<double>(time.count()) / engine::microseconds_per_day;
}
inline double days(PersonTime area) {
  return static_cast<double>(area) / engine::microseconds_per_day;
}

Metrics wait_metrics(const Program& program);
Metrics still_waiting_metrics(const Program& program);
Metrics bed_metrics(const Program& program);
Metrics visit_metrics(const Program& program);
Metrics readmission_metrics(const Program& program);
Metrics flow_metrics(const Program& program);
/// Of what the scenario wants observed.
Metrics observation_metrics(const Program& program);
Metrics label_metrics(const Program& program);
Metrics area_metrics(const Program& program);
Metrics key_figure_metrics(const Program& program);

/// The headline figures that kpi_value holds, in order.
std::vector<engine::KeyFigure> key_figures(const Program& program);

}  // namespace models
