/// What a plan file says: which scenario is run at which values of which factors, and how often.
///
/// Plain values, complete and checked: ranges that the plan leaves to the scenario's register of
/// parameters are filled in. docs/guide/sweeps.md says how a plan is written.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/error.h"
#include "models/description/text.h"
#include "scenarios/load.h"
#include "tools/sweep/design.h"
#include "tools/sweep/observed.h"

namespace tools {

enum class FactorKind { continuous, integer, choice, boolean, date, overlay };
enum class Scale { linear, logarithmic };

/// One value of a factor that is chosen among some.
struct FactorChoice {
  std::string name;                   ///< "fifo", "M1"
  std::string text;                   ///< what is written; of overlays nothing
  std::vector<std::string> overlays;  ///< files laid over the scenario, relative to the plan

  friend bool operator==(const FactorChoice&, const FactorChoice&) = default;
};

struct Factor {
  std::string name;
  FactorKind kind = FactorKind::continuous;
  std::vector<std::string> paths;  ///< of the values in the scenario that it sets; none of overlays
  std::string group;               ///< factors of one group move together; else its own name
  double low = 0, high = 1;        ///< in `unit`; of dates, days since 1970-01-01
  std::string change;              ///< "x " if the scenario's value is multiplied; else empty
  std::string unit;                ///< as written behind the number: " d", " %"; perhaps empty
  Scale scale = Scale::linear;
  std::vector<FactorChoice> choices;  ///< of choice, boolean, overlay
  std::uint32_t levels = 2;           ///< of designs with levels
  double base = 0.5;                  ///< its coordinate while other factors move
  engine::Place where;

  bool is_chosen() const { return !choices.empty(); }
};

/// What the scheduler of a cluster is asked for. Empty texts are left to it.
struct ClusterWish {
  std::uint32_t tasks = 0;  ///< of the array; 0: one for every four shards, at most 100
  std::uint32_t cores = 1;  ///< a task
  std::string time;         ///< of a task, "2:00:00"
  std::string memory;       ///< of a task, "4G"
  std::string partition;
  std::string account;
};

/// A value of a listed point, as the factor has it: its number or the number of its choice.
using ListedPoint = std::vector<double>;

struct Plan {
  models::Text title;
  std::string scenario;           ///< relative to the plan
  std::vector<std::string> with;  ///< files laid over it at all points, relative to the plan
  std::vector<scenarios::Override> set;
  std::vector<engine::Place> set_places;  ///< where each of them stands
  std::vector<Factor> factors;
  DesignWish design;
  std::vector<ListedPoint> listed;  ///< of Method::list
  std::uint32_t replications = 1;
  std::uint64_t seed = 1;
  RandomNumbers random_numbers = RandomNumbers::shared;
  std::vector<std::string> outputs;  ///< key figures; empty: all that the scenario has
  std::uint32_t shard_points = 0;    ///< 0: as shard_points_of says
  ClusterWish cluster;
  std::string text;  ///< the file, byte for byte
};

/// A point costs at least a run; more than these are no plan but a slip.
inline constexpr std::uint64_t most_points = 10'000'000;

std::vector<DesignFactor> design_factors(const Plan& plan);

/// The points of the plan, also those of a list.
Design design_of(const Plan& plan);

/// Points kept in one shard: a hundredth of all, at most 1000, or as the plan says. Never by the
/// number of workers, so that shards fit whoever made them.
std::uint32_t shard_points_of(const Plan& plan, std::uint64_t points);

}  // namespace tools
