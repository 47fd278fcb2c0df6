#include "output/result_file.h"

#include "output/durable_file.h"
#include "output/hdf5/check_results.h"
#include "output/hdf5/digest.h"
#include "output/hdf5/intact_file.h"
#include "output/hdf5/layout.h"
#include "output/hdf5/reader.h"
#include "output/hdf5/writer.h"
#include "output/seal.h"

namespace output {
namespace {

using namespace hdf5;  // NOLINT(google-build-using-namespace): the parts that this file puts in
                       // order

std::string to_bytes(const Results& results, const std::string& name) {
  const QuietErrors quiet;
  const File file = new_file(name);
  write_header(file.id(), results);
  {
    Grid grid(file.id());
    write_axes(grid, results);
    write_variables(grid, results);
    write_key_figures(grid, results);
  }
  write_provenance(file.id(), results, content_digest(file));
  return bytes_of(file);
}

Results from_file(const File& file) {
  refuse_other_formats(file, layout::schema_name, schema_major);
  refuse_changed_content(file);
  Results results;
  results.header = read_header(file.id());
  results.schema = read_schema(file.id());
  results.replications = read_replications(file.id(), results.schema);
  results.provenance = read_provenance(file.id());
  return results;
}

}  // namespace

void write_results(const Results& results, const std::filesystem::path& path) {
  check_results(results);
  replace_file(path, sealed(to_bytes(results, path.string() + " in memory")));
}

Results read_results(const std::filesystem::path& path) {
  return from_file<Results>(path, [](const File& file) { return from_file(file); });
}

std::string digest(const std::filesystem::path& path) {
  return from_file<std::string>(path, content_digest);
}

}  // namespace output
