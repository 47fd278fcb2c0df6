/// When the persons of a small scenario come, as the simulator's own journal says.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "models/compile/compile.h"
#include "models/network/network.h"
#include "tests/support/run_network.h"

namespace tests {

struct ArrivalRecord {
  models::Program program;
  models::Journal journal;

  /// Instants at which persons of this source came; of all sources if it has no name.
  std::vector<engine::SimTime> times(const std::string& source = "") const {
    std::vector<engine::SimTime> all;
    for (const models::Entry& entry : journal) {
      const bool is_wanted = source.empty() || program.sources[entry.source].name == source;
      if (entry.activity == models::Activity::came && is_wanted) all.push_back(entry.when);
    }
    return all;
  }

  /// "2026-03-01 08:30" of each, by the local clock.
  std::vector<std::string> clock_times(const std::string& source = "") const {
    std::vector<std::string> all;
    for (const engine::SimTime time : times(source))
      all.push_back(text_of(program.calendar.local(time)));
    return all;
  }

 private:
  static std::string two(std::int64_t number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
  }

  static std::string text_of(const engine::LocalTime& local) {
    const std::int64_t minute = local.time_of_day / std::chrono::minutes{1};
    return std::to_string(static_cast<int>(local.date.year())) + "-" +
           two(static_cast<unsigned>(local.date.month())) + "-" +
           two(static_cast<unsigned>(local.date.day())) + " " + two(minute / 60) + ":" +
           two(minute % 60);
  }
};

/// One replication, audited.
inline ArrivalRecord record_of(const models::Description& description,
                               std::uint64_t replication = 1) {
  models::Program program = models::compile(description);
  models::Journal journal = journal_of(program, {1, replication});
  return {std::move(program), std::move(journal)};
}

}  // namespace tests
