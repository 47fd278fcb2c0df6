#include <filesystem>
#include <ostream>
#include <sstream>
#include <system_error>

#include <fmt/ranges.h>

#include "scenarios/file_head.h"
#include "tools/samspil/command.h"
#include "tools/samspil/exit_code.h"
#include "tools/samspil/folder_of_scenarios.h"
#include "tools/samspil/given_names.h"
#include "tools/samspil/open_plan.h"
#include "tools/samspil/open_scenario.h"
#include "tools/samspil/problem.h"
#include "tools/samspil/set_places.h"
#include "tools/samspil/terminal.h"

namespace tools {

namespace {

namespace fs = std::filesystem;

/// "Scenario", or "Overlay of base.yaml, beds.yaml"
std::string kind_of(const scenarios::InputFile& file, Language language) {
  const scenarios::FileHead head = scenarios::head_of(file.name, file.content);
  const Text scenario{"Scenarie", "Scenario"};
  const Text overlay{"Bygger på {}", "Overlay of {}"};
  if (head.kind != scenarios::FileKind::overlay) return std::string(scenario.in(language));
  return fmt::format(fmt::runtime(overlay.in(language)), fmt::join(head.extends, ", "));
}

/// "basis.yaml: OK. Scenario. Patient groups: 2, services: 3, pathways: 4, municipalities: 98. ..."
std::string summary(const std::string& file, const scenarios::Scenario& scenario,
                    Language language) {
  const models::Description& description = scenario.description;
  const Text says{
      "{}: OK. {}. Patientgrupper: {}, tilbud: {}, forløb: {}, kommuner: {}. Gentagelser: {}, frø: "
      "{}.\n",
      "{}: OK. {}. Patient groups: {}, services: {}, pathways: {}, municipalities: {}. "
      "Replications: {}, seed: {}.\n"};
  return fmt::format(fmt::runtime(says.in(language)), file,
                     kind_of(scenario.inputs.front(), language), description.groups.size(),
                     description.services.size(), description.pathways.size(),
                     description.geography.municipalities.size(), description.runs.replications,
                     description.runs.seed);
}

/// What is wrong with one file is told; with --json it is only gathered.
class Checker {
 public:
  Checker(const Arguments& given, std::ostream& out, std::ostream& problems)
      : given_(given), out_(out), problems_(problems) {}

  /// A file, or all scenarios of a folder. What cannot be read does not keep the others from being
  /// checked.
  void check(const std::string& file, const std::vector<scenarios::Override>& overrides) {
    try {
      if (fs::is_directory(file)) return check_folder(file, overrides);
      check_at(place_of(file), file, overrides);
    } catch (const std::system_error& fault) {
      all_read_ = false;
      tell_problem(file_problem(fault, given_.language()));
    }
  }

  void tell_problem(const engine::Error& problem) {
    if (given_.has("--json")) {
      found_ += (found_.empty() ? "" : ",\n") + problem_json(problem, given_.language());
    } else {
      tell({problem}, given_.language(), problems_);
    }
  }

  int finish(ExitCode code) const {
    if (given_.has("--json")) out_ << "[" << found_ << "]\n";
    return code;
  }

  ExitCode exit_code() const {
    if (!all_read_) return file_trouble;
    return all_fine_ ? fine : scenario_errors;
  }

 private:
  void check_folder(const fs::path& folder, const std::vector<scenarios::Override>& overrides) {
    const FolderOfScenarios found = folder_of_scenarios(folder);
    if (found.scenarios.empty()) {
      all_read_ = false;
      tell_problem(problem("E430", {{"folder", folder.string()}}));
    }
    for (const fs::path& file : found.scenarios)
      check(file.string(), overrides);
    if (given_.has("--json")) return;
    const Text part{"{}: en del, der læses sammen med dem, der bygger på den.\n",
                    "{}: a part, read together with those that build on it.\n"};
    const Text other{"{}: ikke et scenarie: har hverken samspil eller extends.\n",
                     "{}: no scenario: says neither samspil nor extends.\n"};
    for (const fs::path& file : found.parts)
      out_ << fmt::format(fmt::runtime(part.in(given_.language())), file.string());
    for (const fs::path& file : found.others)
      out_ << fmt::format(fmt::runtime(other.in(given_.language())), file.string());
  }

