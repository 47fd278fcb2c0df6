#include "scenarios/language/figures_without_value.h"

#include <algorithm>

#include "scenarios/language/fault.h"
#include "scenarios/language/member_names.h"

namespace scenarios {

namespace {

/// Of the member wished for, or of any member if all together are.
bool is_unlimited_for(const models::KeyFigureWish& wish, const models::Description& description) {
  const auto& services = description.services;
  const auto service = std::ranges::find(services, wish.service, &models::Service::name);
  if (service == services.end() || service->kind == models::ServiceKind::clinic) return false;
  const auto names = member_names(*service, description.geography);
  for (std::size_t i = 0; i < service->capacity.size(); ++i) {
    const bool is_meant = !wish.member || names[i] == *wish.member;
    if (is_meant && !service->capacity[i]) return true;
  }
  return false;
}

/// Of servers that all groups share, none is a group's own.
bool is_of_a_group_that_shares(const models::KeyFigureWish& wish,
                               const models::Description& description) {
  const auto& services = description.services;
  const auto service = std::ranges::find(services, wish.service, &models::Service::name);
  return wish.group && service != services.end() && service->sharing;
}

bool has_acute_stay_anywhere(const models::Description& description) {
  for (const auto& pathway : description.pathways) {
    for (const auto& step : pathway.steps) {
      const auto* stay = std::get_if<models::Stay>(&step);
      if (stay != nullptr && stay->acute) return true;
    }
  }
  return false;
}

bool counts(const models::Clock& clock, int year) {
  const auto last_day = std::chrono::sys_days(clock.end) - std::chrono::days(1);
  return year >= static_cast<int>(clock.start.year()) &&
         year <= static_cast<int>(std::chrono::year_month_day(last_day).year());
}

/// The term for why the figure will have no value; empty if it may have one.
std::string why_not(const models::KeyFigureWish& wish, const models::Description& description) {
  if (wish.year && !counts(description.clock, *wish.year)) return "year_not_counted";
  if (models::is_occupancy(wish.measure) && is_unlimited_for(wish, description))
    return "unlimited_capacity";
  if (models::is_occupancy(wish.measure) && is_of_a_group_that_shares(wish, description))
    return "shared_by_groups";
  if (!models::is_readmission(wish.measure)) return "";
  if (!has_acute_stay_anywhere(description)) return "no_acute_stay";
  return is_long_enough_to_follow(description.clock) ? "" : "run_too_short";
}

/// As the scenario wrote it: figures for each member are called ID/MEMBER.
std::string written_id(const models::KeyFigureWish& wish) {
  const std::string ending = wish.home && wish.home->member ? "/" + *wish.home->member : "";
  const bool is_one_of_each = !ending.empty() && wish.id.ends_with(ending);
  return wish.id.substr(0, wish.id.size() - (is_one_of_each ? ending.size() : 0));
}

}  // namespace

bool is_long_enough_to_follow(const models::Clock& clock) {
  return std::chrono::sys_days{clock.end} - std::chrono::sys_days{clock.start} >
         std::chrono::days{30};
}

void warn_of_figures_without_value(const models::Description& description, const Node& section,
                                   engine::Errors& faults) {
  std::string told;  // each member of a figure has no value for the same reason
  for (const models::KeyFigureWish& wish : description.key_figures) {
    const std::string why = why_not(wish, description);
    const std::string id = written_id(wish);
    const Node* entry = section.find(id);
    if (why.empty() || entry == nullptr || id == told) continue;
    told = id;
    const Node* figure = entry->find("figure");
    faults.push_back(warning("W110", figure == nullptr ? entry->where : figure->where,
                             {{"figure", figure == nullptr ? wish.id : figure->text},
                              {"service", wish.service},
                              {"why", why}}));
  }
}

}  // namespace scenarios
