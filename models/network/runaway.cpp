// Whom an event is about: asked once, when a run that would never end is stopped.
#include "models/network/network.h"

namespace models {

std::optional<std::uint32_t> Network::pathway_of(const engine::Payload& payload) {
  std::optional<PersonId> id;
  switch (static_cast<Happening>(payload.kind)) {
    case time_is_up:
    case risk_comes_true:
    case returns:
    case risks_are_weighed:
    case comes_over:
      id = PersonId(payload.a);
      break;
    case patience_ends:
    case overflows:
    case stay_ends:
    case wait_clock_ends:
    case fork_is_cut:
    case comes_to_companion:
    case life_changes:
    case course_waits_no_longer:
      id = tickets_.holder(payload.a, payload.b);
      break;
    case course_fills:
      id = head_of(StationId(payload.a), now_);  // whoever would begin next
      break;
    default:
      break;
  }
  if (!id || !people_.knows(*id)) return std::nullopt;
  return program_.steps[people_[*id].step].pathway;
}

}  // namespace models
