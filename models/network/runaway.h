/// A run that would not end, or not before memory does: most often a number in the scenario that is
/// a million times too large or too small.
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <utility>

#include "engine/sim_time.h"

namespace models {

class Runaway : public std::runtime_error {
 public:
  enum class Kind : std::uint8_t {
    instant,  ///< persons go round without time: `place` is a pathway
    crawl,    ///< simulated time hardly gets on
    crowd,    ///< too many persons: `place` is the service with the longest line
  };

  Runaway(Kind kind, std::string place, engine::SimTime when)
      : std::runtime_error("the model runs away"),
        kind_(kind),
        place_(std::move(place)),
        when_(when) {}

  Kind kind() const { return kind_; }
  const std::string& place() const { return place_; }
  engine::SimTime when() const { return when_; }  ///< since the warm-up began

 private:
  Kind kind_;
  std::string place_;
  engine::SimTime when_;
};

/// More persons than in any country that could be modelled: some five times all of Denmark.
inline constexpr std::uint32_t most_persons = 30'000'000;

/// Thrown where the persons are made.
class TooManyPersons : public std::runtime_error {
 public:
  TooManyPersons() : std::runtime_error("there are more persons than in any country") {}
};

/// More events than this in a second of simulated time, for long, are no model of care: all of
/// Denmark has some tens.
inline constexpr double most_events_a_second = 100'000;

}  // namespace models
