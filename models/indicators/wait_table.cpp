#include "models/indicators/wait_table.h"

#include <algorithm>

namespace models {

WaitTable::WaitTable(const Program& program)
    : groups_(program.description.groups.size()),
      periods_(program.periods.size() - 1),
      municipalities_(
          std::max<std::size_t>(1, program.description.geography.municipalities.size())),
      queues_(program.queues.size()) {}

void WaitTable::make_room(OfQueue& queue) const {
  queue.cells.resize(groups_ * periods_);
  queue.by_municipality.resize(municipalities_);
}

void WaitTable::merge(const WaitTable& other) {
  for (std::size_t q = 0; q < queues_.size(); ++q) {
    const OfQueue& theirs = other.queues_[q];
    if (theirs.cells.empty()) continue;
    OfQueue& ours = queues_[q];
    if (ours.cells.empty()) make_room(ours);
    for (std::size_t i = 0; i < theirs.cells.size(); ++i) {
      if (!theirs.cells[i]) continue;
      if (!ours.cells[i]) ours.cells[i] = std::make_unique<WaitCell>();
      ours.cells[i]->merge(*theirs.cells[i]);
    }
    for (std::size_t m = 0; m < theirs.by_municipality.size(); ++m)
      ours.by_municipality[m].merge(theirs.by_municipality[m]);
  }
}

}  // namespace models
