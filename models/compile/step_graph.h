/// From which step a person can get to which, and which of these ways take time for certain.
#pragma once

#include <cstdint>
#include <vector>

#include "models/network/program.h"

namespace models {

class StepGraph {
 public:
  explicit StepGraph(const Program& program);

  /// Where someone who is sent to `step` ends up at once: the step itself, or what its choices
  /// lead to.
  std::vector<std::uint32_t> entered(std::uint32_t step) const;

  /// Steps that a person can enter next, when `step` is over.
  const std::vector<std::uint32_t>& after(std::uint32_t step) const { return after_[step]; }

  /// The least time from entering `step` to entering the next; zero unless it is spent at home, by
  /// the person and not by a companion: tracks are in the process where the person waits for them.
  /// Stays take time too, but their end gives back a bed at the very instant of the next step.
  engine::Duration least_time(std::uint32_t step) const { return least_time_[step]; }

  /// Whether `step`, or what can follow it at the same instant, concerns a station or a fork; any
  /// step of persons who stay in one process.
  bool is_tied(std::uint32_t step) const { return tied_[step]; }

  /// What a person carries in the side table, and companions who may be elsewhere than the person,
  /// are not sent from process to process: then all that a person may come to is in one.
  bool persons_stay() const { return persons_stay_; }

 private:
  void find_tied();
  bool tie_more();
  void add_interruptions(const StepPlan& step, std::vector<std::uint32_t>& after) const;
  bool meets_rules(std::uint32_t step) const;

  const Program& program_;
  bool persons_stay_;
  std::vector<std::vector<std::uint32_t>> after_;
  std::vector<engine::Duration> least_time_;
  std::vector<bool> tied_;
};

/// Whether the step needs a station.
bool is_at_station(const StepPlan& step);

}  // namespace models
