#include <map>
#include <set>
#include <utility>
#include <vector>

#include "output/export/ocel.h"
#include "tools/records/event_log.h"
#include "tools/records/names.h"

namespace tools {

namespace {

using models::Activity;
using models::Entry;
using output::OcelObject;

std::vector<output::OcelType> object_types() {
  return {{"person", {{"group", "string"}, {"municipality", "string"}, {"age", "string"}}},
          {"service", {}}};
}

std::vector<output::OcelType> event_types() {
  std::vector<output::OcelType> all;
  for (int i = 0; i <= static_cast<int>(Activity::joins); ++i) {
    all.push_back({std::string(activity_word(static_cast<Activity>(i))),
                   {{"step", "string"}, {"length_s", "float"}, {"companion", "integer"}}});
  }
  return all;
}

/// A name that no person has: those have a "/" and no ":" before it.
std::string service_id(const std::string& service) {
  return "service:" + service;
}

/// What is known of the person from this entry on; empty values are left out.
void note(OcelObject& person, const Entry& entry, const models::Program& program) {
  const std::string time = iso_time(program.calendar, entry.when);
  const auto add = [&](const char* attribute, const std::string& value) {
    if (!value.empty()) person.changes.push_back({attribute, value, time});
  };
  const bool is_new = person.changes.empty();
  if (is_new || entry.activity == Activity::becomes) add("group", group_of(program, entry).name);
  if (is_new || entry.activity == Activity::moves)
    add("municipality", municipality_name(program, entry.municipality));
  if (is_new) add("age", age_name(program, entry.age));
}

void add_objects(output::Ocel& log, const models::Journal& journal,
                 const models::Program& program) {
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> of_person;
  std::vector<OcelObject> persons;
  std::set<std::string> services;
  for (const Entry& entry : journal) {
    const auto [at, is_new] =
        of_person.emplace(std::pair(entry.source, entry.number), persons.size());
    if (is_new) persons.push_back({person_name(program, entry.source, entry.number), "person", {}});
    note(persons[at->second], entry, program);
    const std::string service = service_of(entry, program);
    if (!service.empty() && services.insert(service).second)
      log.add(OcelObject{service_id(service), "service", {}});
  }
  for (const OcelObject& person : persons)
    log.add(person);
}

output::OcelEvent event_of(const Entry& entry, const models::Program& program) {
  output::OcelEvent event;
  event.type = activity_word(entry.activity);
  event.time = iso_time(program.calendar, entry.when);
  const std::string step = step_of(entry, program);
  if (!step.empty()) event.attributes.emplace_back("step", step);
  if (entry.length != engine::Duration::zero())
    event.attributes.emplace_back("length_s", seconds(entry.length));
  if (entry.companion > 0)
    event.attributes.emplace_back("companion", std::to_string(entry.companion));
  event.objects.emplace_back(person_name(program, entry.source, entry.number), "person");
  const std::string service = service_of(entry, program);
  if (!service.empty()) event.objects.emplace_back(service_id(service), "where");
  return event;
}

}  // namespace

std::string event_log_ocel(const models::Journal& journal, const models::Program& program) {
  output::Ocel log(object_types(), event_types());
  add_objects(log, journal, program);
  for (const Entry& entry : journal)
    log.add(event_of(entry, program));
  return log.text();
}

}  // namespace tools
