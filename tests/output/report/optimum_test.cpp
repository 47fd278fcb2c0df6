// The cheapest mix: its curve of cost against a target, its words, its page.
#include "output/optimum.h"

#include <algorithm>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace output {
namespace {

using engine::Feasibility;

OptimumMix mix(std::int64_t value, double price, double figure, Feasibility word) {
  return {{value}, price, word, {{figure - 0.01, figure + 0.01}}};
}

/// Mean waits in days; the third is dearer and no better, the fourth costs as much as the fifth.
Optimum mixes_of_a_ward() {
  Optimum all;
  all.header.scenario_name = "basis <1>";
  all.levers = {{"services.ward.beds", 2, 9, 1.5}};
  OptimumTarget target;
  target.figure.id = "wait";
  target.figure.unit = "day";
  target.limit = 2;
  target.margin = 0.1;
  all.targets = {target};
  all.mixes = 8;
  all.budget = 100;
  all.used = 10;
  all.tried = {mix(2, 3, 5, Feasibility::misses), mix(3, 4.5, 3, Feasibility::misses),
               mix(4, 6, 3.5, Feasibility::misses), mix(5, 7.5, 2.5, Feasibility::misses),
               mix(6, 7.5, 1, Feasibility::meets)};
  all.best = 4;
  all.pairs = 10;
  return all;
}

/// The table as one line: where it breaks is not the point here.
std::string told(const Optimum& optimum, Language language) {
  std::string text = optimum_table(optimum, language);
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

TEST(Optimum, HasACurveOfTheBestThatWasSeenAtEachCost) {
  Optimum all = mixes_of_a_ward();
  EXPECT_EQ(trade_off(all, 0), (std::vector<std::size_t>{0, 1, 4}));
  all.targets[0].at_most = false;
  EXPECT_EQ(trade_off(all, 0), (std::vector<std::size_t>{0})) << "the highest is the cheapest";
}

TEST(Optimum, IsProvedWhereNothingCheaperIsLeftAndMoreWasNeverWorse) {
  Optimum all = mixes_of_a_ward();
  EXPECT_TRUE(all.is_proved());
  EXPECT_TRUE(told(all, Language::english)
                  .starts_with("services.ward.beds = 6 is the cheapest that meets the targets, at "
                               "a cost of 7.5."));
  all.not_ruled_out = 3;
  EXPECT_FALSE(all.is_proved());
  EXPECT_NE(told(all, Language::danish).find("tilbage: 3."), std::string::npos);
  all.not_ruled_out = 0;
  all.clashes = {{0, 1, 0}};
  EXPECT_FALSE(all.is_proved());
  EXPECT_NE(told(all, Language::danish).find("her er mere ikke altid bedre"), std::string::npos);
}

TEST(Optimum, SaysWhenNothingMeetsAndWhenNothingIsKnown) {
  Optimum all = mixes_of_a_ward();
  all.best.reset();
  EXPECT_TRUE(told(all, Language::english).starts_with("Even the most of everything, "));
  all.not_ruled_out = 8;
  EXPECT_TRUE(told(all, Language::english).starts_with("The budget of 100 replications"));
}

TEST(Optimum, HasItsNumbersAsJsonAndItsPictureOnAPage) {
  const auto all = nlohmann::json::parse(optimum_json(mixes_of_a_ward()));
  EXPECT_EQ(all["best"]["values"], nlohmann::json::array({6}));
  EXPECT_EQ(all["mixes"][1]["word"], "misses");
  EXPECT_DOUBLE_EQ(all["mixes"][1]["figures"]["wait"]["mean"], 3);
  for (const auto language : {Language::danish, Language::english}) {
    const std::string page = optimum_page(mixes_of_a_ward(), language);
    EXPECT_NE(page.find("<svg"), std::string::npos);
    EXPECT_NE(page.find("basis &lt;1&gt;"), std::string::npos);
    EXPECT_EQ(page.find("http"), page.find("http://www.w3.org/2000/svg")) << "nothing is fetched";
  }
}

}  // namespace
}  // namespace output
