/// A whole sweep in memory: the design, and what every run of it gave. One HDF5 file holds exactly
/// this (docs/results.md, Sweeps).
///
/// Runs are numbered point by point: run = point x replications + replication, all from 0. Nothing
/// here depends on machine, threads, clock or places of files, so that two files of one sweep are
/// the same bytes wherever they were made.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "output/figures.h"
#include "output/results.h"

namespace output {

/// What became of a run.
enum class RunStatus : std::uint8_t {
  finished,
  refused,     ///< at this point the scenario is none
  broken_off,  ///< what the scenario says ended the run
  failed       ///< the machine or the program gave up
};

struct FailedRun {
  std::uint64_t run = 0;
  std::string reason;  ///< "E594: ...", in English

  friend bool operator==(const FailedRun&, const FailedRun&) = default;
};

/// Consecutive runs. A run that did not finish has only NaN.
struct SweepRuns {
  std::vector<double> values;  ///< runs x figures
  std::vector<RunStatus> status;
  std::vector<std::uint64_t> events;
  std::vector<FailedRun> failures;  ///< in order of run

  friend bool operator==(const SweepRuns&, const SweepRuns&) = default;
};

struct SweepFactor {
  std::string name;
  std::string kind;  ///< "continuous", "integer", "choice", "boolean", "date", "overlay"
  std::string group;
  std::string path;     ///< of the first value it sets; empty for overlays
  std::string change;   ///< "x" if the scenario's value is multiplied
  std::string unit;     ///< as written behind the number: "d"; empty if there is none
  std::string low_end;  ///< "8 d", "fifo", "2027-01-01"
  std::string high_end;
  double low = 0, high = 1;          ///< the same as numbers; of choices those of their places
  std::vector<std::string> choices;  ///< what the numbers 0, 1, ... stand for
  std::uint32_t levels = 2;
  double base = 0.5;  ///< coordinate

  friend bool operator==(const SweepFactor&, const SweepFactor&) = default;
};

/// One row a point. block and place say what the point is in its design (tools/sweep/design.h).
struct SweepDesign {
  std::string method;               ///< "morris", "saltelli", ...
  std::vector<double> coordinates;  ///< points x factors, 0 to 1
  std::vector<double> values;  ///< points x factors, in the factor's unit, or a choice's number
  std::vector<std::uint32_t> block, place;

  std::size_t points() const { return block.size(); }

  friend bool operator==(const SweepDesign&, const SweepDesign&) = default;
};

struct SweepResults {
  RunHeader header;  ///< of the scenario as it is without factors; seed of the plan
  std::string title_da, title_en;
  std::string program;   ///< "samspil 0.9.0 (git 1a2b3c)"
  std::string identity;  ///< sha256 of all that decides the numbers
  std::string plan;      ///< the file, byte for byte
  std::uint32_t replications = 1;
  bool shares_random_numbers = true;
  std::vector<SweepFactor> factors;
  SweepDesign design;
  std::vector<Figure> figures;
  std::vector<std::uint64_t> seeds;  ///< by point
  SweepRuns runs;
  std::vector<StoredFile> inputs;  ///< the scenario first
};

/// Writes PATH.partial, closes, fsyncs, renames.
void write_sweep(const SweepResults& sweep, const std::filesystem::path& path);

/// Throws ResultFileError, as read_results does.
SweepResults read_sweep(const std::filesystem::path& path);

/// What tells one sweep's file from another's, read without its points and runs in memory.
struct SweepOutline {
  std::string identity;
  std::vector<FailedRun> failures;
};

/// Checks the whole file, as read_sweep does. Throws the same.
SweepOutline read_sweep_outline(const std::filesystem::path& path);

}  // namespace output
