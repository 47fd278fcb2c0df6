#include "scenarios/language/read_description.h"

#include <algorithm>

#include "scenarios/language/check_leaving.h"
#include "scenarios/language/check_load.h"
#include "scenarios/language/check_pathways.h"
#include "scenarios/language/check_routes.h"
#include "scenarios/language/check_staff.h"
#include "scenarios/language/check_tracks.h"
#include "scenarios/language/endless_ways.h"
#include "scenarios/language/fault.h"
#include "scenarios/language/fields.h"
#include "scenarios/language/figure_label.h"
#include "scenarios/language/figures_without_value.h"
#include "scenarios/language/members_outside.h"
#include "scenarios/language/missing_attributes.h"
#include "scenarios/language/read_clock.h"
#include "scenarios/language/read_fork.h"
#include "scenarios/language/read_groups.h"
#include "scenarios/language/read_joining.h"
#include "scenarios/language/read_key_figures.h"
#include "scenarios/language/read_observe.h"
#include "scenarios/language/read_pathways.h"
#include "scenarios/language/read_population.h"
#include "scenarios/language/read_services.h"
#include "scenarios/language/read_sharing.h"
#include "scenarios/language/read_start_state.h"
#include "scenarios/language/scalars.h"
#include "scenarios/language/short_warm_up.h"
#include "scenarios/language/unreachable_figures.h"
#include "scenarios/language/unused_services.h"
#include "scenarios/language/versions_of_files.h"

namespace scenarios {

namespace {

/// The slots of a clinic lie at times of the day.
void check_steps_of_time(const models::Description& description, const Node& top,
                         engine::Errors& faults) {
  if (!description.clock.step) return;
  const Node* step = top.find("clock")->find("step");
  for (const models::Service& service : description.services) {
    if (service.kind != models::ServiceKind::clinic) continue;
    faults.push_back(fault("E281", step->where, {{"service", service.name}}));
  }
}

bool has_errors(const engine::Errors& faults) {
  return std::any_of(faults.begin(), faults.end(), [](const engine::Error& error) {
    return error.severity == engine::Severity::error;
  });
}

void read_texts(const Fields& fields, models::Description& description, engine::Errors& faults) {
  const models::Text none;
  description.title = read_text(fields.get("title"), "title", faults).value_or(none);
  description.summary = read_text(fields.get("summary"), "summary", faults).value_or(none);
  description.notice = read_text(fields.get("notice"), "notice", faults).value_or(none);
  for (const Entry* entry : named_things(fields.get("labels"), "labels", faults))
    description.labels[entry->key] = read_text(&entry->value, entry->key, faults).value_or(none);
}

/// The run begins with the start state, and then warms up. Whoever lays a start state over a
/// scenario may not know that it has a warm-up; who writes both, or a warm-up for a scenario with a
/// start state, knows. Files stand in the order in which they were opened: overlays before their
/// bases.
void warn_of_warm_up(const models::Description& description, const Fields& fields,
                     Reading& reading) {
  if (description.start_state.empty() || description.clock.warm_up <= std::chrono::days{0}) return;
  const engine::Place& state = fields.get("start_state")->where;
  const engine::Place& warm_up = fields.get("clock")->find("warm_up")->where;
  for (const InputFile& file : reading.files.all()) {
    if (file.name == warm_up.file) return;
    if (file.name != state.file) continue;
    reading.faults.push_back(warning("W122", state));
    return;
  }
}

void warn_of_what_may_be_meant_otherwise(const models::Description& description,
                                         const ReadPathways& pathways, const Fields& fields,
                                         Reading& reading) {
  engine::Errors& faults = reading.faults;
  check_load(description, fields.get("services"), faults);
  warn_of_members_outside(fields.get("services"), reading);
  warn_of_unused_services(description, fields.get("services"), faults);
  warn_of_short_warm_up(description, fields.get("clock"), faults);
  warn_of_endless_ways(description, pathways, faults);
  warn_of_missing_attributes(description, fields.get("groups"), reading.known, faults);
}

models::CircularBlocking read_circular_blocking(const Node* node, engine::Errors& faults) {
  const auto word = read_word(node, "circular_blocking", {"swap", "error"}, faults);
  if (!word) return models::CircularBlocking::refused;
  return *word == "swap" ? models::CircularBlocking::swap : models::CircularBlocking::error;
}

}  // namespace

models::Description read_description(const Node& top, const std::string& name, Reading& reading) {
  engine::Errors& faults = reading.faults;
  const Fields fields(top, {"", "", "scenario"}, faults);
  models::Description description;
  description.name = name;
  check_version(fields.get("samspil"), faults);
  read_texts(fields, description, faults);
  if (const Node* clock = fields.get("clock")) description.clock = read_clock(*clock, faults);
  reading.known.clock = description.clock;
  if (const Node* runs = fields.get("runs")) description.runs = read_runs(*runs, faults);
  if (const Node* population = fields.get("population")) {
    reading.known.has_population = true;
    reading.known.population = read_population(*population, reading);
  }
  description.circular_blocking = read_circular_blocking(fields.get("circular_blocking"), faults);
  description.geography = reading.known.population.geography;
  reading.known.pathways = names_in(fields.get("pathways"));
  reading.known.groups = names_in(fields.get("groups"));
  reading.subscriptions = subscriptions_in(fields.get("pathways"));
  description.services = read_services(fields.get("services"), reading);
  description.groups = read_groups(fields.get("groups"), reading);
  read_joining(description.services, fields.get("services"), reading);
  ReadPathways pathways = read_pathways(fields.get("pathways"), reading);
  description.pathways = pathways.pathways;
  description.key_figures = read_key_figures(fields.get("key_figures"), reading);
  if (const Node* observe = fields.get("observe")) {
    description.observe = read_observe(*observe, description.clock, reading);
  }
  check_steps_of_time(description, top, faults);
  if (has_errors(faults)) return description;
  description.start_state = read_start_state(fields.get("start_state"), description, reading);
  if (has_errors(faults)) return description;
  warn_of_warm_up(description, fields, reading);
  if (fields.get("key_figures") == nullptr) {
    description.key_figures = default_key_figures(description);
  } else {
    warn_of_figures_without_value(description, *fields.get("key_figures"), faults);
  }
  label_key_figures(description);
  check_pathways(description, pathways, faults);
  check_tracks(description, pathways, faults);
  check_staff(description, pathways, top, faults);
  check_leaving(description, pathways, faults);
  check_sharing(description, pathways, fields.get("services"), faults);
  if (!has_errors(faults)) check_routes(description, pathways, faults);
  if (has_errors(faults)) return description;
  leave_out_unreachable_figures(description);
  warn_of_what_may_be_meant_otherwise(description, pathways, fields, reading);
  return description;
}

}  // namespace scenarios
