// Whether a key figure is what planners want.
#include "output/report/figure_target.h"

#include <gtest/gtest.h>

namespace output::report {
namespace {

const Words english(Language::english);

std::string told(const std::string& target, const Estimate& seen, std::string_view unit = "day") {
  return target_in_words(target, seen, unit, english);
}

Estimate between(double low, double high) {
  return {10, 10, (low + high) / 2, 1, low, high};
}

TEST(FigureTarget, IsMetOrNotIfTheWholeIntervalSaysSo) {
  EXPECT_EQ(told("<= 2", between(1, 2)), "[Target: at most 2 days. Within the target.]");
  EXPECT_EQ(told("<= 2", between(2.1, 3)), "[Target: at most 2 days. Over the target.]");
  EXPECT_EQ(told("<= 2", between(1, 3)),
            "[Target: at most 2 days. Not sure that the target is met.]");
  EXPECT_EQ(told(">= 0.95", between(0.95, 0.99), "1"),
            "[Target: at least 95%. Within the target.]");
  EXPECT_EQ(told(">= 0.95", between(0.9, 0.94), "1"), "[Target: at least 95%. Under the target.]");
  EXPECT_EQ(told(">= 0.95", between(0.9, 0.96), "1"),
            "[Target: at least 95%. Not sure that the target is met.]");
}

TEST(FigureTarget, CannotBeJudgedWithoutAnInterval) {
  EXPECT_EQ(told("<= 2", {1, 1, 1, 0, 0, 0}),
            "[Target: at most 2 days. Whether it is met cannot be said.]");
  EXPECT_EQ(told("", between(1, 2)), "");
}

TEST(FigureTarget, IsToldWithAllItsDigits) {
  EXPECT_EQ(told("<= 1234", between(1, 2), "1/year"),
            "[Target: at most 1,234 a year. Within the target.]");
  EXPECT_EQ(told("<= 0.5", between(0, 0.1)), "[Target: at most 12 hours. Within the target.]");
}

}  // namespace
}  // namespace output::report
