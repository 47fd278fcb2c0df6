/// Persons, services and times of a journal as text.
#pragma once

#include <cstdint>
#include <string>

#include "models/network/journal.h"
#include "models/network/program.h"
#include "tools/samspil/text.h"

namespace tools {

/// "adult/330/17": number 17 of source adult/330. The same person in every scenario of that seed
/// and replication.
std::string person_name(const models::Program& program, std::uint32_t source, std::uint32_t number);

/// Of an entry of a journal, or a contact: to which the person belongs then.
template <class Of>
const models::Group& group_of(const models::Program& program, const Of& one) {
  return program.description.groups[one.group];
}

/// Name of the residence; empty if the scenario has no municipalities.
std::string municipality_name(const models::Program& program, std::uint16_t municipality);

/// "18-64"; empty if the scenario has no age groups.
std::string age_name(const models::Program& program, std::uint8_t age);

/// "crisis.2": pathway and position from 1.
std::string step_name(const models::Program& program, std::uint32_t step);

/// True if the step takes place at a service, so that its station says something.
bool is_at_service(const models::StepPlan& step);

/// Where it happened: the bed that is freed, the pool of staff that goes, or the service of the
/// step; empty at home.
std::string service_of(const models::Entry& entry, const models::Program& program);

/// The step is not known before the first one is entered.
std::string step_of(const models::Entry& entry, const models::Program& program);

/// "2026-01-05T08:15:30.000250+01:00": local time with its offset; no fraction if it is whole.
std::string iso_time(const engine::Calendar& calendar, engine::SimTime time);

/// Exact seconds: "5400", "0.000001".
std::string seconds(engine::Duration length);

}  // namespace tools
