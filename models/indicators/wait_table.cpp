#include "models/indicators/wait_table.h"

#include <algorithm>

namespace models {

WaitTable::WaitTable(const Program& program)
    : groups_(program.description.groups.size()),
      periods_(program.periods.size() - 1),
      municipalities_(
          std::max<std::size_t>(1, program.description.geography.municipalities.size())),
      cells_(program.queues.size() * groups_ * periods_),
      by_municipality_(program.queues.size() * municipalities_) {}

void WaitTable::merge(const WaitTable& other) {
  for (std::size_t i = 0; i < cells_.size(); ++i) {
    if (!other.cells_[i]) continue;
    if (!cells_[i]) cells_[i] = std::make_unique<WaitCell>();
    cells_[i]->merge(*other.cells_[i]);
  }
  for (std::size_t i = 0; i < by_municipality_.size(); ++i)
    by_municipality_[i].merge(other.by_municipality_[i]);
}

}  // namespace models
