// The parts of a difference: units, sums and order of what is shown.
#include "output/attribution.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace output {
namespace {

/// Two groups that together do more than each alone; shares, two replications.
Attribution two_groups() {
  Attribution all;
  all.header.scenario_name = "m0";
  all.bundle = "m1";
  all.groups = {{"beds <1>", {"services.ward.beds = 5"}}, {"staff", {"staff.yaml"}}};
  all.replications = 2;
  AttributedFigure figure;
  figure.figure.id = "within";
  figure.figure.unit = "1";
  figure.base = {0.5, 0.52};
  figure.whole = {0.30, 0.32};
  figure.parts = {{{0.05, 0.05}, {0.15, 0.15}, {0.10, 0.10}},
                  {{0.15, 0.17}, {0.25, 0.27}, {0.20, 0.22}}};
  all.figures = {figure};
  return all;
}

TEST(AttributionTable, HasTheLargestFirstInPointsAndItsSums) {
  const std::string text = attribution_table(two_groups(), Language::english);
  EXPECT_TRUE(text.starts_with("within: +31 (")) << text;
  EXPECT_LT(text.find("staff"), text.find("beds <1>"));
  EXPECT_NE(text.find("sum"), std::string::npos);
  EXPECT_NE(text.find("all together"), std::string::npos);
  EXPECT_NE(attribution_table(two_groups(), Language::danish).find("alle sammen"),
            std::string::npos);
}

// Two groups share 5 % of risk: t beyond 1.25 % on either side with one degree of freedom is
// 25.452 (any table), times a standard error of 0.01.
TEST(AttributionTable, HasIntervalsThatHoldTogether) {
  const auto all = nlohmann::json::parse(attribution_json(two_groups()));
  const auto& staff = all["figures"][0]["parts"][1];
  EXPECT_NEAR(staff["shapley"]["mean"], 0.21, 1e-12);
  EXPECT_NEAR(staff["shapley"]["high"], 0.21 + 25.452 * 0.01, 1e-5);
  EXPECT_EQ(staff["alone"]["mean"], 0.16);
  EXPECT_EQ(all["groups"][1]["changes"][0], "staff.yaml");
}

TEST(AttributionTable, HasItsPictureOnAPage) {
  for (const auto language : {Language::danish, Language::english}) {
    const std::string page = attribution_page(two_groups(), language);
    EXPECT_NE(page.find("<svg"), std::string::npos);
    EXPECT_NE(page.find("beds &lt;1&gt;"), std::string::npos);
    EXPECT_EQ(page.find("beds <1>"), std::string::npos);
  }
}

}  // namespace
}  // namespace output
