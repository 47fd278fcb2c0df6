#include "tools/records/event_log.h"

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

/// Where it happened: the bed that is freed, or the service of the step; empty at home.
std::string service_of(const Entry& entry, const models::Program& program) {
  const bool somewhere =
      entry.activity == Activity::frees ||
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
  switch (activity) {
    case Activity::came:
      return "came";
    case Activity::was_there:
      return "was_there";
    case Activity::seeks:
      return "seeks";
    case Activity::turned_away:
      return "turned_away";
    case Activity::balked:
      return "balked";
    case Activity::waits_again:
      return "waits_again";
    case Activity::gave_up:
      return "gave_up";
    case Activity::called_away:
      return "called_away";
    case Activity::takes:
      return "takes";
    case Activity::interrupted:
      return "interrupted";
    case Activity::moved:
      return "moved";
    case Activity::waits:
      return "waits";
    case Activity::blocked:
      return "blocked";
    case Activity::called:
      return "called";
    case Activity::starts:
      return "starts";
    case Activity::resumes:
      return "resumes";
    case Activity::frees:
      return "frees";
    case Activity::visits:
      return "visits";
    case Activity::engages:
      return "engages";
    case Activity::dismisses:
      return "dismisses";
    case Activity::calls:
      return "calls";
    case Activity::heard:
      return "heard";
    case Activity::becomes:
      return "becomes";
    case Activity::at_home:
      return "at_home";
    case Activity::accepted:
      return "accepted";
    case Activity::rejected:
      return "rejected";
    case Activity::left:
      return "left";
    case Activity::forks:
      return "forks";
    case Activity::track_begins:
      return "track_begins";
    case Activity::track_ends:
      return "track_ends";
    case Activity::withdrawn:
      return "withdrawn";
    case Activity::joins:
      return "joins";
    case Activity::died:
      break;
  }
  return "died";
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
