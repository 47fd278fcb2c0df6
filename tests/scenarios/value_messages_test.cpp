// The exact sentences a planner sees for each kind of mistake in a value, in both languages.
#include <gtest/gtest.h>

#include "tests/scenarios/value_support.h"

namespace scenarios {
namespace {

struct Row {
  std::string kind;  ///< which parser
  std::string text;
  std::string danish;
  std::string english;
};
void PrintTo(const Row& row, std::ostream* out) {
  *out << row.kind << " " << row.text;
}

std::string sentence(const std::string& kind, const std::string& text, Language language) {
  if (kind == "number") return said(parse_number(text), text, language);
  if (kind == "integer") return said(parse_integer(text), text, language);
  if (kind == "yes") return said(parse_yes_no(text), text, language);
  if (kind == "share") return said(parse_share(text), text, language);
  if (kind == "date") return said(parse_date(text), text, language);
  if (kind == "duration") return said(parse_duration(text), text, language);
  if (kind == "rate") return said(parse_rate(text), text, language);
  if (kind == "change") return said(parse_change(text), text, language);
  return said(parse_distribution(text, no_files()), text, language);
}

class ValueMessages : public testing::TestWithParam<Row> {};

TEST_P(ValueMessages, AreTheseInBothLanguages) {
  const Row& row = GetParam();
  EXPECT_EQ(sentence(row.kind, row.text, Language::danish), row.danish);
  EXPECT_EQ(sentence(row.kind, row.text, Language::english), row.english);
}

INSTANTIATE_TEST_SUITE_P(
    Numbers, ValueMessages,
    testing::Values(
        Row{"number", "0,85", R"("0,85" er ikke et tal = brug punktum i YAML: 0.85)",
            R"("0,85" is not a number = use a point in YAML: 0.85)"},
        Row{"number", "1,000",
            R"("1,000" er ikke et tal = brug punktum i YAML: 1.0; tusinder skrives uden skilletegn: 1000)",
            R"("1,000" is not a number = use a point in YAML: 1.0; thousands are written without separators: 1000)"},
        Row{"duration", "1.000 d",
            R"("1.000" kan læses på to måder = er det tusinder, så skriv 1000; ellers 1.0)",
            R"("1.000" can be read in two ways = if thousands are meant, write 1000; else 1.0)"},
        Row{"rate", "2.125 /d",
            R"("2.125" kan læses på to måder = er det tusinder, så skriv 2125; ellers 2.1250)",
            R"("2.125" can be read in two ways = if thousands are meant, write 2125; else 2.1250)"},
        Row{"number", ".nan", R"(".nan" er ikke et tal = skriv et tal som 12.5)",
            R"(".nan" is not a number = write a number such as 12.5)"},
        Row{"number", "", R"(der mangler en værdi = skriv fx "12.5")",
            R"(a value is missing = write for example "12.5")"},
        Row{"number", "7 d",
            R"(her skal der stå et tal uden enhed, fandt enheden "d" = slet enheden)",
            R"(a number without a unit is wanted here, found the unit "d" = delete the unit)"},
        Row{"integer", "12.5", "værdien skal være et helt tal, fandt 12.5",
            "the value must be a whole number, found 12.5"},
        Row{"integer", "12.0", "værdien skal være et helt tal, fandt 12.0 = skriv 12",
            "the value must be a whole number, found 12.0 = write 12"},
        Row{"integer", "1.200",
            "værdien skal være et helt tal, fandt 1.200 = er det tusinder, så skriv dem uden "
            "punktum: 1200",
            "the value must be a whole number, found 1.200 = if thousands are meant, write them "
            "without a point: 1200"},
        Row{"yes", "ja", R"("ja" er hverken yes eller no = skriv yes)",
            R"("ja" is neither yes nor no = write yes)"},
        Row{"share", "85", R"(andelen 85 er større end 1 = menes der procent? Skriv "85 %")",
            R"(the share 85 is more than 1 = is per cent meant? Write "85 %")"},
        Row{"share", "120 %", "andelen skal være mellem 0 % og 100 %, fandt 120 %",
            "the share must be between 0 % and 100 %, found 120 %"}));

INSTANTIATE_TEST_SUITE_P(
    Times, ValueMessages,
    testing::Values(
        Row{"date", "01-02-2027",
            R"(datoen "01-02-2027" kan læses på to måder = skriv år-måned-dag: 2027-02-01)",
            R"(the date "01-02-2027" can be read in two ways = write year-month-day: 2027-02-01)"},
        Row{"date", "2027-02-30", R"(datoen "2027-02-30" findes ikke = 2027-02 har 28 dage)",
            R"(there is no date "2027-02-30" = 2027-02 has 28 days)"},
        Row{"date", "2027-13-01",
            R"(datoen "2027-13-01" findes ikke = der er 12 måneder, fandt 13. Mente du 2027-01-13?)",
            R"(there is no date "2027-13-01" = there are 12 months, found 13. Did you mean 2027-01-13?)"},
        Row{"date", "1.3.2027", R"("1.3.2027" er ikke en dato = skriv år-måned-dag: 2027-03-01)",
            R"("1.3.2027" is not a date = write year-month-day: 2027-03-01)"},
        Row{"date", "i dag", R"("i dag" er ikke en dato = skriv år-måned-dag, fx 2027-02-01)",
            R"("i dag" is not a date = write year-month-day, for example 2027-02-01)"},
        Row{"duration", "7", R"(7 mangler en enhed = skriv fx "7 d")",
            R"(7 has no unit = write for example "7 d")"},
        Row{"duration", "7 dage",
            R"(ukendt enhed "dage" = kendte enheder: us, ms, s, min, h, d, w, y. Mente du "d"?)",
            R"(unknown unit "dage" = known units: us, ms, s, min, h, d, w, y. Did you mean "d"?)"},
        Row{"duration", "-1 d", "værdien skal være mindst 0 d, fandt -1 d",
            "the value must be at least 0 d, found -1 d"},
        Row{"duration", "2000 y", "værdien skal være højst 1000 y, fandt 2000 y",
            "the value must be at most 1000 y, found 2000 y"},
        Row{"duration", "7 d ca",
            R"("ca" er for meget her = slet det, eller se efter et komma eller en parentes)",
            R"("ca" is too much here = delete it, or look for a comma or a bracket)"},
        Row{"rate", "9", R"("9" kan ikke læses som en rate = skriv fx "9 /d")",
            R"("9" cannot be read as a rate = write for example "9 /d")"},
        Row{"change", "x -1", "faktoren skal være mindst 0, fandt -1",
            "the factor must be at least 0, found -1"}));

INSTANTIATE_TEST_SUITE_P(
    Distributions, ValueMessages,
    testing::Values(
        Row{"distribution", "exponential(mean 0 d)", "mean skal være større end 0, fandt 0 d",
            "mean must be more than 0, found 0 d"},
        Row{"distribution", "lognormal(median 1 d, sigma 12)",
            "sigma skal være mellem 0.001 og 10, fandt 12",
            "sigma must be between 0.001 and 10, found 12"},
        Row{"distribution", "exponentiel(mean 1 d)",
            R"_(ukendt fordeling "exponentiel" = kendte fordelinger: fixed, exponential, lognormal, gamma, erlang, weibull, uniform, triangular, hyperexponential, discrete, empirical, mixture, truncated, phase_type. Mente du "exponential"?)_",
            R"_(unknown distribution "exponentiel" = known distributions: fixed, exponential, lognormal, gamma, erlang, weibull, uniform, triangular, hyperexponential, discrete, empirical, mixture, truncated, phase_type. Did you mean "exponential"?)_"},
        Row{"distribution", "gamma(2 d, 1 d)",
            R"_("gamma(2 d, 1 d)" er ikke en måde at skrive gamma på = skriv gamma(mean 2 d, sd 1 d); gamma(shape 2, scale 3 d))_",
            R"_("gamma(2 d, 1 d)" is not a way to write gamma = write gamma(mean 2 d, sd 1 d); gamma(shape 2, scale 3 d))_"},
        Row{"distribution", "exponential(mean 1 d",
            R"_(teksten slutter for tidligt = her mangler ")")_",
            R"_(the text ends too early = missing here: ")")_"},
        Row{"distribution", "discrete(100 % 1 d)", R"_(her skal stå ":", fandt "1")_",
            R"_(":" is wanted here, found "1")_"},
        Row{"distribution", "mixture(87 %: 2 d, 12 %: 30 d)",
            "andelene skal tilsammen give 100 % = fandt 99 %",
            "the shares must sum to 100 % = found 99 %"},
        Row{"distribution", "phase_type(start [1], means [1 d], next [[1]])",
            "vejen gennem faserne slutter aldrig", "the way through the phases never ends"}));

TEST(ValueMessages, NameTheFieldIfItIsKnown) {
  const std::string text = "12.5";
  const auto fault = parse_integer(text).error();
  const engine::Error error = error_at(fault, text, {"basis.yaml", 9, 11, 1}, "replications");
  EXPECT_EQ(message(error, Language::english).what,
            "replications must be a whole number, found 12.5");
  EXPECT_EQ(error.where, (engine::Place{"basis.yaml", 9, 11, 4}));
}

TEST(ValueMessages, PointAtCharactersNotBytes) {
  const std::string text = "mixture(50 %: 1 år, 50 %: 2)";
  const auto first = parse_distribution(text, no_files()).error();
  EXPECT_EQ(error_at(first, text, {"a.yaml", 1, 10, 1}, "").where,
            (engine::Place{"a.yaml", 1, 26, 2}));
}

}  // namespace
}  // namespace scenarios