  static bool is_plan(const ScenarioPlace& place) {
    const auto text = place.read(place.name);
    return text && scenarios::head_of(place.name, *text).kind == scenarios::FileKind::plan;
  }

  /// With its scenario, at the base of its factors.
  void check_plan(const std::string& file) {
    std::ostringstream told;
    const auto open = open_plan(file, given_, {told, problems_});
    all_fine_ = all_fine_ && open.has_value();
    if (given_.has("--json")) {
      std::string array = told.str();
      if (array.ends_with('\n')) array.pop_back();
      if (!array.empty()) add_members(array);
    } else if (open) {
      const Text says{"{}: OK. Plan: {} punkter x {} gentagelser af {}.\n",
                      "{}: OK. Plan: {} points x {} replications of {}.\n"};
      out_ << fmt::format(fmt::runtime(says.in(given_.language())), file,
                          open->work.design.points(), open->work.plan.replications,
                          open->work.plan.scenario);
    }
  }

  void check_at(const ScenarioPlace& place, const std::string& file,
                const std::vector<scenarios::Override>& overrides) {
    const Language language = given_.language();
    if (is_result(file)) {
      all_fine_ = false;
      tell_problem(problem("E418", {{"file", file}}));
      return;
    }
    if (is_plan(place)) return check_plan(file);
    const GivenNames names(file);
    const ScenarioPlace laid = laid_over(place, file, given_.values("--with"));
    const auto scenario = scenarios::load_scenario(laid.name, overrides, laid.read);
    const engine::Errors found =
        names.in(with_set_places(scenario ? scenario->warnings : scenario.error(), overrides));
    all_fine_ = all_fine_ && scenario.has_value();
    if (given_.has("--json")) {
      if (!found.empty()) add_members(scenarios::render_json(found, language));
      return;
    }
    const auto texts = with_set_texts(names.read_by(laid.read), overrides);
    const std::string told = scenarios::render(to_tell(found, given_), language, texts);
    problems_ << painted(told, given_, problems_);
    if (scenario) out_ << summary(file, *scenario, language);
  }

  /// What stands between the brackets of a JSON array that is not empty.
  void add_members(const std::string& array) {
    found_ += (found_.empty() ? "" : ",") + array.substr(1, array.size() - 2);
  }

  const Arguments& given_;
  std::ostream& out_;
  std::ostream& problems_;
  std::string found_;  ///< for --json: the members of the array
  bool all_read_ = true;
  bool all_fine_ = true;
};

int run_check(const Arguments& given, std::ostream& out, std::ostream& problems) {
  const auto overrides = overrides_of(given);
  Checker checker(given, out, problems);
  if (!overrides) {
    for (const engine::Error& error : overrides.error())
      checker.tell_problem(error);
    return checker.finish(exit_code_of(overrides.error().front()));
  }
  for (const std::string& file : given.operands())
    checker.check(file, *overrides);
  return checker.finish(checker.exit_code());
}

}  // namespace

Command check_command() {
  return {{"check",
           "SCENARIO|PLAN|FOLDER...",
           1,
           10'000,
           {with_option(),
            {"--set", {}, "PATH=VALUE", true, {"ændrer en værdi først", "changes a value first"}},
            json_option()}},
          {"finder alle fejl i et scenarie eller en plan uden at køre noget",
           "finds every error of a scenario or a plan, runs nothing"},
          {"Af en mappe læses alle *.yaml i den selv; hvad hver fil er, siges på én linje.",
           "Of a folder every *.yaml in itself is read; one line says what each file is."},
          {"samspil check basis.yaml", "samspil check scenarios/ --json"},
          run_check};
}

}  // namespace tools
