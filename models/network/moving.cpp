// To another municipality: from now on the person is served where people from there are.
//
// A bed that is held stays where it is until the next step gives it back. What goes on beside the
// person goes on where it began.
#include "models/network/network.h"

namespace models {

/// Of the step that makes the person move.
void Network::move_home(Person& person, std::uint32_t step) {
  person.sex = sex_of(person);  // drawn by the share of women at home: moving changes no sex
  const std::uint16_t to = new_home(person, program_.steps[step]);
  if (to == person.municipality) return;
  person.municipality = to;
  Person told = person;
  told.step = step;
  note(told, Activity::moves, now_);
}

/// By the population of the person's age group.
std::uint16_t Network::new_home(Person& person, const StepPlan& plan) {
  const MovePlan& move = program_.step_rules[plan.rules].move;
  if (move.to) return *move.to;
  const auto& places = program_.description.geography.municipalities;
  const auto how_many = static_cast<std::uint16_t>(places.size());
  const std::uint8_t age = age_of(person);
  const auto many_at = [&](std::uint16_t place) {
    return move.leads(person.municipality, place) ? places[place].population[age] : 0;
  };
  std::int64_t all = 0;
  for (std::uint16_t place = 0; place < how_many; ++place)
    all += many_at(place);
  auto left =
      static_cast<std::int64_t>(draw(person, plan.why).uniform() * static_cast<double>(all));
  for (std::uint16_t place = 0; place < how_many; ++place) {
    left -= many_at(place);
    if (left < 0) return place;
  }
  return person.municipality;  // nobody lives where the person might move to
}

}  // namespace models
