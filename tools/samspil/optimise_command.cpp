#include <algorithm>
#include <filesystem>
#include <numeric>
#include <ostream>

#include "models/simulation.h"
#include "output/optimum.h"
#include "tools/experiment/describe_run.h"
#include "tools/experiment/interruption.h"
#include "tools/experiment/mix_trial.h"
#include "tools/samspil/command.h"
#include "tools/samspil/exit_code.h"
#include "tools/samspil/open_scenario.h"
#include "tools/samspil/option_values.h"
#include "tools/samspil/problem.h"
#include "tools/samspil/study.h"
#include "tools/samspil/variant_runs.h"
#include "tools/samspil/wish_collector.h"

namespace tools {

namespace {

namespace fs = std::filesystem;

struct OptimiseWishes {
  RunWishes run;
  std::vector<PricedLever> levers;
  TrialPlan plan;  ///< without its targets, which need the scenario
  double margin = 0.05;
};

engine::Result<OptimiseWishes> optimise_wishes(const Arguments& given) {
  WishCollector read(given);
  OptimiseWishes wishes;
  for (const char* option : {"--lever", "--target"}) {
    if (!given.has(option)) read.add({problem("E333", {{"option", option}})});
  }
  read.keep(wishes_of(given), wishes.run);
  std::optional<double> level, margin;
  read.keep(confidence_level(given, "--confidence"), level);
  read.keep(share_between(given, "--margin", {0.001, 0.5}), margin);
  wishes.margin = margin.value_or(wishes.margin);
  TrialPlan& plan = wishes.plan;
  plan.confidence = level.value_or(plan.confidence);
  plan.first = read.number("--first", 5, 1000).value_or(plan.first);
  plan.budget = read.number("--budget", 1, 100'000'000).value_or(plan.budget);
  read.keep(levers_of(given.values("--lever"), wishes.run.overrides), wishes.levers);
  if (plan.budget < plan.first) {
    read.add({problem(
        "E313", {{"budget", std::to_string(plan.budget)}, {"least", std::to_string(plan.first)}})});
  }
  if (!read.errors().empty()) return tl::unexpected(read.errors());
  plan.mixes = count_of_mixes(wishes.levers);
  return wishes;
}

/// What is asked of the scenario, and the frame of the answer.
struct Task {
  TrialPlan plan;
  output::Optimum answer;
  std::string heading;  ///< of the log
};

/// Of the log.
std::string heading_of(const scenarios::Scenario& scenario, const OptimiseWishes& wishes,
                       const std::vector<MarginTarget>& targets) {
  std::vector<std::string> parts;
  for (const PricedLever& lever : wishes.levers)
    parts.push_back(lever.path);
  for (const MarginTarget& one : targets)
    parts.push_back(one.target.figure);
  return log_heading("optimise", scenario, wishes.run, parts);
}

engine::Result<Task> task_of(const scenarios::Scenario& scenario, const OptimiseWishes& wishes,
                             const std::vector<std::string>& texts) {
  const models::Simulation simulation(scenario.description);
  const std::vector<output::Figure> figures = output::key_figures_of(simulation.schema());
  Task task{wishes.plan, {}, {}};
  output::Optimum& answer = task.answer;
  for (const std::string& text : texts) {
    const auto target = capacity_target(text, figures);
    if (!target) return tl::unexpected(target.error());
    const auto figure = std::ranges::find(figures, target->figure, &output::Figure::id);
    const auto one = with_margin(*target, *figure, wishes.margin);
    if (!one) return tl::unexpected(one.error());
    task.plan.targets.push_back(*one);
    answer.targets.push_back({*figure, target->at_most, target->limit, one->margin});
  }
  for (const PricedLever& one : wishes.levers) {
    const double price = static_cast<double>(one.price) / price_unit;
    answer.levers.push_back({one.path, one.low, one.high, price});
  }
  answer.header = header_of(scenario, wishes.run.seed.value_or(scenario.description.runs.seed));
  answer.confidence = wishes.plan.confidence;
  answer.margin = wishes.margin;
  answer.mixes = wishes.plan.mixes;
  answer.budget = wishes.plan.budget;
  task.heading = heading_of(scenario, wishes, task.plan.targets);
  return task;
}

/// One more and one less of each lever than the answer has.
bool look_around(MixTrial& trial, const Mix& mix, const std::vector<PricedLever>& levers) {
  for (std::size_t i = 0; i < levers.size(); ++i) {
    for (const std::int64_t step : {-1, 1}) {
      Mix next = mix;
      next[i] += step;
      if (next[i] < levers[i].low || next[i] > levers[i].high) continue;
      if (!trial.look_at(next)) return false;
    }
  }
  return true;
}

void fill(output::Optimum& answer, const MixTrial& trial, const CheapestMix& found,
          const TrialPlan& plan, const std::vector<PricedLever>& levers) {
  std::vector<Mix> order;
  for (const auto& [mix, record] : trial.records())
    order.push_back(mix);
  const auto price = [&](const Mix& mix) {
    return price_of(mix, levers);
  };
  std::ranges::stable_sort(order, {}, price);
  const auto place = [&](const Mix& mix) {
    return static_cast<std::size_t>(std::ranges::find(order, mix) - order.begin());
  };
  for (const Mix& mix : order) {
    const MixTrial::Record& record = trial.records().at(mix);
    answer.tried.push_back(
        {mix, static_cast<double>(price(mix)) / price_unit, record.word, record.values});
  }
  // Not always the one that was found: in the margin, a neighbour looked at later may meet, too.
  const auto meets = [](const output::OptimumMix& mix) {
    return mix.word == engine::Feasibility::meets;
  };
  const auto best = std::ranges::find_if(answer.tried, meets);
  if (best != answer.tried.end())
    answer.best = static_cast<std::size_t>(best - answer.tried.begin());
  answer.not_ruled_out = found.not_ruled_out;
  answer.used = trial.used();
  const MixPairs pairs = check_pairs(trial, plan);
  answer.pairs = pairs.checked;
  for (const MixClash& one : pairs.clashes)
    answer.clashes.push_back({place(one.less), place(one.more), one.target});
}

void tell_clashes(const output::Optimum& answer, const OptimiseWishes& wishes,
                  const Arguments& given, std::ostream& problems) {
  if (answer.clashes.empty()) return;
  const output::OptimumClash& one = answer.clashes.front();
  tell({problem("W146", {{"figure", answer.targets[one.target].figure.id},
                         {"less", mix_in_words(answer.tried[one.less].values, wishes.levers)},
                         {"more", mix_in_words(answer.tried[one.more].values, wishes.levers)}})},
       given.language(), problems);
}

int tell_answer(const output::Optimum& answer, const fs::path& page, const Arguments& given,
                Streams streams) {
  const auto language = language_of_output(given.language());
  tell_study(
      {output::optimum_page(answer, language),
       given.has("--json") ? output::optimum_json(answer) : output::optimum_table(answer, language),
       {"Kurven ligger i {}\n", "The curve is in {}\n"}},
      page, given, streams);
  return answer.is_proved() ? fine : target_not_met;
}

/// The scenario with the levers as a mix says.
Variants mixes_of(const OptimiseWishes& wishes, const Arguments& given, std::ostream& out) {
  const auto open = [&](const Variant& mix, std::ostream& told) {
    std::vector<scenarios::Override> overrides = wishes.run.overrides;
    for (std::size_t i = 0; i < mix.size(); ++i)
      overrides.push_back({wishes.levers[i].path, std::to_string(mix[i])});
    return open_scenario(given.operands().front(), overrides, given, out, told);
  };
  return {open, [&](const Variant& mix) {
            return mix_in_words(mix, wishes.levers);
          }};
}

/// Searches, and fills in the answer. An exit code other than fine: there is none.
int search_mixes(Task& task, const OptimiseWishes& wishes, const Arguments& given,
                 VariantRuns& runs, std::ostream& problems) {
  const Interruption interruption(says_log_is_kept(given, problems));
  const RunMix run = [&](const Mix& mix, std::uint32_t have, std::uint32_t count) {
    if (have == 0 && !given.has("--quiet"))
      problems << mix_in_words(mix, wishes.levers) << std::endl;
    std::vector<std::uint32_t> numbers(count);
    std::iota(numbers.begin(), numbers.end(), have + 1);
    return runs.run(mix, numbers, interruption.asked());
  };
  MixTrial trial(task.plan, run);
  const CheapestMix found = search_cheapest(wishes.levers, std::ref(trial));
  if (!runs.refused() && !interruption.asked() && found.mix)
    look_around(trial, *found.mix, wishes.levers);
  if (runs.refused()) return *runs.refused();
  if (interruption.asked()) return interrupted;
  fill(task.answer, trial, found, task.plan, wishes.levers);
  return fine;
}

int run_optimise(const Arguments& given, std::ostream& out, std::ostream& problems) {
  const auto wishes = optimise_wishes(given);
  if (!wishes) return refuse(wishes.error(), given, out, problems);
  const auto page = study_page(given, ".optimise.html");
  if (!page) return refuse(page.error(), given, out, problems);
  VariantRuns runs(given, wishes->run, mixes_of(*wishes, given, out), {out, problems});
  Mix most;
  for (const PricedLever& lever : wishes->levers)
    most.push_back(lever.high);
  const auto scenario = runs.scenario_of(most);
  if (!scenario) return scenario_errors;
  auto task = task_of(*scenario, *wishes, given.values("--target"));
  if (!task) return refuse(task.error(), given, out, problems);
  VariantLog log(given.value("--log"), task->heading);
  if (const engine::Errors damage = log.read(); !damage.empty())
    return refuse(damage, given, out, problems);
  std::vector<std::string> figures;
  for (const MarginTarget& one : task->plan.targets)
    figures.push_back(one.target.figure);
  runs.measure(figures, log);
  const int code = search_mixes(*task, *wishes, given, runs, problems);
  if (code != fine) return code;
  tell_clashes(task->answer, *wishes, given, problems);
  return tell_answer(task->answer, *page, given, {out, problems});
}

std::vector<Option> optimise_options() {
  return with_study_options({
      {"--lever",
       {},
       "PATH=LOW..HIGH[:COST]",
       true,
       {"hvad der kan skrues på, og prisen for én mere", "what can be turned, and what one costs"}},
      {"--target", {}, "TARGET", true, {"hvad der skal nås", "what shall be reached"}},
      {"--budget", {}, "N", false, {"gentagelser i alt; ellers 1000", "replications; else 1000"}},
      confidence_option(),
      {"--margin",
       {},
       "P",
       false,
       {"luft til målet; ellers 5 % af det", "slack to the target; else 5 % of it"}},
      {"--first",
       {},
       "N",
       false,
       {"gentagelser af hver først; ellers 20", "replications of each first; else 20"}},
      log_option(),
      {"--seed", {}, "S", false, {"frø, det samme for alle", "seed, the same for all"}},
  });
}

}  // namespace

Command optimise_command() {
  return {
      {"optimise", "SCENARIO", 1, 1, optimise_options()},
      {"finder den billigste sammensætning, der når mål",
       "finds the cheapest mix that meets targets"},
      {"Finder det billigste af senge, personale, pladser og team, der når alle mål med den "
       "ønskede\n"
       "sikkerhed. Forudsætter, at mere aldrig gør et mål dårligere, og efterprøver det. Er svaret "
       "ikke\n"
       "bevist inden for --budget, eller når intet målene, er udgangskoden 6.",
       "Finds the cheapest of beds, staff, places and teams that meets all targets with the "
       "confidence\n"
       "asked. Takes for granted that more never makes a target worse, and checks it. If the "
       "answer "
       "is\n"
       "not proved within --budget, or if nothing meets the targets, the exit code is 6."},
      {"samspil optimise basis.yaml --lever services.ward.beds=8..30:1.2 --lever "
       "services.rehab.beds=4..20:0.7 --target 'wait <= 30 min' --budget 2000",
       "samspil optimise basis.yaml --lever services.ward.beds=8..30 --target 'within_4h >= 95 %' "
       "--confidence 99% --log found.csv --json -o within_4h.html"},
      run_optimise};
}

}  // namespace tools
