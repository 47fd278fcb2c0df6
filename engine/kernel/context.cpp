#include "engine/context.h"

#include <stdexcept>

#include <fmt/format.h>

#include "engine/runs_away.h"

namespace engine {

void Context::refuse(ProcessId target, Duration delay) const {
  ensure(target != self_, "an event is not due before it is sent");
  const Duration least = topology_.least_delay(self_, target);
  if (least == Topology::never) {
    throw std::logic_error(fmt::format("process {} sends to process {}, but no link is declared",
                                       self_.value(), target.value()));
  }
  throw std::logic_error(
      fmt::format("process {} sends to process {} with a delay of {} us, but their link declares "
                  "at least {} us",
                  self_.value(), target.value(), delay.count(), least.count()));
}

void Context::end_instant(const Payload& next) const {
  throw EndlessInstant(self_, now_, next);
}

}  // namespace engine
