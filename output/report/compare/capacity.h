/// The answer to how much capacity is enough, as a part of a page.
#pragma once

#include <string>

#include "output/capacity_curve.h"
#include "output/report/html.h"
#include "output/report/words.h"

namespace output::report {

/// The curve, with the answer beside it, and what else can be said. `id`: unique on the page.
Html capacity_answer(const CapacityCurve& curve, const std::string& id, const Words& say);

}  // namespace output::report
