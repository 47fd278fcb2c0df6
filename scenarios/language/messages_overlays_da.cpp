#include <array>

#include "scenarios/language/catalogue.h"

namespace scenarios {
namespace {

constexpr std::array overlays_da_rows = std::to_array<CatalogueRow>({
    {"E080", R"("{found}" ændrer {path}, som ikke er et tal i grundlaget)", "",
     R"(+12, -4 og x 1.1 ændrer ét tal, eller hvert af dem, der er skrevet for en enheds dele (beds, places, clinicians, cases,
persons, slots). Et andet opslag eller en liste ændres ved at skrive det, der er anderledes.

  forkert: services: {afsnit: +2}
  rigtigt: services: {afsnit: {beds: +2})"},
    {"E323", "procent kan ikke lægges til dette tal", "skriv x {factor}",
     R"(Til en andel lægger + og - procentpoint. Alle andre tal gøres større med en faktor.

  forkert: beds: +10 %
  rigtigt: beds: x 1.1)"},
    {"E324", R"("{file}" kan ikke stå sammen med "{other}")", "{reason}",
     R"(En fil i biblioteket skriver selv under not_with, hvilke filer den ikke passer sammen med, og hvad der skal
gøres i stedet. Det gælder filer, der kunne læses sammen, men så ville betyde noget andet end ment.

  not_with: {denmark-2024.yaml: brug filen for hele landet})"},
    {"E081", "{path} ændres eller fjernes, men findes ikke i grundlaget",
     R"(mente du "{suggestion}"?)",
     R"(+12, -4, x 1.1 og !remove skal have noget at ændre i de filer, denne bygger på. Et tal, der bare har et
plus foran, skrives uden.)"},
    {"E340",
     "{part} består ikke af hele dele af inddelingen {by}: {member} ligger kun delvist i området",
     "ændr delene ved navn",
     R"(En ændring må nævne en del af landet: de af tilbuddets dele, der ligger dér, ændres. En del, der også
betjener kommuner udenfor, kan ikke ændres delvist.

  rigtigt: services: {adult_ward: {beds: {Region Sjælland: x 1.1}}})"},
    {"E082", "filer bygger på hinanden i ring: {chain}", "",
     "Hver fil bygger på dem, den udvider, så ingen af dem kan bygge på denne."},
    {"E083", "filer bygger på hinanden i mere end {depth} led, eller er flere end {files}", "",
     "Så mange lag kan ingen læser følge. Læg nogle af dem sammen."},
    {"E084", R"(--set: der er ingen "{found}" i {@in})",
     R"(kendte: {known}. | Mente du "{suggestion}"?)",
     R"~(En sti nævner en værdi med de navne, der fører til den, adskilt af punktummer; skridt i et forløb tælles
fra 1.

  --set services.afsnit.beds=12
  --set "pathways.ophold.1.for=exponential(mean 2 d)")~"},
    {"E122", "--set kan ikke ændre, hvilke filer et scenarie bygger på", "skriv extends: i en fil",
     "--set ændrer værdier i scenariet, som dets filer tilsammen siger det. En fil på to linjer "
     "gør resten:\n\n"
     "  extends: [basis.yaml, vinter.yaml]\n  title: Vinter"},
    {"E085", R"(parameteren "{name}" findes ikke)", R"(mente du "${suggestion}"?)",
     R"($navn står for en værdi i afsnittet parameters.

  parameters:
    ophold: 11.1 d
  ... for: exponential(mean $ophold))"},
    {"E086", R"(parameteren "{name}" står for sig selv)", "",
     R"(Parametre må bruge hinanden, men ikke i ring.

  forkert: a: $b   b: $a)"},
    {"E087", "med parametre er værdien længere end {limit} tegn", "",
     "Parametre, der indeholder hinanden flere gange, bliver meget lange."},
    {"E088", "parametre står for hinanden i mere end {limit} led", "",
     "Så lang en kæde kan ingen læser følge. Skriv værdien, hvor den bruges."},
    {"E089", R"("${name}" støder op til tallet foran)",
     "sæt et mellemrum eller et regnetegn imellem",
     R"(En parameter står for en hel værdi; dens cifre sættes ikke efter andres.

  forkert: beds: 1$flere   beds: $a$b
  rigtigt: beds: $alle     for: exponential(mean $ophold))"},
    {"E141",
     "et tal i denne tekst skal skrives på en anden måde, men teksten går over flere linjer",
     "skriv den på én linje",
     R"(samspil migrate retter kun en fil på steder, den er sikker på, og det har tal i en tekst over flere linjer ikke.)"},
    {"W101", "{service} har flere patienter end kapacitet (forventet belægning {load})",
     "ventelisten vil vokse hele perioden; tal for ligevægt giver ikke mening her",
     R"(Der kommer så mange patienter, at senge eller tider ikke rækker, hvor længe man end venter. Tallet er et
groft overslag: ankomster x tid i behandling / kapacitet.)"},
    {"W102", R"(parameteren "{name}" bruges ikke)",
     "skriv ${name}, hvor den er ment, eller slet den",
     "En parameter, der ikke bruges, ændrer intet, uanset hvor ofte den varieres."},
    {"W103", R"(ingen kommer til forløbet "{pathway}")", "",
     "Ingen gruppe begynder her, og intet skridt i et forløb, der bruges, fører hertil."},
    {"W110", R"(nøgletallet {figure} for "{service}" vil intet sige: {@why})", "slet det",
     R"(Et nøgletal uden værdi tager pladsen fra et, der siger noget. Belægning er behandlingstid delt med
kapacitet, så den kræver en kapacitet. En genindlæggelse er et akut ophold, der begynder inden for 30 dage efter en
udskrivning.)"},
    {"W111", "der kommer patienter til {service}, hvor der ingen kapacitet er",
     "hvem der kommer dér, venter til kørslens slutning; kapacitet 0 betyder lukket",
     R"(Kapaciteten er 0, men forløb fører dertil.)"},
    {"E090", R"("{found}" fører ud af biblioteket)", "skriv, hvor filen er, uden library/",
     R"(Det, der begynder med library/, er i programmets bibliotek, på alle maskiner.

  forkert: extends: library/../mit-afsnit.yaml
  rigtigt: extends: mit-afsnit.yaml)"},
    {"W138", "man kan gå rundt i kredsen {circle}, mens der ingen tid går",
     "lad et skridt tage tid: en formel kan holdes oppe med max(1 min, ...)",
     R"_(Alle længder i kredsen kan være nul: deres fordelinger har sådanne værdier, eller der vides intet om en formel. Så længe de
er nul, går man rundt på ét øjeblik; bliver de ved med det, slutter kørslen aldrig.

  forkert: {wait: "forsinkelse"}                 med en egenskab forsinkelse, der kan være 0 d
  rigtigt: {wait: "max(1 min, forsinkelse)"})_"},
    {"W112", "man kommer rundt i kredsen {circle} på {seconds} s i gennemsnit",
     "er enheden rigtig? Sådan en kørsel tager meget lang tid",
     R"(Hver omgang regnes ud hændelse for hændelse, så en kreds på få sekunder er millioner af hændelser om året
for hver person i den. Oftest er en enhed forkert.

  forkert: {in: akut, for: 2 s}
  rigtigt: {in: akut, for: 2 h})"},
    {"W135", R"_(ingen kommer til tilbuddet "{service}")_", "slet det, eller nævn det i et trin",
     R"_(Intet trin på nogen gruppes vej bruger det, og intet tilbud sender sine patienter derhen. Oftest nævner et trin et
andet tilbud end det, der var ment.)_"},
    {"W136", "efter opvarmningen er højst {share} af patienterne på langt sigt i {service}",
     "skriv warm_up: {days} d",
     R"_(En kørsel starter tom, og opvarmningen, som ikke tæller med, skal fylde den. Når den slutter, er der højst den andel
af patienterne på langt sigt, hvis ophold har varet kortere end opvarmningen (M/G/uendelig, Takacs 1962). Under 90 % advares
der om; 99 % foreslås.

En opvarmning på 0 d siger, at den tomme start er ment; start_state lader en kørsel starte fyldt.)_"},
    {"W137", "den, der kommer til {pathways}, forlader aldrig modellen",
     "lad en vej derfra ende med leave eller die",
     R"_(Der kommer nye personer til, og ingen kommer ud, så det bliver kun fyldt og når aldrig en ligevægt. En lukket gruppe,
arrivals: {present: 12}, må gerne gå rundt for evigt.)_"},
});

}  // namespace

std::span<const CatalogueRow> overlay_messages_da() {
  return overlays_da_rows;
}

}  // namespace scenarios
