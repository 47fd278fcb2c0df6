/// Hands a sweep to Slurm: writes the scripts of its two jobs, and gives them to sbatch.
#pragma once

#include <filesystem>

#include "tools/experiment/slurm_job.h"
#include "tools/samspil/arguments.h"
#include "tools/samspil/streams.h"

namespace tools {

/// NAME.array.sh and NAME.merge.sh beside the result; with --dry-run nothing more than that, and
/// the commands are told. Else the numbers of both jobs are told. E373 if sbatch takes one not.
int submit_sweep(const SlurmJob& job, const Arguments& given, Streams streams);

}  // namespace tools
