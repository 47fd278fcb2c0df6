// Headline figures of one replication, over the whole counted period.
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "models/indicators/figure_occupancy.h"
#include "models/indicators/figure_scope.h"
#include "models/indicators/figure_waits.h"
#include "models/indicators/home_figures.h"
#include "models/indicators/inhabitant_figures.h"
#include "models/indicators/metric.h"
#include "models/indicators/standardised.h"
#include "models/indicators/wait_value.h"

namespace models {
namespace {

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

double ratio(double part, double whole) {
  return whole > 0 ? part / whole : undefined;
}

/// Measures one replication.
class Measurer {
 public:
  Measurer(const KeyFigureWish& wish, const Outcome& network)
      : wish_(wish), network_(network), scope_(wish, network.program()) {}

  double value() const {
    if (scope_.years().empty()) return undefined;  // the run does not count the year
    if (wish_.home) return value_by_home(wish_, network_);
    if (is_of_inhabitants(wish_.measure)) return value_of_inhabitants(wish_, network_);
    switch (wish_.measure) {
      case Measure::wait_mean:
      case Measure::wait_median:
      case Measure::wait_p90:
      case Measure::wait_share_within:
        return wait_value(wish_, ended_waits(scope_, network_));
      case Measure::waiting:
        return person_days(&GroupRecord::waiting) / counted_days();
      case Measure::wait_median_all:
        return quantile_of_all(0.5);
      case Measure::wait_p90_all:
        return quantile_of_all(0.9);
      case Measure::occupancy:
        return occupancy();
      case Measure::occupancy_p90:
        return std::isnan(occupancy()) ? undefined : occupancy_quantile(scope_, network_, 0.9);
      case Measure::blocked_days:
        return person_days(&GroupRecord::blocked) / years();
      case Measure::days_used:
        return person_days(&GroupRecord::in_bed) / years();
      case Measure::overtime:
        return overtime_days() / years();
      case Measure::length_of_stay:
        return mean_days(stays());
      case Measure::stay_median:
      case Measure::reach_mean:
      case Measure::reach_share_within:
        return wait_value(wish_, asked_for(wish_, network_).times);
      default:
        return counted();
    }
  }

 private:
  /// Figures that count persons, visits or stays.
  double counted() const {
    switch (wish_.measure) {
      case Measure::starts:
        return total(&GroupRecord::starts) / years();
      case Measure::turned_away:
        return ratio(total(&GroupRecord::turned_away), total(&GroupRecord::arrived));
      case Measure::readmission_30d:
        return readmission(Readmissions::window);
      case Measure::readmission_3d:
        return readmission(std::chrono::days{3});
      case Measure::readmission_7d:
        return readmission(std::chrono::days{7});
      case Measure::rejected:
        return ratio(total(&GroupRecord::rejected), static_cast<double>(stays().count()));
      case Measure::arrivals:
        return persons(network_.ledger().arrivals) / years();
      case Measure::deaths:
        return persons(network_.ledger().deaths) / years();
      case Measure::gave_up:
        return ratio(total(&GroupRecord::gave_up), total(&GroupRecord::arrived));
      case Measure::balked:
        return ratio(total(&GroupRecord::balked), total(&GroupRecord::arrived));
      case Measure::interrupted:
        return total(&GroupRecord::interrupted) / years();
      case Measure::persons:
        return static_cast<double>(asked_for(wish_, network_).persons.size());
      default:
        return undefined;
    }
  }

  static double mean_days(const engine::Tally& tally) {
    return tally.count() == 0 ? undefined : tally.mean() / engine::microseconds_per_day;
  }

  double counted_days() const { return days(scope_.end() - scope_.begin()); }
  double years() const { return counted_days() / 365; }

  /// Of the groups meant, together.
  GroupRecord record(std::size_t station) const {
    GroupRecord all;
    for (const std::size_t year : scope_.years()) {
      for (const std::size_t g : scope_.groups())
        all.merge(network_.stations()[station].record.of(g, year));
    }
    return all;
  }

