#include "output/hdf5/attribute.h"
#include "output/hdf5/capacity_layout.h"
#include "output/hdf5/intact_file.h"
#include "output/hdf5/sweep_layout.h"
#include "output/result_file.h"

namespace output {

FileKind kind_of_file(const std::filesystem::path& path) {
  const auto name = hdf5::from_file<std::string>(
      path, [](const hdf5::File& file) { return hdf5::text_attribute(file.id(), "schema_name"); });
  if (name == hdf5::capacity_layout::schema_name) return FileKind::capacity;
  if (name == hdf5::sweep_layout::schema_name) return FileKind::sweep;
  return FileKind::result;
}

}  // namespace output
