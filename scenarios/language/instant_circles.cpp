#include "scenarios/language/instant_circles.h"

#include <algorithm>
#include <string>
#include <vector>

#include "scenarios/language/circles.h"
#include "scenarios/language/expected_length.h"
#include "scenarios/language/fault.h"

namespace scenarios {

namespace {

/// Through a whole step, waits left out.
bool may_be_instant(const models::Step& step) {
  const auto may_be = [](const auto& lasting) {
    return may_be_nothing(lasting.length, lasting.rule);
  };
  if (const auto* stay = std::get_if<models::Stay>(&step)) return may_be(*stay);
  if (const auto* triage = std::get_if<models::Triage>(&step)) return may_be(*triage);
  if (const auto* delay = std::get_if<models::Delay>(&step)) return may_be(*delay);
  return !std::holds_alternative<models::Visit>(step) &&  // these have clocks of their own
         !std::holds_alternative<models::Community>(step);
}

/// From the start of a stay, or of the line before it. Hazards take time.
bool may_be_instant(const models::Interruption& one) {
  const auto* law = std::get_if<engine::Distribution>(&one.law);
  return law != nullptr && may_be_nothing(*law, {});
}

/// By the step that leads elsewhere.
bool may_lead_at_once(const models::Step& step, const Jump& jump, const std::string& to) {
  const auto& clocks = interruptions_of(step);
  const bool is_by_clock = std::ranges::any_of(clocks, [&](const models::Interruption& one) {
    return one.pathway == to && may_be_instant(one);
  });
  if (jump.is_after_waiting) return is_by_clock;
  if (jump.is_by_patience) return false;
  if (jump.is_before) return true;  // turned away
  const bool is_only_by_clock = !clocks.empty() && !std::holds_alternative<models::Triage>(step);
  return is_by_clock || (!is_only_by_clock && may_be_instant(step));
}

bool may_be_instant(const Jump& jump, const std::vector<models::Pathway>& pathways) {
  const auto& steps = pathways[jump.from].steps;
  const auto end = steps.begin() + static_cast<std::ptrdiff_t>(jump.step);
  return may_lead_at_once(steps[jump.step], jump, pathways[jump.to].name) &&
         std::all_of(steps.begin(), end,
                     [](const models::Step& step) { return may_be_instant(step); });
}

}  // namespace

void warn_of_instant_circles(const models::Description& description, const PathwayGraph& graph,
                             const ReadPathways& where, engine::Errors& faults) {
  std::vector<Arrow> arrows;
  for (const Jump& jump : graph.jumps) {
    if (may_be_instant(jump, description.pathways)) arrows.emplace_back(jump.from, jump.to);
  }
  const auto circle = find_circle(description.pathways.size(), arrows);
  if (circle.empty()) return;
  std::string text;
  for (const std::size_t pathway : circle)
    text += description.pathways[pathway].name + " > ";
  text += description.pathways[circle.front()].name;
  faults.push_back(warning("W138", where.places[circle.front()].back(), {{"circle", text}}));
}

}  // namespace scenarios
