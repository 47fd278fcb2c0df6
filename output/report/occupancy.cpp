#include "output/report/occupancy.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace output::report {
namespace {

constexpr std::size_t most_points_a_unit = 400;
constexpr std::size_t most_points = 1000;

constexpr double none = std::numeric_limits<double>::quiet_NaN();

/// Which stretch of `months` months a date lies in, counted from year 0.
int stretch_of(std::chrono::sys_days date, unsigned months) {
  const std::chrono::year_month_day day{date};
  return (static_cast<int>(day.year()) * 12 + static_cast<int>(unsigned{day.month()}) - 1) /
         static_cast<int>(months);
}

std::vector<DayBlock> blocks_of(const TimeAxis& days, unsigned months, const Words& say) {
  std::vector<DayBlock> all;
  int before = 0;
  for (std::size_t i = 0; i < days.starts.size(); ++i) {
    const auto date = days.date(days.starts[i]);
    const int stretch = stretch_of(date, months);
    if (all.empty() || stretch != before) {
      all.push_back({i, 0, all.empty() ? month_and_year(date, say) : month_label(date, say)});
    }
    before = stretch;
    ++all.back().count;
  }
  return all;
}

}  // namespace

std::vector<DayBlock> calendar_blocks(const TimeAxis& days, std::size_t most, const Words& say) {
  for (const unsigned months : {1U, 3U}) {
    std::vector<DayBlock> all = blocks_of(days, months, say);
    if (all.size() <= most) return all;
  }
  return blocks_of(days, 12, say);
}

std::size_t days_a_point(std::size_t days, std::size_t units) {
  for (const std::size_t width : {1U, 7U, 28U, 91U}) {
    const std::size_t points = (days + width - 1) / width;
    if (points <= most_points_a_unit && points * units <= most_points) return width;
  }
  return 365;
}

Cells block_means(const Cells& cells, std::size_t first, std::size_t count, std::size_t width) {
  Cells means;
  for (std::size_t start = 0; start < count; start += width) {
    const std::size_t end = std::min(start + width, count);
    double sum = 0;
    for (std::size_t i = start; i < end; ++i)
      sum += cells[first + i];
    means.push_back(sum / static_cast<double>(end - start));
  }
  return means;
}

std::optional<Occupancy> Occupancy::find(const Results& results) {
  const Names by = {"unit", "day"};
  const auto occupied = Measured::find(results, "occupied_beds_mean", by);
  if (!occupied) return std::nullopt;
  const auto time = time_axis(*find_dimension(results, "day"));
  if (!time) return std::nullopt;
  Occupancy found;
  found.units_ = occupied->size("unit");
  found.days_ = occupied->size("day");
  found.time_ = *time;
  found.occupied_ = occupied->total_by(by);
  if (const auto available = Measured::find(results, "beds_available", by)) {
    found.available_ = available->total_by(by).front();
  }
  return found;
}

CellsByReplication Occupancy::occupied(std::size_t unit, std::size_t width) const {
  CellsByReplication all;
  for (const Cells& block : occupied_) {
    all.push_back(block_means(block, unit * days_, days_, width));
  }
  return all;
}

Cells Occupancy::available(std::size_t unit, std::size_t width) const {
  if (available_.empty()) return {};
  Cells means = block_means(available_, unit * days_, days_, width);
  const bool is_known = std::ranges::none_of(means, [](double one) { return std::isnan(one); });
  return is_known ? means : Cells{};
}

double Occupancy::share_in(std::size_t unit, const DayBlock& block) const {
  if (available_.empty()) return none;
  const std::size_t first = unit * days_ + block.first;
  const double beds = block_means(available_, first, block.count, block.count).front();
  double sum = 0;
  for (const Cells& cells : occupied_)
    sum += block_means(cells, first, block.count, block.count).front();
  return beds > 0 ? sum / static_cast<double>(occupied_.size()) / beds : none;
}

std::vector<double> Occupancy::mean_occupied(std::size_t unit) const {
  return over_replications(occupied(unit, days_), 0);
}

std::vector<double> Occupancy::share_occupied(std::size_t unit) const {
  const Cells beds = available(unit, days_);
  std::vector<double> shares = mean_occupied(unit);
  const bool has_beds = !beds.empty() && beds.front() > 0;
  for (double& one : shares)
    one = has_beds ? one / beds.front() : none;
  return shares;
}

}  // namespace output::report
