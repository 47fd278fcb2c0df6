/// The newest version of the scenario language: the one that is read. Older files are lifted to it
/// (scenarios/migrate.h).
#pragma once

#include <cstdint>

namespace scenarios {

inline constexpr std::int64_t language_version = 1;

}  // namespace scenarios
