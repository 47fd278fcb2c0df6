/// What replications of variants of a scenario gave: in memory, and in a file to go on from.
///
/// A line a replication, with all digits, so that what was cut off ends as if it had not been. The
/// heading says which experiment it is of: another one has another heading.
#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/error.h"

namespace tools {

/// Which variant: values of levers, groups that are in or out, the number of a draw.
using Variant = std::vector<std::int64_t>;

class VariantLog {
 public:
  /// No file: nothing is kept. `heading`: all that decides the numbers besides variant and
  /// replication, on one line.
  VariantLog(std::optional<std::string> file, std::string heading)
      : file_(std::move(file)), heading_(std::move(heading)) {}

  /// E332 if the file is of another experiment, E320 if a line is damaged. A last line without its
  /// end was cut off, and is dropped.
  engine::Errors read();

  const std::vector<double>* find(const Variant& variant, std::uint32_t replication) const;

  /// Safe to call from several threads.
  void add(const Variant& variant, std::uint32_t replication, const std::vector<double>& values);

 private:
  bool take(const std::string& line);

  std::optional<std::string> file_;
  std::string heading_;
  std::map<std::pair<Variant, std::uint32_t>, std::vector<double>> seen_;
  std::mutex mutex_;
};

}  // namespace tools
