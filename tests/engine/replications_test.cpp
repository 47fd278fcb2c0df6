#include "engine/parallel/replications.h"

#include <chrono>
#include <mutex>
#include <numeric>
#include <set>
#include <stdexcept>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

using engine::run_replications;

namespace {

std::vector<std::uint32_t> first_numbers(std::size_t count) {
  std::vector<std::uint32_t> numbers(count);
  std::iota(numbers.begin(), numbers.end(), 1U);
  return numbers;
}

/// What jobs were given, in any order.
class Seen {
 public:
  void add(std::uint32_t number) {
    const std::scoped_lock lock(mutex_);
    numbers_.insert(number);
  }
  std::vector<std::uint32_t> numbers() const { return {numbers_.begin(), numbers_.end()}; }

 private:
  std::mutex mutex_;
  std::multiset<std::uint32_t> numbers_;
};

const std::atomic<bool> never{false};

/// Jobs far behind the one that ends it all take time: a thread that the machine has put aside just
/// then comes back long before they are done.
void take_time_if_late(std::uint32_t number) {
  if (number > 1'000) std::this_thread::sleep_for(std::chrono::milliseconds(1));
}

}  // namespace

class OnThreads : public testing::TestWithParam<unsigned> {};
INSTANTIATE_TEST_SUITE_P(Replications, OnThreads, testing::Values(0, 1, 2, 7));

TEST_P(OnThreads, RunEachNumberOnce) {
  for (const std::size_t count : {0U, 1U, 3U, 100U}) {
    Seen seen;
    run_replications(
        first_numbers(count), GetParam(), [&](auto number) { seen.add(number); }, never);
    EXPECT_EQ(seen.numbers(), first_numbers(count));
  }
}

TEST_P(OnThreads, RunOnlyTheNumbersGiven) {
  Seen seen;
  run_replications(
      {7, 3, 11}, GetParam(), [&](auto number) { seen.add(number); }, never);
  EXPECT_EQ(seen.numbers(), (std::vector<std::uint32_t>{3, 7, 11}));
}

TEST_P(OnThreads, NeverRunMoreAtOnceThanAllowed) {
  const int most = static_cast<int>(GetParam() == 0 ? engine::available_cores() : GetParam());
  std::atomic<int> running{0};
  std::atomic<bool> too_many{false};
  run_replications(
      first_numbers(200), GetParam(),
      [&](auto) {
        if (++running > most) too_many = true;
        --running;
      },
      never);
  EXPECT_FALSE(too_many);
}

TEST_P(OnThreads, PassOnAnExceptionAfterRunningJobsHaveEnded) {
  std::atomic<int> running{0};
  std::atomic<int> begun{0};
  const auto job = [&](std::uint32_t number) {
    ++running;
    ++begun;
    const bool fails = number == 5;
    take_time_if_late(number);
    --running;
    if (fails) throw std::runtime_error("disk full");
  };
  EXPECT_THROW(run_replications(first_numbers(100'000), GetParam(), job, never),
               std::runtime_error);
  EXPECT_EQ(running, 0);
  EXPECT_LT(begun, 100'000) << "the rest is not begun";
}

TEST_P(OnThreads, StopWhenAsked) {
  std::atomic<bool> stop{false};
  Seen seen;
  run_replications(
      first_numbers(100'000), GetParam(),
      [&](auto number) {
        seen.add(number);
        take_time_if_late(number);
        if (number == 3) stop = true;
      },
      stop);
  const auto numbers = seen.numbers();
  EXPECT_GE(numbers.size(), 3U);
  EXPECT_LT(numbers.size(), 100'000U);
  EXPECT_EQ(numbers, first_numbers(numbers.size())) << "begun in the order given, none twice";
}

TEST_P(OnThreads, RunNothingIfStoppedBefore) {
  const std::atomic<bool> stopped{true};
  Seen seen;
  run_replications(
      first_numbers(10), GetParam(), [&](auto number) { seen.add(number); }, stopped);
  EXPECT_TRUE(seen.numbers().empty());
}

// While a job holds its lock and waits for jobs of its own, its thread must not begin another outer
// job, which would wait for that same lock for ever.
TEST_P(OnThreads, MayBeNested) {
  std::mutex one_at_a_time;
  std::atomic<int> inner{0};
  const auto outer_job = [&](std::uint32_t) {
    const std::scoped_lock lock(one_at_a_time);
    run_replications(
        first_numbers(20), GetParam(), [&](auto) { ++inner; }, never);
  };
  run_replications(first_numbers(8), GetParam(), outer_job, never);
  EXPECT_EQ(inner, 8 * 20);
}

TEST(Replications, RunSideBySide) {
  std::atomic<int> begun{0};
  std::atomic<int> met{0};
  const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds{20};
  const auto wait_for_the_other = [&](std::uint32_t) {
    ++begun;
    while (begun < 2 && std::chrono::steady_clock::now() < deadline)
      std::this_thread::yield();
    met += begun == 2;
  };
  run_replications({1, 2}, 2, wait_for_the_other, never);
  EXPECT_EQ(met, 2);
}

TEST(Replications, InOneThreadRunInTheOrderGiven) {
  std::vector<std::uint32_t> order;
  run_replications(
      {4, 2, 9}, 1, [&](auto number) { order.push_back(number); }, never);
  EXPECT_EQ(order, (std::vector<std::uint32_t>{4, 2, 9}));
}

TEST(Replications, KnowTheirCores) {
  EXPECT_GE(engine::available_cores(), 1U);
}

// The second fails late, when the third has failed already.
TEST(RunReplications, TellTheFirstByNumberOfThoseThatFail) {
  for (const unsigned threads : {1U, 2U, 4U}) {
    try {
      run_replications(
          first_numbers(8), threads,
          [](std::uint32_t number) {
            if (number == 2) std::this_thread::sleep_for(std::chrono::milliseconds(50));
            if (number >= 2) throw std::runtime_error(std::to_string(number));
          },
          never);
      FAIL();
    } catch (const std::runtime_error& failure) {
      EXPECT_STREQ(failure.what(), "2") << threads;
    }
  }
}
