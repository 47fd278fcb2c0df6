#include <array>

#include "scenarios/language/catalogue.h"

namespace scenarios {
namespace {

constexpr std::array start_state_da_rows = std::to_array<CatalogueRow>({
    {"E140",
     R"(hvor længe patienter er i "{found}", afhænger af formler eller af, hvad der kommer først)",
     "skriv med elapsed, hvor længe de har været der: en fordeling eller en liste af tider",
     R"(Hvor længe ophold har varet, som er i gang på et vilkårligt tidspunkt, følger af liggetiden, hvis den er en fordeling alene.
Med formler, eller med ure i until, der kan afslutte opholdet, gør den ikke: skriv det.

  forkert: stay: [{in: ward, for: exponential(mean 3 d) x severity}, leave]   med elapsed: equilibrium
  rigtigt: start_state: {p: {in: ward, group: g, elapsed: exponential(mean 3 d)}})"},
    {"E158", R"(sig enten n eller prevalence om "{found}")", "",
     R"(Så mange personer bor hjemme, når kørslen begynder: n i alt (eller et opslag med kommuner), eller en andel af
befolkningen i aldrene.

  at_home: {home: follow_up, group: adult, n: 20000}
  at_home: {home: follow_up, group: adult, prevalence: 1.2 %, of: [18-64]})"},
    {"E159", R"(intet trin på "{group}"s veje er ved "{found}")",
     "skriv pathway, eller en anden gruppe",
     R"(Personer i starttilstanden står i et trin i et forløb og går videre derfra. Det søges på de forløb, som gruppen
kan komme til, eller på det forløb (og trin), der er nævnt.)"},
    {"E160", R"("{group}" er ved "{found}" i mere end et trin)",
     "skriv pathway og step; fandt {known}",
     R"(Personer i starttilstanden står i et trin i et forløb og går videre derfra. Trin tælles fra 1.

  patients: {in: ward, pathway: acute, step: 2, group: adult, n: 18, elapsed: equilibrium})"},
    {"E161", R"(ingen opholder sig i et ambulatorium, og "{found}" er et)",
     "skriv waiting: {found}",
     "Et besøg tager en tid, men varer ikke. Personer kan vente på en tid, når kørslen begynder."},
    {"E163", "ingen er der så længe som {found}", "alle på nær 1 af 10^9 er der højst {limit}",
     R"(Den tid, der er tilbage, trækkes fra opholdets længde, givet at det er længere end det, der er gået. Det er
umuligt, hvis intet ophold er så langt: enten tiden eller opholdets længde er forkert.)"},
    {"E164", "opholdets længde dér har ingen ligevægt", "skriv, hvor længe de har været der",
     R"(I ligevægt har tiden indtil nu tætheden (1 - F)/middel. Det kræver et middel over 0, og at det ikke næsten alt
sammen ligger i ophold, der er sjældnere end 1 af 10^15.)"},
    {"E165", "listen siger, at der er {found}, så n er for meget", "slet n",
     "En liste af kendte tider har en for hver person."},
    {"E166", R"(hvilken del af "{found}" handler listen om?)", "skriv member",
     R"(En liste af kendte tider handler om en del af en ydelse.

  site_a: {waiting: ward, member: Slagelse, group: adult, waited: [3 d, 8 d]})"},
    {"E167", "ingen venter på {found}: der er altid plads", "skriv in, eller en grænse",
     "Hvor der altid er plads, ville de ventende komme ind med det samme."},
    {"E168", "{found} personer venter på {service}, hvis kø har plads til {limit}", "",
     "Når kørslen begynder, er en kø ikke længere, end dens grænse tillader. Alle linjer om en "
     "ydelse tælles sammen."},
    {"E169", R"(ingen er hjemme ved det trin af "{found}")",
     "nævn et forløb, der ender med community, eller trinnet med en wait",
     R"(De, der bor hjemme, når kørslen begynder, er i trinnet community i slutningen af et forløb, eller i et trin "wait",
hvis nummer (fra 1) står efter step.

  at_home: {home: follow_up, group: adult, n: 20000}
  resting: {home: between, step: 2, group: adult, n: 300, elapsed: 3 d}
  follow_up: [{community: {crisis: {hazard: 0.2 /y, go: crisis}}}]
  between: [{visit: clinic}, {wait: 14 d}, {visit: clinic}, leave])"},
    {"W121", R"(ved starten venter nogle på "{service}", hvor {free} senge er ledige)", "",
     "De ventende kommer ind, så snart kørslen begynder. Senge, der er optaget ved starten, "
     "skrives med in."},
    {"W122", "starttilstanden gælder, når opvarmningen begynder", "skriv warm_up: 0 d",
     R"(En starttilstand siger, hvordan tingene er, og en opvarmning lader dem blive sådan af sig selv. Med begge
begynder tællingen med det, som starttilstanden er blevet til, når opvarmningen er slut.)"},
});

}  // namespace

std::span<const CatalogueRow> start_state_messages_da() {
  return start_state_da_rows;
}

}  // namespace scenarios
