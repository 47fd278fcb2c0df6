#include "output/hdf5/grid.h"

#include <algorithm>

#include <fmt/format.h>
#include <hdf5_hl.h>

#include "output/hdf5/slab.h"

namespace output::hdf5 {
namespace {

constexpr unsigned tracked = H5P_CRT_ORDER_TRACKED | H5P_CRT_ORDER_INDEXED;
constexpr hsize_t labels_a_chunk = 1024;
constexpr hsize_t numbers_a_chunk = 65536;
constexpr unsigned gzip_level = 4;

Properties untimed_dataset() {
  Properties creation(H5Pcreate(H5P_DATASET_CREATE), "dataset creation");
  check(H5Pset_obj_track_times(creation.id(), 0), "no time stamps");
  check(H5Pset_attr_creation_order(creation.id(), tracked), "attribute order");
  return creation;
}

Dataset new_dataset(hid_t place, const std::string& name, hid_t type, hid_t space, hid_t creation) {
  return Dataset(H5Dcreate2(place, name.c_str(), type, space, H5P_DEFAULT, creation, H5P_DEFAULT),
                 name);
}

Space space_of(const std::vector<hsize_t>& size, const std::vector<hsize_t>& most) {
  if (size.empty()) return Space(H5Screate(H5S_SCALAR), "scalar space");
  return Space(H5Screate_simple(static_cast<int>(size.size()), size.data(), most.data()), "space");
}

void compress(hid_t creation, const std::vector<hsize_t>& chunk) {
  check(H5Pset_chunk(creation, static_cast<int>(chunk.size()), chunk.data()), "chunk");
  check(H5Pset_shuffle(creation), "shuffle");
  check(H5Pset_deflate(creation, gzip_level), "gzip");
}

/// As many rows as make a chunk of the usual size, one at least.
void shorten_rows(std::vector<hsize_t>& chunk) {
  hsize_t row = 1;
  for (std::size_t i = 1; i < chunk.size(); ++i)
    row *= chunk[i];
  const hsize_t rows = std::max<hsize_t>(1, numbers_a_chunk / row);
  chunk.front() = std::min(chunk.front(), rows);
}

std::vector<const char*> pointers(const std::vector<std::string>& texts) {
  std::vector<const char*> all;
  all.reserve(texts.size());
  for (const std::string& text : texts)
    all.push_back(text.c_str());
  return all;
}

}  // namespace

Group new_group(hid_t place, const std::string& name) {
  const Properties creation(H5Pcreate(H5P_GROUP_CREATE), "group creation");
  check(H5Pset_obj_track_times(creation.id(), 0), "no time stamps");
  check(H5Pset_link_creation_order(creation.id(), tracked), "link order");
  check(H5Pset_attr_creation_order(creation.id(), tracked), "attribute order");
  return Group(H5Gcreate2(place, name.c_str(), H5P_DEFAULT, creation.id(), H5P_DEFAULT), name);
}

hid_t Grid::new_axis(const std::string& name, std::uint64_t size, Growth growth, hid_t type) {
  const Properties creation = untimed_dataset();
  const std::vector<hsize_t> now = {size};
  std::vector<hsize_t> most = now;
  if (growth == Growth::unlimited) {
    most = {H5S_UNLIMITED};
    check(H5Pset_chunk(creation.id(), 1, &labels_a_chunk), "chunk");
  }
  const Space space = space_of(now, most);
  Dataset scale = new_dataset(place_, name, type, space.id(), creation.id());
  return axes_.emplace(name, Axis{size, growth, std::move(scale)}).first->second.scale.id();
}

void Grid::make_scale(hid_t dataset, const std::string& text) const {
  check(H5DSset_scale(dataset, text.c_str()), "dimension scale");
}

hid_t Grid::add_text_axis(const std::string& name, const std::vector<std::string>& labels) {
  const Type type = text_element();
  const hid_t scale = new_axis(name, labels.size(), Growth::fixed, type.id());
  write_text(scale, labels);
  make_scale(scale, name);
  return scale;
}

hid_t Grid::add_bare_axis(const std::string& name, std::uint64_t size) {
  const hid_t scale = new_axis(name, size, Growth::fixed, H5T_IEEE_F32BE);
  make_scale(scale,
             fmt::format("This is a netCDF dimension but not a netCDF variable.{:10}", size));
  return scale;
}

Dataset Grid::create(const std::string& name, hid_t type, const std::vector<std::string>& axes,
                     Storage storage) const {
  std::vector<hsize_t> size;
  std::vector<hsize_t> most;
  std::vector<hsize_t> chunk;
  for (const std::string& axis_name : axes) {
    const Axis& axis = axes_.at(axis_name);
    const bool grows = axis.growth == Growth::unlimited;
    size.push_back(axis.size);
    most.push_back(grows ? H5S_UNLIMITED : axis.size);
    chunk.push_back(grows ? 1 : std::max<hsize_t>(axis.size, 1));
  }
  if (chunk.size() == 1) {
    const bool grows = most.front() == H5S_UNLIMITED;
    chunk.front() = grows ? labels_a_chunk : std::min(chunk.front(), numbers_a_chunk);
  }
  if (storage == Storage::checked) shorten_rows(chunk);
  const Properties creation = untimed_dataset();
  if (storage != Storage::plain && !chunk.empty()) compress(creation.id(), chunk);
  if (storage == Storage::checked) check(H5Pset_fletcher32(creation.id()), "checksum");
  const Space space = space_of(size, most);
  Dataset dataset = new_dataset(place_, name, type, space.id(), creation.id());
  for (unsigned i = 0; i < axes.size(); ++i) {
    check(H5DSattach_scale(dataset.id(), axes_.at(axes[i]).scale.id(), i), "attach scale");
  }
  return dataset;
}

Dataset Grid::add_text(const std::string& name, const std::vector<std::string>& axes,
                       const std::vector<std::string>& values) const {
  const Type type = text_element();
  Dataset dataset = create(name, type.id(), axes, Storage::plain);
  write_text(dataset.id(), values);
  return dataset;
}

void write_text(hid_t dataset, const std::vector<std::string>& values) {
  const Type type = text_element();
  const std::vector<const char*> all = pointers(values);
  check(H5Dwrite(dataset, type.id(), H5S_ALL, H5S_ALL, H5P_DEFAULT, all.data()), "write text");
}

void write_row(hid_t dataset, std::uint64_t index, hid_t type, const void* values) {
  write_rows(dataset, {index, 1}, type, values);
}

}  // namespace output::hdf5
