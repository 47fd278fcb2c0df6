/// A whole result in memory: what was asked, what every replication measured, how it was made.
/// A result file holds exactly this (output/hdf5), a report is made from exactly this.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "engine/results/schema.h"

namespace output {

/// Decided by scenario and seed alone; part of the digest.
struct RunHeader {
  std::string scenario_name;
  std::string title_da, title_en;
  std::string summary_da, summary_en;
  std::string notice_da, notice_en;  ///< what the model cannot say
  std::string start, end;            ///< ISO dates: the period that counts is [start, end)
  std::uint32_t warm_up_days = 0;
  std::uint64_t seed = 1;

  friend bool operator==(const RunHeader&, const RunHeader&) = default;
};

struct StoredFile {
  std::string name;
  std::string content;  ///< byte for byte

  friend bool operator==(const StoredFile&, const StoredFile&) = default;
};

/// What may differ between equal runs, and all that is needed to run again. Outside the digest.
struct Provenance {
  std::vector<StoredFile> inputs;                              ///< the scenario first
  std::vector<std::pair<std::string, std::string>> overrides;  ///< path, value
  std::string resolved_json;
  std::string program_version, git_hash, compiler;
  bool git_dirty = false;
  std::string command_line, host, os, cpu;
  std::uint32_t threads = 1;
  std::string started, finished;  ///< UTC, ISO 8601
  double wall_seconds = 0;
  double events_per_second = 0;
};

struct Results {
  RunHeader header;
  engine::Schema schema;
  std::vector<engine::ReplicationResult> replications;  ///< in order: 1, 2, ...
  Provenance provenance;
};

}  // namespace output
