#include "tools/experiment/settling.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/calendar.h"
#include "engine/ensure.h"
#include "engine/statistics/interval.h"
#include "engine/statistics/simultaneous.h"
#include "engine/statistics/steady_state.h"
#include "output/report/measured.h"

namespace tools {

namespace {

using engine::InitialBias;
using output::SettlingRow;

constexpr double risk_of_naming = 0.05;
constexpr std::size_t batches_of_one_run = 20;
/// By which midnights may lie later than whole days.
constexpr double hour_of_summer_time = 1.0 / 24;
constexpr std::chrono::days year_of_weeks{364};
constexpr std::chrono::days by_the_day_from{140};
constexpr std::chrono::days by_the_hour_from{20};

bool ever_changes(const Crowd& crowd) {
  const double first = crowd.persons.front().front();
  return std::ranges::any_of(crowd.persons, [&](const auto& one) {
    return std::ranges::any_of(one, [&](double value) { return value != first; });
  });
}

/// What is known of a crowd before all of them are judged together.
struct Asked {
  const Crowd* crowd = nullptr;
  InitialBias start;
  std::optional<double> p_start, p_drift;  ///< adjusted by Holm over both of all crowds
};

Asked ask(const Crowd& crowd, const Looks& looks) {
  Asked one{&crowd,
            engine::initial_bias(without_season(crowd.persons, looks.season), looks.batch),
            {},
            engine::chance_of_drift(crowd.persons, looks.drift())};
  one.p_start = one.start.p;
  return one;
}

void adjust_by_holm(std::vector<Asked>& all) {
  std::vector<double> p;
  for (const Asked& one : all) {
    for (const auto& chance : {one.p_start, one.p_drift}) {
      if (chance) p.push_back(*chance);
    }
  }
  const std::vector<double> adjusted = engine::holm_adjusted(p);
  auto next = adjusted.begin();
  for (Asked& one : all) {
    for (auto* chance : {&one.p_start, &one.p_drift}) {
      if (*chance) *chance = *next++;
    }
  }
}

/// Too few replications to test: MSER's word.
output::Settling untested_settling(const InitialBias& start) {
  using output::Settling;
  if (!start.is_settled) return Settling::not_in_sight;
  return start.leave_out > 0 ? Settling::after_a_while : Settling::from_the_start;
}

output::Settling settling_of(const Asked& one) {
  using output::Settling;
  if (!one.p_drift) return untested_settling(one.start);
  if (*one.p_drift <= risk_of_naming) return Settling::not_in_sight;
  const bool has_start = one.p_start && *one.p_start <= risk_of_naming && one.start.leave_out > 0;
  return has_start ? Settling::after_a_while : Settling::from_the_start;
}

/// What is told beside each other: looks of the front, and from where on the level is taken.
struct Stretches {
  std::size_t front_from = 0, front_to = 0, later_from = 0;
};

Stretches stretches_of(output::Settling settling, const Asked& one, const Looks& looks) {
  if (settling == output::Settling::after_a_while)
    return {0, one.start.leave_out, one.start.leave_out};
  if (settling == output::Settling::not_in_sight && one.p_drift) {
    const std::size_t from = (looks.at.size() - looks.drift()) / 2;
    return {from, looks.at.size() - looks.drift(), from + looks.drift()};
  }
  return {};
}

/// Over replications, or over batches of the only one.
void tell_level(const engine::Series& persons, const Stretches& told, SettlingRow& row) {
  const std::size_t looks = persons.front().size();
  const std::vector<double> later = means_between(persons, told.later_from, looks);
  row.level = output::report::estimate(later);
  row.front = std::nan("");
  if (told.front_to > told.front_from)
    row.front = engine::mean(means_between(persons, told.front_from, told.front_to));
  if (later.size() > 1 || looks - told.later_from < 2 * batches_of_one_run) return;
  const auto batches =
      engine::batch_means(std::span(persons.front()).subspan(told.later_from), batches_of_one_run);
  row.level = output::report::estimate(batches);
  row.correlation = engine::lag_one_correlation(batches);
}

SettlingRow settling_row(const Asked& one, const Looks& looks) {
  SettlingRow row;
  row.member = one.crowd->member;
  row.is_waiting = one.crowd->is_waiting;
  row.settling = settling_of(one);
  const Stretches told = stretches_of(row.settling, one, looks);
  if (row.settling == output::Settling::after_a_while)
    row.leave_out_days = looks.days_to(one.start.leave_out);
  if (one.start.welch) row.welch_days = looks.days_to(*one.start.welch);
  row.start_p = one.p_start;
  row.drift_p = one.p_drift;
  tell_level(one.crowd->persons, told, row);
  return row;
}

}  // namespace

std::vector<double> means_between(const engine::Series& persons, std::size_t from, std::size_t to) {
  std::vector<double> all;
  all.reserve(persons.size());
  for (const auto& one : persons)
    all.push_back(engine::mean(std::span(one).subspan(from, to - from)));
  return all;
}

bool has_seasons(const models::Description& description) {
  return std::ranges::any_of(description.groups, [](const models::Group& group) {
    return std::ranges::any_of(group.arrivals.streams, [](const models::Stream& stream) {
      return !stream.profile.by_month.empty();
    });
  });
}

engine::Series without_season(const engine::Series& values, std::size_t season) {
  if (season == 0) return values;
  engine::Series all;
  for (const auto& one : values) {
    auto& here = all.emplace_back();
    for (std::size_t i = 0; i + season < one.size(); ++i)
      here.push_back(one[i] - one[i + season]);
  }
  return all;
}

Looks looks_at(const models::Description& description) {
  const models::Clock& clock = description.clock;
  const auto days_of_run =
      std::chrono::sys_days{clock.end} - std::chrono::sys_days{clock.start} + clock.warm_up;
  const std::chrono::year_month_day first = std::chrono::sys_days{clock.start} - clock.warm_up;
  const auto midnights = engine::Calendar(first).midnights(first, clock.end);
  const engine::Duration run = midnights.back() - midnights.front();
  Looks looks;
  looks.has_seasons = has_seasons(description);
  if (days_of_run >= by_the_day_from) {
    for (const engine::SimTime midnight : std::span(midnights).subspan(1))
      looks.at.push_back(midnight - midnights.front());
    looks.batch = 7;
    const bool is_long = days_of_run >= year_of_weeks + by_the_day_from;
    if (looks.has_seasons && is_long) looks.season = year_of_weeks.count();
    return looks;
  }
  const bool is_by_hour = days_of_run >= by_the_hour_from;
  looks.batch = is_by_hour ? 24 : 5;
  const engine::Duration step = is_by_hour ? std::chrono::hours{1} : run / 100;
  for (engine::Duration at = step; at <= run; at += step)
    looks.at.push_back(at);
  return looks;
}

models::Description watched(models::Description description, const Looks& looks) {
  description.observe = {};
  for (const models::Service& service : description.services)
    description.observe.services.push_back(service.name);
  description.observe.snapshots = looks.at;
  return description;
}

/// Service number `m` at every look, replication by replication.
Crowd crowd_at(const output::report::Measured& seen, std::size_t m, Crowd crowd) {
  const auto looks = static_cast<std::ptrdiff_t>(seen.size("snapshot"));
  for (const auto& cells : seen.cells()) {
    const auto from = cells.begin() + static_cast<std::ptrdiff_t>(m) * looks;
    crowd.persons.emplace_back(from, from + looks);
  }
  return crowd;
}

std::vector<Crowd> crowds_of(const output::Results& results) {
  std::vector<Crowd> all;
  const auto* watched = output::report::find_dimension(results, "watched");
  if (watched == nullptr) return all;
  const auto& names = std::get<std::vector<std::string>>(watched->labels);
  for (const auto& [variable, is_waiting] :
       {std::pair("snapshot_waiting", true), std::pair("snapshot_in_care", false)}) {
    const auto seen = output::report::Measured::find(results, variable, {"watched", "snapshot"});
    engine::ensure(seen.has_value(), "a watched scenario has been looked at");
    for (std::size_t m = 0; m < names.size(); ++m)
      all.push_back(crowd_at(*seen, m, {names[m], is_waiting, {}}));
  }
  return all;
}

void judge_settling(const std::vector<Crowd>& crowds, const Looks& looks,
                    output::WarmUpAdvice& advice) {
  std::vector<Asked> all;
  for (const Crowd& crowd : crowds) {
    if (ever_changes(crowd)) all.push_back(ask(crowd, looks));
  }
  adjust_by_holm(all);
  for (const Asked& one : all) {
    advice.rows.push_back(settling_row(one, looks));
    const double days = std::ceil(advice.rows.back().leave_out_days - hour_of_summer_time);
    advice.needed_days = std::max(advice.needed_days, static_cast<std::uint32_t>(days));
  }
}

}  // namespace tools
