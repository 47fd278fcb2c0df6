#include "output/hdf5/intact_file.h"

#include <charconv>

#include <fmt/format.h>

#include "output/durable_file.h"
#include "output/hdf5/attribute.h"
#include "output/hdf5/digest.h"
#include "output/hdf5/layout.h"
#include "output/seal.h"

namespace output::hdf5 {
namespace {

constexpr std::string_view signature = "\x89HDF\r\n\x1a\n";

Refusal broken_seal() {
  return {WrongFile::damaged, "its checksum does not fit"};
}

}  // namespace

std::string intact_bytes(const std::filesystem::path& path) {
  std::string bytes = read_bytes(path);
  if (!bytes.starts_with(signature)) throw Refusal{WrongFile::no_result, ""};
  if (seal_of(bytes) == Seal::broken) throw broken_seal();
  return bytes;
}

File open_intact(const std::string& bytes) {
  File file = open_bytes(bytes);
  if (seal_of(bytes) == Seal::absent && size_of(file) < bytes.size()) throw broken_seal();
  return file;
}

File open_intact(const Descriptor& descriptor, Disk& disk) {
  std::string first(signature.size(), '\0');
  if (descriptor.read_at(0, first) < first.size() || first != signature) {
    throw Refusal{WrongFile::no_result, ""};
  }
  const Seal seal = seal_of(descriptor);
  if (seal == Seal::broken) throw broken_seal();
  File file = open_on(disk);
  if (seal == Seal::absent && size_of(file) < descriptor.size()) throw broken_seal();
  return file;
}

void refuse_other_formats(const File& file, const std::string& schema, int major) {
  if (text_attribute(file.id(), "schema_name") != schema) {
    throw Refusal{WrongFile::no_result, ""};
  }
  const std::string version = text_attribute(file.id(), "schema_version");
  int found = 0;
  std::from_chars(version.data(), version.data() + version.size(), found);
  if (found > major) {
    throw Refusal{WrongFile::newer,
                  fmt::format("schema {}; this program reads {}.x", version, major)};
  }
  if (found < major) throw Refusal{WrongFile::damaged, "it has no schema version"};
}

void refuse_changed_content(const File& file) {
  const Group group(H5Gopen2(file.id(), layout::provenance, H5P_DEFAULT), layout::provenance);
  if (text_attribute(group.id(), "digest") != content_digest(file)) {
    throw Refusal{WrongFile::damaged, "its content does not fit its digest"};
  }
}

}  // namespace output::hdf5
