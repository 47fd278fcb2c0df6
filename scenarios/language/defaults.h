/// Writes into the tree what the scenario leaves to its default, so that the reader, `explain` and
/// the resolved scenario see the same.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "scenarios/language/node.h"

namespace scenarios {

/// The "file" in which defaults stand; they are listed in scenarios/REFERENCE.md.
inline constexpr std::string_view defaults_file = "default";

inline constexpr std::string_view arrivals_object = "groups.*.arrivals";
/// The ways to say how many arrive, of which a map of arrivals has one.
inline constexpr std::array<std::string_view, 6> arrival_ways = {"rate",   "rates", "every",
                                                                 "booked", "trace", "present"};

inline constexpr std::string_view start_object = "start_state.*";

void fill_defaults(Node& top);

/// Which variant of the object the map is: the kind of a service, the first word of a step, the way
/// in which arrivals are told. Empty if the object has no variants or it cannot be told.
std::string variant_of(std::string_view object, const Node& node);

}  // namespace scenarios
