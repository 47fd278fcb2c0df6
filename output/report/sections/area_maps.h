/// Mean waits by region and by health council of residence, on a map.
///
/// Regions are those of the first day of the period: five until the end of 2026; from 1 January
/// 2027 Region Hovedstaden and Region Sjælland are Region Østdanmark, also where the scenario still
/// tells them apart (docs/systems.md, number 9).
#pragma once

#include "output/report/html.h"
#include "output/report/sections/page.h"

namespace output::report {

/// A map for each kind of area of which there are several and which differ beyond chance: of the
/// wait point where they differ most. Needs the shared shapes.
Html area_maps(const Page& page);

}  // namespace output::report
