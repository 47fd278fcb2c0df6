#include "models/network/slot_calendar.h"

#include <algorithm>

#include "engine/ensure.h"

namespace models {

SlotCalendar::SlotCalendar(engine::SlotClock from_the_start)
    : clocks_{{engine::SimTime{}, from_the_start}} {}

void SlotCalendar::change(engine::SimTime date, engine::SlotClock clock) {
  const bool is_from_the_start = date == engine::SimTime{} && clocks_.size() == 1;
  if (is_from_the_start) return clocks_.assign({{date, clock}});
  engine::ensure(date > clocks_.back().first, "changes of slots are in the order of their dates");
  clocks_.emplace_back(date, clock);
}

std::optional<engine::SimTime> SlotCalendar::next_slot(engine::SimTime from) const {
  constexpr engine::Duration tick{1};
  for (std::size_t i = 0; i < clocks_.size(); ++i) {
    const bool is_last = i + 1 == clocks_.size();
    if (!is_last && clocks_[i + 1].first <= from) continue;
    const engine::SimTime after = i == 0 ? from : std::max(from, clocks_[i].first - tick);
    const auto slot = clocks_[i].second.next_slot(after);
    if (slot && (is_last || *slot < clocks_[i + 1].first)) return slot;
  }
  return std::nullopt;
}

std::int64_t SlotCalendar::slots_before(engine::SimTime time) const {
  std::int64_t slots = 0;
  for (std::size_t i = 0; i < clocks_.size(); ++i) {
    const auto& [since, clock] = clocks_[i];
    if (since >= time) break;
    const bool is_last = i + 1 == clocks_.size();
    const engine::SimTime end = is_last ? time : std::min(time, clocks_[i + 1].first);
    slots += clock.slots_before(end) - clock.slots_before(since);
  }
  return slots;
}

}  // namespace models
