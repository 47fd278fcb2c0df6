/// The words of a capacity curve's file that its writer and its reader share.
#pragma once

#include <array>
#include <utility>

#include "output/capacity_curve.h"

namespace output::hdf5::capacity_layout {

inline constexpr const char* schema_name = "samspil-capacity";
inline constexpr int schema_major = 1;
inline constexpr const char* schema_version = "1.1";

/// Attributes of what is asked; a file has only the answers that there are.
using Answer = std::optional<std::int64_t> CapacityCurve::*;
inline constexpr std::array<std::pair<const char*, Answer>, 4> answers = {
    {{"enough", &CapacityCurve::enough},
     {"likely_enough", &CapacityCurve::likely},
     {"too_few", &CapacityCurve::too_few},
     {"enough_by_formula", &CapacityCurve::by_formula}}};

}  // namespace output::hdf5::capacity_layout
