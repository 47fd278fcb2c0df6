#include "engine/slot_clock.h"

#include <cmath>

#include "engine/ensure.h"

namespace engine {
namespace {

constexpr int mantissa_bits = 53;
constexpr double most_per_week = 1e9;
constexpr double least_per_week = 0x1p-20;
constexpr Duration half_week = 5 * WorkingTime::a_day / 2;

}  // namespace

// Widths: below the end of a table of at most 200 years, working time is under 2^51 microseconds,
// so that working time * parts_ stays under 2^104; half_gap_ is under 2^110, and so is slot *
// half_gap_ up to the first slot after the table.
SlotClock::SlotClock(const WorkingTime& hours, double per_week) : hours_(&hours) {
  ensure(0 <= per_week && per_week <= most_per_week, "a clinic has 0 to 1e9 slots a week");
  if (per_week < least_per_week) return;
  int exponent = 0;
  parts_ = static_cast<Int128>(std::ldexp(std::frexp(per_week, &exponent), mantissa_bits));
  half_gap_ = static_cast<Int128>(half_week.count()) << (mantissa_bits - exponent);
}

Duration SlotClock::position(std::int64_t slot) const {
  return Duration{static_cast<Duration::rep>((2 * slot + 1) * half_gap_ / parts_)};
}

// Slot j lies before the whole microsecond w if (2j + 1) * half_gap_ < w * parts_, that is if
// 2j + 1 < c, where c = w * parts_ / half_gap_ rounded up. There are c / 2 such j.
std::int64_t SlotClock::slots_before(SimTime time) const {
  if (parts_ == 0) return 0;
  const Int128 worked = static_cast<Int128>(hours_->before(time).count()) * parts_;
  return static_cast<std::int64_t>((worked + half_gap_ - 1) / half_gap_ / 2);
}

std::optional<SimTime> SlotClock::next_slot(SimTime from) const {
  if (parts_ == 0) return std::nullopt;
  return hours_->at(position(slots_before(from + Duration{1})));
}

}  // namespace engine
