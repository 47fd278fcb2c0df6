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

}  // namespace models
