#include "models/compile/staff_lines.h"

#include <map>
#include <numeric>

#include "models/compile/step_stations.h"
#include "models/network/program.h"

namespace models {
namespace {

/// Sets of stations that any step has to do with together; in each, the first stands for all.
class Sets {
 public:
  explicit Sets(std::size_t stations) : first_(stations) {
    std::iota(first_.begin(), first_.end(), 0U);
  }

  std::uint32_t first(std::uint32_t at) {
    while (first_[at] != at)
      at = first_[at] = first_[first_[at]];
    return at;
  }

  void unite(StationId a, StationId b) {
    const std::uint32_t one = first(a.value()), other = first(b.value());
    first_[std::max(one, other)] = std::min(one, other);
  }

 private:
  std::vector<std::uint32_t> first_;
};

Sets sets_of(const Program& program) {
  Sets sets(program.stations.size());
  for (const StepPlan& step : program.steps) {
    for (std::uint32_t m = 0; m < homes_of(program); ++m) {
      const std::vector<StationId> all = stations_for(program, step, m);
      for (const StationId at : all)
        sets.unite(all.front(), at);
    }
  }
  return sets;
}

/// The sets in which there is a pool that some stay uses.
std::map<std::uint32_t, std::uint32_t> sets_with_staff(Program& program, Sets& sets) {
  std::map<std::uint32_t, std::uint32_t> lines;
  for (const StepPlan& step : program.steps) {
    if (step.staffing == no_staffing) continue;
    for (const StationId at : program.choices[step.choice].of_municipality)
      lines.try_emplace(sets.first(at.value()), 0);
  }
  for (auto& [first, index] : lines) {
    index = static_cast<std::uint32_t>(program.staff_lines.size());
    program.staff_lines.emplace_back();
  }
  return lines;
}

}  // namespace

void compile_staff_lines(Program& program) {
  if (program.staffing.empty()) return;
  Sets sets = sets_of(program);
  const auto lines = sets_with_staff(program, sets);
  for (std::uint32_t i = 0; i < program.stations.size(); ++i) {
    const auto found = lines.find(sets.first(i));
    if (found == lines.end() || program.stations[i].slot_clock) continue;
    program.stations[i].staff_lines = found->second;
    program.staff_lines[found->second].emplace_back(i);
  }
}

}  // namespace models
