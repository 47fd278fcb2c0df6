/// One scalar of a scenario file, from text to value: numbers, durations, rates, shares, dates,
/// distributions, hazards and changes, as docs/guide/language.md writes them.
///
/// Every function takes the whole text, trims blanks, and gives either the value or the first
/// fault. Nothing is guessed: a text that can be read in two ways is a fault. Durations are whole
/// microseconds, from 0 to 1000 years; rates and slots are finite and not negative.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <tl/expected.hpp>

#include "engine/calendar.h"
#include "engine/error.h"
#include "engine/random/distribution.h"
#include "engine/random/hazard.h"
#include "engine/sim_time.h"

namespace scenarios {

/// Why a text is not a value. The words are those of the catalogue (scenarios/messages.h).
struct TextFault {
  std::string code;
  std::vector<std::pair<std::string, std::string>> words;
  std::string suggestion;  ///< could stand instead of the underlined part; empty if none is known
  std::size_t offset = 0;  ///< bytes from the start of the text
  std::size_t length = 1;  ///< bytes; what the caret underlines
};

template <class T>
using Parsed = tl::expected<T, TextFault>;

/// The fault as an error. `start`: where the first character of `text` stands. Columns of a Place
/// count characters, not bytes (column_of in utf8.h counts them for a byte offset in a line).
/// `what`: the word for what the value is ("beds"; a term of the catalogue or a field's name); it
/// replaces "the value" in the sentence. Empty: left as it is.
engine::Error error_at(const TextFault& fault, std::string_view text, const engine::Place& start,
                       std::string_view what);

/// "12.5". Decimal comma, thousands separators, hex, underscore, .nan and .inf are faults.
Parsed<double> parse_number(std::string_view text);
/// "12", "-3": digits only.
Parsed<std::int64_t> parse_integer(std::string_view text);
/// "7": a whole number from 0 to 2^64 - 1.
Parsed<std::uint64_t> parse_seed(std::string_view text);
/// yes, no, true, false.
Parsed<bool> parse_yes_no(std::string_view text);
/// "42 %" or "0.42": from 0 to 1.
Parsed<double> parse_share(std::string_view text);
/// "2027-02-01", from 1900 to 2200.
Parsed<std::chrono::year_month_day> parse_date(std::string_view text);

/// "08", "08:30" or "24:00": what the local clock shows, from 0 to 24 h.
Parsed<engine::Duration> parse_clock_reading(std::string_view text);
/// "2027-02-01", "2027-02-01 08:30" or "2027-02-01T08:30": a local time; midnight if none is said.
Parsed<engine::LocalTime> parse_moment(std::string_view text);
/// "2 %/y", "-1 %/y": growth a year.
Parsed<double> parse_growth(std::string_view text);

/// "7.4 d"; a year is 365 days.
Parsed<engine::Duration> parse_duration(std::string_view text);

/// A run by the calendar: "3 y", "1.5 y" (1 year 6 months), "18 months", "8 w", "90 d". Above zero.
struct CalendarSpan {
  int years = 0;
  int months = 0;
  int days = 0;

  friend bool operator==(const CalendarSpan&, const CalendarSpan&) = default;
};
Parsed<CalendarSpan> parse_calendar_span(std::string_view text);

/// What a rate counts: events of the whole system ("9 /d") or of one person ("11.4 /1000/y").
enum class RateOf { system, person };
struct Rate {
  double per_day = 0;
  RateOf of = RateOf::system;

  friend bool operator==(const Rate&, const Rate&) = default;
};
/// "9 /d", "0.2 /y", "1 /200 d", "11.4 /1000/y".
Parsed<Rate> parse_rate(std::string_view text);
/// "36 /week": slots a week.
Parsed<double> parse_slots(std::string_view text);

/// The numbers of `empirical(file F, column C)`: microseconds for durations, plain for frailties.
using Observations =
    std::function<Parsed<std::vector<double>>(const std::string& file, const std::string& column)>;
/// "lognormal(mean 7.4 d, sd 8.6 d)", "7 d": of microseconds.
Parsed<engine::Distribution> parse_distribution(std::string_view text, const Observations& read);
/// "gamma(mean 1, sd 0.7)": of plain numbers, without units.
Parsed<engine::Distribution> parse_plain_distribution(std::string_view text,
                                                      const Observations& read);

/// A rate, or "power(kappa 0.0195, k 0.5, until 365 d)": per microsecond.
Parsed<engine::Hazard> parse_hazard(std::string_view text);

/// What an overlay does to a number of the base: "+12", "-4", "+3 d", "x 1.1".
struct Change {
  enum class Kind { add, multiply };
  Kind kind = Kind::add;
  double amount = 0;  ///< signed for add; >= 0 for multiply
  std::string unit;   ///< "" if not written, which means the unit of the base

  friend bool operator==(const Change&, const Change&) = default;
};
/// True if the text begins like a change: with +, - or "x ".
bool looks_like_change(std::string_view text);
Parsed<Change> parse_change(std::string_view text);
/// The text of the changed value: "10 d" with "+3 d" gives "13 d". Faults are about `base`: it is
/// not one number, its unit is not the change's, or the result is negative.
Parsed<std::string> apply_change(std::string_view base, const Change& change);

}  // namespace scenarios
