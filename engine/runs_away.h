/// Models that run away: what they send has no end, or simulated time does not get on.
///
/// A run of such a model would go on until memory or patience is used up. It is told apart from
/// bugs (RunFailed), for with most models it is the user's numbers that are to blame.
#pragma once

#include <stdexcept>
#include <string>

#include "engine/event.h"

namespace engine {

/// Thrown to whoever sends: more than 65,535 events in a row, each sent by the one before, without
/// time going on.
class EndlessInstant : public std::runtime_error {
 public:
  EndlessInstant(ProcessId process, SimTime when, const Payload& next)
      : std::runtime_error("a model does not act endlessly at one instant"),
        process_(process),
        when_(when),
        next_(next) {}

  ProcessId process() const { return process_; }
  SimTime when() const { return when_; }
  const Payload& next() const { return next_; }  ///< of the event that was not sent

 private:
  ProcessId process_;
  SimTime when_;
  Payload next_;
};

/// Thrown by a run: simulated time hardly gets on, or too many events are pending.
class RunsAway : public std::runtime_error {
 public:
  RunsAway(const std::string& what, SimTime when) : std::runtime_error(what), when_(when) {}

  SimTime when() const { return when_; }

 private:
  SimTime when_;
};

}  // namespace engine
