#include "tools/drawing/mean_shares.h"

#include <algorithm>
#include <numeric>

#include "models/expression/evaluate.h"

namespace tools {

namespace {

using models::Expression;
using models::Observable;
using models::Observed;

/// A day of the week in a municipality (by its index; none in a scenario without them), and its
/// part of all days that persons live.
struct Home {
  std::optional<std::size_t> place;
  int weekday = 1;  ///< 1 is Monday
  double part = 1;
};

std::vector<Home> homes_in(const models::Geography& geography) {
  std::vector<double> persons;
  for (const models::Municipality& one : geography.municipalities) {
    persons.push_back(static_cast<double>(
        std::accumulate(one.population.begin(), one.population.end(), std::int64_t{0})));
  }
  const double all = std::accumulate(persons.begin(), persons.end(), 0.0);
  std::vector<Home> homes;
  for (int day = 1; day <= 7; ++day) {
    if (all <= 0) homes.push_back({std::nullopt, day, 1.0 / 7});
    for (std::size_t place = 0; all > 0 && place < persons.size(); ++place)
      homes.push_back({place, day, persons[place] / all / 7});
  }
  return homes;
}

class Means {
 public:
  explicit Means(const models::Geography& geography)
      : geography_(geography), homes_(homes_in(geography)) {}

  void put_into(models::Step& step) const {
    if (auto* choose = std::get_if<models::Choose>(&step)) put_into(*choose);
    if (auto* triage = std::get_if<models::Triage>(&step)) put_into(*triage);
    if (auto* community = std::get_if<models::Community>(&step)) {
      for (models::Risk& risk : community->risks)
        put_into(risk);
    }
  }

 private:
  /// Frailty has the mean 1.
  static bool is_of_home(const Observed& one) {
    return one.quantity == Observable::is_municipality || one.quantity == Observable::is_in_area ||
           one.quantity == Observable::frailty || one.quantity == Observable::weekday;
  }

  static bool is_known(const Expression& formula) {
    return std::ranges::all_of(formula.observed, is_of_home);
  }

  static bool are_known(const models::Choose& choose) {
    const bool has_rules =
        choose.by == models::ChooseBy::weights || choose.by == models::ChooseBy::conditions;
    return has_rules && std::ranges::all_of(choose.rules, [](const auto& rule) {
             return !rule || is_known(*rule);
           });
  }

  bool lies_in(std::size_t place, const Observed& area) const {
    if (area.division == "municipality") return geography_.municipalities[place].name == area.name;
    const auto division =
        std::ranges::find(geography_.divisions, area.division, &models::Division::name);
    return division != geography_.divisions.end() &&
           division->members[division->of_municipality[place]] == area.name;
  }

  double value_at(const Home& home, const Expression& formula) const {
    return models::evaluate(formula.code, [&](std::uint32_t i) -> double {
      const Observed& one = formula.observed[i];
      if (one.quantity == Observable::frailty) return 1;
      if (one.quantity == Observable::weekday) return home.weekday;
      if (!home.place) return 0;
      const bool is_there = one.quantity == Observable::is_municipality
                                ? geography_.municipalities[*home.place].name == one.name
                                : lies_in(*home.place, one);
      return is_there ? 1 : 0;
    });
  }

  double mean_of(const Expression& formula) const {
    double mean = 0;
    for (const Home& home : homes_)
      mean += home.part * value_at(home, formula);
    return mean;
  }

  /// In proportion to the formulas; the way without one has what they leave of 1.
  std::vector<double> by_weights(const Home& home, const models::Choose& choose) const {
    std::vector<double> shares;
    for (const auto& rule : choose.rules)
      shares.push_back(rule ? std::max(0.0, value_at(home, *rule)) : 0);
    const double said = std::accumulate(shares.begin(), shares.end(), 0.0);
    for (std::size_t i = 0; i < shares.size(); ++i) {
      if (!choose.rules[i]) shares[i] = std::max(0.0, 1 - said);
    }
    const double all = std::accumulate(shares.begin(), shares.end(), 0.0);
    for (double& share : shares)
      share = all > 0 ? share / all : 0;
    return shares;
  }

  /// All go the first way whose condition holds.
  std::vector<double> by_conditions(const Home& home, const models::Choose& choose) const {
    std::vector<double> shares(choose.rules.size(), 0);
    for (std::size_t i = 0; i < shares.size(); ++i) {
      if (choose.rules[i] && value_at(home, *choose.rules[i]) == 0) continue;
      shares[i] = 1;
      break;
    }
    return shares;
  }

  void put_into(models::Choose& choose) const {
    if (!are_known(choose)) return;
    for (auto& [share, pathway] : choose.ways)
      share = 0;
    for (const Home& home : homes_) {
      const std::vector<double> shares = choose.by == models::ChooseBy::weights
                                             ? by_weights(home, choose)
                                             : by_conditions(home, choose);
      for (std::size_t i = 0; i < shares.size(); ++i)
        choose.ways[i].first += home.part * shares[i];
    }
    choose.by = models::ChooseBy::shares;
    choose.rules.clear();
  }

  void put_into(models::Triage& triage) const {
    if (!triage.accept_rule || !is_known(*triage.accept_rule)) return;
    triage.accept = std::clamp(mean_of(*triage.accept_rule), 0.0, 1.0);
    triage.accept_rule.reset();
  }

  void put_into(models::Risk& risk) const {
    if (!risk.times || !is_known(*risk.times)) return;
    const double factor = std::max(0.0, mean_of(*risk.times));
    if (auto* steps = std::get_if<engine::PiecewiseConstantHazard>(&risk.hazard)) {
      for (double& rate : steps->rates)
        rate *= factor;
    } else {
      std::get<engine::PowerLawHazard>(risk.hazard).kappa *= factor;
    }
    risk.times.reset();
  }

  const models::Geography& geography_;
  std::vector<Home> homes_;
};

bool never_happens(const models::Interruption& one) {
  const auto* hazard = std::get_if<engine::Hazard>(&one.law);
  return hazard != nullptr && !engine::can_happen(*hazard);
}

std::vector<models::Interruption>* interruptions(models::Step& step) {
  if (auto* stay = std::get_if<models::Stay>(&step)) return &stay->until;
  if (auto* visit = std::get_if<models::Visit>(&step)) return &visit->until;
  if (auto* triage = std::get_if<models::Triage>(&step)) return &triage->until;
  if (auto* fork = std::get_if<models::Fork>(&step)) return &fork->until;
  auto* delay = std::get_if<models::Delay>(&step);
  return delay == nullptr ? nullptr : &delay->until;
}

/// Interruptions that never happen, or that lead where the step leads anyway.
void leave_out_idle(models::Step& step, const models::Step* next) {
  std::vector<models::Interruption>* until = interruptions(step);
  if (until == nullptr) return;
  const auto* go = next == nullptr ? nullptr : std::get_if<models::Go>(next);
  std::erase_if(*until, [&](const models::Interruption& one) {
    return never_happens(one) || (go != nullptr && one.pathway == go->pathway);
  });
}

}  // namespace

models::Description with_mean_shares(models::Description description) {
  const Means means(description.geography);
  for (models::Pathway& pathway : description.pathways) {
    for (std::size_t s = 0; s < pathway.steps.size(); ++s) {
      means.put_into(pathway.steps[s]);
      const auto* next = s + 1 < pathway.steps.size() ? &pathway.steps[s + 1] : nullptr;
      leave_out_idle(pathway.steps[s], next);
    }
  }
  return description;
}

}  // namespace tools
