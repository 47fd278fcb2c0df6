/// Acute readmission within 30 days, as Danish monitoring defines it.
///
/// Contacts at most 4 hours apart are one stay; a stay of at least 12 hours is an admission; an
/// index discharge is a discharge alive from an admission, followed for full 30 days (so those of
/// the run's last 30 days are left out); a readmission is an acute admission that begins more than
/// 4 hours and at most 30 days after it. Source: Sundhedsdatastyrelsen's rules as given in
/// docs/models/readmission.md. Counted in the period of the index discharge.
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <vector>

#include "models/indicators/stay_history.h"
#include "models/network/program.h"

namespace models {

/// Who is discharged; `sex`: 0 women, 1 men; `group`: index into Description::groups.
struct Patient {
  std::uint8_t age = 0;
  std::uint8_t sex = 0;
  std::uint8_t group = 0;
  std::uint16_t municipality = 0;  ///< lives there
};

enum class Discharged { alive, dead };

class Readmissions {
 public:
  static constexpr engine::Duration same_stay = std::chrono::hours{4};
  static constexpr engine::Duration least_admission = std::chrono::hours{12};
  static constexpr engine::Duration window = std::chrono::days{30};

  explicit Readmissions(const Program& program);

  void admitted(StayHistory& stays, Patient patient, engine::SimTime now, bool acute);
  void discharged(StayHistory& stays, Patient patient, std::uint32_t point, engine::SimTime now,
                  Discharged how);
  /// For those still admitted when the run ends.
  void still_admitted(StayHistory& stays, Patient patient, engine::SimTime end);

  /// Adds the counts of another process of the same run.
  void merge(const Readmissions& other);

  /// Counts by (point, age, sex, period), row-major.
  const std::vector<std::uint32_t>& index() const { return index_; }
  const std::vector<std::uint32_t>& readmitted() const { return readmitted_; }

  /// Index discharges, and how many of them were followed by a readmission.
  struct Share {
    std::int64_t index = 0, readmitted = 0;
    std::int64_t within_3_days = 0, within_7_days = 0;

    void add(const Share& other) {
      index += other.index;
      readmitted += other.readmitted;
      within_3_days += other.within_3_days;
      within_7_days += other.within_7_days;
    }

    /// Requires: 3, 7 or 30 days.
    std::int64_t within(engine::Duration time) const {
      if (time == std::chrono::days{3}) return within_3_days;
      return time == std::chrono::days{7} ? within_7_days : readmitted;
    }
  };
  /// Of one group, in one of Program::years.
  const Share& of_group(std::uint32_t point, std::size_t group, std::size_t year) const {
    return of_group_[(year * points_ + point) * groups_ + group];
  }

  /// Index discharges of those who live in a municipality.
  struct Home {
    std::uint16_t municipality = 0;
    std::uint16_t stratum = 0;  ///< 2 x age group + sex
    std::uint32_t point = 0;
    std::uint16_t year = 0;  ///< of Program::years
    std::uint8_t group = 0;

    friend auto operator<=>(const Home&, const Home&) = default;
  };
  /// Those that occur. Empty if no key figure asks for readmissions by where persons live.
  const std::map<Home, Share>& of_homes() const { return of_homes_; }

 private:
  bool is_followed(engine::SimTime discharge) const;
  std::size_t cell(std::uint32_t point, Patient patient, engine::SimTime when) const;
  void count(std::uint32_t point, Patient patient, engine::SimTime when, const Share& change);
  void count_readmission(StayHistory& stays, Patient patient);

  const std::vector<engine::SimTime>& periods_;
  engine::SimTime end_;
  std::size_t ages_;
  std::size_t groups_;
  const std::vector<engine::SimTime>& years_;
  std::size_t points_;
  std::vector<std::uint32_t> index_, readmitted_;
  std::vector<Share> of_group_;  ///< by (year, point, group)
  bool keeps_homes_ = false;
  std::map<Home, Share> of_homes_;
};

}  // namespace models
