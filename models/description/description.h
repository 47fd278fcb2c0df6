/// What a scenario consists of, as plain values: checked, every default filled in, names not yet
/// resolved. scenarios/ fills it in, models/compile turns it into tables, tests write it by hand.
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/sim_time.h"
#include "models/description/geography.h"
#include "models/description/group.h"
#include "models/description/key_figure.h"
#include "models/description/observation.h"
#include "models/description/pathway.h"
#include "models/description/service.h"
#include "models/description/start_state.h"

namespace models {

/// Results cover [start, end). The warm-up runs before `start` and is not counted.
struct Clock {
  std::chrono::year_month_day start{std::chrono::year{2026}, std::chrono::January,
                                    std::chrono::day{1}};
  std::chrono::year_month_day end{std::chrono::year{2027}, std::chrono::January,
                                  std::chrono::day{1}};
  std::chrono::days warm_up{0};
  /// None: continuous time. Else everything that is due between two steps happens at the later one,
  /// counted from the run's first instant: for models that were published with a daily step.
  std::optional<engine::Duration> step;

  friend bool operator==(const Clock&, const Clock&) = default;
};

struct Runs {
  std::uint32_t replications = 30;
  std::uint64_t seed = 1;

  friend bool operator==(const Runs&, const Runs&) = default;
};

/// Patients who each wait in a bed for the next one's bed, in a circle.
enum class CircularBlocking {
  refused,  ///< the scenario must not allow it
  swap,     ///< all of them move at the same instant
  error     ///< the run ends with an error when nobody can ever move any more
};

struct Description {
  std::string name{};  ///< file name without .yaml
  Text title;
  Text summary;
  Text notice;                           ///< what the model cannot say; shown with every result
  std::map<std::string, Text> labels{};  ///< of names without a label of their own: slots, tracks
  Clock clock;
  Runs runs;
  Geography geography;
  std::vector<Group> groups{};
  std::vector<Service> services{};
  std::vector<Pathway> pathways{};
  CircularBlocking circular_blocking = CircularBlocking::refused;
  std::vector<KeyFigureWish> key_figures{};
  std::vector<StartGroup> start_state{};
  ObservationWish observe{};

  friend bool operator==(const Description&, const Description&) = default;
};

}  // namespace models
