#include <cmath>
#include <limits>
#include <stdexcept>

#include <gtest/gtest.h>

#include "output/hdf5/derive.h"
#include "output/result_file.h"
#include "tests/output/sample_results.h"
#include "tests/output/temporary_folder.h"

namespace {

using output::Results;

/// Replications with these values of one key figure, and nothing else.
Results with_values(const std::vector<float>& values) {
  Results results;
  for (const float value : values) {
    engine::ReplicationResult one;
    one.values = {std::vector<float>{value}};
    results.replications.push_back(one);
  }
  return results;
}

constexpr float none = std::numeric_limits<float>::quiet_NaN();

TEST(QuantilesOverReplications, AreLinearBetweenNeighbours) {
  // Type 7 of Hyndman & Fan (1996): the median of 1, 2, 4, 8 is 3; the 0.9-quantile lies 0.7 of the
  // way from 4 to 8.
  const std::vector<double> found =
      output::hdf5::quantiles_over_replications(with_values({8, 1, none, 4, 2}), 0, {0.5, 0.9});
  ASSERT_EQ(found.size(), 2U);
  EXPECT_DOUBLE_EQ(found[0], 3);
  EXPECT_NEAR(found[1], 6.8, 1e-12);
}

TEST(QuantilesOverReplications, AreNoneWhereNoReplicationHasAValue) {
  const auto found = output::hdf5::quantiles_over_replications(with_values({none, none}), 0, {0.5});
  EXPECT_TRUE(std::isnan(found.at(0)));
}

TEST(QuantilesOverReplications, AreInfiniteWhereAValueIsBeyondWhatWasMeasured) {
  const float infinite = std::numeric_limits<float>::infinity();
  const auto found = output::hdf5::quantiles_over_replications(with_values({infinite, 1, 2}), 0,
                                                               {0.25, 0.5, 0.75});
  EXPECT_DOUBLE_EQ(found.at(0), 1.5);
  EXPECT_DOUBLE_EQ(found.at(1), 2);
  EXPECT_EQ(found.at(2), infinite);
}

TEST(Sum, IsRefusedBeyond32Bits) {
  Results results;
  for (int i = 0; i < 2; ++i) {
    engine::ReplicationResult one;
    one.values = {std::vector<std::uint32_t>{2'147'483'648U}};
    results.replications.push_back(one);
  }
  EXPECT_THROW(output::hdf5::total(results, 0), std::overflow_error);
}

class BrokenPromise : public testing::Test {
 protected:
  void expect_refused(const Results& results) const {
    EXPECT_THROW(output::write_results(results, folder_ / "r.h5"), std::logic_error);
    EXPECT_TRUE(std::filesystem::is_empty(folder_.path()));
  }

  tests::TemporaryFolder folder_;
  Results results_ = tests::sample_results(2);
};

TEST_F(BrokenPromise, OfNoReplication) {
  expect_refused(tests::sample_results(0));
}

TEST_F(BrokenPromise, OfReplicationsOutOfOrder) {
  std::swap(results_.replications[0], results_.replications[1]);
  expect_refused(results_);
}

TEST_F(BrokenPromise, OfAMissingValue) {
  results_.replications[1].values.pop_back();
  expect_refused(results_);
}

TEST_F(BrokenPromise, OfAnotherType) {
  results_.replications[1].values[0] = std::vector<float>(6, 0.0F);
  expect_refused(results_);
}

TEST_F(BrokenPromise, OfACellTooFew) {
  results_.replications[1].values[0] = std::vector<std::uint32_t>(5, 0);
  expect_refused(results_);
}

TEST_F(BrokenPromise, OfTwoVariablesWithOneName) {
  results_.schema.variables[0].name = "beds_available";
  expect_refused(results_);
}

TEST_F(BrokenPromise, OfAnUnknownDimension) {
  results_.schema.variables[0].dimensions = {"ward"};
  expect_refused(results_);
}

TEST_F(BrokenPromise, OfPluralUnits) {  // xarray would make time differences of the numbers
  results_.schema.variables[2].units = "days";
  expect_refused(results_);
}

TEST_F(BrokenPromise, OfAPartOfABed) {
  results_.schema.variables[9].fixed_values[0] = 28.5;
  expect_refused(results_);
}

TEST_F(BrokenPromise, OfLabelsThatDoNotCover) {
  results_.schema.dimensions[0].labels = std::vector<std::string>{"only one"};
  expect_refused(results_);
}

TEST_F(BrokenPromise, OfQuantilesOfNothing) {
  results_.schema.variables[3].source = "wait_hist";
  expect_refused(results_);
}

}  // namespace
