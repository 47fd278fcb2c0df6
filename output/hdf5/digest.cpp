#include "output/hdf5/digest.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <set>

#include <fmt/format.h>

#include "output/hdf5/attribute.h"
#include "output/hdf5/layout.h"
#include "output/hdf5/values.h"
#include "output/sha256.h"

namespace output::hdf5 {
namespace {

/// They hold addresses in the file. What they say is in the digest as paths of axes.
const std::set<std::string> address_attributes = {"DIMENSION_LIST", "REFERENCE_LIST"};

constexpr int deepest = 32;  ///< nested groups; a group that holds itself is damage

/// Every item is hashed with its length before it, so that no two lists of items look alike.
class ItemHash {
 public:
  void add(std::string_view item) {
    begin(item.size());
    more(item);
  }

  /// An item of so many bytes, whose pieces follow.
  void begin(std::uint64_t bytes) { hash_.add(fmt::format("{}:", bytes)); }
  void more(std::string_view piece) { hash_.add(piece); }

  std::string hex() { return hash_.hex(); }

 private:
  Sha256 hash_;
};

/// There is one "no value", whatever its bits.
template <class T>
void unify_nan(std::string& bytes) {
  const T nan = std::numeric_limits<T>::quiet_NaN();
  for (std::size_t at = 0; at + sizeof(T) <= bytes.size(); at += sizeof(T)) {
    T value;
    std::memcpy(&value, bytes.data() + at, sizeof value);
    if (std::isnan(value)) std::memcpy(bytes.data() + at, &nan, sizeof nan);
  }
}

void add_values(ItemHash& hash, Source source) {
  const std::string type = type_name(source);
  hash.add(type);
  hash.add(fmt::format("{}", fmt::join(shape_of(source), "x")));
  if (type == "string") {
    for (const std::string& text : texts_of(source))
      hash.add(text);
    return;
  }
  hash.begin(size_of_numbers(source));
  each_piece_of_numbers(source, [&](std::string& bytes) {
    if (type == "f32") unify_nan<float>(bytes);
    if (type == "f64") unify_nan<double>(bytes);
    hash.more(bytes);
  });
}

void add_attributes(ItemHash& hash, hid_t object) {
  std::vector<std::string> names = attribute_names(object);
  std::sort(names.begin(), names.end());
  for (const std::string& name : names) {
    if (address_attributes.count(name) > 0) continue;
    const Attribute attribute(H5Aopen(object, name.c_str(), H5P_DEFAULT), name);
    hash.add("attribute");
    hash.add(name);
    add_values(hash, {attribute.id(), Holder::attribute});
  }
}

std::vector<std::string> links_of(hid_t group) {
  H5G_info_t info;
  check(H5Gget_info(group, &info), "count links");
  std::vector<std::string> names;
  for (hsize_t i = 0; i < info.nlinks; ++i) {
    const auto at = [&](char* text, std::size_t size) {
      return check(
          H5Lget_name_by_idx(group, ".", H5_INDEX_NAME, H5_ITER_INC, i, text, size, H5P_DEFAULT),
          "name of link");
    };
    std::string name(static_cast<std::size_t>(at(nullptr, 0)), '\0');
    at(name.data(), name.size() + 1);
    names.push_back(std::move(name));
  }
  return names;
}

void collect(hid_t file, const std::string& path, int depth, std::vector<std::string>& found) {
  if (depth > deepest) throw Failure("groups are nested too deeply");
  found.push_back(path);
  const Object object(H5Oopen(file, path.c_str(), H5P_DEFAULT), path);
  if (H5Iget_type(object.id()) != H5I_GROUP) return;
  const std::string folder = path == "/" ? path : path + '/';
  for (const std::string& name : links_of(object.id())) {
    if (folder == "/" && name == layout::provenance) continue;
    collect(file, folder + name, depth + 1, found);
  }
}

void add_object(ItemHash& hash, hid_t file, const std::string& path) {
  const Object object(H5Oopen(file, path.c_str(), H5P_DEFAULT), path);
  const bool is_dataset = H5Iget_type(object.id()) == H5I_DATASET;
  hash.add(is_dataset ? "dataset" : "group");
  hash.add(path);
  add_attributes(hash, object.id());
  if (!is_dataset) return;
  for (const std::string& axis : axis_paths(object.id()))
    hash.add(axis);
  add_values(hash, {object.id(), Holder::dataset});
}

}  // namespace

std::string content_digest(const File& file) {
  std::vector<std::string> paths;
  collect(file.id(), "/", 0, paths);
  std::sort(paths.begin(), paths.end());
  ItemHash hash;
  for (const std::string& path : paths)
    add_object(hash, file.id(), path);
  return hash.hex();
}

}  // namespace output::hdf5
