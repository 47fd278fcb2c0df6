// How much memory a run takes, and how often it asks for some: counted at every allocation, so in
// bytes, not in guesses.
#include <atomic>
#include <cstdlib>
#include <deque>
#include <new>

#include <gtest/gtest.h>
#include <malloc.h>

#include "engine/kernel.h"
#include "engine/random/philox.h"
#include "models/compile/compile.h"
#include "models/network/network.h"
#include "tests/support/care_model.h"

namespace {

std::atomic<std::int64_t>& live_bytes() {
  static std::atomic<std::int64_t> bytes{0};
  return bytes;
}

std::atomic<std::uint64_t>& allocations() {
  static std::atomic<std::uint64_t> count{0};
  return count;
}

}  // namespace

void* operator new(std::size_t size) {
  ++allocations();
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

/// Four messages wander between processes for each of them, a quarter of the way to the next one.
class Wanderers final : public engine::LogicalProcess {
 public:
  static constexpr std::uint32_t processes = 200;
  static constexpr engine::Duration lookahead{1000};

  explicit Wanderers(std::uint32_t number) : number_(number) {}

  void start(engine::Context& context) override {
    for (int i = 0; i < 4; ++i)
      handle({}, context);
  }
  void handle(const engine::Payload&, engine::Context& context) override {
    const auto bits = engine::philox({number_, draws_++, 0, 0}, {1, 1});
    const std::uint32_t to = bits[0] % 4 == 0 ? (number_ + 1) % processes : number_;
    context.send_to(engine::ProcessId(to), engine::ComponentId(number_),
                    lookahead + engine::Duration{static_cast<std::int64_t>(bits[1] % 10'000)},
                    engine::EventClass::transfer, {});
  }
  void finish(engine::SimTime) override {}

 private:
  std::uint32_t number_;
  std::uint64_t draws_ = 0;
};

struct Asked {
  std::uint64_t events = 0, allocations = 0;
};

/// What the next stretch of a run asks for.
Asked advance(engine::Kernel& kernel, engine::SimTime until) {
  const std::uint64_t events = kernel.events_handled(), asked = allocations();
  kernel.advance(until);
  return {kernel.events_handled() - events, allocations() - asked};
}

/// A stretch begins with a few allocations; one that is five times as long has no more of them, but
/// for the wheel, which takes a level when time first passes the reach of those it has, or chunks
/// when more is pending than ever before.
TEST(SteadyState, TheKernelAllocatesNothingForAnEvent) {
  using engine::Structure;
  for (const engine::Arrangement& way : {engine::Arrangement{Structure::ordered, 1, {}},
                                         engine::Arrangement{Structure::grouped, 1, {}},
                                         engine::Arrangement{Structure::grouped, 2, {}}}) {
    engine::KernelOptions options;
    options.arrangement = way;
    engine::Kernel kernel(Wanderers::processes, options);
    std::deque<Wanderers> all;
    for (std::uint32_t i = 0; i < Wanderers::processes; ++i)
      kernel.link_to_all(kernel.add(all.emplace_back(i)), Wanderers::lookahead);
    kernel.start();
    const auto second = [](int n) {
      return engine::SimTime{std::chrono::seconds{n}};
    };
    advance(kernel, second(8));
    const Asked less = advance(kernel, second(9)), more = advance(kernel, second(14));
    EXPECT_GT(more.events, 500'000U);
    EXPECT_LE(more.allocations, less.allocations + 2) << way.partitions << " partitions";
  }
}

/// A network asks for memory when the first wait of a month ends, or one of a new order of
/// magnitude in it: some ten times a month, and not at all for a person.
TEST(SteadyState, ANetworkAllocatesNothingForAPerson) {
  auto description = scenario(800, 0);
  description.groups = {arrivals("all", 0.8, "stay")};
  description.services = {ward("ward", 1)};
  description.pathways = {{"stay", {stay("ward", exponential_minutes(1)), models::Leave{}}}};
  const models::Program program = models::compile(description);
  models::Network network(program, {1, 1});
  engine::Kernel kernel(program.components);
  kernel.add(network);
  kernel.start();
  advance(kernel, engine::SimTime{std::chrono::days{400}});
  const Asked asked = advance(kernel, program.end);
  EXPECT_GT(asked.events, 900'000U);
  EXPECT_LE(asked.allocations, 12U * 14);
}

TEST(Persons, AreNoMoreThanInAnyCountry) {
  constexpr std::uint32_t chunk = models::PersonStore::chunk;
  models::PersonStore store(3 * chunk);
  for (int i = 0; i < 3; ++i)
    store.add();
  EXPECT_THROW(store.add(), models::TooManyPersons);
}

}  // namespace
}  // namespace tests
