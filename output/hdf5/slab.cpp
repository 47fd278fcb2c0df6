#include "output/hdf5/slab.h"

namespace output::hdf5 {
namespace {

std::vector<hsize_t> shape_of_space(const Space& space) {
  std::vector<hsize_t> shape(
      static_cast<std::size_t>(check(H5Sget_simple_extent_ndims(space.id()), "axes")));
  check(H5Sget_simple_extent_dims(space.id(), shape.data(), nullptr), "shape");
  return shape;
}

/// Rows in the file, and the same without the others, as they lie in memory.
struct Slab {
  Space in_file;
  Space in_memory;
};

Slab slab_of(hid_t dataset, Rows rows) {
  Space in_file(H5Dget_space(dataset), "space");
  std::vector<hsize_t> count = shape_of_space(in_file);
  std::vector<hsize_t> start(count.size(), 0);
  start.front() = rows.first;
  count.front() = rows.count;
  check(H5Sselect_hyperslab(in_file.id(), H5S_SELECT_SET, start.data(), nullptr, count.data(),
                            nullptr),
        "select rows");
  Space in_memory(H5Screate_simple(static_cast<int>(count.size()), count.data(), nullptr),
                  "memory space");
  return {std::move(in_file), std::move(in_memory)};
}

}  // namespace

void read_rows(hid_t dataset, Rows rows, hid_t type, void* into) {
  const Slab slab = slab_of(dataset, rows);
  check(H5Dread(dataset, type, slab.in_memory.id(), slab.in_file.id(), H5P_DEFAULT, into),
        "read rows");
}

void write_rows(hid_t dataset, Rows rows, hid_t type, const void* values) {
  const Slab slab = slab_of(dataset, rows);
  check(H5Dwrite(dataset, type, slab.in_memory.id(), slab.in_file.id(), H5P_DEFAULT, values),
        "write rows");
}

std::uint64_t rows_of(hid_t dataset) {
  return shape_of_space(Space(H5Dget_space(dataset), "space")).front();
}

std::uint64_t rows_a_chunk(hid_t dataset) {
  const Properties creation(H5Dget_create_plist(dataset), "how it was made");
  if (H5Pget_layout(creation.id()) != H5D_CHUNKED) return rows_of(dataset);
  std::vector<hsize_t> chunk(shape_of_space(Space(H5Dget_space(dataset), "space")).size());
  check(H5Pget_chunk(creation.id(), static_cast<int>(chunk.size()), chunk.data()), "chunk");
  return chunk.front();
}

}  // namespace output::hdf5
