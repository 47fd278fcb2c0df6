/// Every event of a replication in the order in which it happened, which is the same on any number
/// of threads: as CSV, or as XES with a trace for every person.
#pragma once

#include <string>
#include <string_view>

#include "models/network/journal.h"
#include "models/network/program.h"

namespace tools {

/// Columns: time, person, group, municipality, age, activity, service, step, length_s.
std::string event_log_csv(const models::Journal& journal, const models::Program& program);

/// Traces in the order in which the persons came.
std::string event_log_xes(const models::Journal& journal, const models::Program& program);

/// "came", "turned_away".
std::string_view activity_word(models::Activity activity);

}  // namespace tools
