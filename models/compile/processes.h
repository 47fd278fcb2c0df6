/// Splits the network into logical processes (docs/decisions/007): connected parts of a graph whose
/// nodes are stations, and steps of people of one municipality.
///
/// Two nodes are tied if what happens in one acts on the other at the same instant.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

#include "models/compile/step_graph.h"
#include "models/network/program.h"

namespace models {

/// Why two parts are in one process.
struct Tie {
  enum class Kind : std::uint8_t {
    service,    ///< the station serves those who take the step
    hand_over,  ///< who ends one step begins the next at once
    arrivals,   ///< one stream of new persons begins in both
    person,     ///< persons stay in one process, and one may take both steps
    move        ///< who lives here may come to live there
  };
  Kind kind;
  std::uint32_t a = 0, b = 0;  ///< nodes
  std::uint32_t source = 0;    ///< arrivals
  std::uint32_t step = 0;      ///< where the person is; arrivals: where the person begins
  std::uint32_t next = 0;      ///< hand_over: where the person goes; person: the other step
  std::uint16_t municipality = 0;
};

/// Nodes: stations by index, then (step, municipality).
class Ties {
 public:
  Ties(const Program& program, const StepGraph& graph);

  const std::vector<Tie>& all() const { return all_; }
  std::uint32_t nodes() const { return nodes_; }
  std::uint32_t node(std::uint32_t step, std::size_t municipality) const {
    return stations_ + step * municipalities_ + static_cast<std::uint32_t>(municipality);
  }

 private:
  void add_step(const Program& program, const StepGraph& graph, std::uint32_t step);
  void add_source(const Program& program, const StepGraph& graph, std::uint32_t source);
  void add_persons(const StepGraph& graph, std::uint32_t steps);
  void add_moves(const Program& program, const StepGraph& graph);

  std::uint32_t stations_;
  std::uint32_t municipalities_;
  std::uint32_t nodes_;
  std::vector<Tie> all_;
};

/// The part, 0, 1, ..., of each node when only those ties count that `counts` accepts; numbered in
/// the order of their first node.
std::vector<std::uint32_t> parts(const Ties& ties, const std::function<bool(const Tie&)>& counts);

/// Fills in processes and the components of `program`. Needs stations, steps and sources.
void compile_processes(Program& program, bool split);

}  // namespace models
