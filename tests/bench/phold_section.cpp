/// Question: what does the kernel cost beside the best loop for this model, at one thread and two?
#include <algorithm>
#include <map>
#include <memory>
#include <tuple>

#include <fmt/format.h>

#include "tests/bench/phold_engine.h"
#include "tests/bench/phold_heap.h"
#include "tests/bench/phold_ring.h"
#include "tests/bench/phold_two_lanes.h"
#include "tests/bench/sections.h"

namespace bench {
namespace {

std::vector<PholdCell> cells(Effort effort) {
  if (effort == Effort::smoke) return {{64, 1, 0.1}, {64, 16, 1.0}};
  std::vector<PholdCell> all;
  for (const std::uint32_t processes : {64U, 1024U, 16384U}) {
    for (const std::uint32_t messages : {1U, 16U}) {
      for (const double lookahead : {0.1, 1.0})
        all.push_back({processes, messages, lookahead});
    }
  }
  all.push_back({64, 1, 0.001});
  all.push_back({1024, 1, 0.001});
  return all;
}

double pending(const PholdCell& cell) {
  return static_cast<double>(cell.processes) * cell.messages;
}

/// The time, a multiple of the lookahead, by which about so many events are handled.
std::int64_t time_of(const PholdCell& cell, double events) {
  const double units = events / pending(cell) * (1 + cell.lookahead);
  return static_cast<std::int64_t>(units / cell.lookahead + 1) * phold_lookahead(cell).count();
}

/// Of how many messages each process handled: equal only if every message went the same way.
template <class World>
std::uint64_t hash(const World& world, const PholdCell& cell) {
  std::uint64_t value = 0xcbf29ce484222325U;
  for (std::uint32_t process = 0; process < cell.processes; ++process)
    value = (value ^ world.handled(process)) * 0x100000001b3U;
  return value;
}

/// All ways of running one cell.
struct Worlds {
  explicit Worlds(const PholdCell& cell)
      : engine_1(cell, 1), engine_2(cell, 2), heap(cell), ring(cell), two_lanes(cell) {}

  PholdEngine engine_1, engine_2;
  PholdHeap<Philox> heap;
  PholdRing<Philox> ring;
  PholdTwoLanes<Philox> two_lanes;

  bool agree(const PholdCell& cell) const {
    const std::uint64_t first = hash(heap, cell);
    return hash(engine_1, cell) == first && hash(engine_2, cell) == first &&
           hash(ring, cell) == first && hash(two_lanes, cell) == first;
  }
};

/// Floors with the generator of the first measurements, which a floor is measured by.
struct LightWorlds {
  explicit LightWorlds(const PholdCell& cell) : heap(cell), ring(cell), two_lanes(cell) {}

