#include "scenarios/language/read_start_state.h"

#include <algorithm>
#include <string>
#include <utility>

#include "scenarios/language/defaults.h"
#include "scenarios/language/fault.h"
#include "scenarios/language/fields.h"
#include "scenarios/language/member_names.h"
#include "scenarios/language/read_elapsed.h"
#include "scenarios/language/read_members.h"
#include "scenarios/language/read_start_home.h"
#include "scenarios/language/scalars.h"
#include "scenarios/language/start_laws.h"
#include "scenarios/language/start_names.h"
#include "scenarios/language/start_room.h"
#include "scenarios/language/start_step.h"

namespace scenarios {

namespace {

using models::StartPlace;

class StartReader {
 public:
  StartReader(const models::Description& description, Reading& reading)
      : description_(description), reading_(reading), faults_(reading.faults) {}

  void read(const Entry& entry) {
    std::string way = variant_of(start_object, entry.value);
    if (way.empty()) way = "in";  // which is then told to be missing
    const Fields fields(entry.value, {start_object, way, entry.key}, faults_);
    const Node* told = fields.get(way);
    const auto group_names = names_of(description_.groups);
    const auto group = read_reference(fields.get("group"), "group", group_names, faults_);
    if (told == nullptr || !group) return;
    models::StartGroup start;
    start.name = entry.key;
    start.group = *group;
    const bool is_read = way == "home"
                             ? read_start_home(start, fields, *told, description_, reading_)
                             : read_at_service(start, fields, *told, way);
    if (is_read) found_.push_back(std::move(start));
  }

  std::vector<models::StartGroup> take() { return std::move(found_); }

  const StartRoom& room() const { return room_; }

 private:
  Members members_of(const models::Service& service) const {
    const auto names = member_names(service, description_.geography);
    const auto& all = reading_.known.population.all_members;
    const auto known = all.find(service.by.value_or(""));
    return {service.by.value_or(""), names, known == all.end() ? names : known->second};
  }

  /// By member, as beds are: one number for each of them, or a map.
  std::optional<std::vector<std::int64_t>> read_counts(const Fields& fields,
                                                       const Members& members) {
    std::vector<std::int64_t> counts(members.names.size(), 0);
    if (const Node* member = fields.get("member")) {
      const auto name = read_reference(member, "member", members.names, faults_);
      const auto persons = read_start_persons(fields.get("n"), faults_);
      if (!name || !persons) return std::nullopt;
      const auto at = std::find(members.names.begin(), members.names.end(), *name);
      counts[static_cast<std::size_t>(at - members.names.begin())] = *persons;
      return counts;
    }
    const auto nodes = nodes_of_members(fields.get("n"), "n", members, faults_);
    if (nodes.empty()) return std::nullopt;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      const auto persons = read_start_persons(nodes[i], faults_);
      if (!persons) return std::nullopt;
      counts[i] = *persons;
    }
    return counts;
  }

  /// A list of known times says how many there are; else n does.
  std::optional<std::vector<std::int64_t>> count(const models::Elapsed& elapsed,
                                                 const Fields& fields, const Members& members,
                                                 const Node& told) {
    const auto* known = std::get_if<std::vector<engine::Duration>>(&elapsed);
    if (known == nullptr) {
      if (fields.get("n") != nullptr) return read_counts(fields, members);
      faults_.push_back(fault("E047", told.where, {{"key", "n"}, {"in", "start_state"}}));
      return std::nullopt;
    }
    if (const Node* n = fields.get("n")) {
      faults_.push_back(fault("E165", n->where, {{"found", std::to_string(known->size())}}));
      return std::nullopt;
    }
    std::vector<std::int64_t> counts(members.names.size(), 0);
    std::size_t at = 0;
    if (members.names.size() > 1) {
      const Node* member = fields.get("member");
      const auto name = read_reference(member, "member", members.names, faults_);
      if (member == nullptr) {
        faults_.push_back(fault("E166", told.where, {{"found", told.text}}));
      }
      if (!name) return std::nullopt;
      const auto found = std::find(members.names.begin(), members.names.end(), *name);
      at = static_cast<std::size_t>(found - members.names.begin());
    }
    counts[at] = static_cast<std::int64_t>(known->size());
    return counts;
  }

  /// The class of slots that is waited for: the only one may be left out.
  std::optional<std::string> read_slot(const models::Service& service, const Fields& fields,
                                       const Node& told) {
    if (service.kind != models::ServiceKind::clinic) return "";
    const auto names = names_of(service.slots);
    const Node* slot = fields.get("slot");
    if (slot == nullptr && names.size() == 1) return names.front();
    if (slot == nullptr) {
      faults_.push_back(fault("E047", told.where, {{"key", "slot"}, {"in", "start_state"}}));
      return std::nullopt;
    }
    return read_reference(slot, "slot", names, faults_);
  }

