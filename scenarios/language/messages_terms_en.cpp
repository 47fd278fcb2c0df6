#include <array>

#include "scenarios/language/catalogue.h"

namespace scenarios {
namespace {

constexpr std::array term_rows_en = std::to_array<Term>({
    // Values.
    {"value", "the value"},
    {"share", "the share"},
    {"factor", "the factor"},
    {"changed", "the changed value"},
    {"divisor", "the number after the slash"},
    {"per_day", "the number a day"},
    {"year", "the year"},
    {"spread", "standard deviation divided by mean"},
    {"more_than", "more than"},
    {"at_least", "at least"},
    {"at_most", "at most"},
    {"number", "a number"},
    {"rate", "a rate"},
    {"slots", "slots a week"},
    {"hazard", "a hazard"},
    {"change", "a change"},
    {"changeable", "a number that can be changed"},
    {"too_deep", "distributions are nested more than 8 deep"},
    {"not_ascending", "the numbers must stand in order, the lowest first"},
    {"sum_of_shares", "the shares must sum to 100 %"},
    {"sum_of_start", "the shares in start must sum to 100 %"},
    {"sum_of_row", "the shares in a row of next must sum to at most 100 %"},
    {"no_observations", "the column has no numbers"},
    {"negative_observation", "observations must not be negative"},
    {"no_mass", "the distribution lies outside the limits"},
    {"too_many_phases", "there can be at most 50 phases"},
    {"phase_sizes", "start, means and next must have the same number of phases"},
    {"never_ends", "the way through the phases never ends"},
    // Structure.
    {"pathway", "pathway"},
    {"service", "service"},
    {"slot", "class of slots"},
    {"division", "division"},
    {"weight", "weight"},
    {"age_group", "age group"},
    {"member", "member"},
    {"group", "group"},
    {"a_value", "a value"},
    {"a_list", "a list"},
    {"a_map", "a map"},
    {"scenario", "the scenario"},
    {"table", "the table"},
    {"beds", "beds"},
    {"places", "places"},
    {"clinicians", "clinicians"},
    {"cases", "cases"},
    {"replications", "replications"},
    {"seed", "the seed"},
    {"priority", "the priority"},
    {"limit", "the limit"},
    {"times", "the number of times"},
    {"warm_up", "the warm-up"},
    {"run", "the run"},
    {"code", "the municipality code"},
    {"persons", "the number of persons"},
    {"arrivals", "arrivals"},
    {"duration", "a duration"},
    {"unlimited_capacity", "what is unlimited has no occupancy"},
    {"no_acute_stay", "no stay of any pathway says acute: yes"},
    {"moment", "a date, or a date and a local time"},
    {"clock_reading", "a reading of the clock"},
    {"growth", "growth a year"},
    {"bookings", "appointments"},
    {"lateness", "how late patients come"},
    {"weekday", "weekday"},
    {"month", "month"},
    {"municipality", "municipality"},
    {"count", "the number of persons"},
    {"start_state", "the start state"},
    {"step", "the step"},
    {"waited", "the time waited"},
    {"elapsed", "the time so far"},
    {"run_too_short", "the run must be longer than 30 days, or nobody can be followed"},
});

}  // namespace

std::span<const Term> terms_en() {
  return term_rows_en;
}

}  // namespace scenarios
