#include <filesystem>
#include <ostream>

#include "output/durable_file.h"
#include "scenarios/language/traffic.h"
#include "tools/samspil/command.h"
#include "tools/samspil/exit_code.h"
#include "tools/samspil/open_scenario.h"
#include "tools/samspil/output_place.h"
#include "tools/samspil/partition_drawing.h"
#include "tools/samspil/partition_text.h"
#include "tools/samspil/problem.h"
#include "tools/samspil/run_wishes.h"

namespace tools {

namespace {

int run_partition(const Arguments& given, std::ostream& out, std::ostream& problems) {
  const Language language = given.language();
  const auto wishes = wishes_of(given);
  if (!wishes) return refuse(wishes.error(), given, out, problems);
  const auto drawing = given.value("--output");
  if (drawing) {
    const engine::Errors blocked =
        refused_output(*drawing, ".svg", {given.operands().front()}, given);
    if (!blocked.empty()) return refuse(blocked, given, out, problems);
  }
  const auto scenario =
      open_scenario(given.operands().front(), wishes->overrides, given, out, problems);
  if (!scenario) return scenario_errors;
  const models::Description& description = scenario->description;
  const auto flows = scenarios::Traffic(description)
                         .flows(scenarios::everyone_passes(description))
                         .value_or(scenarios::Flows{});
  const models::Partition partition = models::partition_of(description, flows, wishes->threads);
  if (drawing) {
    output::replace_file(*drawing, partition_drawing(partition, description.name, language));
  }
  if (given.has("--json")) {
    out << partition_json(partition) << '\n';
  } else {
    out << partition_text(partition, description.name, wishes->threads, language);
  }
  return fine;
}

}  // namespace

Command partition_command() {
  return {
      {"partition",
       "SCENARIO",
       1,
       1,
       {{"--threads",
         {},
         "N",
         false,
         {"fordelt på N kerner; ellers alle", "shared by N cores; else all"}},
        {"--output", 'o', "FILE.svg", false, {"tegner processerne", "draws the processes"}},
        {"--overwrite", {}, "", false, {"erstat den, der findes", "replace what is there"}},
        json_option(),
        with_option(),
        {"--set", {}, "PATH=VALUE", true, {"ændrer en værdi først", "changes a value first"}}}},
      {"hvordan én gentagelse deles på flere kerner",
       "how one replication is shared by several cores"},
      {"Det, der påvirker hinanden uden tid imellem, er én proces. Kun ophold hjemme, der altid\n"
       "varer noget (wait: 7 d, uniform(2 h, 6 h)), skiller processer ad.",
       "What acts on each other with no time between is one process. Only times at home that\n"
       "always last (wait: 7 d, uniform(2 h, 6 h)) set processes apart."},
      {"samspil partition basis.yaml", "samspil partition basis.yaml --threads 8 -o basis.svg"},
      run_partition};
}

}  // namespace tools
