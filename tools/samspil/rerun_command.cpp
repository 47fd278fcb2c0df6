#include <filesystem>
#include <ostream>

#include <fmt/format.h>

#include "engine/version.h"
#include "models/simulation.h"
#include "output/result_file.h"
#include "tools/experiment/describe_run.h"
#include "tools/experiment/prepare.h"
#include "tools/samspil/command.h"
#include "tools/samspil/exit_code.h"
#include "tools/samspil/json.h"
#include "tools/samspil/output_place.h"
#include "tools/samspil/problem.h"
#include "tools/samspil/run_wishes.h"
#include "tools/samspil/streams.h"
#include "tools/samspil/watched_run.h"

namespace tools {

namespace {

namespace fs = std::filesystem;

engine::Errors other_program(const output::Results& stored, const std::string& file) {
  const output::Provenance& how = stored.provenance;
  if (how.program_version == engine::version && how.git_hash == engine::git_hash) return {};
  return {problem("E502", {{"file", file},
                           {"stored", fmt::format("{} ({})", how.program_version, how.git_hash)},
                           {"this", fmt::format("{} ({})", engine::version, engine::git_hash)}})};
}

/// RESULT.rerun.h5 beside the result, unless -o says otherwise; E420 if it is there.
engine::Result<ResultFiles> files_of_rerun(const fs::path& result, const Arguments& given) {
  const fs::path beside = fs::path(result).replace_extension(".rerun.h5");
  auto files = result_files(beside, given.value("--output").value_or(beside.string()));
  if (!files) return files;
  engine::Errors lost = refused_inputs({files->result}, {result});
  if (!lost.empty()) return tl::unexpected(std::move(lost));
  if (given.has("--overwrite") || !fs::exists(files->result)) return files;
  return tl::unexpected(engine::Errors{problem("E420", {{"file", files->result.string()}})});
}

engine::Result<scenarios::Scenario> stored_scenario(const output::Provenance& provenance,
                                                    const fs::path& result) {
  if (provenance.inputs.empty()) {
    throw output::ResultFileError(result, output::WrongFile::no_inputs, "");
  }
  return scenarios::load_scenario(provenance.inputs.front().name, overrides_of(provenance),
                                  scenarios::read_from_memory(inputs_of(provenance)));
}

/// What is stored, and only that, as something to run.
RunPlan plan_of(const output::Results& stored, const scenarios::Scenario& scenario,
                const models::Simulation& simulation, const Arguments& given) {
  RunPlan plan;
  plan.start.header = header_of(scenario, stored.header.seed);
  plan.start.schema = simulation.schema();
  plan.start.provenance = provenance_of(scenario);
  plan.start.provenance.command_line = command_line("rerun", given);
  plan.replications = static_cast<std::uint32_t>(stored.replications.size());
  return plan;
}

/// Into files.result. The exit code, which is `fine` if there is something to compare.
int run_again(const RunPlan& plan, const models::Simulation& simulation, const ResultFiles& files,
              const Arguments& given, Streams streams) {
  const auto parts = open_parts(plan, files.parts, Leftovers::discard);
  if (!parts) return refuse(parts.error(), given, streams.out, streams.problems);
  const std::uint64_t seed = plan.start.header.seed;
  const auto finished = watched_run(
      plan,
      [&](std::uint32_t number, const std::atomic<bool>& stop, unsigned threads) {
        return simulation.run(seed, number, &stop, threads);
      },
      parts->shards, given, streams.problems);
  if (!finished) {
    discard_parts_without_shards(*parts, files.parts);
    return interrupted;
  }
  output::write_results(*finished, files.result);
  remove_all_parts(files);
  return fine;
}

/// The digest that the new result would have if the program of the stored one had written it: a
/// result names its program, and what --force asks for is whether the numbers are the same.
std::string digest_as_if_by(const output::Provenance& stored, const fs::path& result) {
  output::Results results = output::read_results(result);
  results.provenance.program_version = stored.program_version;
  results.provenance.git_hash = stored.git_hash;
  results.provenance.git_dirty = stored.git_dirty;
  const fs::path copy = fs::path(result).replace_extension(".as-if.h5");
  output::write_results(results, copy);
  std::string digest = output::digest(copy);
  fs::remove(copy);
  return digest;
}

/// Says whether the two are equal. An equal rerun that nobody gave a name is not kept.
int compare(const output::Results& stored, const ResultFiles& files, const Arguments& given,
            std::ostream& out, std::ostream& problems) {
  const std::string& result = given.operands().front();
  const std::string before = output::digest(result);
  const std::string after = other_program(stored, result).empty()
                                ? output::digest(files.result)
                                : digest_as_if_by(stored.provenance, files.result);
  if (before != after) {
    return refuse({problem("E503", {{"file", result}, {"kept", files.result.string()}})}, given,
                  out, problems);
  }
  if (given.has("--json")) {
    out << JsonObject().truth("equal", true).text("digest", before).written() << '\n';
  } else {
    out << Text{"ens: ", "equal: "}.in(given.language()) << before << '\n';
  }
  if (!given.has("--output")) fs::remove(files.result);
  return fine;
}

int run_rerun(const Arguments& given, std::ostream& out, std::ostream& problems) {
  const Language language = given.language();
  const std::string result = given.operands().front();
  const auto wishes = wishes_of(given);
  if (!wishes) return refuse(wishes.error(), given, out, problems);
  const output::Results stored = output::read_results(result);
  const engine::Errors other = other_program(stored, result);
  if (!other.empty() && !given.has("--force")) return refuse(other, given, out, problems);
  const auto files = files_of_rerun(result, given);
  if (!files) return refuse(files.error(), given, out, problems);
  const auto scenario = stored_scenario(stored.provenance, result);
  if (!scenario) {
    const auto texts = scenarios::read_from_memory(inputs_of(stored.provenance));
    if (given.has("--json")) {
      out << scenarios::render_json(scenario.error(), language) << '\n';
    } else {
      problems << scenarios::render(scenario.error(), language, texts);
    }
    return scenario_errors;
  }
  const models::Simulation simulation(scenario->description);
  RunPlan plan = plan_of(stored, *scenario, simulation, given);
  plan.threads = wishes->threads;
  const int ran = run_again(plan, simulation, *files, given, {out, problems});
  if (ran != fine) return ran;
  return compare(stored, *files, given, out, problems);
}

}  // namespace

Command rerun_command() {
  return {
      {"rerun",
       "RESULT.h5",
       1,
       1,
       {{"--threads", {}, "N", false, {"antal kerner; ellers alle", "how many cores; else all"}},
        {"--output", 'o', "FILE.h5", false, {"gem det nye resultat", "keep the new result"}},
        {"--overwrite", {}, "", false, {"erstat det, der findes", "replace what is there"}},
        {"--force", {}, "", false, {"også med et andet program", "with another program, too"}},
        json_option()}},
      {"kører et resultat igen og siger, om tallene er ens",
       "runs a result again and says whether the numbers are equal"},
      {"Kun det, der ligger i resultatet, bruges. Er tallene ikke ens, er udgangskoden 5.",
       "Uses only what the result has stored. The exit code is 5 if the numbers differ."},
      {"samspil rerun basis.h5", "samspil rerun basis.h5 --threads 1 -o again.h5"},
      run_rerun};
}

}  // namespace tools
