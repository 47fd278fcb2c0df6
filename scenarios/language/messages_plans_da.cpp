// Hvad der kan være galt i planen for et gennemløb (tools/sweep); hvad der er galt i dens form,
// siges med sætningerne for scenarier.
#include <array>

#include "scenarios/language/catalogue.h"

namespace scenarios {
namespace {

constexpr std::array plans_da_rows = std::to_array<CatalogueRow>({
    {"E350", "det er ikke en plan af en slags, som programmet læser", "begynd den med plan: 1",
     R"(Den første linje i en plan siger, i hvilken udgave af sproget den er skrevet.

  plan: 1
  scenario: ward.yaml)"},
    {"E351", "factors: planen har ingen", "nævn mindst én værdi i scenariet",
     R"(Et gennemløb ændrer værdier i scenariet, hver under sit eget navn.

  factors:
    beds: {path: services.ward.beds, kind: integer, range: [8, 14]})"},
    {"E352", R"(faktoren "{factor}" har intet interval: scenariet angiver intet for "{path}")",
     "skriv range: [lav, høj]",
     R"(Uden range har en faktor det interval, som scenariet angiver ved værdien ({value: 11 d, range: [9 d, 13 d]}).
"samspil explain SCENARIO parameters" viser dem.)"},
    {"E353", R"(faktoren "{factor}" går fra {low} til {high}, og det er intet interval)",
     "skriv den laveste ende først, begge med samme enhed",
     R"(Et interval har en lav ende og en højere, i samme enhed.

  forkert: range: [8 h, 1 d]
  rigtigt: range: [8 h, 24 h])"},
    {"E354", R"("{key}" mangler i faktoren "{factor}")", "",
     R"(Hver faktor siger, hvad den ændrer (path), og for datoer og valg mellem hvilke værdier. Overlays har ingen path.

  opening: {path: groups.acute.arrivals.until, kind: date, range: [2027-01-01, 2028-01-01]}
  order: {path: services.ward.queue.order, choices: [fifo, lifo]}
  model: {kind: overlay, choices: {as_now: [], joint: joint.yaml}})"},
    {"E355", R"("{key}" siger intet for faktoren "{factor}" af slagsen {kind})", "slet det",
     R"(Tal og datoer har range, valg og overlays har choices; times og scale er til kontinuerte faktorer, og der skrives
enten range eller times.

  stay: {path: parameters.stay, times: [0.8, 1.2]})"},
    {"E356", R"(faktoren "{factor}" har kun ét valg)", "nævn mindst to",
     R"(En faktor med én værdi ændrer intet; hvad der skal gælde i alle punkter, står under set.

  set: {services.ward.beds: 12})"},
    {"E357", R"(faktoren "{factor}" har valget "{found}" to gange)", "slet det ene",
     R"(Hvert valg køres lige ofte; et, der nævnes to gange, ville tælle dobbelt.)"},
    {"E358", R"(faktoren "{factor}" har scale: log, men dens interval ligger ikke over 0)",
     "skriv scale: linear",
     R"(På en logaritmisk skala tæller hver fordobling lige meget, så 0 og det, der er mindre, har ingen plads der.)"},
    {"E359", R"(faktoren "{factor}" er et helt tal, men dens interval slutter et andet sted)",
     "skriv hele tal, eller kind: continuous",
     R"(Senge og andet, man tæller, er hele tal.

  beds: {path: services.ward.beds, kind: integer, range: [8, 14]})"},
    {"E360", R"("{found}" er ingen værdi af faktoren "{factor}")",
     "skriv en fra dens interval, med dens enhed, eller et af dens valg",
     R"(Værdier i en liste og base ligger i faktorens interval og har dens enhed; for valg er de navne.

  factors: {stay: {path: parameters.stay, range: [1 d, 3 d]}}
  design: {method: list, list: [{stay: 1 d}, {stay: 2.5 d}]})"},
    {"E361", R"("{key}" mangler i designet {method})", "",
     R"(Metoder, og hvad der skal siges: grid, one_at_a_time; latin_hypercube, sobol: points; morris: trajectories;
saltelli: base_points; list: list.

  design: {method: morris, trajectories: 20})"},
    {"E362", R"("{key}" siger intet i designet {method})", "slet det",
     R"(Metoder, og hvad der kan siges: grid, one_at_a_time: levels; latin_hypercube, sobol: points; morris: trajectories,
levels; saltelli: base_points; list: list.)"},
    {"E363", "levels i morris skal være et lige tal", "skriv 4",
     R"(En vej flytter hver faktor med halvdelen af niveauerne, så høje og lave værdier er lige hyppige.
Kilde: Morris, Technometrics 33(2), 1991.)"},
    {"E364", R"(et punkt i listen har ingen værdi af faktoren "{factor}")", "skriv en",
     R"(Hvert punkt i listen har en værdi af hver faktor.

  design: {method: list, list: [{beds: 8, stay: 1 d}, {beds: 9, stay: 2 d}]})"},
    {"E365", "designet kan højst have {limit} faktorer, fandt {found}",
     "sortér dem først med morris",
     R"(Retningstallene til Sobols punkter (Joe & Kuo 2008) slutter ved 3667 dimensioner; Saltellis par skal bruge to for
hver faktor.)"},
    {"E366", "designet har {found} punkter, og {limit} er det højeste",
     "skriv færre levels eller points",
     R"(Et grid har alle kombinationer: 40 faktorer med 3 niveauer er flere punkter, end nogen maskine kan køre. Morris
skal kun bruge trajectories x (faktorer + 1).)"},
    {"E367", R"(scenariet har intet nøgletal "{found}")",
     R"(kendte: {known}. | Mente du "{suggestion}"?)",
     R"(outputs nævner nøgletal i scenariet; uden den gemmes de alle.)"},
    {"E368", R"("{found}" kan ikke gives videre til køsystemet)",
     "skriv kun bogstaver, cifre, - . _ og :",
     R"(Disse ord kommer til at stå i jobbets script.

  cluster: {time: "2:00:00", memory: 4G, partition: short})"},
    {"E369", R"("{path}" ændres af "{factor}" og af "{other}")", "lad kun den ene ændre det",
     R"(Af to ændringer af én værdi ville kun den sidste gælde, og den anden faktor ville se ud, som om den intet gør.)"},
    {"E370", R"("{found}" kan ikke være navn på en faktor)",
     "skriv kun bogstaver (a-z), cifre og _",
     R"(En faktors navn står i resultatet (design_NAVN), hvor andre programmer læser det.

  factors: {langt_ophold: parameters.stay})"},
    {"E374", R"(intervallet for faktoren "{factor}" begynder under 0, ved {low})",
     "skriv et interval fra 0 og op, eller times: [0.5, 1.5]",
     R"(Et tal med minus ændrer scenariets værdi i stedet for at erstatte den ("-2": to færre), så et interval på begge
sider af 0 ville betyde to ting. Gang i stedet for at variere omkring scenariets værdi:

  beds: {path: services.ward.beds, times: [0.8, 1.2]})"},
    {"W150", "{found} er ingen potens af to: punkterne ligger ikke så jævnt, som de kunne",
     "skriv {below} eller {above}",
     R"(Sobols punkter fylder rummet jævnt ved 2, 4, 8, 16, ... punkter. Derimellem har nogle dele flere end andre.
Kilde: Owen, On dropping the first Sobol' point, 2020.)"},
});

}  // namespace

std::span<const CatalogueRow> plan_messages_da() {
  return plans_da_rows;
}

}  // namespace scenarios
