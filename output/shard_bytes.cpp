#include "output/shard_bytes.h"

#include <string_view>

#include "output/byte_stream.h"
#include "output/seal.h"

namespace output {
namespace {

constexpr std::string_view magic = "samspil shard 1\n";

engine::Values read_values(ByteReader& in) {
  switch (in.number<std::uint8_t>()) {
    case 0:
      return in.numbers<std::uint16_t>();
    case 1:
      return in.numbers<std::uint32_t>();
    case 2:
      return in.numbers<float>();
    default:
      return in.numbers<double>();
  }
}

}  // namespace

std::string to_shard(const engine::ReplicationResult& result, const std::string& identity) {
  ByteWriter out(magic);
  out.text(identity);
  out.number(result.replication);
  out.number(result.events);
  out.number<std::uint64_t>(result.values.size());
  for (const engine::Values& values : result.values) {
    out.number(static_cast<std::uint8_t>(values.index()));
    std::visit([&](const auto& numbers) { out.numbers(numbers); }, values);
  }
  return sealed(out.take());
}

std::optional<engine::ReplicationResult> from_shard(const std::string& bytes,
                                                    const std::string& identity) {
  if (!bytes.starts_with(magic) || seal_of(bytes) != Seal::whole) return std::nullopt;
  ByteReader in(unsealed(bytes));
  in.take(magic.size());
  if (in.text() != identity) return std::nullopt;
  engine::ReplicationResult result;
  result.replication = in.number<std::uint32_t>();
  result.events = in.number<std::uint64_t>();
  const auto variables = in.number<std::uint64_t>();
  for (std::uint64_t i = 0; i < variables; ++i)
    result.values.push_back(read_values(in));
  return result;
}

}  // namespace output
