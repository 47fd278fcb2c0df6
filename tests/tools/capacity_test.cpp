// How much is enough: the formulas, the search on curves that are known, and the command.
#include "tools/experiment/capacity.h"

#include <cmath>
#include <filesystem>
#include <functional>
#include <set>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/support/queueing_formulas.h"
#include "tests/tools/call.h"
#include "tools/experiment/erlang.h"

namespace {

using output::CapacityCurve;
using output::Sufficiency;
using tests::samspil;

CapacityCurve asked(double limit, std::int64_t from, std::int64_t to) {
  CapacityCurve curve;
  curve.limit = limit;
  curve.from = from;
  curve.to = to;
  return curve;
}

/// 100 / capacity, nearly without noise; remembers where it was asked.
struct Hyperbola {
  std::set<std::int64_t> seen;
  std::optional<tools::MeasuredCapacity> operator()(std::int64_t capacity) {
    EXPECT_TRUE(seen.insert(capacity).second) << "no point is run twice";
    const double value = 100 / static_cast<double>(capacity);
    return tools::MeasuredCapacity{{value - 1e-9, value + 1e-9}, value};
  }
};

}  // namespace

// Erlang's own table and Cooper, table 3.1: B(10, 9) = 0.168, C(10, 9) = 0.668732 (mmc-ward.yaml).
TEST(ErlangFormulas, MeetTheTables) {
  EXPECT_NEAR(tools::erlang_c(10, 9), 0.668732, 5e-7);
  for (const int servers : {1, 2, 5, 10, 40}) {
    for (const double load : {0.1, 0.5, 0.9}) {
      const double offered = load * servers;
      EXPECT_NEAR(tools::erlang_b(servers, offered), tests::erlang_b(servers, offered), 1e-12);
      EXPECT_NEAR(tools::erlang_c(servers, offered), tests::erlang_c(servers, offered), 1e-12);
    }
  }
}

