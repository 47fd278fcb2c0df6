// What the kernel says and does when a model breaks a promise, runs away, or is stopped.
#include <atomic>
#include <chrono>
#include <deque>
#include <functional>
#include <thread>

#include <gtest/gtest.h>

#include "engine/kernel.h"
#include "engine/runs_away.h"

namespace engine {
namespace {

using namespace std::chrono_literals;

/// A process that does what a function says.
class Actor final : public LogicalProcess {
 public:
  using Act = std::function<void(const Payload&, Context&)>;

  Actor(Act begin, Act act) : begin_(std::move(begin)), act_(std::move(act)) {}
  void start(Context& context) override { begin_({}, context); }
  void handle(const Payload& payload, Context& context) override { act_(payload, context); }
  void finish(SimTime) override {}
  std::string name() const override { return "ward"; }

 private:
  Act begin_, act_;
};

ComponentId component_of(const Context& context) {
  return ComponentId(context.self().value());
}

/// Two actors, linked both ways with a delay of 1 h, of which the first is given an event at 2 h.
struct Pair {
  explicit Pair(Actor::Act act, KernelOptions options = {})
      : first(
            [](const Payload&, Context& c) {
              c.send(ComponentId(0), 2h, EventClass::hazard, {4, 5, 6});
            },
            std::move(act)),
        second([](const Payload&, Context&) {}, [](const Payload&, Context&) {}),
        kernel(2, std::move(options)) {
    kernel.add(first);
    kernel.add(second);
    kernel.link(ProcessId(0), ProcessId(1), 1h);
    kernel.link(ProcessId(1), ProcessId(0), 1h);
  }

  std::string message() {
    try {
      kernel.run_until(SimTime{} + 24h);
    } catch (const RunFailed& failure) {
      return failure.what();
    }
    return "no failure";
  }

