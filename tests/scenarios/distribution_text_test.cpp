// What a distribution's text means is checked against textbook formulas of mean, variance and cdf
// (Johnson, Kotz & Balakrishnan, Continuous Univariate Distributions), in days.
#include <cmath>

#include <gtest/gtest.h>

#include "tests/scenarios/value_support.h"

namespace scenarios {
namespace {

constexpr double day = 86'400e6;

engine::Distribution read(const std::string& text) {
  auto parsed = parse_distribution(text, no_files());
  EXPECT_TRUE(parsed.has_value()) << text << ": " << said(parsed, text, Language::english);
  return parsed.value_or(engine::Distribution());
}

double mean_of(const std::string& text) {
  return read(text).mean() / day;
}
double sd_of(const std::string& text) {
  return std::sqrt(read(text).variance()) / day;
}

TEST(Distributions, HaveTheMeanThatIsWritten) {
  EXPECT_DOUBLE_EQ(mean_of("7 d"), 7);
  EXPECT_DOUBLE_EQ(mean_of("fixed 7 d"), 7);
  EXPECT_DOUBLE_EQ(mean_of("exponential(mean 7.4 d)"), 7.4);
  EXPECT_DOUBLE_EQ(mean_of("exponential(mean 12 h)"), 0.5);
  EXPECT_NEAR(mean_of("lognormal(mean 7.4 d, sd 8.6 d)"), 7.4, 1e-9);
  EXPECT_NEAR(mean_of("gamma(mean 2 d, sd 1 d)"), 2, 1e-9);
  EXPECT_NEAR(mean_of("gamma(shape 2, scale 3 d)"), 6, 1e-9);
  EXPECT_NEAR(mean_of("erlang(stages 3, mean 6 d)"), 6, 1e-9);
  EXPECT_NEAR(mean_of("weibull(shape 1, scale 5 d)"), 5, 1e-9);  // exponential
  EXPECT_NEAR(mean_of("hyperexponential(30 % mean 1 d, 70 % mean 9 d)"), 6.6, 1e-9);
  EXPECT_NEAR(mean_of("uniform(1 d, 3 d)"), 2, 1e-9);
  EXPECT_NEAR(mean_of("triangular(1 d, 2 d, 6 d)"), 3, 1e-9);
  EXPECT_NEAR(mean_of("discrete(20 %: 1 d, 80 %: 2 d)"), 1.8, 1e-9);
  EXPECT_NEAR(mean_of("mixture(87 %: exponential(mean 2 d), 13 %: fixed 30 d)"), 5.64, 1e-9);
  EXPECT_NEAR(mean_of("truncated(uniform(0 d, 10 d), 2 d, 4 d)"), 3, 1e-6);
  EXPECT_NEAR(mean_of("phase_type(start [1, 0], means [1 d, 2 d], next [[0, 0.5], [0, 0]])"), 2,
              1e-9);
}

TEST(Distributions, HaveTheSpreadThatIsWritten) {
  EXPECT_NEAR(sd_of("lognormal(mean 7.4 d, sd 8.6 d)"), 8.6, 1e-6);
  EXPECT_NEAR(sd_of("gamma(mean 2 d, sd 1 d)"), 1, 1e-9);
  EXPECT_NEAR(sd_of("gamma(shape 4, scale 3 d)"), 6, 1e-9);
  EXPECT_NEAR(sd_of("erlang(stages 4, mean 6 d)"), 3, 1e-9);
}

TEST(Distributions, MayBeGivenByTheirLogarithm) {
  // The median is exp(mu) of the unit; 84.1 % lies below exp(mu + sigma).
  const auto by_median = read("lognormal(median 5 d, sigma 0.6)");
  EXPECT_NEAR(by_median.quantile(0.5) / day, 5, 1e-9);
  EXPECT_NEAR(by_median.quantile(0.8413447460685429) / day, 5 * std::exp(0.6), 1e-6);
  EXPECT_NEAR(read("lognormal(mu 1.6, sigma 0.6, unit d)").quantile(0.5) / day, std::exp(1.6),
              1e-9);
  EXPECT_NEAR(read("lognormal(mu 1.6, sigma 0.6, unit h)").quantile(0.5) / day, std::exp(1.6) / 24,
              1e-9);
}

TEST(Distributions, TakeTheirParametersInAnyOrder) {
  EXPECT_EQ(read("lognormal(sd 8.6 d, mean 7.4 d)"), read("lognormal(mean 7.4 d, sd 8.6 d)"));
  EXPECT_EQ(read(" lognormal ( mean 7.4d,sd 8.6 days ) "), read("lognormal(mean 7.4 d, sd 8.6 d)"));
}

TEST(Distributions, OfFrailtyHaveNoUnits) {
  const auto frailty = parse_plain_distribution("gamma(mean 1, sd 0.7)", no_files());
  ASSERT_TRUE(frailty.has_value());
  EXPECT_NEAR(frailty->mean(), 1, 1e-12);
  EXPECT_NEAR(frailty->variance(), 0.49, 1e-12);
  const auto by_logarithm = parse_plain_distribution("lognormal(mu 0, sigma 0.5)", no_files());
  ASSERT_TRUE(by_logarithm.has_value());
  EXPECT_NEAR(by_logarithm->quantile(0.5), 1, 1e-9);
  const auto refused = [](const char* text) {
    return code_of(parse_plain_distribution(text, no_files()));
  };
  EXPECT_EQ(refused("lognormal(mu 0, sigma 0.5, unit d)"), "E035");
  EXPECT_EQ(refused("gamma(mean 1 d, sd 1)"), "E026");
  EXPECT_EQ(refused("1 d"), "E026");
  EXPECT_EQ(code_of(parse_distribution("lognormal(mu 0, sigma 0.5)", no_files())), "E035");
}

TEST(Distributions, OfFrailtyAreExplainedWithoutUnits) {
  const std::string text = "gamma(1, 1)";
  EXPECT_EQ(said(parse_plain_distribution(text, no_files()), text, Language::english),
            "\"gamma(1, 1)\" is not a way to write gamma = write gamma(mean 2, sd 1); gamma(shape "
            "2, scale 3)");
}

TEST(Distributions, AskForTheObservationsOfAColumn) {
  std::string asked;
  const Observations table = [&](const std::string& file, const std::string& column) {
    asked = file + " / " + column;
    return Parsed<std::vector<double>>({1 * day, 2 * day, 6 * day});
  };
  const auto stays = parse_distribution("empirical(file data/stays.csv, column stay)", table);
  ASSERT_TRUE(stays.has_value());
  EXPECT_EQ(asked, "data/stays.csv / stay");
  EXPECT_NEAR(stays->mean() / day, 3, 1e-9);
  ASSERT_TRUE(parse_distribution("empirical(file \"a, b.csv\", column 'x)')", table));
  EXPECT_EQ(asked, "a, b.csv / x)");
}

TEST(Distributions, PassOnTheFaultOfATable) {
  const Observations missing = [](const std::string&, const std::string&) {
    return Parsed<std::vector<double>>(tl::unexpected(TextFault{"E067", {}, "", 0, 1}));
  };
  const std::string text = "empirical(file a.csv, column b)";
  const auto stays = parse_distribution(text, missing);
  EXPECT_EQ(code_of(stays), "E067");
  EXPECT_EQ(underlined(stays, text), "file a.csv, column b");
}

struct Refused {
  std::string text;
  std::string code;
  std::string underlined;
};
void PrintTo(const Refused& row, std::ostream* out) {
  *out << row.text;
}

class RefusedDistributions : public testing::TestWithParam<Refused> {};

TEST_P(RefusedDistributions, SayWhereTheyAreWrong) {
  const auto parsed = parse_distribution(GetParam().text, no_files());
  EXPECT_EQ(code_of(parsed), GetParam().code) << said(parsed, GetParam().text, Language::english);
  EXPECT_EQ(underlined(parsed, GetParam().text), GetParam().underlined);
}

INSTANTIATE_TEST_SUITE_P(Names, RefusedDistributions,
                         testing::Values(Refused{"", "E023", ""},
                                         Refused{"normal(mean 1 d, sd 1 d)", "E034", "normal"},
                                         Refused{"(mean 1 d)", "E034", "("},
                                         Refused{"exponential", "E037", ""},
                                         Refused{"exponential mean 1 d", "E038", "mean"},
                                         Refused{"exponential(mean 1 d", "E037", ""},
                                         Refused{"exponential(mean 1 d) d", "E036", "d"},
                                         Refused{"exponential()", "E021", ")"}));

INSTANTIATE_TEST_SUITE_P(
    Parameters, RefusedDistributions,
    testing::Values(
        Refused{"exponential(7 d)", "E035", "exponential(7 d)"},
        Refused{"exponential(mean 1 d, sd 1 d)", "E035", "exponential(mean 1 d, sd 1 d)"},
        Refused{"lognormal(mean 1 d, mean 1 d)", "E035", "lognormal(mean 1 d, mean 1 d)"},
        Refused{"exponential(mean 7)", "E028", "7"},
        Refused{"exponential(mean 7,4 d)", "E021", "7,4"},
        Refused{"exponential(mean 0 d)", "E025", "0 d"},
        Refused{"exponential(mean -1 d)", "E025", "-1 d"},
        Refused{"exponential(mean 0.1 us)", "E025", "0.1 us"},
        Refused{"exponential(mean d)", "E021", "mean d"},
        Refused{"lognormal(mean 1 d, sd 0 d)", "E025", "0 d"},
        Refused{"lognormal(mean 1 us, sd 1 y)", "E024", "lognormal(mean 1 us, sd 1 y)"},
        Refused{"lognormal(median 1 d, sigma 11)", "E024", "11"},
        Refused{"lognormal(median 1 d, sigma 0)", "E024", "0"},
        Refused{"lognormal(median 1 d, sigma 1 d)", "E026", "d"},
        Refused{"lognormal(mu 1, sigma 1, unit dage)", "E027", "dage"},
        Refused{"gamma(shape 0, scale 1 d)", "E024", "0"},
        Refused{"erlang(stages 2.5, mean 1 d)", "E022", "2.5"},
        Refused{"erlang(stages 0, mean 1 d)", "E024", "0"},
        Refused{"weibull(shape 1000, scale 1 d)", "E024", "1000"},
        Refused{"uniform(3 d, 1 d)", "E039", "uniform(3 d, 1 d)"},
        Refused{"uniform(1 d, 1 d)", "E039", "uniform(1 d, 1 d)"},
        Refused{"triangular(1 d, 9 d, 5 d)", "E039", "triangular(1 d, 9 d, 5 d)"}));

INSTANTIATE_TEST_SUITE_P(
    Lists, RefusedDistributions,
    testing::Values(Refused{"hyperexponential(30 % mean 1 d, 60 % mean 9 d)", "E039",
                            "30 % mean 1 d, 60 % mean 9 d"},
                    Refused{"hyperexponential(30 % 1 d, 70 % 9 d)", "E038", "1"},
                    Refused{"hyperexponential(100 % mean 0 d)", "E025", "0 d"},
                    Refused{"discrete(20: 1 d, 80: 2 d)", "E029", "20"},
                    Refused{"discrete(20 % 1 d, 80 % 2 d)", "E038", "1"},
                    Refused{"mixture(50 %: 1 d, 50 %: 2)", "E028", "2"},
                    Refused{"truncated(7 d, 8 d, 9 d)", "E039", "8 d, 9 d"},
                    Refused{"truncated(exponential(mean 1 d), 2 d, 1 d)", "E039", "2 d, 1 d"},
                    Refused{"empirical(file a.csv, column b)", "E039", "file a.csv, column b"},
                    Refused{"empirical(column b)", "E038", "column"},
                    Refused{"phase_type(start [1, 1], means [1 d, 1 d], next [[0, 0], [0, 0]])",
                            "E039", "start [1, 1], means [1 d, 1 d], next [[0, 0], [0, 0]]"},
                    Refused{"phase_type(start [1], means [1 d], next [[1]])", "E039",
                            "start [1], means [1 d], next [[1]]"},
                    Refused{"phase_type(start [1], means [1 d, 2 d], next [[0]])", "E039",
                            "start [1], means [1 d, 2 d], next [[0]]"},
                    Refused{"phase_type(start [1, 0], means [1 d, 1 d], next [[0.6, 0.6], [0, 0]])",
                            "E039", "start [1, 0], means [1 d, 1 d], next [[0.6, 0.6], [0, 0]]"}));

TEST(Distributions, NestedWithoutEndAreRefused) {
  std::string text = "1 d";
  for (int depth = 0; depth < 20'000; ++depth)
    text = "mixture(100 %: " + text;
  EXPECT_EQ(code_of(parse_distribution(text, no_files())), "E039");
}

}  // namespace
}  // namespace scenarios
