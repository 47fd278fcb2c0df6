#include "output/report/words.h"

namespace output::report {
namespace {

constexpr Phrase searches_da[] = {
    {"attribution.title", "Hvad skyldes hvad: fra {0} til {1}"},
    {"attribution.difference", "{0}: {1} {2} i alt."},
    {"attribution.group", "gruppe"},
    {"attribution.alone", "alene"},
    {"attribution.last", "som den sidste"},
    {"attribution.shapley", "andel"},
    {"attribution.sum", "sum"},
    {"attribution.whole", "alle sammen"},
    {"attribution.groups", "Grupper af ændringer"},
    {"attribution.changes", "ændringer"},
    {"attribution.columns",
     "Alene: gruppen som den eneste ændring. Som den sidste: hvad der mangler uden den, når alle "
     "andre er der. Andel: hvad den lægger til i gennemsnit over alle rækkefølger af grupperne "
     "(Shapley), så andelene tilsammen er hele forskellen. Hvor alene og som den sidste er "
     "forskellige, virker grupper på hinanden."},
    {"attribution.exact",
     "Alle kombinationer af grupper er kørt, med samme tilfældige tal, i {0} gentagelser."},
    {"attribution.sampled",
     "Hver af {1} gentagelser har {0} tilfældige rækkefølger af grupperne, med samme tilfældige "
     "tal i alle kombinationer. Andelenes intervaller rummer også rækkefølgernes usikkerhed."},
    {"attribution.together",
     "Intervallerne for et tals grupper i én kolonne holder samlet med {0} sikkerhed."},
    {"optimum.title", "Den billigste sammensætning: {0}"},
    {"optimum.mix", "sammensætning"},
    {"optimum.cost", "pris"},
    {"optimum.best", "billigst"},
    {"optimum.order", "En sammensætning skrives {0}."},
    {"optimum.proved",
     "{0} er det billigste, der når målene, til en pris på {1}. Med {2} sikkerhed når det dem, og "
     "intet billigere gør med {3} i behold."},
    {"optimum.open",
     "{0} når målene til en pris på {1} ({2} sikkerhed). De {3} gentagelser var brugt, før {4} "
     "billigere sammensætninger var udelukket."},
    {"optimum.clash",
     "{0} når målene til en pris på {1} ({2} sikkerhed) og er det billigste prøvede, der gør det. "
     "Noget billigere, der ikke er prøvet, kan også gøre det, for her er mere ikke altid bedre."},
    {"optimum.none",
     "Selv det meste af alt, {0}, når ikke målene med {1} i behold ({2} sikkerhed)."},
    {"optimum.spent",
     "De {0} gentagelser var brugt, før det var sikkert om nogen sammensætning, at den når "
     "målene."},
    {"optimum.target", "Mål. {0}."},
    {"optimum.method",
     "{0} af {1} sammensætninger er prøvet, med samme tilfældige tal, i {2} gentagelser. Hver af "
     "dem har sin del af risikoen, så ordene holder samlet med {3} sikkerhed."},
    {"optimum.taken",
     "Forudsat: mere af noget gør aldrig et mål dårligere. Par af sammensætninger, hvor det er "
     "efterprøvet: {0}; hvor det ikke holdt: {1}."},
    {"optimum.finding",
     "Det bedste gennemsnit, der er set til hver pris eller billigere, med interval; firkanter er "
     "målet, den lodrette streg den billigste sammensætning. Over fire gange målet er udeladt."},
};

}  // namespace

std::span<const Phrase> danish_search_phrases() {
  return searches_da;
}

}  // namespace output::report
