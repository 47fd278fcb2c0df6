#include <array>

#include "scenarios/language/catalogue.h"

namespace scenarios {
namespace {

constexpr std::array tracks_da_rows = std::to_array<CatalogueRow>({
    {"E258", R"("fork: {found}" betyder intet)", "skriv all, any eller for eksempel 2 of 3",
     R"(fork siger, hvor mange af sporene der skal være færdige, før personen går videre.

  - fork: 2 of 3
    tracks: {bloods: [...], scan: [...], talk: [...]})"},
    {"E259", R"("fork: {found}" passer ikke til {tracks} spor)",
     "tæl sporene, eller skriv all eller any",
     R"(I "fork: K of N" er N antallet af spor, og K ligger mellem 1 og N.

  - fork: 2 of 3
    tracks: {bloods: [...], scan: [...], talk: [...]})"},
    {"E162", "et spor flytter ikke: det gør kun personen", "flyt på personens eget forløb",
     R"(Hvad der går ved siden af en person, går videre, hvor det begyndte. Personen flytter på sit eget forløb: som en af
risiciene hjemme, eller ved et ur i en ventetid.

  forkert: {subscribe: life, steps: [{wait: exponential(mean 10 y)}, {moves: {within: region}}]}
  rigtigt: {community: {moves: {hazard: 0.1 /y, go: moving}, ...}}
           moving: [{moves: {within: region}}, {go: at_home}])"},
    {"E197", "ingen kan flytte: der er ingen befolkning", "tilføj population: med kommuner",
     "Den, der flytter, bor i en anden kommune fra nu af, så der må være nogle."},
    {"E198", "ingen flytter inden for en kommune", "skriv en inddeling af kommunerne",
     R"(Den, der flytter, kommer til en anden kommune: i samme område (within) eller i et andet (beyond).

  forkert: {moves: {within: municipality}}
  rigtigt: {moves: {within: region}}     eller     {moves: {beyond: municipality}})"},
    {"E199", "det må siges hvorhen, på én måde", "skriv én af to, within og beyond",
     R"(
  rigtigt: {moves: {to: Roskilde}}
  rigtigt: {moves: {within: region}}     eller     {moves: {beyond: region}})"},
    {"E260", R"("{pathway}" fører ud af sporet "{track}")",
     "lad det slutte med join, eller afgør det efter fork",
     R"(Den, der går et spor, går ved siden af personen og kan ikke forlade modellen eller dø for personen. Et forløb, som
et spor går til, ved hvilket trin det end er, skal slutte med join eller gå videre til et, der gør. Hvad sporet viser,
kan afgøres efter fork eller i et af personens forløb.

  forkert: tracks: {scan: [{visit: scanner}, {go: treated}]}     treated: [leave]
  rigtigt: tracks: {scan: [{visit: scanner}]}                    og så {go: treated} efter fork)"},
    {"E261", R"("{step}" kan ikke stå i et spor)",
     "slet det: et spor slutter, hvor trinnene slutter",
     R"(Et spor slutter, hvor dets trin slutter, eller med join. Om personen forlader modellen eller dør, siges i personens
eget forløb: efter fork eller i dens until.

  - fork: all
    tracks: {bloods: [...], scan: [...]}
    until: {death: {hazard: 0.01 /y, go: died}})"},
    {"E262", R"("join" står, hvor personer kommer, der ikke er på noget spor)",
     R"(lad forløbet "{pathway}" slutte med leave, eller gå videre)",
     R"(join slutter et spor. Et forløb, der slutter med join, kan kun bruges af spor og ikke af personen.

  - fork: all
    tracks: {scan: [{choose: {again: 10 %, fine: rest}}], bloods: [...]}
  again: [{visit: scanner}, join]
  fine: [join])"},
    {"E263", "der er ingen seng at vente i på sporene",
     R"("wait: in bed" kan kun stå lige efter et ophold; slet det, eller skriv opholdet før)",
     R"(Med "wait: in bed" beholder personen sengen fra trinnet før, til nok spor er færdige. Ad enhver vej til fork
(tilbage gennem go og choose) skal trinnet før være et ophold.

  rigtigt: [{in: ward, for: 2 d}, {fork: all, wait: in bed, tracks: {...}}, leave])"},
    {"E264", "senge kunne låse for evigt: {circle}",
     "lad personen vente hjemme på sporene, eller lad sporene bruge andre senge",
     R"(Den, der venter i sengen på spor, beholder sengen, til de er færdige. Skal et spor bruge en seng i samme afsnit,
eller i et, hvis patienter venter i sengen på det, kan alle komme til at vente på alle. circular_blocking hjælper ikke.

  forkert: [{in: ward, for: 2 d}, {fork: all, wait: in bed, tracks: {more: [{in: ward, for: 1 d}], ...}}, leave])"},
    {"E265", R"(et abonnement har enten "steps" eller "for")", "slet en af dem",
     R"(Uden steps er et abonnement et ophold hos den ydelse, det er opkaldt efter, højst så længe som "for" siger.

  {subscribe: case_manager, for: 1 y}
  {subscribe: support, steps: [{visit: first_talk}, {in: support, for: 90 d}]})"},
    {"E266", "kun {found} af sporene kan slutte, og {needed} skal", "lad de andre slutte",
     R"(Et spor, der går i ring for evigt eller ender i et liv hjemme uden vej til join, bliver aldrig færdigt, så ingen
ville nogensinde gå videre fra fork. Det, der går uden ende, er et abonnement.)"},
    {"E267", R"(et ur, der går i ventetiden, kan ikke regne fra "{found}")",
     "slet from, eller skriv while: staying",
     R"(from siger, siden hvornår en fare har løbet, som ingen ser begynde: personens ankomst eller seneste udskrivelse. Et
ur i ventetiden går fra det øjeblik, personen stiller sig i køen.

  until: {relapse: {hazard: {0 d: 0.02 /d, 30 d: 0.005 /d}, from: discharge, go: relapsed}})"},
    {"E268", R"("{found}" har ingen pladser at have)",
     "nævn en ydelse med senge, pladser eller sager",
     R"_(holds(support) spørger, om personen eller et af dens spor eller abonnementer har en plads dér nu. En klinik giver
besøg, og personale lånes ud til ophold; ingen af delene har en person.

  times: "if(holds(support), 0.6, 1)")_"},
    {"E269", R"("leaves" kan ikke holdes på "{service}" ved siden af "{key}")", "slet en af dem",
     R"(leaves siger, på hvilke tider et ophold kan slutte. Det regnes ud, når opholdet begynder, så intet må afbryde det
og lade det gå videre senere (preempt, at_closing: resume, restart eller resample), og længden må ikke være trukket, før
det begynder (order: shortest). Med tidsskridt (clock: step) slutter alt ved skridtets slutning, uanset klokkeslæt.

  rigtigt: {in: ward, for: exponential(mean 9 d), leaves: mon-fri 09:00-16:00})"},
    {"W127", "fork med ét spor, som intet kan afslutte, er en ventetid på det",
     "skriv trinnene i forløbet, eller brug subscribe",
     R"(Med et enkelt spor går intet side om side. Dets trin kan lige så godt stå i forløbet, med mindre "until" skal kunne
afslutte dem, hvor de end er; det, der skal gå, mens personen går videre, er et abonnement.)"},
    {"W128", R"("others: finish" siger intet her: alle spor skal være færdige)", "slet det",
     R"(others siger, hvad der sker med de spor, der ikke er færdige, når personen går videre. Med fork: all er der ingen.)"},
    {"W129", R"("unsubscribe: {found}" afslutter intet på et spor)",
     "skriv unsubscribe i personens forløb",
     R"(Et spor kan kun afslutte det, det selv abonnerer på. Det, personen abonnerer på, afsluttes af personen, eller når
personen forlader modellen.

  forkert: [{subscribe: support}, {fork: any, tracks: {better: [{wait: 30 d}, {unsubscribe: support}], ...}}]
  rigtigt: [{subscribe: support}, {fork: any, tracks: {better: [{wait: 30 d}], ...}}, {unsubscribe: support}])"},
    {"W132", R"("of: person" siger intet her: ingen kommer her på et spor)", "slet det",
     R"(En person ændrer altid sine egne egenskaber. of: person er for spor og abonnementer, som har en kopi af dem.)"},
    {"W134", "{found} personer i {service}, som har plads til {limit}: de andre er udeladt", "",
     "Når kørslen begynder, har ingen en seng, der ikke er der. Alle poster ved et tilbud regnes "
     "sammen, i den skrevne rækkefølge."},
    {"W133", R"("times" for "{clock}" spørger "holds" én gang, når uret begynder)",
     "lad en risiko i community spørge, på et spor hvis personen ikke er hjemme",
     R"_(Et ur i until trækkes, når det begynder, og hører ikke om pladser, der gives eller gives tilbage imens. En risiko i
livet hjemme gør, i samme øjeblik, også på et spor ved siden af et ophold:

  - fork: any
    tracks:
      stay: [{in: ward, for: 30 d}]
      risk: [{community: {relapse: {hazard: 0.01 /d, times: "if(holds(team), 0.6, 1)", go: relapsed}}}])_"},
});

}  // namespace

std::span<const CatalogueRow> track_messages_da() {
  return tracks_da_rows;
}

}  // namespace scenarios
