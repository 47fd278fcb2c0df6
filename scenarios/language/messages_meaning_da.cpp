#include <array>

#include "scenarios/language/catalogue.h"

namespace scenarios {
namespace {

constexpr std::array meaning_da_rows = std::to_array<CatalogueRow>({
    {"E040", R"({@kind} "{found}" findes ikke)", R"(kendte: {known}. | Mente du "{suggestion}"?)",
     R"(Der bruges et navn, som ikke er defineret i scenariet eller i de filer, det bygger på.

  forkert: {in: O2, for: 3 d}     hvis der er services M1, M2 og O1)"},
    {"E041", "{@what}: her står ingenting", "skriv en værdi, eller slet linjen",
     R"(Feltet er nævnt, men har intet indhold.

  forkert: beds:
  rigtigt: beds: 10)"},
    {"E042", "{@what}: her skal stå {@wanted}, fandt {@found}", "",
     R"(En liste skrives [a, b] eller med streger, et opslag {navn: værdi} eller med indrykkede linjer.

  forkert: pathways: {forløb: leave}
  rigtigt: pathways: {forløb: [leave]})"},
    {"E043", R"("{found}" bliver revet over af et komma eller kolon)",
     "sæt hele værdien i anførselstegn",
     R"~(Inde i parenteser begynder et komma noget nyt. En fordeling med kommaer skal derfor stå i anførselstegn.

  forkert: [{in: ward, for: lognormal(mean 7 d, sd 9 d)}, leave]
  rigtigt: [{in: ward, for: "lognormal(mean 7 d, sd 9 d)"}, leave])~"},
    {"E044", R"(der er intet mellemrum efter kolon i "{found}")", R"(skriv "{suggestion}")",
     R"(Mellem kolon og værdi står et mellemrum.

  forkert: {kind: ward, beds:10}
  rigtigt: {kind: ward, beds: 10})"},
    {"E045", R"({@field} kan ikke være "{found}")",
     R"(kendte: {known}. | Mente du "{suggestion}"?)",
     R"(Feltet kan kun være et af nogle få ord.

  forkert: queue: {order: første}
  rigtigt: queue: {order: fifo})"},
    {"E046", "et interval skrives som [lav, høj]", "",
     R"(Et interval siger, mellem hvilke værdier den sande menes at ligge.

  forkert: range: 9-13 d
  rigtigt: range: [9 d, 13 d])"},
    {"E047", R"("{key}" mangler i {@in})", R"(mente du "{suggestion}"?)",
     R"(Feltet har ingen standardværdi og skal skrives. Alle felter står i scenarios/REFERENCE.md.

  forkert: afsnit: {kind: ward}
  rigtigt: afsnit: {kind: ward, beds: 10})"},
    {"E048", "{@what} mangler: {missing}", "der skal være et tal for hver {by}: {known}",
     R"(En enhed med "by" findes i hver del af inddelingen, og hver skal have sit tal; 0, hvis der ingen er.

  beds: {Slagelse: 104, Roskilde: 84, Vordingborg: 46})"},
    {"E049", R"(stien "{found}" begynder ikke i en mappe i scenariet)",
     "skriv den i forhold til denne fil",
     R"(En sti som C:\data eller /home/anna findes ikke på den næste computer. Stier skrives i forhold til den
fil, der nævner dem.

  forkert: /home/anna/pladser.csv
  rigtigt: data/pladser.csv)"},
    {"E050", R"(der er ingen {by} "{found}")", R"(kendte: {known}. | Mente du "{suggestion}"?)",
     "Opslaget nævner en del, som inddelingen ikke har. Delene kommer fra befolkningstabellen."},
    {"E051", R"("{found}" er ikke et skridt i et forløb)",
     R"(skridt: {known}. | Mente du "{suggestion}"?)",
     R"(Et skridt er leave, die eller et opslag med et af ordene in, visit, triage, wait, choose, go og community.

  forkert: [{ophold: afsnit, for: 3 d}, leave]
  rigtigt: [{in: afsnit, for: 3 d}, leave])"},
    {"E052", R"("{found}" er af arten {kind} og kan ikke stå efter "{step}")",
     "skriv {use}: {found}",
     R"(Man er i afsnit, pladser og akutmodtagelser (in), besøger ambulatorier (visit), og en visitation afgør
(triage).

  forkert: {in: ambulatorium, for: 1 h}
  rigtigt: {visit: ambulatorium, slot: treatment})"},
    {"E053", R"(ingen når dette skridt i "{pathway}": det foregående afslutter forløbet)", "",
     R"(Efter leave, die, go, choose og community er forløbet slut. Det næste hører til i det forløb, der
fortsættes i.)"},
    {"E054", R"(forløbet "{pathway}" har ingen slutning)",
     "det sidste skridt er leave, die, go, choose eller community",
     R"(Det skal siges, hvad der bliver af personen.

  forkert: ophold: [{in: afsnit, for: 3 d}]
  rigtigt: ophold: [{in: afsnit, for: 3 d}, leave])"},
    {"E055", R"(der er ingen seng at vente i på "{service}")",
     R"("wait: in bed" kan kun stå lige efter et ophold; slet det, eller skriv opholdet foran)",
     R"(Med "wait: in bed" beholder personen sengen fra det foregående skridt. På hver vej hertil (tilbage gennem
go og choose) skal det foregående skridt være et ophold.

  rigtigt: [{in: afsnit, for: 7 d}, {in: botilbud, for: 540 d, wait: in bed}, leave])"},
    {"E056", "senge kan låse for altid: {circle}",
     "lad en af dem vente hjemme, eller skriv circular_blocking: swap",
     R"(Hvis alle i ét afsnit venter i sengen på det andet og omvendt, kommer ingen nogensinde videre. En kreds
af "wait: in bed" afvises, hvis scenariet ikke siger, hvad der så sker: med circular_blocking: swap flytter alle i
kredsen i samme øjeblik, med circular_blocking: error slutter kørslen, når ingen kan flytte mere.)"},
    {"E057", "der går ingen tid i kredsen {circle}", "sæt et skridt ind, der tager tid",
     R"(En person, der går rundt uden ophold, ventetid eller besøg, ville gøre det uendeligt i samme øjeblik.

  forkert: a: [{go: b}]   b: [{go: a}]
  rigtigt: a: [{wait: 30 d}, {go: b}]   b: [{go: a}])"},
    {"E058", "{@what} kræver en befolkning",
     "skriv afsnittet population, eller extends: library/denmark/population.yaml",
     "Dele af en inddeling og rater pr. person henviser til kommunerne i afsnittet population."},
    {"E059", R"("{found}" er ikke en almindelig fil)", "kopiér indholdet til en fil",
     R"(Mapper, rør (pipes) og enheder læses ikke: en kørsel kan kun gentages, hvis dens filer kan læses igen.)"},
    {"E100", "uret slutter {end}, men begynder {start}", "",
     R"(Slutdagen er den første dag, der ikke tæller; den ligger efter starten.

  clock: {start: 2026-01-01, end: 2029-01-01})"},
    {"E101", R"(både "run" og "end" er angivet)", "slet den ene",
     R"(Hvor længe uret går, siges enten med længden eller med den sidste dag.

  clock: {start: 2026-01-01, run: 3 y})"},
    {"E102", "andelene giver {sum} %, ikke 100 %", R"(en af dem kan være "rest")",
     R"(Alle skal videre et sted, og ingen to steder.

  forkert: choose: {hjem: 42 %, afsnit: 48 %}
  rigtigt: choose: {hjem: 42 %, afsnit: rest})"},
    {"E103", R"(ingen kommune har "{found}" i kolonnen "{column}")",
     R"(kendte: {known}. | Mente du "{suggestion}"?)",
     R"("where" beholder de rækker, der har præcis denne tekst i kolonnen; det har ingen.)"},
    {"E104", "skrøbelighed skal have middelværdi 1, fandt {found}", "",
     R"(Skrøbelighed siger, hvor meget mere eller mindre end gennemsnittet en person bliver syg, så dens
gennemsnit er 1.

  frailty: gamma(mean 1, sd 0.7))"},
    {"E105", R"("{found}" er en rate pr. person; poisson skal have en for hele systemet)",
     "skriv arrivals: {rate: {found}}",
     R"(poisson(9 /d) er ni om dagen i alt. En rate pr. person kræver en befolkning.

  arrivals: {rate: 11.4 /1000/y, of: [18-64, 65+]})"},
    {"E106", R"("{found}" kan ikke være et navn)",
     "navne har intet punktum, $ eller anførselstegn, og en inddeling hedder ikke municipality",
     R"(Stier som services.afsnit.beds er navne adskilt af punktummer.

  forkert: afsnit.a: {kind: ward, beds: 10}
  rigtigt: afsnit_a: {kind: ward, beds: 10})"},
    {"E107", R"("{clinic}" har flere slags tider, så "slot" skal siges)", "kendte: {known}",
     R"(Hver slags tid har sin egen kø.

  forkert: {visit: ambulatorium}
  rigtigt: {visit: ambulatorium, slot: assessment})"},
    {"E108", R"({figure} siger ikke noget om "{service}", som er af arten {kind})", "",
     R"(Belægning måles ikke for ambulatorier, blokerede dage og liggetid kun hvor man opholder sig,
genindlæggelser kun for afsnit (ward), afvisninger kun for visitation (desk).)"},
    {"E109", "filen er skrevet i version {found} af sproget; dette program læser version {known}",
     "ældre filer løftes af samspil migrate; nyere kræver et nyere program",
     R"(Den første linje siger, hvilken version af sproget filen er skrevet i.

  samspil: 1)"},
    {"E110", R"("{found}" kan læses på to måder)",
     "er det tusinder, så skriv {digits}; ellers {point}",
     R"(På dansk skiller punktummet tusinder, i YAML er det decimaltegn: 1.000 kan være tusind eller én.
Et til tre cifre, et punktum og præcis tre cifre bliver derfor ikke gættet. 0.125 og 1.0 kan kun
læses på én måde; 1.125 skrives 1.1250.

  forkert: warm_up: 1.000 d
  rigtigt: warm_up: 1000 d      eller      warm_up: 1.0 d)"},
    {"E111", R"(der kan kun være én "rest")", "",
     R"("rest" er det, der er tilbage, når alle andre andele er trukket fra; to rester kan ikke skelnes.)"},
    {"E112", "der bor ingen i befolkningens kommuner", "",
     R"(Kolonnerne under "ages" er 0 i alle de rækker, der er beholdt.)"},
    {"E342", "aldersgrupperne {known} følger ikke efter hinanden",
     "skriv hver som den alder, den begynder med: 0-17, 18-64, 65+",
     R"(En person, der bliver ældre, kommer fra én gruppe til den næste: hvert navn begynder med en alder, højere end den forriges.)"},
    {"E113", "{@what} kan højst være {limit}", "",
     "Længere tider er næsten altid en forkert enhed."},
    {"E114", "{@what} skal være hele dage", "",
     R"(Opvarmningen begynder ved midnat.

  forkert: warm_up: 36 h
  rigtigt: warm_up: 2 d)"},
    {"E115", R"(der går ingen tid mellem ankomster med "{found}")", "",
     R"(Der ville komme uendeligt mange i samme øjeblik.

  forkert: every(0 d)
  rigtigt: every(exponential(mean 2 h)))"},
    {"E116", R"("{found}" er en rate for hele systemet; her skal stå en rate pr. person)",
     "skriv for eksempel 11.4 /1000/y, eller arrivals: poisson({found})",
     R"(Med "rate" bliver så mange syge pr. person og tid i hver kommune.

  arrivals: {rate: 11.4 /1000/y, of: [18-64, 65+]})"},
    {"E117", R"("{found}" kan ikke være et stykke af en fare over tid)", "skriv en rate",
     R"(En fare over tid siden skridtets begyndelse har en rate fra hvert tidspunkt.

  hazard: {0 d: 0.02 /d, 30 d: 0.01 /d})"},
    {"E118", R"(en fares tider begynder med 0 d og stiger, fandt "{found}")", "",
     R"(En fare over tid siden skridtets begyndelse har en rate fra hvert tidspunkt.

  hazard: {0 d: 0.02 /d, 30 d: 0.01 /d})"},
    {"E119", R"("{key}" har ingen betydning for {figure})", "slet det",
     R"("limit" hører til wait_share_within. Nye personer og dødsfald tælles i hele systemet, så de har ingen
service.)"},
    {"E120", "ventetider tælles ikke ved grænsen {found}",
     "nærmest under: {below} | nærmest over: {above}",
     R"(Andelen er præcis, fordi ventetiderne tælles ved faste grænser: 5, 10, 15, 30 og 45 min; hele timer
til 24 h; hele dage til 60 d; 67 d og hver 7. dag til 256 d; 264 d og hver 30. dag til 1824 d.

  forkert: hurtigt: {figure: wait_share_within, service: afsnit, limit: 90 min}
  rigtigt: hurtigt: {figure: wait_share_within, service: afsnit, limit: 2 h})"},
    {"E121", R"({figure} for "{service}" findes ikke for den enkelte kommune)", R"(slet "member")",
     R"(I et tilbud med by: municipality tælles ventetider og genindlæggelser for alle kommuner under ét.
Rapporten viser ventetiden efter bopælskommune.

  forkert: ventetid: {figure: wait_p90, service: bosted, member: Slagelse}
  rigtigt: ventetid: {figure: wait_p90, service: bosted})"},
    {"E130", R"({found} ligger uden for sit eget interval, {low} til {high})",
     "ret værdien eller intervallet",
     R"(Intervallet siger, mellem hvilke værdier den sande menes at ligge, så værdien ligger der også.

  forkert: {value: 10, range: [20, 30]}
  rigtigt: {value: 25, range: [20, 30]})"},
    {"W170", R"({found} ligger uden for intervallet for det, den erstatter, {low} til {high})",
     "skriv et interval for den nye værdi, og hvor den kommer fra, hvis det er meningen",
     R"(Filen nedenunder siger, mellem hvilke værdier den sande menes at ligge. At gå længere kan være det, man
spørger om; skriv det så.

  rigtigt: {value: 90, range: [80, 100], source: vores egen optælling})"},
    {"W171", "{found} ligger uden for den del af landet, scenariet handler om: intet ændres",
     "kendte: {known}",
     R"(population: {where: ...} udelader de kommuner, som dette medlem betjener. Tabeller over hele landet må
have det med; en værdi, der er skrevet for det alene, virker ikke.)"},
    {"E131", "intervallet begynder med den højeste ende, {low}", "skriv [{high}, {low}]",
     R"(Et interval skrives med den laveste ende først.

  forkert: range: [30, 20]
  rigtigt: range: [20, 30])"},
});

}  // namespace

std::span<const CatalogueRow> meaning_messages_da() {
  return meaning_da_rows;
}

}  // namespace scenarios
