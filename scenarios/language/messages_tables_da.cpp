#include <array>

#include "scenarios/language/catalogue.h"

namespace scenarios {
namespace {

constexpr std::array tables_da_rows = std::to_array<CatalogueRow>({
    {"E060", R"_("{file}" er tom)_", "",
     R"_(En tabel har en første linje med kolonnernes navne og mindst én række.

  kommune;pladser [places]
  Roskilde;12)_"},
    {"E061", "filen er for stor ({found} MiB; højst {limit} MiB)", "",
     "Tabeller læses på én gang og må fylde højst 16 MiB. Behold kun de kolonner og rækker, der "
     "bruges."},
    {"E062", "filen er ikke UTF-8 (byte {found})", R"_(gem den fra Excel som "CSV UTF-8")_",
     R"_(Bogstaver som æ, ø og å skrives forskelligt i ældre filer. Gem filen igen som "CSV UTF-8
(kommasepareret)" i Excel.)_"},
    {"E063", "et anførselstegn bliver aldrig lukket", "",
     R"_(Et felt i anførselstegn går til det næste anførselstegn, også over flere linjer. Et
anførselstegn inde i feltet skrives to gange.

  forkert: "Afsnit M1;12
  rigtigt: "Afsnit M1";12)_"},
    {"E064", "rækken har {found} felter, men overskriften har {expected}",
     R"_(et felt med "{separator}" i skal stå i anførselstegn)_",
     R"_(Alle rækker har lige så mange felter som overskriften. Ofte mangler et skilletegn, eller en
tekst indeholder det.

  forkert: Afsnit M1, Slagelse,12
  rigtigt: "Afsnit M1, Slagelse",12)_"},
    {"E065", R"_(kolonnen "{found}" står to gange (første gang som nummer {first}))_",
     "giv den ene et andet navn",
     "Kolonner findes ved deres navn uden enhed, så hvert navn kan kun bruges én gang."},
    {"E066", "kolonne {found} har intet navn", "skriv et navn i overskriften, eller slet kolonnen",
     R"_(Hver kolonne har et navn i første linje, med enheden i kantede parenteser bagefter.

  afsnit;beds [beds];stay [d])_"},
    {"E067", R"_("{file}" har ingen kolonne "{found}")_",
     R"_(kolonnerne er: {known}. | Mente du "{suggestion}"?)_",
     R"_(Scenariet nævner en kolonne, som ikke er i tabellen. Navnet skrives uden enheden i kantede
parenteser.)_"},
    {"E068", R"_(nøglen "{found}" står to gange (første gang i linje {first}))_",
     "slet den ene række",
     "Nøglekolonnen peger på én række for hver værdi; ellers ved vi ikke, hvilket tal der gælder."},
    {"E069", R"_(feltet er tomt i kolonnen "{column}")_", "skriv 0, hvis der menes nul",
     "Et tomt felt kan betyde nul eller ukendt og bliver ikke gættet."},
    {"E070", R"_("{found}" i kolonnen "{column}" er ikke et tal)_", "skriv {suggestion}",
     R"_(Tal skrives uden enhed og uden tusindtalsskilletegn. Enheden står i overskriften: stay [d]. Med
; som skilletegn kan decimaltegnet være komma.

  forkert: 7 dage      rigtigt: 7)_"},
    {"E071", R"_("{found}" står efter det afsluttende anførselstegn)_",
     R"_(et anførselstegn inde i feltet skrives to gange: "")_",
     R"_(Efter det afsluttende anførselstegn kommer et skilletegn eller en ny linje.

  forkert: "Afsnit "M1" nord"
  rigtigt: "Afsnit ""M1"" nord")_"},
    {"E072", R"_("{found}" har punktum, men andre tal i tabellen har decimalkomma)_",
     R"_(skriv "{comma}" | tusinder skrives uden punktum: "{digits}")_",
     R"_(I en tabel med decimalkomma kan 1.234 både være 1234 og 1,234. Brug samme decimaltegn i hele
tabellen, og ingen tusindtalspunktummer.)_"},
    {"E073", "tabellen har en overskrift, men ingen rækker", "",
     "Under overskriften skal der være mindst én række med værdier."},
    {"E074", R"_("{found}" i kolonnen "{column}" er ikke et helt tal)_", "",
     R"_(Personer, senge og pladser er hele tal uden decimaler og skilletegn.

  forkert: 1.234      rigtigt: 1234)_"},
    {"E075", R"_(enheden i overskriften "{found}" mangler en kantet parentes)_",
     "skriv navn og enhed som {example}",
     R"_(Enheden står sidst i overskriften i kantede parenteser.

  forkert: stay [d      rigtigt: stay [d])_"},
    {"E076", "kolonnerne er adskilt af tabulator", "brug komma eller semikolon",
     R"_(Tabeller er CSV-filer med komma eller semikolon mellem felterne. Gem som "CSV UTF-8" i Excel.)_"},
    {"E077", R"_(enheden "{found}" i kolonnen "{column}" passer ikke til {@what})_",
     "skriv en af disse: {wanted}",
     R"_(Enheden i overskriften siger, hvad tallene er. Den skal passe til det, de bruges til, og kan udelades ved
det, man tæller. Antal personer og senge skrives helt ud.

  forkert: personer [1000 personer]      rigtigt: personer [personer]
  forkert: stay [beds]                   rigtigt: stay [d])_"},
    {"E285",
     R"_(enheden "{found}" i denne celle passer ikke til "{unit}" i overskriften over "{column}")_",
     "står tallet i den rigtige kolonne?",
     R"_(Overskriften siger, hvad alle kolonnens tal er. En celle kan have sin egen enhed, hvis den er af samme slags.

  forkert: ophold [d]  og en celle  4 /d      rigtigt: ophold [d]  og en celle  4)_"},
    {"W139", R"_(denne celle er i {found}, skønt overskriften over "{column}" siger {unit})_",
     "skriv tallet i {unit}, uden enhed",
     R"_(Enheden i cellen gælder. Siges én gang for hver kolonne.

  ophold [d]  og en celle  4 h   er 4 timer)_"},
    {"E078", R"_("{found}" i overskriften til kolonnen "{column}" er ingen enhed)_",
     R"_(enheder er us, ms, s, min, h, d, w, y, %, /y, /week, senge, pladser, personer, klinikere, sager. | Mente du "{suggestion}"?)_",
     R"_(Enheden i overskriften siger, hvad tallene er. Antal personer og senge skrives helt ud.

  forkert: senge [1000 senge]      rigtigt: senge [senge])_"},
});

}  // namespace

std::span<const CatalogueRow> table_messages_da() {
  return tables_da_rows;
}

}  // namespace scenarios
