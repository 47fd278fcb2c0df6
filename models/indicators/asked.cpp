#include "models/indicators/asked.h"

#include <algorithm>

#include "models/indicators/figure_scope.h"
#include "models/network/outcome.h"

namespace models {

namespace {

/// Readmissions have a table of their own (readmission.h).
bool is_recorded_by_home(const KeyFigureWish& wish) {
  return is_of_inhabitants(wish.measure) || (wish.home && !is_readmission(wish.measure));
}

bool is_recorded_apart(const KeyFigureWish& wish) {
  return wish.formula.empty() &&
         (wish.measure == Measure::persons || wish.measure == Measure::stay_median ||
          is_time_to_reach(wish.measure) || is_recorded_by_home(wish));
}

}  // namespace

void compile_asked(Program& program) {
  const auto& wishes = program.description.key_figures;
  if (std::ranges::none_of(wishes, is_recorded_apart)) return;
  program.asked_at.resize(program.stations.size());
  for (std::uint32_t i = 0; i < wishes.size(); ++i) {
    if (!is_recorded_apart(wishes[i])) continue;
    const FigureScope scope(wishes[i], program);
    AskedPlan plan{
        i, wishes[i].measure, {}, scope.begin(), scope.end(), is_recorded_by_home(wishes[i])};
    if (wishes[i].from) plan.from = std::max(plan.from, program.calendar.midnight(*wishes[i].from));
    if (wishes[i].group) plan.group = static_cast<std::uint8_t>(scope.groups().front());
    for (const std::size_t station : scope.stations())
      program.asked_at[station].push_back(static_cast<std::uint16_t>(program.asked.size()));
    program.asked.push_back(plan);
    if (is_time_to_reach(plan.measure)) program.keeps_side_table = true;
  }
}

const AskedRecord& asked_for(const KeyFigureWish& wish, const Outcome& network) {
  const auto& plans = network.program().asked;
  const auto& wishes = network.program().description.key_figures;
  const auto plan =
      std::ranges::find_if(plans, [&](const AskedPlan& one) { return &wishes[one.wish] == &wish; });
  return network.ledger().asked[static_cast<std::size_t>(plan - plans.begin())];
}

}  // namespace models
