#include <array>

#include "scenarios/language/catalogue.h"

namespace scenarios {
namespace {

constexpr std::array term_rows_da = std::to_array<Term>({
    // Values.
    {"value", "værdien"},
    {"share", "andelen"},
    {"factor", "faktoren"},
    {"changed", "den ændrede værdi"},
    {"divisor", "tallet efter skråstregen"},
    {"per_day", "antallet pr. døgn"},
    {"year", "årstallet"},
    {"spread", "spredning delt med middelværdi"},
    {"more_than", "større end"},
    {"at_least", "mindst"},
    {"at_most", "højst"},
    {"number", "et tal"},
    {"rate", "en rate"},
    {"slots", "et antal tider om ugen"},
    {"hazard", "en risiko over tid"},
    {"change", "en ændring"},
    {"changeable", "et tal, der kan ændres"},
    {"too_deep", "fordelinger er lagt mere end 8 gange ind i hinanden"},
    {"not_ascending", "tallene skal stå i rækkefølge, det laveste først"},
    {"sum_of_shares", "andelene skal tilsammen give 100 %"},
    {"sum_of_start", "andelene i start skal tilsammen give 100 %"},
    {"sum_of_row", "andelene i en række af next må højst give 100 %"},
    {"no_observations", "kolonnen har ingen tal"},
    {"negative_observation", "observationer må ikke være negative"},
    {"no_mass", "fordelingen ligger uden for grænserne"},
    {"too_many_phases", "der kan højst være 50 faser"},
    {"phase_sizes", "start, means og next skal have lige mange faser"},
    {"never_ends", "vejen gennem faserne slutter aldrig"},
    // Structure.
    {"pathway", "forløbet"},
    {"service", "enheden"},
    {"slot", "tidstypen"},
    {"division", "inddelingen"},
    {"weight", "vægten"},
    {"age_group", "aldersgruppen"},
    {"member", "delen"},
    {"group", "gruppen"},
    {"a_value", "en værdi"},
    {"a_list", "en liste"},
    {"a_map", "et opslag"},
    {"scenario", "scenariet"},
    {"table", "tabellen"},
    {"beds", "senge"},
    {"places", "pladser"},
    {"clinicians", "klinikere"},
    {"cases", "sager"},
    {"replications", "gentagelser"},
    {"seed", "frøet"},
    {"priority", "prioriteten"},
    {"limit", "grænsen"},
    {"times", "antallet af gange"},
    {"warm_up", "opvarmningen"},
    {"run", "kørslen"},
    {"code", "kommunekoden"},
    {"persons", "antallet af personer"},
    {"arrivals", "ankomster"},
    {"duration", "en varighed"},
    {"unlimited_capacity", "det ubegrænsede har ingen belægning"},
    {"no_acute_stay", "intet ophold i noget forløb siger acute: yes"},
    {"moment", "en dato eller en dato med et klokkeslæt"},
    {"clock_reading", "et klokkeslæt"},
    {"growth", "en vækst om året"},
    {"bookings", "aftaler"},
    {"lateness", "hvor sent patienter kommer"},
    {"weekday", "ugedag"},
    {"month", "måned"},
    {"municipality", "kommune"},
    {"count", "antallet af personer"},
    {"start_state", "starttilstanden"},
    {"step", "trinnet"},
    {"waited", "ventetiden indtil nu"},
    {"elapsed", "tiden indtil nu"},
    {"run_too_short", "kørslen skal være længere end 30 dage, ellers kan ingen følges"},
});

}  // namespace

std::span<const Term> terms_da() {
  return term_rows_da;
}

}  // namespace scenarios
