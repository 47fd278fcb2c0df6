/// What few scenarios need to remember of persons: attributes, clocks that are wound up again.
/// Persons have a line here only if the scenario says something that needs it.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/random/hazard.h"
#include "engine/sim_time.h"
#include "models/network/person.h"

namespace models {

/// A clock that runs while the person waits: interruption `which` of the step.
struct WaitClock {
  engine::SimTime due;
  std::uint32_t which = 0;
};

struct SideLine {
  engine::SimTime came;
  engine::SimTime born;         ///< only where the population ages
  std::uint64_t companion = 0;  ///< of a companion: names its draws (companions.h)
  PersonLink whole;  ///< the person: of a companion, and of a person who has or had companions
  engine::Duration waited{};                ///< in the last line that the person stood in
  std::vector<engine::HazardClock> clocks;  ///< of the present step
  /// Which interruption ends the present step before its time, from 1; 0: none.
  std::uint32_t interrupted_by = 0;
  std::vector<WaitClock> wait_clocks;  ///< of the present step, in the order written
};

class SideTable {
 public:
  explicit SideTable(std::size_t attributes) : width_(attributes) {}

  /// A new line, all attributes 0; numbered from 1.
  std::uint32_t add(engine::SimTime now) {
    if (free_.empty()) {
      lines_.emplace_back();
      values_.resize(values_.size() + width_);
      free_.push_back(static_cast<std::uint32_t>(lines_.size()));
    }
    const std::uint32_t line = free_.back();
    free_.pop_back();
    lines_[line - 1].came = now;
    return line;
  }

  void remove(std::uint32_t line) {
    lines_[line - 1] = SideLine{};
    for (std::size_t i = 0; i < width_; ++i)
      attribute(line, i) = 0;
    free_.push_back(line);
  }

  /// When someone came, waited and is: of one line, for another.
  void copy(std::uint32_t from, std::uint32_t to) {
    lines_[to - 1].came = lines_[from - 1].came;
    lines_[to - 1].born = lines_[from - 1].born;
    lines_[to - 1].waited = lines_[from - 1].waited;
    for (std::size_t i = 0; i < width_; ++i)
      attribute(to, i) = attribute(from, i);
  }

  SideLine& operator[](std::uint32_t line) { return lines_[line - 1]; }
  const SideLine& operator[](std::uint32_t line) const { return lines_[line - 1]; }

  double& attribute(std::uint32_t line, std::size_t which) {
    return values_[(line - 1) * width_ + which];
  }
  double attribute(std::uint32_t line, std::size_t which) const {
    return values_[(line - 1) * width_ + which];
  }

 private:
  std::size_t width_;
  std::vector<SideLine> lines_;
  std::vector<double> values_;  ///< attributes, line after line
  std::vector<std::uint32_t> free_;
};

}  // namespace models
