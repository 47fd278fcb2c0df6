/// What a sweep says of itself: how far it is, and the log of how it was run.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "tools/samspil/text.h"

namespace tools {

struct SweepStatus {
  std::string result;  ///< file
  bool is_finished = false;
  std::uint64_t shards = 0, shards_finished = 0, shards_damaged = 0;
  std::uint64_t points = 0, points_finished = 0;
  std::uint32_t replications = 1;
  std::uint64_t runs_without_result = 0;
};

std::string status_in_words(const SweepStatus& status, Language language);
std::string status_json(const SweepStatus& status);

/// "3, 7-9, 12" of numbers in order; after ten such, how many more there are: "... (+40)".
std::string numbers_in_words(const std::vector<std::uint32_t>& numbers);

/// How the runs of one command went.
struct SweepTimes {
  std::string started, finished;  ///< UTC
  double seconds = 0;
  double events_per_second = 0;
  std::uint64_t points = 0;  ///< run now, not before
};

/// NAME.log.json: host, clock, threads and command line, which the result itself never holds.
std::string sweep_log(const SweepStatus& status, const SweepTimes& times, unsigned threads,
                      const std::string& command_line);

}  // namespace tools
