#include <gtest/gtest.h>

#include "tests/scenarios/value_support.h"

namespace scenarios {
namespace {

using namespace std::chrono_literals;

TEST(Dates, AreYearMonthDay) {
  EXPECT_EQ(parse_date("2027-02-01"), 2027y / 2 / 1);
  EXPECT_EQ(parse_date(" 2028-02-29 "), 2028y / 2 / 29);
  EXPECT_EQ(parse_date("1900-01-01"), 1900y / 1 / 1);
}

struct WrongDate {
  std::string text;
  std::string code;
  std::string suggestion;
};
void PrintTo(const WrongDate& row, std::ostream* out) {
  *out << row.text;
}

class WrongDates : public testing::TestWithParam<WrongDate> {};

TEST_P(WrongDates, AreRefusedWithWhatWasMeant) {
  const auto date = parse_date(GetParam().text);
  EXPECT_EQ(code_of(date), GetParam().code);
  EXPECT_EQ(date.error().suggestion, GetParam().suggestion);
}

INSTANTIATE_TEST_SUITE_P(
    AsWritten, WrongDates,
    testing::Values(WrongDate{"01-02-2027", "E030", "2027-02-01"},  // Danish reading first
                    WrongDate{"1/2/2027", "E030", "2027-02-01"},
                    WrongDate{"1.2.2027", "E032", "2027-02-01"},    // points: day and month
                    WrongDate{"13-02-2027", "E032", "2027-02-13"},  // only one way
                    WrongDate{"02-13-2027", "E032", "2027-02-13"},
                    WrongDate{"02-02-2027", "E032", "2027-02-02"},
                    WrongDate{"2027-2-1", "E032", "2027-02-01"},
                    WrongDate{"2027/02/01", "E032", "2027-02-01"},
                    WrongDate{"2027-13-01", "E031", "2027-01-13"},
                    WrongDate{"2027-00-10", "E031", ""}, WrongDate{"2027-02-30", "E031", ""},
                    WrongDate{"2027-02-29", "E031", ""}, WrongDate{"2027-02-00", "E031", ""},
                    WrongDate{"1.2.27", "E032", ""}, WrongDate{"2027-02-01T12:00", "E032", ""},
                    WrongDate{"20270201", "E032", ""}, WrongDate{"1. marts 2027", "E032", ""},
                    WrongDate{"0001-01-01", "E025", ""}, WrongDate{"2999-01-01", "E025", ""},
                    WrongDate{"99999999999-01-01", "E032", ""}, WrongDate{"", "E023", ""}));

}  // namespace
}  // namespace scenarios
