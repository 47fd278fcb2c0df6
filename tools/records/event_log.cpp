#include "tools/records/event_log.h"

#include <array>
#include <map>
#include <utility>
#include <vector>

#include "output/export/csv.h"
#include "output/export/xes.h"
#include "tools/records/names.h"

namespace tools {

namespace {

using models::Activity;
using models::Entry;

/// As the enumerators are called, in their order.
constexpr std::array<std::string_view, 34> activity_words = {
    "came",        "was_there", "seeks",        "turned_away", "balked",    "waits",     "blocked",
    "waits_again", "called",    "gave_up",      "called_away", "starts",    "resumes",   "takes",
    "interrupted", "moved",     "frees",        "visits",      "engages",   "dismisses", "calls",
    "heard",       "becomes",   "moves",        "at_home",     "accepted",  "rejected",  "left",
    "died",        "forks",     "track_begins", "track_ends",  "withdrawn", "joins"};
static_assert(activity_words.size() == static_cast<std::size_t>(Activity::joins) + 1);

/// Where it happened: the bed that is freed, the pool of staff that goes, or the service of the step;
/// empty at home.
std::string service_of(const Entry& entry, const models::Program& program) {
  const bool somewhere =
      entry.activity == Activity::frees || entry.activity == Activity::dismisses ||
      (entry.activity != Activity::came && is_at_service(program.steps[entry.step]));
  return somewhere ? program.stations[entry.station.value()].name : "";
}

/// The step is not known before the first one is entered.
std::string step_of(const Entry& entry, const models::Program& program) {
  return entry.activity == Activity::came ? "" : step_name(program, entry.step);
}

/// In the words of the standard: work is scheduled, starts and is completed.
std::string transition_of(Activity activity) {
  switch (activity) {
    case Activity::seeks:
    case Activity::was_there:
      return "schedule";
    case Activity::starts:
    case Activity::resumes:
      return "start";
    case Activity::visits:
    case Activity::frees:
      return "complete";
    case Activity::turned_away:
    case Activity::balked:
    case Activity::gave_up:
    case Activity::called_away:
      return "ate_abort";
    case Activity::interrupted:
      return "suspend";
    default:
      return "";
  }
}

output::XesEvent xes_event(const Entry& entry, const models::Program& program) {
  const std::string service = service_of(entry, program);
  output::XesEvent event;
  event.time = iso_time(program.calendar, entry.when);
  event.transition = transition_of(entry.activity);
  const std::string word(activity_word(entry.activity));
  event.name = event.transition.empty() ? word : service;
  if (!event.transition.empty()) event.more.emplace_back("activity", word);
  if (event.transition.empty() && !service.empty()) event.more.emplace_back("service", service);
  const std::string step = step_of(entry, program);
  if (!step.empty()) event.more.emplace_back("step", step);
  if (entry.activity == Activity::becomes)
    event.more.emplace_back("group", group_of(program, entry).name);
  if (entry.activity == Activity::moves)
    event.more.emplace_back("municipality", municipality_name(program, entry.municipality));
  return event;
}

output::XesTrace xes_trace(const Entry& first, const models::Program& program) {
  output::XesTrace trace;
  trace.name = person_name(program, first.source, first.number);
  trace.more.emplace_back("group", group_of(program, first).name);
  const std::string home = municipality_name(program, first.municipality);
  if (!home.empty()) trace.more.emplace_back("municipality", home);
  const std::string age = age_name(program, first.age);
  if (!age.empty()) trace.more.emplace_back("age", age);
  return trace;
}

}  // namespace

std::string_view activity_word(Activity activity) {
  return activity_words.at(static_cast<std::size_t>(activity));
}

std::string event_log_csv(const models::Journal& journal, const models::Program& program) {
  output::Csv csv({"time", "person", "group", "municipality", "age", "activity", "service", "step",
                   "length_s"});
  for (const Entry& entry : journal) {
    const bool has_length = entry.length != engine::Duration::zero();
    csv.add({iso_time(program.calendar, entry.when),
             person_name(program, entry.source, entry.number), group_of(program, entry).name,
             municipality_name(program, entry.municipality), age_name(program, entry.age),
             std::string(activity_word(entry.activity)), service_of(entry, program),
             step_of(entry, program), has_length ? seconds(entry.length) : ""});
  }
  return csv.text();
}

std::string event_log_xes(const models::Journal& journal, const models::Program& program) {
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> of_person;
  std::vector<output::XesTrace> traces;
  for (const Entry& entry : journal) {
    const auto [at, is_new] =
        of_person.emplace(std::pair(entry.source, entry.number), traces.size());
    if (is_new) traces.push_back(xes_trace(entry, program));
    traces[at->second].events.push_back(xes_event(entry, program));
  }
  output::Xes log(program.description.name);
  for (const output::XesTrace& trace : traces)
    log.add(trace);
  return log.text();
}

}  // namespace tools
