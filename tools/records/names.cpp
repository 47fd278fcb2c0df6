#include "tools/records/names.h"

#include <fmt/format.h>

namespace tools {

namespace {

/// ".000250"; nothing if it is zero.
std::string fraction(std::int64_t microseconds) {
  return microseconds == 0 ? "" : fmt::format(".{:06}", microseconds);
}

constexpr std::int64_t million = 1'000'000;

}  // namespace

std::string person_name(const models::Program& program, std::uint32_t source,
                        std::uint32_t number) {
  return program.sources[source].name + "/" + std::to_string(number);
}

std::string municipality_name(const models::Program& program, std::uint16_t municipality) {
  const auto& all = program.description.geography.municipalities;
  return municipality < all.size() ? all[municipality].name : "";
}

std::string age_name(const models::Program& program, std::uint8_t age) {
  const auto& all = program.description.geography.age_groups;
  return age < all.size() ? all[age] : "";
}

std::string step_name(const models::Program& program, std::uint32_t step) {
  const models::StepPlan& plan = program.steps[step];
  return program.description.pathways[plan.pathway].name + "." + std::to_string(plan.position + 1);
}

bool is_at_service(const models::StepPlan& step) {
  return step.node >= models::first_service_node;
}

std::string service_of(const models::Entry& entry, const models::Program& program) {
  const bool somewhere =
      entry.activity == models::Activity::frees || entry.activity == models::Activity::dismisses ||
      (entry.activity != models::Activity::came && is_at_service(program.steps[entry.step]));
  return somewhere ? program.stations[entry.station.value()].name : "";
}

std::string step_of(const models::Entry& entry, const models::Program& program) {
  return entry.activity == models::Activity::came ? "" : step_name(program, entry.step);
}

std::string iso_time(const engine::Calendar& calendar, engine::SimTime time) {
  const engine::LocalTime local = calendar.local(time);
  const std::int64_t all = local.time_of_day.count();
  const std::int64_t second = all / million;
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}{}+{:02}:00",
                     static_cast<int>(local.date.year()), static_cast<unsigned>(local.date.month()),
                     static_cast<unsigned>(local.date.day()), second / 3600, second / 60 % 60,
                     second % 60, fraction(all % million), calendar.ahead_of_utc(time).count());
}

std::string seconds(engine::Duration length) {
  return std::to_string(length.count() / million) + fraction(length.count() % million);
}

}  // namespace tools
