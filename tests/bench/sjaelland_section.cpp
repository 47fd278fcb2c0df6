/// Question: how long does a whole region take, and how much is gained by a second thread within
/// one replication? There is no loop by hand to compare with.
#include <algorithm>

#include "models/compile/compile.h"
#include "models/network/run.h"
#include "scenarios/load.h"
#include "tests/bench/sections.h"
#include "tools/samspil/share.h"

namespace bench {
namespace {

/// Less than the scenario says if there is little time.
models::Description shortened(models::Description description, Effort effort) {
  models::Clock& clock = description.clock;
  const auto days = [&](int most) {
    clock.end = std::chrono::sys_days(clock.start) + std::chrono::days{most};
  };
  if (effort == Effort::full) return description;
  clock.warm_up = std::chrono::days{effort == Effort::quick ? 365 : 0};
  days(effort == Effort::quick ? 365 : 7);
  return description;
}

/// What one replication did.
struct Ran {
  std::uint64_t events = 0;
  engine::KernelReport kernel;
};

Ran replication(const models::Program& program, unsigned threads) {
  engine::KernelOptions options;
  options.threads = threads;
  models::Run run(program, {1, 1}, options);
  run.go();
  return {run.kernel().events_handled(), run.kernel().report()};
}

Row row(const std::vector<Pace>& paces, const Ran& two) {
  const double windows = std::max(1.0, static_cast<double>(two.kernel.windows));
  return {"region Sjælland",
          {speed("1 thread", paces[0]),
           speed("2 threads", paces[1]),
           {"speed-up", paces[1].events_a_second / paces[0].events_a_second},
           {"M events", static_cast<double>(two.events) / 1e6},
           {"ns/event", paces[0].nanoseconds(), 0},
           {"events/window", static_cast<double>(two.kernel.events_in_windows) / windows, 0},
           {"in barriers", two.kernel.seconds_in_barriers / two.kernel.seconds}}};
}

}  // namespace

void sjaelland(const Wishes& wishes, Report& report) {
  report.begin("sjaelland", "million events a second (share of the processor), one replication");
  const auto scenario = scenarios::load_scenario(
      "sjaelland.yaml", {},
      scenarios::read_from_disk(TESTS_BENCH_FOLDER, tools::shared_root().string()));
  report.expect(scenario.has_value(), "the scenario can be read");
  if (!scenario) return;
  const models::Program program = models::compile(shortened(scenario->description, wishes.effort));
  Ran one, two;
  const auto on_one = [&] {
    one = replication(program, 1);
    return Done{one.events};
  };
  const auto on_two = [&] {
    two = replication(program, 2);
    const double busy = static_cast<double>(two.kernel.events_on_threads) /
                        static_cast<double>(std::max<std::uint64_t>(1, two.events));
    return Done{two.events, 1 + busy};
  };
  const auto paces = contest({{"1 thread", on_one}, {"2 threads", on_two}}, wishes.rounds());
  report.expect(one.events == two.events, "one and two threads handle the same events");
  report.add(row(paces, two));
}

}  // namespace bench
