#include <array>

#include "scenarios/language/catalogue.h"

namespace scenarios {
namespace {

constexpr std::array queues_da_rows = std::to_array<CatalogueRow>({
    {"E170", "patience og impatience siger det samme på to måder", "behold den ene",
     R"(patience er, hvor længe man højst venter; impatience er faren for at opgive, efter hvor længe man har
ventet. En kø har en af dem eller ingen.

  patience: exponential(mean 20 d)     er det samme som     impatience: 0.05 /d)"},
    {"E171", R"("{found}" er ikke en tid på ugen)",
     "skriv for eksempel mon-fri 08:00-16:00, sat sun eller 22:00-06:00",
     R"(Dage er mon, tue, wed, thu, fri, sat og sun, hver for sig, med mellemrum imellem, eller fra den første til den sidste
med bindestreg. Timer skrives tt:mm-tt:mm; de, der slutter, før de begynder, går videre over midnat.

  forkert: {mandag 8-16: 20}
  rigtigt: {mon 08:00-16:00: 20})"},
    {"E172", "en ændring siger en af to, more og fewer", "",
     R"(Fra datoen er den normale kapacitet et andet tal (to), eller så mange flere eller færre. weekly kan stå
alene eller sammen med en af dem.

  forkert: changes: [{from: 2027-01-01, to: 16, fewer: 4}]
  rigtigt: changes: [{from: 2027-01-01, to: 16}])"},
    {"E173", "ændringer står i rækkefølge efter dato, hver dato én gang", "",
     R"(Hver ændring gælder fra sin dato til den næste.

  forkert: changes: [{from: 2027-06-01, to: 16}, {from: 2027-01-01, to: 20}]
  rigtigt: changes: [{from: 2027-01-01, to: 20}, {from: 2027-06-01, to: 16}])"},
    {"E174", "{what}: det ubegrænsede kan ikke ændres eller lukkes", "skriv et tal",
     R"(En kapacitet, der skifter over ugen, fra en dato, ved lukninger eller svigt, skal være et tal.

  forkert: beds: {normal: unlimited, weekly: {sat-sun: 4}}
  rigtigt: beds: {normal: 20, weekly: {sat-sun: 4}})"},
    {"E175", "lukningen slutter, før den begynder", "",
     R"(from er den første lukkede dag, to den sidste.

  forkert: closed: {from: 2026-07-20, to: 2026-07-06}
  rigtigt: closed: {from: 2026-07-06, to: 2026-07-20})"},
    {"E176", "{key} kræver order: priority", "slet den ene",
     R"(Hvem der er mere hastende, ved kun en kø, der går efter hastegrad.

  forkert: queue: {order: fifo, ageing: {every: 30 d}}
  rigtigt: queue: {order: priority, ageing: {every: 30 d}})"},
    {"E177", "antallene af ventende står i rækkefølge, det mindste først, fra 0", "",
     R"(Hver række gælder over sit antal ventende, til den næste række.

  forkert: balk: [{above: 10 waiting, share: 50 %}, {above: 5 waiting, share: 20 %}]
  rigtigt: balk: [{above: 5 waiting, share: 20 %}, {above: 10 waiting, share: 50 %}])"},
    {"E178", "{what} skal være mere end 0", "",
     R"(Uden tid imellem ville der være uendelig mange på et øjeblik.

  forkert: ageing: {every: 0 d}
  rigtigt: ageing: {every: 30 d})"},
    {"E179", R"(preempt kan ikke være "{found}")",
     "skriv resume, restart, resample eller move to YDELSE",
     R"(Hvad der sker med den mindre hastende, hvis seng tages: fortsætter senere, hvor opholdet blev afbrudt
(resume), forfra med samme længde (restart) eller en ny (resample), eller flyttes straks.

  forkert: preempt: yes
  rigtigt: preempt: resume      eller      preempt: move to andet_afsnit)"},
    {"E180", R"("{found}" kan ikke tage patienter fra {service})",
     "nævn en anden ydelse, der har senge, pladser eller klinikere",
     R"(Patienter går eller flyttes til en anden ydelse med senge, pladser eller klinikere.

  forkert: overflow: {to: klinik}
  rigtigt: overflow: {to: andet_afsnit})"},
    {"E181", "{reserved} senge er forbeholdt, men der er {beds}", "",
     R"(Senge, der er forbeholdt grupper, er en del af dem, der er.

  forkert: beds: 4, reserve: {akut: 3, barn: 2}
  rigtigt: beds: 4, reserve: {akut: 2, barn: 1})"},
    {"E182", "ingen kommer til {key} uden {needs}", "skriv også {needs}, eller slet {key}",
     R"(turned_away kræver en limit, balks kræver balk, gives_up kræver patience eller impatience.

  forkert: queue: {gives_up: egen_læge}
  rigtigt: queue: {patience: exponential(mean 20 d), gives_up: egen_læge})"},
    {"E183", "{key} hører ikke til en klinik", "en klinik har tider, og en tid varer intet",
     R"(Rengøring, lukning, at vige og at forbeholde er for senge, pladser, klinikere og sager. En kliniks tider
ændres med slots: {assessment: {slots: 36 /week, changes: [...]}}.)"},
    {"E184", "reserve kræver order: priority, fifo eller lifo", "",
     R"(Når senge er forbeholdt grupper, skal den første i køen i hver gruppe kendes.

  forkert: queue: {order: random}, reserve: {akut: 2}
  rigtigt: queue: {order: priority}, reserve: {akut: 2})"},
    {"E185", "reserve og preempt kan ikke stå sammen", "slet den ene",
     R"(Forbeholdte senge holdes tomme for en gruppe; en ydelse, hvor man må vige, behøver ingen tomme senge.)"},
    {"E186", R"("{found}" står to gange)", "slet den ene",
     R"(Ydelserne i en fælles kø er forskellige.

  forkert: in: [afsnit_a, afsnit_a]
  rigtigt: in: [afsnit_a, afsnit_b])"},
    {"E187", "i en fælles kø kan ingen vente i sengen, når circular_blocking er sagt",
     "nævn én ydelse, eller vent hjemme",
     "En kreds af patienter, der venter i senge på hinanden, findes ud fra den ene ydelse, hver af "
     "dem venter på."},
    {"E188", R"(tider til "{found}" kan ikke gives videre til sig selv)",
     "nævn en anden slags tid i klinikken",
     "released_to nævner de andre slags tider i klinikken, som får en tid, ingen her har krav på."},
    {"E189", R"(released_to kan ikke stå sammen med order: random)", "vælg en anden rækkefølge",
     "Om den næste i køen har krav på tiden, skal vides, før den gives."},
    {"E190", "order: shortest hører ikke til en klinik", "vælg en anden rækkefølge",
     "Et besøg tager en tid og varer intet, så intet er kortere end et andet."},
    {"E191", "{key} kan ikke stå sammen med together", "behold ét af dem",
     R"(together gør det til et hold: ingen får en tid, alle der venter, begynder, når de er nok.

  forkert: slots: {hold: {slots: 8 /week, together: 8}}
  rigtigt: slots: {hold: {together: 8, no_later: 60 d}})"},
    {"E192", "no_later siger intet uden together", "skriv together: 8, eller lad det være",
     "no_later er, hvornår et hold begynder med færre, end det er beregnet til."},
    {"E193", "no_later er en tid over 0",
     "lad det være, hvis et hold altid venter, til det er fuldt",
     "Med 0 ville ingen vente på nogen, og hver ville være et hold for sig."},
    {"E194", R"("{in}" har hverken slots eller together)",
     "skriv slots: 36 /week, eller together: 8 for et hold",
     "En slags tider i et ambulatorium har egne tider, eller er et hold, der begynder, når nok "
     "venter."},
    {"E195", "et hold på {together} bliver aldrig fuldt: højst {limit} må vente på det",
     "lad alle på nær den sidste på et hold vente: queue: {limit: ...}",
     "Den, der fylder holdet op, behøver ikke vente, så køen skal have plads til én mindre, end "
     "der "
     "begynder sammen."},
    {"E196", R"("{found}" er et hold og tager ingen tider)", "nævn en slags med tider",
     "released_to nævner dem, der får en tid, som ingen her har krav på."},
    {"E282", R"(patienter kan ikke være i "{service}" fra begyndelsen: de deler kapaciteten)",
     "lad dem vente på det",
     "Hvor meget af plejen der er tilbage, afhænger af, hvor mange der var på hvert tidspunkt før "
     "kørslen. "
     "Patienter kan vente fra begyndelsen; dem, der er plads til, begynder med kørslen."},
    {"E283", "sharing kræver en kapacitet på mindst 1 og højst at_once", "",
     R"(Kapaciteten er, hvor mange der plejes i fuld fart; at_once er, hvor mange der deler den ad gangen.

  forkert: clinicians: 4, sharing: {at_once: 3}
  rigtigt: clinicians: 4, sharing: {at_once: 12}      eller      clinicians: 4, sharing: {})"},
    {"E298", "{key} går ikke med sharing", "slet den ene",
     R"(Hvor patienter deler kapaciteten, skifter den ikke, ingens pleje afbrydes, og ingen flyttes dertil fra en anden
ydelse. Senge rengøres ikke og forbeholdes ikke.)"},
    {"E299", "et ophold, der deler kapaciteten med andre, kan ikke have {key}", "slet den",
     R"(Et sådant ophold har kun en længde: hvor megen pleje der skal til. Hvor lang tid det tager, afhænger af, hvor mange
andre der er. Personale, transport og det, der afslutter opholdet før tid, går efter uret i stedet.

  forkert: {in: afsnit, for: 30 min, needs: {sygeplejersker: 1}}       med afsnit: {kind: ward, beds: 2, sharing: {}}
  rigtigt: {in: afsnit, for: 30 min})"},
    {"W126", "at_closing siger intet her: ingen seng lukkes", "slet den",
     R"(Senge lukkes efter tider på ugen, ændringer fra en dato, lukninger og svigt. Denne ydelse har ingen af dem.)"},
});

}  // namespace

std::span<const CatalogueRow> queue_messages_da() {
  return queues_da_rows;
}

}  // namespace scenarios
