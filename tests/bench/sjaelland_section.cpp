/// Question: how long does a whole region take? There is no loop by hand to compare with.
#include <fmt/format.h>

#include "models/simulation.h"
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

}  // namespace

void sjaelland(const Wishes& wishes, Report& report) {
  report.begin("sjaelland", "million events a second (share of the processor), one replication");
  const auto scenario = scenarios::load_scenario(
      "region-sjaelland-2026.yaml", {},
      scenarios::read_from_disk(tools::shared_root().string(), tools::shared_root().string()));
  report.expect(scenario.has_value(), "the scenario can be read");
  if (!scenario) return;
  const models::Simulation simulation(shortened(scenario->description, wishes.effort));
  std::uint64_t events = 0;
  const auto run = [&] {
    return Done{events = simulation.run(1, 1).events};
  };
  const auto paces = contest({{"1 thread", run}}, wishes.rounds());
  report.add({"region Sjælland",
              {speed("1 thread", paces[0]),
               {"M events", static_cast<double>(events) / 1e6},
               {"ns/event", paces[0].nanoseconds(), 0}}});
}

}  // namespace bench
