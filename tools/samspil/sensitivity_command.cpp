#include <ostream>

#include "output/durable_file.h"
#include "output/sensitivity.h"
#include "output/sweep_results.h"
#include "tools/experiment/planner_amount.h"
#include "tools/samspil/command.h"
#include "tools/samspil/exit_code.h"
#include "tools/samspil/output_place.h"
#include "tools/samspil/problem.h"
#include "tools/sweep/sensitivity.h"

namespace tools {

namespace {

/// E303 for each that the sweep has not kept.
engine::Result<std::vector<std::string>> wanted_figures(const Arguments& given,
                                                        const output::SweepResults& sweep) {
  std::vector<std::string> wanted = given.values("--figure");
  engine::Errors errors;
  for (const std::string& id : wanted) {
    const auto figure = figure_named(id, sweep.figures);
    if (!figure) errors.push_back(figure.error());
  }
  if (!errors.empty()) return tl::unexpected(errors);
  return wanted;
}

int run_sensitivity(const Arguments& given, std::ostream& out, std::ostream& problems) {
  const std::string file = given.operands().front();
  const auto page = given.value("--output");
  if (page) {
    const engine::Errors refused = refused_output(*page, ".html", {file}, given);
    if (!refused.empty()) return refuse(refused, given, out, problems);
  }
  const output::SweepResults sweep = output::read_sweep(file);
  const auto figures = wanted_figures(given, sweep);
  if (!figures) return refuse(figures.error(), given, out, problems);
  const output::Sensitivity answer = sensitivity_of(sweep, *figures);
  const auto language = language_of_output(given.language());
  if (page) output::replace_file(*page, output::sensitivity_page(answer, language));
  out << (given.has("--json") ? output::sensitivity_json(answer)
                              : output::sensitivity_table(answer, language));
  return fine;
}

std::vector<Option> sensitivity_options() {
  return {
      {"--figure", {}, "ID", true, {"kun dette nøgletal", "only this key figure"}},
      {"--output",
       'o',
       "FILE.html",
       false,
       {"skriver også en side med tegninger", "writes a page with drawings, too"}},
      {"--overwrite", {}, "", false, {"erstat det, der findes", "replace what is there"}},
      json_option(),
  };
}

}  // namespace

Command sensitivity_command() {
  return {
      {"sensitivity", "SWEEP.h5", 1, 1, sensitivity_options()},
      {"viser, hvilke værdier der betyder mest", "shows which values matter most"},
      {"Målene følger planens design, som ligger i filen: Morris mu* og sigma; Sobol-indeks med\n"
       "intervaller; ændringer én ad gangen; ellers PAWN og rangkorrelation. Hvor stor en del\n"
       "af spredningen tilfældigheden laver, står ved hvert tal.",
       "The measures follow the design of the plan, which is in the file: Morris mu* and sigma;\n"
       "Sobol indices with intervals; changes one at a time; else PAWN and rank correlation.\n"
       "How much of the spread chance makes stands beside every figure."},
      {"samspil sensitivity plan.h5", "samspil sensitivity plan.h5 -o plan.html",
       "samspil sensitivity plan.h5 --figure wait --json"},
      run_sensitivity};
}

}  // namespace tools
