/// The books of a finished replication must balance, to the microsecond.
///
/// - Persons: came = went + present. Companions: made = done + withdrawn + under way.
/// - Beds: capacity = free + held + being cleaned, and each held bed is held by one person who says
/// so; while closed beds are still in use, free is negative.
/// - Lines: those who came = served + turned away or balked + gave up + still waiting.
/// - Little's law, exactly: at every station the time integral of the number waiting equals the sum
/// of
///   the persons' waits, and likewise for beds (both measured independently, clipped to the counted
///   period).
#pragma once

#include "models/network/outcome.h"

namespace models {

/// Throws std::logic_error naming the station and both figures if something does not balance.
/// Call after Network::finish.
void audit(const Outcome& network);

}  // namespace models
