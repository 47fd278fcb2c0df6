// Parameters and chance: units and words of what is shown.
#include "output/uncertainty.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace output {
namespace {

/// Three draws of two replications, in days; by hand in tests/engine/variance_split_test.cpp.
Uncertainty three_draws() {
  Uncertainty all;
  all.header.scenario_name = "basis";
  all.parameters = {{"parameters.stay <d>", "9 d", "10 d", "12 d", "d", {9, 10, 12}}};
  all.draws = 3;
  all.replications = 2;
  UncertainFigure figure;
  figure.figure.id = "wait";
  figure.figure.unit = "day";
  figure.draws = {{1, 3}, {5, 7}, {2, 6}};
  all.figures = {figure};
  return all;
}

TEST(UncertaintyTable, HasBothPartsInOneUnit) {
  const std::string text = uncertainty_table(three_draws(), Language::english);
  EXPECT_NE(text.find("wait"), std::string::npos);
  EXPECT_NE(text.find("days"), std::string::npos);
  EXPECT_NE(text.find("33%"), std::string::npos) << text;
  EXPECT_NE(text.find("(uniform): 1."), std::string::npos);
  EXPECT_NE(uncertainty_table(three_draws(), Language::danish).find("(ligefordelt): 1."),
            std::string::npos);
}

TEST(UncertaintyTable, SaysOfWhatItIsTheDifference) {
  Uncertainty all = three_draws();
  all.other = "plus2";
  EXPECT_NE(uncertainty_table(all, Language::english).find("those of plus2 less those of basis"),
            std::string::npos);
}

TEST(UncertaintyTable, HasItsNumbersAsJsonAndItsPictureOnAPage) {
  const auto all = nlohmann::json::parse(uncertainty_json(three_draws()));
  EXPECT_DOUBLE_EQ(all["figures"][0]["variance_by_parameters"], 2);
  EXPECT_DOUBLE_EQ(all["figures"][0]["variance_by_simulation"], 4);
  EXPECT_TRUE(all["figures"][0]["parameter_share_interval"].is_null()) << "too few draws";
  for (const auto language : {Language::danish, Language::english}) {
    const std::string page = uncertainty_page(three_draws(), language);
    EXPECT_NE(page.find("<svg"), std::string::npos);
    EXPECT_NE(page.find("parameters.stay &lt;d&gt;"), std::string::npos);
  }
}

}  // namespace
}  // namespace output
