#include "output/report/words.h"

namespace output::report {
namespace {

constexpr Phrase searches_da[] = {
    {"attribution.title", "Hvad skyldes hvad: fra {0} til {1}"},
    {"attribution.difference", "{0}: {1} i alt."},
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
     "{0} når målene til en pris på {1} ({2} sikkerhed). De {3} gentagelser var brugt, før alle "
     "billigere sammensætninger var udelukket; tilbage: {4}."},
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
     "Prøvede sammensætninger: {0} af {1}, med samme tilfældige tal; gentagelser: {2}. Hver af "
     "dem har sin del af risikoen, så ordene holder samlet med {3} sikkerhed."},
    {"optimum.taken",
     "Forudsat: mere af noget gør aldrig et mål dårligere. Par af sammensætninger, hvor det er "
     "efterprøvet: {0}; hvor det ikke holdt: {1}."},
    {"optimum.finding",
     "Det bedste gennemsnit, der er set til hver pris eller billigere, med interval; firkanter er "
     "målet, den lodrette streg den billigste sammensætning. Over fire gange målet er udeladt."},
    {"uncertainty.title", "Det, man ikke ved, og tilfældet: {0}"},
    {"uncertainty.caption", "Parametre og tilfælde"},
    {"uncertainty.mean", "middel"},
    {"uncertainty.range", "parametre, {0}"},
    {"uncertainty.chance", "tilfælde, {0}"},
    {"uncertainty.share", "skyldes parametre"},
    {"uncertainty.parameter_sd", "spredning, parametre"},
    {"uncertainty.simulation_sd", "spredning, tilfælde"},
    {"uncertainty.difference", "Tallene er dem i {0} minus dem i {1}, med de samme trækninger."},
    {"uncertainty.uniform",
     "Parametre, der er trukket fra deres grænser, alle værdier lige sandsynlige (ligefordelt): "
     "{0}. Trækninger: {1}; hver er kørt {2} gange, med sine egne tilfældige tal."},
    {"uncertainty.triangular",
     "Parametre, der er trukket fra deres grænser, den værdi, de har, som den mest sandsynlige "
     "(trekant): {0}. Trækninger: {1}; hver er kørt {2} gange, med sine egne tilfældige tal."},
    {"uncertainty.drawn_again",
     "Trækninger, der ikke gav et scenarie, fordi værdierne ikke passer sammen, og blev trukket "
     "om: {0}. Fordelingen er den for værdier, der passer."},
    {"uncertainty.left_out",
     "Parametre, hvis grænser ikke er tal i én enhed, og som derfor ikke er trukket: {0}."},
    {"uncertainty.columns",
     "Parametre: hvor tallet ligger i {0} af trækningerne, uden tilfældet i hver. Tilfælde: "
     "middeltallets interval, hvis parametrene var kendt som dem, der blev trukket. Skyldes "
     "parametre: deres del af variansen af én gentagelse, med interval fra ti trækninger og op "
     "(bootstrap)."},
    {"uncertainty.limits",
     "Parametre trækkes uafhængigt af hinanden. Hvad der ingen grænser har, regnes for kendt."},
    {"uncertainty.notice",
     "Patienterne er simulerede; ingen virkelige personer indgår. Usikkerheden er den i parametre "
     "med grænser og i tilfældet, ikke den i modellens opbygning."},
    {"uncertainty.chart", "Hvor meget skyldes parametre"},
    {"uncertainty.finding",
     "Den del af variansen, der skyldes parametre, med {0} interval; resten er tilfælde."},
    {"uncertainty.parameters", "Hvad der er trukket"},
    {"uncertainty.parameter", "parameter"},
    {"uncertainty.low", "fra"},
    {"uncertainty.value", "værdi"},
    {"uncertainty.high", "til"},
};

}  // namespace

std::span<const Phrase> danish_search_phrases() {
  return searches_da;
}

}  // namespace output::report
