#include <algorithm>
#include <cmath>
#include <filesystem>
#include <ostream>
#include <sstream>

#include <fmt/format.h>

#include "engine/kernel.h"
#include "engine/parallel/replications.h"
#include "models/simulation.h"
#include "output/capacity_curve.h"
#include "output/durable_file.h"
#include "tools/experiment/capacity.h"
#include "tools/experiment/collected.h"
#include "tools/experiment/describe_run.h"
#include "tools/experiment/erlang.h"
#include "tools/experiment/interruption.h"
#include "tools/samspil/command.h"
#include "tools/samspil/exit_code.h"
#include "tools/samspil/open_scenario.h"
#include "tools/samspil/option_values.h"
#include "tools/samspil/output_place.h"
#include "tools/samspil/problem.h"
#include "tools/samspil/run_wishes.h"
#include "tools/samspil/study.h"

namespace tools {

namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t most_capacity = 1'000'000;

struct CapacityWishes {
  RunWishes run;
  std::string lever, target;
  std::int64_t from = 0, to = 0;
  double confidence = 0.95;
};

engine::Result<CapacityWishes> capacity_wishes(const Arguments& given) {
  CapacityWishes wishes;
  engine::Errors errors;
  const auto add = [&](const engine::Errors& more) {
    errors.insert(errors.end(), more.begin(), more.end());
  };
  for (const char* option : {"--lever", "--from", "--to", "--target"}) {
    if (!given.has(option)) add({problem("E307", {{"option", option}})});
  }
  if (auto run = wishes_of(given)) {
    wishes.run = std::move(*run);
  } else {
    add(run.error());
  }
  const auto whole = [&](const char* option) -> std::int64_t {
    const auto number = whole_number(given, option, 0, most_capacity);
    if (!number) add(number.error());
    return number ? static_cast<std::int64_t>(number->value_or(0)) : 0;
  };
  wishes.from = whole("--from");
  wishes.to = whole("--to");
  if (const auto level = confidence_level(given, "--confidence")) {
    wishes.confidence = level->value_or(wishes.confidence);
  } else {
    add(level.error());
  }
  if (errors.empty() && wishes.from > wishes.to) {
    add({problem("E308",
                 {{"from", std::to_string(wishes.from)}, {"to", std::to_string(wishes.to)}})});
  }
  wishes.lever = given.value("--lever").value_or("");
  wishes.target = given.value("--target").value_or("");
  if (!errors.empty()) return tl::unexpected(errors);
  return wishes;
}

/// What theory says of the figure; NaN if nothing.
double formula_of(const models::Description& scenario, const std::string& figure) {
  for (const models::KeyFigureWish& wish : scenario.key_figures) {
    if (wish.id == figure) return formula_for(scenario, wish).value_or(std::nan(""));
  }
  return std::nan("");
}

std::uint32_t count_for(const models::Description& description, const CapacityWishes& wishes) {
  return wishes.run.replications.value_or(description.runs.replications);
}

/// The scenario with one capacity after the other.
class Lever {
 public:
  Lever(const Arguments& given, const CapacityWishes& wishes, std::ostream& out,
        std::ostream& problems)
      : given_(given), wishes_(wishes), out_(out), problems_(problems) {}

  /// None: the user has been told what is wrong. Warnings are told once.
  std::optional<scenarios::Scenario> scenario_with(std::int64_t capacity) {
    std::vector<scenarios::Override> overrides = wishes_.run.overrides;
    overrides.push_back({wishes_.lever, std::to_string(capacity)});
    std::ostringstream told;  // warnings once, errors whenever there are some
    auto scenario = open_scenario(given_.operands().front(), overrides, given_, out_, told);
    if (!scenario || !has_told_) problems_ << told.str() << std::flush;
    has_told_ = true;
    return scenario;
  }

  /// All replications of one figure. None: refused or interrupted.
  std::optional<MeasuredCapacity> measure(std::int64_t capacity, const std::string& figure,
                                          const std::atomic<bool>& stop) {
    const auto scenario = scenario_with(capacity);
    if (!scenario) return std::nullopt;
    const models::Description& description = scenario->description;
    const models::Simulation simulation(description);
    output::Results results;
    results.schema = simulation.schema();
    const std::uint64_t seed = wishes_.run.seed.value_or(description.runs.seed);
    results.replications = replications(simulation, seed, count_for(description, wishes_), stop);
    if (stop) return std::nullopt;
    MeasuredCapacity measured{{}, std::nan("")};
    for (const output::FigureValues& one : output::key_figure_values(results)) {
      if (one.figure.id == figure) measured.values = one.values;
    }
    measured.formula = formula_of(description, figure);
    tell_point(capacity);
    return measured;
  }

 private:
  std::vector<engine::ReplicationResult> replications(const models::Simulation& simulation,
                                                      std::uint64_t seed, std::uint32_t count,
                                                      const std::atomic<bool>& stop) const {
    std::vector<std::uint32_t> numbers;
    for (std::uint32_t number = 1; number <= count; ++number)
      numbers.push_back(number);
    Collected collected;
    try {
      engine::run_replications(
          numbers, wishes_.run.threads,
          [&](std::uint32_t number) { collected.add(simulation.run(seed, number, &stop)); }, stop);
    } catch (const engine::RunStopped&) {
      engine::ensure(stop, "a replication stops only when it is asked to");
    }
    return collected.take_in_order();
  }

  void tell_point(std::int64_t capacity) {
    if (given_.has("--quiet")) return;
    problems_ << fmt::format("{} = {}\n", wishes_.lever, capacity) << std::flush;
  }

