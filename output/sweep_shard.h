/// Some points of a sweep whose runs have all ended: the checkpoint of sweeps, as bytes and back.
///
/// Layout, all numbers little-endian: "samspil sweep shard 1\n"; identity (u64 length, bytes);
/// number u32; values f64, status u8, events u64 (each with its u64 length); failures: u64 count,
/// of each run u64 and reason; the seal (output/seal.h). It lies in NAME.parts/ (shard_folder.h).
#pragma once

#include <optional>
#include <string>

#include "output/sweep_results.h"

namespace output {

struct SweepShard {
  std::uint32_t number = 0;
  SweepRuns runs;

  friend bool operator==(const SweepShard&, const SweepShard&) = default;
};

std::string to_sweep_shard(const SweepShard& shard, const std::string& identity);

/// Nothing if the bytes are damaged, of another format or of another sweep.
std::optional<SweepShard> from_sweep_shard(const std::string& bytes, const std::string& identity);

}  // namespace output
