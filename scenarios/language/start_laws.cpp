#include "scenarios/language/start_laws.h"

#include "models/compile/law_of_home.h"
#include "models/compile/stations.h"

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

}  // namespace

std::vector<Law> laws_of_members(const models::Step& step, const models::Service& service,
                                 const models::Geography& geography,
                                 const std::vector<std::int64_t>& counts) {
  std::vector<Law> laws(counts.size(), nullptr);
  const auto members = models::member_of_municipality(service, geography);
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
