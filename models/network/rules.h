/// Steps that depend on the person or on the state of services, as tables: every name of a formula
/// has become an index. Steps without rules have none of this.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/id.h"
#include "engine/random/distribution.h"
#include "engine/random/stream.h"
#include "models/description/pathway.h"
#include "models/expression/expression.h"

namespace models {

inline constexpr std::uint32_t no_rules = 0xffff'ffffU;

/// One thing that a formula reads.
struct Sight {
  Observable quantity = Observable::elapsed;
  std::uint32_t index = 0;    ///< of the attribute, group, age group, municipality, area or service
  bool is_published = false;  ///< read from a census, not as it is now
  /// For each municipality: the area it lies in, or, of state, the station, or the census if it is
  /// published.
  std::vector<std::uint32_t> places;
};

struct Formula {
  std::vector<Instruction> code;
  std::vector<Sight> sights;
  std::string text;  ///< for messages
};

struct LengthPlan {
  struct Case {
    Formula holds;
    engine::Distribution law;
  };
  std::vector<Case> cases;
  bool has_others = false;
  std::optional<Formula> factor;
  std::optional<Formula> exactly;
};

/// Where a way leads that is chosen by the state of its service.
struct WayPlan {
  Sight place;             ///< of any quantity: says where to look
  double mean_length = 0;  ///< microseconds
};

struct ChangePlan {
  std::uint32_t attribute = 0;
  std::variant<Formula, engine::Distribution> value;
  engine::Purpose why;
};

/// Of someone who stays in the line.
struct LineChangePlan {
  std::optional<std::uint8_t> group;
  std::optional<std::uint8_t> priority;
  std::vector<ChangePlan> attributes;
};

struct InterruptionPlan {
  std::variant<engine::Hazard, engine::Distribution> law;
  bool times_frailty = false;
  std::optional<Formula> times;
  engine::Purpose why;
  std::optional<std::uint32_t> step;  ///< none: `change`
  ClockRuns runs = ClockRuns::staying;
  CountedFrom from = CountedFrom::step;
  LineChangePlan change;
  std::vector<engine::Hazard> by_municipality;  ///< empty: `law` holds everywhere

  /// Requires: the law is a hazard.
  const engine::Hazard& hazard_at(std::uint16_t municipality) const {
    return by_municipality.empty() ? std::get<engine::Hazard>(law) : by_municipality[municipality];
  }
};

/// Where a person may move to.
struct MovePlan {
  std::optional<std::uint16_t> to;  ///< municipality; none: drawn
  std::vector<std::uint16_t> area;  ///< of each municipality
  bool is_same_area = false;        ///< within the own area; else beyond it

  /// Whether who lives in `from` may move to `place`. Requires: not `to`.
  bool leads(std::uint16_t from, std::uint16_t place) const {
    return place != from && (area[place] == area[from]) == is_same_area;
  }
};

/// What one step has of rules.
struct StepRules {
  std::optional<LengthPlan> length;
  std::optional<Formula> accept;
  std::optional<Formula> condition;  ///< subscribe: it begins only if this holds
  ChooseBy by = ChooseBy::shares;
  std::vector<std::optional<Formula>> ways;
  std::vector<WayPlan> way_plans;
  std::optional<std::uint32_t> otherwise;  ///< step, if no way is free
  Distances distances;
  std::vector<std::vector<std::uint32_t>> nearest;  ///< ways by municipality, the nearest first
  std::optional<engine::Duration> as_of;
  std::vector<std::optional<Formula>> times;  ///< of each risk
  std::optional<engine::Duration> re_evaluate;
  /// `times` reads what may change at any time while the person is at home: what a track tells, or
  /// whether a place is held.
  bool is_weighed_on_change = false;
  std::vector<ChangePlan> changes;
  bool tells_person = false;  ///< of changes that a track makes: the person's too
  std::uint8_t group = 0;     ///< become
  MovePlan move;              ///< moves
  std::vector<InterruptionPlan> until;
  std::vector<WeeklyHours> leaves;  ///< hours in which a stay may end by itself; empty: any

  /// Life at home: hazard clocks are kept, since their factors may change.
  bool keeps_clocks() const { return re_evaluate || is_weighed_on_change; }
};

/// An attribute that persons of a group have from the start.
struct DrawnAttribute {
  std::uint32_t attribute = 0;
  engine::Distribution law;
  engine::Purpose why;
};

/// The state of a station, taken again and again for those who read it with a delay.
struct CensusPlan {
  std::uint32_t station = 0;
  engine::Duration interval{};
  engine::ComponentId component{0};
};

}  // namespace models
