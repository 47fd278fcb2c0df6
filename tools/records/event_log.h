/// Every event of a replication in the order in which it happened, which is the same on any number
/// of threads: as CSV, as XES with a trace for every person, or as OCEL with persons and services
/// as objects.
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

/// OCEL 2.0: persons, whose group and residence may change, and services, in the order in which
/// they are first met.
std::string event_log_ocel(const models::Journal& journal, const models::Program& program);

/// "came", "turned_away".
std::string_view activity_word(models::Activity activity);

}  // namespace tools
