#include "output/sweep_shard.h"

#include <string_view>

#include "output/byte_stream.h"
#include "output/seal.h"

namespace output {
namespace {

constexpr std::string_view sweep_magic = "samspil sweep shard 1\n";

}  // namespace

std::string to_sweep_shard(const SweepShard& shard, const std::string& identity) {
  ByteWriter out(sweep_magic);
  out.text(identity);
  out.number(shard.number);
  out.numbers(shard.runs.values);
  out.numbers(shard.runs.status);
  out.numbers(shard.runs.events);
  out.number<std::uint64_t>(shard.runs.failures.size());
  for (const FailedRun& one : shard.runs.failures) {
    out.number(one.run);
    out.text(one.reason);
  }
  return sealed(out.take());
}

std::optional<SweepShard> from_sweep_shard(const std::string& bytes, const std::string& identity) {
  if (!bytes.starts_with(sweep_magic) || seal_of(bytes) != Seal::whole) return std::nullopt;
  ByteReader in(unsealed(bytes));
  in.take(sweep_magic.size());
  if (in.text() != identity) return std::nullopt;
  SweepShard shard;
  shard.number = in.number<std::uint32_t>();
  shard.runs.values = in.numbers<double>();
  shard.runs.status = in.numbers<RunStatus>();
  shard.runs.events = in.numbers<std::uint64_t>();
  const auto failures = in.number<std::uint64_t>();
  for (std::uint64_t i = 0; i < failures; ++i) {
    const auto run = in.number<std::uint64_t>();
    shard.runs.failures.push_back({run, std::string(in.text())});
  }
  return shard;
}

}  // namespace output
