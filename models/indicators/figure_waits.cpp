#include "models/indicators/figure_waits.h"

namespace models {
namespace {

void add_ended_of(const WaitTable& waits, const std::vector<std::size_t>& periods,
                  std::uint32_t queue, std::size_t group, WaitCell& all) {
  for (const std::size_t p : periods) {
    if (const WaitCell* cell = waits.cell(queue, group, p)) all.merge(*cell);
  }
}

/// Calls `of` for every queue and group of the scope.
template <class Of>
void for_each_queue_of(const FigureScope& scope, Of of) {
  const std::vector<std::size_t> groups = scope.groups();
  for (const std::uint32_t queue : scope.queues()) {
    for (const std::size_t group : groups)
      of(queue, group);
  }
}

}  // namespace

WaitCell ended_waits(const FigureScope& scope, const Outcome& network) {
  WaitCell all;
  const std::vector<std::size_t> periods = scope.periods();
  for_each_queue_of(scope, [&](std::uint32_t queue, std::size_t group) {
    add_ended_of(network.ledger().waits, periods, queue, group, all);
  });
  return all;
}

engine::WaitsInProgress all_waits(const FigureScope& scope, const Outcome& network) {
  engine::WaitsInProgress all;
  for_each_queue_of(scope, [&](std::uint32_t queue, std::size_t group) {
    all.merge(network.ledger().waits.in_progress(queue, group));
  });
  return all;
}

engine::Tally still_waiting(const FigureScope& scope, const Outcome& network) {
  engine::Tally all;
  for_each_queue_of(scope, [&](std::uint32_t queue, std::size_t group) {
    const OpenWaits* open = network.ledger().waits.open(queue, group);
    if (open != nullptr) all.merge(open->waiting);
  });
  return all;
}

}  // namespace models
