#include "tools/experiment/figure_course.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "models/indicators/figure_scope.h"
#include "models/indicators/metric.h"
#include "output/report/measured.h"

namespace tools {

namespace {

constexpr std::size_t days_of_a_week = 7;
constexpr std::size_t days_of_52_weeks = 364;
constexpr double days_of_a_year = 365;

/// One variable of a result, cell by cell, without copying what is not asked for: a country has
/// millions of cells.
class Cells {
 public:
  Cells(const output::Results& results, std::string_view name) : results_(results) {
    std::size_t place = 0;
    for (const engine::Variable& one : results.schema.variables) {
      const bool has_values = one.role == engine::VariableRole::per_replication ||
                              one.role == engine::VariableRole::sum;
      if (has_values && one.name == name) place_ = place;
      if (has_values) ++place;
    }
  }

  bool are_there() const { return place_.has_value(); }

  double at(std::size_t replication, std::size_t cell) const {
    return std::visit([&](const auto& all) { return static_cast<double>(all[cell]); },
                      results_.replications[replication].values[*place_]);
  }

 private:
  const output::Results& results_;
  std::optional<std::size_t> place_;
};

/// Ends of the cells of a time axis.
std::vector<double> ends_of(const output::Results& results, std::string_view axis) {
  std::vector<double> ends;
  if (const auto* one = output::report::find_dimension(results, axis)) {
    for (const auto& [begin, end] : one->bounds)
      ends.push_back(end);
  }
  return ends;
}

/// Fills in `values`, with `value(replication, i)` for every day or month.
template <class Value>
void fill(FigureCourse& course, std::size_t replications, Value value) {
  for (std::size_t r = 0; r < replications; ++r) {
    std::vector<double>& here = course.values.emplace_back();
    for (std::size_t i = 0; i < course.ends.size(); ++i)
      here.push_back(value(r, i));
  }
}

/// Of one day or month: the cells of `rows`, on axes of which time is the last, added.
template <class Rows>
double sum_over(const Cells& cells, const Rows& rows, std::size_t replication, std::size_t place,
                std::size_t length) {
  double sum = 0;
  for (const std::size_t row : rows)
    sum += cells.at(replication, row * length + place);
  return sum;
}

/// Places on the axis "unit" of the stations meant.
std::vector<std::size_t> units_of(const models::FigureScope& scope,
                                  const models::Program& program) {
  const auto stations = scope.stations();
  const auto beds = models::bed_stations(program);
  std::vector<std::size_t> units;
  for (std::size_t unit = 0; unit < beds.size(); ++unit) {
    if (std::ranges::binary_search(stations, beds[unit])) units.push_back(unit);
  }
  return units;
}

class Reader {
 public:
  Reader(const output::Results& results, const models::Program& program,
         const models::FigureScope& scope)
      : results_(results), program_(program), scope_(scope) {}

  FigureCourse mean_wait() const {
    FigureCourse course = monthly(CourseOf::mean_wait);
    const Cells count(results_, "wait_count"), mean(results_, "wait_mean");
    const std::size_t months = course.ends.size(), groups = program_.description.groups.size();
    std::vector<std::size_t> rows;
    for (const std::size_t queue : scope_.queues()) {
      for (const std::size_t group : scope_.groups())
        rows.push_back(queue * groups + group);
    }
    fill(course, results_.replications.size(), [&](std::size_t r, std::size_t month) {
      double waits = 0, days = 0;
      for (const std::size_t row : rows) {
        const double here = count.at(r, row * months + month);
        waits += here;
        if (here > 0) days += here * mean.at(r, row * months + month);
      }
      return days / waits;
    });
    return course;
  }

  FigureCourse waiting() const {
    FigureCourse course = monthly(CourseOf::waiting);
    const Cells list(results_, "waiting_list");
    const auto queues = scope_.queues();
    fill(course, results_.replications.size(), [&](std::size_t r, std::size_t month) {
      return sum_over(list, queues, r, month, course.ends.size());
    });
    return course;
  }

  FigureCourse in_care() const {
    FigureCourse course;
    course.what = CourseOf::in_care;
    course.ends = ends_of(results_, "day");
    course.batch = days_of_a_week;
    course.year = days_of_52_weeks;
    const Cells occupied(results_, "occupied_beds_mean");
    const auto units = units_of(scope_, program_);
    if (units.empty() || !occupied.are_there()) return {};
    fill(course, results_.replications.size(), [&](std::size_t r, std::size_t day) {
      return sum_over(occupied, units, r, day, course.ends.size());
    });
    return course;
  }

  FigureCourse blocked() const {
    FigureCourse course = monthly(CourseOf::blocked_a_year);
    const Cells days(results_, "blocked_bed_days");
    const auto units = units_of(scope_, program_);
    if (units.empty() || !days.are_there()) return {};
    const std::size_t months = course.ends.size(), reasons = program_.block_reasons.size();
    fill(course, results_.replications.size(), [&](std::size_t r, std::size_t month) {
      double all = 0;
      for (const std::size_t unit : units) {
        for (std::size_t reason = 0; reason < reasons; ++reason)
          all += days.at(r, (unit * reasons + reason) * months + month);
      }
      const double begin = month == 0 ? 0 : course.ends[month - 1];
      return all / (course.ends[month] - begin) * days_of_a_year;
    });
    return course;
  }

 private:
  FigureCourse monthly(CourseOf what) const {
    FigureCourse course;
    course.what = what;
    course.ends = ends_of(results_, "period");
    return course;
  }

  const output::Results& results_;
  const models::Program& program_;
  const models::FigureScope& scope_;
};

FigureCourse read(const Reader& reader, const models::KeyFigureWish& wish) {
  using models::Measure;
  if (models::is_of_waits(wish)) return reader.mean_wait();
  if (wish.group) return {};  // places are not told apart by group
  switch (wish.measure) {
    case Measure::waiting:
      return reader.waiting();
    case Measure::occupancy:
    case Measure::occupancy_p90:
    case Measure::days_used:
      return reader.in_care();
    case Measure::blocked_days:
      return reader.blocked();
    default:
      return {};
  }
}

}  // namespace

std::optional<FigureCourse> course_of(const output::Results& results,
                                      const models::Program& program, std::size_t figure) {
  const models::KeyFigureWish& wish = program.description.key_figures.at(figure);
  if (!wish.formula.empty() || wish.home || wish.year) return std::nullopt;
  const models::FigureScope scope(wish, program);
  FigureCourse course = read(Reader(results, program, scope), wish);
  const bool is_whole = std::ranges::all_of(course.values, [](const auto& one) {
    return std::ranges::all_of(one, [](double value) { return std::isfinite(value); });
  });
  if (course.values.empty() || !is_whole) return std::nullopt;
  return course;
}

}  // namespace tools
