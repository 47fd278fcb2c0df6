/// HDF5 files on a descriptor of ours, for those that memory need not hold.
///
/// HDF5 reads and writes through us (its virtual file layer), and never hears of a fault: its own
/// clean-up after a failed write can crash. The first fault is kept and thrown where our code asks
/// for it; what HDF5 writes from then on stays in memory, so that what it reads back is consistent
/// until it has closed. It takes no locks, which some clusters' file systems lack. Source: The HDF
/// Group, *HDF5 Virtual File Layer* (H5FDregister). Checked: tests/output/disk_fault_test.cpp.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <system_error>
#include <vector>

#include "output/descriptor.h"
#include "output/hdf5/handle.h"

namespace output::hdf5 {

/// A descriptor as HDF5 sees it. Outlives the files that are opened on it.
class Disk {
 public:
  explicit Disk(const Descriptor& file) : file_(file), end_(file.size()) {}

  std::uint64_t end() const { return end_; }

  /// Behind the end there are zeros. Never throws, never fails.
  void read(std::uint64_t place, std::span<char> into) noexcept;
  void write(std::uint64_t place, std::string_view bytes) noexcept;

  /// Cuts off what is behind, or fills up with zeros.
  void resize(std::uint64_t end) noexcept;

  /// The descriptor is left as it is; what HDF5 still writes stays in memory.
  void finish() { is_finished_ = true; }

  /// Throws the first fault, if there has been one.
  void check() const;

 private:
  struct Piece {
    std::uint64_t place;
    std::string bytes;
  };

  void keep(std::uint64_t place, std::string_view bytes) noexcept;

  const Descriptor& file_;
  std::uint64_t end_;
  bool is_finished_ = false;
  std::optional<std::system_error> fault_;
  std::vector<Piece> kept_;  ///< in order of writing
};

/// As new_file (image.h) makes it: equal content gives equal bytes.
File new_file_on(Disk& disk);

/// Makes the file whole on its disk, with the bytes that bytes_of (image.h) gives of one in memory:
/// HDF5 gives back reserved space when it closes a file, and would make this one shorter. Nothing
/// that is written afterwards is in it. Throws the disk's fault.
void complete(const File& file, Disk& disk);

/// Read only.
File open_on(Disk& disk);

}  // namespace output::hdf5
