#include "scenarios/language/read_start_home.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "scenarios/language/fault.h"
#include "scenarios/language/read_elapsed.h"
#include "scenarios/language/read_members.h"
#include "scenarios/language/scalars.h"
#include "scenarios/language/start_names.h"

namespace scenarios {

namespace {

class HomeReader {
 public:
  HomeReader(const models::Description& description, Reading& reading)
      : description_(description), reading_(reading), faults_(reading.faults) {}

  bool read(models::StartGroup& start, const Fields& fields, const Node& told) {
    const auto pathways = names_of(description_.pathways);
    const auto pathway = read_reference(&told, "pathway", pathways, faults_);
    if (!pathway) return false;
    start.place = models::StartPlace::at_home;
    start.pathway = *pathway;
    if (!find_step(start, fields, told)) return false;
    start.elapsed = engine::fixed(0);
    if (fields.get("elapsed") != nullptr) {
      const auto elapsed = read_distribution(fields.get("elapsed"), "elapsed", reading_);
      if (!elapsed || !is_possible(start, *elapsed, *fields.get("elapsed"))) return false;
      start.elapsed = *elapsed;
    }
    return read_home_counts(start, fields, told);
  }

 private:
  const std::vector<models::Step>& steps_of(const models::StartGroup& start) const {
    return called(description_.pathways, start.pathway)->steps;
  }

  /// The life at home that ends the pathway, or the time at home that is said.
  bool find_step(models::StartGroup& start, const Fields& fields, const Node& told) {
    const auto& steps = steps_of(start);
    const Range from_one = {1, static_cast<double>(steps.size())};
    const auto number = read_integer(fields.get("step"), "step", from_one, faults_);
    if (fields.get("step") != nullptr && !number) return false;
    start.step = number ? static_cast<std::size_t>(*number) - 1 : steps.size() - 1;
    const models::Step& step = steps[start.step];
    if (std::holds_alternative<models::Community>(step)) return true;
    if (number && std::holds_alternative<models::Delay>(step)) return true;
    faults_.push_back(fault("E169", told.where, {{"found", start.pathway}}));
    return false;
  }

  bool is_possible(const models::StartGroup& start, const engine::Distribution& elapsed,
                   const Node& where) {
    const auto* delay = std::get_if<models::Delay>(&steps_of(start)[start.step]);
    if (delay == nullptr || delay->rule) return true;
    return check_elapsed(elapsed, delay->length, where, faults_);
  }

  bool read_home_counts(models::StartGroup& start, const Fields& fields, const Node& told) {
    const auto& geography = description_.geography;
    for (const Node* age : read_names(fields.get("of"), "of", faults_)) {
      const auto name = read_reference(age, "age_group", geography.age_groups, faults_);
      if (!name) return false;
      start.age_groups.push_back(*name);
    }
    const Node* prevalence = fields.get("prevalence");
    const Node* n = fields.get("n");
    if ((prevalence == nullptr) == (n == nullptr)) {
      faults_.push_back(
          fault("E158", n == nullptr ? told.where : n->where, {{"found", told.text}}));
      return false;
    }
    if (n != nullptr) return read_home_numbers(start, *n);
    const auto share = read_value(prevalence, "prevalence", parse_share, faults_);
    if (!share) return false;
    if (geography.municipalities.empty()) {
      faults_.push_back(fault("E058", prevalence->where, {{"what", "prevalence"}}));
      return false;
    }
    for (const auto& place : geography.municipalities)
      start.count.push_back(std::llround(*share * static_cast<double>(persons_in(place, start))));
    return true;
  }

  /// One number for all municipalities together, or a map of them.
  bool read_home_numbers(models::StartGroup& start, const Node& n) {
    if (n.kind != NodeKind::map) {
      const auto persons = read_start_persons(&n, faults_);
      if (persons) start.count = {*persons};
      return persons.has_value();
    }
    const auto& all = reading_.known.population.all_members;
    const auto known = all.find("municipality");
    const auto names = names_of(description_.geography.municipalities);
    const Members members{"municipality", names, known == all.end() ? names : known->second};
    for (const Node* node : nodes_of_members(&n, "n", members, faults_)) {
      const auto persons = read_start_persons(node, faults_);
      if (!persons) return false;
      start.count.push_back(*persons);
    }
    return !start.count.empty();
  }

  std::int64_t persons_in(const models::Municipality& place,
                          const models::StartGroup& start) const {
    std::int64_t persons = 0;
    const auto& ages = description_.geography.age_groups;
    for (std::size_t i = 0; i < ages.size(); ++i) {
      const auto& wanted = start.age_groups;
      const bool counts =
          wanted.empty() || std::find(wanted.begin(), wanted.end(), ages[i]) != wanted.end();
      if (counts) persons += place.population[i];
    }
    return persons;
  }

  const models::Description& description_;
  Reading& reading_;
  engine::Errors& faults_;
};

}  // namespace

bool read_start_home(models::StartGroup& start, const Fields& fields, const Node& told,
                     const models::Description& description, Reading& reading) {
  return HomeReader(description, reading).read(start, fields, told);
}

}  // namespace scenarios
