#include "tools/samspil/run_told.h"

#include <algorithm>
#include <ostream>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "output/report.h"
#include "tools/samspil/exit_code.h"
#include "tools/samspil/problem.h"
#include "tools/samspil/shell_word.h"
#include "tools/samspil/watched_run.h"

namespace tools {

namespace {

void tell_finished(const output::Results& results, const ResultFiles& files, const Arguments& given,
                   std::ostream& problems) {
  const bool is_one = results.replications.size() == 1;
  const Text says = is_one ? Text{"Færdig på {}. {} gentagelse, resultat i {}.\n",
                                  "Finished in {}. {} replication, result in {}.\n"}
                           : Text{"Færdig på {}. {} gentagelser, resultat i {}.\n",
                                  "Finished in {}. {} replications, result in {}.\n"};
  problems << fmt::format(fmt::runtime(says.in(given.language())),
                          time_in_words(results.provenance.wall_seconds),
                          results.replications.size(), files.result.string());
}

void tell_next(const ResultFiles& files, const Arguments& given, std::ostream& problems) {
  const Text says{"Næste: åbn {} i en browser, eller samspil info {}\n",
                  "Next: open {} in a browser, or samspil info {}\n"};
  problems << fmt::format(fmt::runtime(says.in(given.language())), files.report.string(),
                          shell_word(files.result.string()));
}

/// The key figures, and with them what became of --until and --fail-if.
std::string json_of(const Ran& ran) {
  const std::string key_figures = output::key_figure_json(ran.results);
  if (!ran.until && ran.limits.empty()) return key_figures + "\n";
  auto all = nlohmann::ordered_json::parse(key_figures);
  if (ran.until) all["until"] = nlohmann::ordered_json::parse(targets_json(*ran.until));
  if (!ran.limits.empty()) all["fail_if"] = nlohmann::ordered_json::parse(limits_json(ran.limits));
  return all.dump(2) + "\n";
}

}  // namespace

void show(const Ran& ran, const ResultFiles& files, const Arguments& given, Streams streams) {
  auto& [out, problems] = streams;
  const bool quiet = given.has("--quiet");
  if (!quiet) tell_finished(ran.results, files, given, problems);
  if (ran.until && !quiet) problems << targets_in_words(*ran.until, given.language());
  if (!quiet) problems << limits_in_words(ran.limits, given.language());
  if (given.has("--json")) {
    out << json_of(ran);
  } else {
    out << output::key_figure_table(ran.results, language_of_output(given.language()))
        << std::flush;
  }
  if (!quiet) tell_next(files, given, problems);
}

int judged(const Ran& ran, Language language, std::ostream& problems) {
  engine::Errors told;
  if (ran.until && !ran.until->all_reached()) {
    const auto missed = std::ranges::count(ran.until->targets, false, &TargetOutcome::is_reached);
    told.push_back(problem("W145", {{"count", std::to_string(missed)},
                                    {"all", std::to_string(ran.until->targets.size())},
                                    {"used", std::to_string(ran.until->replications)}}));
  }
  const auto passed = std::ranges::count_if(ran.limits, &LimitOutcome::is_passed);
  if (passed > 0)
    told.push_back(problem(
        "W172", {{"count", std::to_string(passed)}, {"all", std::to_string(ran.limits.size())}}));
  tell(told, language, problems);
  return told.empty() ? fine : target_not_met;
}

}  // namespace tools
