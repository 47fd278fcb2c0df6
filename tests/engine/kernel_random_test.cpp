// Random models give the same bits in every way a kernel can run them: any number of threads, also
// more than there are cores, any share of processes a thread, any window, any structure; and the
// same as the reference.
#include <array>
#include <deque>
#include <iostream>
#include <numeric>
#include <thread>

#include <gtest/gtest.h>

#include "engine/kernel.h"
#include "engine/random/philox.h"
#include "tests/engine/random_model.h"

namespace tests {
namespace {

using engine::Arrangement;
using engine::Duration;
using engine::KernelOptions;
using engine::SimTime;
using engine::Structure;

/// Eight moments, with some 10,000 to 40,000 events before the last.
std::vector<SimTime> moments_of(const RandomModel& model) {
  const std::int64_t span = 150'000'000 / (model.processes * model.messages) / 8;
  std::vector<SimTime> moments;
  for (int i = 1; i <= 8; ++i)
    moments.push_back(SimTime{Duration{i * span}});
  return moments;
}

struct Ran {
  Trace trace;
  engine::KernelReport report;
};

Ran run_by_kernel(const RandomModel& model, const std::vector<SimTime>& moments,
                  KernelOptions options) {
  engine::Kernel kernel(model.processes, std::move(options));
  std::deque<RandomProcess> processes;
  for (std::uint32_t i = 0; i < model.processes; ++i)
    kernel.add(processes.emplace_back(model, i));
  for (std::uint32_t i = 0; i < model.processes; ++i) {
    if (model.topology.to_all(i) != engine::Topology::never)
      kernel.link_to_all(engine::ProcessId(i), model.topology.to_all(i));
    for (const auto& link : model.topology.links_from(i))
      kernel.link(engine::ProcessId(i), engine::ProcessId(link.to), link.least);
  }
  Ran ran;
  kernel.start();
  for (const SimTime moment : moments) {
    kernel.advance(moment);
    std::uint64_t hash = 0;
    for (const RandomProcess& process : processes)
      hash = engine::philox({hash, process.hash(), 0, 0}, {7, 7})[0];
    ran.trace.hashes.push_back(hash);
  }
  kernel.finish(moments.back());
  ran.trace.events = kernel.events_handled();
  ran.report = kernel.report();
  return ran;
}

engine::Placement random_placement(std::uint64_t seed, std::uint32_t processes,
                                   unsigned partitions) {
  engine::Placement placement(processes);
  for (std::uint32_t i = 0; i < processes; ++i)
    placement[i] =
        static_cast<std::uint16_t>(engine::philox({i, 5, 0, 0}, {seed, 3})[0] % partitions);
  return placement;
}

/// Every structure and window that this model allows, on one thread, on two, and on more than there
/// are cores.
std::vector<KernelOptions> ways(const RandomModel& model) {
  constexpr std::array<unsigned, 3> many{3, 4, 8};
  std::vector<KernelOptions> all;
  const Duration lookahead = model.topology.lookahead();
  for (const unsigned threads : {1U, 2U, many[model.seed % many.size()]}) {
    KernelOptions free;
    free.threads = threads;
    all.push_back(free);
    KernelOptions forced;
    forced.arrangement = Arrangement{Structure::ordered, threads, {}};
    all.push_back(forced);
    forced.placement = random_placement(model.seed + threads, model.processes, threads);
    all.push_back(forced);
    forced.arrangement = Arrangement{Structure::ordered, threads, Duration{70}};
    all.push_back(forced);
    if (lookahead == Duration::zero()) continue;
    for (const int part : {1, 2, 3}) {
      forced.arrangement = Arrangement{Structure::grouped, threads, lookahead / part};
      all.push_back(forced);
    }
  }
  return all;
}

struct Sum {
  Met met;
  std::uint64_t runs = 0, switches = 0, on_threads = 0, grouped = 0;
};

void check(std::uint64_t seed, Sum& sum) {
  const RandomModel model(seed, 8 + static_cast<std::uint32_t>(seed % 17));
  const auto moments = moments_of(model);
  Met met;
  const Trace reference = run_by_reference(model, moments, met);
  ASSERT_GE(reference.events, 10'000U) << "model " << seed;
  sum.met.ties += met.ties;
  sum.met.zero_delays += met.zero_delays;
  sum.met.cancelled += met.cancelled;
  for (const KernelOptions& way : ways(model)) {
    // Where threads take turns on a core, a window takes milliseconds: a shorter stretch must do.
    const std::size_t few = way.threads > 2 || (way.arrangement && way.arrangement->partitions > 2)
                                ? 1
                                : moments.size();
    const Ran ran = run_by_kernel(
        model, {moments.begin(), moments.begin() + static_cast<std::ptrdiff_t>(few)}, way);
    ASSERT_EQ(ran.trace.hashes,
              (std::vector(reference.hashes.begin(),
                           reference.hashes.begin() + static_cast<std::ptrdiff_t>(few))))
        << "model " << seed << ", " << way.threads << " threads, "
        << (way.arrangement ? static_cast<int>(way.arrangement->structure) : -1) << " partitions "
        << (way.arrangement ? way.arrangement->partitions : 0);
    ++sum.runs;
    sum.switches += ran.report.rearrangements - (way.arrangement ? 2 : 1);
    sum.on_threads += ran.report.events_on_threads;
    sum.grouped += ran.report.windows;
  }
}

/// Tells what the models met; all of it must occur, or the test proves nothing.
void expect_all_met(const Sum& sum) {
  std::cout << sum.runs << " runs; ties " << sum.met.ties << ", zero delays " << sum.met.zero_delays
            << ", cancelled " << sum.met.cancelled << ", changes of arrangement " << sum.switches
            << ", events on threads " << sum.on_threads << ", windows " << sum.grouped << '\n';
  EXPECT_GT(sum.met.ties, 0U);
  EXPECT_GT(sum.met.zero_delays, 0U);
  EXPECT_GT(sum.met.cancelled, 0U);
  if (std::thread::hardware_concurrency() > 1) {
    EXPECT_GT(sum.switches, 0U);  // a single core leaves nothing to choose for so few events
  }
  EXPECT_GT(sum.on_threads, 0U);
  EXPECT_GT(sum.grouped, 0U);
}

/// On one thread for each partition, so a short stretch: 64 threads take turns on the cores.
TEST(RandomModels, AreTheSameInUpTo64Partitions) {
  const RandomModel model(4, 64);
  ASSERT_GT(model.topology.lookahead(), Duration::zero());
  const std::vector<SimTime> moments{SimTime{3 * model.topology.lookahead()},
                                     SimTime{6 * model.topology.lookahead()}};
  Met met;
  const Trace reference = run_by_reference(model, moments, met);
  EXPECT_GT(reference.events, 0U);
  for (const unsigned partitions : {1U, 5U, 16U, 64U}) {
    for (const auto structure : {Structure::ordered, Structure::grouped}) {
      KernelOptions options;
      options.arrangement = Arrangement{structure, partitions, {}};
      options.placement = random_placement(partitions, model.processes, partitions);
      EXPECT_EQ(run_by_kernel(model, moments, options).trace, reference)
          << partitions << " partitions";
    }
  }
}

TEST(RandomModels, AreTheSameHoweverTheyAreRun) {
  const char* wanted = std::getenv("SAMSPIL_RANDOM_MODELS");  // more on demand
  const std::uint64_t models = wanted != nullptr ? std::stoull(wanted) : 24;
  Sum sum;
  for (std::uint64_t seed = 1; seed <= models && !HasFatalFailure(); ++seed)
    check(seed, sum);
  expect_all_met(sum);
}

}  // namespace
}  // namespace tests