  bool read_at_service(models::StartGroup& start, const Fields& fields, const Node& told,
                       const std::string& way) {
    const bool waits = way == "waiting";
    const auto service_names = names_of(description_.services);
    const auto name = read_reference(&told, "service", service_names, faults_);
    if (!name) return false;
    const models::Service& service = *called(description_.services, *name);
    if (!waits && service.kind == models::ServiceKind::clinic) {
      faults_.push_back(fault("E161", told.where, {{"found", *name}}));
      return false;
    }
    const auto slot = read_slot(service, fields, told);
    if (!slot) return false;
    start.place = waits ? StartPlace::waiting : StartPlace::in_service;
    const StartSpot spot{start.place, *name, *slot, &told};
    const auto step = find_start_step(spot, *called(description_.groups, start.group), description_,
                                      fields, faults_);
    if (step && !waits && service.sharing) {
      faults_.push_back(fault("E282", told.where, {{"service", *name}}));
      return false;
    }
    const auto elapsed = read_elapsed(fields, waits ? "waited" : "elapsed", reading_);
    if (!step || !elapsed) return tell_no_time(fields, waits ? "waited" : "elapsed", told);
    auto counts = count(*elapsed, fields, members_of(service), told);
    if (!counts) return false;
    using Laws = std::vector<const engine::Distribution*>;
    const Laws laws =
        waits ? Laws{} : laws_of_members(step_of(*step), service, description_.geography, *counts);
    const bool has_law = waits || !laws.empty();
    const bool is_stationary = std::holds_alternative<models::AtEquilibrium>(*elapsed);
    if (!waits && is_stationary && (!has_law || may_be_interrupted(*step))) {
      faults_.push_back(fault("E140", told.where, {{"found", *name}}));
      return false;
    }
    start.pathway = step->pathway;
    start.step = step->step;
    start.visits_left = read_visits_left(fields, *step);
    start.elapsed = *elapsed;
    // Who is ready stays until the hours in which patients leave, longer than the law says.
    const bool is_bounded = has_law && !has_leaving_hours(*step);
    for (const auto* law : is_bounded ? laws : Laws{}) {
      const Node& told_at = told_time(fields, "elapsed", told);
      if (law != nullptr && !check_elapsed(*elapsed, *law, told_at, faults_)) return false;
    }
    const StartRoom::Place place{*name, *slot};
    if (waits && !room_.check_line(service, place, *counts, told)) return false;
    if (!waits) room_.fill_beds(service, place, *counts, told);
    start.count = *counts;
    return true;
  }

  bool tell_no_time(const Fields& fields, const char* key, const Node& told) {
    if (fields.get(key) == nullptr && fields.get("list") == nullptr) {
      faults_.push_back(fault("E047", told.where, {{"key", key}, {"in", "start_state"}}));
    }
    return false;
  }

  static const Node& told_time(const Fields& fields, const char* key, const Node& otherwise) {
    const Node* node = fields.get(key);
    return node == nullptr ? otherwise : *node;
  }

  /// Of a course of visits, the one they wait for included.
  std::optional<std::uint16_t> read_visits_left(const Fields& fields, const StartStep& found) {
    const auto* visit = std::get_if<models::Visit>(&step_of(found));
    const Range left = {1, visit == nullptr ? 1.0 : visit->times};
    const auto number = read_integer(fields.get("left"), "left", left, faults_);
    return number ? std::optional(static_cast<std::uint16_t>(*number)) : std::nullopt;
  }

  const models::Step& step_of(const StartStep& found) const {
    return called(description_.pathways, found.pathway)->steps[found.step];
  }

  bool may_be_interrupted(const StartStep& found) const {
    const auto* stay = std::get_if<models::Stay>(&step_of(found));
    return stay != nullptr && (!stay->until.empty() || has_leaving_hours(found));
  }

  bool has_leaving_hours(const StartStep& found) const {
    const auto* stay = std::get_if<models::Stay>(&step_of(found));
    return stay != nullptr && !stay->leaves.empty();
  }

  const models::Description& description_;
  Reading& reading_;
  engine::Errors& faults_;
  std::vector<models::StartGroup> found_;
  StartRoom room_{description_, faults_};
};

}  // namespace

std::vector<models::StartGroup> read_start_state(const Node* section,
                                                 const models::Description& description,
                                                 Reading& reading) {
  StartReader reader(description, reading);
  for (const Entry* entry : named_things(section, "start_state", reading.faults)) {
    if (check_name(*entry, reading.faults)) reader.read(*entry);
  }
  auto found = reader.take();
  if (section == nullptr || found.empty()) return found;
  reader.room().warn_of_free_beds();
  return found;
}

}  // namespace scenarios
