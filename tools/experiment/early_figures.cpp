#include "tools/experiment/early_figures.h"

#include <algorithm>
#include <cmath>
#include <span>

#include "engine/statistics/interval.h"
#include "engine/statistics/simultaneous.h"
#include "models/indicators/metric.h"
#include "tools/experiment/settling.h"

namespace tools {

namespace {

using Values = std::vector<double>;

constexpr double risk_of_warning = 0.05;
constexpr double least_part_off = 0.05;          ///< of the later level
constexpr double least_part_of_interval = 0.25;  ///< of its half-width
constexpr std::size_t least_batches = 10;        ///< that MSER needs

bool follows_calendar(const models::Description& description) {
  return has_seasons(description) ||
         std::ranges::any_of(description.services, [](const models::Service& service) {
           return service.kind == models::ServiceKind::clinic;
         });
}

/// A figure, and what is asked of it before all are judged together.
struct AskedFigure {
  std::string figure;
  FigureCourse course;
  std::size_t apart = 0;  ///< values a year apart; 0: none is taken out
  std::size_t cut = 0;    ///< values that MSER would leave out
  double p = 1;           ///< that chance alone would make front and rest differ so
};

std::optional<AskedFigure> ask(const std::string& figure, FigureCourse course,
                               bool is_by_calendar) {
  const std::size_t length = course.ends.size();
  const std::size_t apart = is_by_calendar ? course.year : 0;
  if (length < apart + least_batches * course.batch) return std::nullopt;
  const auto start = engine::initial_bias(without_season(course.values, apart), course.batch);
  if (!start.p) return std::nullopt;
  return AskedFigure{figure, std::move(course), apart, start.leave_out, *start.p};
}

/// A queue that grows all the time has a low front, too.
bool is_growth(const AskedFigure& one) {
  const std::size_t third = one.course.ends.size() / 3;
  if (one.apart > 0) return false;  // growth falls out with the season
  const auto drift = engine::chance_of_drift(one.course.values, third);
  const auto growth = engine::chance_of_growth(one.course.values, one.cut);
  return *drift <= risk_of_warning && *growth > risk_of_warning;
}

EarlyFigure told(const AskedFigure& one) {
  const std::size_t length = one.course.ends.size();
  const std::size_t to = one.apart > 0 ? one.apart + one.cut : length;
  const std::size_t from = one.apart > 0 ? one.apart : one.cut;
  return {one.figure, one.course.what, one.course.ends[one.cut - 1],
          engine::mean(means_between(one.course.values, 0, one.cut)),
          engine::mean(means_between(one.course.values, from, to))};
}

bool matters(const EarlyFigure& early, const AskedFigure& one) {
  const double off = std::abs(early.at_first - early.later);
  const std::size_t length = one.course.ends.size();
  const double moved = off * static_cast<double>(one.cut) / static_cast<double>(length);
  const auto whole = engine::confidence_interval(means_between(one.course.values, 0, length), 0.95);
  return off >= least_part_off * std::abs(early.later) &&
         moved >= least_part_of_interval * (whole.high - whole.low) / 2;
}

}  // namespace

std::vector<EarlyFigure> early_figures(const output::Results& results,
                                       const models::Program& program) {
  if (results.replications.size() < engine::least_to_test) return {};
  const bool is_by_calendar = follows_calendar(program.description);
  std::vector<AskedFigure> all;
  for (std::size_t i = 0; i < program.description.key_figures.size(); ++i) {
    auto course = course_of(results, program, i);
    if (!course) continue;
    auto one = ask(program.description.key_figures[i].id, std::move(*course), is_by_calendar);
    if (one) all.push_back(std::move(*one));
  }
  Values p;
  for (const AskedFigure& one : all)
    p.push_back(one.p);
  const Values adjusted = engine::holm_adjusted(p);
  std::vector<EarlyFigure> early;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].cut == 0 || adjusted[i] > risk_of_warning || is_growth(all[i])) continue;
    const EarlyFigure one = told(all[i]);
    if (matters(one, all[i])) early.push_back(one);
  }
  return early;
}

}  // namespace tools
