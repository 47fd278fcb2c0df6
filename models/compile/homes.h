/// Where the persons of a source live, and how old they are.
#pragma once

#include <vector>

#include "models/network/program.h"

namespace models {

/// Homes whose `up_to` is a weight, turned into cumulative shares.
std::vector<Home> cumulative(std::vector<Home> homes);

/// Everybody, by population: for streams that are not tied to a municipality. One home without a
/// place if there is no population.
std::vector<Home> everywhere(const Geography& geography);

/// The same, and with share 0 every other municipality and age: for records that name them.
std::vector<Home> anywhere(const Geography& geography);

}  // namespace models
