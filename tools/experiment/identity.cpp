#include "tools/experiment/identity.h"

#include <fmt/format.h>

#include "output/result_file.h"

namespace tools {

namespace {

/// Each part with its length, so that no two different lists read alike.
std::string part(const std::string& text) {
  return fmt::format("{}:{};", text.size(), text);
}

std::string scenario_parts(const output::Provenance& provenance) {
  std::string parts = part(provenance.resolved_json);
  for (const auto& input : provenance.inputs)
    parts += part(input.name) + part(input.content);
  parts += "overrides;";
  for (const auto& [path, value] : provenance.overrides)
    parts += part(path) + part(value);
  return parts;
}

std::string program_parts(const output::Provenance& provenance) {
  return part(provenance.program_version) + part(provenance.git_hash) +
         (provenance.git_dirty ? "changed;" : "clean;");
}

}  // namespace

std::string identity(const output::RunHeader& header, const output::Provenance& provenance) {
  return output::sha256(fmt::format("samspil run;{}{}seed {};", scenario_parts(provenance),
                                    program_parts(provenance), header.seed));
}

Text difference(const output::Results& a, const output::Results& b) {
  if (a.header.seed != b.header.seed) return {"frøet", "the seed"};
  if (program_parts(a.provenance) != program_parts(b.provenance)) {
    return {"programmet", "the program"};
  }
  if (scenario_parts(a.provenance) != scenario_parts(b.provenance)) {
    return {"scenariet", "the scenario"};
  }
  return {"", ""};
}

}  // namespace tools
