/// How much of the start of a scenario to leave out, service by service, and how its level is known
/// afterwards.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "output/report.h"
#include "output/report/estimate.h"
#include "output/results.h"

namespace output {

enum class Settling {
  from_the_start,  ///< no difference between its start and the rest that chance could not make
  after_a_while,   ///< leave out the start
  not_in_sight     ///< no steady state within the run: it grows, or something changes on the way
};

/// Persons waiting for a member of a service, or in its care.
struct SettlingRow {
  std::string member;
  bool is_waiting = true;  ///< else in care
  Settling settling = Settling::from_the_start;
  double leave_out_days = 0;
  std::optional<double> welch_days;  ///< none: the moving average never reaches the later level
  /// That chance alone would make such a start, or such a drift later; by Holm over both of all
  /// rows. None: too few replications to test, or nothing to cut.
  std::optional<double> start_p, drift_p;
  double front = 0;        ///< mean of what is left out, or before it drifted; NaN if neither
  report::Estimate level;  ///< of what is left, or after it drifted
  double correlation = 0;  ///< of neighbouring batch means; one replication only
};

struct WarmUpAdvice {
  RunHeader header;
  std::uint32_t replications = 0;
  double days = 0;        ///< of the whole run
  std::size_t looks = 0;  ///< evenly within it
  std::size_t batch = 5;
  bool has_seasons = false;
  std::uint32_t season_days = 0;  ///< each value is compared with the one so much later; 0: not
  std::uint32_t needed_days = 0;  ///< whole days, the longest of all rows that settle
  std::vector<SettlingRow> rows;  ///< those in which anything happened

  std::size_t count(Settling settling) const;
  /// The scenario's own warm-up is long enough, and everything settles.
  bool is_enough() const {
    return count(Settling::not_in_sight) == 0 && header.warm_up_days >= needed_days;
  }
};

/// The advice in words, then the rows that matter as a table.
std::string warm_up_table(const WarmUpAdvice& advice, Language language);

std::string warm_up_json(const WarmUpAdvice& advice);

}  // namespace output
