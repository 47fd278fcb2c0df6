/// That tracks end in themselves, that persons end outside them, and that no bed is waited for in a
/// bed that a track needs.
#pragma once

#include <vector>

#include "models/description/description.h"
#include "scenarios/language/read_pathways.h"

namespace scenarios {

/// Told: ways out of a track (E260, E261), joins outside (E262), tracks that never end (E266).
/// Requires: every name resolves.
void check_tracks(const models::Description& description, const ReadPathways& where,
                  engine::Errors& faults);

/// The pathways to which companions may come who begin with pathway `track`: itself included, and
/// those of tracks within it.
std::vector<bool> walked_by(const models::Description& description, std::size_t track);

}  // namespace scenarios
