#include <array>

#include "scenarios/language/catalogue.h"

namespace scenarios {
namespace {

constexpr std::array values_da_rows = std::to_array<CatalogueRow>({
    {"E020", R"_("{found}" kan ikke læses som {@kind})_", R"_(skriv fx "{example}")_",
     R"_(Værdien har ikke den form, som feltet skal have. Former og enheder står i
docs/guide/language.md.

  forkert: arrivals: poisson(9)
  rigtigt: arrivals: poisson(9 /d))_"},
    {"E021", R"_("{found}" er ikke et tal)_",
     R"_(brug punktum i YAML: {point} | tusinder skrives uden skilletegn: {digits} | skriv et tal som {example})_",
     R"_(Tal skrives med punktum som decimaltegn og uden tusindtalsskilletegn. Tal, der kan læses på to
måder (1,000), bliver ikke gættet. Uendelig, "nan" og hexadecimale tal kan ikke bruges.

  forkert: occupancy_target: 0,85      rigtigt: occupancy_target: 0.85
  forkert: places: 1 200               rigtigt: places: 1200)_"},
    {"E022", "{@what} skal være et helt tal, fandt {found}",
     R"_(er det tusinder, så skriv dem uden punktum: {thousands} | skriv {suggestion})_",
     R"_(Senge, pladser, gentagelser og andet, man tæller, er hele tal.

  forkert: beds: 12.5      rigtigt: beds: 12
  forkert: beds: 1.200     rigtigt: beds: 1200)_"},
    {"E023", "der mangler en værdi", R"_(skriv fx "{example}")_",
     R"_(Feltet er nævnt, men der står ingenting efter kolon. Skriv en værdi, eller slet linjen, så
standardværdien bruges.

  forkert: warm_up:
  rigtigt: warm_up: 90 d)_"},
    {"E024", "{@what} skal være mellem {low} og {high}, fandt {found}", "",
     R"_(Værdien ligger uden for det, der er tilladt.

  forkert: women: 130 %
  rigtigt: women: 55 %)_"},
    {"E025", "{@what} skal være {@relation} {bound}, fandt {found}", "",
     R"_(Værdien er for lille eller for stor. Varigheder går fra 0 til 1000 år; middelværdier og
spredninger er større end 0; et tal kan ikke ændres til noget negativt.

  forkert: for: exponential(mean 0 d)
  rigtigt: for: exponential(mean 2 d))_"},
    {"E026", R"_(her skal der stå et tal uden enhed, fandt enheden "{found}")_", "slet enheden",
     R"_(Antal, formparametre og skrøbelighed (frailty) har ingen enhed.

  forkert: frailty: gamma(mean 1 d, sd 1 d)
  rigtigt: frailty: gamma(mean 1, sd 1))_"},
    {"E027", R"_(ukendt enhed "{found}")_",
     R"_(kendte enheder: {known}. | Mente du "{suggestion}"?)_",
     R"_(Enheder for tid er us, ms, s, min, h, d, w og y; også minutes, hours, days, weeks og years.
Måneder er ikke lige lange og kan kun bruges i clock: run.

  forkert: warm_up: 90 dage
  rigtigt: warm_up: 90 d)_"},
    {"E028", R"_({found} mangler en enhed)_",
     R"_(kolonnens overskrift siger den: skriv "{heading}" | skriv fx "{example}")_",
     R"_(En varighed eller en rate uden enhed kan misforstås (7 timer eller 7 døgn?) og bliver ikke gættet.

  forkert: for: exponential(mean 7.4)
  rigtigt: for: exponential(mean 7.4 d))_"},
    {"E029", "andelen {found} er større end 1", R"_(menes der procent? Skriv "{suggestion}")_",
     R"_(En andel skrives enten med procenttegn eller som et tal fra 0 til 1.

  forkert: accept: 78
  rigtigt: accept: 78 %      eller      accept: 0.78)_"},
    {"E030", R"_(datoen "{found}" kan læses på to måder)_", "skriv år-måned-dag: {suggestion}",
     R"_(01-02-2027 er 1. februar i Danmark og 2. januar i USA. Datoer skrives som år-måned-dag (ISO 8601).

  forkert: start: 01-02-2027
  rigtigt: start: 2027-02-01)_"},
    {"E031", R"_(datoen "{found}" findes ikke)_",
     R"_({year_month} har {days} dage | der er 12 måneder, fandt {month}. | Mente du {suggestion}?)_",
     R"_(Datoen har den rigtige form, men står ikke i kalenderen.

  forkert: start: 2027-02-30
  rigtigt: start: 2027-02-28)_"},
    {"E032", R"_("{found}" er ikke en dato)_",
     "skriv år-måned-dag: {suggestion} | skriv år-måned-dag, fx {example}",
     R"_(Datoer skrives som år-måned-dag med to cifre for måned og dag (ISO 8601).

  forkert: start: 1.3.2027
  rigtigt: start: 2027-03-01)_"},
    {"E033", R"_("{found}" er hverken yes eller no)_", "skriv {suggestion}",
     R"_(Ja og nej skrives yes og no (eller true og false).

  forkert: acute: ja
  rigtigt: acute: yes)_"},
    {"E034", R"_(ukendt fordeling "{found}")_",
     R"_(kendte fordelinger: {known}. | Mente du "{suggestion}"?)_",
     R"_(En fordeling er et navn og nogle tal i parentes, eller bare en varighed.

  forkert: for: eksponentiel(mean 2 d)
  rigtigt: for: exponential(mean 2 d))_"},
    {"E035", R"_("{found}" er ikke en måde at skrive {distribution} på)_", "skriv {known}",
     R"_(Hver fordeling har en eller flere faste måder at skrive den på; parametrene har navne, så ingen
er i tvivl om, hvad tallene betyder.

  forkert: for: lognormal(7 d, 9 d)
  rigtigt: for: lognormal(mean 7 d, sd 9 d))_"},
    {"E036", R"_("{found}" er for meget her)_",
     "slet det, eller se efter et komma eller en parentes",
     R"_(Værdien er færdig, men der står mere.

  forkert: warm_up: 90 d ca
  rigtigt: warm_up: 90 d)_"},
    {"E037", "teksten slutter for tidligt", "her mangler {@expected}",
     R"_(Der mangler noget til sidst, ofte en parentes. En fordeling med komma i en krøllet parentes {…}
skal stå i anførselstegn.

  forkert: [{in: ward, for: lognormal(mean 7 d, sd 9 d)}, leave]
  rigtigt: [{in: ward, for: "lognormal(mean 7 d, sd 9 d)"}, leave])_"},
    {"E038", R"_(her skal stå {@expected}, fandt "{found}")_", "",
     R"_(Et tegn eller et ord mangler eller står et forkert sted.

  forkert: for: discrete(20 % 1 d, 80 % 2 d)
  rigtigt: for: "discrete(20 %: 1 d, 80 %: 2 d)")_"},
    {"E039", "{@reason}", "fandt {found}",
     R"_(Tallene er hver for sig i orden, men passer ikke sammen: andele giver ikke 100 %, grænser står i
forkert rækkefølge, eller der bliver intet tilbage at trække fra.

  forkert: for: "mixture(87 %: 2 d, 12 %: 30 d)"
  rigtigt: for: "mixture(87 %: 2 d, 13 %: 30 d)")_"},
});

}  // namespace

std::span<const CatalogueRow> value_messages_da() {
  return values_da_rows;
}

}  // namespace scenarios
