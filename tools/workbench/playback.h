/// What happens in a run as time passes, for a page that plays it: wards, queues, and who begins
/// where.
///
/// Of every figure the middle of the replications and a band with nine of ten of them, as
/// everywhere in the report (output/report/fan.h). Wards are means over the days of a frame; queues
/// are counted at the end of a month; beginnings are those of a month.
#pragma once

#include <string>

#include "output/results.h"

namespace tools::workbench {

/// {"frames": [ISO date of the first day], "days_a_frame", "months": [ISO date of the first day],
/// "month_of_frame": [place in months], "wards", "queues", "starts": [{"label_da", "label_en",
/// "low", "middle", "high", "available" (wards alone; empty: unlimited)}]}. Wards have a value a
/// frame, the others one a month. The largest of each; a list is empty if it was not measured.
std::string playback_json(const output::Results& results);

}  // namespace tools::workbench
