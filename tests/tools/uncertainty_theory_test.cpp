// What is not known told from chance, where both parts are known in closed form.
#include <cmath>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/tools/call.h"

namespace {

/// Of the one figure asked for.
nlohmann::json split_of(std::vector<std::string> more) {
  const tests::Folder folder;
  more.insert(more.begin(), {"uncertainty", folder.with("uncertain.yaml"), "--parameter", "rate",
                             "--json", "-q", "-o", folder / "page.html"});
  const auto said = tests::samspil(more);
  EXPECT_EQ(said.code, 0) << said.problems << said.out;
  return nlohmann::json::parse(said.out, nullptr, false)["figures"][0];
}

}  // namespace

// Arrivals a year: the rate is uniform from 1 to 3 a day, variance 1/3; a count of Poisson over 60
// days has the variance 2/60 a day. The standard error of a variance of 400 uniform draws is
// sqrt(0.8/400) = 4.5 %, of chance with 800 degrees of freedom 5 %: bounds of four of them.
TEST(Uncertainty, OfPoissonArrivalsIsThatOfTheFormula) {
  const auto figure = split_of({"--figure", "comers", "--draws", "400", "-r", "3"});
  const double year = 365.2425 * 365.2425;
  EXPECT_NEAR(figure["variance_by_parameters"].get<double>() / (year / 3), 1, 0.18);
  EXPECT_NEAR(figure["variance_by_simulation"].get<double>() / (year * 2 / 60), 1, 0.2);
}

// M/M/1 with m = 4 a day waits w = 1/(4 - l) - 1/4. With l uniform from 1 to 3: E 1/(4 - l) =
// ln(3)/2, E 1/(4 - l)^2 = 1/3, so a variance of 0.0316 square days, and a kurtosis of 2.5: a
// standard error of 7 % with 300 draws. Three years are long beside the queue's memory of days.
TEST(Uncertainty, OfAQueuesWaitIsThatOfTheFormula) {
  const auto figure = split_of({"--figure", "wait", "--draws", "300", "-r", "2", "--set",
                                "parameters.beds=1", "--set", "clock.run=3 y"});
  const double mean = std::log(3.0) / 2, variance = 1.0 / 3 - mean * mean;
  EXPECT_NEAR(figure["variance_by_parameters"].get<double>() / variance, 1, 0.28);
  EXPECT_LE(figure["mean_interval"]["low"].get<double>(), mean - 0.25 + 0.02);
  EXPECT_GE(figure["mean_interval"]["high"].get<double>(), mean - 0.25 - 0.02);
}
