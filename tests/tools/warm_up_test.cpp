// `samspil warmup` as a user calls it: on a queue whose way to its steady state is known, from
// empty, from its steady state, with seasons and growing.
//
// Statistical tests: seed 1. At most 5 % of scenarios in which nothing is wrong are named at all.
#include <cmath>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/tools/call.h"

namespace {

using tests::Folder;
using tests::samspil;
using Json = nlohmann::json;

/// M/M/1 with stays of 1.92 minutes and `more` beside.
std::string doctor(const std::string& clock, const std::string& arrivals,
                   const std::string& more = "") {
  return "samspil: 1\ntitle: {da: Læge, en: Doctor}\nclock: {start: 2026-01-01, " + clock +
         "}\nruns: {replications: 40, seed: 1}\ngroups:\n  all: {label: {da: Alle, en: All}, "
         "arrivals: " +
         arrivals +
         ", pathway: seen}\nservices:\n  doctor: {label: {da: Læge, en: Doctor}, kind: emergency, "
         "clinicians: 1, waits_for: doctor}\npathways:\n  seen: [{in: doctor, for: "
         "exponential(mean 1.92 min)}, leave]\n" +
         more;
}

/// M/M/20 with stays of ten days: load 0.5 with an arrival a day.
std::string ward(const std::string& clock, const std::string& arrivals,
                 const std::string& more = "") {
  return "samspil: 1\ntitle: {da: Afsnit, en: Ward}\nclock: {start: 2026-01-01, " + clock +
         "}\nruns: {replications: 20, seed: 1}\ngroups:\n  all: {label: {da: Alle, en: All}, "
         "arrivals: " +
         arrivals +
         ", pathway: stay}\nservices:\n  ward: {label: {da: Afsnit, en: Ward}, kind: ward, beds: "
         "20}\npathways:\n  stay: [{in: ward, for: exponential(mean 10 d)}, leave]\n" +
         more;
}

class WarmUp : public testing::Test {
 protected:
  tests::Said advise(const std::string& scenario, std::vector<std::string> more = {}) const {
    tests::write_text(file, scenario);
    more.insert(more.begin(), {"warmup", file});
    return samspil(more);
  }
  Json advice(const std::string& scenario, int code, std::vector<std::string> more = {}) const {
    more.emplace_back("--json");
    const auto said = advise(scenario, more);
    EXPECT_EQ(said.code, code) << said.problems;
    return Json::parse(said.out);
  }

  Folder folder;
  std::string file = folder / "s.yaml";
};

}  // namespace

// Load 0.8 forgets its start with relaxation time 1.92 min / (1 - sqrt 0.8)^2 = 0.120 d (Cohen, The
// Single Server Queue, 1982, section II.2.1). Left out is some of it, and not five times, when
// under 1 % of the start is left; afterwards 3.2 wait, within five standard errors and 3 %, the
// most that a quarter of the start, fading over two days, can still weigh.
TEST_F(WarmUp, OfAnEmptyQueueIsItsRelaxation) {
  const Json all = advice(doctor("run: 2 d", "poisson(600 /d)"), 6, {"-r", "200"});
  EXPECT_EQ(all["needed_days"], 1);
  EXPECT_EQ(all["is_enough"], false);
  EXPECT_EQ(all["level_interval"], "replications");
  const Json& row = all["rows"][0];
  EXPECT_EQ(row["what"], "waiting");
  EXPECT_EQ(row["settling"], "after_a_while");
  EXPECT_GT(row["leave_out_days"], 0);
  EXPECT_LT(row["leave_out_days"], 5 * 0.120);
  EXPECT_LT(row["front_mean"], row["level_low"]);
  const double half = (row["level_high"].get<double>() - row["level_low"].get<double>()) / 2;
  EXPECT_NEAR(row["level_mean"], 3.2, 5 * half / 1.97 + 0.03 * 3.2);
}

TEST_F(WarmUp, OfOneDayMoreIsEnough) {
  const auto said = advise(doctor("warm_up: 1 d, run: 1 d", "poisson(600 /d)"), {"-r", "200"});
  EXPECT_EQ(said.code, 0) << said.out;
  EXPECT_TRUE(said.out.starts_with("The warm-up of 24 hours is long enough; it takes 24 hours."))
      << said.out;
}

