#include "output/hdf5/attribute.h"
#include "output/hdf5/layout.h"
#include "output/hdf5/writer.h"
#include "output/result_file.h"

namespace output::hdf5 {
namespace {

constexpr const char* random_numbers =
    "Philox4x64-10; a stream is a function of seed, replication, person or source, and purpose";

void write_attributes(hid_t group, const Results& results) {
  const Provenance& made = results.provenance;
  put_text(group, "program", "samspil");
  for (const layout::ProvenanceText& one : layout::provenance_texts) {
    put_text(group, one.attribute, made.*one.text);
  }
  put_number<std::uint8_t>(group, "git_dirty", made.git_dirty ? 1 : 0);
  put_text(group, "rng", random_numbers);
  put_number(group, "seed", results.header.seed);
  put_number(group, "replications", static_cast<std::uint32_t>(results.replications.size()));
  put_number(group, "threads", made.threads);
  put_number(group, "wall_seconds", made.wall_seconds);
  put_number(group, "events_per_second", made.events_per_second);
}

void write_scalar(hid_t group, const std::string& name, const std::string& text,
                  const std::string& long_name) {
  if (text.empty() || text.find('\0') != std::string::npos) return;  // inputs/ holds any byte
  const Dataset scalar = Grid(group).add_text(name, {}, {text});
  put_text(scalar.id(), "long_name", long_name);
}

void write_overrides(hid_t place, const Provenance& made) {
  if (made.overrides.empty()) return;
  std::vector<std::string> paths;
  std::vector<std::string> values;
  for (const auto& [path, value] : made.overrides) {
    paths.push_back(path);
    values.push_back(value);
  }
  const Group group = new_group(place, "overrides");
  Grid grid(group.id());
  grid.add_bare_axis("override", paths.size());
  grid.add_text("path", {"override"}, paths);
  grid.add_text("value", {"override"}, values);
}

}  // namespace

void write_inputs(hid_t place, const std::vector<StoredFile>& inputs) {
  if (inputs.empty()) return;
  std::vector<std::string> names;
  std::vector<std::string> hashes;
  std::vector<std::uint64_t> sizes;
  std::vector<std::uint8_t> bytes;
  for (const StoredFile& file : inputs) {
    names.push_back(file.name);
    hashes.push_back(sha256(file.content));
    sizes.push_back(file.content.size());
    bytes.insert(bytes.end(), file.content.begin(), file.content.end());
  }
  const Group group = new_group(place, "inputs");
  Grid grid(group.id());
  grid.add_bare_axis("input", inputs.size());
  grid.add_text("name", {"input"}, names);
  grid.add("size", {"input"}, sizes);
  grid.add_text("sha256", {"input"}, hashes);
  if (bytes.empty()) return;
  grid.add_bare_axis("byte", bytes.size());
  grid.add("content", {"byte"}, bytes);
}

void write_provenance(hid_t root, const Results& results, const std::string& content_digest) {
  const Provenance& made = results.provenance;
  const Group group = new_group(root, layout::provenance);
  write_attributes(group.id(), results);
  put_text(group.id(), "digest", content_digest);
  if (!made.inputs.empty()) {
    const std::string& scenario = made.inputs.front().content;
    put_text(group.id(), "scenario_sha256", sha256(scenario));
    write_scalar(group.id(), "scenario_yaml", scenario, "scenario file, byte for byte");
  }
  write_scalar(group.id(), "scenario_resolved_json", made.resolved_json,
               "scenario after defaults, extensions and overrides");
  write_inputs(group.id(), made.inputs);
  write_overrides(group.id(), made);
}

}  // namespace output::hdf5
