/// Observes the stations that a scenario asks about, from the entries that a journal would have.
///
/// Only the counted period is measured (windows and snapshots lie where they say). A snapshot shows
/// what is there before all events of its very microsecond. An arrival sees those who are present
/// before itself.
/// Checked: tests/models/observation_test.cpp by hand, tests/models/observation_theory_test.cpp
/// against M/M/c, M/M/infinity and M/M/1 in time.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "models/indicators/watch.h"
#include "models/network/journal.h"
#include "models/network/program.h"

namespace models {

class Observations {
 public:
  /// `program` must outlive it.
  explicit Observations(const Program& program);

  void see(const Entry& entry);
  void finish(engine::SimTime end);

  /// By index of Program::watched.
  const std::vector<Watch>& watches() const { return watches_; }

 private:
  /// A person who came to a watched station, until it is left.
  struct Visitor {
    engine::SimTime came;
    std::optional<engine::Duration> waited;  ///< once served

    friend bool operator==(const Visitor&, const Visitor&) = default;
  };
  struct PersonAt {
    std::uint32_t source, number, station;

    friend auto operator<=>(const PersonAt&, const PersonAt&) = default;
  };

  void advance(engine::SimTime now);
  void spend(std::size_t which, engine::SimTime from, engine::SimTime to);
  void count(Watch& watch, Counted what, engine::SimTime now);
  void arrive(Watch& watch, const Entry& entry);
  void serve(Watch& watch, const Entry& entry);
  void turn_away(Watch& watch, const Entry& entry);
  void complete(Watch& watch, const Entry& entry);
  bool counts(engine::SimTime now) const { return now >= program_.begin && now < program_.end; }
  std::size_t level(std::int64_t present) const;

  const Program& program_;
  const ObservationWish& wish_;
  std::vector<std::uint32_t> watch_of_;  ///< by station; none: no_watch
  std::vector<Watch> watches_;
  std::vector<engine::SimTime> since_;  ///< of each watch: spent until then
  std::size_t snapshots_taken_ = 0;
  std::multimap<PersonAt, Visitor> visitors_;  ///< of one person at one station, oldest first
};

}  // namespace models
