#include "output/shard.h"

#include <optional>

#include "output/durable_file.h"
#include "output/shard_bytes.h"

namespace output {

std::map<std::uint32_t, engine::ReplicationResult> Shards::finished() const {
  std::map<std::uint32_t, engine::ReplicationResult> found;
  for (const std::filesystem::path& file : folder_.files()) {
    auto result = from_shard(read_bytes(file), folder_.identity());
    if (result && file == folder_.path_of(result->replication)) {
      found.emplace(result->replication, std::move(*result));
    } else {
      std::filesystem::remove(file);
    }
  }
  return found;
}

void Shards::keep(const engine::ReplicationResult& result) const {
  folder_.keep(result.replication, to_shard(result, folder_.identity()));
}

}  // namespace output