  const Arguments& given_;
  const CapacityWishes& wishes_;
  std::ostream& out_;
  std::ostream& problems_;
  bool has_told_ = false;
};

/// What is asked, for the scenario's own key figures.
engine::Result<output::CapacityCurve> curve_of(const scenarios::Scenario& scenario,
                                               const CapacityWishes& wishes) {
  const models::Simulation simulation(scenario.description);
  const std::vector<output::Figure> figures = output::key_figures_of(simulation.schema());
  const auto target = capacity_target(wishes.target, figures);
  if (!target) return tl::unexpected(target.error());
  output::CapacityCurve curve;
  curve.header = header_of(scenario, wishes.run.seed.value_or(scenario.description.runs.seed));
  curve.lever = wishes.lever;
  for (const output::Figure& one : figures) {
    if (one.id == target->figure) curve.figure = one;
  }
  curve.at_most = target->at_most;
  curve.limit = target->limit;
  curve.confidence = wishes.confidence;
  curve.from = wishes.from;
  curve.to = wishes.to;
  return curve;
}

engine::Errors refused_files(const fs::path& page, const Arguments& given) {
  const std::vector<fs::path> read{given.operands().front()};
  const engine::Errors errors = refused_output(page, ".html", read, given);
  return errors.empty() ? refused_output(numbers_of(page), ".h5", read, given) : errors;
}

/// W155 where the lever makes no difference.
void tell_flat(const output::CapacityCurve& curve, Language language, std::ostream& problems) {
  const bool is_flat = std::ranges::all_of(curve.points, [&](const output::CurvePoint& point) {
    return point.values == curve.points.front().values;
  });
  if (!is_flat || curve.points.size() < 2) return;
  tell({problem("W155", {{"lever", curve.lever}, {"figure", curve.figure.id}})}, language,
       problems);
}

int tell_curve(const output::CapacityCurve& curve, const fs::path& page, const Arguments& given,
               std::ostream& out, std::ostream& problems) {
  const auto language = language_of_output(given.language());
  output::write_capacity(curve, command_line("capacity", given), numbers_of(page));
  output::replace_file(page, output::capacity_page(curve, language));
  if (given.has("--json")) {
    out << output::capacity_json(curve);
  } else {
    out << output::capacity_table(curve, language) << std::flush;
  }
  if (!given.has("--quiet")) {
    const Text says{"Kurven ligger i {} og {}\n", "The curve is in {} and {}\n"};
    problems << fmt::format(fmt::runtime(says.in(given.language())), page.string(),
                            numbers_of(page).string());
  }
  tell_flat(curve, given.language(), problems);
  return curve.enough ? fine : target_not_met;
}

int run_capacity(const Arguments& given, std::ostream& out, std::ostream& problems) {
  const Language language = given.language();
  const auto wishes = capacity_wishes(given);
  if (!wishes) return refuse(wishes.error(), given, out, problems);
  const fs::path page =
      given.value("--output")
          .value_or(
              fs::path(given.operands().front()).replace_extension(".capacity.html").string());
  const engine::Errors blocked = refused_files(page, given);
  if (!blocked.empty()) return refuse(blocked, given, out, problems);
  Lever lever(given, *wishes, out, problems);
  const auto first = lever.scenario_with(wishes->to);
  if (!first) return scenario_errors;
  if (count_for(first->description, *wishes) < 2)
    return refuse({problem("E433", {})}, given, out, problems);
  auto curve = curve_of(*first, *wishes);
  if (!curve) return refuse(curve.error(), given, out, problems);
  const Interruption interruption([&] {
    problems << Text{"\nStopper. Intet gemmes.\n", "\nStopping. Nothing is kept.\n"}.in(language)
             << std::flush;
  });
  const bool whole = search_capacity(*curve, [&](std::int64_t capacity) {
    return lever.measure(capacity, curve->figure.id, interruption.asked());
  });
  if (!whole) return interruption.asked() ? interrupted : scenario_errors;
  curve->by_formula = least_by_formula(*curve, [&](std::int64_t capacity) {
    const auto scenario = lever.scenario_with(capacity);
    return scenario ? formula_of(scenario->description, curve->figure.id) : std::nan("");
  });
  return tell_curve(*curve, page, given, out, problems);
}

std::vector<Option> capacity_options() {
  return with_study_options({
      {"--lever", {}, "PATH", false, {"hvad der kan ændres", "what can be changed"}},
      {"--from", {}, "N", false, {"mindst så meget", "at least so much"}},
      {"--to", {}, "N", false, {"højst så meget", "at most so much"}},
      {"--target", {}, "TARGET", false, {"hvad der skal nås", "what shall be reached"}},
      {"--confidence", {}, "P", false, {"sikkerhed; ellers 95 %", "confidence; else 95 %"}},
      {"--replications", 'r', "N", false, {"antal gentagelser", "how many replications"}},
      {"--seed", {}, "S", false, {"frø (tilfældige tal)", "seed (random numbers)"}},
  });
}

}  // namespace

Command capacity_command() {
  return {{"capacity", "SCENARIO", 1, 1, capacity_options()},
          {"finder, hvor meget kapacitet der er nok", "finds how much capacity is enough"},
          {"Målet er et nøgletal, <= eller >=, og et tal: wait <= 2 h, within_4h >= 95 %. Er intet "
           "nok,\n"
           "er udgangskoden 6.",
           "The target is a key figure, <= or >=, and a number: wait <= 2 h, within_4h >= 95 %. "
           "The exit\n"
           "code is 6 if nothing is enough."},
          {"samspil capacity basis.yaml --lever services.ward.beds --from 8 --to 30 --target 'wait "
           "<= 2 "
           "h'",
           "samspil capacity basis.yaml --lever services.ward.beds --from 8 --to 30 --target "
           "'within_4h >= 95 %' --confidence 99% --json -o within_4h.html"},
          run_capacity};
}

}  // namespace tools