namespace {

/// What theory says of the mean wait in `ward`, with 9 arrivals a day and stays of a day.
std::optional<double> theory(const std::function<void(models::Description&)>& change) {
  models::Description scenario;
  scenario.groups.push_back({});
  scenario.groups.front().pathway = "stay";
  scenario.groups.front().arrivals = models::PoissonArrivals{9};
  models::Stay stay;
  stay.service = "ward";
  stay.length = engine::exponential(86'400e6);
  scenario.pathways.push_back({"stay", {stay, models::Leave{}}});
  models::Service ward;
  ward.name = "ward";
  ward.capacity = {10};
  scenario.services.push_back(ward);
  change(scenario);
  models::KeyFigureWish wish;
  wish.measure = models::Measure::wait_mean;
  wish.service = "ward";
  return tools::formula_for(scenario, wish);
}

}  // namespace

TEST(ErlangFormulas, AreForPlainWardsAlone) {
  ASSERT_TRUE(theory([](auto&) {}).has_value());
  EXPECT_NEAR(*theory([](auto&) {}), tests::mmc_wait(10, 9, 1), 1e-12);
  const std::vector<std::function<void(models::Description&)>> changes{
      [](auto& s) { s.services.front().capacity = {9}; },  // no steady state
      [](auto& s) {
        s.services.front().capacity = {10, 10};
      },
      [](auto& s) { s.services.front().queue.limit = 5; },
      [](auto& s) { s.services.front().queue.patience = engine::fixed(1); },
      [](auto& s) { s.services.front().queue.order = models::QueueOrder::shortest; },
      [](auto& s) { s.services.front().turnaround = engine::fixed(1); },
      [](auto& s) { s.services.front().breakdown = models::Breakdown{}; },
      [](auto& s) { s.groups.push_back(s.groups.front()); },
      [](auto& s) { s.groups.front().arrivals.streams.front().batch = engine::fixed(2); },
      [](auto& s) { s.groups.front().arrivals = models::RenewalArrivals{}; },
      [](auto& s) {
        std::get<models::Stay>(s.pathways.front().steps.front()).length = engine::fixed(1);
      },
      [](auto& s) {
        s.pathways.front().steps.insert(s.pathways.front().steps.begin(), models::Delay{});
      }};
  for (std::size_t i = 0; i < changes.size(); ++i)
    EXPECT_FALSE(theory(changes[i]).has_value()) << "change " << i;
}

TEST(CapacitySearch, FindsTheLeastThatIsEnough) {
  // 100 / c <= 7 from c = 15 on (6.67), not at 14 (7.14).
  CapacityCurve curve = asked(7, 1, 100);
  Hyperbola measure;
  ASSERT_TRUE(tools::search_capacity(curve, std::ref(measure)));
  EXPECT_EQ(curve.enough, 15);
  EXPECT_EQ(curve.likely, 15);
  EXPECT_EQ(curve.too_few, 14);
  EXPECT_LE(measure.seen.size(), curve.looks + 4) << "halving, and four neighbours";
}

TEST(CapacitySearch, AnswersAtTheEnds) {
  Hyperbola first;
  CapacityCurve all_enough = asked(1000, 3, 9);
  ASSERT_TRUE(tools::search_capacity(all_enough, std::ref(first)));
  EXPECT_EQ(all_enough.enough, 3);
  EXPECT_FALSE(all_enough.too_few.has_value());
  Hyperbola second;
  CapacityCurve none_enough = asked(1, 3, 9);
  ASSERT_TRUE(tools::search_capacity(none_enough, std::ref(second)));
  EXPECT_FALSE(none_enough.enough.has_value());
  EXPECT_EQ(none_enough.too_few, 9);
  Hyperbola third;
  CapacityCurve one = asked(21, 5, 5);
  ASSERT_TRUE(tools::search_capacity(one, std::ref(third)));
  EXPECT_EQ(one.enough, 5);
}

TEST(CapacitySearch, IsNotSureWhereTheIntervalCoversTheTarget) {
  CapacityCurve curve = asked(10, 1, 4);
  const auto noisy = [](std::int64_t capacity) -> std::optional<tools::MeasuredCapacity> {
    const double value = 14 - 2 * static_cast<double>(capacity);  // 12, 10, 8, 6
    const double spread = capacity == 3 ? 4 : 0.001;
    return tools::MeasuredCapacity{{value - spread, value, value + spread}, std::nan("")};
  };
  ASSERT_TRUE(tools::search_capacity(curve, noisy));
  EXPECT_EQ(curve.enough, 4);
  EXPECT_EQ(curve.likely, 2) << "its mean is just 10";
  EXPECT_EQ(curve.too_few, 1);
  EXPECT_EQ(curve.points[2].sufficiency, Sufficiency::unsure);
}

TEST(CapacitySearch, FindsWhatTheorySaysBesideIt) {
  const CapacityCurve curve = asked(7, 1, 100);
  const auto hyperbola = [](std::int64_t capacity) {
    return capacity < 3 ? std::nan("") : 100 / static_cast<double>(capacity);
  };
  EXPECT_EQ(tools::least_by_formula(curve, hyperbola), 15);
  EXPECT_FALSE(
      tools::least_by_formula(curve, [](std::int64_t) { return std::nan(""); }).has_value());
}

TEST(CapacitySearch, EndsWhenAPointCannotBeHad) {
  CapacityCurve curve = asked(1, 1, 9);
  EXPECT_FALSE(tools::search_capacity(
      curve, [](std::int64_t) { return std::optional<tools::MeasuredCapacity>{}; }));
}

TEST(CapacitySearch, LooksAtMostSoOften) {
  EXPECT_EQ(tools::looks_between(5, 5), 1U);
  EXPECT_EQ(tools::looks_between(8, 30), 6U);
  for (std::int64_t answer = 8; answer <= 30; ++answer) {
    CapacityCurve curve = asked(100 / static_cast<double>(answer) + 1e-6, 8, 30);
    Hyperbola measure;
    ASSERT_TRUE(tools::search_capacity(curve, std::ref(measure)));
    EXPECT_EQ(curve.enough, answer);
  }
}

TEST(Capacity, IsTheSameOnAnyNumberOfThreads) {
  const tests::Folder folder;
  std::set<std::string> seen;
  for (const char* threads : {"1", "2"}) {
    const auto said = samspil({"capacity", folder.with("tiny.yaml"), "--lever",
                               "services.ward.beds", "--from", "3", "--to", "6", "--target",
                               "wait <= 6 h", "--json", "-q", "--threads", threads, "--overwrite"});
    seen.insert(said.out + tests::text_of(folder / "tiny.capacity.html") +
                samspil({"digest", folder / "tiny.capacity.h5"}).out);
    std::filesystem::remove(folder / "tiny.yaml");
  }
  EXPECT_EQ(seen.size(), 1U);
}

TEST(Capacity, SaysSixWhenNothingIsEnough) {
  const tests::Folder folder;
  const auto said = samspil({"capacity", folder.with("tiny.yaml"), "--lever", "services.ward.beds",
                             "--from", "3", "--to", "3", "--target", "wait <= 1 min"});
  EXPECT_EQ(said.code, 6) << said.problems;
  EXPECT_TRUE(said.out.starts_with("Even services.ward.beds = 3 is not certainly enough"))
      << said.out;
}

TEST(Capacity, RefusesWhatItCannotMean) {
  const tests::Folder folder;
  const std::string scenario = folder.with("tiny.yaml");
  const auto problems_of = [&](const std::string& lever, const std::string& target,
                               const std::string& to) {
    const auto said = samspil(
        {"capacity", scenario, "--lever", lever, "--from", "3", "--to", to, "--target", target});
    return std::to_string(said.code) + said.problems;
  };
  const std::string beds = "services.ward.beds";
  EXPECT_NE(problems_of(beds, "wait < 2 h", "4").find("2samspil: error E306"), std::string::npos);
  EXPECT_NE(problems_of(beds, "wiat <= 2 h", "4").find("did you mean \"wait\"?"),
            std::string::npos);
  EXPECT_NE(problems_of(beds, "wait <= 2 %", "4").find("E304"), std::string::npos);
  EXPECT_NE(problems_of(beds, "wait <= 2 h", "2").find("E308"), std::string::npos);
  EXPECT_EQ(problems_of("services.ward.bed", "wait <= 2 h", "4").front(), '3');
  EXPECT_NE(samspil({"capacity", scenario}).problems.find("E307"), std::string::npos);
}
