#include "output/seal.h"

#include "engine/ensure.h"
#include "output/sha256.h"

namespace output {
namespace {

constexpr std::string_view mark = "\nsamspil-sha256 ";
constexpr std::size_t line_size = mark.size() + 64 + 1;

std::string line_for(std::string_view content) {
  Sha256 hash;
  hash.add(content);
  return std::string(mark) + hash.hex() + '\n';
}

}  // namespace

std::string sealed(std::string bytes) {
  bytes += line_for(bytes);
  return bytes;
}

Seal seal_of(std::string_view bytes) {
  if (bytes.size() < line_size) return Seal::absent;
  const std::string_view line = bytes.substr(bytes.size() - line_size);
  if (!line.starts_with(mark)) return Seal::absent;
  return line == line_for(unsealed(bytes)) ? Seal::whole : Seal::broken;
}

std::string_view unsealed(std::string_view bytes) {
  engine::ensure(bytes.size() >= line_size, "the bytes are sealed");
  return bytes.substr(0, bytes.size() - line_size);
}

}  // namespace output
