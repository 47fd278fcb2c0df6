#include "models/indicators/readmission.h"

#include <algorithm>

namespace models {

Readmissions::Readmissions(const Program& program)
    : periods_(program.periods),
      end_(program.end),
      ages_(std::max<std::size_t>(1, program.description.geography.age_groups.size())),
      groups_(std::max<std::size_t>(1, program.description.groups.size())),
      years_(program.years),
      points_(program.points.size()),
      of_group_((years_.size() - 1) * points_ * groups_) {
  const std::size_t cells = program.points.size() * ages_ * 2 * (periods_.size() - 1);
  index_.assign(cells, 0);
  readmitted_.assign(cells, 0);
  keeps_homes_ = std::ranges::any_of(program.description.key_figures, [](const auto& wish) {
    return wish.home && is_readmission(wish.measure);
  });
}

bool Readmissions::is_followed(engine::SimTime discharge) const {
  return discharge >= periods_.front() && discharge + window <= end_;
}

std::size_t Readmissions::cell(std::uint32_t point, Patient patient, engine::SimTime when) const {
  const auto after = std::upper_bound(periods_.begin(), periods_.end(), when);
  const auto period = static_cast<std::size_t>(after - periods_.begin()) - 1;
  return ((point * ages_ + patient.age) * 2 + patient.sex) * (periods_.size() - 1) + period;
}

/// `when`: of the index discharge.
void Readmissions::count(std::uint32_t point, Patient patient, engine::SimTime when,
                         const Share& change) {
  const auto after = std::upper_bound(years_.begin(), years_.end(), when);
  const auto year = static_cast<std::size_t>(after - years_.begin()) - 1;
  of_group_[(year * points_ + point) * groups_ + patient.group].add(change);
  if (!keeps_homes_) return;
  const auto stratum = static_cast<std::uint16_t>(2 * patient.age + patient.sex);
  of_homes_[{patient.municipality, stratum, point, static_cast<std::uint16_t>(year), patient.group}]
      .add(change);
}

void Readmissions::admitted(StayHistory& stays, Patient patient, engine::SimTime now, bool acute) {
  const bool linked = stays.any && now - stays.last_end <= same_stay;
  if (linked && stays.last_is_index) {
    --index_[cell(stays.last_point, patient, stays.last_end)];
    count(stays.last_point, patient, stays.last_end, {.index = -1});
  }
  if (!linked) {
    stays.stay_start = now;
    stays.index_end = stays.last_end;
    stays.index_point = stays.last_point;
    stays.follows_index = stays.last_is_index && acute && now - stays.last_end <= window;
  }
  stays.last_is_index = false;
  stays.any = true;
  stays.inside = true;
}

void Readmissions::discharged(StayHistory& stays, Patient patient, std::uint32_t point,
                              engine::SimTime now, Discharged how) {
  stays.inside = false;
  stays.last_end = now;
  stays.last_point = static_cast<std::uint16_t>(point);
  stays.last_is_index = false;
  if (now - stays.stay_start < least_admission) return;
  count_readmission(stays, patient);
  if (how == Discharged::dead || !is_followed(now)) return;
  stays.last_is_index = true;
  ++index_[cell(point, patient, now)];
  count(point, patient, now, {.index = 1});
}

void Readmissions::still_admitted(StayHistory& stays, Patient patient, engine::SimTime end) {
  if (stays.inside && end - stays.stay_start >= least_admission) count_readmission(stays, patient);
}

void Readmissions::merge(const Readmissions& other) {
  for (std::size_t i = 0; i < index_.size(); ++i) {
    index_[i] += other.index_[i];
    readmitted_[i] += other.readmitted_[i];
  }
  for (std::size_t i = 0; i < of_group_.size(); ++i)
    of_group_[i].add(other.of_group_[i]);
  for (const auto& [home, share] : other.of_homes_)
    of_homes_[home].add(share);
}

void Readmissions::count_readmission(StayHistory& stays, Patient patient) {
  if (!stays.follows_index) return;
  stays.follows_index = false;
  ++readmitted_[cell(stays.index_point, patient, stays.index_end)];
  const engine::Duration after = stays.stay_start - stays.index_end;
  count(stays.index_point, patient, stays.index_end,
        {.readmitted = 1,
         .within_3_days = after <= std::chrono::days{3} ? 1 : 0,
         .within_7_days = after <= std::chrono::days{7} ? 1 : 0});
}

}  // namespace models
