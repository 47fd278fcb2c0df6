#include "tools/records/spans.h"

#include <array>

#include <fmt/format.h>

namespace tools {

namespace {

struct Unit {
  std::int64_t seconds;
  Text word;
};

constexpr std::array units = {Unit{86400, {"d", "d"}}, Unit{3600, {"t", "h"}},
                              Unit{60, {"min", "min"}}, Unit{1, {"s", "s"}}};

constexpr std::array<Text, 7> weekdays = {{{"søn.", "Sun"},
                                           {"man.", "Mon"},
                                           {"tir.", "Tue"},
                                           {"ons.", "Wed"},
                                           {"tor.", "Thu"},
                                           {"fre.", "Fri"},
                                           {"lør.", "Sat"}}};

}  // namespace

std::string span_words(engine::Duration length, Language language) {
  std::int64_t left = length.count() / 1'000'000;
  for (std::size_t i = 0; i + 1 < units.size(); ++i) {
    if (left < units[i].seconds) continue;
    const std::int64_t whole = left / units[i].seconds;
    const std::int64_t rest = left % units[i].seconds / units[i + 1].seconds;
    std::string text = fmt::format("{} {}", whole, units[i].word.in(language));
    if (rest > 0) text += fmt::format(" {} {}", rest, units[i + 1].word.in(language));
    return text;
  }
  return fmt::format("{} s", left);
}

std::string day_and_time(const engine::Calendar& calendar, engine::SimTime time,
                         Language language) {
  const engine::LocalTime local = calendar.local(time);
  const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(local.time_of_day).count();
  const Text& day = weekdays.at(calendar.weekday(time).c_encoding());
  return fmt::format("{} {:04}-{:02}-{:02} {:02}:{:02}", day.in(language),
                     static_cast<int>(local.date.year()), static_cast<unsigned>(local.date.month()),
                     static_cast<unsigned>(local.date.day()), minutes / 60, minutes % 60);
}

}  // namespace tools
