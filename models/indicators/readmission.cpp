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
Readmissions::Share& Readmissions::share(std::uint32_t point, Patient patient,
                                         engine::SimTime when) {
  const auto after = std::upper_bound(years_.begin(), years_.end(), when);
  const auto year = static_cast<std::size_t>(after - years_.begin()) - 1;
  return of_group_[(year * points_ + point) * groups_ + patient.group];
}

void Readmissions::admitted(StayHistory& stays, Patient patient, engine::SimTime now, bool acute) {
  const bool linked = stays.any && now - stays.last_end <= same_stay;
  if (linked && stays.last_is_index) {
    --index_[cell(stays.last_point, patient, stays.last_end)];
    --share(stays.last_point, patient, stays.last_end).index;
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
  ++share(point, patient, now).index;
}

void Readmissions::still_admitted(StayHistory& stays, Patient patient, engine::SimTime end) {
  if (stays.inside && end - stays.stay_start >= least_admission) count_readmission(stays, patient);
}

void Readmissions::merge(const Readmissions& other) {
  for (std::size_t i = 0; i < index_.size(); ++i) {
    index_[i] += other.index_[i];
    readmitted_[i] += other.readmitted_[i];
  }
  for (std::size_t i = 0; i < of_group_.size(); ++i) {
    of_group_[i].index += other.of_group_[i].index;
    of_group_[i].readmitted += other.of_group_[i].readmitted;
    of_group_[i].within_3_days += other.of_group_[i].within_3_days;
    of_group_[i].within_7_days += other.of_group_[i].within_7_days;
  }
}

void Readmissions::count_readmission(StayHistory& stays, Patient patient) {
  if (!stays.follows_index) return;
  stays.follows_index = false;
  ++readmitted_[cell(stays.index_point, patient, stays.index_end)];
  Share& counted = share(stays.index_point, patient, stays.index_end);
  const engine::Duration after = stays.stay_start - stays.index_end;
  ++counted.readmitted;
  if (after <= std::chrono::days{3}) ++counted.within_3_days;
  if (after <= std::chrono::days{7}) ++counted.within_7_days;
}

}  // namespace models
