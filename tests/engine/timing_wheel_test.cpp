// A timing wheel gives each event in its window, however far ahead it was added.
#include "engine/kernel/timing_wheel.h"

#include <map>
#include <random>

#include <gtest/gtest.h>

namespace engine {
namespace {

Event due(std::int64_t time, std::uint64_t number) {
  return {{SimTime{Duration{time}}, 0, number}, ProcessId(0), {}};
}

TEST(Ticks, DivideExactly) {
  std::mt19937_64 random(1);
  for (const std::int64_t width :
       {std::int64_t{1}, std::int64_t{2}, std::int64_t{3}, std::int64_t{1'000'003},
        std::int64_t{86'400'000'000}, std::int64_t{1} << 40, INT64_MAX}) {
    const Ticks ticks{Duration{width}};
    for (int i = 0; i < 2000; ++i) {
      auto time = static_cast<std::int64_t>(random() >> (1 + random() % 62));
      if (i % 3 == 0)
        time = time / width * width - static_cast<std::int64_t>(random() % 2);  // at the edges
      if (time < 0) time = INT64_MAX - i;
      const Tick expected = static_cast<Tick>(time) / static_cast<Tick>(width);
      ASSERT_EQ(ticks.of(SimTime{Duration{time}}), expected) << time << " / " << width;
    }
  }
}

TEST(Ticks, EndAWindowWhereTheNextBegins) {
  const Ticks ticks{Duration{10}};
  EXPECT_EQ(ticks.end(2), SimTime{Duration{30}});
  EXPECT_EQ(ticks.begin(3), ticks.end(2));
  EXPECT_EQ(ticks.end(ticks.of(SimTime::max())), SimTime::max());
}

/// Adds at random, up to 2^40 windows ahead, and takes window by window; a multimap says what is
/// right.
TEST(TimingWheel, GivesEachEventInItsWindow) {
  std::mt19937_64 random(2);
  const Ticks ticks{Duration{7}};
  TimingWheel wheel(ticks);
  std::multimap<Tick, std::uint64_t> expected;
  std::uint64_t number = 0;
  const auto add = [&](SimTime now) {
    const auto ahead = static_cast<std::int64_t>(random() >> (24 + random() % 40));
    const Event event = due(now.time_since_epoch().count() + ahead, number++);
    wheel.add(event);
    expected.emplace(ticks.of(event.key.time), event.key.sequence);
  };
  for (int i = 0; i < 500; ++i)
    add(SimTime{});
  for (int round = 0; round < 20'000; ++round) {
    ASSERT_EQ(wheel.size(), expected.size());
    const Tick tick = ticks.of(wheel.first());
    ASSERT_EQ(tick, expected.begin()->first);
    std::vector<std::uint64_t> taken, right;
    wheel.advance(tick, [&](std::span<const Event> events) {
      for (const Event& event : events)
        taken.push_back(event.key.sequence);
    });
    for (const auto& [window, sequence] : expected) {
      if (window != tick) break;
      right.push_back(sequence);
    }
    std::ranges::sort(taken);
    std::ranges::sort(right);
    ASSERT_EQ(taken, right);
    expected.erase(tick);
    for (std::size_t i = 0; i < taken.size(); ++i)
      add(ticks.begin(tick));
  }
}

TEST(TimingWheel, IsEmptyAfterARestart) {
  TimingWheel wheel(Ticks{Duration{1}});
  for (const std::int64_t time : {0, 1, 300, 70'000, 1'000'000'000})
    wheel.add(due(time, 0));
  std::size_t given = 0;
  wheel.restart(Ticks{Duration{5}}, 3,
                [&](std::span<const Event> events) { given += events.size(); });
  EXPECT_EQ(given, 5U);
  EXPECT_TRUE(wheel.empty());
  EXPECT_EQ(wheel.first(), SimTime::max());
}

}  // namespace
}  // namespace engine
