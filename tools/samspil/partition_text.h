/// What `samspil partition` says of a split: tables and sentences, Danish or English.
#pragma once

#include <string>

#include "models/partition.h"
#include "tools/samspil/text.h"

namespace tools {

/// For people. `name`: of the scenario.
std::string partition_text(const models::Partition& partition, const std::string& name,
                           unsigned threads, Language language);

/// For programs.
std::string partition_json(const models::Partition& partition);

/// "2 h", "90 min", "7 d": in the largest unit that gives a whole number.
std::string least_time(engine::Duration time);

/// "north_ward, north_rehab, ... (7)": the first few.
std::string first_few(const std::vector<std::string>& names);

}  // namespace tools
