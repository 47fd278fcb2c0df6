#include "scenarios/language/expected_length.h"

#include <algorithm>

#include "scenarios/language/expression_bounds.h"

namespace scenarios {

namespace {

/// So rare a value does not count.
constexpr double rarely = 1e-9;

/// Less than half a microsecond is rounded to nothing.
bool is_nothing(double microseconds) {
  return microseconds < 0.5;
}

}  // namespace

std::optional<double> expected_length(const engine::Distribution& law,
                                      const std::optional<models::LengthRule>& rule) {
  if (!rule) return law.mean();
  if (!rule->cases.empty()) return std::nullopt;
  const auto known = constant_of(rule->exactly ? *rule->exactly : *rule->factor);
  if (!known || *known < 0) return std::nullopt;
  return rule->exactly ? *known : law.mean() * *known;
}

bool may_be_nothing(const engine::Distribution& law,
                    const std::optional<models::LengthRule>& rule) {
  if (rule && rule->exactly) return is_nothing(least_of(*rule->exactly));
  if (rule && rule->factor && least_of(*rule->factor) <= 0) return true;
  const auto has_nothing = [](const engine::Distribution& one) {
    return is_nothing(one.quantile(rarely)) && is_nothing(one.quantile(1e-6));
  };
  if (!rule || rule->cases.empty()) return has_nothing(law);
  return has_nothing(law) ||
         std::ranges::any_of(rule->cases, has_nothing, &models::LengthRule::Case::law);
}

}  // namespace scenarios
