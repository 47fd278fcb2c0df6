// How much memory a run takes: counted at every allocation, so in bytes, not in guesses.
#include <atomic>
#include <cstdlib>
#include <new>

#include <gtest/gtest.h>
#include <malloc.h>

#include "engine/kernel.h"
#include "models/compile/compile.h"
#include "models/network/network.h"
#include "tests/support/care_model.h"

namespace {

std::atomic<std::int64_t>& live_bytes() {
  static std::atomic<std::int64_t> bytes{0};
  return bytes;
}

}  // namespace

void* operator new(std::size_t size) {
  void* block = std::malloc(size);
  if (block == nullptr) throw std::bad_alloc();
  live_bytes() += static_cast<std::int64_t>(malloc_usable_size(block));
  return block;
}

void operator delete(void* block) noexcept {
  if (block == nullptr) return;
  live_bytes() -= static_cast<std::int64_t>(malloc_usable_size(block));
  std::free(block);
}

void operator delete(void* block, std::size_t) noexcept {
  operator delete(block);
}

namespace tests {
namespace {

/// About `persons` persons live at home for 30 days on average, each with a pending event.
models::Description at_home(double persons, int days) {
  auto description = scenario(days, 0);
  description.groups = {arrivals("all", persons / 30 / minutes_per_day, "home")};
  description.pathways = {
      {"home", {models::Delay{exponential_minutes(30 * 1440)}, models::Leave{}}}};
  return description;
}

struct Used {
  std::int64_t bytes = 0;
  std::uint64_t persons = 0;
};

/// What network and kernel hold at the end of a run.
Used memory_of(const models::Description& description) {
  const models::Program program = models::compile(description);
  const std::int64_t before = live_bytes();
  models::Network network(program, {1, 1});
  engine::Kernel kernel(program.components);
  kernel.add(network);
  kernel.run_until(program.end);
  return {live_bytes() - before, network.people().present()};
}

TEST(Memory, APersonTakesAtMost300BytesPendingEventsIncluded) {
  const Used used = memory_of(at_home(200'000, 180));
  ASSERT_GT(used.persons, 190'000U);
  EXPECT_LE(static_cast<double>(used.bytes) / static_cast<double>(used.persons), 300);
}

TEST(Memory, IsFlatInSimulatedYears) {
  const Used two_years = memory_of(at_home(20'000, 730));
  const Used eight_years = memory_of(at_home(20'000, 2920));
  // A month of results takes some bytes; a person who has left takes none.
  EXPECT_LE(static_cast<double>(eight_years.bytes), 1.05 * static_cast<double>(two_years.bytes));
}

}  // namespace
}  // namespace tests
