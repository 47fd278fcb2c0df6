#include <ostream>

#include "tools/samspil/command.h"
#include "tools/samspil/problem.h"
#include "tools/samspil/sweep_call.h"

namespace tools {

namespace {

int run_sweep(const Arguments& given, std::ostream& out, std::ostream& problems) {
  const auto wishes = sweep_wishes_of(given);
  if (!wishes) return refuse(wishes.error(), given, out, problems);
  return sweep(*wishes, given, {out, problems});
}

std::vector<Option> sweep_options() {
  return {
      {"--threads", {}, "N", false, {"antal kerner; ellers alle", "how many cores; else all"}},
      {"--output", 'o', "FILE.h5", false, {"hvor resultatet skal ligge", "where the result goes"}},
      {"--overwrite", {}, "", false, {"erstat det, der findes", "replace what is there"}},
      {"--dry-run", {}, "", false, {"submit: skriver kun jobbene", "submit: only writes the jobs"}},
      json_option(),
  };
}

}  // namespace

Command sweep_command() {
  return {
      {"sweep", "[run|status|shard I/N|merge|retry|submit] PLAN", 1, 3, sweep_options()},
      {"kører et scenarie ved mange værdier", "runs a scenario at many values"},
      {"Planen siger, hvilke værdier der ændres, og hvordan de vælges. Hele dele gemmes i\n"
       "NAVN.parts: efter Ctrl+C, strømsvigt eller en fuld disk fortsætter samme kommando, og\n"
       "resultatet er det samme bit for bit. shard I/N kører hver N'te del og intet andet, merge\n"
       "samler; status viser, hvor langt den er; retry kører det igen, som maskinen opgav;\n"
       "submit giver delene til Slurm.",
       "The plan says which values change, and how they are chosen. Whole shards are kept in\n"
       "NAME.parts: after Ctrl+C, a power cut or a full disk the same command goes on, and the\n"
       "result is the same bit for bit. shard I/N runs every Nth shard and nothing else, merge\n"
       "puts them together; status shows how far it is; retry runs what the machine gave up on;\n"
       "submit gives the parts to Slurm."},
      {"samspil sweep plan.yaml", "samspil sweep status plan.yaml",
       "samspil sweep shard 3/10 plan.yaml", "samspil sweep merge plan.yaml"},
      run_sweep};
}

}  // namespace tools
