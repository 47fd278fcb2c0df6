#include "tools/samspil/run_until.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "tools/samspil/json.h"

namespace tools {

namespace {

/// Looks at all targets after a round.
void look(UntilOutcome& outcome) {
  const auto figures = output::key_figure_values(outcome.results);
  const auto round = static_cast<std::uint32_t>(outcome.results.replications.size());
  for (TargetOutcome& one : outcome.targets) {
    for (const output::FigureValues& figure : figures) {
      if (figure.figure.id != one.target.figure) continue;
      const PrecisionReached now = reached(one.target, figure.values);
      one.half_width = now.half_width;
      one.is_reached = now.is_reached;
      if (now.is_reached && !one.first_reached) one.first_reached = round;
    }
  }
}

/// Three digits that count, in the reader's language.
std::string amount_in_words(double amount, const std::string& unit, Language language) {
  if (std::isnan(amount)) return "–";
  std::string text = fmt::format("{:.3g}", amount);
  const std::size_t point = text.find('.');
  if (language == Language::danish && point != std::string::npos) text[point] = ',';
  return unit.empty() ? text : text + ' ' + unit;
}

}  // namespace

bool UntilOutcome::all_reached() const {
  return std::all_of(targets.begin(), targets.end(),
                     [](const TargetOutcome& one) { return one.is_reached; });
}

std::optional<UntilOutcome> run_until(
    RunPlan plan, const std::vector<PrecisionTarget>& targets,
    const std::function<std::optional<output::Results>(const RunPlan&)>& run_round) {
  UntilOutcome outcome;
  for (const PrecisionTarget& target : targets)
    outcome.targets.push_back({target, 0, false, {}});
  std::string started;
  double seconds = 0;
  for (const std::uint32_t round : precision_rounds(plan.replications)) {
    plan.replications = round;
    auto results = run_round(plan);
    if (!results) return std::nullopt;
    output::Provenance& how = results->provenance;
    if (started.empty()) started = how.started;
    how.started = started;
    how.wall_seconds = seconds += how.wall_seconds;
    outcome.results = std::move(*results);
    outcome.replications = outcome.results.replications.size();
    look(outcome);
    if (outcome.all_reached()) break;
    plan.start = outcome.results;
  }
  return outcome;
}

std::string targets_in_words(const UntilOutcome& outcome, Language language) {
  std::string lines;
  for (const TargetOutcome& one : outcome.targets) {
    const PrecisionTarget& target = one.target;
    const std::string now = amount_in_words(one.half_width, target.unit, language);
    const std::string wish = amount_in_words(target.half_width, target.unit, language);
    const Text held{"{}: ± {}, ønsket ± {}: nået efter {} gentagelser\n",
                    "{}: ± {}, wanted ± {}: reached after {} replications\n"};
    const Text not_held{"{}: ± {}, ønsket ± {}: ikke nået med {} gentagelser\n",
                        "{}: ± {}, wanted ± {}: not reached with {} replications\n"};
    const auto when = one.is_reached ? std::size_t{*one.first_reached} : outcome.replications;
    lines += fmt::format(fmt::runtime((one.is_reached ? held : not_held).in(language)),
                         target.figure, now, wish, when);
  }
  return lines;
}

std::string targets_json(const UntilOutcome& outcome) {
  std::string all;
  for (const TargetOutcome& one : outcome.targets) {
    JsonObject each;
    each.text("figure", one.target.figure).number("wanted", one.target.half_width);
    each.text("unit", one.target.unit).truth("reached", one.is_reached);
    if (std::isnan(one.half_width)) {
      each.json("half_width", "null");
    } else {
      each.number("half_width", one.half_width);
    }
    if (one.first_reached) {
      each.number("first_reached", std::uint64_t{*one.first_reached});
    } else {
      each.json("first_reached", "null");
    }
    all += (all.empty() ? "" : ", ") + each.written();
  }
  return "[" + all + "]";
}

}  // namespace tools
