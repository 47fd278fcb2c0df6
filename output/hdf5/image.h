/// HDF5 files in memory. HDF5 itself never touches a disk: its own clean-up after a failed write
/// can crash, and ours (output/durable_file.h) is tested against full disks.
#pragma once

#include <cstdint>
#include <string>

#include "output/hdf5/handle.h"

namespace output::hdf5 {

/// An empty file without time stamps. Requires: no other open file has this name.
File new_file(const std::string& name);

/// The same where `access` says.
File new_file(const std::string& name, const Properties& access);

/// What is written with `access`, any HDF5 from 1.8 on reads.
void read_from_1_8_on(const Properties& access);

/// The bytes that a disk would hold. Requires: everything in the file is closed.
std::string bytes_of(const File& file);

/// Read only. Requires: `bytes` lives, at its place, while the file is opened.
File open_bytes(const std::string& bytes);

/// Bytes of HDF5's own part: what an opened file has beyond them is not HDF5's.
std::uint64_t size_of(const File& file);

}  // namespace output::hdf5
