#include "scenarios/language/start_laws.h"

#include <algorithm>
#include <numeric>

#include "models/compile/law_of_home.h"

namespace scenarios {

namespace {

using Law = const engine::Distribution*;

/// Of those who live in the municipality.
Law law_of(const models::Step& step, const models::Geography& geography, std::size_t municipality) {
  if (const auto* stay = std::get_if<models::Stay>(&step))
    return models::law_of_home(stay->length, stay->rule, geography, municipality);
  const auto& triage = std::get<models::Triage>(step);
  return models::law_of_home(triage.length, triage.rule, geography, municipality);
}

/// The member of the service that each municipality has.
std::vector<std::size_t> members_of_municipalities(const models::Service& service,
                                                   const models::Geography& geography) {
  std::vector<std::size_t> members(std::max<std::size_t>(1, geography.municipalities.size()), 0);
  const auto division =
      std::ranges::find(geography.divisions, service.by.value_or(""), &models::Division::name);
  if (division != geography.divisions.end()) {
    std::ranges::copy(division->of_municipality, members.begin());
  } else if (service.by) {
    std::iota(members.begin(), members.end(), 0);
  }
  return members;
}

}  // namespace

std::vector<Law> laws_of_members(const models::Step& step, const models::Service& service,
                                 const models::Geography& geography,
                                 const std::vector<std::int64_t>& counts) {
  std::vector<Law> laws(counts.size(), nullptr);
  const auto members = members_of_municipalities(service, geography);
  for (std::size_t m = 0; m < members.size(); ++m) {
    Law& law = laws[members[m]];
    if (counts[members[m]] == 0) continue;
    const Law next = law_of(step, geography, m);
    if (next == nullptr || (law != nullptr && !(*law == *next))) return {};
    law = next;
  }
  return laws;
}

}  // namespace scenarios
