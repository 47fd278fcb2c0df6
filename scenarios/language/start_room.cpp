#include "scenarios/language/start_room.h"

#include "scenarios/language/check_staff.h"
#include "scenarios/language/fault.h"
#include "scenarios/language/member_names.h"
#include "scenarios/language/start_names.h"

namespace scenarios {

std::vector<std::int64_t> StartRoom::added(Counts& all, const Place& place,
                                           const std::vector<std::int64_t>& counts) {
  auto& sum = all[place];
  sum.resize(counts.size(), 0);
  for (std::size_t m = 0; m < counts.size(); ++m)
    sum[m] += counts[m];
  return sum;
}

std::string StartRoom::full_name(const models::Service& service, const Place& place,
                                 std::size_t m) const {
  const std::string member = member_names(service, description_.geography)[m];
  return place.first + (member.empty() ? "" : "/" + member) +
         (place.second.empty() ? "" : "/" + place.second);
}

void StartRoom::fill_beds(const models::Service& service, const Place& place,
                          std::vector<std::int64_t>& counts, const Node& told) {
  auto& inside = inside_[place];
  inside.resize(counts.size(), 0);
  for (std::size_t m = 0; m < counts.size(); ++m) {
    const auto room = models::room_of(service, m);
    if (room && inside[m] + counts[m] > *room) {
      faults_.push_back(warning("W134", told.where,
                                {{"found", std::to_string(inside[m] + counts[m])},
                                 {"service", full_name(service, place, m)},
                                 {"limit", std::to_string(*room)}}));
      counts[m] = *room - inside[m];
    }
    inside[m] += counts[m];
  }
}

bool StartRoom::check_line(const models::Service& service, const Place& place,
                           const std::vector<std::int64_t>& counts, const Node& told) {
  const auto sum = added(waiting_, place, counts);
  told_.emplace(place, told.where);
  for (std::size_t m = 0; m < sum.size(); ++m) {
    const bool is_clinic = service.kind == models::ServiceKind::clinic;
    const bool has_room = !is_clinic && !models::room_of(service, m);
    if (counts[m] > 0 && has_room && !needs_staff(description_, service.name)) {
      faults_.push_back(fault("E167", told.where, {{"found", full_name(service, place, m)}}));
      return false;
    }
    if (!service.queue.limit || sum[m] <= *service.queue.limit) continue;
    faults_.push_back(fault("E168", told.where,
                            {{"found", std::to_string(sum[m])},
                             {"service", full_name(service, place, m)},
                             {"limit", std::to_string(*service.queue.limit)}}));
    return false;
  }
  return true;
}

void StartRoom::warn_of_free_beds() const {
  for (const auto& [place, counts] : waiting_) {
    const models::Service& service = *called(description_.services, place.first);
    const bool may_wait =
        service.kind == models::ServiceKind::clinic || needs_staff(description_, service.name);
    if (may_wait) continue;
    const auto inside = inside_.find(place);
    std::int64_t free = 0;
    for (std::size_t m = 0; m < counts.size(); ++m) {
      const std::int64_t taken = inside == inside_.end() ? 0 : inside->second[m];
      if (counts[m] > 0) free += models::room_of(service, m).value_or(0) - taken;
    }
    if (free <= 0) continue;
    faults_.push_back(warning("W121", told_.at(place),
                              {{"service", place.first}, {"free", std::to_string(free)}}));
  }
}

}  // namespace scenarios
