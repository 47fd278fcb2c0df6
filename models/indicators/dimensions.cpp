#include "models/indicators/dimensions.h"

#include <limits>

#include "engine/statistics/wait_bins.h"
#include "models/compile/stations.h"
#include "models/indicators/metric.h"

namespace models {
namespace {

using engine::Dimension;
using Texts = std::vector<std::string>;

std::string iso(const std::chrono::year_month_day& date) {
  const auto two = [](unsigned n) {
    return (n < 10 ? "0" : "") + std::to_string(n);
  };
  return std::to_string(static_cast<int>(date.year())) + '-' +
         two(static_cast<unsigned>(date.month())) + '-' + two(static_cast<unsigned>(date.day()));
}

Dimension texts(const std::string& name, Texts labels, const std::string& long_name) {
  const auto size = labels.size();
  return {name, size, std::move(labels), {{"long_name", long_name}}, {}};
}

/// Local calendar days since the start of the counted period, so that a day is a whole number also
/// when the clock changes.
double days_since_start(const Program& program, engine::SimTime when) {
  const auto date = std::chrono::sys_days(program.calendar.date(when));
  return static_cast<double>(
      (date - std::chrono::sys_days(program.description.clock.start)).count());
}

Dimension time_axis(const Program& program, const std::string& name,
                    const std::vector<engine::SimTime>& edges, const std::string& long_name) {
  std::vector<double> starts;
  std::vector<std::pair<double, double>> bounds;
  for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
    starts.push_back(days_since_start(program, edges[i]));
    bounds.emplace_back(starts.back(), days_since_start(program, edges[i + 1]));
  }
  const auto size = starts.size();
  return {name,
          size,
          std::move(starts),
          {{"long_name", long_name},
           {"standard_name", "time"},
           {"units", "days since " + iso(program.description.clock.start) + " 00:00:00"},
           {"calendar", "proleptic_gregorian"},
           {"axis", "T"}},
          std::move(bounds)};
}

Dimension wait_bins() {
  std::vector<double> lower;
  std::vector<std::pair<double, double>> bounds;
  for (std::size_t i = 0; i < engine::WaitBins::count; ++i) {
    const std::optional<engine::Duration> upper = engine::WaitBins::upper(i);
    lower.push_back(days(engine::WaitBins::lower(i)));
    bounds.emplace_back(lower.back(),
                        upper ? days(*upper) : std::numeric_limits<double>::infinity());
  }
  return {"wait_bin",
          lower.size(),
          lower,
          {{"long_name", "wait, lower edge; a wait equal to an upper edge lies within"},
           {"units", "day"}},
          std::move(bounds)};
}

Texts point_names(const Program& program) {
  Texts names;
  for (const Point& one : program.points)
    names.push_back(one.name);
  return names;
}

Texts queue_names(const Program& program) {
  Texts names;
  for (const WaitPoint& one : program.queues)
    names.push_back(one.name);
  return names;
}

Texts unit_names(const Program& program) {
  Texts names;
  for (const std::size_t i : bed_stations(program))
    names.push_back(program.stations[i].name);
  return names;
}

Texts group_names(const Program& program) {
  Texts names;
  for (const Group& one : program.description.groups)
    names.push_back(one.name);
  return names;
}

Texts block_reason_names(const Program& program) {
  Texts names;
  for (const std::uint32_t i : program.block_reasons) {
    names.push_back(program.description.services[i].name);
  }
  return names;
}

Dimension municipalities(const Geography& geography) {
  std::vector<std::int16_t> codes;
  for (const Municipality& one : geography.municipalities) {
    codes.push_back(static_cast<std::int16_t>(one.code));
  }
  return {"municipality", codes.size(), codes, {{"long_name", "kommunekode"}}, {}};
}

Dimension quantiles() {
  return {"quantile",
          result_quantiles.size(),
          std::vector<double>(result_quantiles.begin(), result_quantiles.end()),
          {{"long_name", "quantile"}, {"units", "1"}},
          {}};
}

Texts ages(const Geography& geography) {
  return geography.age_groups.empty() ? Texts{"all"} : geography.age_groups;
}

}  // namespace

std::vector<Dimension> dimensions(const Program& program) {
  const Geography& geography = program.description.geography;
  std::vector<Dimension> all = {
      texts("service", point_names(program), "service or member of a service"),
      texts("wait_point", queue_names(program), "what is waited for"),
      texts("patient_group", group_names(program), "patient group"),
      time_axis(program, "period", program.periods, "calendar month"),
      quantiles(),
      wait_bins()};
  if (!bed_stations(program).empty()) {
    all.push_back(texts("unit", unit_names(program), "unit with beds, places or clinicians"));
    all.push_back(time_axis(program, "day", program.days, "calendar day"));
  }
  all.push_back(texts("age_group", ages(geography), "age group, years"));
  all.push_back(texts("sex", {"K", "M"}, "sex: K women, M men"));
  if (!program.block_reasons.empty()) {
    all.push_back(
        texts("block_reason", block_reason_names(program), "service waited for in a bed"));
  }
  if (!program.reject_reasons.empty()) {
    all.push_back(texts("reject_reason", program.reject_reasons, "why a referral was rejected"));
  }
  if (!geography.municipalities.empty()) all.push_back(municipalities(geography));
  all.push_back({"flow", possible_flows(program).size(), {}, {}, {}});
  for (Dimension& one : observation_dimensions(program))
    all.push_back(std::move(one));
  return all;
}

}  // namespace models
