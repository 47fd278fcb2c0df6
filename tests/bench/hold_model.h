/// The hold model: as many events as there are pending wait, each sends itself again after an
/// exponential time. Nothing but the pending set and one draw.
/// Source: Jones, "An empirical comparison of priority-queue and event-set implementations", CACM
/// 29(4) 1986.
#pragma once

#include <cstdint>

#include "engine/kernel.h"
#include "engine/random/distribution.h"
#include "engine/random/elementary.h"
#include "engine/random/philox.h"
#include "tests/bench/stretch.h"

namespace bench {

/// In microseconds: long, so that hardly any two events of a million are due together.
inline constexpr double mean_increment = 1e9;

class HoldProcess final : public engine::LogicalProcess {
 public:
  explicit HoldProcess(std::uint32_t pending)
      : pending_(pending), exponential_(engine::exponential(mean_increment)) {}

  void start(engine::Context& context) override {
    for (std::uint32_t i = 0; i < pending_; ++i)
      send(context);
  }
  void handle(const engine::Payload&, engine::Context& context) override {
    sum_ += static_cast<std::uint64_t>(context.now().time_since_epoch().count());
    send(context);
  }
  void finish(engine::SimTime) override {}

  std::uint64_t sum() const { return sum_; }  ///< of all times

 private:
  void send(engine::Context& context) {
    engine::RandomStream stream({1, 1}, {0, 0}, engine::purpose("hold"), drawn_++);
    const engine::Duration delay{static_cast<std::int64_t>(exponential_.sample(stream))};
    context.send(engine::ComponentId(0), delay, engine::EventClass::transfer, {});
  }

  std::uint32_t pending_;
  engine::Distribution exponential_;
  std::uint32_t drawn_ = 0;
  std::uint64_t sum_ = 0;
};

class HoldEngine {
 public:
  explicit HoldEngine(std::uint32_t pending) : process_(pending), kernel_(1) {
    kernel_.add(process_);
    kernel_.start();
  }

  std::uint64_t advance(std::int64_t until) {
    const std::uint64_t before = kernel_.events_handled();
    kernel_.advance(engine::SimTime{engine::Duration{until}});
    return kernel_.events_handled() - before;
  }

  std::uint64_t sum() const { return process_.sum(); }
  std::size_t bytes() const { return kernel_.report().bytes; }

 private:
  HoldProcess process_;
  engine::Kernel kernel_;
};

/// The draws of HoldProcess.
struct HoldDraw {
  static std::int64_t delay(std::uint32_t nth) {
    const auto block = engine::philox(
        {0, 0, engine::purpose("hold").hash, static_cast<std::uint64_t>(nth) << 32U}, {1, 1});
    const double uniform = (static_cast<double>(block[0] >> 12U) + 0.5) * 0x1p-52;
    return static_cast<std::int64_t>(mean_increment * -engine::log(1.0 - uniform));
  }
};

/// A quick draw, where only the queue matters: splitmix64.
struct QuickDraw {
  static std::int64_t delay(std::uint32_t nth) {
    std::uint64_t x = (nth + 1) * 0x9e3779b97f4a7c15U;
    x = (x ^ (x >> 30U)) * 0xbf58476d1ce4e5b9U;
    x = (x ^ (x >> 27U)) * 0x94d049bb133111ebU;
    const double uniform = (static_cast<double>((x ^ (x >> 31U)) >> 12U) + 0.5) * 0x1p-52;
    return static_cast<std::int64_t>(mean_increment * -engine::log(1.0 - uniform));
  }
};

/// The same by hand, on any queue.
template <class Queue, class Draw = HoldDraw>
class HoldLoop {
 public:
  explicit HoldLoop(std::uint32_t pending) : queue_(pending) {
    for (std::uint32_t i = 0; i < pending; ++i)
      queue_.push({Draw::delay(drawn_++), i});
  }

  std::uint64_t advance(std::int64_t until) {
    const std::uint32_t before = drawn_;
    while (queue_.top().time < until) {
      const std::int64_t now = queue_.top().time;
      sum_ += static_cast<std::uint64_t>(now);
      queue_.replace_top({now + Draw::delay(drawn_++), queue_.top().what});
    }
    return drawn_ - before;
  }

  std::uint64_t sum() const { return sum_; }

 private:
  Queue queue_;
  std::uint32_t drawn_ = 0;
  std::uint64_t sum_ = 0;
};

}  // namespace bench
