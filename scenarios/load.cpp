#include "scenarios/load.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <tuple>
#include <utility>

#include "scenarios/language/defaults.h"
#include "scenarios/language/expand_pathways.h"
#include "scenarios/language/faults_of_parameters.h"
#include "scenarios/language/layers.h"
#include "scenarios/language/members_of_parameters.h"
#include "scenarios/language/not_with.h"
#include "scenarios/language/origins.h"
#include "scenarios/language/overrides.h"
#include "scenarios/language/part_changes.h"
#include "scenarios/language/read_description.h"
#include "scenarios/language/substitute.h"
#include "scenarios/language/versions_of_files.h"

namespace scenarios {

namespace {

bool is_error(const engine::Error& error) {
  return error.severity == engine::Severity::error;
}

/// Sorted by place, files in the order in which they were opened; what is told twice is told once.
engine::Errors in_order(engine::Errors faults, const std::vector<InputFile>& files) {
  std::map<std::string, std::size_t> order;
  for (const InputFile& file : files)
    order.emplace(file.name, order.size());
  const auto rank = [&](const engine::Error& error) {
    const auto found = order.find(error.where.file);
    const std::size_t file = found == order.end() ? order.size() : found->second;
    return std::tuple(file, error.where.line, error.where.column);
  };
  std::stable_sort(
      faults.begin(), faults.end(),
      [&](const engine::Error& a, const engine::Error& b) { return rank(a) < rank(b); });
  const auto is_same = [](const engine::Error& a, const engine::Error& b) {
    return a.code == b.code && a.where == b.where && a.words == b.words;
  };
  faults.erase(std::unique(faults.begin(), faults.end(), is_same), faults.end());
  return faults;
}

/// What is known of parameters beside the tree in which they were put.
struct ParameterPlaces {
  std::vector<ParameterUse> uses;
  Node members;
};

/// The steps in which a tree is finished before it is read.
ParameterPlaces finish(Node& top, const std::vector<Override>& overrides, InputFiles& files,
                       engine::Errors& faults) {
  ParameterPlaces places;
  apply_overrides(top, overrides, faults);
  settle_part_changes(top, files, faults);
  expand_pathways(top, faults);
  places.uses = uses_of_parameters(top);
  keep_members(top);
  substitute_values(top, faults);
  places.members = take_members(top);
  fill_defaults(top);
  return places;
}

}  // namespace

engine::Result<Scenario> load_scenario(const std::string& name,
                                       const std::vector<Override>& overrides,
                                       const FileReader& read) {
  InputFiles files(read);
  engine::Errors faults;
  Scenario scenario;
  ParameterPlaces parameters;
  auto top = read_layers(name, files, faults);
  if (top && stand_together(*top, files.all(), faults)) {
    parameters = finish(*top, overrides, files, faults);
    Reading reading{faults, files, {}};
    const std::string short_name = std::filesystem::path(name).stem().string();
    scenario.description = read_description(*top, short_name, reading);
    faults = told_at_parameters(std::move(faults), parameters.uses, *top, parameters.members);
  }
  scenario.inputs = files.all();
  check_versions(scenario.inputs, faults);
  faults = in_order(std::move(faults), scenario.inputs);
  if (std::any_of(faults.begin(), faults.end(), is_error)) return tl::make_unexpected(faults);
  scenario.overrides = overrides;
  scenario.warnings = std::move(faults);
  scenario.resolved_json = json_of(*top);
  scenario.origins = origins_of(*top, parameters.members);
  return scenario;
}

}  // namespace scenarios
