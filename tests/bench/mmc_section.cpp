/// Question: what does a whole care model, recorded in full, cost beside the tightest loop of the
/// same queue?
#include <map>

#include <fmt/format.h>

#include "tests/bench/mmc_loop.h"
#include "tests/bench/networks.h"
#include "tests/bench/sections.h"
#include "tests/support/queueing_formulas.h"

namespace bench {
namespace {

constexpr double load = 0.8;
constexpr double service = 1;  ///< minutes

models::Description description(int beds, double customers) {
  const double rate = load * beds / service;
  const int days = static_cast<int>(customers / rate / tests::minutes_per_day) + 1;
  models::Description queue = tests::scenario(days, 0);
  queue.groups = {tests::arrivals("all", rate, "stay")};
  queue.services = {tests::ward("ward", beds)};
  queue.pathways = {
      {"stay", {tests::stay("ward", tests::exponential_minutes(service)), models::Leave{}}}};
  queue.key_figures = {tests::figure(models::Measure::wait_mean, "ward"),
                       tests::figure(models::Measure::arrivals, "")};
  return queue;
}

/// Millions of customers a second of the first measurements (docs/performance.md).
double loop_then(int beds) {
  const std::map<int, double> nanoseconds{{1, 28}, {2, 34}, {8, 39}, {64, 50}, {512, 57}};
  return 1e3 / nanoseconds.at(beds);
}

void run(int beds, const Wishes& wishes, double scale, Report& report) {
  const double customers = wishes.events(2e6);
  NetworkRun network(description(beds, customers));
  MmcLoop<PhiloxUnits> loop(beds, beds * load / service, service);
  MmcLoop<LightUnits> light(beds, beds * load / service, service);
  const auto paces = contest({{"network",
                               [&] {
                                 return Done{network.run()};
                               }},
                              {"loop",
                               [&] {
                                 return Done{loop.run(static_cast<std::uint64_t>(customers))};
                               }},
                              {"light",
                               [&] {
                                 return Done{light.run(static_cast<std::uint64_t>(customers))};
                               }}},
                             wishes.rounds());
  const std::string cell = fmt::format("c = {}", beds);
  const double exact = tests::mmc_wait(beds, load * beds / service, service);
  report.add({cell,
              {speed("network", paces[0]),
               speed("loop", paces[1]),
               {"ratio", paces[0].events_a_second / paces[1].events_a_second},
               {"light / 2c", paces[2].events_a_second / 1e6 / (loop_then(beds) * scale)},
               {"wait, min", network.mean_wait(), 4},
               {"of loop", loop.waits().mean(), 4},
               {"exact", exact, 4}}});
  report.expect(loop.waits().agrees_with(network.mean_wait()),
                cell + ": network and loop wait equally long");
  report.expect(loop.waits().agrees_with(exact), cell + ": the loop waits as theory says");
}

}  // namespace

void mmc(const Wishes& wishes, double scale, Report& report) {
  report.begin("mmc", "million customers a second (share of the processor)");
  const std::vector<int> all =
      wishes.effort == Effort::smoke ? std::vector{2} : std::vector{1, 2, 8, 64, 512};
  for (const int beds : all)
    run(beds, wishes, scale, report);
}

}  // namespace bench
