// What an event costs does not grow with the queue: lists and heaps, never a walk along the line.
//
// The same ward with 1,000 and with 100,000 who wait, and a queue that stays as long as it is;
// processor time per event, the least of five runs of each, one after the other. What 600 days take
// more than 200 is counted: that the line is there from the start is paid for once. A line that is
// walked along, even a tenth of it, costs several times as much.
#include <algorithm>
#include <cstdint>
#include <ctime>
#include <functional>
#include <iostream>
#include <string>

#include <gtest/gtest.h>

#include "models/simulation.h"
#include "tests/scenarios/scenario_support.h"

namespace {

constexpr int rounds = 5;

/// Seconds of the processor that this thread has used.
double processor_time() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

using Text = std::function<std::string(int days)>;

/// The least that a run of so many days has taken.
class Run {
 public:
  explicit Run(const std::string& text) : simulation_(scenarios::load_text(text)->description) {}

  void again() {
    const double before = processor_time();
    events_ = simulation_.run(1, 1).events;
    const double taken = processor_time() - before;
    least_ = least_ == 0 ? taken : std::min(least_, taken);
  }

  double least() const { return least_; }
  double events() const { return static_cast<double>(events_); }

 private:
  models::Simulation simulation_;
  double least_ = 0;
  std::uint64_t events_ = 0;
};

class Ward {
 public:
  explicit Ward(const Text& text) : start_(text(200)), whole_(text(600)) {}

  void run() {
    start_.again();
    whole_.again();
  }

  double per_event() const {
    return (whole_.least() - start_.least()) / (whole_.events() - start_.events());
  }

 private:
  Run start_;
  Run whole_;
};

double cost_of_length(const Text& short_line, const Text& long_line) {
  Ward few(short_line), many(long_line);
  for (int round = 0; round < rounds; ++round) {
    few.run();
    many.run();
  }
  const double ratio = many.per_event() / few.per_event();
  std::cout << "an event costs " << ratio << " times as much with a hundred times the line\n";
  return ratio;
}

/// A hundred beds, a thousand patients a day through them, who are there from the start.
Text full_ward(const std::string& groups, const std::string& queue, int waiting) {
  return [=](int days) {
    return fmt::format(
        "samspil: 1\ntitle: T\nclock: {{start: 2026-01-01, run: {} d}}\ngroups:\n{}"
        "services: {{ward: {{kind: ward, beds: 100, queue: {}}}}}\n"
        "pathways: {{stay: [{{in: ward, for: exponential(mean 0.1 d)}}, leave]}}\n"
        "start_state:\n"
        "  in_care: {{in: ward, n: 100, group: a, elapsed: equilibrium}}\n"
        "  in_line: {{waiting: ward, n: {}, group: a, waited: 0 d}}\n",
        days, groups, queue, waiting);
  };
}

/// As many come as are served, so that the line stays.
Text first_come(int waiting) {
  return full_ward("  a: {arrivals: poisson(1000 /d), pathway: stay}\n", "{order: fifo}", waiting);
}

/// Of 1300 a day 300 give up: with n in line, a mean patience of n / 300 days keeps n in line.
Text impatient(int waiting) {
  return full_ward(
      "  a: {arrivals: poisson(650 /d), pathway: stay, priority: 5}\n"
      "  b: {arrivals: poisson(650 /d), pathway: stay, priority: 3}\n",
      fmt::format("{{order: priority, patience: exponential(mean {:.5f} d)}}", waiting / 300.0),
      waiting);
}

TEST(CostOfAnEvent, DoesNotGrowWithALineOfFirstComeFirstServed) {
  EXPECT_LT(cost_of_length(first_come(1'000), first_come(100'000)), 1.5);
}

TEST(CostOfAnEvent, HardlyGrowsWithALineByPriorityInWhichPatienceEnds) {
  EXPECT_LT(cost_of_length(impatient(1'000), impatient(100'000)), 2.0);
}

}  // namespace
