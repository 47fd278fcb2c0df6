#include <ostream>

#include "output/durable_file.h"
#include "tools/drawing/care_map.h"
#include "tools/drawing/draw_map.h"
#include "tools/samspil/command.h"
#include "tools/samspil/exit_code.h"
#include "tools/samspil/open_scenario.h"
#include "tools/samspil/output_place.h"
#include "tools/samspil/problem.h"

namespace tools {

namespace {

int run_draw(const Arguments& given, std::ostream& out, std::ostream& problems) {
  const auto overrides = overrides_of(given);
  if (!overrides) return refuse(overrides.error(), given.language(), problems);
  const auto file = given.value("--output");
  if (file) {
    const engine::Errors blocked = refused_output(*file, ".svg", {given.operands().front()}, given);
    if (!blocked.empty()) return refuse(blocked, given.language(), problems);
  }
  const auto scenario = open_scenario(given.operands().front(), *overrides, given, out, problems);
  if (!scenario) return scenario_errors;
  const std::string svg =
      draw_map(care_map(scenario->description, given.language()), given.language());
  if (!file) {
    out << svg;
    return fine;
  }
  output::replace_file(*file, svg);
  out << *file << '\n';
  return fine;
}

}  // namespace

Command draw_command() {
  return {
      {"draw",
       "SCENARIO",
       1,
       1,
       {{"--output", 'o', "FILE.svg", false, {"hvor tegningen skal ligge", "where it goes"}},
        {"--overwrite", {}, "", false, {"erstat den, der findes", "replace what is there"}},
        with_option(),
        {"--set", {}, "PATH=VALUE", true, {"ændrer en værdi først", "changes a value first"}}}},
      {"tegner et scenaries vej gennem tilbuddene (SVG)",
       "draws the ways through a scenario's services (SVG)"},
      {"Afdelinger af samme tilbud er én kasse. Pilenes bredde er de personer, der ventes pr. "
       "døgn.\n"
       "Kører ikke noget.",
       "Members of a service are one box. Arrows are as thick as many persons are expected a day.\n"
       "Runs nothing."},
      {"samspil draw basis.yaml -o basis.svg", "samspil draw basis.yaml --lang en > map.svg"},
      run_draw};
}

}  // namespace tools