// Begun with ten, of whom there are ten on average in the steady state: load 0.5, and never 20.
TEST_F(WarmUp, OfASteadyStateIsNone) {
  const Json all =
      advice(ward("run: 200 d", "poisson(1 /d)",
                  "start_state:\n  there: {in: ward, group: all, pathway: stay, n: 10, elapsed: "
                  "equilibrium}\n"),
             0);
  EXPECT_EQ(all["needed_days"], 0) << all;
  EXPECT_EQ(all["is_enough"], true);
}

TEST_F(WarmUp, OfWhatGrowsHasNoEnd) {
  const auto said = advise(ward("run: 200 d", "poisson(2.5 /d)"));
  EXPECT_EQ(said.code, 6);
  EXPECT_NE(said.out.find("ward, waiting  no end in sight"), std::string::npos) << said.out;
}

// Three times as many patients in July as in January are no start, and no growth; 2.5 a day are,
// under the same seasons. Half a year is too short to tell them apart, and says so.
TEST_F(WarmUp, IsNotASeason) {
  const std::string months =
      ", by_month: [0.5, 0.7, 0.9, 1.1, 1.3, 1.5, 1.5, 1.3, 1.1, 0.9, 0.7, 0.5]}";
  const std::string clock = "warm_up: 60 d, run: 3 y";
  EXPECT_EQ(advice(ward(clock, "{rate: 1 /d" + months), 0)["season_days"], 364);
  EXPECT_EQ(advice(ward(clock, "{rate: 2.5 /d" + months), 6)["rows"][0]["settling"],
            "not_in_sight");
  const auto said = advise(ward("warm_up: 60 d, run: 180 d", "{rate: 1 /d" + months));
  EXPECT_NE(said.out.find("may be a season"), std::string::npos) << said.out;
}

// One run has no replications to test by: MSER's word, and intervals by batch means. With load 0.5
// ten beds of 20 are taken (one of 268 patients waits at all: Erlang C), within three
// half-widths, six standard errors.
TEST_F(WarmUp, OfOneLongRunHasBatchMeans) {
  const Json all =
      Json::parse(advise(ward("run: 20 y", "poisson(1 /d)"), {"-r", "1", "--json"}).out);
  EXPECT_EQ(all["level_interval"], "batch means");
  for (const Json& row : all["rows"]) {
    EXPECT_TRUE(row["start_adjusted_p"].is_null());
    EXPECT_TRUE(row["drift_adjusted_p"].is_null());
    EXPECT_TRUE(row["batch_correlation"].is_number());
    if (row["what"] == "waiting") continue;
    const double half = (row["level_high"].get<double>() - row["level_low"].get<double>()) / 2;
    EXPECT_GT(half, 0);
    EXPECT_NEAR(row["level_mean"], 10, 3 * half);
  }
}

TEST_F(WarmUp, IsTheSameOnAnyNumberOfThreads) {
  const std::string scenario = doctor("run: 1 d", "poisson(600 /d)");
  const auto one = advise(scenario, {"--json", "--threads", "1"});
  EXPECT_EQ(one.out, advise(scenario, {"--json", "--threads", "2"}).out);
}

TEST_F(WarmUp, IsToldInBothLanguages) {
  const std::string scenario = doctor("run: 2 d", "poisson(600 /d)");
  const auto english = advise(scenario, {"-r", "200"});
  EXPECT_TRUE(english.out.starts_with("There is no warm-up: it takes 24 hours")) << english.out;
  EXPECT_EQ(english.problems,
            "samspil: warning W160: the warm-up of 0 d is too short: it takes 1 d\n"
            "    = hint: write warm_up: 1 d in clock\n");
  const auto danish = advise(scenario, {"-r", "200", "--lang", "da"});
  EXPECT_TRUE(danish.out.starts_with("Der er ingen opvarmning: der skal 24 timer til"))
      << danish.out;
  EXPECT_NE(danish.problems.find("W160: opvarmningen på 0 d er for kort: der skal 1 d til"),
            std::string::npos)
      << danish.problems;
}

TEST_F(WarmUp, RefusesWhatIsNoScenario) {
  EXPECT_EQ(advise("samspil: 1\n").code, 3);
  EXPECT_EQ(samspil({"warmup"}).code, 2);
}
