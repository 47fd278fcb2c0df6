#include "models/indicators/wait_table.h"

#include <algorithm>

namespace models {

WaitTable::WaitTable(const Program& program)
    : begin_(program.begin),
      groups_(program.description.groups.size()),
      periods_(program.periods.size() - 1),
      municipalities_(
          std::max<std::size_t>(1, program.description.geography.municipalities.size())),
      queues_(program.queues.size()) {}

void WaitTable::make_room(OfQueue& queue) const {
  queue.cells.resize(groups_ * periods_);
  queue.by_municipality.resize(municipalities_);
  queue.open.resize(groups_);
}

engine::WaitsInProgress WaitTable::in_progress(std::size_t queue, std::size_t group) const {
  engine::WaitsInProgress waits;
  for (std::size_t p = 0; p < periods_; ++p) {
    if (const WaitCell* ended = cell(queue, group, p)) waits.ended.merge(ended->fine);
  }
  if (const OpenWaits* others = open(queue, group)) {
    waits.unserved = others->unserved;
    waits.begun_before = others->before;
  }
  return waits;
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
    for (std::size_t g = 0; g < theirs.open.size(); ++g) {
      if (!theirs.open[g]) continue;
      if (!ours.open[g]) ours.open[g] = std::make_unique<OpenWaits>();
      ours.open[g]->merge(*theirs.open[g]);
    }
    for (std::size_t m = 0; m < theirs.by_municipality.size(); ++m)
      ours.by_municipality[m].merge(theirs.by_municipality[m]);
  }
}

}  // namespace models
