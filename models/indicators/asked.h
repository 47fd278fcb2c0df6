/// What is recorded only because a key figure asks for it: how many different persons, medians of
/// stays, and how long it took from a person's arrival to a service.
#pragma once

#include <cstdint>
#include <optional>
#include <unordered_set>

#include "models/indicators/wait_table.h"
#include "models/network/program.h"

namespace models {

struct AskedRecord {
  WaitCell times;
  /// By source and number; each counts once, however often they come.
  std::unordered_set<std::uint64_t> persons;

  void merge(const AskedRecord& other) {
    times.merge(other.times);
    persons.insert(other.persons.begin(), other.persons.end());
  }
};

/// Fills Program::asked and asked_at. Requires: stations and years are compiled.
void compile_asked(Program& program);

}  // namespace models
