#include "output/hdf5/image.h"

#include <fmt/format.h>

namespace output::hdf5 {
namespace {

constexpr std::size_t growth_bytes = std::size_t{4} << 20U;
constexpr unsigned root_tracked = H5P_CRT_ORDER_TRACKED | H5P_CRT_ORDER_INDEXED;

Properties in_memory() {
  Properties access(H5Pcreate(H5P_FILE_ACCESS), "file access");
  check(H5Pset_fapl_core(access.id(), growth_bytes, 0), "a file in memory");
  read_from_1_8_on(access);
  return access;
}

}  // namespace

void read_from_1_8_on(const Properties& access) {
  check(H5Pset_libver_bounds(access.id(), H5F_LIBVER_EARLIEST, H5F_LIBVER_V18), "version bounds");
}

File new_file(const std::string& name) {
  return new_file(name, in_memory());
}

File new_file(const std::string& name, const Properties& access) {
  const Properties creation(H5Pcreate(H5P_FILE_CREATE), "file creation");
  check(H5Pset_link_creation_order(creation.id(), root_tracked), "link order");
  check(H5Pset_attr_creation_order(creation.id(), root_tracked), "attribute order");
  // The root group keeps a time stamp too.
  check(H5Pset_obj_track_times(creation.id(), 0), "no time stamps");
  return File(H5Fcreate(name.c_str(), H5F_ACC_TRUNC, creation.id(), access.id()), "new file");
}

std::uint64_t size_of(const File& file) {
  return static_cast<std::uint64_t>(
      check(H5Fget_file_image(file.id(), nullptr, 0), "size of the file"));
}

std::string bytes_of(const File& file) {
  check(H5Fflush(file.id(), H5F_SCOPE_GLOBAL), "complete the file");
  std::string bytes(size_of(file), '\0');
  check(H5Fget_file_image(file.id(), bytes.data(), bytes.size()), "bytes of the file");
  return bytes;
}

File open_bytes(const std::string& bytes) {
  const Properties access = in_memory();
  std::string copy = bytes;  // HDF5 wants it changeable, and copies it again
  check(H5Pset_file_image(access.id(), copy.data(), copy.size()), "file image");
  const std::string name = fmt::format("samspil in memory at {}", fmt::ptr(bytes.data()));
  return File(H5Fopen(name.c_str(), H5F_ACC_RDONLY, access.id()), "open");
}

}  // namespace output::hdf5
