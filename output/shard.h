/// NAME.parts/: finished replications of a run that has not ended yet, one file each.
///
/// A shard is written under a temporary name, fsynced and renamed, and ends with its sha256: it is
/// whole or absent. The run's identity (scenario, seed, program) guards against mixing two runs.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "engine/results/schema.h"
#include "output/shard_folder.h"

namespace output {

class Shards {
 public:
  /// Opens or makes the folder. `identity`: sha256 of all that decides the numbers.
  /// Throws ResultFileError if the folder belongs to another run; std::system_error on disk faults.
  Shards(std::filesystem::path folder, std::string identity)
      : folder_(std::move(folder), std::move(identity), "replication-") {}

  /// Those finished before, by replication. A damaged one is removed and will be run again.
  std::map<std::uint32_t, engine::ReplicationResult> finished() const;

  /// The numbers of those that lie there, in order, as their names say; nothing is read.
  std::vector<std::uint32_t> kept() const { return folder_.kept(); }

  /// Safe to call from several threads, for different replications.
  void keep(const engine::ReplicationResult& result) const;

  /// Removes the folder: the final file has its name.
  void remove() const { folder_.remove(); }

 private:
  ShardFolder folder_;
};

}  // namespace output
