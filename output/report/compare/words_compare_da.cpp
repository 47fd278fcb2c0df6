#include "output/report/words.h"

namespace output::report {
namespace {

constexpr Phrase comparison_da[] = {
    {"part.occupancy", "Belægning: {0}"},
    {"part.stay", "Liggetid: {0}"},
    {"part.blocked", "Blokerede sengedage: {0}"},
    {"part.wait", "Middelventetid: {0}"},
    {"part.wait_residents", "Middelventetid, borgere: {0}"},
    {"part.still_waiting", "Venter endnu: {0}"},
    {"part.waiting", "Venteliste: {0}"},
    {"part.readmission", "Genindlagt inden 30 dage: {0}"},
    {"part.starts", "Begyndt: {0}"},
    {"verdict.better", "bedre"},
    {"verdict.worse", "dårligere"},
    {"verdict.higher", "højere"},
    {"verdict.lower", "lavere"},
    {"verdict.unsure", "ingen sikker forskel"},
    {"verdict.equal", "ens"},

    {"validate.intro",
     "{0} ved siden af offentliggjorte tal, {1} gentagelser. Ramt: modellens gennemsnit ligger i "
     "det accepterede, og halvdelen af intervallet er højst en fjerdedel af det."},
    {"validate.inputs", "Hvad modellen fik, kontrolleret uden at køre den:"},
    {"validate.count", "{0}: {1} af {2} ramt."},
    {"validate.target", "Mål"},
    {"validate.published", "Offentliggjort"},
    {"validate.accepted", "Accepteret"},
    {"validate.model", "Model"},
    {"validate.unit", "Enhed"},
    {"validate.verdict", "Dom"},
    {"validate.hard", "hårdt"},
    {"validate.soft", "blødt"},
    {"validate.plausibility", "rimelighed"},
    {"validate.hit", "ramt"},
    {"validate.miss", "forfejlet"},
    {"validate.unsure", "forfejlet: indenfor, men ikke kendt godt nok"},
    {"validate.unknown", "forfejlet: er ikke i modellen"},
    {"validate.no_value", "forfejlet: uden værdi"},
    {"validate.given", "stemmer"},

    {"compare.title", "Sammenligning: {0}"},
    {"compare.scenario_line", "{0} = {1} ({2}, frø {3})"},
    {"compare.scenarios", "Scenarierne"},
    {"compare.table", "{0} ({1}) i forhold til A"},
    {"compare.differences", "Forskelle"},
    {"compare.parts", "Forskelle, del for del"},
    {"compare.less", "{0} − {1}"},
    {"compare.percent", "%"},
    {"compare.interval_column", "{0}-interval, samlet"},
    {"compare.alone_column", "{0}-interval, alene"},
    {"compare.p_column", "p, justeret"},
    {"compare.width_median",
     "Fælles tilfældige tal gav her halvdelen af nøgletallene en bredde på højst {0}."},
    {"compare.width_column", "bredde"},
    {"compare.verdict_column", "ord"},
    {"compare.relative_column", "Forskel i % af A"},
    {"compare.chart", "{0} − A i procent af A"},
    {"compare.finding",
     "{0} af {1} nøgletal er sikkert anderledes i {2}. Cirklen er forskellen, og stregen er "
     "intervallet; rører den 0, er forskellen ikke sikker."},
    {"compare.best_column", "Sandsynlighed for at være bedst"},
    {"compare.p_below", "< {0}"},
    {"compare.still_waiting", "[venter endnu: A {0}, {1} {2}]"},
    {"compare.paired",
     "Scenarierne har samme frø: gentagelse for gentagelse er det de samme patienter, der bliver "
     "syge, og forskellen regnes i hver gentagelse for sig (parret t). Forskelle mellem andele er "
     "i "
     "procentpoint."},
    {"compare.independent",
     "Scenarierne har ikke samme frø: de regnes som uafhængige (Welchs t). Med samme frø bliver "
     "intervallerne smallere. Forskelle mellem andele er i procentpoint."},
    {"compare.holm",
     "Intervallerne \"samlet\" gælder alle i tabellen på én gang med {0} sikkerhed (Bonferroni). "
     "Ordet "
     "følger Holms metode: risikoen for, at blot ét ord i tabellen er forkert, er højst resten op "
     "til "
     "100 %. Holm kan være sikker, hvor intervallet lige netop rører 0. Rækker, hvor ikke én "
     "gentagelse afviger, er ens og tælles ikke med."},
    {"compare.bonferroni",
     "Intervallerne \"samlet\" gælder alle i tabellen på én gang med {0} sikkerhed, og ordene "
     "følger dem "
     "(Bonferroni). Rækker, hvor ikke én gentagelse afviger, er ens og tælles ikke med."},
    {"compare.alone",
     "Hvert interval gælder for sig med {0} sikkerhed. I en tabel med mange rækker vil nogle ord "
     "være "
     "forkerte."},
    {"compare.width",
     "\"Bredde\" er intervallets bredde i forhold til uafhængige tilfældige tal: 0,50 er halvt så "
     "bredt, "
     "som fire gange så mange gentagelser ellers ville gøre det."},
    {"compare.best",
     "Sandsynligheden for at være bedst er andelen af 10.000 genudtrækninger af gentagelserne "
     "(bootstrap, faste tal), hvor scenariet har det bedste gennemsnit; den kræver {0} "
     "gentagelser."},
    {"compare.one_replication",
     "Med én gentagelse er der ingen intervaller og ingen ord: kør flere, før tallene bruges."},
    {"compare.chance",
     "Intervallerne viser simulationens usikkerhed, ikke usikkerheden i jeres data."},
    {"compare.years", "Holder det? {0} og {1}"},
    {"compare.years_what",
     "Tilbuddene samlet i det første og det sidste kalenderår, der er talt helt med. Intervaller "
     "og ord i tabellen gælder for begge år på én gang; forskelle mellem andele er i "
     "procentpoint."},
    {"compare.years_finding",
     "{0} er sikkert anderledes end A i {1} tal i {2} og i {3} tal i {4}; i {5} af dem i begge "
     "år."},
    {"compare.years_table", "{0} i forhold til A, det første og det sidste år"},
    {"compare.years_same", "Ens i begge år og derfor ikke med i tabellen: {0} tal."},
    {"compare.years_more",
     "De {0} sikreste af {1} tal, der er forskellige; samspil compare --json har dem alle."},
    {"compare.in_year", "{0}, {1}"},
    {"compare.with_interval", "{0} ({1})"},
    {"compare.worst_off", "Den dårligst stillede kommune"},
    {"compare.worst_what",
     "Den længste gennemsnitlige ventetid i nogen kommune, blandt dem med mindst {0} ventetider i "
     "en gentagelse. Hvem det er, findes i hver gentagelse for sig, så intet scenarie måles på en "
     "kommune, der er valgt til det. Til højre de kommuner, der venter længst i gennemsnit. "
     "Tilbud, hvor alle kommuner venter lige længe i alle scenarier, er udeladt."},
    {"compare.worst_finding",
     "I {0} er den længste ventetid sikkert kortere for {1} og sikkert længere for {2} af {3} "
     "slags ventetid."},
    {"compare.worst_table", "Den længste ventetid i nogen kommune, {0} i forhold til A"},
    {"compare.worst_in", "Længst i {0} (A → {1})"},
    {"compare.worst_moves", "{0}: {1} → {2}"},
    {"compare.changes", "Hvad er ændret?"},
    {"compare.no_changes", "Ingen værdi i scenarierne er forskellig."},
    {"compare.more_changes", "og {0} til; alle står i .json og .h5"},
    {"compare.more_parts", "De første {0} af {1} rækker; alle står i .json og .h5."},
    {"compare.long_value", "(lang)"},
    {"compare.files", "Filerne og deres sha256"},
    {"compare.file_column", "Fil"},
    {"compare.about", "Om sammenligningen"},
    {"compare.left_out", "{0} er ikke i alle scenarier og er ikke sammenlignet."},

    {"select.scenario", "scenarie"},
    {"select.replications", "gentagelser"},
    {"select.best", "bedst"},
    {"select.left", "tilbage"},
    {"select.out", "ude"},
    {"select.sure",
     "{0} er bedst: {1} ({2} sikkerhed, hvis det bedste er mindst {3} bedre end resten)."},
    {"select.unsure",
     "{0} ser bedst ud efter {1}, men det er ikke sikkert: giv flere gentagelser (--most) eller en "
     "større --indifference."},
    {"select.within_budget", "{0} er det bedste bud efter {1}, efter {2} gentagelser i alt."},
    {"select.equal", "{0} gav det samme i alle gentagelser."},
    {"select.chance",
     "Med uafhængige tilfældige tal ville chancen for, at det er det bedste, være mindst {0}."},
    {"capacity.title", "Hvor meget er nok? {0} i {1}"},
    {"capacity.at_most", "{0}: højst {1}"},
    {"capacity.at_least", "{0}: mindst {1}"},
    {"capacity.enough", "{0} = {1} er nok: {2} ({3} sikkerhed)."},
    {"capacity.none_enough", "Selv {0} = {1} er ikke sikkert nok: {2} ({3} sikkerhed)."},
    {"capacity.likely", "Det bedste bud er {0}, men det er ikke sikkert."},
    {"capacity.too_few", "{0} er sikkert for lidt."},
    {"capacity.by_formula", "Erlangs formel, for samme afsnit uden simulation, siger {0}."},
    {"capacity.method",
     "Alle punkter har samme tilfældige tal. Søgningen halverer og kan se på højst {0} af dem; "
     "hvert "
     "får sin del af risikoen, så svaret holder med {1} sikkerhed, hvis mere kapacitet hjælper."},
    {"capacity.band", "fra–til"},
    {"capacity.formula", "Erlang"},
    {"capacity.word_enough", "nok"},
    {"capacity.word_too_few", "for lidt"},
    {"capacity.word_unsure", "usikkert"},

    {"warm_up.none_needed",
     "Opvarmning er ikke nødvendig: intet ses at være anderledes i starten."},
    {"warm_up.none_needed_else", "Det, der finder ligevægt, behøver ingen opvarmning."},
    {"warm_up.enough", "Opvarmningen på {0} er lang nok; der skal {1} til."},
    {"warm_up.too_short", "Opvarmningen på {0} er for kort: der skal {1} til (clock: warm_up)."},
    {"warm_up.lost",
     "Rækker uden ligevægt inden for kørslen: {0}. De vokser, eller noget ændres undervejs. "
     "En længere kørsel viser hvad."},
    {"warm_up.none_yet", "Der er ingen opvarmning: der skal {0} til (clock: warm_up)."},
    {"warm_up.what", "Personer"},
    {"warm_up.waiting", "venter"},
    {"warm_up.in_care", "i forløb"},
    {"warm_up.leave_out", "udelad"},
    {"warm_up.nothing", "intet"},
    {"warm_up.front", "først"},
    {"warm_up.level", "senere"},
    {"warm_up.not_in_sight", "ingen ende at se"},
    {"warm_up.rest", "{0} af {1} rækker er sig selv fra starten. Alle står i --json."},
    {"warm_up.method",
     "Gentagelser: {0}; blik: {1} på {2}, jævnt fra første øjeblik. Udelad: MSER over "
     "gennemsnit af {3} blik. Welch: hvornår det glidende gennemsnit første gang når sit "
     "senere niveau. Ingen ende at se: midten af kørslen er anderledes end slutningen."},
    {"warm_up.season",
     "Scenariet har årstider: hvert blik sammenlignes med det, der ligger {0} dage senere, så "
     "ugedag og årstid falder ud."},
    {"warm_up.season_stays",
     "Scenariet har årstider, og kørslen er for kort til at tage dem ud (18 måneder er nok): det, "
     "der ligner en start, kan være en årstid."},
    {"warm_up.tested",
     "Halvdelen af gentagelserne valgte, hvor der skæres; resten blev spurgt, om det betyder "
     "noget; alle blev spurgt, om noget skrider. Risikoen for, at bare én række nævnes ved et "
     "tilfælde, er højst 5 % (Holm)."},
    {"warm_up.untested",
     "Med fire gentagelser eller flere spørges der også, om en forskel kan være tilfældig."},
    {"warm_up.batch_means",
     "Én gentagelse: intervaller er af 20 bundtgennemsnit og holder, hvis bundter er lange ved "
     "siden af køens hukommelse (batch_correlation i --json under cirka 0,4)."},
};

}  // namespace

std::span<const Phrase> danish_comparison_phrases() {
  return comparison_da;
}

}  // namespace output::report
