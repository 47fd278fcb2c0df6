/// `run --records` and `--events`: the files that tell of single persons.
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "models/simulation.h"
#include "tools/samspil/run_wishes.h"

namespace tools {

/// Those that are wished for.
std::vector<std::filesystem::path> record_files(const RecordWishes& wishes);

/// One replication once more, this time with a journal: the same persons and events as in the
/// result.
void write_records(const models::Simulation& simulation, std::uint64_t seed,
                   const RecordWishes& wishes);

}  // namespace tools
