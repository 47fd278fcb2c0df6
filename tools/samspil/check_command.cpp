#include <ostream>

#include <fmt/format.h>

#include "tools/samspil/command.h"
#include "tools/samspil/exit_code.h"
#include "tools/samspil/open_scenario.h"
#include "tools/samspil/problem.h"
#include "tools/samspil/terminal.h"

namespace tools {

namespace {

/// "basis.yaml: OK. Patient groups: 2, services: 3, pathways: 4, municipalities: 98. ..."
std::string summary(const std::string& file, const models::Description& description,
                    Language language) {
  const Text says{
      "{}: OK. Patientgrupper: {}, tilbud: {}, forløb: {}, kommuner: {}. Gentagelser: {}, frø: "
      "{}.\n",
      "{}: OK. Patient groups: {}, services: {}, pathways: {}, municipalities: {}. Replications: "
      "{}, seed: {}.\n"};
  return fmt::format(fmt::runtime(says.in(language)), file, description.groups.size(),
                     description.services.size(), description.pathways.size(),
                     description.geography.municipalities.size(), description.runs.replications,
                     description.runs.seed);
}

/// What is wrong with one file is told; with --json it is only gathered.
class Checker {
 public:
  Checker(const Arguments& given, std::ostream& out, std::ostream& problems)
      : given_(given), out_(out), problems_(problems) {}

  void check(const std::string& file, const std::vector<scenarios::Override>& overrides) {
    const ScenarioPlace place = place_of(file);
    const auto scenario = scenarios::load_scenario(place.name, overrides, place.read);
    const engine::Errors& found = scenario ? scenario->warnings : scenario.error();
    all_fine_ = all_fine_ && scenario.has_value();
    if (given_.has("--json")) {
      found_.insert(found_.end(), found.begin(), found.end());
      return;
    }
    if (!found.empty()) {
      problems_ << painted(scenarios::render(found, given_.language(), place.read), given_,
                           problems_);
    }
    if (scenario) out_ << summary(file, scenario->description, given_.language());
  }

  int finish() const {
    if (given_.has("--json")) out_ << scenarios::render_json(found_, given_.language()) << '\n';
    return all_fine_ ? fine : scenario_errors;
  }

 private:
  const Arguments& given_;
  std::ostream& out_;
  std::ostream& problems_;
  engine::Errors found_;
  bool all_fine_ = true;
};

int run_check(const Arguments& given, std::ostream& out, std::ostream& problems) {
  const auto overrides = overrides_of(given);
  if (!overrides) return refuse(overrides.error(), given.language(), problems);
  Checker checker(given, out, problems);
  for (const std::string& file : given.operands())
    checker.check(file, *overrides);
  return checker.finish();
}

}  // namespace

Command check_command() {
  return {{"check",
           "SCENARIO...",
           1,
           10'000,
           {{"--set", {}, "PATH=VALUE", true, {"ændrer en værdi først", "changes a value first"}}}},
          {"finder alle fejl i et scenarie uden at køre det",
           "finds every error of a scenario, runs nothing"},
          {"", ""},
          {"samspil check basis.yaml", "samspil check *.yaml --json"},
          run_check};
}

}  // namespace tools
