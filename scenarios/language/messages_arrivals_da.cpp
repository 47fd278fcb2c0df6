#include <array>

#include "scenarios/language/catalogue.h"

namespace scenarios {
namespace {

constexpr std::array arrivals_da_rows = std::to_array<CatalogueRow>({
    {"E142", R"("{found}" kan ikke bruges sammen med "{way}")", "skriv ankomsterne som en rate",
     R"(Kun raten i en Poisson-proces kan ændre sig over tid: den er stadig en Poisson-proces. Hvad en ændret
rate ville betyde for andre tider mellem ankomster, for aftaler eller for optegnelser, er ikke fastlagt.

  forkert: {every: gamma(mean 2 h, sd 1 h), by_weekday: {sun: 0.5}}
  rigtigt: {rate: 12 /d, by_weekday: {sun: 0.5}})"},
    {"E143", "{what} har {wanted} tal, fandt {found}", "skriv kun dem, der afviger, som et opslag",
     R"(En liste har en faktor for hver time (24, den første fra midnat), ugedag (7, mandag først) eller måned (12).
I et opslag har de unævnte faktor 1.

  forkert: by_weekday: [1.2, 1.2, 0.6]
  rigtigt: by_weekday: {mon-tue: 1.2, wed: 0.6})"},
    {"E144", R"("{found}" er ikke en {@kind})",
     R"(kendte: {known}, og fra-til. | Mente du "{suggestion}"?)",
     R"(Ugedage og måneder har tre bogstaver og skrives på engelsk; to med en streg er alle fra den første til den
sidste.

  forkert: by_weekday: {saturday: 0.6}
  rigtigt: by_weekday: {sat: 0.6, mon-fri: 1.1})"},
    {"E145", R"("{found}" siger igen, hvad {twice} er)", "",
     R"(Hver time, ugedag eller måned har en faktor.

  forkert: by_hour: {08-16: 1.6, 12-20: 1.2}
  rigtigt: by_hour: {08-12: 1.6, 12-20: 1.2})"},
    {"E146", R"("{found}" er ikke en del af døgnet)", "skriv for eksempel 08-16 eller 20:30-24",
     R"(Fra et klokkeslæt til et senere. Det, der går over midnat, skrives i to dele.

  forkert: by_hour: {22-06: 0.4}
  rigtigt: by_hour: {00-06: 0.4, 22-24: 0.4})"},
    {"E147", "alle faktorer i {what} er 0", "slet gruppen, eller skriv en faktor over 0",
     "Raten er produktet af alle faktorer, så ingen ville nogensinde komme."},
    {"E148", "slutningen, {found}, ligger ikke efter begyndelsen", "",
     R"(En ændring varer fra et tidspunkt til et senere, som ikke selv er med.

  forkert: {from: 2027-01-05, to: 2026-12-20, times: 1.5}
  rigtigt: {from: 2026-12-20, to: 2027-01-05, times: 1.5})"},
    {"E149", "aftaler ligger 1 min til 24 h fra hinanden, fandt {found}", "",
     R"(Flere på samme tid skrives med batch; aftaler med dage imellem som en liste af tider.

  forkert: booked: every 10 s mon-fri 08:00-15:00
  rigtigt: booked: every 10 min mon-fri 08:00-15:00)"},
    {"E150", "{found} er tidligere end tiden før", "stil tiderne i orden, den tidligste først",
     R"(Tider for aftaler og for optegnede ankomster står i orden, så en fejl i en dato opdages. Ens tider er
tilladt.)"},
    {"E151", R"(kolonnen "{column}" har enheden {found}, som ikke er en tidsenhed)",
     "skriv en tidsenhed for varigheder siden start, eller ingen for lokale tider",
     R"(Tiderne i en optegnelse er enten lokale tider med dato eller varigheder siden clock: start, hvis enhed står i
overskriften.

  forkert: arrived [patients]
  rigtigt: arrived [h]      eller      arrived, og derunder 2026-01-31 08:30)"},
    {"E152", R"("{found}" er hverken kvinder eller mænd)", "",
     "Kolonnen med kønnet siger women eller men, kvinder eller mænd, f eller m, k eller m."},
    {"E153", "endnu en rate for de samme mennesker", "",
     "Hver kommune, aldersgruppe og hvert køn har en række. Uden kolonne for en af dem gælder "
     "rækken for alle."},
    {"E154", "der er ingen rate for {municipality}, {age}", "skriv 0, hvis ingen dér bliver syge",
     R"(Hver kommune i befolkningen har en rate for hver aldersgruppe (og for kvinder og mænd, hvis tabellen skelner).
En manglende række læses ikke som 0.)"},
    {"E155", R"(et hold er et helt antal personer, højst 100000, fandt "{found}")",
     "skriv for eksempel 3, geometric(mean 2) eller discrete(80 %: 1, 20 %: 2)",
     R"_(Så mange kommer sammen. 0 betyder, at ingen kommer.

  forkert: batch: uniform(1, 3)
  rigtigt: batch: "discrete(50 %: 1, 30 %: 2, 20 %: 5)")_"},
    {"E156", "{found} aftaler er for mange", "højst 10 millioner i en kørsel",
     "Skriv længere mellemrum med batch, eller en rate."},
    {"E157", R"(to strømme hedder "{found}")", "giv hver sit navn",
     "En strøms tilfældige tal er navngivet efter den, så den kan ændres, uden at de andre "
     "ændres."},
    {"W120", "{outside} af {rows} rækker ligger uden for kørslen og bruges ikke", "",
     "En optegnelse må dække mere end kørslen. Hvis det hele skulle bruges, er en dato forkert."},
});

}  // namespace

std::span<const CatalogueRow> arrivals_messages_da() {
  return arrivals_da_rows;
}

}  // namespace scenarios
