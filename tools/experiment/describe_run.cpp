#include "tools/experiment/describe_run.h"

#include <fmt/format.h>

#include "engine/version.h"

namespace tools {

namespace {

std::string iso(const std::chrono::year_month_day& date) {
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

}  // namespace

output::RunHeader header_of(const scenarios::Scenario& scenario, std::uint64_t seed) {
  const models::Description& description = scenario.description;
  output::RunHeader header;
  header.scenario_name = description.name;
  header.title_da = description.title.da;
  header.title_en = description.title.en;
  header.summary_da = description.summary.da;
  header.summary_en = description.summary.en;
  header.notice_da = description.notice.da;
  header.notice_en = description.notice.en;
  header.start = iso(description.clock.start);
  header.end = iso(description.clock.end);
  header.warm_up_days = static_cast<std::uint32_t>(description.clock.warm_up.count());
  header.seed = seed;
  return header;
}

output::Provenance provenance_of(const scenarios::Scenario& scenario) {
  output::Provenance provenance;
  for (const auto& input : scenario.inputs)
    provenance.inputs.push_back({input.name, input.content});
  for (const auto& each : scenario.overrides) {
    provenance.overrides.emplace_back(each.path, each.value);
  }
  provenance.resolved_json = scenario.resolved_json;
  provenance.program_version = engine::version;
  provenance.git_hash = engine::git_hash;
  provenance.git_dirty = engine::git_dirty;
  provenance.compiler = engine::compiler;
  return provenance;
}

std::vector<scenarios::InputFile> inputs_of(const output::Provenance& provenance) {
  std::vector<scenarios::InputFile> inputs;
  for (const auto& stored : provenance.inputs)
    inputs.push_back({stored.name, stored.content});
  return inputs;
}

std::vector<scenarios::Override> overrides_of(const output::Provenance& provenance) {
  std::vector<scenarios::Override> overrides;
  for (const auto& [path, value] : provenance.overrides)
    overrides.push_back({path, value});
  return overrides;
}

}  // namespace tools
