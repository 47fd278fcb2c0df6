/// What one replication measures beyond its stations: waits, flows, readmissions, arrivals and
/// deaths.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "engine/statistics/period_cursor.h"
#include "models/indicators/readmission.h"
#include "models/indicators/wait_table.h"
#include "models/network/program.h"

namespace models {

struct Ledger {
  explicit Ledger(const Program& program)
      : period_of(program.periods),
        waits(program),
        readmissions(program),
        flows(program.nodes.size() * program.nodes.size(), 0),
        nodes(program.nodes.size()),
        arrivals(program.description.groups.size(), 0),
        deaths(arrivals) {}

  void flow(std::size_t from, std::size_t to) { ++flows[from * nodes + to]; }

  engine::PeriodCursor period_of;  ///< period of the present; none during the warm-up
  WaitTable waits;
  Readmissions readmissions;
  std::vector<std::uint32_t> flows;  ///< by (from, to), counted part of the run
  std::size_t nodes;
  std::vector<std::uint32_t> arrivals;  ///< new persons by group, counted part
  std::vector<std::uint32_t> deaths;    ///< by group, counted part
  std::uint64_t came = 0, went = 0;     ///< persons, whole run: for the audit
};

}  // namespace models
