/// One finished replication as bytes, and back.
///
/// Layout, all numbers little-endian: "samspil shard 1\n"; identity (u64 length, bytes);
/// replication u32; events u64; number of variables u64; of each its type u8 (place in
/// engine::Values), number of values u64, values; the seal (output/seal.h).
#pragma once

#include <optional>
#include <string>

#include "engine/results/schema.h"

namespace output {

std::string to_shard(const engine::ReplicationResult& result, const std::string& identity);

/// Nothing if the bytes are damaged, of another format or of another run.
std::optional<engine::ReplicationResult> from_shard(const std::string& bytes,
                                                    const std::string& identity);

}  // namespace output
