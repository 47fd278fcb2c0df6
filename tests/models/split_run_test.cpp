// A network that is split into processes gives what it gives unsplit, on any number of threads:
// every number, and every person's history. Also under the thread sanitizer.
#include <algorithm>
#include <cstdlib>
#include <functional>
#include <map>
#include <set>

#include <gtest/gtest.h>

#include "models/compile/compile.h"
#include "models/indicators/metric.h"
#include "models/network/audit.h"
#include "models/network/run.h"
#include "tests/models/random_network.h"
#include "tests/models/random_rules.h"
#include "tests/models/random_staff.h"
#include "tests/models/random_tracks.h"
#include "tests/support/care_model.h"
#include "tests/support/same_bits.h"

namespace tests {
namespace {

using models::Program;
using Who = std::pair<std::uint32_t, std::uint32_t>;
using History = std::vector<models::Entry>;

constexpr double hour = 3600e6;

/// One area's hospital: a ward, then rehabilitation that may block it; some are referred on to the
/// next area, or the one after, which takes two to six hours.
void add_area(models::Description& description, const std::string& name, const std::string& next,
              const std::string& other) {
  description.groups.push_back(arrivals(name, 0.02, name));
  description.services.push_back(ward(name + "_ward", 20));
  description.services.push_back(ward(name + "_rehab", 6));
  models::Stay acute = stay(name + "_ward", engine::gamma_mean_sd(14 * hour, 9 * hour));
  acute.acute = true;
  models::Stay rehab = stay(name + "_rehab", engine::gamma_mean_sd(20 * hour, 9 * hour));
  rehab.wait = models::WaitWhere::in_bed;
  const models::Delay travel{engine::uniform(2 * hour, 6 * hour)};
  description.pathways.push_back(
      {name,
       {acute, models::Choose{{{0.2, name + "_rehab"}, {0.3, name + "_on"}, {0.5, "home"}}}}});
  description.pathways.push_back({name + "_rehab", {rehab, models::Go{"home"}}});
  description.pathways.push_back(
      {name + "_on", {travel, models::Choose{{{0.6, next}, {0.4, other}}}}});
}

models::Description three_areas() {
  auto description = scenario(12, 2);
  add_area(description, "north", "south", "west");
  add_area(description, "south", "west", "north");
  add_area(description, "west", "north", "south");
  description.pathways.push_back({"home", {models::Leave{}}});
  description.key_figures = {figure(Measure::readmission_30d, "south_ward"),
                             figure(Measure::wait_mean, "north_ward")};
  return description;
}

struct Ran {
  engine::ReplicationResult result;
  std::vector<models::Journal> journals;
  std::uint64_t persons = 0;
};

models::Metrics metrics_of(const Program& program) {
  models::Metrics all;
  for (const auto part :
       {models::wait_metrics, models::bed_metrics, models::visit_metrics,
        models::readmission_metrics, models::flow_metrics, models::key_figure_metrics}) {
    for (auto& one : part(program))
      all.push_back(std::move(one));
  }
  return all;
}

Ran run_of(const Program& program, const engine::KernelOptions& options) {
  Ran ran;
  models::Run run(program, {11, 1}, options, &ran.journals);
  run.go();
  const models::Outcome outcome(run.processes());
  models::audit(outcome);
  for (const auto& metric : metrics_of(program)) {
    if (metric.fill) ran.result.values.push_back(metric.fill(outcome));
  }
  ran.result.events = run.kernel().events_handled();
  ran.persons = outcome.ledger().came;
  return ran;
}

engine::KernelOptions on_threads(unsigned threads,
                                 engine::Structure structure = engine::Structure::ordered) {
  engine::KernelOptions options;
  options.arrangement = engine::Arrangement{structure, threads, engine::Duration::zero()};
  return options;
}

/// What everybody lived through, in order of time, wherever it was written down.
std::map<Who, History> histories(const std::vector<models::Journal>& journals) {
  std::map<Who, History> all;
  for (const models::Journal& journal : journals) {
    for (const models::Entry& entry : journal)
      all[{entry.source, entry.number}].push_back(entry);
  }
  for (auto& [who, history] : all)
    std::ranges::stable_sort(history, {}, &models::Entry::when);
  return all;
}

/// Persons who were in several processes.
std::size_t travellers(const std::vector<models::Journal>& journals) {
  std::map<Who, std::set<std::size_t>> seen;
  for (std::size_t i = 0; i < journals.size(); ++i) {
    for (const models::Entry& entry : journals[i])
      seen[{entry.source, entry.number}].insert(i);
  }
  return static_cast<std::size_t>(
      std::ranges::count_if(seen, [](const auto& one) { return one.second.size() > 1; }));
}

/// The journals as they are: each process has its own, so all of them must be equal.
void expect_same(const Ran& one, const Ran& other) {
  EXPECT_TRUE(same_bits(one.result, other.result));
  EXPECT_EQ(one.journals, other.journals);
}

TEST(SplitRuns, ThreeAreasAreThreeProcesses) {
  const Program program = models::compile(three_areas());
  EXPECT_EQ(program.processes.count, 3U);
  EXPECT_EQ(program.processes.links.size(), 6U);
  for (const auto& link : program.processes.links)
    EXPECT_EQ(link.least, engine::Duration(std::chrono::hours{2}));
}

TEST(SplitRuns, HaveTheSameBitsOnAnyNumberOfThreads) {
  const Program program = models::compile(three_areas());
  const Ran alone = run_of(program, on_threads(1));
  EXPECT_GT(travellers(alone.journals), 200U);
  for (const unsigned threads : {2U, 3U, 8U}) {
    SCOPED_TRACE(threads);
    expect_same(alone, run_of(program, on_threads(threads)));
    if (threads < 8) {
      expect_same(alone, run_of(program, on_threads(threads, engine::Structure::grouped)));
    }
    engine::KernelOptions as_it_likes;
    as_it_likes.threads = threads;
    expect_same(alone, run_of(program, as_it_likes));
  }
}

TEST(SplitRuns, GiveEverybodyTheHistoryOfTheUnsplitRun) {
  const Ran split = run_of(models::compile(three_areas()), on_threads(1));
  const Ran whole = run_of(models::compile(three_areas(), {false}), on_threads(1));
  EXPECT_EQ(histories(split.journals), histories(whole.journals));
  EXPECT_TRUE(same_bits(split.result, whole.result));
  EXPECT_EQ(split.persons, whole.persons);
  EXPECT_EQ(whole.journals.size(), 1U);
}

/// Streams by the clock, in batches and from records, on a first day on which wards and lines are
/// full.
models::Description three_full_areas() {
  auto description = three_areas();
  description.groups[0].arrivals.streams[0].profile.by_hour = {{std::chrono::hours{0}, 0.5},
                                                               {std::chrono::hours{7}, 1.5}};
  description.groups[1].arrivals.streams[0].batch = engine::geometric(2);
  models::TracedArrivals trace;
  for (int day = 0; day < 12; ++day)
    trace.rows.push_back({engine::Duration{std::chrono::hours{24 * day + 9}}, 3, {}, {}});
  models::Stream recorded;
  recorded.law = trace;
  recorded.name = "recorded";
  description.groups[2].arrivals.streams.push_back(recorded);
  description.start_state = {
      {"beds", models::StartPlace::in_service, "north", "north", 0, {17}, {}, {}},
      {"line", models::StartPlace::waiting, "south", "south", 0, {9}, {}, engine::fixed(hour)},
      {"rehab", models::StartPlace::in_service, "west", "west_rehab", 0, {6}, {}, {}}};
  return description;
}

TEST(SplitRuns, HoldWithAStartStateAndEveryKindOfStream) {
  const Ran split = run_of(models::compile(three_full_areas()), on_threads(1));
  const Ran whole = run_of(models::compile(three_full_areas(), {false}), on_threads(1));
  EXPECT_EQ(split.journals.size(), 3U);
  EXPECT_EQ(histories(split.journals), histories(whole.journals));
  EXPECT_TRUE(same_bits(split.result, whole.result));
  expect_same(split, run_of(models::compile(three_full_areas()), on_threads(3)));
}

TEST(SplitRuns, ASimulationIsTheSameOnAnyNumberOfThreads) {
  const models::Simulation simulation(three_areas());
  EXPECT_EQ(simulation.most_threads(), 3U);
  const auto one = simulation.run(5, 2);
  for (const unsigned threads : {2U, 3U, 8U})
    EXPECT_TRUE(same_bits(one, simulation.run(5, 2, nullptr, threads))) << threads;
}

/// SAMSPIL_RANDOM_NETWORKS asks for more.
std::uint64_t networks() {
  const char* const wanted = std::getenv("SAMSPIL_RANDOM_NETWORKS");
  return wanted == nullptr ? 20 : std::strtoull(wanted, nullptr, 10);
}

/// Networks of `make`, by number: each is run split and unsplit, on one thread and on several.
/// Of them more than `split_at_least` are made of several parts.
void expect_the_same_split_or_not(const std::function<models::Description(std::uint64_t)>& make,
                                  std::uint64_t split_at_least = networks() / 3) {
  std::size_t split_networks = 0, crossed = 0, processes = 0;
  std::uint64_t events = 0;
  for (std::uint64_t number = 1; number <= networks(); ++number) {
    SCOPED_TRACE(number);
    const auto description = make(number);
    const Program program = models::compile(description);
    const Ran whole = run_of(models::compile(description, {false}), on_threads(1));
    const Ran split = run_of(program, on_threads(1));
    EXPECT_TRUE(same_bits(split.result, whole.result));
    EXPECT_EQ(histories(split.journals), histories(whole.journals));
    // The many meetings of threads that share a core take long.
    const unsigned threads = number % 4 == 0 ? 4 : 2;
    expect_same(split, run_of(program, on_threads(threads)));
    const bool grouped = program.processes.count > 1 && !program.processes.links.empty();
    if (grouped) expect_same(split, run_of(program, on_threads(1, engine::Structure::grouped)));
    split_networks += program.processes.count > 1 ? 1 : 0;
    processes += program.processes.count;
    crossed += travellers(split.journals);
    events += split.result.events;
  }
  ::testing::Test::RecordProperty("split", static_cast<int>(split_networks));
  std::printf("%zu networks of several processes, %zu processes, %zu travellers, %llu events\n",
              split_networks, processes, crossed, static_cast<unsigned long long>(events));
  EXPECT_GT(split_networks, split_at_least);
  EXPECT_GT(crossed, 0U);
}

TEST(SplitRuns, RandomNetworksAreTheSameSplitOrNotOnAnyNumberOfThreads) {
  expect_the_same_split_or_not(random_network);
}

TEST(SplitRuns, RandomNetworksWithRulesAreTheSameSplitOrNotOnAnyNumberOfThreads) {
  expect_the_same_split_or_not(
      [](std::uint64_t number) { return with_random_rules(random_network(number), number); });
}

TEST(SplitRuns, RandomNetworksWithStaffAreTheSameSplitOrNotOnAnyNumberOfThreads) {
  expect_the_same_split_or_not(
      [](std::uint64_t number) { return with_random_staff(random_network(number), number); });
}

/// Companions in a program's run, from the journals.
std::size_t companions(const std::vector<models::Journal>& journals, models::Activity activity) {
  std::size_t all = 0;
  for (const models::Journal& journal : journals)
    all +=
        static_cast<std::size_t>(std::ranges::count(journal, activity, &models::Entry::activity));
  return all;
}

TEST(SplitRuns, TracksAreInTheProcessWhereThePersonWaitsForThem) {
  auto description = three_areas();
  for (const char* area : {"north", "south", "west"}) {
    const std::string name = area;
    const models::Delay at_home{engine::uniform(2 * hour, 6 * hour)};
    description.pathways.push_back(
        {name + "/rehab", {stay(name + "_rehab", engine::exponential(3 * hour)), models::Join{}}});
    description.pathways.push_back({name + "/home", {at_home, models::Join{}}});
    const auto pathway = std::ranges::find(description.pathways, name, &models::Pathway::name);
    pathway->steps.insert(
        pathway->steps.begin(),
        models::Fork{{{"rehab", name + "/rehab"}, {"home", name + "/home"}}, 1, false});
  }
  const Program program = models::compile(description);
  EXPECT_EQ(program.processes.count, 3U);
  const Ran whole = run_of(models::compile(description, {false}), on_threads(1));
  const Ran split = run_of(program, on_threads(1));
  EXPECT_TRUE(same_bits(split.result, whole.result));
  EXPECT_EQ(histories(split.journals), histories(whole.journals));
  EXPECT_GT(travellers(split.journals), 100U);
  EXPECT_GT(companions(split.journals, models::Activity::track_ends), 500U);
  EXPECT_GT(companions(split.journals, models::Activity::withdrawn), 500U);
  for (const unsigned threads : {2U, 3U, 8U})
    expect_same(split, run_of(program, on_threads(threads)));
}

TEST(SplitRuns, RandomNetworksWithTracksAreTheSameSplitOrNotOnAnyNumberOfThreads) {
  expect_the_same_split_or_not([](std::uint64_t number) {
    return with_random_tracks(random_network(number), number, false);
  });
}

/// Rules and forks together tie most networks into one part.
TEST(SplitRuns, RandomNetworksWithRulesAndTracksAreTheSameSplitOrNot) {
  expect_the_same_split_or_not(
      [](std::uint64_t number) {
        return with_random_tracks(with_random_rules(random_network(number), number), number, false);
      },
      networks() / 20);
}

/// Audited by run_of: made = done + withdrawn + under way, and every bed and line.
TEST(SplitRuns, RandomNetworksWithLastingTracksRulesAndStaffConserve) {
  std::size_t made = 0, done = 0, withdrawn = 0;
  for (std::uint64_t number = 1; number <= networks(); ++number) {
    SCOPED_TRACE(number);
    const auto network = with_random_tracks(
        with_random_staff(with_random_rules(random_network(number), number), number), number, true);
    const Program program = models::compile(network);
    const Ran one = run_of(program, on_threads(1));
    expect_same(one, run_of(program, on_threads(2)));
    made += companions(one.journals, models::Activity::track_begins);
    done += companions(one.journals, models::Activity::track_ends);
    withdrawn += companions(one.journals, models::Activity::withdrawn);
  }
  EXPECT_GT(done, 1000U);
  EXPECT_GT(withdrawn, 1000U);
  EXPECT_GE(made, done + withdrawn);
}

TEST(SplitRuns, RandomNetworksWithRulesAndStaffAreTheSameSplitOrNot) {
  expect_the_same_split_or_not([](std::uint64_t number) {
    return with_random_staff(with_random_rules(random_network(number), number), number);
  });
}

}  // namespace
}  // namespace tests
