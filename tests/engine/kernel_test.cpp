// The sequential kernel against what it promises: a total order, nothing lost, nothing before its
// cause.
#include "engine/kernel.h"

#include <algorithm>
#include <array>
#include <random>
#include <stdexcept>

#include <gtest/gtest.h>

namespace engine {
namespace {

using namespace std::chrono_literals;

/// Remembers what it is told, and answers with what `react` says.
class Witness final : public LogicalProcess {
 public:
  struct Seen {
    SimTime when;
    std::uint32_t what;

    friend bool operator==(const Seen&, const Seen&) = default;
  };
  using Reaction = std::function<void(std::uint32_t what, Context&)>;

  explicit Witness(Reaction begin, Reaction react = {})
      : begin_(std::move(begin)), react_(std::move(react)) {}

  void start(Context& context) override { begin_(0, context); }
  void handle(const Payload& payload, Context& context) override {
    seen.push_back({context.now(), payload.kind});
    if (react_) react_(payload.kind, context);
  }
  void finish(SimTime end) override { ended = end; }

  std::vector<Seen> seen;
  SimTime ended;

 private:
  Reaction begin_, react_;
};

constexpr ComponentId first{0}, second{1};

TEST(Kernel, HandlesEventsByTimeAndLeavesThoseAtTheEnd) {
  Witness witness([](auto, Context& context) {
    context.send(first, 3h, EventClass::arrival, {3, 0, 0});
    context.send(first, 1h, EventClass::arrival, {1, 0, 0});
    context.send(first, 2h, EventClass::arrival, {2, 0, 0});
  });
  Kernel kernel(1);
  kernel.add(witness);
  kernel.run_until(SimTime{} + 3h);
  EXPECT_EQ(witness.seen, (std::vector<Witness::Seen>{{SimTime{} + 1h, 1}, {SimTime{} + 2h, 2}}));
  EXPECT_EQ(witness.ended, SimTime{} + 3h);
  EXPECT_EQ(kernel.events_pending(), 1U);
}

TEST(Kernel, OrdersOneInstantByClassThenComponentThenSequence) {
  Witness witness([](auto, Context& context) {
    context.send(second, 1h, EventClass::arrival, {5, 0, 0});
    context.send(first, 1h, EventClass::arrival, {3, 0, 0});
    context.send(first, 1h, EventClass::arrival, {4, 0, 0});
    context.send(second, 1h, EventClass::census, {6, 0, 0});
    context.send(second, 1h, EventClass::end_of_service, {1, 0, 0});
    context.send(first, 1h, EventClass::hazard, {2, 0, 0});
  });
  Kernel kernel(2);
  kernel.add(witness);
  kernel.run_until(SimTime{} + 2h);
  std::vector<std::uint32_t> order;
  for (const auto& one : witness.seen)
    order.push_back(one.what);
  EXPECT_EQ(order, (std::vector<std::uint32_t>{1, 2, 3, 4, 5, 6}));
}

TEST(Kernel, HandlesWhatHappensAtOnceAfterWhatWasDueThen) {
  Witness witness(
      [](auto, Context& context) {
        context.send(first, 1h, EventClass::census, {1, 0, 0});
        context.send(second, 1h, EventClass::census, {2, 0, 0});
      },
      [](std::uint32_t what, Context& context) {
        if (what == 1) context.send(first, 0h, EventClass::end_of_service, {3, 0, 0});
      });
  Kernel kernel(2);
  kernel.add(witness);
  kernel.run_until(SimTime{} + 2h);
  ASSERT_EQ(witness.seen.size(), 3U);
  EXPECT_EQ(witness.seen[2], (Witness::Seen{SimTime{} + 1h, 3}));
}

TEST(Kernel, HandlesEveryEventSentExactlyOnce) {
  constexpr std::uint32_t sent = 3000;
  Witness witness([](auto, Context& context) {
    for (std::uint32_t i = 0; i < sent; ++i) {
      context.send(first, Duration(i * 7919 % 1009), EventClass::arrival, {i, 0, 0});
    }
  });
  Kernel kernel(1);
  kernel.add(witness);
  kernel.run_until(SimTime{} + 1h);
  std::vector<bool> seen(sent, false);
  for (const auto& one : witness.seen)
    seen[one.what] = true;
  EXPECT_EQ(witness.seen.size(), sent);
  EXPECT_EQ(std::count(seen.begin(), seen.end(), true), sent);
}

TEST(Kernel, RefusesAnEventBeforeItsCause) {
  Witness witness(
      [](auto, Context& context) { context.send(first, -1us, EventClass::arrival, {}); });
  Kernel kernel(1);
  kernel.add(witness);
  EXPECT_THROW(kernel.run_until(SimTime{} + 1h), std::logic_error);
}

TEST(Kernel, ReportsAModelThatActsEndlesslyAtOneInstant) {
  const auto again = [](std::uint32_t, Context& context) {
    context.send(first, 0h, EventClass::arrival, {});
  };
  Witness witness(again, again);
  Kernel kernel(1);
  kernel.add(witness);
  EXPECT_THROW(kernel.run_until(SimTime{} + 1h), std::logic_error);
}

TEST(Agenda, GivesRandomEventsInTheOrderOfTheirKeys) {
  std::mt19937_64 random(20260101);
  for (int round = 0; round < 50; ++round) {
    Agenda agenda;
    std::vector<EventKey> keys;
    for (std::uint64_t i = 0; i < 200; ++i) {
      const EventKey key{SimTime{} + Duration(random() % 20), random() % 4, i};
      keys.push_back(key);
      agenda.push({key, ProcessId(0), {}});
    }
    std::sort(keys.begin(), keys.end());
    for (const EventKey& expected : keys) {
      ASSERT_EQ(agenda.top().key, expected) << "round " << round;
      agenda.pop();
    }
    EXPECT_TRUE(agenda.empty());
  }
}

}  // namespace
}  // namespace engine
