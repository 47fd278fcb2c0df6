#include <ostream>

#include "engine/kernel.h"
#include "engine/parallel/replications.h"
#include "models/simulation.h"
#include "output/warm_up_advice.h"
#include "tools/experiment/collected.h"
#include "tools/experiment/describe_run.h"
#include "tools/experiment/interruption.h"
#include "tools/experiment/settling.h"
#include "tools/samspil/command.h"
#include "tools/samspil/exit_code.h"
#include "tools/samspil/open_scenario.h"
#include "tools/samspil/problem.h"
#include "tools/samspil/run_wishes.h"

namespace tools {

namespace {

/// A result with nothing in it but what was seen at the looks.
class LooksOnly {
 public:
  explicit LooksOnly(const engine::Schema& all) {
    schema_.dimensions = all.dimensions;
    std::size_t place = 0;
    for (const engine::Variable& one : all.variables) {
      const bool has_values = one.role == engine::VariableRole::per_replication ||
                              one.role == engine::VariableRole::sum;
      if (!has_values) continue;
      if (one.name.starts_with("snapshot_")) {
        schema_.variables.push_back(one);
        places_.push_back(place);
      }
      ++place;
    }
  }

  const engine::Schema& schema() const { return schema_; }

  engine::ReplicationResult of(engine::ReplicationResult all) const {
    engine::ReplicationResult result{all.replication, all.events, {}};
    for (const std::size_t place : places_)
      result.values.push_back(std::move(all.values[place]));
    return result;
  }

 private:
  engine::Schema schema_;
  std::vector<std::size_t> places_;
};

/// None: interrupted.
std::optional<output::Results> looked_at(const models::Description& description,
                                         const RunWishes& wishes, std::uint64_t seed,
                                         const std::atomic<bool>& stop) {
  const models::Simulation simulation(description);
  const LooksOnly only(simulation.schema());
  std::vector<std::uint32_t> numbers;
  const std::uint32_t count = wishes.replications.value_or(description.runs.replications);
  for (std::uint32_t number = 1; number <= count; ++number)
    numbers.push_back(number);
  Collected collected;
  const auto job = [&](std::uint32_t number) {
    collected.add(only.of(simulation.run(seed, number, &stop)));
  };
  try {
    engine::run_replications(numbers, wishes.threads, job, stop);
  } catch (const engine::RunStopped&) {
    engine::ensure(stop, "a replication stops only when it is asked to");
  }
  if (stop) return std::nullopt;
  output::Results results;
  results.schema = only.schema();
  results.replications = collected.take_in_order();
  return results;
}

output::WarmUpAdvice advice_of(const scenarios::Scenario& scenario, const Looks& looks,
                               const output::Results& results, std::uint64_t seed) {
  output::WarmUpAdvice advice;
  advice.header = header_of(scenario, seed);
  advice.replications = static_cast<std::uint32_t>(results.replications.size());
  advice.days = looks.days_to(looks.at.size());
  advice.looks = looks.at.size();
  advice.batch = looks.batch;
  advice.has_seasons = looks.has_seasons;
  advice.season_days = static_cast<std::uint32_t>(looks.season);  // a look a day
  judge_settling(crowds_of(results), looks, advice);
  return advice;
}

int tell_advice(const output::WarmUpAdvice& advice, const Arguments& given, std::ostream& out,
                std::ostream& problems) {
  if (given.has("--json")) {
    out << output::warm_up_json(advice);
  } else {
    out << output::warm_up_table(advice, language_of_output(given.language())) << std::flush;
  }
  if (advice.is_enough()) return fine;
  if (advice.header.warm_up_days < advice.needed_days) {
    tell({problem("W160", {{"has", std::to_string(advice.header.warm_up_days)},
                           {"needed", std::to_string(advice.needed_days)}})},
         given.language(), problems);
  }
  return target_not_met;
}

int run_warmup(const Arguments& given, std::ostream& out, std::ostream& problems) {
  const auto wishes = wishes_of(given);
  if (!wishes) return refuse(wishes.error(), given, out, problems);
  const auto scenario =
      open_scenario(given.operands().front(), wishes->overrides, given, out, problems);
  if (!scenario) return scenario_errors;
  const Interruption interruption([&] {
    problems << Text{"\nStopper. Intet gemmes.\n", "\nStopping. Nothing is kept.\n"}.in(
                    given.language())
             << std::flush;
  });
  const Looks looks = looks_at(scenario->description);
  const std::uint64_t seed = wishes->seed.value_or(scenario->description.runs.seed);
  const auto results =
      looked_at(watched(scenario->description, looks), *wishes, seed, interruption.asked());
  if (!results) return interrupted;
  return tell_advice(advice_of(*scenario, looks, *results, seed), given, out, problems);
}

std::vector<Option> warmup_options() {
  return {
      {"--replications", 'r', "N", false, {"antal gentagelser", "how many replications"}},
      {"--seed", {}, "S", false, {"frø (tilfældige tal)", "seed (random numbers)"}},
      {"--threads", {}, "N", false, {"antal kerner; ellers alle", "how many cores; else all"}},
      with_option(),
      {"--set", {}, "PATH=VALUE", true, {"ændrer en værdi i scenariet", "changes a value"}},
      json_option(),
  };
}

}  // namespace

Command warmup_command() {
  return {{"warmup", "SCENARIO", 1, 1, warmup_options()},
          {"siger, hvor længe der skal varmes op", "says how long to warm up"},
          {"Alle tilbud ses fra første øjeblik: hvor mange der venter, og hvor mange der er i "
           "forløb.\n"
           "Med én lang gentagelse (-r 1) får hvert niveau et interval af bundtgennemsnit.\n"
           "Er opvarmningen for kort, eller vokser noget, er udgangskoden 6.",
           "All services are watched from the first instant on: who waits, and who is in care.\n"
           "With one long replication (-r 1) every level has an interval by batch means.\n"
           "The exit code is 6 if the warm-up is too short, or if something grows."},
          {"samspil warmup basis.yaml", "samspil warmup basis.yaml -r 40 --set 'clock.run=3 y'",
           "samspil warmup basis.yaml -r 1 --set 'clock.run=20 y' --json"},
          run_warmup};
}

}  // namespace tools
