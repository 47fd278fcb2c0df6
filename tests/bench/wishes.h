/// What the user of samspil-bench asked for.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace bench {

/// How much to measure.
enum class Effort {
  full,   ///< best of five, stretches of millions of events
  quick,  ///< best of three, all sections in under a minute
  smoke   ///< for a test: the smallest cells, once
};

struct Wishes {
  Effort effort = Effort::full;
  bool json = false;
  std::optional<std::string> json_file;  ///< none: to standard output
  std::vector<std::string> sections;     ///< none: all

  bool wants(const std::string& section) const;
  int rounds() const;
  /// Events of a stretch, where a full one has `full`.
  double events(double full) const;
};

/// None: the words make no sense.
std::optional<Wishes> wishes_of(std::span<const std::string> words);

}  // namespace bench
