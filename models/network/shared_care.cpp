// Services whose patients share the capacity: care goes on at a rate that depends on how many are
// there.
//
// The next end of care is looked for again whenever somebody joins or is done. One event is under
// way for each station: if the end has moved away since, the event only looks again.
#include "models/network/network.h"

namespace models {

/// Of a stay or case that begins, at a station that shares its capacity.
void Network::share(PersonId id, engine::Duration care, Context& context) {
  const StationId at = people_[id].station;
  SharedStation& shared = *stations_[at.value()].ruled->shared;
  shared.capacity.join(id, care, context.now());
  count_busy(shared, context.now());
  expect_end_of_care(at, context);
}

void Network::count_busy(SharedStation& shared, engine::SimTime now) {
  shared.busy.change(now, shared.capacity.busy() - shared.busy.value());
}

void Network::expect_end_of_care(StationId at, Context& context) {
  SharedStation& shared = *stations_[at.value()].ruled->shared;
  const std::optional<engine::SimTime> next = shared.capacity.next_done(context.now());
  if (!next || (shared.looks_again && *shared.looks_again <= *next)) return;
  const engine::Duration after = stepped(context.now(), *next - context.now());
  shared.looks_again = context.now() + after;
  context.send(program_.stations[at.value()].component, after, engine::EventClass::end_of_service,
               {shared_care_ends, at.value(), ++shared.issue});
}

/// Of a companion that is withdrawn: the others have its share from now on.
void Network::leave_shared_care(PersonId id, Context& context) {
  const StationId at = people_[id].bed;
  RuledStation* ruled = stations_[at.value()].ruled.get();
  if (ruled == nullptr || !ruled->shared) return;
  if (!ruled->shared->capacity.leave(id, context.now())) return;
  count_busy(*ruled->shared, context.now());
  expect_end_of_care(at, context);
}

void Network::end_shared_care(StationId at, std::uint32_t issue, Context& context) {
  SharedStation& shared = *stations_[at.value()].ruled->shared;
  if (issue != shared.issue) return;  // another one came first
  shared.looks_again.reset();
  while (const auto id = shared.capacity.done(context.now())) {
    count_busy(shared, context.now());
    time_up(*id, context);
  }
  expect_end_of_care(at, context);
}

}  // namespace models
