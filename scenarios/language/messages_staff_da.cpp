#include <array>

#include "scenarios/language/catalogue.h"

namespace scenarios {
namespace {

constexpr std::array staff_da_rows = std::to_array<CatalogueRow>({
    {"E284",
     "{persons} personer er hos patienter fra begyndelsen, men {pools} har aldrig mere end {most}",
     "lad færre patienter være der, eller lad grupper træde til med or",
     R"(Patienter, der er i et ophold fra begyndelsen, har det personale hos sig, som det kræver til enden.

  forkert: start_state: {der: {in: afsnit, group: akut, n: 5, elapsed: 1 d}}   med needs: {sygeplejersker: 1} og persons: 4
  rigtigt: start_state: {der: {in: afsnit, group: akut, n: 4, elapsed: 1 d}})"},
    {"E286", R"("{found}" er af arten {kind}, ikke en personalegruppe)",
     "nævn en ydelse med kind: staff",
     R"(needs, rounds og or nævner personalegrupper: ydelser af arten staff.

  forkert: {in: afsnit, for: 3 d, needs: {andet_afsnit: 1}}
  rigtigt: {in: afsnit, for: 3 d, needs: {sygeplejersker: 1}}     med services: {sygeplejersker: {kind: staff, persons: 4}})"},
    {"E287", "{key} hører ikke til en personalegruppe", "slet den",
     R"(En personalegruppe har personer, som kan skifte over ugen, fra datoer, ved lukninger og svigt (fravær), og en kø
af runder, der venter, med order: priority, fifo eller lifo. Patienterne står i afsnittets kø.)"},
    {"E288", "personale kan ikke kaldes bort fra en patient",
     "skriv at_closing: finish eller overtime",
     R"(Når der bliver færre på vagt, gør de, der er i gang, sig færdige og går så (finish). overtime er det samme, og
tiden tælles.

  forkert: sygeplejersker: {kind: staff, persons: {...}, at_closing: resume}
  rigtigt: sygeplejersker: {kind: staff, persons: {...}, at_closing: overtime})"},
    {"E289", R"("{found}" står to gange)", "slet den ene",
     R"(De, der kommer i stedet for andre, er en anden gruppe.

  forkert: needs: {sygeplejersker: {n: 1, or: [sygeplejersker]}}
  rigtigt: needs: {sygeplejersker: {n: 1, or: [vikarer]}})"},
    {"E294", R"("{found}" er en personalegruppe: ingen sendes dertil)",
     "skriv needs: {{found}: 1} ved et ophold",
     R"(Personalet kommer til patienten, ved siden af sengen.

  forkert: {in: sygeplejersker, for: 30 min}
  rigtigt: {in: afsnit, for: 3 d, needs: {sygeplejersker: {n: 1, for: 30 min}}})"},
    {"E295", "{persons} personer skal bruges på én gang, men {pools} har aldrig mere end {most}",
     "bed om færre, eller nævn grupper, der kan træde til, med or",
     R"(Personale tages på én gang, så et sådant ophold eller en sådan runde kunne aldrig begynde.

  forkert: needs: {sygeplejersker: 3}                       med sygeplejersker: {kind: staff, persons: 2}
  rigtigt: needs: {sygeplejersker: {n: 3, or: [vikarer]}}   med vikarer: {kind: staff, persons: unlimited})"},
    {"E322",
     R"(personale fra "{pool}", der bliver, til sengen forlades, går ikke sammen med circular_blocking)",
     "slet cares_until eller circular_blocking",
     "Patienter, der venter i senge, holder da også personale, og det, der gøres ved en kreds af "
     "senge, siger intet om deres personale."},
    {"E297", "patienter, der venter i sengen på et ophold med personale, kan ikke byttes om",
     "vent hjemme, eller skriv circular_blocking: error",
     "Med circular_blocking: swap flytter alle patienter i en kreds på ét øjeblik, hvad enten der "
     "er personale til dem alle eller ej."},
    {"W131", R"(ingen har brug for personale fra "{pool}")",
     "nævn den i needs eller rounds ved et ophold, eller slet den",
     "Kun ophold med needs eller rounds tager personale."},
});

}  // namespace

std::span<const CatalogueRow> staff_messages_da() {
  return staff_da_rows;
}

}  // namespace scenarios
