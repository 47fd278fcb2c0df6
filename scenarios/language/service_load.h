/// How much work comes to each service, and how much each can do, in the same unit: patients at
/// once for beds, places, clinicians and desks; slots used a day of the calendar for clinics.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "scenarios/language/traffic.h"

namespace scenarios {

/// A service, and for clinics the class of slot (else empty): what has a queue of its own.
using QueueName = std::pair<std::string, std::string>;

/// Of each member.
using Loads = std::map<QueueName, std::vector<double>>;

/// What one person asks for who comes to a step.
struct Demand {
  QueueName queue;
  double work = 0;
  std::string member{};  ///< to whom all go; empty: to that of their municipality
};

/// None for steps that need no service, and for those that may use one of several.
std::optional<Demand> demand_of(const models::Step& step);

Loads loads_of(const models::Description& description, const Flows& flows);

/// Of each member; none if unlimited.
std::vector<std::optional<double>> capacity_of(const models::Description& description,
                                               const QueueName& queue);

/// Not all who come to the service are served there.
bool may_lose(const models::Service& service);

/// Some of those who wait for it are led elsewhere by a step's interruption.
bool may_be_left_in_line(const models::Description& description, const models::Service& service);

/// Its capacity is not the same all the time; capacity_of tells the highest.
bool varies(const models::Service& service);

const models::Service& service_called(const models::Description& description,
                                      const std::string& name);

/// The member of `service`, of which this is a demand, to which people of a municipality go.
std::size_t member_for(const Demand& demand, const models::Service& service,
                       const models::Geography& geography, std::size_t municipality);

/// The member that serves a municipality.
std::size_t member_of(const models::Service& service, const models::Geography& geography,
                      std::size_t municipality);

}  // namespace scenarios
