#include "output/shard_bytes.h"

#include <bit>
#include <cstring>
#include <string_view>

#include "engine/ensure.h"
#include "output/seal.h"

namespace output {
namespace {

static_assert(std::endian::native == std::endian::little, "shards are little-endian");

constexpr std::string_view magic = "samspil shard 1\n";

class Writer {
 public:
  template <class T>
  void number(T value) {
    bytes_.append(reinterpret_cast<const char*>(&value), sizeof value);
  }
  template <class T>
  void numbers(const std::vector<T>& values) {
    number<std::uint64_t>(values.size());
    bytes_.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T));
  }
  void text(std::string_view value) {
    number<std::uint64_t>(value.size());
    bytes_ += value;
  }

  std::string bytes_{magic};
};

/// Reads what the seal has vouched for: a length that does not fit is a bug, not damage.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : left_(bytes) {}

  std::string_view take(std::size_t size) {
    engine::ensure(size <= left_.size(), "a sealed shard is complete");
    const std::string_view taken = left_.substr(0, size);
    left_.remove_prefix(size);
    return taken;
  }
  template <class T>
  T number() {
    T value;
    std::memcpy(&value, take(sizeof value).data(), sizeof value);
    return value;
  }
  template <class T>
  engine::Values numbers() {
    const auto count = number<std::uint64_t>();
    const std::string_view taken = take(count * sizeof(T));
    std::vector<T> values(count);
    if (count > 0) std::memcpy(values.data(), taken.data(), taken.size());
    return values;
  }
  engine::Values values() {
    switch (number<std::uint8_t>()) {
      case 0:
        return numbers<std::uint16_t>();
      case 1:
        return numbers<std::uint32_t>();
      case 2:
        return numbers<float>();
      default:
        return numbers<double>();
    }
  }

 private:
  std::string_view left_;
};

}  // namespace

std::string to_shard(const engine::ReplicationResult& result, const std::string& identity) {
  Writer out;
  out.text(identity);
  out.number(result.replication);
  out.number(result.events);
  out.number<std::uint64_t>(result.values.size());
  for (const engine::Values& values : result.values) {
    out.number(static_cast<std::uint8_t>(values.index()));
    std::visit([&](const auto& numbers) { out.numbers(numbers); }, values);
  }
  return sealed(std::move(out.bytes_));
}

std::optional<engine::ReplicationResult> from_shard(const std::string& bytes,
                                                    const std::string& identity) {
  if (!bytes.starts_with(magic) || seal_of(bytes) != Seal::whole) return std::nullopt;
  Reader in(unsealed(bytes));
  in.take(magic.size());
  if (in.take(in.number<std::uint64_t>()) != identity) return std::nullopt;
  engine::ReplicationResult result;
  result.replication = in.number<std::uint32_t>();
  result.events = in.number<std::uint64_t>();
  const auto variables = in.number<std::uint64_t>();
  for (std::uint64_t i = 0; i < variables; ++i)
    result.values.push_back(in.values());
  return result;
}

}  // namespace output
