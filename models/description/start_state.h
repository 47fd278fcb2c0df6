/// Who is there when the run begins: patients in beds, waiting lists, people living with an
/// illness.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/random/distribution.h"
#include "engine/sim_time.h"

namespace models {

/// How long a stay found at an arbitrary time has lasted: engine::equilibrium of its length.
struct AtEquilibrium {
  friend bool operator==(const AtEquilibrium&, const AtEquilibrium&) = default;
};

/// How long it has lasted when the run begins: drawn, or one known time for each person.
using Elapsed = std::variant<AtEquilibrium, engine::Distribution, std::vector<engine::Duration>>;

enum class StartPlace {
  in_service,  ///< holds a bed, place, clinician or case
  waiting,     ///< in line for a service, at home meanwhile
  at_home      ///< in a community step
};

/// `{in: adult_ward, n: 18, group: adult, elapsed: equilibrium}`
struct StartGroup {
  std::string name{};
  StartPlace place = StartPlace::in_service;
  std::string group{};
  std::string pathway{};  ///< the step in which they are
  std::size_t step = 0;   ///< its index in the pathway
  /// Persons by member of the service; at home by municipality, or one number for all of them.
  std::vector<std::int64_t> count{};
  std::vector<std::string> age_groups{};  ///< at home; those of the group if empty
  Elapsed elapsed;

  std::optional<std::uint16_t> visits_left{};  ///< waiting: of a course of visits; none: all

  friend bool operator==(const StartGroup&, const StartGroup&) = default;
};

}  // namespace models
