/// A part of the world with its own state, changed only by the events it handles.
#pragma once

#include <string>

#include "engine/context.h"
#include "engine/event.h"

namespace engine {

class LogicalProcess {
 public:
  virtual ~LogicalProcess() = default;

  /// Sends the first events of a run; called once, at SimTime{}.
  virtual void start(Context& context) = 0;

  /// Reacts to one event at `context.now()`. This is the only place where state changes.
  virtual void handle(const Payload& payload, Context& context) = 0;

  /// Called once when no event before `end` is left: closes open intervals of measurement at `end`.
  virtual void finish(SimTime end) = 0;

  /// For messages about it.
  virtual std::string name() const { return "a process"; }
};

}  // namespace engine
