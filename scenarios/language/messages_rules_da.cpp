#include <array>

#include "scenarios/language/catalogue.h"

namespace scenarios {
namespace {

constexpr std::array rules_da_rows = std::to_array<CatalogueRow>({
    {"E203", "{figure} tælles ikke efter, hvor personer bor",
     "spørg om ventetid, rejected, genindlæggelse, travel_km eller det, der ender på _per_1000",
     R"(Efter bopæl tælles ventetid, afviste henvisninger, genindlæggelse inden for 3, 7 og 30 dage og det, der begynder. Andre nøgletal er for de dele af et
tilbud, der betjener et område, med where.

  figure: wait_mean, service: clinic, lives_in: {council: Sundhedsråd Limfjorden})"},
    {"E204", "et nøgletal har én af lives_in, each og across", "slet de andre",
     R"(lives_in er for dem, der bor ét sted, each giver ét nøgletal for hvert sted, across vælger én af værdierne for alle
steder.)"},
    {"E205", "lives_in nævner én inddeling og én del af den",
     "skriv lives_in: {region: Region Sjælland}",
     R"(De, der bor dér, måles, uanset hvor de behandles. each: region giver et nøgletal for hver region.)"},
    {"E210", R"_("{found}" betyder ikke noget i en formel)_", R"_(Mente du "{suggestion}"?)_",
     R"_(En formel kender gruppernes egenskaber, ord som waited, weekday og age, funktioner som min og if, og ydelsernes
tilstand: occupancy(ward). De står alle i docs/guide/expressions.md.

  forkert: severty >= 2
  rigtigt: severity >= 2     med groups: {acute: {attributes: {severity: 1}, ...}})_"},
    {"E211", R"_({@a} og {@b} kan ikke lægges sammen eller sammenlignes)_",
     R"_(skriv enheden: {example})_",
     R"_(Kun det, der har samme enhed, kan lægges sammen, trækkes fra eller sammenlignes. Et tal alene har ingen enhed.

  forkert: waited > 3
  rigtigt: waited > 3 d)_"},
    {"E212", R"_(her skal stå {@wanted}, ikke {@found})_", "",
     R"_(En formels enhed må passe til det, den bruges til: en betingelse efter if, et tal efter x, en andel i accept.

  forkert: for: exponential(mean 3 d) x waited
  rigtigt: for: exponential(mean 3 d) x (1 + waited / 10 d))_"},
    {"E213", R"_("{function}" tager {wanted} værdier, ikke {found})_", "",
     R"_(min og max tager 2 til 8 værdier, if tager tre, table og steps tager 2 til 24 punkter.

  min(severity, 3)     if(smoker, 2, 1)     table(age; 18: 1, 65: 1.5))_"},
    {"E214", R"_(her skal stå {@wanted}, ikke {@found})_", "",
     R"_(and, or, not og den første plads i if tager betingelser; + - * / og sammenligninger tager tal.

  forkert: severity and smoker
  rigtigt: severity >= 2 and smoker)_"},
    {"E215", R"_(en andel møder det nøgne tal {found})_",
     R"_(hvis der menes procent, så skriv {suggestion})_",
     R"_(Belægninger og andele skrives i procent eller som tal mellem 0 og 1.

  forkert: occupancy(ward) < 90
  rigtigt: occupancy(ward) < 90 %)_"},
    {"E216", R"_(formlen er for lang eller har for mange parenteser i hinanden)_",
     R"_(regn en del ud i et trin før: set: {x: ...})_",
     R"_(En formel har højst 500 ord og tegn og højst 40 parenteser i hinanden, så den ikke koster for meget tid.)_"},
    {"E217", R"_("{found}" kan ikke være en eksponent)_", R"_(potenser er hele tal fra 0 til 8)_",
     R"_(Kun hele potenser regnes ens på alle maskiner. Andre kurver skrives med table.

  severity ^ 2     table(severity; 1: 1, 2: 2.8284, 3: 5.1962))_"},
    {"E218", R"_(stederne i en tabel skal stige, men her står {found})_", "",
     R"_(En tabel nævner steder og værdien i hvert af dem, det laveste først.

  forkert: table(age; 65: 1.5, 18: 1)
  rigtigt: table(age; 18: 1, 65: 1.5))_"},
    {"E219", R"_("{word}" sammenlignes med et navn)_", R"_(skriv for eksempel {word} is ...)_",
     R"_(sex, group, age_group og municipality er ikke tal; is og is not sammenligner dem med et navn.

  sex is woman     group is not acute     age_group is "65+")_"},
    {"E220", R"_("{found}" kan ikke være navnet på en egenskab)_",
     R"_(brug bogstaver, cifre og _, og ikke et af formlernes ord)_",
     R"_(Egenskaber står i formler, så deres navn må være ét ord, der ikke betyder noget andet dér.

  forkert: attributes: {age: 1}          rigtigt: attributes: {care_age: 1})_"},
    {"E221", R"_("{attribute}" er her {@here}, men {@before} i en anden gruppe)_", "",
     R"_(En egenskab er den samme slags i alle grupper: et tal, en varighed, eller ja eller nej.

  forkert: a: {attributes: {risk: 30 %}}   b: {attributes: {risk: 2}})_"},
    {"E222", R"_(et tilfælde er {if: ..., go: ...} eller {else: ...})_", "",
     R"_(Hvert tilfælde i when har en betingelse og et forløb; det sidste har kun else.

  when: [{if: severity >= 2, go: ward}, {else: home}])_"},
    {"E223", R"_("{word}" kendes ikke for "{service}", som er et ambulatorium)_",
     R"_(for ambulatorier kendes waiting)_",
     R"_(Ambulatorier har tider og ingen senge, så intet er optaget eller ledigt dér.

  waiting(clinic/assessment))_"},
    {"E224", R"_(det er ikke klart, hvilken kø ved "{service}" der menes)_",
     R"_(skriv {example} | kendte: {known})_",
     R"_(Et ambulatorium har en kø for hver slags tid; slagsen står efter en skråstreg. Andre ydelser har én kø.

  waiting(clinic/assessment)     waiting(ward))_"},
    {"E225", R"_("{found}" kan ikke være tiden mellem aflæsninger)_", R"_(fra 1 min til 365 d)_",
     R"_(Tilstande aflæses, og faktorer regnes om, højst hvert minut og mindst en gang om året.

  occupancy(ward, as of 4 h))_"},
    {"E226", R"_(intet kan komme efter "else")_", "",
     R"_(else står sidst: det er alle tilfælde, der ikke er nævnt før.

  by(severity, 1: 3 d, 2: 5 d, else: 9 d))_"},
    {"E227", R"_("by" nævner intet tilfælde)_", "",
     R"_(by spørger om én ting og nævner fordelingen for hvert svar.

  by(severity, 1: exponential(mean 3 d), 2: exponential(mean 9 d))
  by(group, acute: 3 d, else: 9 d))_"},
    {"E228", R"_(det sidste tilfælde skal være else, og kun det sidste)_", "",
     R"_(Alle må videre et sted, også dem, som ingen betingelse gælder for.

  when: [{if: severity >= 2, go: ward}, {else: home}])_"},
    {"E229", R"_("{pathway}" begynder ikke ved en ydelse med {@needs})_",
     R"_(lad den begynde med in eller triage; med visit, hvis en kø eller en afstand er nok)_",
     R"_(Reglen ser på køen og sengene ved den ydelse, hvor hver vej begynder; et ambulatorium har en kø, men ingen senge.

  vej: [{in: ward_a, for: 3 d}, leave])_"},
    {"E230", R"_(et valg har én regel)_", "",
     R"_(when, shortest queue of, first free of og least expected wait of afgør hver for sig. Lad den ene føre til et
forløb, hvor den næste står.)_"},
    {"E231", R"_("else" betyder ikke noget for denne regel)_",
     R"_(i when står det i det sidste tilfælde)_",
     R"_(first free of har en else, hvis ingen er ledig. De andre regler finder altid en vej.

  choose: {first free of: [a, b], else: home})_"},
    {"E232", R"_("re_evaluate" har intet at regne om)_",
     R"_(skriv times: med en formel i en af risikoerne, eller slet det)_",
     R"_(Kun en risikos faktor regnes om; en nøgen risiko og skrøbelighed ændrer sig ikke.

  community: {crisis: {hazard: 0.2 /y, times: 1 + severity, go: crisis}})_"},
    {"E233", R"_(en afbrydelse har enten "hazard" eller "after")_", "",
     R"_(Det, der afslutter et trin før tid, er enten en fare eller en tid, hvorefter det sker.

  until: {death: {hazard: 0.01 /d, go: died}, deadline: {after: 30 d, go: moved}})_"},
    {"E234", R"_(der går ingen tid før afbrydelsen)_", R"_(skriv en tid over 0)_",
     R"_(En afbrydelse efter ingen tid ville afslutte trinnet med det samme for alle. Udelad trinnet i stedet.

  forkert: {after: 0 d, go: moved})_"},
    {"E237", R"_(forløbene har mere end {limit} trin, når do og repeat er skrevet ud)_",
     R"_(et delforløb kan ikke kalde sig selv; brug go til en løkke)_",
     R"_(do og repeat sætter trin ind på deres plads. Et delforløb, der kalder sig selv, eller mange gentagelser i hinanden,
ville aldrig slutte eller blive for stort.

  løkke: stay: [{in: ward, for: 3 d}, {choose: {stay: 20 %, out: rest}}])_"},
    {"E238", R"_("{found}" har en værdi, der ikke kan bruges her)_",
     R"_(en tid er 0 eller mere, en andel ligger fra 0 til 100 %, og der divideres ikke med 0)_",
     R"_(Læser formlen intet andet end det sted, hvor en person bor, kendes dens værdier før kørslen.

  forkert: for: 3 d - 5 d    for: 1 d / 0)_"},
    {"E240", R"_("by" udelader {missing})_", R"_(nævn dem også, eller slut med else: VÆRDI)_",
     R"_(Hver {kind} skal have en værdi: sin egen, eller den ved else.

  by(region, "Region Sjælland": 1.1, else: 1))_"},
    {"E341", "her gælder én værdi for alle: den kan ikke være forskellig fra sted til sted",
     "skriv én værdi",
     R"_(Det, der trækkes for en person, kan afhænge af, hvor personen bor: varigheder, andele, farer i hjemmet og under et
ophold, ankomster. Det, der hører til en enhed, en ugeprofil eller et nøgletal, er én værdi.)_"},
    {"E241", R"_("by" nævner {found} to gange)_", R"_(slet den ene)_",
     R"_(En person bor ét sted, og der skal værdien være én.)_"},
    {"E242", R"_("{found}" kendes ikke ved navne, så "by" kan ikke dele efter den i en formel)_",
     R"_(for tal er der if(...) og steps(...))_",
     R"_(I en formel deler by personer efter sex, group, age_group, municipality eller en inddeling af kommunerne.

  by(region, "Region Sjælland": 1.1, else: 1)     if(severity > 2, 1.1, 1))_"},
    {"E244", "delene af \"{service}\" er ikke delt efter {division}", "",
     R"(where spørger om de dele, der betjener ét område. Tilbuddet skal være by en inddeling, hvis dele hver ligger i
ét område, som centre i en region; ventetid og genindlæggelse i et tilbud pr. kommune tælles samlet.

  figure: occupancy, service: ward, where: {region: Region Sjælland})"},
    {"E245", "en standardiseret rate er ikke for én gruppe", "slet group eller standardised",
     R"(Alder og køn udjævnes over alle tilbuddets patienter.)"},
    {"E246", "where nævner én inddeling og én del af den", "skriv where: {region: Region Sjælland}",
     R"(De dele af tilbuddet, der betjener området, måles samlet.)"},
    {"E247", "en fordeling har parametre efter to inddelinger", "giv dem værdier efter én af dem",
     R"(Hver person har én fordeling, så det, der afhænger af stedet i den, skal følge én inddeling. En faktor bag
fordelingen må følge en anden: lognormal(mean $stay, sd 3 d) x $factor.)"},
    {"E250", R"_("while: {found}" betyder ikke noget ved "{step}")_",
     R"_(skriv while: {wanted}, eller udelad det)_",
     R"_(Et besøg tager en tid og varer ikke, så kun ventetiden kan afbrydes; en tid hjemme har ingen kø, så kun tiden selv kan.

  {visit: clinic, until: {crisis: {hazard: 0.01 /d, while: waiting, go: stay}}})_"},
    {"E251", R"_(en afbrydelse har enten "go" eller en ændring af personen)_", "",
     R"_(Den afslutter trinnet og fører til et forløb, eller den, der venter, bliver i køen og ændres med become, priority eller
set.

  until: {crisis: {hazard: 0.01 /d, while: waiting, go: stay}, worse: {after: 14 d, while: waiting, become: urgent}})_"},
    {"E252", R"_("{key}" ændrer en, der venter)_", R"_(skriv while: waiting)_",
     R"_(Gruppe, hastegrad og egenskaber ændres midt i ventetiden. Efter et ophold gør trin det: set og become.

  forkert: worse: {after: 14 d, become: urgent}
  rigtigt: worse: {after: 14 d, while: waiting, become: urgent})_"},
    {"E253", R"_(jockey kræver order: priority, fifo eller lifo)_", "",
     R"_(Den sidste i køen skifter til den anden; med order: random eller shortest er ingen den sidste.

  queue: {order: fifo, jockey: {to: other_ward, when: 2}})_"},
    {"E254", R"_("distances" betyder ikke noget for denne regel)_", R"_(slet det)_",
     R"_(Afstande er til nearest of og nearest free of.

  choose: {nearest of: [a, b], distances: {ward_a: 20 min, ward_b: 45 min}})_"},
    {"E255", R"_(afstanden fra "{from}" til "{service}" mangler)_", "",
     R"_(Afstanden til en ydelse er én for alle, eller én for hver af scenariets kommuner.

  distances: {ward_a: {Slagelse: 5 min, Ringsted: 30 min}, ward_b: 45 min})_"},
    {"E256", R"_(der er ingen afstand til "{service}")_",
     R"_(kendte: {known} | Mente du "{suggestion}"?)_",
     R"_(distances nævner den ydelse, som hvert af forløbene begynder med.

  choose: {nearest of: [a, b], distances: {ward_a: 20 min, ward_b: 45 min}}
  a: [{in: ward_a, for: 3 d}, leave])_"},
    {"E257", R"_(repeat har enten "apart" eller "every")_", R"_(slet en af dem)_",
     R"_(apart er fra slutningen af en runde til begyndelsen af den næste, every fra begyndelse til begyndelse.

  repeat: {times: 10, every: 14 d, steps: [{visit: clinic}]})_"},
    {"W130", R"_(personer i "{group}" har ingen "{attribute}": den regnes for {@value})_", "",
     R"_(Andre grupper har egenskaben. I denne regnes den for 0, eller nej, indtil et trin sætter den. Er det meningen, så skriv det.)_"},
});

}  // namespace

std::span<const CatalogueRow> rule_messages_da() {
  return rules_da_rows;
}

}  // namespace scenarios
