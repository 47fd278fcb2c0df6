// Circles that one may go round at one instant, and lengths that are known though they are
// formulas.
#include <gtest/gtest.h>

#include "tests/scenarios/scenario_support.h"

namespace scenarios {
namespace {

/// What is told of circles, and every error.
std::vector<std::string> told(const std::string& again, Language language = Language::english) {
  auto lines = faults_of(
      load_text("samspil: 1\ntitle: T\n"
                "groups: {a: {arrivals: poisson(1 /d), pathway: again, attributes: {delay: "
                "\"uniform(0 d, 2 d)\"}}}\n"
                "services: {ward: {kind: ward, beds: 100}}\n"
                "pathways: {again: [" +
                again + "], out: [leave]}\n"),
      language);
  std::erase_if(lines, [](const std::string& line) {
    return line.find("W138") == std::string::npos && line.find(" error ") == std::string::npos;
  });
  return lines;
}

const std::string leave_or_again = ", {choose: {again: 50 %, out: 50 %}}";

TEST(InstantCircles, OfFormulasThatMayBeNothingAreWarnedOf) {
  EXPECT_EQ(told("{wait: delay}" + leave_or_again),
            std::vector<std::string>{
                "t.yaml:5:35: warning W138: one may go round the circle again > again while no "
                "time passes = let a step take time: a formula may be kept up with max(1 min, "
                "...)"});
  EXPECT_TRUE(told("{wait: \"max(1 h, delay)\"}" + leave_or_again).empty());
  EXPECT_TRUE(told("{wait: \"1 h + since_arrival\"}" + leave_or_again).empty());
  EXPECT_TRUE(told("{wait: delay}, {wait: 1 h}" + leave_or_again).empty());
  EXPECT_TRUE(told("{wait: \"exponential(mean 1 h)\"}" + leave_or_again).empty());
}

TEST(InstantCircles, OfClocksOfTheWaitThatMayBeOverAtOnceAreWarnedOf) {
  EXPECT_EQ(told("{in: ward, for: 3 d, until: {late: {after: \"discrete(50 %: 0 d, 50 %: 1 d)\", "
                 "while: waiting, go: again}}}, leave")
                .size(),
            1U);
  EXPECT_TRUE(
      told("{in: ward, for: 3 d, until: {late: {after: 1 h, while: waiting, go: again}}}, leave")
          .empty());
}

TEST(InstantCircles, OfAConstantFormulaOfNothingTakeNoTime) {
  const auto found = told("{wait: \"0 * 3 d\"}" + leave_or_again);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_NE(found.front().find("error E057"), std::string::npos) << found.front();
}

TEST(InstantCircles, AreToldInDanish) {
  EXPECT_EQ(told("{wait: delay}" + leave_or_again, Language::danish),
            std::vector<std::string>{
                "t.yaml:5:35: warning W138: man kan gå rundt i kredsen again > again, mens der "
                "ingen tid går = lad et skridt tage tid: en formel kan holdes oppe med max(1 min, "
                "...)"});
}

std::vector<std::string> load_of(const std::string& length, int beds) {
  return faults_of(load_text(fmt::format(
      "samspil: 1\ntitle: T\ngroups: {{a: {{arrivals: poisson(2 /d), pathway: stay}}}}\n"
      "services: {{ward: {{kind: ward, beds: {}}}}}\n"
      "pathways: {{stay: [{{in: ward, for: \"{}\"}}, leave]}}\n",
      beds, length)));
}

TEST(Overload, IsWarnedOfWhereTheStayIsAConstantFormula) {  // 2 /d x 6 d = 12 patients
  for (const std::string length : {"2 * 3 d", "max(6 d, 2 h)", "3 d x 2", "3 d * (1 + 1)"}) {
    EXPECT_EQ(load_of(length, 10),
              std::vector<std::string>{
                  "t.yaml:4:12: warning W101: ward has more patients than capacity (expected "
                  "occupancy 120 %) = the queue will grow all the time; figures for a steady state "
                  "make no sense here"})
        << length;
    EXPECT_TRUE(load_of(length, 13).empty()) << length;
  }
}

TEST(Overload, IsNotReckonedWhereTheStayDependsOnThePerson) {
  EXPECT_TRUE(load_of("3 d + 3 d * free", 10).empty());
}

}  // namespace
}  // namespace scenarios
