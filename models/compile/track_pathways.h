/// Which pathways companions may come to: those of tracks, and where these lead.
#pragma once

#include <vector>

#include "models/description/description.h"

namespace models {

/// By pathway.
std::vector<bool> track_pathways(const Description& description);

/// The tracks that a step begins; none if it is no fork and no subscription.
std::vector<Track> tracks_of(const Step& step);

}  // namespace models
