#include "tools/experiment/run_plan.h"

#include <algorithm>

#include "engine/kernel.h"
#include "engine/parallel/replications.h"
#include "tools/experiment/collected.h"
#include "tools/experiment/core_share.h"
#include "tools/experiment/machine.h"

namespace tools {

namespace {

/// Moves what was kept earlier into `collected`; what is left are the numbers still to run.
std::vector<std::uint32_t> take_finished(const RunPlan& plan, const output::Shards& shards,
                                         Collected& collected) {
  std::vector<std::uint32_t> missing;
  auto finished = shards.finished();
  const auto have = static_cast<std::uint32_t>(plan.start.replications.size());
  for (std::uint32_t number = have + 1; number <= plan.replications; ++number) {
    const auto found = finished.find(number);
    if (found == finished.end()) {
      missing.push_back(number);
    } else {
      collected.add(std::move(found->second));
    }
  }
  return missing;
}

/// One that is stopped half-way is lost; those that have ended are kept.
void run_until_stopped(const std::vector<std::uint32_t>& missing, unsigned threads,
                       const std::function<void(std::uint32_t)>& run,
                       const std::atomic<bool>& stop) {
  try {
    engine::run_replications(missing, threads, run, stop);
  } catch (const engine::RunStopped&) {
    engine::ensure(stop, "a replication stops only when it is asked to");
  }
}

}  // namespace

output::Results run_plan(RunPlan plan, const Simulate& simulate, const output::Shards& shards,
                         Progress& progress, const std::atomic<bool>& stop) {
  output::Results& results = plan.start;
  output::Provenance& how = results.provenance;
  how.started = utc_now();
  Collected collected;
  const auto missing = take_finished(plan, shards, collected);
  const auto all_missing = static_cast<std::uint32_t>(missing.size());
  CoreShare cores = shared_cores(plan.threads, missing.size());
  progress.begin(results.header.scenario_name, plan.replications, plan.replications - all_missing);
  run_until_stopped(
      missing, plan.threads,
      [&](std::uint32_t number) {
        const TakenCores mine(cores);
        engine::ReplicationResult result = simulate(number, stop, mine.number());
        shards.keep(result);
        progress.add(result.events);
        collected.add(std::move(result));
      },
      stop);
  progress.end();
  for (auto& result : collected.take_in_order())
    results.replications.push_back(std::move(result));
  how.finished = utc_now();
  how.wall_seconds = progress.seconds();
  how.events_per_second = progress.events_per_second();
  how.threads = plan.threads;
  how.host = host_name();
  how.os = operating_system();
  how.cpu = processor();
  return std::move(plan.start);
}

}  // namespace tools
