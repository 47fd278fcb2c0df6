#include <array>
#include <filesystem>
#include <ostream>

#include <fmt/format.h>

#include "output/comparison.h"
#include "output/durable_file.h"
#include "tools/experiment/comparison.h"
#include "tools/experiment/result_files.h"
#include "tools/samspil/command.h"
#include "tools/samspil/compared_runs.h"
#include "tools/samspil/exit_code.h"
#include "tools/samspil/open_scenario.h"
#include "tools/samspil/option_values.h"
#include "tools/samspil/output_place.h"
#include "tools/samspil/problem.h"
#include "tools/samspil/run_wishes.h"

namespace tools {

namespace {

namespace fs = std::filesystem;

constexpr std::array part_words{
    Choice<output::PartOf>{"member", output::PartOf::member},
    Choice<output::PartOf>{"group", output::PartOf::group},
    Choice<output::PartOf>{"municipality", output::PartOf::municipality},
    Choice<output::PartOf>{"year", output::PartOf::year}};

constexpr std::array adjustment_words{
    Choice<output::Adjustment>{"holm", output::Adjustment::holm},
    Choice<output::Adjustment>{"bonferroni", output::Adjustment::bonferroni},
    Choice<output::Adjustment>{"none", output::Adjustment::none}};

struct CompareWishes {
  RunWishes run;
  ComparisonWishes comparison;
  std::optional<output::Breakdown> by;
};

/// Any other word is a division of the municipalities, which the scenarios know.
std::optional<output::Breakdown> wanted_parts(const Arguments& given) {
  const auto word = given.value("--by");
  if (!word) return std::nullopt;
  for (const auto& one : part_words) {
    if (one.word == *word) return output::Breakdown{one.value, {}};
  }
  return output::Breakdown{output::PartOf::area, *word};
}

engine::Result<CompareWishes> compare_wishes(const Arguments& given) {
  CompareWishes wishes;
  engine::Errors errors;
  const auto keep = [&](const auto& read, auto& into) {
    if (read) {
      into = *read;
    } else {
      errors.insert(errors.end(), read.error().begin(), read.error().end());
    }
  };
  keep(wishes_of(given), wishes.run);
  wishes.by = wanted_parts(given);
  std::optional<output::Adjustment> adjustment;
  keep(chosen(given, "--simultaneous", adjustment_words), adjustment);
  wishes.comparison.adjustment = adjustment.value_or(output::Adjustment::holm);
  std::optional<double> level;
  keep(confidence_level(given, "--level"), level);
  wishes.comparison.confidence = level.value_or(0.95);
  if (!errors.empty()) return tl::unexpected(errors);
  return wishes;
}

/// NAME.compare.h5 beside the first file, unless -o says otherwise.
engine::Result<ResultFiles> files_of_comparison(const Arguments& given) {
  const fs::path first = given.operands().front();
  const fs::path beside = fs::path(first).replace_extension(".compare.h5");
  return result_files(beside, given.value("--output"));
}

fs::path json_of(const ResultFiles& files) {
  return fs::path(files.result).replace_extension(".json");
}

engine::Errors in_the_way(const ResultFiles& files, const Arguments& given) {
  const std::vector<fs::path> written{files.result, files.report, json_of(files)};
  const auto& operands = given.operands();
  engine::Errors lost = refused_inputs(written, {operands.begin(), operands.end()});
  if (!lost.empty() || given.has("--overwrite")) return lost;
  for (const fs::path& file : written) {
    if (fs::exists(file)) return {problem("E420", {{"file", file.string()}})};
  }
  return {};
}

void publish(const output::Comparison& comparison, const ResultFiles& files,
             const Arguments& given) {
  output::write_comparison(comparison, command_line("compare", given), files.result);
  output::replace_file(json_of(files), output::comparison_json(comparison));
  output::replace_file(files.report,
                       output::comparison_page(comparison, language_of_output(given.language())));
  for (std::size_t i = 0; i < comparison.scenarios.size(); ++i)
    discard_parts(parts_of_compared(files.result, i));
}

void show(const output::Comparison& comparison, const ResultFiles& files, const Arguments& given,
          std::ostream& out, std::ostream& problems) {
  if (given.has("--json")) {
    out << output::comparison_json(comparison);
  } else {
    out << output::comparison_table(comparison, language_of_output(given.language())) << std::flush;
  }
  if (given.has("--quiet")) return;
  const Text says{"Sammenligningen ligger i {}, {} og {}\n",
                  "The comparison is in {}, {} and {}\n"};
  problems << fmt::format(fmt::runtime(says.in(given.language())), files.report.string(),
                          json_of(files).string(), files.result.string());
}

int run_compare(const Arguments& given, std::ostream& out, std::ostream& problems) {
  const Language language = given.language();
  const auto wishes = compare_wishes(given);
  if (!wishes) return refuse(wishes.error(), given, out, problems);
  const auto files = files_of_comparison(given);
  if (!files) return refuse(files.error(), given, out, problems);
  const engine::Errors blocked = in_the_way(*files, given);
  if (!blocked.empty()) return refuse(blocked, given, out, problems);
  auto gathered = compared_runs(given, wishes->run, files->result, wishes->by, {out, problems});
  if (const int* code = std::get_if<int>(&gathered)) return *code;
  const auto& [runs, warnings] = std::get<ComparedRuns>(gathered);
  tell(warnings, language, problems);
  const output::Comparison comparison = compare_runs(runs, wishes->comparison);
  if (comparison.key_figures.empty() && comparison.parts.empty()) {
    return refuse({problem("E300", {})}, given, out, problems);
  }
  publish(comparison, *files, given);
  show(comparison, *files, given, out, problems);
  return fine;
}

std::vector<Option> options() {
  return {
      {"--replications", 'r', "N", false, {"antal gentagelser", "how many replications"}},
      {"--seed", {}, "S", false, {"frø, det samme for alle", "seed, the same for all"}},
      {"--threads", {}, "N", false, {"antal kerner; ellers alle", "how many cores; else all"}},
      {"--output", 'o', "FILE.h5", false, {"hvor svaret skal ligge", "where the answer goes"}},
      {"--by",
       {},
       "PART",
       false,
       {"også member, group, municipality, year eller en inddeling (region)",
        "also by member, group, municipality, year or a division (region)"}},
      {"--level", {}, "P", false, {"sikkerhed; ellers 95 %", "confidence; else 95 %"}},
      {"--simultaneous",
       {},
       "METHOD",
       false,
       {"holm (ellers), bonferroni eller none", "holm (the default), bonferroni or none"}},
      with_option(),
      {"--set", {}, "PATH=VALUE", true, {"ændrer en værdi i alle", "changes a value in all"}},
      {"--overwrite", {}, "", false, {"erstat det, der findes", "replace what is there"}},
      json_option(),
  };
}

}  // namespace

Command compare_command() {
  constexpr std::size_t most_scenarios = 20;
  return {
      {"compare", "A B [C ...]", 2, most_scenarios, options()},
      {"sammenligner scenarier eller resultater", "compares scenarios or results"},
      {"A er det, de andre måles mod. Scenarier (.yaml) køres med samme frø, så de har de samme\n"
       "patienter; resultater (.h5) læses. Svaret bliver A.compare.html, .json og .h5.",
       "A is what the others are measured against. Scenarios (.yaml) are run with one seed, so "
       "that\n"
       "they have the same patients; results (.h5) are read. The answer is A.compare.html, .json\n"
       "and .h5."},
      {"samspil compare basis.yaml plus2.yaml -r 30",
       "samspil compare basis.h5 plus2.h5 --by member -o members.h5",
       "samspil compare a.yaml b.yaml --by region -r 30",
       "samspil compare a.yaml b.yaml c.yaml --level 90% -o abc.h5"},
      run_compare};
}

}  // namespace tools
