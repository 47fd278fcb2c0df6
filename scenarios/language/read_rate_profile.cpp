#include "scenarios/language/read_rate_profile.h"

#include <algorithm>
#include <string>
#include <utility>

#include "scenarios/language/fault.h"
#include "scenarios/language/read_factors.h"
#include "scenarios/language/scalars.h"

namespace scenarios {

namespace {

constexpr Range times_allowed = {0, 1e6};

double read_times(const Node* node, std::string_view what, engine::Errors& faults) {
  const auto parse = [what](std::string_view text) -> Parsed<double> {
    auto number = parse_number(text);
    if (!number) return number;
    if (auto problem = outside({*number, text, {0, text.size()}}, times_allowed, what)) {
      return tl::make_unexpected(*problem);
    }
    return number;
  };
  return read_value(node, what, parse, faults).value_or(1);
}

void tell_order(const Node& to, engine::Errors& faults) {
  faults.push_back(fault("E148", to.where, {{"found", to.text}}));
}

void read_change(const Node& node, models::RateProfile& profile, engine::Errors& faults) {
  const Fields fields(node, {"groups.*.arrivals.changes", "", "changes"}, faults);
  models::DatedFactor change;
  const auto from = read_value(fields.get("from"), "from", parse_moment, faults);
  change.to = read_value(fields.get("to"), "to", parse_moment, faults);
  change.times = read_times(fields.get("times"), "factor", faults);
  if (!from) return;
  change.from = *from;
  const bool is_ordered = !change.to || std::pair(from->date, from->time_of_day) <
                                            std::pair(change.to->date, change.to->time_of_day);
  if (!is_ordered) tell_order(*fields.get("to"), faults);
  profile.changes.push_back(change);
}

void read_ramp(const Node& node, models::RateProfile& profile, engine::Errors& faults) {
  const Fields fields(node, {"groups.*.arrivals.ramps", "", "ramps"}, faults);
  const auto from = read_value(fields.get("from"), "from", parse_date, faults);
  const auto to = read_value(fields.get("to"), "to", parse_date, faults);
  const double times = read_times(fields.get("times"), "factor", faults);
  if (!from || !to) return;
  if (*from >= *to) return tell_order(*fields.get("to"), faults);
  profile.ramps.push_back({*from, *to, times});
}

/// Nobody would ever come.
void check_some_above_zero(const Node* node, const std::vector<double>& factors,
                           std::string_view what, engine::Errors& faults) {
  const bool is_zero = !factors.empty() && std::all_of(factors.begin(), factors.end(),
                                                       [](double factor) { return factor == 0; });
  if (is_zero) faults.push_back(fault("E147", node->where, {{"what", std::string(what)}}));
}

}  // namespace

std::vector<const Node*> maps_in(const Node* node, std::string_view what, engine::Errors& faults) {
  if (node == nullptr) return {};
  if (node->kind == NodeKind::map) return {node};
  if (node->kind != NodeKind::list) {
    faults.push_back(
        fault("E042", node->where,
              {{"what", std::string(what)}, {"wanted", "a_list"}, {"found", "a_value"}}));
    return {};
  }
  std::vector<const Node*> maps;
  for (const Node& item : node->items) {
    if (item.kind != NodeKind::broken) maps.push_back(&item);
  }
  return maps;
}

models::RateProfile read_rate_profile(const Fields& fields, Reading& reading) {
  engine::Errors& faults = reading.faults;
  models::RateProfile profile;
  profile.by_hour = read_hour_factors(fields.get("by_hour"), faults);
  profile.by_weekday = read_weekday_factors(fields.get("by_weekday"), faults);
  profile.by_month = read_month_factors(fields.get("by_month"), faults);
  profile.holidays = read_times(fields.get("holidays"), "factor", faults);
  const auto normalise = read_value(fields.get("normalise"), "normalise", parse_yes_no, faults);
  profile.normalise = normalise.value_or(false);
  for (const Node* node : maps_in(fields.get("changes"), "changes", faults))
    read_change(*node, profile, faults);
  for (const Node* node : maps_in(fields.get("ramps"), "ramps", faults))
    read_ramp(*node, profile, faults);
  profile.trend = read_value(fields.get("trend"), "trend", parse_growth, faults).value_or(0);
  std::vector<double> hours;
  for (const models::HourFactor& one : profile.by_hour)
    hours.push_back(one.factor);
  check_some_above_zero(fields.get("by_hour"), hours, "by_hour", faults);
  check_some_above_zero(fields.get("by_weekday"), profile.by_weekday, "by_weekday", faults);
  check_some_above_zero(fields.get("by_month"), profile.by_month, "by_month", faults);
  return profile;
}

}  // namespace scenarios
