/// How many arrive and when: one or more streams.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "engine/random/distribution.h"
#include "models/description/rate_profile.h"

namespace models {

/// A Poisson process of the whole system. `arrivals: poisson(9 /d)`.
struct PoissonArrivals {
  double per_day = 0;

  friend bool operator==(const PoissonArrivals&, const PoissonArrivals&) = default;
};

/// Independent times between arrivals. `arrivals: every(gamma(mean 2 h, sd 1 h))`.
struct RenewalArrivals {
  engine::Distribution interval{};  ///< microseconds

  friend bool operator==(const RenewalArrivals&, const RenewalArrivals&) = default;
};

/// A Poisson process in every municipality: rate x persons of the ages x weight.
/// `arrivals: {rate: 11.4 /1000/y, of: [18-64, 65+], weight: need}`; the rate may be
/// `by(region, "Region Sjælland": 12 /1000/y, else: 11 /1000/y)`.
struct PopulationArrivals {
  double per_person_per_day = 0;
  std::vector<std::string> age_groups{};  ///< of Geography::age_groups; all of them if not said
  std::optional<std::string> weight{};    ///< of Geography::weights
  /// By municipality of the geography; empty: the same for all.
  std::vector<double> of_municipality{};

  double per_day(std::size_t municipality) const {
    return of_municipality.empty() ? per_person_per_day : of_municipality[municipality];
  }

  friend bool operator==(const PopulationArrivals&, const PopulationArrivals&) = default;
};

/// A rate for each municipality, age group and, if known, sex. `arrivals: {rates: {file: ...}}`.
/// Half of each age group counts as women, since populations come without sex.
struct TabledArrivals {
  struct Cell {
    double women_per_day = 0;  ///< per woman
    double men_per_day = 0;    ///< per man

    friend bool operator==(const Cell&, const Cell&) = default;
  };
  bool by_sex = false;        ///< else the group's share of women holds
  std::vector<Cell> cells{};  ///< by (municipality, age group) of the geography

  friend bool operator==(const TabledArrivals&, const TabledArrivals&) = default;
};

/// `late` after the appointment, minus `early`. Normal lateness may be below zero by itself.
struct Lateness {
  engine::Distribution late{};  ///< microseconds; 0 if normal
  engine::Duration early{};
  double normal_mean = 0;  ///< microseconds
  double normal_sd = 0;    ///< 0: not normal

  friend bool operator==(const Lateness&, const Lateness&) = default;
};

/// Every `interval` from `from` to before `to`, on the weekdays said.
struct WeeklyBookings {
  engine::Duration interval{};
  std::vector<bool> on{};     ///< Monday first
  bool working_days = false;  ///< on these only: no holidays (engine/holidays.h)
  engine::Duration from{};    ///< clock readings
  engine::Duration to{};

  friend bool operator==(const WeeklyBookings&, const WeeklyBookings&) = default;
};

/// Appointments, each kept by one patient (or one batch) or by nobody.
struct BookedArrivals {
  std::variant<WeeklyBookings, std::vector<engine::LocalTime>> times;  ///< a list ascends
  double no_show = 0;                                                  ///< probability
  Lateness lateness{};

  friend bool operator==(const BookedArrivals&, const BookedArrivals&) = default;
};

/// Known arrivals, as recorded.
struct TracedArrivals {
  struct Row {
    std::variant<engine::LocalTime, engine::Duration> when;  ///< a duration: since Clock::start
    std::uint32_t count = 1;
    std::optional<std::uint16_t> municipality;  ///< of Geography::municipalities
    std::optional<std::uint8_t> age;            ///< of Geography::age_groups

    friend bool operator==(const Row&, const Row&) = default;
  };
  std::vector<Row> rows{};  ///< ascending

  friend bool operator==(const TracedArrivals&, const TracedArrivals&) = default;
};

/// A closed population: so many enter their pathway when the run begins, and nobody later.
struct PresentArrivals {
  std::uint32_t persons = 0;

  friend bool operator==(const PresentArrivals&, const PresentArrivals&) = default;
};

using ArrivalLaw = std::variant<PoissonArrivals, RenewalArrivals, PopulationArrivals,
                                TabledArrivals, BookedArrivals, TracedArrivals, PresentArrivals>;

struct Stream {
  ArrivalLaw law;
  RateProfile profile;                          ///< of Poisson streams
  std::optional<engine::Distribution> batch{};  ///< how many come together; none: one
  std::optional<engine::LocalTime> from{};      ///< none: when the run begins
  std::optional<engine::LocalTime> until{};     ///< first instant without arrivals; none: never
  std::string pathway{};                        ///< empty: the group's
  std::string name{};                           ///< tells the streams of a group apart

  friend bool operator==(const Stream&, const Stream&) = default;
};

/// The streams of a group; most groups have one, written as its law alone.
struct Arrivals {
  std::vector<Stream> streams{Stream{}};

  Arrivals() = default;
  explicit Arrivals(std::vector<Stream> all) : streams(std::move(all)) {}
  /// `group.arrivals = PoissonArrivals{9}`: a law alone is one stream, and need not be said to be.
  template <class Law>
  requires std::is_constructible_v<ArrivalLaw, Law>
  // NOLINTNEXTLINE(google-explicit-constructor)
  Arrivals(Law law) {
    streams.front().law = std::move(law);
  }

  friend bool operator==(const Arrivals&, const Arrivals&) = default;
};

}  // namespace models
