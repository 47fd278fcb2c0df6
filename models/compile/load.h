/// Expected events a day of every node of the graph of ties: an estimate from flows of persons.
#pragma once

#include <vector>

#include "models/compile/processes.h"
#include "models/partition.h"

namespace models {

struct Loads {
  std::vector<double> of_node;     ///< stations hold nothing; steps hold their events
  std::vector<double> of_station;  ///< the same, summed over the steps it serves
  double total = 0;
};

/// Stays, times at home and decisions are one event a person, a visit one for the slot and one for
/// the time to the next, an arrival one. Without flows every step counts as one person.
Loads expected_loads(const Program& program, const StepGraph& graph, const Ties& ties,
                     const ExpectedFlows& flows);

}  // namespace models
