/// The curves of a result for programs that draw them: what the report draws, as JSON.
#pragma once

#include <string>

#include "output/results.h"

namespace output {

/// {"waits": [...], "beds": [...], "days_a_point": n}; a list is empty if nothing of it was
/// measured.
///
/// waits, of the commonest: {"id", "label_da", "label_en", "waits" (a replication), "edges" (days),
/// "low", "middle", "high" (share that waits longer than each edge; fan.h says which band),
/// "p50", "p90", "longer_30d", "longer_60d" (mean, ci_low, ci_high; null: none)}.
/// beds, of the fullest: {"id", "label_da", "label_en", "dates" (ISO, first of each point),
/// "low", "middle", "high", "available" (beds; empty: unlimited), "occupied", "share"}.
/// At most 24 of the one and 60 of the other, as in the report.
std::string series_json(const Results& results);

}  // namespace output
