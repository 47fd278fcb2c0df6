/// How many beds, places, clinicians or cases a service has, and when: a number, or a map that says
/// how it varies over the week and from date to date.
#pragma once

#include "models/description/service.h"
#include "scenarios/language/read_members.h"

namespace scenarios {

/// Fills in capacity and, if any member's varies, plans.
void read_capacity(const Node* node, std::string_view what, const Members& members,
                   models::Service& service, engine::Errors& faults);

/// `changes` of the slots of a class: from dates on, other numbers a week.
void read_slot_changes(const Node* node, const Members& members, models::SlotClass& slot,
                       engine::Errors& faults);

/// The items of a value that is one map or a list of maps.
std::vector<const Node*> maps_in(const Node* node);

}  // namespace scenarios
