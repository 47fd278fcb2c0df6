#include "engine/holidays.h"

#include <algorithm>
#include <array>

#include "engine/ensure.h"

namespace engine {
namespace {

using std::chrono::days;
using std::chrono::month_day;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month_day;

constexpr std::array fixed_holidays{std::chrono::January / 1, std::chrono::December / 25,
                                    std::chrono::December / 26};
constexpr std::array customary_closing_days{std::chrono::June / 5, std::chrono::December / 24,
                                            std::chrono::December / 31};
/// Days from Easter Sunday: Maundy Thursday, Good Friday, Easter Sunday and Monday, Ascension Day,
/// Whit Sunday and Monday.
constexpr std::array movable_holidays{days{-3}, days{-2}, days{0}, days{1},
                                      days{39}, days{49}, days{50}};
constexpr days great_prayer_day{26};
constexpr year last_great_prayer_day{2023};

template <class Days, class Day>
bool contains(const Days& all, const Day& wanted) {
  return std::find(all.begin(), all.end(), wanted) != all.end();
}

}  // namespace

year_month_day easter_sunday(year in) {
  const int y = static_cast<int>(in);
  const int golden = y % 19;
  const int century = y / 100;
  const int in_century = y % 100;
  const int correction = (century - (century + 8) / 25 + 1) / 3;
  const int epact = (19 * golden + century - century / 4 - correction + 15) % 30;
  const int to_sunday =
      (32 + 2 * (century % 4) + 2 * (in_century / 4) - epact - in_century % 4) % 7;
  const int exception = (golden + 11 * epact + 22 * to_sunday) / 451;
  const int since_march = epact + to_sunday - 7 * exception + 21;  // 0: 1 March
  return sys_days{in / std::chrono::March / 1} + days{since_march};
}

bool is_public_holiday(year_month_day date) {
  ensure(date.ok(), "a date is in the calendar");
  if (contains(fixed_holidays, month_day{date.month(), date.day()})) return true;
  const days after_easter = sys_days{date} - sys_days{easter_sunday(date.year())};
  if (after_easter == great_prayer_day) return date.year() <= last_great_prayer_day;
  return contains(movable_holidays, after_easter);
}

bool is_working_day(year_month_day date) {
  ensure(date.ok(), "a date is in the calendar");
  const std::chrono::weekday weekday{sys_days{date}};
  if (weekday == std::chrono::Saturday || weekday == std::chrono::Sunday) return false;
  if (contains(customary_closing_days, month_day{date.month(), date.day()})) return false;
  return !is_public_holiday(date);
}

}  // namespace engine
