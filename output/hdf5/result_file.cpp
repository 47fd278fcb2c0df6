#include "output/result_file.h"

#include <charconv>
#include <functional>

#include <fmt/format.h>

#include "output/durable_file.h"
#include "output/hdf5/attribute.h"
#include "output/hdf5/check_results.h"
#include "output/hdf5/digest.h"
#include "output/hdf5/image.h"
#include "output/hdf5/layout.h"
#include "output/hdf5/reader.h"
#include "output/hdf5/writer.h"
#include "output/seal.h"

namespace output {
namespace {

using namespace hdf5;  // NOLINT(google-build-using-namespace): the parts that this file puts in
                       // order

std::string to_bytes(const Results& results, const std::string& name) {
  const QuietErrors quiet;
  const File file = new_file(name);
  write_header(file.id(), results);
  {
    Grid grid(file.id());
    write_axes(grid, results);
    write_variables(grid, results);
    write_key_figures(grid, results);
  }
  write_provenance(file.id(), results, content_digest(file));
  return bytes_of(file);
}

/// Why a file is refused, where its name is not known.
struct Refusal {
  WrongFile wrong;
  std::string detail;
};

Refusal broken_seal() {
  return {WrongFile::damaged, "its checksum does not fit"};
}

std::string intact_bytes(const std::filesystem::path& path) {
  std::string bytes = read_bytes(path);
  if (!bytes.starts_with("\x89HDF\r\n\x1a\n")) throw Refusal{WrongFile::no_result, ""};
  if (seal_of(bytes) == Seal::broken) throw broken_seal();
  return bytes;
}

/// A copy by another tool ends where HDF5 ends; what follows there and is no seal is a damaged one.
File open_intact(const std::string& bytes) {
  File file = open_bytes(bytes);
  if (seal_of(bytes) == Seal::absent && size_of(file) < bytes.size()) throw broken_seal();
  return file;
}

/// What HDF5 cannot read is damaged.
template <class T>
T from_file(const std::filesystem::path& path, const std::function<T(const File&)>& read) {
  try {
    const std::string bytes = intact_bytes(path);
    const QuietErrors quiet;
    return read(open_intact(bytes));
  } catch (const Refusal& refusal) {
    throw ResultFileError(path, refusal.wrong, refusal.detail);
  } catch (const Failure& failure) {
    throw ResultFileError(path, WrongFile::damaged, failure.what());
  } catch (const std::out_of_range&) {
    throw ResultFileError(path, WrongFile::damaged, "a part of it is missing");
  }
}

void refuse_other_formats(const File& file) {
  if (text_attribute(file.id(), "schema_name") != layout::schema_name) {
    throw Refusal{WrongFile::no_result, ""};
  }
  const std::string version = text_attribute(file.id(), "schema_version");
  int major = 0;
  std::from_chars(version.data(), version.data() + version.size(), major);
  if (major > schema_major) {
    throw Refusal{WrongFile::newer,
                  fmt::format("schema {}; this program reads {}.x", version, schema_major)};
  }
  if (major < schema_major) throw Refusal{WrongFile::damaged, "it has no schema version"};
}

void refuse_changed_content(const File& file) {
  const Group group(H5Gopen2(file.id(), layout::provenance, H5P_DEFAULT), layout::provenance);
  if (text_attribute(group.id(), "digest") != content_digest(file)) {
    throw Refusal{WrongFile::damaged, "its content does not fit its digest"};
  }
}

Results from_file(const File& file) {
  refuse_other_formats(file);
  refuse_changed_content(file);
  Results results;
  results.header = read_header(file.id());
  results.schema = read_schema(file.id());
  results.replications = read_replications(file.id(), results.schema);
  results.provenance = read_provenance(file.id());
  return results;
}

}  // namespace

void write_results(const Results& results, const std::filesystem::path& path) {
  check_results(results);
  replace_file(path, sealed(to_bytes(results, path.string() + " in memory")));
}

Results read_results(const std::filesystem::path& path) {
  return from_file<Results>(path, [](const File& file) { return from_file(file); });
}

std::string digest(const std::filesystem::path& path) {
  return from_file<std::string>(path, content_digest);
}

}  // namespace output
