#include "output/seal.h"

#include <algorithm>

#include "engine/ensure.h"
#include "output/sha256.h"

namespace output {
namespace {

constexpr std::string_view mark = "\nsamspil-sha256 ";
constexpr std::size_t line_size = mark.size() + 64 + 1;

std::string line_of(Sha256& hash) {
  return std::string(mark) + hash.hex() + '\n';
}

std::string line_for(std::string_view content) {
  Sha256 hash;
  hash.add(content);
  return line_of(hash);
}

std::string line_for(const Descriptor& file, std::uint64_t end) {
  constexpr std::uint64_t most = std::uint64_t{1} << 20U;
  Sha256 hash;
  std::string piece;
  for (std::uint64_t at = 0; at < end; at += piece.size()) {
    piece.resize(static_cast<std::size_t>(std::min(most, end - at)));
    piece.resize(file.read_at(at, piece));
    if (piece.empty()) break;  // it has become shorter meanwhile
    hash.add(piece);
  }
  return line_of(hash);
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

void seal(const Descriptor& file) {
  const std::uint64_t end = file.size();
  file.write_at(end, line_for(file, end));
}

std::uint64_t end_of_content(const Descriptor& file) {
  const std::uint64_t size = file.size();
  return size < line_size ? 0 : size - line_size;
}

Seal seal_of(const Descriptor& file) {
  std::string line(line_size, '\0');
  const std::uint64_t end = end_of_content(file);
  line.resize(file.read_at(end, line));
  if (line.size() < line_size || !line.starts_with(mark)) return Seal::absent;
  return line == line_for(file, end) ? Seal::whole : Seal::broken;
}

std::string_view unsealed(std::string_view bytes) {
  engine::ensure(bytes.size() >= line_size, "the bytes are sealed");
  return bytes.substr(0, bytes.size() - line_size);
}

}  // namespace output
