#include "models/compile/step_stations.h"

#include <algorithm>

#include "models/compile/step_graph.h"

namespace models {

std::vector<StationId> stations_for(const Program& program, const StepPlan& step, std::size_t m) {
  std::vector<StationId> all;
  if (!is_at_station(step)) return all;
  const auto add = [&](std::uint32_t choice) {
    const StationId at = program.choices[choice].of_municipality[m];
    if (std::find(all.begin(), all.end(), at) == all.end()) all.push_back(at);
  };
  add(step.choice);
  for (const std::uint32_t other : step.other_choices)
    add(other);
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (const std::uint32_t lender : program.stations[all[i].value()].released_by) {
      if (std::find(all.begin(), all.end(), StationId(lender)) == all.end())
        all.emplace_back(lender);
    }
    const auto& rules = program.stations[all[i].value()].rules;
    if (!rules) continue;
    if (const auto& to = program.station_rules[*rules].overflow_to) add(*to);
    if (const auto& to = program.station_rules[*rules].moves_to) add(*to);
    for (const std::uint32_t to : program.station_rules[*rules].jockey_to)
      add(to);
  }
  if (step.staffing == no_staffing) return all;
  const Staffing& staffing = program.staffing[step.staffing];
  for (const auto* plans : {&staffing.needs, &staffing.rounds}) {
    for (const StaffPlan& plan : *plans)
      std::for_each(plan.pools.begin(), plan.pools.end(), add);
  }
  return all;
}

std::uint32_t homes_of(const Program& program) {
  const std::size_t places = program.description.geography.municipalities.size();
  return places == 0 ? 1 : static_cast<std::uint32_t>(places);
}

}  // namespace models
