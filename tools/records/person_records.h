/// A row for every contact of a person with a service, in the order in which they began.
///
/// Columns: person, group, municipality, age, step, service, arrived, started, ended, waited_s,
/// blocked_s, outcome (completed, accepted, rejected, interrupted, moved, withdrawn, turned_away,
/// balked, gave_up, called_away, waiting, in_care). Times are local, with their offset; what has
/// not happened when the run ends is empty. The group is that in which the contact began. Who is in
/// care when the run begins has not waited: when that wait began is not known. The warm-up is
/// included.
#pragma once

#include <string>

#include "models/network/journal.h"
#include "models/network/program.h"

namespace tools {

std::string person_records_csv(const models::Journal& journal, const models::Program& program);

}  // namespace tools
