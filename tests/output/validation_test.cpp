// The model beside published figures: what counts as a hit.
#include "output/validation.h"

#include <cmath>

#include <gtest/gtest.h>

namespace output {
namespace {

/// Accepted from 10 to 18; a quarter of that is 2.
ValidationRow row(double mean, double half_width) {
  ValidationRow one;
  one.id = "V1";
  one.weight = "hard";
  one.low = 10;
  one.high = 18;
  one.model = report::Estimate{30, 30, mean, 1, mean - half_width, mean + half_width};
  return one;
}

TEST(Validation, HitsInsideIfItIsKnownWellEnough) {
  EXPECT_EQ(agreement(row(14, 2)), Agreement::hit);
  EXPECT_EQ(agreement(row(10, 2)), Agreement::hit);
  EXPECT_EQ(agreement(row(18, 0.5)), Agreement::hit);
  EXPECT_EQ(agreement(row(14, 2.1)), Agreement::unsure);
  EXPECT_EQ(agreement(row(9.99, 0.1)), Agreement::miss);
  EXPECT_EQ(agreement(row(18.01, 0.1)), Agreement::miss);
}

TEST(Validation, MissesWhatItDoesNotKnow) {
  ValidationRow one = row(14, 1);
  one.model->replications = 1;  // no interval
  EXPECT_EQ(agreement(one), Agreement::unsure);
  one.model->mean = std::nan("");
  EXPECT_EQ(agreement(one), Agreement::no_value);
  one.model.reset();
  EXPECT_EQ(agreement(one), Agreement::unknown);
}

TEST(Validation, TakesInputsAsTheyAre) {
  ValidationRow one = row(14, 0);
  one.model->replications = 1;
  one.is_input = true;
  EXPECT_EQ(agreement(one), Agreement::given);
  one.model->mean = 9;
  EXPECT_EQ(agreement(one), Agreement::miss);
}

TEST(Validation, AsksForAllHardOnes) {
  ValidationRow soft = row(99, 1);
  soft.weight = "soft";
  Validation all{"s", 1, 30, {row(14, 1), soft}};
  EXPECT_TRUE(hits_all_hard(all));
  all.rows.push_back(row(99, 1));
  EXPECT_FALSE(hits_all_hard(all));
}

TEST(Validation, TellsWhichOtherScenarioAValueIsFrom) {
  ValidationRow one = row(14, 1);
  one.from = "backcast";
  const Validation all{"denmark", 1, 30, {one}};
  EXPECT_EQ(agreement(one), Agreement::hit) << "by the rules of any result, unlike an input";
  EXPECT_NE(validation_json(all).find("\"from\": \"backcast\""), std::string::npos);
  EXPECT_NE(validation_table(all, Language::english).find("(backcast)"), std::string::npos);
}

TEST(Validation, TellsInBothLanguages) {
  const Validation all{"denmark", 1, 30, {row(14, 1)}};
  EXPECT_NE(validation_table(all, Language::english).find("hard: 1 of 1 hit."), std::string::npos);
  EXPECT_NE(validation_table(all, Language::danish).find("hårdt: 1 af 1 ramt."), std::string::npos);
  EXPECT_NE(validation_json(all).find("\"verdict\": \"hit\""), std::string::npos);
}

}  // namespace
}  // namespace output
