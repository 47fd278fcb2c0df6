#include "scenarios/language/competing_risks.h"

#include "engine/random/elementary.h"

namespace scenarios {

namespace {

constexpr double shortest = 6e7;       // one minute, in microseconds
constexpr double longest = 3.1536e15;  // a hundred years
constexpr double growth = 1.02;        // of the time steps

std::vector<double> cumulative_at(const models::Community& step, double frailty, double time) {
  std::vector<double> hazards;
  for (const models::Risk& risk : step.risks) {
    const engine::Duration elapsed{static_cast<engine::Duration::rep>(time)};
    const double factor = risk.times_frailty ? frailty : 1;
    hazards.push_back(factor * engine::cumulative(risk.hazard, elapsed));
  }
  return hazards;
}

double sum_of(const std::vector<double>& values) {
  double sum = 0;
  for (const double value : values)
    sum += value;
  return sum;
}

}  // namespace

std::vector<double> first_risk(const models::Community& step, double frailty) {
  std::vector<double> shares(step.risks.size(), 0);
  std::vector<double> before(step.risks.size(), 0);
  double alive = 1;
  for (double time = shortest; time < longest && alive > 1e-9; time *= growth) {
    const auto now = cumulative_at(step, frailty, time);
    const double gained = sum_of(now) - sum_of(before);
    if (gained <= 0) continue;
    const double left = engine::exp(-sum_of(now));
    for (std::size_t i = 0; i < shares.size(); ++i) {
      shares[i] += (alive - left) * (now[i] - before[i]) / gained;
    }
    alive = left;
    before = now;
  }
  return shares;
}

}  // namespace scenarios
