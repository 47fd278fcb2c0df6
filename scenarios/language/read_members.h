/// Values of the members of a service: one for all, or one for each by name.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "scenarios/language/node.h"
#include "scenarios/language/reading.h"

namespace scenarios {

/// The members of a family; one without a name if the service has no `by`.
struct Members {
  std::string by;                  ///< "site", "municipality"; empty: one for all
  std::vector<std::string> names;  ///< in the order of the description
  std::vector<std::string> all;    ///< also those whose municipalities `where` leaves out
};

/// The members of a service with this `by`; none if it names nothing known, which is told.
std::optional<Members> read_by(const Node* by, Reading& reading);

/// The node of each member, in the order of `members.names`. Told: members that are missing (E048),
/// unknown ones (E050), a map where there is one member (E042). Empty if anything was told.
std::vector<const Node*> nodes_of_members(const Node* node, std::string_view what,
                                          const Members& members, engine::Errors& faults);

}  // namespace scenarios