  double quantile_of_all(double p) const {
    const auto length = engine::quantile_of_all(all_waits(scope_, network_), p);
    return length ? days(*length) : undefined;
  }

  double total(std::uint64_t GroupRecord::*field) const {
    double all = 0;
    for (const std::size_t i : scope_.stations())
      all += static_cast<double>(record(i).*field);
    return all;
  }

  double person_days(PersonTime GroupRecord::*field) const {
    double all = 0;
    for (const std::size_t i : scope_.stations())
      all += days(record(i).*field);
    return all;
  }

  /// Share of available bed time occupied (by the group); for clinics, used share of slots; none if
  /// unlimited.
  double occupancy() const {
    double used = 0, available = 0;
    for (const std::size_t i : scope_.stations()) {
      const StationPlan& plan = network_.program().stations[i];
      if (plan.slot_clock) {
        used += static_cast<double>(record(i).starts);
        available += static_cast<double>(plan.slot_clock->slots_before(scope_.end()) -
                                         plan.slot_clock->slots_before(scope_.begin()));
      } else {
        const auto& ruled = network_.stations()[i].ruled;
        const bool is_shared = ruled && ruled->shared;
        if (is_shared ? scope_.is_of_a_group() : !plan.capacity) return undefined;
        used += days(is_shared ? area_of(ruled->shared->busy) : record(i).in_bed);
        available += is_shared ? server_days(plan) : bed_days(i);
      }
    }
    return ratio(used, available);
  }

  /// Open ones: closed and broken down beds are not available, beds being cleaned are.
  double bed_days(std::size_t station) const {
    const Station& one = network_.stations()[station];
    if (one.ruled) return days(area_of(one.ruled->open));
    return static_cast<double>(*network_.program().stations[station].capacity) * counted_days();
  }

  /// Of a station whose patients share the capacity.
  double server_days(const StationPlan& plan) const {
    return static_cast<double>(*network_.program().station_rules[*plan.rules].servers) *
           counted_days();
  }

  double overtime_days() const {
    double all = 0;
    for (const std::size_t i : scope_.stations()) {
      const auto& ruled = network_.stations()[i].ruled;
      if (ruled) all += days(area_of(ruled->overtime));
    }
    return all;
  }

  engine::Tally stays() const {
    engine::Tally all;
    for (const std::size_t i : scope_.stations())
      all.merge(record(i).stays);
    return all;
  }

  /// Of the days that are meant.
  PersonTime area_of(const engine::Level& by_day) const {
    const auto& edges = network_.program().days;
    const engine::SimTime from = scope_.begin(), to = scope_.end();
    PersonTime all = 0;
    for (std::size_t day = 0; day + 1 < edges.size(); ++day) {
      if (edges[day] >= from && edges[day] < to) all += by_day.area(day);
    }
    return all;
  }

  double readmission(engine::Duration window) const {
    if (wish_.standard) return standardised();
    double index = 0, again = 0;
    for (std::uint32_t point = 0; point < network_.program().points.size(); ++point) {
      if (!is_meant(point)) continue;
      for (const Readmissions::Share& one : shares_of(point)) {
        index += static_cast<double>(one.index);
        again += static_cast<double>(one.within(window));
      }
    }
    return ratio(again, index);
  }

  /// By group and year.
  std::vector<Readmissions::Share> shares_of(std::uint32_t point) const {
    std::vector<Readmissions::Share> all;
    for (const std::size_t group : scope_.groups()) {
      for (const std::size_t year : scope_.years())
        all.push_back(network_.ledger().readmissions.of_group(point, group, year));
    }
    return all;
  }

  double standardised() const {
    const auto meant = [this](std::uint32_t point) {
      return is_meant(point);
    };
    const auto anywhere = [this](std::uint32_t point) {
      return is_of_service(point);
    };
    const Program& program = network_.program();
    const Readmissions& seen = network_.ledger().readmissions;
    const auto periods = scope_.periods();
    return standardised_rate(*wish_.standard, strata_of(seen, program, meant, periods),
                             strata_of(seen, program, anywhere, periods));
  }

