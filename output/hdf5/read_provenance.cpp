#include "output/hdf5/attribute.h"
#include "output/hdf5/column.h"
#include "output/hdf5/layout.h"
#include "output/hdf5/reader.h"
#include "output/result_file.h"

namespace output::hdf5 {
namespace {

Group open_group(hid_t place, const std::string& name) {
  return Group(H5Gopen2(place, name.c_str(), H5P_DEFAULT), name);
}

std::vector<std::pair<std::string, std::string>> read_overrides(hid_t place) {
  if (!has_link(place, "overrides")) return {};
  const Group group = open_group(place, "overrides");
  const auto paths = text_column(group.id(), "path");
  const auto values = text_column(group.id(), "value");
  std::vector<std::pair<std::string, std::string>> overrides;
  for (std::size_t i = 0; i < paths.size(); ++i)
    overrides.emplace_back(paths[i], values.at(i));
  return overrides;
}

}  // namespace

std::vector<StoredFile> read_inputs(hid_t place) {
  if (!has_link(place, "inputs")) return {};
  const Group group = open_group(place, "inputs");
  const auto names = text_column(group.id(), "name");
  const auto hashes = text_column(group.id(), "sha256");
  const auto sizes = column<std::uint64_t>(group.id(), "size");
  const auto bytes = has_link(group.id(), "content") ? column<std::uint8_t>(group.id(), "content")
                                                     : std::vector<std::uint8_t>{};
  std::vector<StoredFile> files;
  std::size_t from = 0;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (sizes.at(i) > bytes.size() - from) throw Failure("a stored input is cut off");
    const auto first = bytes.begin() + static_cast<std::ptrdiff_t>(from);
    from += sizes[i];
    files.push_back(
        {names[i], std::string(first, bytes.begin() + static_cast<std::ptrdiff_t>(from))});
    if (sha256(files.back().content) != hashes.at(i)) {
      throw Failure("stored input " + names[i] + " is not what its checksum says");
    }
  }
  return files;
}

RunHeader read_header(hid_t root) {
  RunHeader header;
  for (const layout::HeaderText& one : layout::header_texts) {
    header.*one.text = text_attribute(root, one.attribute);
  }
  header.seed = number_attribute<std::uint64_t>(root, "seed");
  header.warm_up_days = number_attribute<std::uint32_t>(root, "warm_up_days");
  return header;
}

Provenance read_provenance(hid_t root) {
  const Group group = open_group(root, layout::provenance);
  Provenance made;
  for (const layout::ProvenanceText& one : layout::provenance_texts) {
    made.*one.text = text_attribute(group.id(), one.attribute);
  }
  made.git_dirty = number_attribute<std::uint8_t>(group.id(), "git_dirty") != 0;
  made.threads = number_attribute<std::uint32_t>(group.id(), "threads");
  made.wall_seconds = number_attribute<double>(group.id(), "wall_seconds");
  made.events_per_second = number_attribute<double>(group.id(), "events_per_second");
  if (has_link(group.id(), "scenario_resolved_json")) {
    made.resolved_json = text_column(group.id(), "scenario_resolved_json").at(0);
  }
  made.inputs = read_inputs(group.id());
  made.overrides = read_overrides(group.id());
  return made;
}

}  // namespace output::hdf5
