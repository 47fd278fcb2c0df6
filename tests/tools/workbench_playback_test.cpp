#include <algorithm>
#include <numeric>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "output/result_file.h"
#include "tests/tools/call.h"
#include "tools/workbench/form.h"
#include "tools/workbench/playback.h"
#include "tools/workbench/ready_example.h"
#include "tools/workbench/scenario_text.h"

namespace tests {

namespace {

using Json = nlohmann::json;

/// A ward with three beds, two arrivals a day who stay a day: M/M/3 over the 60 days from 1
/// January.
Json played() {
  const Folder folder;
  samspil({"run", folder.with("tiny.yaml"), "-o", folder / "a.h5"});
  return Json::parse(tools::workbench::playback_json(output::read_results(folder / "a.h5")));
}

double mean_of(const Json& cells) {
  const auto values = cells.get<std::vector<double>>();
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

}  // namespace

TEST(WorkbenchPlayback, HasAFrameADayAndKnowsItsMonth) {
  const Json play = played();
  ASSERT_EQ(play["frames"].size(), 60U);
  EXPECT_EQ(play["frames"].front(), "2026-01-01");
  EXPECT_EQ(play["frames"].back(), "2026-03-01");
  EXPECT_EQ(play["months"], Json({"2026-01-01", "2026-02-01", "2026-03-01"}));
  const auto in_month = [&](int month) {
    return std::ranges::count(play["month_of_frame"], Json(month));
  };
  EXPECT_EQ(in_month(0), 31);
  EXPECT_EQ(in_month(1), 28);
  EXPECT_EQ(in_month(2), 1);
}

TEST(WorkbenchPlayback, ShowsNoMoreInBedsThanThereAre) {
  const Json play = played();
  ASSERT_EQ(play["wards"].size(), 1U);
  const Json ward = play["wards"].front();
  for (std::size_t day = 0; day < 60; ++day) {
    EXPECT_LE(ward["low"][day], ward["middle"][day]) << day;
    EXPECT_LE(ward["middle"][day], ward["high"][day]) << day;
    EXPECT_LE(ward["high"][day], ward["available"][day]) << day;
    EXPECT_EQ(ward["available"][day], 3) << day;
  }
}

/// Little's law: 2 a day x 1 day are 2 in beds. The mean over 60 days and four replications has a
/// standard deviation of some 0.15 (variance 0.9, correlated over three days); 1 is beyond five of
/// them. In January 62 begin; a Poisson number of 62 has one of 8, and 40 is five.
TEST(WorkbenchPlayback, ShowsTheMeansThatTheoryKnows) {
  const Json play = played();
  EXPECT_NEAR(mean_of(play["wards"].front()["middle"]), 2, 1);
  ASSERT_EQ(play["starts"].size(), 1U);
  EXPECT_NEAR(play["starts"].front()["middle"][0].get<double>(), 62, 40);
}

TEST(ScenarioForm, GivesTheValuesThatAreAskedFor) {
  const Folder folder;
  const std::string file = folder.with("tiny.yaml");
  const auto scenario = tools::workbench::read_scenario({file, text_of(file)}, {});
  ASSERT_TRUE(scenario);
  const Json levers = Json::parse(
      tools::workbench::levers_json(*scenario, {"services.ward.beds", "parameters.none"}));
  ASSERT_EQ(levers.size(), 2U);
  EXPECT_EQ(levers[0]["value"], "3");
  EXPECT_EQ(levers[0]["source"], "a test");
  EXPECT_TRUE(levers[1].is_null());
}

TEST(ReadyExample, IsNotThatOfAnotherText) {
  EXPECT_FALSE(tools::workbench::ready_result("example.h5", "samspil: 1\n"));
  EXPECT_FALSE(tools::workbench::ready_result("none.h5", ""));
}

}  // namespace tests
