/// How a scenario is split into logical processes, in figures and words: for whoever asks whether
/// one replication can use several cores, and what ties the network together.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/sim_time.h"
#include "models/description/description.h"

namespace models {

/// Persons a day who come to each step in the long run: [pathway][step][municipality]. An estimate;
/// empty: not known.
using ExpectedFlows = std::vector<std::vector<std::vector<double>>>;

struct Partition {
  struct Process {
    std::vector<std::string> services;  ///< at least one member of each is here
    std::uint32_t stations = 0;
    std::uint32_t municipalities = 0;  ///< whose people have a step here
    double events_a_day = 0;
    unsigned thread = 0;  ///< where the load would be most even
  };
  struct Link {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    engine::Duration least{};
  };
  /// Ends of a step and begins the next at the same instant, both in the largest process.
  struct HandOver {
    std::string from;  ///< "acute 2: in ward": pathway, number of the step, step
    std::string to;
    double persons_a_day = 0;     ///< at most
    bool may_take_time = false;   ///< a time at home that has no least length
    std::uint32_t processes = 0;  ///< there would be, if this one took time for certain
    double largest_share = 0;     ///< of events, of the largest process then
  };
  struct Largest {
    std::string name;
    double share = 0;  ///< of all events
  };

  std::vector<Process> processes;
  std::vector<Link> links;
  std::vector<HandOver> hand_overs;  ///< those between different services, busiest first
  bool loads_are_known = false;      ///< else a step counts as much as any other
  double events_a_day = 0;
  std::uint32_t largest = 0;          ///< process
  Largest hub;                        ///< the station with most events: never more than one process
  std::uint32_t processes_apart = 0;  ///< if every hand-over took time
  double largest_share_apart = 0;
};

/// Requires: a checked description; threads >= 1.
Partition partition_of(const Description& description, const ExpectedFlows& flows,
                       unsigned threads);

}  // namespace models
