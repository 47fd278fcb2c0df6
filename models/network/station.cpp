#include "models/network/station.h"

namespace models {

StationRecord::StationRecord(const Program& program)
    : waiting(program.periods),
      occupied(program.days),
      starts(program.periods.size() - 1, 0),
      turned_away(starts),
      arrived(starts),
      rejected(starts.size() * program.reject_reasons.size(), 0),
      of_group(program.description.groups.size() * (program.years.size() - 1)),
      groups(program.description.groups.size()) {
  for (std::size_t i = 0; i < program.block_reasons.size(); ++i) {
    blocked.emplace_back(program.periods);
  }
}

}  // namespace models
