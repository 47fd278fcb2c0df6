/// Gridded variables in one group: named axes, and datasets that lie on them.
///
/// Every dataset gets a dimension scale on every axis, as netCDF-4 wants it. What lies along the
/// axis `replication` is unlimited and stored in chunks of one replication, gzip 4 after shuffle;
/// text and labels are not compressed. What is `checked` has Fletcher's checksum, too, for readers
/// that do not know our seal. Nothing has a time stamp: equal content gives equal bytes.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "output/hdf5/element.h"

namespace output::hdf5 {

enum class Growth { fixed, unlimited };
enum class Storage { plain, compressed, checked };

/// A group without time stamp.
Group new_group(hid_t place, const std::string& name);

class Grid {
 public:
  explicit Grid(hid_t place) : place_(place) {}

  /// An axis with labels: a coordinate variable of the same name. Returns it, for its attributes.
  template <class T>
  hid_t add_axis(const std::string& name, const std::vector<T>& labels, Growth growth);
  hid_t add_text_axis(const std::string& name, const std::vector<std::string>& labels);

  /// An axis without labels.
  hid_t add_bare_axis(const std::string& name, std::uint64_t size);

  Dataset create(const std::string& name, hid_t type, const std::vector<std::string>& axes,
                 Storage storage) const;

  template <class T>
  Dataset add(const std::string& name, const std::vector<std::string>& axes,
              const std::vector<T>& values, Storage storage = Storage::compressed) const;
  Dataset add_text(const std::string& name, const std::vector<std::string>& axes,
                   const std::vector<std::string>& values) const;

  std::uint64_t size_of(const std::string& axis) const { return axes_.at(axis).size; }

 private:
  struct Axis {
    std::uint64_t size;
    Growth growth;
    Dataset scale;
  };

  hid_t new_axis(const std::string& name, std::uint64_t size, Growth growth, hid_t type);
  void make_scale(hid_t dataset, const std::string& text) const;

  hid_t place_;
  std::map<std::string, Axis> axes_;
};

/// All values at once. Requires: as many as the dataset holds.
template <class T>
void write(hid_t dataset, const std::vector<T>& values) {
  check(H5Dwrite(dataset, element<T>(), H5S_ALL, H5S_ALL, H5P_DEFAULT, values.data()), "write");
}
void write_text(hid_t dataset, const std::vector<std::string>& values);

/// Row `index` of the first axis.
void write_row(hid_t dataset, std::uint64_t index, hid_t type, const void* values);

template <class T>
hid_t Grid::add_axis(const std::string& name, const std::vector<T>& labels, Growth growth) {
  const hid_t scale = new_axis(name, labels.size(), growth, element<T>());
  write(scale, labels);
  make_scale(scale, name);
  return scale;
}

template <class T>
Dataset Grid::add(const std::string& name, const std::vector<std::string>& axes,
                  const std::vector<T>& values, Storage storage) const {
  Dataset dataset = create(name, element<T>(), axes, storage);
  write(dataset.id(), values);
  return dataset;
}

}  // namespace output::hdf5
