#include "scenarios/language/instant_circles.h"

#include <algorithm>
#include <string>
#include <vector>

#include "scenarios/language/circles.h"
#include "scenarios/language/expected_length.h"
#include "scenarios/language/fault.h"

namespace scenarios {

namespace {

/// How long it takes to come from the start of a pathway to where it is left.
enum class Passage { takes_time, may_be_instant, is_instant };

template <class Lasting>
Passage passage_of(const Lasting& step) {
  if (expected_length(step.length, step.rule) == 0.0) return Passage::is_instant;
  return may_be_nothing(step.length, step.rule) ? Passage::may_be_instant : Passage::takes_time;
}

/// Through a whole step, waits left out.
Passage through(const models::Step& step) {
  if (const auto* stay = std::get_if<models::Stay>(&step)) return passage_of(*stay);
  if (const auto* triage = std::get_if<models::Triage>(&step)) return passage_of(*triage);
  if (const auto* delay = std::get_if<models::Delay>(&step)) return passage_of(*delay);
  const bool has_own_clock = std::holds_alternative<models::Visit>(step) ||
                             std::holds_alternative<models::Community>(step);
  return has_own_clock ? Passage::takes_time : Passage::is_instant;
}

/// From the start of a stay or of the line before it.
Passage by_clock(const models::Interruption& one) {
  const auto* law = std::get_if<engine::Distribution>(&one.law);
  if (law == nullptr || !may_be_nothing(*law, {})) return Passage::takes_time;
  const bool is_certain = law->mean() == 0 && one.runs != models::ClockRuns::waiting;
  return is_certain ? Passage::is_instant : Passage::may_be_instant;
}

/// By the step that leads elsewhere.
Passage by_jump(const models::Step& step, const Jump& jump,
                const std::vector<models::Pathway>& pathways) {
  const auto& clocks = interruptions_of(step);
  Passage quickest = Passage::takes_time;
  for (const models::Interruption& one : clocks) {
    if (one.pathway == pathways[jump.to].name) quickest = std::max(quickest, by_clock(one));
  }
  if (jump.is_after_waiting) return std::min(quickest, Passage::may_be_instant);
  if (jump.is_before) return Passage::may_be_instant;
  if (std::holds_alternative<models::Go>(step)) return Passage::is_instant;
  const bool is_only_way = std::holds_alternative<models::Choose>(step) && jump.share == 1;
  if (is_only_way) return Passage::is_instant;
  const bool is_of_a_clock = !clocks.empty() && !std::holds_alternative<models::Triage>(step);
  if (is_of_a_clock) return quickest;
  return std::max(quickest, std::min(through(step), Passage::may_be_instant));
}

Passage passage(const Jump& jump, const std::vector<models::Pathway>& pathways) {
  const auto& steps = pathways[jump.from].steps;
  Passage all = by_jump(steps[jump.step], jump, pathways);
  for (std::size_t s = 0; s < jump.step; ++s)
    all = std::min(all, through(steps[s]));
  return all;
}

}  // namespace

void check_instant_circles(const models::Description& description, const PathwayGraph& graph,
                           const ReadPathways& where, engine::Errors& faults) {
  for (const Passage least : {Passage::is_instant, Passage::may_be_instant}) {
    std::vector<Arrow> arrows;
    for (const Jump& jump : graph.jumps) {
      if (passage(jump, description.pathways) >= least) arrows.emplace_back(jump.from, jump.to);
    }
    const auto circle = find_circle(description.pathways.size(), arrows);
    if (circle.empty()) continue;
    std::string text;
    for (const std::size_t pathway : circle)
      text += description.pathways[pathway].name + " > ";
    text += description.pathways[circle.front()].name;
    const engine::Place& place = where.places[circle.front()].back();
    const Words words = {{"circle", text}};
    faults.push_back(least == Passage::is_instant ? fault("E098", place, words)
                                                  : warning("W138", place, words));
    return;
  }
}

}  // namespace scenarios
