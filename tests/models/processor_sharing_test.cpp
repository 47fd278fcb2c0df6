// The clock of a shared capacity, to the microsecond.
#include "models/network/processor_sharing.h"

#include <gtest/gtest.h>

namespace models {
namespace {

constexpr engine::Duration us(std::int64_t count) {
  return engine::Duration(count);
}
constexpr engine::SimTime at(std::int64_t count) {
  return engine::SimTime(us(count));
}

/// Everybody who is done, and when, until all are.
std::vector<std::pair<std::uint32_t, std::int64_t>> all_done(SharedCapacity& shared,
                                                             engine::SimTime now) {
  std::vector<std::pair<std::uint32_t, std::int64_t>> all;
  while (const auto next = shared.next_done(now)) {
    now = *next;
    while (const auto id = shared.done(now))
      all.emplace_back(id->value(), now.time_since_epoch().count());
  }
  return all;
}

using Done = std::vector<std::pair<std::uint32_t, std::int64_t>>;

TEST(SharedCapacity, OfOneServesTwoAtHalfTheSpeed) {
  // 1 needs 10 from 0, 2 needs 10 from 4. At 4 the first has 6 left, which takes 12; by then the
  // second has had 6, and needs 4 more alone.
  SharedCapacity shared(1);
  shared.join(PersonId(1), us(10), at(0));
  shared.join(PersonId(2), us(10), at(4));
  EXPECT_EQ(all_done(shared, at(4)), (Done{{1, 16}, {2, 20}}));
}

TEST(SharedCapacity, IsNobodysLossAsLongAsThereAreServersEnough) {
  SharedCapacity shared(3);
  for (std::uint32_t i = 1; i <= 3; ++i)
    shared.join(PersonId(i), us(10 * i), at(i));
  EXPECT_EQ(shared.busy(), 3);
  EXPECT_EQ(all_done(shared, at(3)), (Done{{1, 11}, {2, 22}, {3, 33}}));
}

TEST(SharedCapacity, WhoNeedsLessOvertakesWhoCameBefore) {
  SharedCapacity shared(1);
  shared.join(PersonId(1), us(100), at(0));
  shared.join(PersonId(2), us(10), at(50));
  EXPECT_EQ(all_done(shared, at(50)), (Done{{2, 70}, {1, 110}}));
}

TEST(SharedCapacity, OfEqualNeedsWhoJoinedFirstIsFirst) {
  SharedCapacity shared(2);
  for (const std::uint32_t i : {7U, 3U, 5U})
    shared.join(PersonId(i), us(20), at(0));
  EXPECT_EQ(all_done(shared, at(0)), (Done{{7, 30}, {3, 30}, {5, 30}}));
}

TEST(SharedCapacity, IsDoneAtTheFirstWholeMicrosecondAtWhichTheCareIsComplete) {
  // Three at two servers: 5 takes 7.5, and the last has 1 left then, until 8.5.
  SharedCapacity shared(2);
  shared.join(PersonId(1), us(5), at(0));
  shared.join(PersonId(2), us(5), at(0));
  shared.join(PersonId(3), us(6), at(0));
  EXPECT_EQ(all_done(shared, at(0)), (Done{{1, 8}, {2, 8}, {3, 9}}));
  SharedCapacity seven(1);
  for (std::uint32_t i = 1; i <= 7; ++i)
    seven.join(PersonId(i), us(1), at(0));
  EXPECT_EQ(all_done(seven, at(0)).back(), (std::pair<std::uint32_t, std::int64_t>{7, 7}));
}

TEST(SharedCapacity, RoundingDoesNotAddUp) {
  // A thousand persons join 7 microseconds apart, each with care for a million: work is conserved,
  // so that the last is done when all the work is, whatever thirds and sevenths came between.
  SharedCapacity shared(1);
  for (std::uint32_t i = 0; i < 1000; ++i)
    shared.join(PersonId(i), us(1'000'000), at(7 * i));
  const auto done = all_done(shared, at(7 * 999));
  ASSERT_EQ(done.size(), 1000U);
  EXPECT_EQ(done.back().second, 1'000'000'000);
}

TEST(SharedCapacity, HoldsForAHundredYearsAndAMillionPersons) {
  constexpr std::int64_t century = 100LL * 366 * 86'400 * 1'000'000;
  SharedCapacity shared(1'000);
  for (std::uint32_t i = 0; i < 100'000; ++i)
    shared.join(PersonId(i), us(century), at(0));
  EXPECT_EQ(shared.next_done(at(0)), at(100 * century));
  EXPECT_EQ(shared.next_done(at(100 * century)), at(100 * century));
}

}  // namespace
}  // namespace models
