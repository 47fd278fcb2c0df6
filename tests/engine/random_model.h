/// Models drawn at random, to be run in every way there is: bursts, ties, zero delays, cancelled
/// events, links of many lengths. What a process does is a function of its own history only.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/kernel/topology.h"
#include "engine/logical_process.h"

namespace tests {

/// A message that a process wants to send. The first word of its payload says what it is.
struct Wish {
  std::uint32_t target = 0;
  engine::Duration delay{};
  engine::EventClass kind = engine::EventClass::transfer;
  engine::Payload payload;
};

/// What happened in a run, to see that a test has met what it claims to test.
struct Met {
  std::uint64_t ties = 0;  ///< events at the instant of the one before, in the same process
  std::uint64_t zero_delays = 0;
  std::uint64_t cancelled = 0;
};

struct RandomModel {
  RandomModel(std::uint64_t seed, std::uint32_t processes);

  std::uint64_t seed;
  std::uint32_t processes;
  std::uint32_t messages;  ///< a process, at the start
  engine::Topology topology;
  std::vector<std::vector<std::uint32_t>> targets;  ///< of each process
};

/// One process of a random model: its state is a hash of all that it has seen.
class RandomState {
 public:
  RandomState(const RandomModel& model, std::uint32_t number) : model_(model), number_(number) {}

  std::vector<Wish> begin();
  std::vector<Wish> react(engine::SimTime now, const engine::Payload& payload, Met& met);

  std::uint64_t hash() const { return hash_; }

 private:
  Wish wish();

  const RandomModel& model_;
  std::uint32_t number_;
  std::uint64_t draws_ = 0;
  std::uint64_t hash_ = 1;
  std::uint32_t generation_ = 0;  ///< messages of an earlier one are cancelled
  engine::SimTime last_{engine::Duration{-1}};
};

/// The same as a process of the kernel.
class RandomProcess final : public engine::LogicalProcess {
 public:
  RandomProcess(const RandomModel& model, std::uint32_t number)
      : state_(model, number), number_(number) {}

  void start(engine::Context& context) override { send(state_.begin(), context); }
  void handle(const engine::Payload& payload, engine::Context& context) override {
    send(state_.react(context.now(), payload, met_), context);
  }
  void finish(engine::SimTime /*end*/) override {}

  std::uint64_t hash() const { return state_.hash(); }
  const Met& met() const { return met_; }

 private:
  void send(const std::vector<Wish>& wishes, engine::Context& context) const;

  RandomState state_;
  std::uint32_t number_;
  Met met_;
};

/// States of all processes at a few moments, and of all events handled: equal if and only if the
/// runs are.
struct Trace {
  std::vector<std::uint64_t> hashes;
  std::uint64_t events = 0;

  friend bool operator==(const Trace&, const Trace&) = default;
};

/// The simplest simulator there is: all events in one ordered set. Its order of events is written
/// out anew here, after engine/event.h.
Trace run_by_reference(const RandomModel& model, const std::vector<engine::SimTime>& moments,
                       Met& met);

}  // namespace tests
