// Figures of whole services in the first and in the last year: does what a plan does last?
#include <algorithm>

#include "output/report/compare/calendar_years.h"
#include "output/report/compare/grouping.h"

namespace output {
namespace {

using report::CalendarYears;
using report::CellsByReplication;
using report::Grouping;
using report::Kind;
using report::Measured;
using report::Names;

/// A year of which less than a week is missing is counted whole.
constexpr double least_days = 359;

/// One kind of figure, (service, year).
struct Course {
  const Kind* kind = nullptr;
  report::Places services;
  CellsByReplication cells;
};

/// Sums by service and year of what is measured by place and coordinate.
class Sums {
 public:
  Sums(const Results& results, const char* place, const char* time)
      : results_(results),
        by_{place, time},
        years_(report::calendar_years(results, time)),
        services_(report::grouped_by_service(results, place)) {}

  const Grouping& services() const { return services_; }
  const std::optional<CalendarYears>& years() const { return years_; }
  std::optional<Measured> find(const char* variable) const {
    return years_ ? Measured::find(results_, variable, by_) : std::nullopt;
  }
  CellsByReplication of(const Measured& one) const { return added(one.total_by(by_)); }
  CellsByReplication weighted(const Measured& one, const Measured& weight) const {
    return added(one.weighted_total_by(weight, by_));
  }
  Course course(const Kind& kind, CellsByReplication cells) const {
    return {&kind, services_.groups, std::move(cells)};
  }

 private:
  CellsByReplication added(const CellsByReplication& cells) const {
    return added_up(report::by_year(cells, *years_), services_, years_->names.ids.size());
  }

  const Results& results_;
  Names by_;
  std::optional<CalendarYears> years_;
  Grouping services_;
};

void add_beds(std::vector<Course>& all, const Results& results) {
  const Sums daily(results, "unit", "day");
  const auto occupied = daily.find("occupied_beds_mean");
  const auto available = daily.find("beds_available");
  if (occupied && available) {
    all.push_back(daily.course(report::occupancy_kind,
                               report::ratio(daily.of(*occupied), daily.of(*available))));
  }
  const Sums monthly(results, "unit", "period");
  if (const auto days = monthly.find("blocked_bed_days")) {
    all.push_back(
        monthly.course(report::blocked_kind, a_year(monthly.of(*days), *monthly.years())));
  }
}

void add_lines(std::vector<Course>& all, const Results& results) {
  const Sums sums(results, "wait_point", "period");
  const auto count = sums.find("wait_count");
  const auto mean = sums.find("wait_mean");
  if (count && mean) {
    all.push_back(sums.course(report::wait_kind,
                              report::ratio(sums.weighted(*mean, *count), sums.of(*count))));
  }
  const auto list = sums.find("waiting_list");
  if (!list) return;
  CellsByReplication waiting = sums.of(*list);
  const auto& years = *sums.years();
  for (auto& block : waiting) {
    for (std::size_t i = 0; i < block.size(); ++i) {
      const std::size_t year = i % years.length.size();
      block[i] /= static_cast<double>(std::ranges::count(years.of, year));
    }
  }
  all.push_back(sums.course(report::waiting_kind, std::move(waiting)));
}

void add_care(std::vector<Course>& all, const Results& results) {
  const Sums sums(results, "service", "period");
  const auto index = sums.find("readmit_index");
  const auto again = sums.find("readmit_30d");
  if (index && again) {
    all.push_back(
        sums.course(report::readmission_kind, report::ratio(sums.of(*again), sums.of(*index))));
  }
  if (const auto begun = sums.find("starts"))
    all.push_back(sums.course(report::starts_kind, a_year(sums.of(*begun), *sums.years())));
}

YearFigures figures_of(const std::vector<Course>& courses, const CalendarYears& years,
                       std::size_t year) {
  YearFigures all{years.names.ids[year], {}};
  for (const Course& one : courses) {
    CellsByReplication of_year;
    for (const auto& block : one.cells) {
      auto& cells = of_year.emplace_back();
      for (std::size_t i = year; i < block.size(); i += years.names.ids.size())
        cells.push_back(block[i]);
    }
    add_figures(all.figures, *one.kind, one.services, of_year);
  }
  return all;
}

}  // namespace

std::vector<YearFigures> first_and_last_year(const Results& results) {
  const auto years = report::calendar_years(results, "period");
  if (!years || results.replications.empty()) return {};
  std::vector<std::size_t> whole;
  for (std::size_t i = 0; i < years->length.size(); ++i) {
    if (years->length[i] * 365 >= least_days) whole.push_back(i);
  }
  if (whole.size() < 2) return {};
  std::vector<Course> courses;
  add_beds(courses, results);
  add_lines(courses, results);
  add_care(courses, results);
  return {figures_of(courses, *years, whole.front()), figures_of(courses, *years, whole.back())};
}

}  // namespace output
