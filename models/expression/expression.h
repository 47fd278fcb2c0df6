/// A formula of the scenario language: a number that depends on the person, the clock or the state
/// of services.
///
/// The text has been parsed and its units checked (scenarios/language/expression_text.h); what is
/// left is a short program for a stack: numbers and readings are put on it, operations take from
/// it. It has no loops, so its cost is bounded by its length, and it uses only basic IEEE
/// operations, so every machine computes the same bits. Durations are microseconds, shares 0 to 1,
/// truth 1 or 0.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/sim_time.h"

namespace models {

enum class Operation : std::uint8_t {
  number,  ///< puts `number`
  read,    ///< puts the observation `index`
  // Take two, put one.
  add,
  subtract,
  multiply,
  divide,
  less,
  at_most,
  equal,
  unequal,
  both,
  either,
  // Take one, put one.
  negate,
  opposite,  ///< of a truth
  power,     ///< to the whole power `index`
  absolute,
  exponential,
  logarithm,  ///< natural
  floor,
  // Take three: condition, value if true, value if not.
  choose,
  // Take three: value so far, condition, value if true.
  instead,
  // Take `index`, put one.
  least,
  most,
  // Take x and `index` pairs (x_i, y_i) in ascending order of x_i, put the y of x.
  line,    ///< straight between the points, level outside them
  stairs,  ///< the y of the last x_i <= x; the first y below all of them
};

struct Instruction {
  Operation operation = Operation::number;
  std::uint32_t index = 0;
  double number = 0;

  friend bool operator==(const Instruction&, const Instruction&) = default;
};

/// What a formula may read.
enum class Observable : std::uint8_t {
  // Of the person.
  attribute,  ///< the one called `name`
  age,        ///< whole years: the lowest of the age group
  is_woman,
  is_group,  ///< is in the group, age group or municipality called `name`
  is_age_group,
  is_municipality,
  is_in_area,  ///< lives in the member `name` of the division `division`
  frailty,
  waited,           ///< in the present line; in a stay, before it
  since_arrival,    ///< since the person came into the model
  since_discharge,  ///< since the latest discharge from a ward; 1000 years if there was none
  holds,            ///< the person, or a track or subscription, holds a place in `service`
  // Of the clock.
  time_of_day,
  weekday,  ///< 1 is Monday
  month,    ///< 1 is January
  elapsed,  ///< since the first day that counts; negative during the warm-up
  // Of the member of `service` that is named, or serves the person's municipality.
  occupied,  ///< beds held, those of blocked patients included
  free,
  capacity,   ///< occupied and free
  occupancy,  ///< occupied / capacity; 0 if unlimited, 1 if there are no beds
  waiting,
  blocked  ///< patients in its beds who are ready to leave
};

/// One reading of a formula, by name.
struct Observed {
  Observable quantity = Observable::elapsed;
  std::string name;     ///< of the attribute, group, age group or municipality
  std::string service;  ///< for the state of a service; empty: the one the formula is about
  std::string slot;     ///< of a clinic
  /// How old the state of a service is: read at whole multiples of this time, known one such time
  /// later. None: as it is now.
  std::optional<engine::Duration> as_of;
  std::string division{};
  std::string member{};  ///< of the service; empty: that of the person's municipality

  friend bool operator==(const Observed&, const Observed&) = default;
};

struct Expression {
  std::vector<Instruction> code;
  std::vector<Observed> observed;
  std::string text;  ///< as it was written

  friend bool operator==(const Expression&, const Expression&) = default;
};

/// The stack never grows higher; parsers refuse what would need more.
inline constexpr std::size_t max_stack = 64;

/// How high the stack grows.
std::size_t stack_needed(const std::vector<Instruction>& code);

}  // namespace models
