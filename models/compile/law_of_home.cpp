#include "models/compile/law_of_home.h"

#include <algorithm>

#include "models/compile/lookup.h"
#include "models/expression/evaluate.h"

namespace models {

namespace {

bool asks_where(const Observed& one) {
  return one.quantity == Observable::is_in_area || one.quantity == Observable::is_municipality;
}

bool lives_there(const Observed& asked, const Geography& geography, std::size_t municipality) {
  if (asked.quantity == Observable::is_municipality)
    return geography.municipalities[municipality].name == asked.name;
  const Division& division = geography.divisions[index_of(geography.divisions, asked.division)];
  return division.members[division.of_municipality[municipality]] == asked.name;
}

}  // namespace

const engine::Distribution* law_of_home(const engine::Distribution& law,
                                        const std::optional<LengthRule>& rule,
                                        const Geography& geography, std::size_t municipality) {
  if (!rule) return &law;
  if (rule->factor || rule->exactly) return nullptr;
  for (const LengthRule::Case& one : rule->cases) {
    if (!std::ranges::all_of(one.holds.observed, asks_where)) return nullptr;
    const double holds = evaluate(one.holds.code, [&](std::uint32_t i) {
      return lives_there(one.holds.observed[i], geography, municipality) ? 1.0 : 0.0;
    });
    if (holds != 0) return &one.law;
  }
  return rule->has_others ? &law : nullptr;
}

}  // namespace models
