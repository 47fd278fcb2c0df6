#include <algorithm>
#include <filesystem>
#include <fstream>
#include <ostream>
#include <sstream>

#include "output/validation.h"
#include "scenarios/messages.h"
#include "scenarios/targets.h"
#include "tools/experiment/comparison.h"
#include "tools/experiment/result_files.h"
#include "tools/samspil/command.h"
#include "tools/samspil/compared_runs.h"
#include "tools/samspil/exit_code.h"
#include "tools/samspil/open_scenario.h"
#include "tools/samspil/option_values.h"
#include "tools/samspil/problem.h"
#include "tools/samspil/run_wishes.h"
#include "tools/samspil/share.h"
#include "tools/samspil/terminal.h"

namespace tools {

namespace {

namespace fs = std::filesystem;

constexpr const char* usual_figures = "library/denmark/validation-figures.yaml";

/// Throws filesystem_error if it cannot be read.
std::string content_of(const std::string& file) {
  if (!fs::is_regular_file(file)) {
    throw fs::filesystem_error("no such file", file,
                               std::make_error_code(std::errc::no_such_file_or_directory));
  }
  std::ifstream stream(file, std::ios::binary);
  std::ostringstream content;
  content << stream.rdbuf();
  return content.str();
}

fs::path table_named(const Arguments& given, const char* option, const char* usual) {
  const auto named = given.value(option);
  return named ? fs::path(*named) : shared_root() / "data" / usual;
}

struct Asked {
  std::vector<scenarios::Target> targets;
  std::vector<scenarios::GivenValue> given;
  std::vector<scenarios::SeenElsewhere> elsewhere;
};

engine::Result<Asked> asked_of(const Arguments& given) {
  const fs::path targets = table_named(given, "--targets", "validation_targets.csv");
  const fs::path inputs = table_named(given, "--inputs", "validation_inputs.csv");
  const fs::path others = table_named(given, "--elsewhere", "validation_elsewhere.csv");
  auto read = scenarios::read_targets(content_of(targets.string()), targets.string());
  if (!read) return tl::unexpected(read.error());
  auto values = scenarios::read_given_values(content_of(inputs.string()), inputs.string());
  if (!values) return tl::unexpected(values.error());
  auto seen = scenarios::read_seen_elsewhere(content_of(others.string()), others.string());
  if (!seen) return tl::unexpected(seen.error());
  return Asked{std::move(*read), std::move(*values), std::move(*seen)};
}

output::ValidationRow row_of(const scenarios::Target& target, const Asked& asked,
                             const ComparedRun& run) {
  output::ValidationRow row;
  row.id = target.id;
  row.weight = target.weight;
  row.says = target.says;
  row.place = target.place;
  row.year = target.year;
  row.unit = target.unit;
  row.published = target.published;
  row.low = target.low;
  row.high = target.high;
  const auto given = std::ranges::find(asked.given, target.id, &scenarios::GivenValue::id);
  row.is_input = given != asked.given.end();
  if (row.is_input) {
    row.from = given->from;
    row.model = output::report::Estimate{1, 1, given->value, 0, given->value, given->value};
    return row;
  }
  const auto figure = std::ranges::find_if(
      run.key_figures, [&](const auto& one) { return one.figure.id == target.id; });
  if (figure != run.key_figures.end()) {
    row.model = output::report::estimate(figure->values);
    return row;
  }
  const auto seen = std::ranges::find(asked.elsewhere, target.id, &scenarios::SeenElsewhere::id);
  if (seen != asked.elsewhere.end()) {
    row.from = seen->from;
    row.model = output::report::Estimate{seen->replications, seen->replications, seen->value, 0,
                                         seen->low,          seen->high};
  }
  return row;
}

/// A scenario need not have the figures: they are laid over it.
Arguments with_figures(const Arguments& given) {
  const bool is_run = fs::path(given.operands().front()).extension() != ".h5";
  if (!is_run) return given;
  return given.with("--with", given.value("--figures").value_or(usual_figures));
}

int run_validate(const Arguments& given, std::ostream& out, std::ostream& problems) {
  const auto wishes = wishes_of(given);
  if (!wishes) return refuse(wishes.error(), given, out, problems);
  const auto asked = asked_of(given);
  if (!asked) {
    problems << painted(scenarios::render(asked.error(), given.language(), content_of), given,
                        problems);
    return scenario_errors;
  }
  const fs::path beside = fs::path(given.operands().front()).replace_extension(".validate.h5");
  const auto runs =
      compared_runs(with_figures(given), *wishes, beside, std::nullopt, {out, problems});
  if (const int* code = std::get_if<int>(&runs)) return *code;
  const ComparedRun& run = std::get<ComparedRuns>(runs).runs.front();
  output::Validation validation;
  validation.scenario = run.scenario.header.scenario_name;
  validation.seed = run.scenario.header.seed;
  validation.replications = run.scenario.replications;
  for (const scenarios::Target& target : asked->targets)
    validation.rows.push_back(row_of(target, *asked, run));
  discard_parts(parts_of_compared(beside, 0));
  if (given.has("--json")) {
    out << output::validation_json(validation);
  } else {
    out << output::validation_table(validation, language_of_output(given.language()));
  }
  return output::hits_all_hard(validation) ? fine : target_not_met;
}

std::vector<Option> options_of_validate() {
  return {
      {"--replications", 'r', "N", false, {"antal gentagelser", "how many replications"}},
      {"--seed", {}, "S", false, {"frø", "seed"}},
      {"--threads", {}, "N", false, {"antal kerner; ellers alle", "how many cores; else all"}},
      {"--figures",
       {},
       "FILE.yaml",
       false,
       {"nøgletal med målenes navne; ellers bibliotekets",
        "key figures with the targets' names; else the library's"}},
      {"--targets",
       {},
       "FILE.csv",
       false,
       {"offentliggjorte tal; ellers bibliotekets", "published figures; else the library's"}},
      {"--inputs",
       {},
       "FILE.csv",
       false,
       {"hvad modellen fik; ellers bibliotekets", "what the model was given; else the library's"}},
      {"--elsewhere",
       {},
       "FILE.csv",
       false,
       {"hvad et andet scenarie har sagt; ellers bibliotekets",
        "what another scenario has said; else the library's"}},
      with_option(),
      {"--set", {}, "PATH=VALUE", true, {"ændrer en værdi", "changes a value"}},
      {"--overwrite", {}, "", false, {"begynd forfra", "begin again"}},
      json_option(),
  };
}

}  // namespace

Command validate_command() {
  return {
      {"validate", "SCENARIO.yaml|RESULT.h5", 1, 1, options_of_validate()},
      {"holder modellen op mod offentliggjorte tal", "holds the model against published figures"},
      {"Nøgletal med et måls navn (V9a) holdes op mod det: ramt, hvis gennemsnittet ligger i det\n"
       "accepterede, og halvdelen af intervallet højst er en fjerdedel af det. Slutter med 6, "
       "hvis\n"
       "ikke alle hårde mål er ramt.",
       "Key figures with the name of a target (V9a) are held against it: hit if the mean lies in\n"
       "what is accepted, and half the interval is at most a quarter of it. Ends with 6 unless "
       "all\n"
       "hard targets are hit."},
      {"samspil validate scenarios/denmark-2024.yaml", "samspil validate denmark-2024.h5 --json"},
      run_validate};
}

}  // namespace tools
