// How replications are run and kept; with a simulation that is a formula.
#include "tools/experiment/run_plan.h"

#include <set>
#include <sstream>

#include <gtest/gtest.h>

#include "engine/kernel.h"
#include "tests/tools/call.h"

namespace {

using engine::ReplicationResult;

ReplicationResult made_up(std::uint32_t number) {
  return {number, 1000 + number, {}};
}

std::vector<ReplicationResult> made_up_until(std::uint32_t last) {
  std::vector<ReplicationResult> all;
  for (std::uint32_t number = 1; number <= last; ++number)
    all.push_back(made_up(number));
  return all;
}

struct Bench {
  tests::Folder folder;
  output::Shards shards{folder / "basis.parts", "run one"};
  std::ostringstream said;
  tools::Progress progress{said, tools::ProgressStyle::none, tools::Language::english};
  std::atomic<bool> stop{false};

  output::Results run(std::uint32_t replications, unsigned threads,
                      const std::function<ReplicationResult(std::uint32_t)>& simulate) {
    tools::RunPlan plan;
    plan.replications = replications;
    plan.threads = threads;
    return tools::run_plan(
        plan,
        [&](std::uint32_t number, const std::atomic<bool>&, unsigned) { return simulate(number); },
        shards, progress, stop);
  }
};

TEST(RunPlan, RunsEveryReplicationOnceOnAnyNumberOfThreads) {
  for (const unsigned threads : {1U, 2U, 3U}) {
    Bench bench;
    EXPECT_EQ(bench.run(20, threads, made_up).replications, made_up_until(20)) << threads;
  }
}

TEST(RunPlan, RunsOnlyWhatIsNotKeptFromEarlier) {
  Bench bench;
  bench.shards.keep(made_up(2));
  bench.shards.keep(made_up(5));
  std::set<std::uint32_t> ran;
  const auto results = bench.run(5, 1, [&](std::uint32_t number) {
    ran.insert(number);
    return made_up(number);
  });
  EXPECT_EQ(ran, (std::set<std::uint32_t>{1, 3, 4}));
  EXPECT_EQ(results.replications, made_up_until(5));
}

TEST(RunPlan, KeepsWhatIsFinishedWhenItIsStopped) {
  Bench bench;
  const auto results = bench.run(9, 1, [&](std::uint32_t number) {
    bench.stop = number == 3;
    return made_up(number);
  });
  EXPECT_EQ(results.replications, made_up_until(3));
  EXPECT_EQ(bench.shards.finished().size(), 3U);
}

TEST(RunPlan, EndsAReplicationThatIsStoppedHalfWayAndKeepsTheOthers) {
  Bench bench;
  const auto results = bench.run(9, 1, [&](std::uint32_t number) {
    if (number < 4) return made_up(number);
    bench.stop = true;
    throw engine::RunStopped();
  });
  EXPECT_EQ(results.replications, made_up_until(3));
}

TEST(RunPlan, KeepsWhatIsFinishedWhenAReplicationFails) {
  Bench bench;
  const auto simulate = [](std::uint32_t number) {
    if (number == 4) throw std::logic_error("a bug");
    return made_up(number);
  };
  EXPECT_THROW(bench.run(9, 1, simulate), std::logic_error);
  EXPECT_EQ(bench.shards.finished().size(), 3U);
}

TEST(RunPlan, TellsHostAndClockInProvenance) {
  Bench bench;
  const output::Provenance how = bench.run(2, 2, made_up).provenance;
  EXPECT_FALSE(how.host.empty());
  EXPECT_FALSE(how.os.empty());
  EXPECT_EQ(how.threads, 2U);
  EXPECT_EQ(how.started.size(), std::string("2026-01-01T00:00:00Z").size());
  EXPECT_LE(how.started, how.finished);
}

}  // namespace