  Actor first, second;
  Kernel kernel;
};

TEST(Failure, NamesProcessEventAndTime) {
  Pair pair([](const Payload&, Context&) { throw std::runtime_error("no bed"); });
  EXPECT_EQ(
      pair.message(),
      "ward (process 0) failed at 7200000000 us of simulated time, handling event 4 5 6: no bed");
}

TEST(Failure, OfALinkNamesBothEnds) {
  Pair pair([](const Payload&, Context& c) {
    c.send_to(ProcessId(1), component_of(c), 59min, EventClass::transfer, {});
  });
  EXPECT_EQ(
      pair.message(),
      "ward (process 0) failed at 7200000000 us of simulated time, handling event 4 5 6: process 0 "
      "sends to "
      "process 1 with a delay of 3540000000 us, but their link declares at least 3600000000 us");
}

TEST(Failure, OfAnUndeclaredLinkIsAnError) {
  Actor first(
      [](const Payload&, Context& c) {
        c.send_to(ProcessId(1), ComponentId(0), 1h, EventClass::transfer, {});
      },
      {});
  Actor second([](const Payload&, Context&) {}, {});
  Kernel kernel(1);
  kernel.add(first);
  kernel.add(second);
  try {
    kernel.run_until(SimTime{} + 1h);
    FAIL();
  } catch (const std::logic_error& error) {
    EXPECT_STREQ(error.what(), "process 0 sends to process 1, but no link is declared");
  }
}

TEST(Failure, OfAComponentThatSendsForTwoProcessesIsAnError) {
  const auto act = [](const Payload&, Context& c) {
    c.send(ComponentId(0), 1h, EventClass::transfer, {});
  };
  Actor first(act, act), second(act, act);
  Kernel kernel(1);
  kernel.add(first);
  kernel.add(second);
  EXPECT_THROW(kernel.run_until(SimTime{} + 1h), std::logic_error);
}

/// Eight processes that tick each hour; the third fails at 50 h, the sixth at 49.5 h.
std::string first_failure(KernelOptions options) {
  std::deque<Actor> actors;
  Kernel kernel(8, std::move(options));
  for (std::uint32_t i = 0; i < 8; ++i) {
    const auto begin = [i](const Payload&, Context& c) {
      c.send(component_of(c), i == 5 ? 30min : 1h, EventClass::hazard, {});
    };
    const auto act = [i](const Payload&, Context& c) {
      if ((i == 2 || i == 5) && c.now() >= SimTime{} + 49h + 30min)
        throw std::runtime_error("broken");
      c.send(component_of(c), 1h, EventClass::hazard, {});
    };
    kernel.add(actors.emplace_back(begin, act));
  }
  for (std::uint32_t i = 0; i < 8; ++i)
    kernel.link_to_all(ProcessId(i), 4h);
  try {
    kernel.run_until(SimTime{} + 100h);
  } catch (const RunFailed& failure) {
    return failure.what();
  }
  return "no failure";
}

TEST(Failure, IsTheFirstByKeyOnAnyNumberOfThreads) {
  for (const Structure structure : {Structure::ordered, Structure::grouped}) {
    for (const unsigned threads : {1U, 2U, 3U, 8U}) {
      KernelOptions options;
      options.arrangement = Arrangement{structure, threads, {}};
      EXPECT_EQ(first_failure(options),
                "ward (process 5) failed at 178200000000 us of simulated time, handling event 0 0 "
                "0: broken");
    }
  }
}

TEST(Failure, OfTooManyPendingEventsIsReported) {
  KernelOptions options;
  options.most_pending = 50'000;
  Pair pair(
      [](const Payload&, Context& c) {
        for (int i = 0; i < 2; ++i)
          c.send(component_of(c), 1us * i + 1us, EventClass::hazard, {});
      },
      options);
  try {
    pair.kernel.run_until(SimTime{} + 24h);
    FAIL();
  } catch (const RunsAway& fault) {
    EXPECT_STREQ(fault.what(), "more than 50000 events are pending");
    EXPECT_GE(fault.when(), SimTime{} + 2h);
    EXPECT_LT(fault.when(), SimTime{} + 2h + 50ms);
  }
}

TEST(Failure, OfTimeThatHardlyGetsOnIsReported) {
  for (const unsigned threads : {1U, 2U}) {
    KernelOptions options;
    options.threads = threads;
    options.most_events_a_second = 1000;
    options.events_of_a_look = 100'000;
    Duration pause = 1ms;  // a thousand events in a second, which is just allowed
    const auto tick = [&](const Payload&, Context& c) {
      c.send(component_of(c), c.now() < SimTime{} + 5h ? pause : pause - 1us, EventClass::hazard,
             {});
    };
    Pair pair(tick, options);
    try {
      pair.kernel.run_until(SimTime{} + 24h);
      FAIL();
    } catch (const RunsAway& fault) {
      EXPECT_GT(fault.when(), SimTime{} + 5h - 10min);
      EXPECT_LT(fault.when(), SimTime{} + 5h + 10min);
    }
  }
}

TEST(Failure, OfAnEndlessInstantTellsWhatWouldComeNext) {
  Pair pair([](const Payload& payload, Context& c) {
    c.send(component_of(c), Duration{}, EventClass::hazard, {4, 5, payload.b + 1});
  });
  try {
    pair.kernel.run_until(SimTime{} + 24h);
    FAIL();
  } catch (const RunFailed& failure) {
    try {
      std::rethrow_if_nested(failure);
      FAIL();
    } catch (const EndlessInstant& fault) {
      EXPECT_EQ(fault.when(), SimTime{} + 2h);
      EXPECT_EQ(fault.next().b, 6U + 65'536U);
    }
  }
}

TEST(Stop, TakesEffectWithinATenthOfASecond) {
  for (const unsigned threads : {1U, 2U}) {
    std::atomic<bool> stop{false};
    KernelOptions options;
    options.stop = &stop;
    options.arrangement = Arrangement{Structure::ordered, threads, {}};
    Pair pair(
        [](const Payload&, Context& c) { c.send(component_of(c), 1us, EventClass::hazard, {}); },
        options);
    std::chrono::steady_clock::time_point asked;
    std::thread stopper([&] {
      std::this_thread::sleep_for(50ms);
      asked = std::chrono::steady_clock::now();
      stop = true;
    });
    EXPECT_THROW(pair.kernel.run_until(SimTime{} + std::chrono::hours(1'000'000)), RunStopped);
    const auto took = std::chrono::steady_clock::now();
    stopper.join();
    EXPECT_LT(took - asked, 100ms);
  }
}

TEST(Run, OfProcessesWithoutEventsEnds) {
  for (const unsigned threads : {1U, 2U}) {
    KernelOptions options;
    options.threads = threads;
    Actor idle([](const Payload&, Context&) {}, {});
    Kernel kernel(1, options);
    kernel.add(idle);
    kernel.run_until(SimTime::max());
    EXPECT_EQ(kernel.events_handled(), 0U);
  }
}

TEST(Run, WithoutProcessesEnds) {
  Kernel kernel(0);
  kernel.run_until(SimTime{} + 1h);
  EXPECT_EQ(kernel.events_handled(), 0U);
}

TEST(Log, OfThreadsIsThatOfOne) {
  std::vector<std::vector<LoggedEvent>> logs;
  for (const unsigned threads : {1U, 2U, 3U}) {
    std::deque<Actor> actors;
    KernelOptions options;
    options.logs = true;
    options.arrangement = Arrangement{Structure::grouped, threads, {}};
    Kernel kernel(6, options);
    for (std::uint32_t i = 0; i < 6; ++i) {
      const auto act = [](const Payload&, Context& c) {
        const std::uint32_t next = (c.self().value() + 1) % 6;
        c.send_to(ProcessId(next), component_of(c), 30min + 7us * c.self().value(),
                  EventClass::transfer, {});
      };
      kernel.add(actors.emplace_back(act, act));
    }
    for (std::uint32_t i = 0; i < 6; ++i)
      kernel.link_to_all(ProcessId(i), 30min);
    kernel.run_until(SimTime{} + 100h);
    logs.push_back(kernel.log());
  }
  EXPECT_EQ(logs[0].size(), 6U * 199U);
  EXPECT_EQ(logs[0], logs[1]);
  EXPECT_EQ(logs[0], logs[2]);
}

}  // namespace
}  // namespace engine
