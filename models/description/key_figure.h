/// A headline figure that a scenario asks for.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/sim_time.h"
#include "models/description/figure_formula.h"
#include "models/description/figure_target.h"
#include "models/description/text.h"

namespace models {

enum class Measure {
  wait_mean,             ///< day
  wait_median,           ///< day
  wait_p90,              ///< day
  wait_share_within,     ///< share of ended waits of at most `limit`
  waiting,               ///< persons waiting, time average
  occupancy,             ///< occupied / available beds, time average
  blocked_days,          ///< bed days a year held by patients ready to leave
  starts,                ///< admissions, visits or cases begun a year
  turned_away,           ///< share of arrivals lost because the queue was full
  length_of_stay,        ///< day, mean of completed stays, blocked time included
  readmission_30d,       ///< share of index discharges with an acute readmission
  rejected,              ///< share of decided referrals (desk)
  arrivals,              ///< new persons a year
  deaths,                ///< a year
  gave_up,               ///< share of arrivals who waited and went before being served
  balked,                ///< share of arrivals who did not care to wait
  interrupted,           ///< stays broken off a year
  overtime,              ///< bed days a year in use above the beds that are open
  stay_median,           ///< day, of completed stays, blocked time included
  reach_mean,            ///< day from the person's arrival in the model to the first start here
  reach_share_within,    ///< share of those of at most `limit`
  persons,               ///< different persons who were there, visited or were decided on
  readmission_3d,        ///< share of index discharges with an acute readmission within 3 days
  readmission_7d,        ///< the same within 7 days
  days_used,             ///< days a year in beds, places or with clinicians, blocked time included
  wait_median_all,       ///< day, those who still wait when the run ends included (Kaplan-Meier)
  wait_p90_all,          ///< the same for the 90 % quantile; none if too many still wait
  occupancy_p90,         ///< that nine days of ten stay within; of daily means
  starts_per_1000,       ///< begun a year for each 1,000 inhabitants
  travel_km,             ///< km a year to visits and stays begun: starts x the way from home
  days_waited_per_1000,  ///< days in line a year for each 1,000 inhabitants
  days_used_per_1000     ///< `days_used` for each 1,000 inhabitants
};

/// "day", "1" (a share), "person", "1/year", "day/year", "1/1000/year", "day/1000/year",
/// "km/year".
std::string unit_of(Measure measure);

inline bool is_readmission(Measure measure) {
  return measure == Measure::readmission_30d || measure == Measure::readmission_3d ||
         measure == Measure::readmission_7d;
}

/// Of waits, whether or not those who still wait count.
inline bool is_wait(Measure measure) {
  return measure == Measure::wait_mean || measure == Measure::wait_median ||
         measure == Measure::wait_p90 || measure == Measure::wait_share_within ||
         measure == Measure::wait_median_all || measure == Measure::wait_p90_all;
}

/// Of the whole counted period only: who still waits is known when the run ends.
inline bool counts_those_waiting(Measure measure) {
  return measure == Measure::wait_median_all || measure == Measure::wait_p90_all;
}

inline bool is_occupancy(Measure measure) {
  return measure == Measure::occupancy || measure == Measure::occupancy_p90;
}

inline bool is_time_to_reach(Measure measure) {
  return measure == Measure::reach_mean || measure == Measure::reach_share_within;
}

/// Of time spent, for each 1,000 inhabitants.
inline bool is_time_of_inhabitants(Measure measure) {
  return measure == Measure::days_waited_per_1000 || measure == Measure::days_used_per_1000;
}

inline bool is_per_inhabitant(Measure measure) {
  return measure == Measure::starts_per_1000 || is_time_of_inhabitants(measure);
}

/// Of what persons begin or spend, by where they live, whether or not a place is named.
inline bool is_of_inhabitants(Measure measure) {
  return is_per_inhabitant(measure) || measure == Measure::travel_km;
}

/// Counted by where persons live too.
inline bool is_known_by_home(Measure measure) {
  return (is_wait(measure) && !counts_those_waiting(measure)) || is_readmission(measure) ||
         measure == Measure::rejected || is_of_inhabitants(measure);
}

enum class Better { lower, higher, none };

/// What a figure is about, if readers look for it there: each topic has its own part of a report.
/// `unlisted` has none: others are computed from it, or nobody can come where it is measured. It is
/// kept in results, and can be compared, but stands in no list.
enum class Topic { staff, coercion, cost, equity, readmissions, blocked, referrals, unlisted };

/// The members of a service that serve one member of another division: the sites of a region.
struct Area {
  std::string division{};
  std::string member{};

  friend bool operator==(const Area&, const Area&) = default;
};

/// How rates of places with other ages and sexes are made comparable (docs/models/readmission.md).
enum class Standard {
  direct,   ///< the place's own rates, in the whole model's mix of index discharges
  indirect  ///< observed / expected by the whole model's rates, times the whole model's rate
};

/// Which of the values of several places is meant: of n values in order, the ceil(0.9 n)-th is p90,
/// the ceil(0.1 n)-th p10, the ceil(0.5 n)-th the median. A place counts once, however many live
/// there.
enum class Pick { highest, p90, median, p10, lowest };

/// The persons who live in a place, wherever they are cared for.
struct Residence {
  std::string division{};               ///< of the municipalities, or "municipality"
  std::optional<std::string> member{};  ///< who live there; none: one of the values of all members
  Pick pick = Pick::highest;            ///< which of them
  std::uint32_t at_least = 5;  ///< waits, decisions, discharges or starts; with fewer: no value

  friend bool operator==(const Residence&, const Residence&) = default;
};

struct KeyFigureWish {
  std::string id{};  ///< unique
  Measure measure = Measure::wait_mean;
  std::string service{};                    ///< family; empty for arrivals and deaths
  std::optional<std::string> member{};      ///< all members together if not said
  std::optional<std::string> slot{};        ///< clinics: the class
  std::optional<std::string> group{};       ///< all groups together if not said
  std::optional<engine::Duration> limit{};  ///< wait_share_within, reach_share_within
  FigureFormula formula{};                  ///< if not empty: instead of a measure
  std::string unit{};                       ///< of the formula's result
  Better better = Better::none;
  std::optional<Topic> topic{};  ///< said, or staff of pools of staff
  Text label;
  std::optional<int> year{};  ///< this calendar year of the run only
  std::optional<Area> area{};
  std::optional<Standard> standard{};  ///< readmission_30d: made comparable
  std::optional<Residence> home{};     ///< by where persons live, if is_known_by_home
  std::optional<FigureTarget> target{};
  std::optional<std::chrono::year_month_day>
      from{};  ///< is_of_inhabitants: only what begins, or is spent, from then on
  std::vector<std::string> ages{};  ///< is_per_inhabitant: of these inhabitants
  std::vector<double> way{};        ///< travel_km: from home, km, by municipality

  friend bool operator==(const KeyFigureWish&, const KeyFigureWish&) = default;
};

/// As said; else equity of figures by where persons live, and of others what their measure says.
std::optional<Topic> topic_of(const KeyFigureWish& wish);

inline bool is_of_waits(const KeyFigureWish& wish) {
  return wish.formula.empty() && is_wait(wish.measure);
}

}  // namespace models
