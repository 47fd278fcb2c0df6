#include "models/network/processor_sharing.h"

#include <algorithm>

#include "engine/ensure.h"

namespace models {
namespace {

constexpr unsigned places = 64;
/// So little care, 2^-32 microsecond, is not waited for: more than all rounding of the clock, so
/// that thirds that add up to a whole microsecond end at it.
constexpr engine::Uint128 nothing = engine::Uint128{1} << 32U;
/// Far beyond the end of any run, and no overflow when added to a time.
constexpr engine::Uint128 longest = (engine::Uint128{1} << 62U) << places;

engine::Uint128 exact(engine::Duration duration) {
  return static_cast<engine::Uint128>(duration.count()) << places;
}

/// value x times / by, rounded down; `longest` at most. Requires: times and by below 2^60.
engine::Uint128 scaled(engine::Uint128 value, engine::Uint128 times, engine::Uint128 by) {
  if (value / by > longest / times) return longest;
  return value / by * times + value % by * times / by;
}

}  // namespace

/// The time that so much care takes while nobody joins or is done.
engine::Uint128 SharedCapacity::time_for(engine::Uint128 care) const {
  return scaled(care, std::max(count(), servers_), servers_);
}

/// Moves the clock on to the present. Who is done on the way shares no more from that moment,
/// between two microseconds though it may be.
void SharedCapacity::go_on(engine::SimTime now) {
  engine::ensure(now >= since_, "time does not go back");
  engine::Uint128 passed = exact(now - since_);
  since_ = now;
  while (!present_.empty()) {
    const engine::Uint128 done_at = present_.begin()->done_at;
    const engine::Uint128 left = done_at > clock_ + nothing ? done_at - clock_ : 0;
    const engine::Uint128 time = time_for(left);
    if (left > 0 && time > passed) {
      clock_ += scaled(passed, servers_, std::max(count(), servers_));
      if (done_at > clock_ + nothing) return;
      passed = 0;
    } else {
      passed -= time;
      clock_ += left;
    }
    done_.push_back(present_.begin()->person);
    present_.erase(present_.begin());
  }
  clock_ = 0;
}

void SharedCapacity::join(PersonId person, engine::Duration care, engine::SimTime now) {
  go_on(now);
  present_.insert({clock_ + exact(care), joined_++, person});
}

std::optional<PersonId> SharedCapacity::done(engine::SimTime now) {
  go_on(now);
  if (done_.empty()) return std::nullopt;
  const PersonId person = done_.front();
  done_.pop_front();
  return person;
}

bool SharedCapacity::leave(PersonId person, engine::SimTime now) {
  go_on(now);
  const auto given = std::find(done_.begin(), done_.end(), person);
  if (given != done_.end()) {
    done_.erase(given);
    return true;
  }
  const auto one = std::find_if(present_.begin(), present_.end(),
                                [&](const InCare& care) { return care.person == person; });
  if (one == present_.end()) return false;
  present_.erase(one);
  if (present_.empty()) clock_ = 0;
  return true;
}

std::optional<engine::SimTime> SharedCapacity::next_done(engine::SimTime now) {
  go_on(now);
  if (!done_.empty()) return now;
  if (present_.empty()) return std::nullopt;
  const engine::Uint128 time = time_for(present_.begin()->done_at - clock_ - nothing);
  const engine::Uint128 up = (engine::Uint128{1} << places) - 1;
  return now + engine::Duration(static_cast<std::int64_t>((time + up) >> places));
}

}  // namespace models
