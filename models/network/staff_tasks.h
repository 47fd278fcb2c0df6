/// What staff does for patients: each need and each kind of round of a present stay is a task.
///
/// Kept beside the person (Aside::tasks), and only for stays that need staff. A record lives as
/// long as the stay, or as the bed is kept after it (StaffPlan::stays_with_bed); its number is used
/// again afterwards, and events that are still under way for it are void then (`issue`), as with
/// tickets.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/sim_time.h"
#include "models/network/person.h"
#include "models/network/staffing_plan.h"
#include "models/network/standing.h"

namespace models {

/// So many of one pool.
struct StaffOf {
  StationId pool{0};
  std::int64_t persons = 0;
};

enum class TaskState : std::uint8_t {
  none,     ///< the record is free
  planned,  ///< a round that is not due yet
  waits,    ///< a round that is due, in the line of its first pool
  at_work,
  paused,  ///< the stay was broken off, and waits to go on
  done     ///< a need that was over before the stay
};

struct StaffTask {
  PersonId person{0};
  std::uint32_t next = 0;  ///< of the same person, from 1; 0: this is the last
  std::uint32_t issue = 0;
  TaskState state = TaskState::none;
  const StaffPlan* plan = nullptr;
  std::uint32_t nth = 0;    ///< rounds: the `nth` of all draws of this stay
  std::uint32_t round = 0;  ///< from 0
  engine::SimTime since;    ///< at work, or waits
  /// Of a need for a part of the stay: in all, and what was over when the stay was broken off.
  engine::Duration needed{}, had{};
  StandingLink place;  ///< in the line, while it waits
  std::vector<StaffOf> staff;
};

/// A process's own.
class StaffTasks {
 public:
  /// Numbered from 1. Gives references to other tasks up.
  std::uint32_t add(PersonId person, const StaffPlan& plan) {
    if (free_.empty()) {
      all_.emplace_back();
      free_.push_back(static_cast<std::uint32_t>(all_.size()));
    }
    const std::uint32_t number = free_.back();
    free_.pop_back();
    StaffTask& task = (*this)[number];
    task.person = person;
    task.plan = &plan;
    task.round = 0;
    task.needed = task.had = {};
    return number;
  }

  void remove(std::uint32_t number) {
    StaffTask& task = (*this)[number];
    ++task.issue;
    task.state = TaskState::none;
    task.staff.clear();
    free_.push_back(number);
  }

  StaffTask& operator[](std::uint32_t number) { return all_[number - 1]; }
  const StaffTask& operator[](std::uint32_t number) const { return all_[number - 1]; }
  /// Free records included.
  const std::vector<StaffTask>& all() const { return all_; }

 private:
  std::vector<StaffTask> all_;
  std::vector<std::uint32_t> free_;
};

}  // namespace models
