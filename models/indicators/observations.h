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
  struct PersonName {
    std::uint32_t source, number;
    std::uint16_t companion;

    friend auto operator<=>(const PersonName&, const PersonName&) = default;
  };
  /// Who came to a watched station, until served there or elsewhere, or gone.
  struct Coming {
    std::uint32_t watch;
    engine::SimTime since;
  };
  /// Whose stay in a watched station is not complete.
  struct Staying {
    std::uint32_t watch;
    engine::Duration waited;
    bool interrupted = false;
  };

  void advance(engine::SimTime now);
  void spend(std::size_t which, engine::SimTime from, engine::SimTime to);
  void change(std::uint32_t which, const Entry& entry);
  void count(Watch& watch, Counted what, engine::SimTime now);
  void add_wait(Watch& watch, WaitOutcome outcome, engine::SimTime since, engine::SimTime now);
  void arrive(std::uint32_t which, const Entry& entry);
  void serve(const Entry& entry);
  void go(const Entry& entry, WaitOutcome outcome);
  void interrupt(std::uint32_t which, const Entry& entry);
  void complete(std::uint32_t which, const Entry& entry);
  Staying* staying(std::uint32_t which, const Entry& entry);
  bool counts(engine::SimTime now) const { return now >= program_.begin && now < program_.end; }
  std::size_t level(std::int64_t present) const;

  const Program& program_;
  const ObservationWish& wish_;
  std::vector<std::uint32_t> watch_of_;  ///< by station; none: no_watch
  std::vector<Watch> watches_;
  std::vector<engine::SimTime> since_;  ///< of each watch: spent until then
  std::size_t snapshots_taken_ = 0;
  std::map<PersonName, Coming> coming_;
  std::multimap<PersonName, Staying> staying_;  ///< of one person: oldest first
};

}  // namespace models
