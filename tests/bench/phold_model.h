/// PHOLD: messages that wander between logical processes for ever. Each takes L + Exp(1); one in
/// four goes to a process drawn at random, the rest back to the sender. Lookahead L. Source:
/// Fujimoto, "Performance of Time Warp under synthetic workloads", SCS Multiconference 1990.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/kernel.h"
#include "engine/random/distribution.h"
#include "engine/random/philox.h"

namespace bench {

struct PholdCell {
  std::uint32_t processes = 64;
  std::uint32_t messages = 1;  ///< a process, at the start
  double lookahead = 0.1;      ///< in the mean of the exponential
};

/// One time unit of PHOLD in microseconds.
inline constexpr double unit = 1e6;

/// One Philox block a message: where to, and how long.
struct PholdDraw {
  std::uint32_t target;
  engine::Duration delay;
};

inline engine::Duration phold_lookahead(const PholdCell& cell) {
  return engine::Duration{static_cast<std::int64_t>(cell.lookahead * unit)};
}

class PholdProcess final : public engine::LogicalProcess {
 public:
  PholdProcess(const PholdCell& cell, std::uint32_t number, const engine::Distribution& exponential)
      : processes_(cell.processes),
        messages_(cell.messages),
        number_(number),
        lookahead_(phold_lookahead(cell)),
        exponential_(exponential) {}

  void start(engine::Context& context) override {
    for (std::uint32_t i = 0; i < messages_; ++i)
      context.send(engine::ComponentId(number_), draw(context).delay, engine::EventClass::transfer,
                   {0, 0, 0});
  }
  void handle(const engine::Payload&, engine::Context& context) override {
    const PholdDraw next = draw(context);
    context.send_to(engine::ProcessId(next.target), engine::ComponentId(number_), next.delay,
                    engine::EventClass::transfer, {0, 0, 0});
  }
  void finish(engine::SimTime) override {}

  std::uint64_t handled() const { return draws_ - messages_; }

 private:
  PholdDraw draw(engine::Context&) {
    engine::RandomStream stream({1, 1}, {number_, 0}, engine::purpose("phold"),
                                static_cast<std::uint32_t>(draws_++));
    std::uint32_t target = number_;
    const std::uint64_t bits = stream.bits();
    if ((bits & 3U) == 0) target = static_cast<std::uint32_t>(((bits >> 32U) * processes_) >> 32U);
    return {target,
            lookahead_ + engine::Duration{static_cast<std::int64_t>(exponential_.sample(stream))}};
  }

  std::uint32_t processes_, messages_, number_;
  std::uint64_t draws_ = 0;
  engine::Duration lookahead_;
  const engine::Distribution& exponential_;
};

}  // namespace bench
