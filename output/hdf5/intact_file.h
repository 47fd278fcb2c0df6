/// Opens a file of ours for reading, once it is known to be what was written.
///
/// The seal is looked at before HDF5 sees a byte, since damaged metadata can crash it; then the
/// format, then the digest of the content. All faults become a ResultFileError that names the file.
#pragma once

#include <filesystem>
#include <functional>
#include <stdexcept>
#include <string>

#include <fcntl.h>

#include "output/hdf5/disk.h"
#include "output/hdf5/image.h"
#include "output/result_file.h"

namespace output::hdf5 {

/// Why a file is refused, where its name is not known.
struct Refusal {
  WrongFile wrong;
  std::string detail;
};

/// The bytes of a file that begins as HDF5 does and whose seal, if it has one, fits.
std::string intact_bytes(const std::filesystem::path& path);

/// A copy by another tool ends where HDF5 ends; what follows there and is no seal is a damaged one.
File open_intact(const std::string& bytes);
File open_intact(const Descriptor& descriptor, Disk& disk);

/// Refuses what is no file of this schema, or of a later major version.
void refuse_other_formats(const File& file, const std::string& schema, int major);

/// Refuses what was changed after it was written.
void refuse_changed_content(const File& file);

/// What HDF5 cannot read is damaged.
template <class T>
T named(const std::filesystem::path& path, const std::function<T()>& read) {
  try {
    return read();
  } catch (const Refusal& refusal) {
    throw ResultFileError(path, refusal.wrong, refusal.detail);
  } catch (const Failure& failure) {
    throw ResultFileError(path, WrongFile::damaged, failure.what());
  } catch (const std::out_of_range&) {
    throw ResultFileError(path, WrongFile::damaged, "a part of it is missing");
  }
}

template <class T>
T from_file(const std::filesystem::path& path, const std::function<T(const File&)>& read) {
  return named<T>(path, [&] {
    const std::string bytes = intact_bytes(path);
    const QuietErrors quiet;
    return read(open_intact(bytes));
  });
}

/// The same without the file in memory.
template <class T>
T from_disk(const std::filesystem::path& path, const std::function<T(const File&)>& read) {
  return named<T>(path, [&] {
    const Descriptor descriptor(path, O_RDONLY, path);
    Disk disk(descriptor);
    const QuietErrors quiet;
    T found = read(open_intact(descriptor, disk));
    disk.check();
    return found;
  });
}

}  // namespace output::hdf5
