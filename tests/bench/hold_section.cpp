/// Question: what does an event cost whatever else happens, and how does that grow with how many
/// are pending?
#include <tuple>

#include <fmt/format.h>

#include "tests/bench/heap.h"
#include "tests/bench/hold_model.h"
#include "tests/bench/plain_queue.h"
#include "tests/bench/sections.h"

namespace bench {
namespace {

struct Found {
  std::uint32_t pending;
  std::vector<Pace> paces;
};

std::vector<std::uint32_t> sizes(Effort effort) {
  if (effort == Effort::smoke) return {100, 10'000};
  return {100, 1'000, 10'000, 100'000, 1'000'000};
}

template <class World>
Contestant going_on(const std::string& name, World& world, std::int64_t warm_up,
                    std::int64_t stretch) {
  world.advance(warm_up);
  return {name, [&world, now = warm_up, stretch]() mutable {
            now += stretch;
            return Done{world.advance(now)};
          }};
}

std::int64_t time_of(double events, std::uint32_t pending) {
  return static_cast<std::int64_t>(events / pending * mean_increment);
}

Found run(std::uint32_t pending, const Wishes& wishes, Report& report) {
  const double events = wishes.events(3e6);
  const std::int64_t warm_up = time_of(std::max<double>(events, pending), pending);
  const std::int64_t stretch = time_of(events, pending);
  HoldEngine engine(pending);
  HoldLoop<Heap> heap(pending);
  HoldLoop<PlainQueue> plain(pending);
  Found found{pending, contest({going_on("engine", engine, warm_up, stretch),
                                going_on("heap", heap, warm_up, stretch),
                                going_on("priority_queue", plain, warm_up, stretch)},
                               wishes.rounds())};
  const auto& [of_engine, of_heap, of_plain] =
      std::tie(found.paces[0], found.paces[1], found.paces[2]);
  const std::string cell = fmt::format("{} pending", pending);
  report.add({cell,
              {speed("engine", of_engine),
               speed("heap", of_heap),
               speed("priority_queue", of_plain),
               {"to heap", of_engine.events_a_second / of_heap.events_a_second},
               {"to p_queue", of_engine.events_a_second / of_plain.events_a_second},
               {"bytes/pending", static_cast<double>(engine.bytes()) / pending, 0}}});
  report.expect(engine.sum() == heap.sum() && heap.sum() == plain.sum(),
                cell + ": engine and floors handle the same events");
  return found;
}

/// How much dearer an event is in the last cell than in that of 10^4.
Row growth(const std::vector<Found>& all) {
  Row row{"10^4 to 10^6", {}};
  const char* names[] = {"engine", "heap", "priority_queue"};
  for (std::size_t i = 0; i < 3; ++i)
    row.figures.push_back(
        {names[i], all[2].paces[i].events_a_second / all[4].paces[i].events_a_second});
  return row;
}

}  // namespace

void hold(const Wishes& wishes, Report& report) {
  report.begin("hold", "million events a second (share of the processor)");
  std::vector<Found> all;
  for (const std::uint32_t pending : sizes(wishes.effort))
    all.push_back(run(pending, wishes, report));
  if (all.size() < 5) return;
  report.begin("hold, growth", "an event among 10^6 costs so many times that among 10^4");
  report.add(growth(all));
}

double scale(const Wishes& wishes, Report& report) {
  constexpr double nanoseconds_then = 78;
  HoldLoop<PlainQueue, QuickDraw> loop(1000);
  const std::int64_t stretch = time_of(wishes.events(3e6), 1000);
  const auto paces = contest({going_on("priority_queue", loop, stretch, stretch)}, wishes.rounds());
  const double factor = nanoseconds_then / paces[0].nanoseconds();
  report.begin(
      "scale",
      "std::priority_queue holding 10^3 events; the machine of the first measurements took 78 ns");
  report.add(
      {"this machine", {{"ns", paces[0].nanoseconds(), 1, paces[0].cpu_share}, {"scale", factor}}});
  return factor;
}

}  // namespace bench
