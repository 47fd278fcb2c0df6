// Formulas as they are written: precedence, units, and what is wrong with them.
#include "scenarios/language/expression_text.h"

#include <gtest/gtest.h>

#include "models/expression/evaluate.h"
#include "scenarios/messages.h"

namespace scenarios {
namespace {

constexpr double a_day = 86'400e6;

Known known_names() {
  Known known;
  known.attributes = {{"severity", models::AttributeKind::number},
                      {"smoker", models::AttributeKind::yes_no},
                      {"patience", models::AttributeKind::duration}};
  known.groups = {"acute", "planned"};
  known.services["ward"].kind = models::ServiceKind::ward;
  known.services["ward"].members = std::vector<std::string>{""};
  known.services["unit"].kind = models::ServiceKind::ward;
  known.services["unit"].members = std::vector<std::string>{"north", "south"};
  known.services["clinic"].kind = models::ServiceKind::clinic;
  known.services["clinic"].slots = std::vector<std::string>{"first", "later"};
  return known;
}

/// Severity is 3, everything else that is read is 2.
double worth(const std::string& text, Wanted wanted) {
  const Known known = known_names();
  const auto parsed = parse_expression(text, wanted, {known, "ward"});
  if (!parsed) throw std::logic_error(text + ": " + parsed.error().code);
  return models::evaluate(parsed->code, [&](std::uint32_t index) {
    return parsed->observed[index].name == "severity" ? 3.0 : 2.0;
  });
}

double number(const std::string& text) {
  return worth(text, Wanted::number);
}

bool condition(const std::string& text) {
  return worth(text, Wanted::condition) != 0;
}

TEST(ExpressionText, BindsAsInSchool) {
  EXPECT_EQ(number("1 + 2 * severity"), 7);
  EXPECT_EQ(number("(1 + 2) * severity"), 9);
  EXPECT_EQ(number("2 * severity ^ 2"), 18);
  EXPECT_EQ(number("-severity ^ 2"), -9);
  EXPECT_EQ(number("8 / 2 / 2"), 2);
  EXPECT_EQ(number("8 - 2 - 1"), 5);
  EXPECT_TRUE(condition("smoker or severity > 5 and severity < 2"));
  EXPECT_FALSE(condition("not smoker or severity > 5"));
  EXPECT_TRUE(condition("not (severity > 5 or not smoker)"));
}

TEST(ExpressionText, ComparesInAllWays) {
  EXPECT_TRUE(condition("severity = 3"));
  EXPECT_TRUE(condition("severity == 3"));
  EXPECT_TRUE(condition("severity is 3"));
  EXPECT_FALSE(condition("severity is not 3"));
  EXPECT_FALSE(condition("severity != 3"));
  EXPECT_TRUE(condition("severity >= 3"));
  EXPECT_TRUE(condition("severity <= 3"));
  EXPECT_FALSE(condition("severity > 3"));
  EXPECT_FALSE(condition("severity < 3"));
}

TEST(ExpressionText, KnowsFunctions) {
  EXPECT_EQ(number("min(severity, 2, 5)"), 2);
  EXPECT_EQ(number("max(severity, 2, 5)"), 5);
  EXPECT_EQ(number("if(smoker, severity, 0)"), 3);
  EXPECT_EQ(number("abs(2 - severity)"), 1);
  EXPECT_EQ(number("floor(severity / 2)"), 1);
  EXPECT_NEAR(number("1 / (1 + exp(-log(3)))"), 0.75, 1e-15);
  EXPECT_EQ(number("table(severity; 1: 10, 5: 20)"), 15);
  EXPECT_EQ(number("steps(severity; 1: 10, 5: 20)"), 10);
  EXPECT_EQ(number("table(-severity; -5: 10, 0: 20)"), 14);
}

TEST(ExpressionText, CarriesUnits) {
  EXPECT_EQ(worth("2 d + 12 h", Wanted::duration), 2.5 * a_day);
  EXPECT_EQ(worth("severity * 30 min", Wanted::duration), 90 * 60e6);
  EXPECT_EQ(number("3 d / 1 d"), 3);
  EXPECT_DOUBLE_EQ(number("0.5 /d * 4 d"), 2);
  EXPECT_EQ(number("6 kr / 2 kr"), 3);
  EXPECT_EQ(worth("40 %", Wanted::share), 0.4);
  EXPECT_TRUE(condition("weekday < saturday and month is february"));
  EXPECT_TRUE(condition("waiting(ward) < 5 persons"));
  EXPECT_TRUE(condition("waiting(unit/north) = free(unit/south, live)"));
  EXPECT_TRUE(condition("holds(ward) and not (severity = 2)"));
}

TEST(ExpressionText, ReadsItsOwnServiceLiveAndOthersAsPublished) {
  const Known known = known_names();
  const auto parsed = parse_expression(
      "occupancy(ward) + waiting(clinic/later) + free(ward, as of 4 h) + blocked(ward, live)",
      Wanted::number, {known, "ward"});
  ASSERT_TRUE(parsed.has_value());
  const auto& observed = parsed->observed;
  ASSERT_EQ(observed.size(), 4U);
  EXPECT_EQ(observed[0].as_of, std::nullopt);
  EXPECT_EQ(observed[1].as_of, engine::Duration(std::chrono::hours{1}));
  EXPECT_EQ(observed[1].slot, "later");
  EXPECT_EQ(observed[2].as_of, engine::Duration(std::chrono::hours{4}));
  EXPECT_EQ(observed[3].as_of, std::nullopt);
}

TEST(ExpressionText, ReadsTheSameThingOnce) {
  const Known known = known_names();
  const auto parsed =
      parse_expression("severity + severity * severity", Wanted::number, {known, ""});
  ASSERT_TRUE(parsed.has_value());
  EXPECT_EQ(parsed->observed.size(), 1U);
}

struct WrongFormula {
  std::string text;
  Wanted wanted;
  std::string said;  ///< "column code: what = hint"
};

std::ostream& operator<<(std::ostream& out, const WrongFormula& row) {
  return out << row.text;
}

class WrongFormulas : public ::testing::TestWithParam<WrongFormula> {};

TEST_P(WrongFormulas, AreToldAtTheirColumn) {
  const Known known = known_names();
  const auto parsed = parse_expression(GetParam().text, GetParam().wanted, {known, "ward"});
  ASSERT_FALSE(parsed.has_value());
  const engine::Error error = error_at(parsed.error(), GetParam().text, {"t", 1, 1, 1}, "");
  const Message said = message(error, Language::english);
  EXPECT_EQ(std::to_string(error.where.column) + " " + error.code + ": " + said.what +
                (said.hint.empty() ? "" : " = " + said.hint),
            GetParam().said);
}

std::string repeated(const std::string& text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i)
    all += text;
  return all;
}

const std::vector<WrongFormula> wrong_formulas = {
    {"severty >= 2", Wanted::condition,
     "1 E210: \"severty\" means nothing in a formula = Did you mean \"severity\"?"},
    {"severity >= 2 and xyzzy", Wanted::condition, "19 E210: \"xyzzy\" means nothing in a formula"},
    {"waited > 3", Wanted::condition,
     "10 E211: a duration and a number cannot be added or compared = write the unit: 3 d"},
    {"severity + 2 d", Wanted::number,
     "12 E211: a number and a duration cannot be added or compared"},
    {"waited", Wanted::number, "1 E212: a number is wanted here, found a duration"},
    {"severity + 1", Wanted::condition,
     "1 E212: a condition (true or not) is wanted here, found a number"},
    {"severity > 1", Wanted::share,
     "1 E212: a share is wanted here, found a condition (true or not)"},
    {"exp(waited) > 3", Wanted::condition, "5 E212: a number is wanted here, found a duration"},
    {"floor(waited) > 3 d", Wanted::condition, "7 E212: a number is wanted here, found a duration"},
    {"min(severity)", Wanted::number, "1 E213: \"min\" takes 2-8 values, found 1"},
    {"if(smoker)", Wanted::number, "1 E213: \"if\" takes 3 values, found 1"},
    {"table(severity; 1: 2)", Wanted::number, "1 E213: \"table\" takes 2-24 values, found 1"},
    {"severity and smoker", Wanted::condition,
     "1 E214: a condition (true or not) is wanted here, found a number"},
    {"smoker + 1", Wanted::number,
     "1 E214: a number is wanted here, found a condition (true or not)"},
    {"occupancy(ward) < 90", Wanted::condition,
     "19 E215: a share meets the bare number 90 = if per cent are meant, write 90 %"},
    {"40", Wanted::share,
     "1 E215: a share meets the bare number 40 = if per cent are meant, write 40 %"},
    {repeated("(", 60) + "1" + repeated(")", 60), Wanted::number,
     "41 E216: the formula is too long or nested too deep = work out a part of it in a step "
     "before: set: {x: ...}"},
    {"1" + repeated(" + 1", 400), Wanted::number,
     "1 E216: the formula is too long or nested too deep = work out a part of it in a step "
     "before: set: {x: ...}"},
    {"severity ^ 0.5", Wanted::number,
     "12 E217: \"0.5\" cannot be an exponent = powers are whole numbers from 0 to 8"},
    {"table(severity; 2: 1, 1: 3)", Wanted::number,
     "23 E218: the places of a table must ascend, found 1"},
    {"group = 2", Wanted::condition,
     "1 E219: \"group\" is compared with a name = write for example group is ..."},
    {"group is acut", Wanted::condition,
     "10 E040: there is no group \"acut\" = known: acute, planned. Did you mean \"acute\"?"},
    {"sex is female", Wanted::condition, "8 E040: there is no sex \"female\" = known: woman, man."},
    {"free(clinic/first) > 2", Wanted::condition,
     "6 E223: \"free\" is not known of \"clinic\", which is a clinic = waiting is known of "
     "clinics"},
    {"waiting(clinic) > 2", Wanted::condition,
     "9 E224: it is not clear which queue of \"clinic\" is meant = write clinic/first; known: "
     "first, later"},
    {"waiting(ward/first) > 2", Wanted::condition,
     "9 E224: it is not clear which queue of \"ward\" is meant = write ward"},
    {"waiting(unit/nort) > 2", Wanted::condition,
     "9 E040: there is no member \"nort\" = known: north, south. Did you mean \"north\"?"},
    {"holds(clinic)", Wanted::condition,
     "7 E268: \"clinic\" has no places to hold = name a service with beds, places or cases"},
    {"holds(ward) > 2", Wanted::condition,
     "15 E211: a condition (true or not) and a number cannot be added or compared"},
    {"waiting(wart) > 2", Wanted::condition,
     "9 E040: there is no service \"wart\" = known: clinic, unit, ward. Did you mean \"ward\"?"},
    {"waiting(ward, as of 1 s) > 2", Wanted::condition,
     "21 E225: \"1 s\" is no time between readings = from 1 min to 365 d"},
    {"severity >", Wanted::condition, "11 E037: the text ends too early = missing here: a value"},
    {"(severity > 1", Wanted::condition, "14 E037: the text ends too early = missing here: \")\""},
    {"severity > 1 )", Wanted::condition,
     "14 E036: \")\" is too much here = delete it, or look for a comma or a bracket"},
    {"1,5 * severity", Wanted::number,
     "1 E021: \"1,5\" is not a number = use a point in YAML: 1.5"},
};

INSTANTIATE_TEST_SUITE_P(Table, WrongFormulas, ::testing::ValuesIn(wrong_formulas));

}  // namespace
}  // namespace scenarios
