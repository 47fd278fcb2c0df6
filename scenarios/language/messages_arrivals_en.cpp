#include <array>

#include "scenarios/language/catalogue.h"

namespace scenarios {
namespace {

constexpr std::array arrivals_en_rows = std::to_array<CatalogueRow>({
    {"E142", R"("{found}" cannot be combined with "{way}")", "write the arrivals as a rate",
     R"(Only the rate of a Poisson process can change over time: it stays a Poisson process. What a change of
rate would mean for other times between arrivals, for appointments or for records is not defined.

  wrong: {every: gamma(mean 2 h, sd 1 h), by_weekday: {sun: 0.5}}
  right: {rate: 12 /d, by_weekday: {sun: 0.5}})"},
    {"E143", "{what} has {wanted} numbers, found {found}", "write only those that differ, as a map",
     R"(A list has a factor for every hour (24, the first from midnight), weekday (7, Monday first) or month (12).
In a map those that are not named have factor 1.

  wrong: by_weekday: [1.2, 1.2, 0.6]
  right: by_weekday: {mon-tue: 1.2, wed: 0.6})"},
    {"E144", R"("{found}" is not a {@kind})",
     R"(known: {known}, and from-to. | Did you mean "{suggestion}"?)",
     R"(Weekdays and months have three letters; two with a dash are all from the first to the last.

  wrong: by_weekday: {saturday: 0.6}
  right: by_weekday: {sat: 0.6, mon-fri: 1.1})"},
    {"E145", R"("{found}" says again what {twice} is)", "",
     R"(Each hour, weekday or month has one factor.

  wrong: by_hour: {08-16: 1.6, 12-20: 1.2}
  right: by_hour: {08-12: 1.6, 12-20: 1.2})"},
    {"E146", R"("{found}" is not a part of the day)", "write for example 08-16 or 20:30-24",
     R"(From one reading of the clock to a later one. What passes midnight is written as two parts.

  wrong: by_hour: {22-06: 0.4}
  right: by_hour: {00-06: 0.4, 22-24: 0.4})"},
    {"E147", "all factors of {what} are 0", "delete the group, or write a factor above 0",
     "The rate is the product of all factors, so nobody would ever come."},
    {"E148", "the end, {found}, is not after the beginning", "",
     R"(A change lasts from an instant to a later one, which itself is no longer part of it.

  wrong: {from: 2027-01-05, to: 2026-12-20, times: 1.5}
  right: {from: 2026-12-20, to: 2027-01-05, times: 1.5})"},
    {"E149", "appointments lie 1 min to 24 h apart, found {found}", "",
     R"(Several at the same time are written with batch; appointments days apart as a list of times.

  wrong: booked: every 10 s mon-fri 08:00-15:00
  right: booked: every 10 min mon-fri 08:00-15:00)"},
    {"E150", "{found} is earlier than the time before it",
     "put the times in order, the earliest first",
     R"(Times of appointments and of recorded arrivals stand in order, so that a slip in a date is noticed. Equal times
are allowed.)"},
    {"E151", R"(the column "{column}" has the unit {found}, which is no unit of time)",
     "write a unit of time for durations since the start, or none for local times",
     R"(The times of a trace are either local times with a date, or durations since clock: start, whose unit stands in
the heading.

  wrong: arrived [patients]
  right: arrived [h]      or      arrived, and below it 2026-01-31 08:30)"},
    {"E152", R"("{found}" is neither women nor men)", "",
     "The column of the sex says women or men, kvinder or mænd, f or m, k or m."},
    {"E153", "a second rate for the same people", "",
     R"(Each municipality, age group and sex has one row. Without a column for one of these, a row holds for all of
them.)"},
    {"E154", "there is no rate for {municipality}, {age}", "write 0 if nobody there falls ill",
     R"(Every municipality of the population has a rate for every age group (and for women and men, if the table tells
them apart). A missing row is not read as 0.)"},
    {"E155", R"(a batch is a whole number of persons, at most 100000, found "{found}")",
     "write for example 3, geometric(mean 2), or discrete(80 %: 1, 20 %: 2)",
     R"_(So many persons come together. 0 means that nobody comes.

  wrong: batch: uniform(1, 3)
  right: batch: "discrete(50 %: 1, 30 %: 2, 20 %: 5)")_"},
    {"E156", "{found} appointments are too many", "at most 10 million in a run",
     "Write longer intervals with batch, or a rate."},
    {"E157", R"(two streams are called "{found}")", "give each its own name",
     "The random numbers of a stream are named after it, so that one stream may change without "
     "changing the others."},
    {"W120", "{outside} of {rows} rows lie outside the run and are not used", "",
     "A trace may cover more than the run. If all of it was meant to be used, a date is wrong."},
});

}  // namespace

std::span<const CatalogueRow> arrivals_messages_en() {
  return arrivals_en_rows;
}

}  // namespace scenarios
