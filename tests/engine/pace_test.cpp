// Which arrangement a run is given, when what each of them costs is known.
#include "engine/kernel/pace.h"

#include <gtest/gtest.h>

namespace engine {
namespace {

/// A model in which an event takes 100 ns one by one, and `threads_cost` ns on two threads; a
/// lookahead holds 30 events.
class Machine {
 public:
  double threads_cost = 2000;

  /// Runs so many events; returns the share of time spent on two threads.
  double run(Pace& pace, std::uint64_t events) const {
    double all = 0, on_threads = 0;
    for (std::uint64_t done = 0; done < events;) {
      const Pace::Plan plan = pace.next();
      const bool threads = plan.arrangement.partitions > 1;
      const double an_event = (threads ? threads_cost : 100) * 1e-9;
      const bool late = static_cast<double>(plan.events) * an_event > plan.seconds;
      const std::uint64_t events =
          late ? static_cast<std::uint64_t>(plan.seconds / an_event) + 1 : plan.events;
      const double seconds = static_cast<double>(events) * an_event;
      const Duration simulated{static_cast<std::int64_t>(events) * 10};
      pace.note({events, seconds, simulated, 100, late});
      all += seconds;
      if (threads) on_threads += seconds;
      done += events;
    }
    return on_threads / all;
  }
};

constexpr Duration lookahead{300};

TEST(Pace, TakesTheThreadsWhenTheyAreQuicker) {
  Pace pace(2, 64, lookahead);
  Machine machine;
  machine.threads_cost = 60;
  EXPECT_GT(machine.run(pace, 100'000'000), 0.8);
}

TEST(Pace, SpendsLittleOnWhatIsHopeless) {
  Pace pace(2, 64, lookahead);
  const Machine machine;
  machine.run(pace, 20'000'000);
  EXPECT_LT(machine.run(pace, 400'000'000), 0.06);
}

// With other work on the cores a meeting takes milliseconds. A trial on threads is cut after 10 ms
// and four times what the best would take (2 ms for 20,000 events), and there are two rounds of it
// in two structures: under 80 ms, whatever a meeting takes, beside 300 ms for the rest.
TEST(Pace, GivesUpThreadsThatWaitForCores) {
  Pace pace(2, 64, lookahead);
  Machine machine;
  machine.threads_cost = 1e6;
  EXPECT_LT(machine.run(pace, 3'000'000), 80.0 / 380.0);
}

TEST(Pace, LeavesTheThreadsAtOnceWhenTheCoresAreTaken) {
  Pace pace(2, 64, lookahead);
  Machine machine;
  machine.threads_cost = 50;
  machine.run(pace, 20'000'000);
  machine.threads_cost = 1e6;
  EXPECT_LT(machine.run(pace, 10'000'000), 0.2);
}

TEST(Pace, NoticesWhenTheHopelessBecomesBest) {
  Pace pace(2, 64, lookahead);
  Machine machine;
  machine.run(pace, 400'000'000);
  machine.threads_cost = 50;
  machine.run(pace, 60'000'000);
  EXPECT_GT(machine.run(pace, 100'000'000), 0.8);
}

TEST(Pace, OfOneProcessTriesNothing) {
  Pace pace(2, 1, Duration{1});
  const Machine machine;
  EXPECT_EQ(machine.run(pace, 10'000'000), 0);
}

}  // namespace
}  // namespace engine
