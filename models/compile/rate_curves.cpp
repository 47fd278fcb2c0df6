#include "models/compile/rate_curves.h"

#include <algorithm>
#include <array>

#include "engine/holidays.h"
#include "engine/random/elementary.h"

namespace models {
namespace {

using engine::SimTime;
using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr engine::Duration whole_day = std::chrono::days{1};
constexpr engine::Duration noon = std::chrono::hours{12};

double ticks_of(engine::Duration duration) {
  return static_cast<double>(duration.count());
}

/// By the clock: the day when summer time begins counts like any other.
double mean_over_the_day(const std::vector<HourFactor>& factors) {
  double sum = 0;
  for (std::size_t i = 0; i < factors.size(); ++i) {
    const engine::Duration until = i + 1 < factors.size() ? factors[i + 1].from : whole_day;
    sum += factors[i].factor * ticks_of(until - factors[i].from);
  }
  return sum / ticks_of(whole_day);
}

double mean_over_the_week(const std::vector<double>& factors) {
  double sum = 0;
  for (const double one : factors)
    sum += one;
  return sum / 7;
}

double mean_over_the_year(const std::vector<double>& factors) {
  constexpr std::array<int, 12> lengths = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  double sum = 0;
  for (std::size_t month = 0; month < lengths.size(); ++month)
    sum += factors[month] * lengths[month];
  return sum / 365;
}

class CurveMaker {
 public:
  CurveMaker(const RateProfile& profile, const Clock& clock)
      : profile_(profile),
        start_(clock.start),
        first_(sys_days{clock.start} - clock.warm_up),
        end_(clock.end),
        calendar_(year_month_day{first_}) {
    if (!profile.normalise) return;
    if (!profile.by_hour.empty()) norm_ /= mean_over_the_day(profile.by_hour);
    if (!profile.by_weekday.empty()) norm_ /= mean_over_the_week(profile.by_weekday);
    if (!profile.by_month.empty()) norm_ /= mean_over_the_year(profile.by_month);
  }

  engine::RateCurve make() {
    std::vector<SimTime> dated = instants_of_changes();
    for (sys_days day = first_; day < end_; day += std::chrono::days{1})
      add_day(day, dated);
    return {pieces_, calendar_.midnight(year_month_day{end_})};
  }

 private:
  SimTime instant(const engine::LocalTime& when) const {
    return calendar_.at(when.date, when.time_of_day);
  }

  std::vector<SimTime> instants_of_changes() const {
    std::vector<SimTime> all;
    for (const DatedFactor& one : profile_.changes) {
      all.push_back(instant(one.from));
      if (one.to) all.push_back(instant(*one.to));
    }
    std::sort(all.begin(), all.end());
    return all;
  }

  /// The factors of a day that do not depend on the hour.
  double of_day(sys_days day) const {
    const year_month_day date{day};
    double factor = norm_;
    if (!profile_.by_weekday.empty()) {
      factor *= profile_.by_weekday[std::chrono::weekday{day}.iso_encoding() - 1];
    }
    if (!profile_.by_month.empty()) {
      factor *= profile_.by_month[static_cast<unsigned>(date.month()) - 1];
    }
    if (engine::is_public_holiday(date)) factor *= profile_.holidays;
    const double noon_since_start = static_cast<double>((day - start_).count()) + 0.5;
    if (profile_.trend != 0) factor *= engine::pow(1 + profile_.trend, noon_since_start / 365);
    for (const Ramp& ramp : profile_.ramps)
      factor *= at_noon(ramp, day);
    return factor;
  }

  static double at_noon(const Ramp& ramp, sys_days day) {
    const engine::Duration length = sys_days{ramp.to} - sys_days{ramp.from};
    const engine::Duration passed = engine::Duration{day - sys_days{ramp.from}} + noon;
    const double share = std::clamp(ticks_of(passed) / ticks_of(length), 0.0, 1.0);
    return 1 + share * (ramp.times - 1);
  }

  double of_changes(SimTime at) const {
    double factor = 1;
    for (const DatedFactor& one : profile_.changes) {
      if (instant(one.from) <= at && (!one.to || at < instant(*one.to))) factor *= one.times;
    }
    return factor;
  }

  void add_day(sys_days day, const std::vector<SimTime>& dated) {
    const year_month_day date{day};
    const SimTime midnight = calendar_.midnight(date);
    const SimTime next = calendar_.midnight(year_month_day{day + std::chrono::days{1}});
    std::vector<SimTime> bounds{midnight};
    for (const HourFactor& one : profile_.by_hour)
      bounds.push_back(calendar_.at(date, one.from));
    const auto from = std::lower_bound(dated.begin(), dated.end(), midnight);
    bounds.insert(bounds.end(), from, std::lower_bound(from, dated.end(), next));
    std::sort(bounds.begin(), bounds.end());
    bounds.erase(std::unique(bounds.begin(), bounds.end()), bounds.end());
    const double of_this_day = of_day(day);
    for (const SimTime bound : bounds)
      pieces_.push_back({bound, of_this_day * of_hour(date, bound) * of_changes(bound)});
  }

  /// Of the last reading of that day that has been passed: in spring two may fall together.
  double of_hour(year_month_day date, SimTime at) const {
    double factor = 1;
    for (const HourFactor& one : profile_.by_hour) {
      if (calendar_.at(date, one.from) <= at) factor = one.factor;
    }
    return factor;
  }

  const RateProfile& profile_;
  sys_days start_, first_, end_;
  engine::Calendar calendar_;
  double norm_ = 1;
  std::vector<engine::RateCurve::Piece> pieces_;
};

}  // namespace

engine::RateCurve curve_of(const RateProfile& profile, const Clock& clock) {
  return CurveMaker(profile, clock).make();
}

double mean_factor(const RateProfile& profile, const Clock& clock) {
  if (profile == RateProfile{}) return 1;
  const engine::RateCurve curve = curve_of(profile, clock);
  const engine::Calendar calendar(year_month_day{sys_days{clock.start} - clock.warm_up});
  return curve.mean(calendar.midnight(clock.start), curve.end());
}

}  // namespace models
