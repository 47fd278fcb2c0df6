#include "models/compile/formulas.h"

#include <algorithm>

#include "models/compile/lookup.h"
#include "models/compile/stations.h"

namespace models {
namespace {

constexpr bool is_state(Observable quantity) {
  return quantity >= Observable::occupied;
}

/// The census of a station at this interval, made when first asked for.
std::uint32_t census_of(Program& program, StationId station, engine::Duration interval) {
  auto& all = program.censuses;
  for (std::uint32_t i = 0; i < all.size(); ++i) {
    if (all[i].station == station.value() && all[i].interval == interval) return i;
  }
  all.push_back({station.value(), interval, engine::ComponentId{0}});
  return static_cast<std::uint32_t>(all.size() - 1);
}

const Division& division_of(const Description& all, const Observed& observed) {
  return all.geography.divisions[index_of(all.geography.divisions, observed.division)];
}

std::uint32_t named(const Program& program, const Observed& observed) {
  const Description& all = program.description;
  switch (observed.quantity) {
    case Observable::attribute:
      return attribute_index(program, observed.name);
    case Observable::is_group:
      return index_of(all.groups, observed.name);
    case Observable::is_age_group:
      return index_of_text(all.geography.age_groups, observed.name);
    case Observable::is_municipality:
      return index_of(all.geography.municipalities, observed.name);
    case Observable::is_in_area:
      return index_of_text(division_of(all, observed).members, observed.name);
    case Observable::holds:
      return index_of(all.services, observed.service);
    default:
      return 0;
  }
}

/// The number an age group begins with: "65+", "18-64"; 0 if it begins with none.
double lowest_age(const std::string& name) {
  double years = 0;
  for (const char c : name) {
    if (c < '0' || c > '9') break;
    years = years * 10 + (c - '0');
  }
  return years;
}

Sight sight_of(Program& program, const Observed& observed,
               std::optional<std::uint32_t> own_choice) {
  if (observed.quantity == Observable::since_discharge) program.remembers_discharges = true;
  if (observed.quantity == Observable::waited || observed.quantity == Observable::since_arrival) {
    program.keeps_side_table = true;
  }
  Sight sight;
  if (is_state(observed.quantity)) {
    const std::uint32_t choice =
        observed.service.empty()
            ? own_choice.value()
            : choice_of_member(program, observed.service, observed.member, observed.slot);
    sight = place_of_choice(program, choice, observed.as_of);
    if (!observed.as_of && choice != own_choice) program.reads_live = true;
  }
  if (observed.quantity == Observable::is_in_area) {
    const auto& areas = division_of(program.description, observed).of_municipality;
    sight.places.assign(areas.begin(), areas.end());
  }
  sight.quantity = observed.quantity;
  sight.index = named(program, observed);
  if (observed.quantity == Observable::holds) {
    program.keeps_side_table = true;
    program.held_services.resize(program.description.services.size(), false);
    program.held_services[sight.index] = true;
  }
  return sight;
}

}  // namespace

void compile_attributes(Program& program) {
  for (const Group& group : program.description.groups) {
    auto& drawn = program.drawn_attributes.emplace_back();
    for (const Attribute& one : group.attributes) {
      auto& all = program.attributes;
      if (std::find(all.begin(), all.end(), one.name) == all.end()) all.push_back(one.name);
      drawn.push_back(
          {attribute_index(program, one.name), one.law, engine::purpose("attribute " + one.name)});
    }
  }
  program.keeps_side_table = !program.attributes.empty() || program.description.geography.ageing;
  for (const std::string& name : program.description.geography.age_groups)
    program.lowest_ages.push_back(lowest_age(name));
}

std::uint32_t attribute_index(const Program& program, const std::string& name) {
  return index_of_text(program.attributes, name);
}

Sight place_of_choice(Program& program, std::uint32_t choice,
                      std::optional<engine::Duration> as_of) {
  Sight sight;
  sight.is_published = as_of.has_value();
  const std::vector<StationId> stations = program.choices[choice].of_municipality;
  for (const StationId station : stations) {
    sight.places.push_back(as_of ? census_of(program, station, *as_of) : station.value());
  }
  return sight;
}

Formula compile_formula(Program& program, const Expression& expression,
                        std::optional<std::uint32_t> own_choice) {
  Formula formula{expression.code, {}, expression.text};
  for (const Observed& one : expression.observed)
    formula.sights.push_back(sight_of(program, one, own_choice));
  engine::ensure(stack_needed(formula.code) <= max_stack, "a checked formula fits on the stack");
  return formula;
}

LengthPlan compile_length(Program& program, const LengthRule& rule,
                          std::optional<std::uint32_t> own_choice) {
  LengthPlan plan;
  for (const LengthRule::Case& one : rule.cases)
    plan.cases.push_back({compile_formula(program, one.holds, own_choice), one.law});
  plan.has_others = rule.has_others;
  if (rule.factor) plan.factor = compile_formula(program, *rule.factor, own_choice);
  if (rule.exactly) plan.exactly = compile_formula(program, *rule.exactly, own_choice);
  return plan;
}

}  // namespace models
