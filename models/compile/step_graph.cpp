#include "models/compile/step_graph.h"

#include <algorithm>

#include "models/network/rounding.h"

namespace models {
namespace {

void add_all(std::vector<std::uint32_t>& to, const std::vector<std::uint32_t>& from) {
  to.insert(to.end(), from.begin(), from.end());
}

void sort_unique(std::vector<std::uint32_t>& all) {
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
}

/// The steps that `step` names as following it.
std::vector<std::uint32_t> named_next(const StepPlan& step) {
  std::vector<std::uint32_t> next;
  switch (step.kind) {
    case StepKind::triage:
      return {step.next, step.rejected};
    case StepKind::stay:
    case StepKind::visit:
    case StepKind::delay:
    case StepKind::set:
    case StepKind::become:
    case StepKind::moves:
    case StepKind::fork:
    case StepKind::subscribe:
    case StepKind::unsubscribe:
      return {step.next};
    case StepKind::choose:
      for (const Way& way : step.ways)
        next.push_back(way.step);
      return next;
    case StepKind::community:
      for (const RiskPlan& risk : step.risks)
        next.push_back(risk.step);
      return next;
    case StepKind::leave:
    case StepKind::die:
    case StepKind::join:
      return {};
  }
  return {};
}

/// The same, with where a choice leads if none of its ways is free.
std::vector<std::uint32_t> ways_on(const Program& program, const StepPlan& step) {
  std::vector<std::uint32_t> ways = named_next(step);
  if (step.rules == no_rules) return ways;
  const auto& otherwise = program.step_rules[step.rules].otherwise;
  if (otherwise) ways.push_back(*otherwise);
  return ways;
}

/// Where those go who do not wait for the step.
std::vector<std::uint32_t> exits(const Program& program, const StepPlan& step) {
  if (!is_at_station(step)) return {};
  const StationId at = program.choices[step.choice].of_municipality.front();
  const auto& rules = program.stations[at.value()].rules;  // alike for all members
  if (!rules) return {};
  std::vector<std::uint32_t> all;
  const StationRules& of = program.station_rules[*rules];
  for (const Exit& exit : {of.turned_away, of.balks, of.gives_up}) {
    if (exit) all.push_back(*exit);
  }
  return all;
}

}  // namespace

namespace {

/// What is done at once, in whichever process the person or the companion is.
bool is_end(StepKind kind) {
  return kind == StepKind::leave || kind == StepKind::die || kind == StepKind::join;
}

/// Some are in the midst of it when the run begins: for them it may be over at once.
bool is_under_way_at_start(const Program& program, std::size_t step) {
  return std::any_of(program.start.begin(), program.start.end(), [&](const StartPlan& plan) {
    return plan.place == StartPlace::at_home && program.sources[plan.source].first_step == step;
  });
}

}  // namespace

bool is_at_station(const StepPlan& step) {
  return step.kind == StepKind::stay || step.kind == StepKind::visit ||
         step.kind == StepKind::triage;
}

StepGraph::StepGraph(const Program& program)
    : program_(program), persons_stay_(program.keeps_side_table || program.has_lasting_companions) {
  for (std::size_t i = 0; i < program.steps.size(); ++i) {
    const StepPlan& step = program.steps[i];
    const bool at_home = step.kind == StepKind::delay && step.rules == no_rules &&
                         !is_under_way_at_start(program, i) && !meets_rules(step.next) &&
                         !program.is_track[step.pathway];
    least_time_.push_back(at_home ? rounded(step.length.lower()) : engine::Duration::zero());
    auto& after = after_.emplace_back();
    if (is_passed_through(step.kind)) continue;
    for (const std::uint32_t next : named_next(step))
      add_all(after, entered(next));
    for (const std::uint32_t exit : exits(program, step))
      add_all(after, entered(exit));
    if (step.fork != no_fork) {
      for (const TrackPlan& track : program.forks[step.fork].tracks)
        add_all(after, entered(track.step));
    }
    sort_unique(after);
  }
  for (std::size_t i = 0; i < program.steps.size(); ++i)
    add_interruptions(program.steps[i], after_[i]);
  find_tied();
}

void StepGraph::add_interruptions(const StepPlan& step, std::vector<std::uint32_t>& after) const {
  if (step.rules == no_rules) return;
  for (const InterruptionPlan& one : program_.step_rules[step.rules].until) {
    if (one.step) add_all(after, entered(*one.step));
  }
  sort_unique(after);
}

std::vector<std::uint32_t> StepGraph::entered(std::uint32_t step) const {
  std::vector<std::uint32_t> found;
  std::vector<std::uint32_t> seen{step};
  for (std::size_t i = 0; i < seen.size(); ++i) {
    const StepPlan& plan = program_.steps[seen[i]];
    if (!is_passed_through(plan.kind)) {
      found.push_back(seen[i]);
      continue;
    }
    for (const std::uint32_t way : ways_on(program_, plan)) {
      if (std::find(seen.begin(), seen.end(), way) == seen.end()) seen.push_back(way);
    }
  }
  return found;
}

/// What follows a time at home is decided before it if it leads to another process; a rule must
/// not be, since what it reads may have changed by then.
bool StepGraph::meets_rules(std::uint32_t step) const {
  std::vector<std::uint32_t> seen{step};
  for (std::size_t i = 0; i < seen.size(); ++i) {
    const StepPlan& plan = program_.steps[seen[i]];
    if (!is_passed_through(plan.kind)) continue;
    if (plan.rules != no_rules) return true;
    for (const std::uint32_t way : ways_on(program_, plan)) {
      if (std::find(seen.begin(), seen.end(), way) == seen.end()) seen.push_back(way);
    }
  }
  return false;
}

void StepGraph::find_tied() {
  for (const StepPlan& step : program_.steps) {
    const bool is_on_a_track = program_.is_track[step.pathway] && !is_end(step.kind);
    const bool is_somewhere = persons_stay_ && !is_end(step.kind) && !is_passed_through(step.kind);
    tied_.push_back(is_at_station(step) || step.kind == StepKind::fork || is_on_a_track ||
                    is_somewhere);
  }
  while (tie_more()) {
  }
}

/// Steps that lead to a tied one in no time; false if there are no more.
bool StepGraph::tie_more() {
  bool more = false;
  for (std::size_t i = 0; i < tied_.size(); ++i) {
    if (tied_[i] || least_time_[i] > engine::Duration::zero()) continue;
    tied_[i] = std::any_of(after_[i].begin(), after_[i].end(),
                           [&](std::uint32_t next) { return tied_[next]; });
    more = more || tied_[i];
  }
  return more;
}

}  // namespace models
