/// Ward, rehabilitation and housing by hand: whoever is done keeps the bed until the next place is
/// free, and who is blocked longest goes first. Driven by events, four a person.
/// Knows nothing but these three. Times in microseconds; rates and waits in minutes.
#pragma once

#include <array>
#include <cstdint>

#include "tests/bench/batches.h"
#include "tests/bench/draws.h"
#include "tests/bench/heap.h"
#include "tests/bench/line.h"

namespace bench {

struct CarePlan {
  double rate = 1.2;
  std::array<int, 3> places{20, 15, 25};
  std::array<double, 3> stays{12, 8, 16};
};

class CareLoop {
 public:
  explicit CareLoop(const CarePlan& plan) : between_(1 / plan.rate, 1), arrival_(between_.draw(0)) {
    for (std::size_t i = 0; i < stations_.size(); ++i) {
      stations_[i].stay = Exponential<PhiloxUnits>(plan.stays[i], 2 + i);
      stations_[i].free = plan.places[i];
    }
  }

  /// Goes on until so many more have arrived; how many they were.
  std::uint64_t run(std::uint64_t persons) {
    constexpr std::uint64_t batches = 20;
    for (std::uint64_t i = 0; i < batches; ++i)
      run_batch(persons / batches);
    return persons / batches * batches;
  }

  const Batches& waits() const { return waits_; }  ///< for the ward

 private:
  struct Station {
    Exponential<PhiloxUnits> stay{1, 0};
    int free = 0;
    int blocked = 0;  ///< done here, with no place at the next
    std::uint64_t started = 0;
  };

  void run_batch(std::uint64_t persons) {
    waited_ = 0;
    for (std::uint64_t left = persons; left > 0;) {
      if (ends_.empty() || arrival_ <= ends_.top().time) {
        arrive();
        --left;
      } else {
        const Entry end = ends_.top();
        ends_.pop();
        end_stay(end.what, end.time);
      }
    }
    waits_.add(static_cast<double>(waited_) / 60e6 / static_cast<double>(persons));
  }

  void arrive() {
    const std::int64_t now = arrival_;
    if (stations_[0].free > 0) {
      --stations_[0].free;
      begin_stay(0, now);
    } else {
      line_.push(now);
    }
    arrival_ = now + between_.draw(++arrived_);
  }

  void begin_stay(std::size_t at, std::int64_t now) {
    Station& station = stations_[at];
    ends_.push({now + station.stay.draw(station.started++), at});
  }

  void end_stay(std::size_t at, std::int64_t now) {
    if (at + 1 < stations_.size()) {
      Station& next = stations_[at + 1];
      if (next.free == 0) {
        ++stations_[at].blocked;
        return;
      }
      --next.free;
      begin_stay(at + 1, now);
    }
    give_back(at, now);
  }

  void give_back(std::size_t at, std::int64_t now) {
    for (; at > 0 && stations_[at - 1].blocked > 0; --at) {
      --stations_[at - 1].blocked;
      begin_stay(at, now);
    }
    if (at == 0 && !line_.empty()) {
      waited_ += now - line_.pop();
      begin_stay(0, now);
    } else {
      ++stations_[at].free;
    }
  }

  Exponential<PhiloxUnits> between_;
  std::array<Station, 3> stations_;
  Heap ends_{64};
  Line line_;
  std::int64_t arrival_;
  std::uint64_t arrived_ = 0;
  std::int64_t waited_ = 0;
  Batches waits_;
};

}  // namespace bench
