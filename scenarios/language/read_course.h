/// `together: 8, no_later: 60 d` in a class of slots: a course, which begins when enough wait.
#pragma once

#include "models/description/service.h"
#include "scenarios/language/fields.h"

namespace scenarios {

/// Of a class with `together`. What goes with slots only is refused (E191), and a time of 0 (E193).
void read_course(const Entry& entry, const Fields& fields, models::SlotClass& slot,
                 engine::Errors& faults);

/// Of a class without `together`: neither slots (E194), nor `no_later` (E192).
void refuse_half_a_course(const Entry& entry, engine::Errors& faults);

/// `slots`: of the service. A queue that holds too few to fill a course is refused (E195).
void check_courses(const Node* slots, const models::Service& service, engine::Errors& faults);

}  // namespace scenarios
