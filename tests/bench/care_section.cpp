/// Question: what does a care pathway with blocking cost, recorded in full, beside a loop that
/// knows this pathway only? Minutes stand for days, so that many persons fit a short calendar.
#include "tests/bench/care_loop.h"
#include "tests/bench/networks.h"
#include "tests/bench/sections.h"

namespace bench {
namespace {

models::Stay stay(const std::string& service, double minutes, models::WaitWhere wait) {
  models::Stay step = tests::stay(service, tests::exponential_minutes(minutes));
  step.wait = wait;
  return step;
}

models::Description description(const CarePlan& plan, double persons) {
  const int days = static_cast<int>(persons / plan.rate / tests::minutes_per_day) + 1;
  models::Description care = tests::scenario(days, 0);
  care.groups = {tests::arrivals("all", plan.rate, "care")};
  care.services = {tests::ward("ward", plan.places[0]),
                   tests::ward("rehabilitation", plan.places[1]),
                   tests::ward("housing", plan.places[2])};
  care.pathways = {{"care",
                    {stay("ward", plan.stays[0], models::WaitWhere::at_home),
                     stay("rehabilitation", plan.stays[1], models::WaitWhere::in_bed),
                     stay("housing", plan.stays[2], models::WaitWhere::in_bed), models::Leave{}}}};
  care.key_figures = {tests::figure(models::Measure::wait_mean, "ward"),
                      tests::figure(models::Measure::arrivals, "")};
  return care;
}

}  // namespace

void care(const Wishes& wishes, Report& report) {
  report.begin("care", "million persons a second (share of the processor)");
  const CarePlan plan;
  const double persons = wishes.events(1e6);
  NetworkRun network(description(plan, persons));
  CareLoop loop(plan);
  const auto paces = contest({{"network",
                               [&] {
                                 return Done{network.run()};
                               }},
                              {"loop",
                               [&] {
                                 return Done{loop.run(static_cast<std::uint64_t>(persons))};
                               }}},
                             wishes.rounds());
  report.add({"20 -> 15 -> 25",
              {speed("network", paces[0]),
               speed("loop", paces[1]),
               {"ratio", paces[0].events_a_second / paces[1].events_a_second},
               {"events/person", network.events_a_person()},
               {"wait, min", network.mean_wait(), 4},
               {"of loop", loop.waits().mean(), 4}}});
  report.expect(loop.waits().agrees_with(network.mean_wait()),
                "network and loop wait equally long for the ward");
}

}  // namespace bench
