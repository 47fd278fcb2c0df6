// What a scenario wanted observed, as variables of the results.
#include <limits>

#include "models/indicators/dimensions.h"
#include "models/indicators/metric.h"

namespace models {
namespace {

using engine::ValueType;

engine::Variable observed(const std::string& name, ValueType type, const std::string& units,
                          const std::string& long_name, const std::vector<std::string>& axes) {
  engine::Variable one;
  one.name = name;
  one.dimensions = {"watched"};
  one.dimensions.insert(one.dimensions.end(), axes.begin(), axes.end());
  one.type = type;
  one.units = units;
  one.long_name = long_name;
  return one;
}

/// What `of` says of every watch, one after the other.
template <class T, class Of>
Metric of_watches(engine::Variable variable, Of of) {
  return {std::move(variable), [of](const Outcome& network) -> engine::Values {
            std::vector<T> all;
            for (const Watch* watch : network.watches())
              of(*watch, all);
            return all;
          }};
}

Metrics census_metrics() {
  return {
      of_watches<double>(observed("census_time", ValueType::f64, "microsecond",
                                  "time with so many persons present", {"level"}),
                         [](const Watch& watch, auto& all) {
                           for (const std::int64_t time : watch.time_at)
                             all.push_back(static_cast<double>(time));
                         }),
      of_watches<std::uint32_t>(observed("census_at_arrivals", ValueType::u32, "1",
                                         "arrivals who found so many persons present", {"level"}),
                                [](const Watch& watch, auto& all) {
                                  all.insert(all.end(), watch.seen.begin(), watch.seen.end());
                                })};
}

std::array<double, hours_a_week> hours_counted(const Program& program) {
  std::array<double, hours_a_week> hours{};
  for (const std::uint8_t cell : program.hour_cells)
    ++hours.at(cell);
  return hours;
}

Metrics hour_metrics(const Program& program) {
  const auto counted = hours_counted(program);
  Metric hours;
  hours.variable.name = "hour_of_week_count";
  hours.variable.dimensions = {"hour_of_week"};
  hours.variable.role = engine::VariableRole::fixed;
  hours.variable.units = "hour";
  hours.variable.long_name = "hours of the counted period";
  hours.variable.fixed_values.assign(counted.begin(), counted.end());
  return {
      hours,
      of_watches<float>(observed("census_by_hour", ValueType::f32, "1",
                                 "persons present, time average", {"hour_of_week"}),
                        [counted](const Watch& watch, auto& all) {
                          for (std::size_t i = 0; i < hours_a_week; ++i) {
                            const double area = static_cast<double>(watch.hour_area[i]) / 3.6e9;
                            all.push_back(
                                static_cast<float>(area / counted[i]));  // NaN: no such hour
                          }
                        }),
      of_watches<std::uint32_t>(
          observed("arrivals_by_hour", ValueType::u32, "1", "persons who came", {"hour_of_week"}),
          [](const Watch& watch, auto& all) {
            all.insert(all.end(), watch.hour_arrivals.begin(), watch.hour_arrivals.end());
          })};
}

template <class Add>
void for_each_tally(const Watch& watch, Add add) {
  for (const auto& of_basis : watch.waits) {
    for (const engine::Tally& one : of_basis)
      add(one);
  }
}

Metrics observed_wait_metrics() {
  const std::vector<std::string> axes = {"wait_basis", "wait_outcome"};
  return {
      of_watches<std::uint32_t>(observed("observed_wait_count", ValueType::u32, "1", "waits", axes),
                                [](const Watch& watch, auto& all) {
                                  for_each_tally(watch, [&](const engine::Tally& one) {
                                    all.push_back(static_cast<std::uint32_t>(one.count()));
                                  });
                                }),
      of_watches<float>(
          observed("observed_wait_mean", ValueType::f32, "day", "mean wait", axes),
          [](const Watch& watch, auto& all) {
            for_each_tally(watch, [&](const engine::Tally& one) {
              all.push_back(one.count() == 0
                                ? std::numeric_limits<float>::quiet_NaN()
                                : static_cast<float>(one.mean() / engine::microseconds_per_day));
            });
          })};
}

Metrics snapshot_metrics() {
  const auto variable = [](const std::string& name, const std::string& long_name) {
    return observed(name, ValueType::u32, "1", long_name, {"snapshot"});
  };
  return {of_watches<std::uint32_t>(variable("snapshot_waiting", "persons waiting at that instant"),
                                    [](const Watch& watch, auto& all) {
                                      for (const Snapshot& one : watch.snapshots)
                                        all.push_back(one.waiting);
                                    }),
          of_watches<std::uint32_t>(
              variable("snapshot_in_care", "beds held, or cases begun, at that instant"),
              [](const Watch& watch, auto& all) {
                for (const Snapshot& one : watch.snapshots)
                  all.push_back(one.inside);
              })};
}

Metrics window_metrics() {
  return {of_watches<std::uint32_t>(
      observed("window_count", ValueType::u32, "1", "persons in the window", {"window", "counted"}),
      [](const Watch& watch, auto& all) {
        for (const auto& one : watch.windows)
          all.insert(all.end(), one.begin(), one.end());
      })};
}

engine::Dimension axis_named(const std::string& name, std::vector<std::string> labels,
                             const std::string& long_name) {
  const auto size = labels.size();
  return {name, size, std::move(labels), {{"long_name", long_name}}, {}};
}

engine::Dimension numbered(const std::string& name, std::vector<double> values,
                           const std::string& long_name, const std::string& units) {
  const auto size = values.size();
  return {name, size, std::move(values), {{"long_name", long_name}, {"units", units}}, {}};
}

std::vector<double> first_numbers(std::size_t size) {
  std::vector<double> all;
  for (std::size_t i = 0; i < size; ++i)
    all.push_back(static_cast<double>(i));
  return all;
}

}  // namespace

std::vector<engine::Dimension> observation_dimensions(const Program& program) {
  if (program.watched.empty()) return {};
  const ObservationWish& wish = program.description.observe;
  std::vector<std::string> watched;
  for (const std::uint32_t i : program.watched)
    watched.push_back(program.stations[i].name);
  std::vector<engine::Dimension> all = {axis_named("watched", watched, "service that is observed")};
  if (wish.census) {
    all.push_back(numbered("level", first_numbers(static_cast<std::size_t>(wish.up_to) + 2),
                           "persons present; the last: so many or more", "1"));
  }
  if (wish.hours_of_week) {
    all.push_back(numbered("hour_of_week", first_numbers(hours_a_week),
                           "local hour since Monday at midnight", "hour"));
  }
  if (wish.waits) {
    all.push_back(
        axis_named("wait_basis", {"start", "end", "completion"},
                   "counted when the wait began, when it ended, when care was completed"));
    all.push_back(axis_named("wait_outcome", {"served", "gave_up", "turned_away", "balked"},
                             "what came of the wait"));
  }
  if (!wish.snapshots.empty()) {
    std::vector<double> at;
    for (const engine::Duration one : wish.snapshots)
      at.push_back(days(one));
    all.push_back(numbered("snapshot", at, "time since the run's first instant", "day"));
  }
  if (!wish.windows.empty()) {
    std::vector<std::string> names;
    for (const ObservedWindow& one : wish.windows)
      names.push_back(one.name);
    all.push_back(axis_named("window", names, "dates over which is counted"));
    all.push_back(axis_named("counted", {"arrived", "started", "completed", "turned_away"},
                             "what is counted"));
  }
  return all;
}

Metrics observation_metrics(const Program& program) {
  if (program.watched.empty()) return {};
  const ObservationWish& wish = program.description.observe;
  Metrics all;
  const auto append = [&](Metrics more) {
    for (Metric& one : more)
      all.push_back(std::move(one));
  };
  if (wish.census) append(census_metrics());
  if (wish.hours_of_week) append(hour_metrics(program));
  if (wish.waits) append(observed_wait_metrics());
  if (!wish.snapshots.empty()) append(snapshot_metrics());
  if (!wish.windows.empty()) append(window_metrics());
  return all;
}

}  // namespace models
