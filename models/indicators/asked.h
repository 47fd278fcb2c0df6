/// What is recorded only because a key figure asks for it: how many different persons, medians of
/// stays, how long it took from a person's arrival to a service, waits, referrals, starts and
/// time by where persons live.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <unordered_set>

#include "models/indicators/wait_table.h"
#include "models/network/group_record.h"
#include "models/network/program.h"

namespace models {

/// Of referrals.
struct Decisions {
  std::uint64_t all = 0, rejected = 0;

  void merge(const Decisions& other) {
    all += other.all;
    rejected += other.rejected;
  }
};

/// Of those who live in a municipality.
struct HomeUse {
  std::int64_t starts = 0;
  std::int64_t spells = 0;  ///< in line, or in the service, that lie in the period at least in part
  PersonTime time = 0;      ///< of these spells, in the period

  void merge(const HomeUse& other) {
    starts += other.starts;
    spells += other.spells;
    time += other.time;
  }
};

struct AskedRecord {
  WaitCell times;
  /// By source and number; each counts once, however often they come.
  std::unordered_set<std::uint64_t> persons;
  /// By municipality of residence, those where anything was: ended waits, decided referrals, or
  /// use.
  std::map<std::uint16_t, WaitCell> homes;
  std::map<std::uint16_t, Decisions> decisions;
  std::map<std::uint16_t, HomeUse> uses;

  void merge(const AskedRecord& other) {
    times.merge(other.times);
    persons.insert(other.persons.begin(), other.persons.end());
    for (const auto& [municipality, waits] : other.homes)
      homes[municipality].merge(waits);
    for (const auto& [municipality, decided] : other.decisions)
      decisions[municipality].merge(decided);
    for (const auto& [municipality, use] : other.uses)
      uses[municipality].merge(use);
  }
};

class Outcome;

/// Fills Program::asked and asked_at. Requires: stations and years are compiled.
void compile_asked(Program& program);

/// What was recorded for a wish of the program's description. Requires: it has a record of its own.
const AskedRecord& asked_for(const KeyFigureWish& wish, const Outcome& network);

}  // namespace models
