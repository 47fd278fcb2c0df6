/// Services to stations, points, queues and choices.
#pragma once

#include <string>
#include <vector>

#include "models/network/program.h"

namespace models {

/// Fills stations, points, queues and choices of `program`. Needs description, calendar, times.
void compile_stations(Program& program);

/// Index into Program::choices for a service, and for clinics its slot class ("" else).
std::uint32_t choice_of(const Program& program, const std::string& service,
                        const std::string& slot);

/// The same, but everybody goes to one member; made when asked for.
std::uint32_t choice_of_member(Program& program, const std::string& service,
                               const std::string& member, const std::string& slot);

/// Names of the members of a service: of its division, its municipalities, or one empty name.
std::vector<std::string> member_names(const Description& description, const Service& service);

/// Which of them serves each municipality.
std::vector<std::size_t> member_of_municipality(const Service& service, const Geography& geography);

}  // namespace models
