#include <array>

#include "scenarios/language/catalogue.h"

namespace scenarios {
namespace {

constexpr std::array values_en_rows = std::to_array<CatalogueRow>({
    {"E020", R"_("{found}" cannot be read as {@kind})_", R"_(write for example "{example}")_",
     R"_(The value does not have the form that the field needs. Forms and units are in
docs/guide/language.md.

  wrong: arrivals: poisson(9)
  right: arrivals: poisson(9 /d))_"},
    {"E021", R"_("{found}" is not a number)_",
     R"_(use a point in YAML: {point} | thousands are written without separators: {digits} | write a number such as {example})_",
     R"_(Numbers have a decimal point and no thousands separators. A number that can be read in two ways
(1,000) is not guessed. Infinity, "nan" and hexadecimal numbers cannot be used.

  wrong: occupancy_target: 0,85      right: occupancy_target: 0.85
  wrong: places: 1 200               right: places: 1200)_"},
    {"E022", "{@what} must be a whole number, found {found}",
     R"_(if thousands are meant, write them without a point: {thousands} | write {suggestion})_",
     R"_(Beds, places, replications and other things one counts are whole numbers.

  wrong: beds: 12.5      right: beds: 12
  wrong: beds: 1.200     right: beds: 1200)_"},
    {"E023", "a value is missing", R"_(write for example "{example}")_",
     R"_(The field is named, but nothing stands after the colon. Write a value, or delete the line so that
the default is used.

  wrong: warm_up:
  right: warm_up: 90 d)_"},
    {"E024", "{@what} must be between {low} and {high}, found {found}", "",
     R"_(The value lies outside what is allowed.

  wrong: women: 130 %
  right: women: 55 %)_"},
    {"E025", "{@what} must be {@relation} {bound}, found {found}", "",
     R"_(The value is too small or too large. Durations go from 0 to 1000 years; means and standard
deviations are more than 0; no number can be changed into a negative one.

  wrong: for: exponential(mean 0 d)
  right: for: exponential(mean 2 d))_"},
    {"E026", R"_(a number without a unit is wanted here, found the unit "{found}")_",
     "delete the unit",
     R"_(Counts, shape parameters and frailty have no unit.

  wrong: frailty: gamma(mean 1 d, sd 1 d)
  right: frailty: gamma(mean 1, sd 1))_"},
    {"E027", R"_(unknown unit "{found}")_",
     R"_(known units: {known}. | Did you mean "{suggestion}"?)_",
     R"_(Units of time are us, ms, s, min, h, d, w and y; also minutes, hours, days, weeks and years.
Months differ in length and can be used in clock: run only.

  wrong: warm_up: 90 dage
  right: warm_up: 90 d)_"},
    {"E028", R"_({found} has no unit)_",
     R"_(the heading of the column says it: write "{heading}" | write for example "{example}")_",
     R"_(A duration or a rate without a unit can be misread (7 hours or 7 days?) and is not guessed.

  wrong: for: exponential(mean 7.4)
  right: for: exponential(mean 7.4 d))_"},
    {"E029", "the share {found} is more than 1", R"_(is per cent meant? Write "{suggestion}")_",
     R"_(A share is written with a per cent sign, or as a number from 0 to 1.

  wrong: accept: 78
  right: accept: 78 %      or      accept: 0.78)_"},
    {"E030", R"_(the date "{found}" can be read in two ways)_",
     "write year-month-day: {suggestion}",
     R"_(01-02-2027 is 1 February in Denmark and 2 January in the USA. Dates are written as
year-month-day (ISO 8601).

  wrong: start: 01-02-2027
  right: start: 2027-02-01)_"},
    {"E031", R"_(there is no date "{found}")_",
     R"_({year_month} has {days} days | there are 12 months, found {month}. | Did you mean {suggestion}?)_",
     R"_(The date is written well, but is not in the calendar.

  wrong: start: 2027-02-30
  right: start: 2027-02-28)_"},
    {"E032", R"_("{found}" is not a date)_",
     "write year-month-day: {suggestion} | write year-month-day, for example {example}",
     R"_(Dates are written as year-month-day, with two digits for month and day (ISO 8601).

  wrong: start: 1.3.2027
  right: start: 2027-03-01)_"},
    {"E033", R"_("{found}" is neither yes nor no)_", "write {suggestion}",
     R"_(Write yes or no (or true or false).

  wrong: acute: ja
  right: acute: yes)_"},
    {"E034", R"_(unknown distribution "{found}")_",
     R"_(known distributions: {known}. | Did you mean "{suggestion}"?)_",
     R"_(A distribution is a name and some numbers in brackets, or just a duration.

  wrong: for: eksponentiel(mean 2 d)
  right: for: exponential(mean 2 d))_"},
    {"E035", R"_("{found}" is not a way to write {distribution})_", "write {known}",
     R"_(Each distribution has one or more fixed ways of writing; the parameters have names, so that
nobody is in doubt about what the numbers mean.

  wrong: for: lognormal(7 d, 9 d)
  right: for: lognormal(mean 7 d, sd 9 d))_"},
    {"E036", R"_("{found}" is too much here)_", "delete it, or look for a comma or a bracket",
     R"_(The value is complete, but more stands after it.

  wrong: warm_up: 90 d ca
  right: warm_up: 90 d)_"},
    {"E037", "the text ends too early", "missing here: {@expected}",
     R"_(Something is missing at the end, often a bracket. A distribution with a comma inside braces {…}
must stand in quotation marks.

  wrong: [{in: ward, for: lognormal(mean 7 d, sd 9 d)}, leave]
  right: [{in: ward, for: "lognormal(mean 7 d, sd 9 d)"}, leave])_"},
    {"E038", R"_({@expected} is wanted here, found "{found}")_", "",
     R"_(A sign or a word is missing, or stands in the wrong place.

  wrong: for: discrete(20 % 1 d, 80 % 2 d)
  right: for: "discrete(20 %: 1 d, 80 %: 2 d)")_"},
    {"E039", "{@reason}", "found {found}",
     R"_(Each number is fine, but they do not go together: shares do not give 100 %, limits stand in the
wrong order, or nothing is left to draw from.

  wrong: for: "mixture(87 %: 2 d, 12 %: 30 d)"
  right: for: "mixture(87 %: 2 d, 13 %: 30 d)")_"},
});

}  // namespace

std::span<const CatalogueRow> value_messages_en() {
  return values_en_rows;
}

}  // namespace scenarios
