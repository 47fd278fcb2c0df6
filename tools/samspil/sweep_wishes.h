/// What `samspil sweep` is asked for: which plan, and what to do with it.
#pragma once

#include <cstdint>
#include <string>

#include "tools/samspil/arguments.h"

namespace tools {

enum class SweepAction {
  run,     ///< all that is missing, and the result
  shard,   ///< one part of what is missing, and no result
  merge,   ///< the result of what has been run
  status,  ///< how far it is
  retry,   ///< again what the machine gave up on, and the result
  submit   ///< to Slurm: an array of parts, then the merge
};

struct SweepWishes {
  SweepAction action = SweepAction::run;
  std::string plan;
  std::uint32_t part = 1;   ///< from 1
  std::uint32_t parts = 1;  ///< of so many
  unsigned threads = 1;
};

/// E371 for a word that is no action; E372 if a part is not like 3/10.
engine::Result<SweepWishes> sweep_wishes_of(const Arguments& given);

}  // namespace tools
