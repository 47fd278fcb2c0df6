/// Places of one dimension put together: those of a service that lie in the same area, or all of
/// them.
#pragma once

#include <string>
#include <vector>

#include "output/report/compare/part.h"

namespace output::report {

inline constexpr std::size_t in_no_group = static_cast<std::size_t>(-1);

struct Grouping {
  Places groups;
  std::vector<std::size_t> of;  ///< of each place; `in_no_group` if it serves several areas
};

/// The number of the group of that id, new ones at the end.
std::size_t group_number(Places& groups, const std::string& id, const std::string& da,
                         const std::string& en);

/// "adult_clinic/Roskilde/treatment" with all others of its service in the area of a division.
Grouping grouped_by_area(const Results& results, const std::string& dimension,
                         const std::string& division);

/// The same with all others of its service: "adult_clinic/treatment".
Grouping grouped_by_service(const Results& results, const std::string& dimension);

/// Sums of each group. `each`: cells that a place has, one after the other (its years).
CellsByReplication added_up(const CellsByReplication& cells, const Grouping& grouping,
                            std::size_t each = 1);

}  // namespace output::report
