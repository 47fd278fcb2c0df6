#include "output/report/words.h"

namespace output::report {
namespace {

constexpr Phrase phrases_da[] = {
    {"key_figures.elsewhere", "Flere nøgletal:"},
    {"key_figures.unlisted",
     "Ikke vist: {0} af nøgletallene, som scenariet slår fra, eller som andre regnes af; --json "
     "har dem."},
    {"topic.table", "Nøgletal: {0}"},
    {"finding.topic", "Størst: {0}, {1}. Mindst: {2}, {3}."},

    {"staff.title", "Personale"},
    {"topic_lead.staff",
     "Hvor meget af personalet der er i brug, hvor mange der er fraværende, hvor mange stillinger "
     "der er ubesatte, og hvor meget vikarer og overarbejde fylder."},
    {"coercion.title", "Tvang"},
    {"topic_lead.coercion",
     "Personer og episoder pr. år, hvor intet andet er sagt. En person tæller én gang i perioden, "
     "uanset hvor mange episoder der er."},
    {"cost.title", "Økonomi"},
    {"topic_lead.cost",
     "Hvad der er udført, og hvem der betaler det, efter scenariets priser. Penge, der flytter fra "
     "kommune til region, er udgift hos den ene og indtægt hos den anden."},
    {"equity.title", "Lighed"},
    {"topic_lead.equity",
     "Hvor forskelligt det går, efter hvor man bor. Den dårligst og den bedst stillede kommune "
     "ville "
     "også afvige, hvis alle kommuner var ens: jo færre personer, jo mere er tilfældigt. Kommuner "
     "med for få personer tæller ikke med."},

    {"division.region", "region"},
    {"division.council", "sundhedsråd"},
    {"map.by_area", "{0}, efter {1}"},
    {"map.areas_lead",
     "Det samme efter region og sundhedsråd: det, hvor de afviger mest ud over det tilfældige. "
     "Regioner er dem, der er på periodens første dag: fem til og med 2026, fire fra 2027."},

    {"how_much.title", "Hvor meget er nok?"},
    {"what_matters.title", "Følsomhed"},
    {"what_matters.first", "De første {0} af {1} nøgletal; samspil sensitivity viser dem alle."}};

}  // namespace

std::span<const Phrase> danish_topic_phrases() {
  return phrases_da;
}

}  // namespace output::report
