/// Parts of the page with what other commands have found: how much capacity is enough, and what
/// matters most.
#pragma once

#include <vector>

#include "output/capacity_curve.h"
#include "output/report/sections/page.h"
#include "output/sensitivity.h"

namespace output::report {

/// The answer in words and the curve, of each.
Html capacity_section(const Page& page, const std::vector<CapacityCurve>& curves);

/// A tornado for each of the first figures, and what matters for all of them.
Html sensitivity_section(const Page& page, const std::vector<Sensitivity>& answers);

}  // namespace output::report