  bool is_of_service(std::uint32_t point) const {
    const Program& program = network_.program();
    return std::ranges::any_of(program.stations, [&](const StationPlan& station) {
      return station.point == point &&
             program.description.services[station.service].name == wish_.service;
    });
  }

  bool is_meant(std::uint32_t point) const {
    for (const std::size_t i : scope_.stations()) {
      if (network_.program().stations[i].point == point) return true;
    }
    return false;
  }

  double persons(const std::vector<std::uint32_t>& of_group) const {
    double all = 0;
    const std::size_t groups = network_.program().description.groups.size();
    for (const std::size_t year : scope_.years()) {
      for (const std::size_t g : scope_.groups())
        all += of_group[year * groups + g];
    }
    return all;
  }

  const KeyFigureWish& wish_;
  const Outcome& network_;
  FigureScope scope_;
};

/// `above`: the values of the figures that stand before it. A figure without value has no result,
/// nor has a division by zero.
double computed(const FigureFormula& formula, const std::vector<double>& above) {
  std::vector<double> stack;
  for (const FigureTerm& term : formula) {
    if (term.kind == FormulaKind::number) {
      stack.push_back(term.number);
    } else if (term.kind == FormulaKind::figure) {
      stack.push_back(above.at(term.figure));
    } else if (term.kind == FormulaKind::negate) {
      stack.back() = -stack.back();
    } else {
      const double right = stack.back();
      stack.pop_back();
      double& left = stack.back();
      if (term.kind == FormulaKind::add) left += right;
      if (term.kind == FormulaKind::subtract) left -= right;
      if (term.kind == FormulaKind::multiply) left *= right;
      if (term.kind == FormulaKind::divide) left = right == 0 ? undefined : left / right;
    }
  }
  return stack.back();
}

/// As results have it; empty: of no topic.
std::string topic_word(const KeyFigureWish& wish) {
  constexpr std::array<const char*, 8> words = {
      "staff", "coercion", "cost", "equity", "readmissions", "blocked", "referrals", "unlisted"};
  const auto topic = topic_of(wish);
  return topic ? words.at(static_cast<std::size_t>(*topic)) : "";
}

}  // namespace

Metrics key_figure_metrics(const Program& program) {
  const auto& wishes = program.description.key_figures;
  if (wishes.empty()) return {};
  Metric metric;
  metric.variable.name = "kpi_value";
  metric.variable.dimensions = {"kpi"};
  metric.variable.units = "1";
  metric.variable.long_name = "key figure; unit in kpi_unit";
  metric.fill = [](const Outcome& network) -> engine::Values {
    std::vector<double> exact;
    for (const KeyFigureWish& wish : network.program().description.key_figures) {
      exact.push_back(wish.formula.empty() ? Measurer(wish, network).value()
                                           : computed(wish.formula, exact));
    }
    return std::vector<float>(exact.begin(), exact.end());
  };
  return {metric};
}

std::vector<engine::KeyFigure> key_figures(const Program& program) {
  std::vector<engine::KeyFigure> all;
  for (const KeyFigureWish& wish : program.description.key_figures) {
    const char* better = wish.better == Better::lower    ? "lower"
                         : wish.better == Better::higher ? "higher"
                                                         : "none";
    const std::string unit = wish.formula.empty() ? unit_of(wish.measure) : wish.unit;
    const std::string target = wish.target ? text_of(*wish.target) : "";
    all.push_back({wish.id, unit, wish.label.da, wish.label.en, better, topic_word(wish), target});
  }
  return all;
}

std::optional<Topic> topic_of(const KeyFigureWish& wish) {
  if (wish.topic || !wish.formula.empty()) return wish.topic;
  if (wish.home) return Topic::equity;
  if (is_readmission(wish.measure)) return Topic::readmissions;
  if (wish.measure == Measure::blocked_days) return Topic::blocked;
  if (wish.measure == Measure::rejected) return Topic::referrals;
  return std::nullopt;
}

}  // namespace models
