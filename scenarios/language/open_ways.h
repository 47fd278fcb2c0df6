/// Where members of each group can come at all: over all ways that are written, or over those that
/// the scenario's shares, hazards and conditions leave open.
///
/// A way is closed if its share, hazard or condition is 0 whatever happens. What is not known
/// before the run counts as open.
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>

#include "models/description/description.h"

namespace scenarios {

/// A service, and its class of slots; "" of other services, and of all classes of a clinic.
using Spot = std::pair<std::string, std::string>;

/// By group: of those who belong to it when they are there. A group that nobody ever belongs to has
/// no entry. Services to which others send their patients (overflow, moves) are spots too.
using OpenSpots = std::map<std::string, std::set<Spot>>;

enum class Ways { written, open };

OpenSpots open_spots(const models::Description& description, Ways ways);

}  // namespace scenarios
