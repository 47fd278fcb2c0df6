/// What one replication measures beyond its stations: waits, flows, readmissions, arrivals and
/// deaths.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "engine/statistics/period_cursor.h"
#include "models/indicators/asked.h"
#include "models/indicators/readmission.h"
#include "models/indicators/wait_table.h"
#include "models/network/program.h"

namespace models {

struct Ledger {
  explicit Ledger(const Program& program)
      : period_of(program.periods),
        year_of(program.years),
        waits(program),
        readmissions(program),
        flows(program.nodes.size() * program.nodes.size(), 0),
        nodes(program.nodes.size()),
        arrivals(program.description.groups.size() * (program.years.size() - 1), 0),
        deaths(arrivals),
        groups(program.description.groups.size()),
        asked(program.asked.size()) {}

  /// Where a count by year and group is.
  std::size_t cell(std::size_t group, engine::SimTime now) {
    if (now >= year_ends) [[unlikely]]
      turn_year(now);
    return year_begins + group;
  }
  void turn_year(engine::SimTime now) {
    year_begins = year_of.cell(now).value_or(0) * groups;
    year_ends = year_of.next();
  }

  void flow(std::size_t from, std::size_t to) { ++flows[from * nodes + to]; }

  /// Adds what another process of the same run has counted. Integers: any order gives the same
  /// bits. A count that one process takes back from another's is below zero here, modulo 2^32, and
  /// right in the sum.
  void merge(const Ledger& other) {
    waits.merge(other.waits);
    readmissions.merge(other.readmissions);
    for (std::size_t i = 0; i < flows.size(); ++i)
      flows[i] += other.flows[i];
    for (std::size_t i = 0; i < arrivals.size(); ++i)
      arrivals[i] += other.arrivals[i];
    for (std::size_t i = 0; i < deaths.size(); ++i)
      deaths[i] += other.deaths[i];
    for (std::size_t i = 0; i < asked.size(); ++i)
      asked[i].merge(other.asked[i]);
    came += other.came;
    went += other.went;
    companions_made += other.companions_made;
    companions_done += other.companions_done;
    companions_withdrawn += other.companions_withdrawn;
  }

  engine::PeriodCursor period_of;  ///< period of the present; none during the warm-up
  engine::PeriodCursor year_of;    ///< year of the present (Program::years)
  engine::SimTime year_ends = engine::SimTime::min();
  std::size_t year_begins = 0;  ///< index of the first group of that year
  WaitTable waits;
  Readmissions readmissions;
  std::vector<std::uint32_t> flows;  ///< by (from, to), counted part of the run
  std::size_t nodes;
  std::vector<std::uint32_t> arrivals;  ///< new persons by (year, group), counted part
  std::vector<std::uint32_t> deaths;    ///< likewise
  std::uint64_t came = 0, went = 0;     ///< persons, whole run: for the audit
  std::uint64_t companions_made = 0, companions_done = 0, companions_withdrawn = 0;  ///< likewise
  std::size_t groups = 1;
  std::vector<AskedRecord> asked;  ///< as Program::asked
};

}  // namespace models
