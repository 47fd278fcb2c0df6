/// Persons who share the capacity of a service equally (processor sharing; Kleinrock 1967), in
/// exact integers.
///
/// Each of n persons in care at c servers progresses at the rate min(1, c/n). All progress alike,
/// so one clock is enough: the care attained by somebody who has been there throughout. Whoever
/// joins is done when the clock has gone on by the care needed, whatever n does meanwhile; they are
/// kept in that order, and a change costs O(log n), or O(n) if somebody leaves before the end. The
/// clock has 64 binary places below the microsecond and is rounded down where c/n does not come out
/// even, by less than 2^-64 microsecond a change. A person shares until the care is complete, and
/// is done at the first whole microsecond then (but for that rounding). Source of the clock
/// ("attained service"): Yashkov, Queueing Systems 2 (1987) 1-17.
#pragma once

#include <algorithm>
#include <cstdint>
#include <deque>
#include <optional>
#include <set>

#include "engine/sim_time.h"
#include "engine/statistics/int128.h"
#include "models/network/person.h"

namespace models {

class SharedCapacity {
 public:
  /// Requires: at least one server.
  explicit SharedCapacity(std::int64_t servers) : servers_(static_cast<engine::Uint128>(servers)) {}

  std::int64_t persons() const { return static_cast<std::int64_t>(present_.size()); }
  /// Servers at work.
  std::int64_t busy() const { return std::min(persons(), static_cast<std::int64_t>(servers_)); }

  void join(PersonId person, engine::Duration care, engine::SimTime now);
  /// Of those who are done, the one who was done first (of several, who joined first); not in care
  /// any more.
  std::optional<PersonId> done(engine::SimTime now);
  /// Breaks the care of a person off. False if the person is not in care, or all of it was given
  /// and told.
  bool leave(PersonId person, engine::SimTime now);
  /// When the next one will be done if nobody joins; none if there is nobody.
  std::optional<engine::SimTime> next_done(engine::SimTime now);

 private:
  struct InCare {
    engine::Uint128 done_at;  ///< by the clock
    std::uint64_t number;
    PersonId person;

    friend bool operator<(const InCare& a, const InCare& b) {
      return a.done_at != b.done_at ? a.done_at < b.done_at : a.number < b.number;
    }
  };

  engine::Uint128 count() const { return present_.size(); }
  engine::Uint128 time_for(engine::Uint128 care) const;
  void go_on(engine::SimTime now);

  engine::Uint128 servers_;
  engine::Uint128 clock_ = 0;  ///< microseconds x 2^64 attained
  engine::SimTime since_;
  std::uint64_t joined_ = 0;
  std::set<InCare> present_;
  std::deque<PersonId> done_;  ///< but not told yet
};

}  // namespace models
