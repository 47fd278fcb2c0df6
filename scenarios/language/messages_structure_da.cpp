#include <array>

#include "scenarios/language/catalogue.h"

namespace scenarios {
namespace {

constexpr std::array structure_da_rows = std::to_array<CatalogueRow>({
    {"E001", R"(filen "{found}" findes ikke)", "der er ledt efter: {tried}",
     R"(En sti søges først fra mappen med den fil, der nævner den, og derefter i det installerede bibliotek.

  extends: library/denmark/common.yaml)"},
    {"E002", "filen er for stor ({found} MiB; højst {limit} MiB)", "læg store tabeller i CSV-filer",
     R"(En scenariefil må højst være 16 MiB. Tal for mange steder hører til i en tabel:

  beds: {file: data/senge.csv, key: sted, column: senge})"},
    {"E003", "filen er ikke UTF-8 fra dette sted", "gem den som UTF-8 i din editor",
     "Bogstaver som æ, ø og å gemmes på en anden måde i ældre filer. Gem filen igen med tegnsættet "
     "UTF-8."},
    {"E004", "tegnet 0x{found} kan ikke stå i et scenarie", "slet det",
     R"(Styretegn er usynlige og følger ofte med, når tekst kopieres. Slet tegnet, og skriv eventuelt linjen
igen.)"},
    {"E005", "linjen er rykket ind med tabulator", "brug mellemrum, ikke tabulator",
     R"(YAML ser på indrykningen, hvad der hører sammen, og en tabulator kan være et vilkårligt antal mellemrum.
De fleste editorer kan skrive mellemrum, når der trykkes på tabulatortasten.)"},
    {"E006", "filen er tom", "begynd med et eksempel: samspil new NAVN",
     R"(Der står kun mellemrum og kommentarer i filen. "samspil new NAVN" skriver et eksempel at begynde med.)"},
    {"E007", R"(en tekst kan ikke begynde med "{found}" her)", "sæt den i anførselstegn",
     R"(Nogle tegn har deres egen betydning i YAML: @ ` % med flere. En tekst, der begynder med et af dem, skal
stå i anførselstegn.

  forkert: title: @hjemme
  rigtigt: title: "@hjemme")"},
    {"E008", "denne parentes har ingen makker", "hver [ skal have en ], hver { en }",
     R"(En liste i kantede parenteser eller et opslag i tuborgparenteser går til den afsluttende parentes, om
nødvendigt over flere linjer.

  forkert: stay: [{in: ward, for: 3 d}, leave
  rigtigt: stay: [{in: ward, for: 3 d}, leave])"},
    {"E009", "anførselstegnet afsluttes aldrig", "",
     R"(En tekst i anførselstegn går til det næste anførselstegn af samme slags, om nødvendigt over flere linjer.
Et " inde i teksten skrives \", og et ' i '...' skrives to gange.)"},
    {"E010", R"(ukendt felt "{found}")",
     R"(mente du "{suggestion}"? | det hører til {belongs_to}, og dette er: {here}. | Kendte her: {known})",
     R"(Der er intet felt med det navn på dette sted. Alle felter står i scenarios/REFERENCE.md.

  forkert: replicatons: 20
  rigtigt: replications: 20)"},
    {"E011", R"("{found}" står to gange (første gang i linje {first}))",
     "slet den ene; ellers ved vi ikke, hvilken der gælder",
     R"(Hvert navn kan kun stå én gang samme sted. YAML selv ville tage en af dem uden at sige noget.

  forkert: {kind: ward, beds: 10, beds: 12}
  rigtigt: {kind: ward, beds: 12})"},
    {"E012", "lister og opslag er lagt mere end {limit} gange ind i hinanden", "",
     "Intet scenarie har brug for så mange niveauer. Som regel mangler der en parentes længere "
     "oppe."},
    {"E013", "filen har mere end {limit} værdier", "læg store tabeller i CSV-filer",
     R"(En scenariefil har nogle hundrede værdier. Tal for mange steder hører til i en tabel:

  beds: {file: data/senge.csv, key: sted, column: senge})"},
    {"E014", R"(ankre, aliaser og merge-nøgler kan ikke bruges, fandt "{found}")",
     "giv værdien et navn under parameters, og skriv $navn, eller brug extends",
     R"(Med &navn, *navn og << fra YAML ville det ikke være til at se, hvilken fil og linje en værdi kommer fra.

  parameters:
    ophold: 7 d
  ... for: exponential(mean $ophold))"},
    {"E015", "navnet foran kolon skal være almindelig tekst", "",
     R"(Foran et kolon står et navn: ikke en liste, ikke tuborgparenteser, og ikke ingenting.

  forkert: [afsnit]: 10
  rigtigt: afsnit: 10)"},
    {"E016", "filen har mere end ét dokument",
     "slet denne linje og det følgende, eller læg det i en fil for sig",
     "En linje med tre streger begynder et nyt YAML-dokument. Et scenarie er ét dokument."},
    {"E017", R"("{found}" kan ikke stå her)",
     "kendte: !remove (står alene), !replace {...}. En tekst, der begynder med !, skal stå i "
     "anførselstegn",
     R"(Med ! siger en fil, der bygger på en anden, at noget går ud, eller at et opslag erstattes helt.

  services:
    afsnit_b: !remove
    afsnit_c: !replace {kind: ward, beds: 12})"},
    {"E018", "det passer ikke til det, der står ovenfor",
     R"(se på indrykningen; en tekst med ": " i skal stå i anførselstegn)",
     R"(Det, der hører sammen, er rykket lige langt ind, og der står ét "navn: værdi" på en linje.

  forkert: title: Plan: flere senge
  rigtigt: title: "Plan: flere senge")"},
    {"E019", "ukendt tegn efter en omvendt skråstreg",
     R"(skriv teksten i enkelte anførselstegn, eller \\ for en omvendt skråstreg)",
     R"(I "..." begynder en omvendt skråstreg et særligt tegn som \n. I '...' står den for sig selv.

  forkert: file: "data\pladser.csv"
  rigtigt: file: data/pladser.csv)"},
});

}  // namespace

std::span<const CatalogueRow> structure_messages_da() {
  return structure_da_rows;
}

}  // namespace scenarios
