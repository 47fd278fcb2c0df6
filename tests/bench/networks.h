/// A care model, compiled from its description, run by replications; its first key figure is a mean
/// wait in days, its second the arrivals a year.
#pragma once

#include <cstdint>
#include <variant>
#include <vector>

#include "tests/bench/batches.h"
#include "tests/support/care_model.h"

namespace bench {

class NetworkRun {
 public:
  explicit NetworkRun(const models::Description& description)
      : days_(static_cast<double>((std::chrono::sys_days(description.clock.end) -
                                   std::chrono::sys_days(description.clock.start))
                                      .count())),
        simulation_(description) {}

  /// The next replication; how many persons came.
  std::uint64_t run() {
    const engine::ReplicationResult result = simulation_.run(1, ++replications_);
    const auto& figures = std::get<std::vector<float>>(result.values.back());  // kpi_value is last
    waits_.add(static_cast<double>(figures[0]) * tests::minutes_per_day);
    events_ += result.events;
    const double persons = static_cast<double>(figures[1]) * days_ / 365;
    persons_ += persons;
    return static_cast<std::uint64_t>(persons);
  }

  double mean_wait() const { return waits_.mean(); }  ///< minutes
  double events_a_person() const { return static_cast<double>(events_) / persons_; }

 private:
  double days_;
  models::Simulation simulation_;
  std::uint32_t replications_ = 0;
  std::uint64_t events_ = 0;
  double persons_ = 0;
  Batches waits_;
};

}  // namespace bench
