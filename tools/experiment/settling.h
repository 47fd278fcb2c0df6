/// How a scenario fills from its first instant on: whom to look at and when, and what that says of
/// its warm-up.
///
/// Every member of every service is counted, waiting and in care, at evenly spaced instants of the
/// whole run, warm-up included. If these numbers are themselves, so is what is made of them. The
/// calendar is the same in every replication: weekdays fall out because a batch is a week, seasons
/// because a look is compared with the one 364 days later.
/// Checked: tests/tools/warm_up_test.cpp.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/statistics/initial_bias.h"
#include "models/description/description.h"
#include "output/warm_up_advice.h"

namespace tools {

/// The mean of values `from` to `to`, `to` left out, of every replication.
std::vector<double> means_between(const engine::Series& values, std::size_t from, std::size_t to);

/// When a run is looked at.
struct Looks {
  std::vector<engine::Duration> at;  ///< since its first instant
  std::size_t batch = 5;             ///< looks that are averaged before anything else
  bool has_seasons = false;          ///< the scenario's arrivals differ from month to month
  std::size_t season = 0;  ///< looks that make up a year of whole weeks; 0: none is taken out

  /// How far apart stretches lie that say whether it still drifts: a year, or a third of the run.
  std::size_t drift() const { return season > 0 ? season : at.size() / 3; }
  /// From the first instant to look number `i`, from 1 on; 0 to none.
  double days_to(std::size_t i) const {
    if (i == 0) return 0;
    return static_cast<double>(at[i - 1].count()) / engine::microseconds_per_day;
  }
};

/// At midnight, in weeks, from 20 weeks on; by the hour, in days, from 20 days on; else a hundred.
Looks looks_at(const models::Description& description);

/// The scenario's arrivals differ from month to month.
bool has_seasons(const models::Description& description);

/// What is asked whether it settles: values, or how far they are above those `season` later.
engine::Series without_season(const engine::Series& values, std::size_t season);

/// The scenario with nothing observed but that.
models::Description watched(models::Description description, const Looks& looks);

/// Persons at every look.
struct Crowd {
  std::string member;
  bool is_waiting = true;
  engine::Series persons;  ///< by replication and look
};

/// Of replications of a watched scenario.
std::vector<Crowd> crowds_of(const output::Results& results);

/// Fills in rows and `needed_days` of `advice`. Crowds that never change are left out.
void judge_settling(const std::vector<Crowd>& crowds, const Looks& looks,
                    output::WarmUpAdvice& advice);

}  // namespace tools
