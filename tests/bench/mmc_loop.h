/// M/M/c by hand, driven by events, two a customer: the next arrival, a heap of departures, a line.
/// Knows nothing but this queue. Times in microseconds; rates and waits in minutes.
#pragma once

#include <cstdint>

#include "tests/bench/batches.h"
#include "tests/bench/draws.h"
#include "tests/bench/heap.h"
#include "tests/bench/line.h"

namespace bench {

template <class Units>
class MmcLoop {
 public:
  MmcLoop(int beds, double rate, double service)
      : between_(1 / rate, 1),
        stay_(service, 2),
        free_(beds),
        departures_(static_cast<std::size_t>(beds)),
        arrival_(between_.draw(0)) {}

  /// Goes on until so many more have arrived; how many they were.
  std::uint64_t run(std::uint64_t customers) {
    constexpr std::uint64_t batches = 20;
    for (std::uint64_t i = 0; i < batches; ++i)
      run_batch(customers / batches);
    return customers / batches * batches;
  }

  const Batches& waits() const { return waits_; }

 private:
  void run_batch(std::uint64_t customers) {
    std::int64_t waited = 0;
    for (std::uint64_t left = customers; left > 0;) {
      if (departures_.empty() || arrival_ <= departures_.top().time) {
        arrive();
        --left;
      } else {
        waited += depart();
      }
    }
    waits_.add(static_cast<double>(waited) / 60e6 / static_cast<double>(customers));
  }

  void arrive() {
    const std::int64_t now = arrival_;
    if (free_ > 0) {
      --free_;
      departures_.push({now + stay_.draw(started_++), 0});
    } else {
      line_.push(now);
    }
    arrival_ = now + between_.draw(++arrived_);
  }

  /// The wait of whoever follows.
  std::int64_t depart() {
    if (line_.empty()) {
      ++free_;
      departures_.pop();
      return 0;
    }
    const std::int64_t now = departures_.top().time;
    departures_.replace_top({now + stay_.draw(started_++), 0});
    return now - line_.pop();
  }

  Exponential<Units> between_, stay_;
  int free_;
  Heap departures_;
  Line line_;
  std::int64_t arrival_;
  std::uint64_t arrived_ = 0, started_ = 0;
  Batches waits_;
};

}  // namespace bench
