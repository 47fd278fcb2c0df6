/// What replications of mixes gave: in memory, and in a file that a search goes on from.
///
/// A line a replication, with all digits, so that a search that was cut off ends as if it had not
/// been. The heading says which search it is of: another one has another heading.
#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/error.h"
#include "tools/experiment/levers.h"

namespace tools {

class MixLog {
 public:
  /// No file: nothing is kept. `search`: all that decides the numbers besides mix and replication.
  MixLog(std::optional<std::string> file, std::string search)
      : file_(std::move(file)), heading_("samspil optimise," + std::move(search)) {}

  /// E332 if the file is of another search, E320 if a line is damaged. A last line without its end
  /// was cut off, and is dropped.
  engine::Errors read();

  const std::vector<double>* find(const Mix& mix, std::uint32_t replication) const;

  /// Safe to call from several threads.
  void add(const Mix& mix, std::uint32_t replication, const std::vector<double>& values);

 private:
  bool take(const std::string& line);

  std::optional<std::string> file_;
  std::string heading_;
  std::map<std::pair<Mix, std::uint32_t>, std::vector<double>> seen_;
  std::mutex mutex_;
};

}  // namespace tools