  PholdHeap<Light> heap;
  PholdRing<Light> ring;
  PholdTwoLanes<Light> two_lanes;
};

/// A stretch that goes on from where the last one ended.
template <class World>
Contestant going_on(const std::string& name, World& world, std::int64_t warm_up,
                    std::int64_t stretch, double threads) {
  world.advance(warm_up);
  if constexpr (std::is_same_v<World, PholdEngine>) world.warm_up_ends();
  return {name, [&world, now = warm_up, stretch, threads]() mutable {
            now += stretch;
            if constexpr (std::is_same_v<World, PholdEngine>) {
              return world.advance(now);
            } else {
              return Done{world.advance(now), threads};
            }
          }};
}

struct Lengths {
  std::int64_t warm_up, stretch;
};

/// Long enough that the kernel has tried its arrangements before the clock runs.
Lengths lengths(const PholdCell& cell, const Wishes& wishes) {
  const double least = wishes.effort == Effort::smoke ? 0 : 6 * (20'000 + 2 * pending(cell));
  return {time_of(cell, std::max(wishes.events(1e6), least)), time_of(cell, wishes.events(3e6))};
}

std::string words(const engine::Arrangement& arrangement) {
  return fmt::format("{} {}",
                     arrangement.structure == engine::Structure::grouped ? "grouped" : "ordered",
                     arrangement.partitions);
}

std::string name(const PholdCell& cell) {
  return fmt::format("{} x {}, L {:g}", cell.processes, cell.messages, cell.lookahead);
}

Row speeds(const PholdCell& cell, const std::vector<Pace>& paces) {
  const auto of = [&](std::size_t i) {
    return paces[i].events_a_second;
  };
  const double floor_1 = std::max(of(2), of(3)), floor_2 = of(4);
  return {name(cell),
          {speed("engine 1", paces[0]),
           speed("engine 2", paces[1]),
           speed("heap", paces[2]),
           speed("ring", paces[3]),
           speed("2 lanes", paces[4]),
           {"1 / floor 1", of(0) / floor_1},
           {"2 / floor 2", of(1) / floor_2},
           {"best / best", std::max(of(0), of(1)) / std::max(floor_1, floor_2)},
           {"speed-up", of(1) / of(0)}}};
}

Row ways(const PholdCell& cell, const Worlds& worlds) {
  const engine::KernelReport one = worlds.engine_1.measured(), two = worlds.engine_2.measured();
  const double windows = std::max(1.0, static_cast<double>(two.windows));
  return {name(cell),
          {{"run as 1", words(one.last)},
           {"run as 2", words(two.last)},
           {"events/window", static_cast<double>(two.events_in_windows) / windows, 1},
           {"in barriers", two.seconds_in_barriers / two.seconds},
           {"bytes/pending 1", static_cast<double>(one.bytes) / pending(cell), 0},
           {"bytes/pending 2", static_cast<double>(two.bytes) / pending(cell), 0}}};
}

/// The best loop of the first measurements, in millions a second.
double loop_then(const PholdCell& cell) {
  using Key = std::tuple<std::uint32_t, std::uint32_t, double>;
  const std::map<Key, double> speeds{
      {{64, 1, 0.1}, 30.1},    {{64, 1, 1}, 30.6},       {{64, 16, 0.1}, 25.4},
      {{64, 16, 1}, 26.7},     {{1024, 1, 0.1}, 30.5},   {{1024, 1, 1}, 33.8},
      {{1024, 16, 0.1}, 25.8}, {{1024, 16, 1}, 30.4},    {{16384, 1, 0.1}, 22.6},
      {{16384, 1, 1}, 33.2},   {{16384, 16, 0.1}, 23.6}, {{16384, 16, 1}, 32.2},
      {{64, 1, 0.001}, 25.6},  {{1024, 1, 0.001}, 18.9}};
  return speeds.at({cell.processes, cell.messages, cell.lookahead});
}

Row floors(const PholdCell& cell, const std::vector<Pace>& light, double scale) {
  const double best =
      std::max({light[0].events_a_second, light[1].events_a_second, light[2].events_a_second}) /
      1e6;
  return {name(cell),
          {speed("heap", light[0]),
           speed("ring", light[1]),
           speed("2 lanes", light[2]),
           {"best / 2e", best / (loop_then(cell) * scale)}}};
}

std::vector<Pace> light_floors(const PholdCell& cell, const Lengths& length, int rounds) {
  const auto worlds = std::make_unique<LightWorlds>(cell);
  return contest({going_on("heap", worlds->heap, length.warm_up, length.stretch, 1),
                  going_on("ring", worlds->ring, length.warm_up, length.stretch, 1),
                  going_on("2 lanes", worlds->two_lanes, length.warm_up, length.stretch, 2)},
                 rounds);
}

/// What is found of one cell.
struct Rows {
  Row ways, floors;
};

Rows run(const PholdCell& cell, const Wishes& wishes, double scale, Report& report) {
  const Lengths length = lengths(cell, wishes);
  const auto worlds = std::make_unique<Worlds>(cell);
  const auto with = [&](const std::string& title, auto& world, double threads) {
    return going_on(title, world, length.warm_up, length.stretch, threads);
  };
  const std::vector<Pace> paces =
      contest({with("engine 1", worlds->engine_1, 1), with("engine 2", worlds->engine_2, 2),
               with("heap", worlds->heap, 1), with("ring", worlds->ring, 1),
               with("2 lanes", worlds->two_lanes, 2)},
              wishes.rounds());
  report.add(speeds(cell, paces));
  report.expect(worlds->agree(cell), name(cell) + ": engine and floors handle the same messages");
  return {ways(cell, *worlds), floors(cell, light_floors(cell, length, wishes.rounds()), scale)};
}

}  // namespace

void phold(const Wishes& wishes, double scale, Report& report) {
  report.begin("phold", "million events a second (share of the processor)");
  std::vector<Rows> all;
  for (const PholdCell& cell : cells(wishes.effort))
    all.push_back(run(cell, wishes, scale, report));
  report.begin("phold, how", "how the kernel ran it, at most 1 and at most 2 threads");
  for (const Rows& rows : all)
    report.add(rows.ways);
  report.begin("phold, floors", "the loops with a light generator, beside the first measurements");
  for (const Rows& rows : all)
    report.add(rows.floors);
}

}  // namespace bench
