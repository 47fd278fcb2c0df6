/// Appointments: `{booked: every 30 min mon-fri 08:00-15:00, no_show: 12 %, late: ..., early:
/// ...}`.
#pragma once

#include <optional>

#include "models/description/arrivals.h"
#include "scenarios/language/fields.h"
#include "scenarios/language/reading.h"

namespace scenarios {

std::optional<models::BookedArrivals> read_bookings(const Fields& fields, Reading& reading);

}  // namespace scenarios
