#include "output/hdf5/values.h"

#include <algorithm>

#include <fmt/format.h>
#include <hdf5_hl.h>

#include "output/hdf5/element.h"
#include "output/hdf5/slab.h"

namespace output::hdf5 {
namespace {

Type type_of(Source source) {
  return Type(source.holder == Holder::dataset ? H5Dget_type(source.id) : H5Aget_type(source.id),
              "type");
}

Space space_of(Source source) {
  return Space(source.holder == Holder::dataset ? H5Dget_space(source.id) : H5Aget_space(source.id),
               "space");
}

void read(Source source, hid_t type, void* into) {
  check(source.holder == Holder::dataset
            ? H5Dread(source.id, type, H5S_ALL, H5S_ALL, H5P_DEFAULT, into)
            : H5Aread(source.id, type, into),
        "read");
}

constexpr std::uint64_t piece_bytes = std::uint64_t{1} << 20U;

std::size_t count_of(hid_t space) {
  return static_cast<std::size_t>(check(H5Sget_simple_extent_npoints(space), "count values"));
}

/// Strings that HDF5 has allocated, given back when it goes.
class LentStrings {
 public:
  LentStrings(hid_t type, hid_t space) : type_(type), space_(space), texts_(count_of(space)) {}
  LentStrings(const LentStrings&) = delete;
  LentStrings& operator=(const LentStrings&) = delete;
  ~LentStrings() { H5Dvlen_reclaim(type_, space_, H5P_DEFAULT, texts_.data()); }

  std::vector<char*>& texts() { return texts_; }

 private:
  hid_t type_;
  hid_t space_;
  std::vector<char*> texts_;
};

std::vector<std::string> variable_length(Source source) {
  const Type type = text_element();
  const Space space = space_of(source);
  LentStrings lent(type.id(), space.id());
  read(source, type.id(), lent.texts().data());
  std::vector<std::string> all;
  for (const char* text : lent.texts())
    all.emplace_back(text == nullptr ? "" : text);
  return all;
}

std::vector<std::string> fixed_length(Source source, const Type& type) {
  const std::size_t size = H5Tget_size(type.id());
  std::string bytes(size * count_of(space_of(source).id()), '\0');
  read(source, type.id(), bytes.data());
  std::vector<std::string> all;
  for (std::size_t at = 0; at < bytes.size(); at += size) {
    const std::string text = bytes.substr(at, size);
    all.push_back(text.substr(0, text.find_last_not_of('\0') + 1));
  }
  return all;
}

herr_t keep_path(hid_t, unsigned, hid_t scale, void* paths) {
  std::string path(static_cast<std::size_t>(std::max<ssize_t>(H5Iget_name(scale, nullptr, 0), 0)),
                   '\0');
  H5Iget_name(scale, path.data(), path.size() + 1);
  static_cast<std::vector<std::string>*>(paths)->back() = path;
  return 1;  // the first is enough
}

}  // namespace

std::vector<hsize_t> shape_of(Source source) {
  const Space space = space_of(source);
  std::vector<hsize_t> shape(
      static_cast<std::size_t>(check(H5Sget_simple_extent_ndims(space.id()), "axes")));
  check(H5Sget_simple_extent_dims(space.id(), shape.data(), nullptr), "shape");
  return shape;
}

std::string type_name(Source source) {
  const Type type = type_of(source);
  const std::size_t bits = 8 * H5Tget_size(type.id());
  switch (H5Tget_class(type.id())) {
    case H5T_INTEGER:
      return fmt::format("{}{}", H5Tget_sign(type.id()) == H5T_SGN_NONE ? 'u' : 'i', bits);
    case H5T_FLOAT:
      return fmt::format("f{}", bits);
    case H5T_STRING:
      return "string";
    default:
      throw Failure("a value is neither number nor text");
  }
}

std::vector<std::string> texts_of(Source source) {
  const Type type = type_of(source);
  return check(H5Tis_variable_str(type.id()), "kind of text") > 0 ? variable_length(source)
                                                                  : fixed_length(source, type);
}

std::uint64_t size_of_numbers(Source source) {
  return H5Tget_size(type_of(source).id()) * count_of(space_of(source).id());
}

void each_piece_of_numbers(Source source, const std::function<void(std::string&)>& take) {
  const Type type(H5Tcopy(type_of(source).id()), "type");
  check(H5Tset_order(type.id(), H5T_ORDER_LE), "byte order");
  const std::uint64_t all = size_of_numbers(source);
  const std::vector<hsize_t> shape = shape_of(source);
  if (all <= piece_bytes || source.holder == Holder::attribute || shape.empty()) {
    std::string bytes(static_cast<std::size_t>(all), '\0');
    if (!bytes.empty()) read(source, type.id(), bytes.data());
    return take(bytes);
  }
  const std::uint64_t row = all / shape.front();
  const std::uint64_t rows_a_piece = std::max<std::uint64_t>(1, piece_bytes / row);
  for (std::uint64_t first = 0; first < shape.front(); first += rows_a_piece) {
    const Rows rows{first, std::min<std::uint64_t>(rows_a_piece, shape.front() - first)};
    std::string bytes(static_cast<std::size_t>(rows.count * row), '\0');
    read_rows(source.id, rows, type.id(), bytes.data());
    take(bytes);
  }
}

std::vector<std::string> axis_paths(hid_t dataset) {
  std::vector<std::string> paths;
  const std::size_t axes = shape_of({dataset, Holder::dataset}).size();
  const bool is_scale = check(H5DSis_scale(dataset), "scale or not") > 0;
  for (unsigned axis = 0; axis < axes; ++axis) {
    paths.emplace_back();
    if (is_scale) continue;
    check(H5DSiterate_scales(dataset, axis, nullptr, keep_path, &paths), "dimension scales");
  }
  return paths;
}

}  // namespace output::hdf5
