#include "tools/samspil/watched_run.h"

#include <ostream>

#include <fmt/format.h>

#include "tools/experiment/interruption.h"
#include "tools/samspil/live_lines.h"
#include "tools/samspil/terminal.h"

namespace tools {

namespace {

void tell_interrupted(std::size_t kept, std::uint32_t planned, Language language,
                      std::ostream& problems) {
  if (kept == 0) {
    problems << Text{"Stoppet. Ingen gentagelse var færdig, så intet er gemt.\n",
                     "Stopped. No replication had finished, so nothing is kept.\n"}
                    .in(language);
    return;
  }
  const Text says{
      "Stoppet. {} af {} gentagelser er gemt. Samme kommando fortsætter derfra.\n",
      "Stopped. {} of {} replications are kept. The same command goes on from there.\n"};
  problems << fmt::format(fmt::runtime(says.in(language)), kept, planned);
}

}  // namespace

ProgressStyle progress_style(const Arguments& given, const std::ostream& problems) {
  if (given.has("--quiet") || given.has("--live")) return ProgressStyle::none;
  return is_terminal(problems) ? ProgressStyle::bar : ProgressStyle::lines;
}

std::optional<output::Results> watched_run(const RunPlan& plan, const Simulate& simulate,
                                           const output::Shards& shards, const Arguments& given,
                                           std::ostream& problems) {
  const Language language = given.language();
  const Interruption interruption([&] {
    problems << Text{"\nStopper efter de gentagelser, der er i gang (Ctrl+C igen: straks).\n",
                     "\nStopping after the replications under way (Ctrl+C again: at once).\n"}
                    .in(language)
             << std::flush;
  });
  Progress progress(problems, progress_style(given, problems), language);
  std::optional<LiveLines> live;
  if (given.has("--live")) live.emplace(plan, shards, problems);
  const Simulate told = [&](std::uint32_t number, const std::atomic<bool>& stop, unsigned threads) {
    engine::ReplicationResult result = simulate(number, stop, threads);
    if (live) live->add(result);
    return result;
  };
  auto results = run_plan(plan, told, shards, progress, interruption.asked());
  if (results.replications.size() == plan.replications) return results;
  tell_interrupted(results.replications.size(), plan.replications, language, problems);
  return std::nullopt;
}

void tell_what_is_kept(const output::Shards& shards, const std::filesystem::path& parts,
                       Language language, std::ostream& problems) {
  if (shards.kept().empty()) return;
  const Text says{"Færdige gentagelser er gemt i {}. Samme kommando fortsætter derfra.\n",
                  "Finished replications are kept in {}. The same command goes on from there.\n"};
  problems << fmt::format(fmt::runtime(says.in(language)), parts.string());
}

}  // namespace tools
