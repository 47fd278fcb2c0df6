#include "output/report/words.h"

namespace output::report {
namespace {

constexpr Phrase phrases_da[] = {
    {"page.language", "da"},
    {"page.contents", "Indhold"},
    {"page.period", "{0} til {1} · {2}"},
    {"notice.title", "Hvad modellen ikke kan sige"},
    {"notice.always",
     "Patienterne er simulerede; ingen virkelige personer indgår. Intervallerne viser "
     "simulationens "
     "usikkerhed, ikke usikkerheden i jeres data eller i antagelserne."},
    {"notice.left_out",
     "Udeladt, fordi siden ellers fyldte mere end 500 kB: {0}. Tallene er i resultatfilen; samspil "
     "export skriver dem ud."},
    {"notice.no_replications", "Ingen gentagelser er kørt færdig: der er ingen tal at vise."},

    {"date.in_words", "{0}. {1} {2}"},
    {"month.1", "januar"},
    {"month.2", "februar"},
    {"month.3", "marts"},
    {"month.4", "april"},
    {"month.5", "maj"},
    {"month.6", "juni"},
    {"month.7", "juli"},
    {"month.8", "august"},
    {"month.9", "september"},
    {"month.10", "oktober"},
    {"month.11", "november"},
    {"month.12", "december"},
    {"month_short.2", "feb"},
    {"month_short.3", "mar"},
    {"month_short.4", "apr"},
    {"month_short.5", "maj"},
    {"month_short.6", "jun"},
    {"month_short.7", "jul"},
    {"month_short.8", "aug"},
    {"month_short.9", "sep"},
    {"month_short.10", "okt"},
    {"month_short.11", "nov"},
    {"month_short.12", "dec"},

    {"number.point", ","},
    {"number.thousands", "."},
    {"number.percent", "{0} %"},
    {"number.range", "{0}–{1}"},
    {"number.range_signed", "{0} til {1}"},
    {"number.none", "–"},
    {"number.beyond", "over det målte"},
    {"number.still_waiting", "[{0} venter endnu, {1} indtil nu]"},
    {"target.at_most", "[Mål: højst {0}. {1}]"},
    {"target.at_least", "[Mål: mindst {0}. {1}]"},
    {"target.within", "Inden for målet."},
    {"target.over", "Over målet."},
    {"target.under", "Under målet."},
    {"target.unsure", "Usikkert, om målet nås."},
    {"target.unknown", "Om det nås, kan ikke siges."},
    {"number.some_replications", "[{0} af {1} gentagelser]"},
    {"number.one_replication", "1 gentagelse"},
    {"number.replications", "{0} gentagelser"},
    {"unit.share", "andel"},
    {"unit.day", "dage"},
    {"unit.hour", "timer"},
    {"unit.minute", "minutter"},
    {"unit.person", "personer"},
    {"unit.bed", "senge"},
    {"unit.day/year", "dage pr. år"},
    {"unit.1/year", "pr. år"},
    {"unit.person/year", "personer pr. år"},
    {"unit.1/1000/year", "pr. 1.000 indb. pr. år"},
    {"unit.day/1000/year", "dage pr. 1.000 indb. pr. år"},
    {"unit.km/year", "km pr. år"},
    {"unit.km", "km"},
    {"unit.DKK", "kr."},
    {"unit.DKK/year", "kr. pr. år"},
    {"unit.number", ""},
    {"unit_of_one.day", "dag"},
    {"unit_of_one.hour", "time"},
    {"unit_of_one.minute", "minut"},
    {"unit_of_one.person", "person"},
    {"unit_of_one.bed", "seng"},
    {"unit_of_one.day/year", "dag pr. år"},
    {"unit_of_one.1/year", "pr. år"},
    {"unit_of_one.person/year", "person pr. år"},
    {"unit_of_one.1/1000/year", "pr. 1.000 indb. pr. år"},
    {"unit_of_one.day/1000/year", "dage pr. 1.000 indb. pr. år"},
    {"unit_of_one.km/year", "km pr. år"},
    {"unit_of_one.km", "km"},
    {"unit_of_one.DKK", "kr."},
    {"unit_of_one.DKK/year", "kr. pr. år"},
    {"unit_of_one.number", ""},
    {"better.lower", "lavere er bedre"},
    {"better.higher", "højere er bedre"},
    {"better.none", ""},
    {"kind.udredning", "udredning"},
    {"kind.behandling", "behandling"},
    {"kind.læge", "læge"},
    {"kind.plads", "plads"},
    {"node.outside", "uden for modellen"},
    {"node.home", "hjemme"},
    {"node.dead", "død"},

    {"interval.meaning",
     "95 %-interval over {0} gentagelser (Student t). Intervallet viser simulationens "
     "usikkerhed, ikke "
     "usikkerheden i jeres data. Det er skåret af, hvor tallet ikke kan ligge: ved 0 og 100 % for "
     "andele, ellers ved 0. {1}"},
    {"time.rule", "Tider under en time vises i minutter, under 48 timer i timer og ellers i dage."},
    {"interval.one_replication", "intet interval"},
    {"interval.why_none",
     "Kun én gentagelse: usikkerheden kan ikke beregnes, og der er intet 95 %-interval. Kør "
     "flere "
     "gentagelser, før tallene bruges. {0}"},
    {"column.figure", "Nøgletal"},
    {"column.value", "Værdi"},
    {"column.interval", "95 %-interval"},
    {"column.unit", "Enhed"},
    {"column.note", "Bemærk"},
    {"column.path", "Sted i scenariet"},
    {"key_figures.title", "Nøgletal"},
    {"key_figures.none", "Scenariet har ingen nøgletal."},

    {"how.title", "Sådan læses figuren:"},
    {"how.one_replication",
     "Figuren viser den ene gentagelse, der er kørt. Den siger intet om usikkerheden."},
    {"how.fan", "Den mørke linje er midten. I 9 af 10 gentagelser ligger tallet i det lyse bånd."},
    {"how.wait_curve",
     "Find et antal dage eller timer på den vandrette akse: kurven viser, hvor stor en andel der "
     "venter "
     "længere. I 9 af 10 gentagelser ligger andelen i det lyse bånd."},
    {"how.dots",
     "Cirklen er gennemsnittet, og stregen er 95 %-intervallet. Intervallet viser simulationens "
     "usikkerhed, ikke usikkerheden i jeres data."},
    {"table.more", "De første {0} af {1} rækker; alle står i resultatfilen."},
    {"chart.show_as_table", "Vis som tabel"},
    {"chart.middle", "midten af gentagelserne"},
    {"chart.band", "bånd med mindst 9 af 10 gentagelser"},
    {"chart.selection", "Figurer for de {0} største af {1}."},
    {"column.middle", "Midten"},
    {"column.band_low", "Båndets nederste"},
    {"column.band_high", "Båndets øverste"},

    {"wait_curves.title", "Ventetider"},
    {"wait_curves.lead",
     "Andelen, der venter mere end et givet antal dage eller timer, for hver ting man venter på. "
     "I parentes 95 %-intervallet. Kurven slutter, hvor højst 2 % venter længere."},
    {"wait_curves.nobody", "Ingen ventetid sluttede i perioden."},
    {"wait_curves.y", "venter længere"},
    {"column.longer_days", "Venter mere end, dage"},
    {"column.longer_hours", "Venter mere end, timer"},
    {"limit.4h", "4 timer"},
    {"limit.30d", "30 dage"},
    {"limit.60d", "60 dage"},
    {"finding.longer_4h", "{0} venter mere end 4 timer."},
    {"finding.longer_30d", "{0} venter mere end 30 dage."},
    {"finding.longer_60d", "{0} venter mere end 60 dage."},

    {"wait_table.title", "Ventetider i tal"},
    {"wait_table.lead",
     "Ventetider, der sluttede i perioden. I parentes 95 %-intervallet. Median og 90 %-fraktil "
     "fra trin er beregnet "
     "ud fra antal i trin på en time (det første døgn), en dag (til 60 dage), en uge "
     "eller 30 dage "
     "og er ikke mere nøjagtige end det; nøgletallenes er beregnet i finere trin og kan afvige "
     "lidt. "
     "{0}"},
    {"column.wait_point", "Der ventes på"},
    {"column.kind", "Slags"},
    {"column.still_waiting", "Venter, da kørslen slutter"},
    {"column.still_waiting_for", "indtil da"},
    {"column.waits_a_year", "Ventetider pr. år"},
    {"column.mean", "Gennemsnit"},
    {"column.median", "Median (fra trin)"},
    {"column.p90", "90 %-fraktil (fra trin)"},
    {"column.within_30d", "Inden for 30 dage"},

    {"waiting_list.title", "Venteliste"},
    {"waiting_list.lead",
     "Hvor mange der står på venteliste ved udgangen af hver måned. I parentes 95 "
     "%-intervallet."},
    {"waiting_list.thinned",
     "Der er tegnet {0} af {1} måneder, med lige stor afstand; resten står i resultatfilen."},
    {"waiting_list.nobody", "Ingen stod på venteliste ved udgangen af en måned."},
    {"waiting_list.y", "personer, der venter"},
    {"column.period_end", "Måneden slutter"},
    {"finding.waiting_list",
     "Ved månedernes slutning venter i gennemsnit {0}; ved periodens slutning {1}."},

    {"occupancy.title", "Belægning"},
    {"occupancy.lead",
     "Optagne senge og pladser i gennemsnit over døgnet. Belægningsgraden er optagne delt med "
     "disponible. "
     "I parentes 95 %-intervallet."},
    {"occupancy.table", "Belægning i hele perioden"},
    {"occupancy.unlimited", "ubegrænset"},
    {"occupancy.caption", "{0} (disponible: {1})"},
    {"occupancy.y", "optagne senge og pladser"},
    {"occupancy.daily", "Hvert punkt er gennemsnittet af et døgn."},
    {"occupancy.thinned",
     "Hvert punkt er gennemsnittet af {0} døgn; toppe inden for den tid ses ikke. Alle døgn står "
     "i "
     "resultatfilen."},
    {"column.unit_of_care", "Afsnit"},
    {"column.occupied", "Optagne, gennemsnit"},
    {"column.available", "Disponible"},
    {"column.occupancy", "Belægningsgrad"},
    {"column.day", "Dag"},
    {"column.first_day", "Fra og med"},
    {"finding.occupied", "I gennemsnit er {0} optaget; der er ingen grænse."},
    {"finding.occupancy", "I gennemsnit er {0} af {1} optaget: en belægningsgrad på {2}."},

    {"occupancy.drawn", "Figurer for de første {0} af {1}, i scenariets rækkefølge."},
    {"heat.title", "Belægning måned for måned"},
    {"heat.lead",
     "Optagne delt med disponible i procent, gennemsnit over gentagelserne: de første {0} af {1} "
     "afsnit med en grænse, i scenariets rækkefølge. Jo længere periode, jo længere er hver søjle. "
     "Farverne er "
     "holdepunkter, ikke normer."},
    {"heat.caption", "Belægning over tid, procent"},
    {"heat.class_0", "under 70 %"},
    {"heat.class_1", "70 til 84 %"},
    {"heat.class_2", "85 til 94 %"},
    {"heat.class_3", "95 til 100 %"},
    {"heat.class_4", "over 100 %"},

    {"blocked.title", "Blokerede sengedage"},
    {"blocked.lead",
     "Sengedage pr. år, hvor patienten er færdigbehandlet, men venter i sengen på næste sted. "
     "I parentes 95 %-intervallet."},
    {"blocked.nobody", "Ingen senge var blokeret af færdigbehandlede patienter."},
    {"column.blocked", "I alt pr. år"},
    {"column.waits_for", "Venter på {0}"},
    {"finding.blocked", "I alt {0} sengedage pr. år; flest i {1}: {2}."},

    {"readmissions.title", "Genindlæggelser"},
    {"readmissions.lead",
     "Akutte genindlæggelser inden for 30 dage, delt med udskrivninger i live, der kan følges i "
     "30 dage. "
     "Tallene er ikke køns- og aldersstandardiserede."},
    {"readmissions.nobody", "Ingen udskrivninger kunne følges i 30 dage."},
    {"column.service", "Tilbud"},
    {"column.discharges", "Udskrivninger pr. år"},
    {"column.readmission_rate", "Genindlagt inden for 30 dage"},
    {"finding.readmissions", "Alle tilbud under ét: {0} genindlægges akut inden for 30 dage."},

    {"referrals.title", "Henvisninger"},
    {"referrals.lead",
     "Modtagne og afviste henvisninger pr. år; andelen er afviste delt med afgjorte (accepterede "
     "og "
     "afviste) i perioden. I parentes "
     "95 %-intervallet."},
    {"referrals.nobody", "Ingen henvisninger blev modtaget."},
    {"column.received", "Modtaget pr. år"},
    {"column.rejected", "Afvist pr. år"},
    {"column.rejected_share", "Andel afvist"},
    {"column.reason", "Afvist: {0}"},

    {"flows.title", "Flow"},
    {"flows.lead",
     "Personer pr. år, der går fra det ene sted til det andet: de {0} største af {1} "
     "forbindelser. "
     "I parentes 95 %-intervallet."},
    {"column.from", "Fra"},
    {"column.to", "Til"},
    {"column.persons", "Personer pr. år"},

    {"finding.flows", "Flest går fra {0} til {1}: {2} pr. år."},

    {"municipalities.title", "Ventetid efter bopælskommune"},
    {"municipalities.lead",
     "Kommuner med under 5 ventetider i gennemsnit pr. gentagelse vises ikke: tallene er for få "
     "til at "
     "sige noget. I parentes 95 %-intervallet."},
    {"municipalities.summary", "{0}: {1} kommuner vist, {2} udeladt"},
    {"municipalities.in_file", "Tallene for disse står i resultatfilen: {0}."},
    {"map.lead",
     "De ventesteder, hvor kommunerne er mest forskellige ud over det tilfældige. Til venstre "
     "kortet, til højre et felt for hver kommune; "
     "mørkere er længere gennemsnitlig ventetid, med en femtedel af kommunerne i hver farve. "
     "Nabofarver kan være forskellige ved et tilfælde: intervallerne står i tabellen."},
    {"map.none",
     "Intet kort: ingen steder er kommunerne mere forskellige, end tilfældet kunne gøre dem i "
     "denne "
     "kørsel. Flere gentagelser eller en længere periode kan vise, hvad der er."},
    {"map.too_few", "for få til at vise"},
    {"map.class", "{0} til {1} ({2} kommuner)"},
    {"map.class_too_few", "for få til at vise ({0} kommuner)"},
    {"finding.municipalities", "Længst gennemsnitlig ventetid: {0}, {1}. Kortest: {2}, {3}."},
    {"column.municipality", "Kommune"},

    {"about.title", "Om resultatet"},
    {"about.scenario", "Scenarie"},
    {"about.period", "Periode"},
    {"about.from_to", "{0} til og med {1}"},
    {"about.warm_up", "Opvarmning før perioden"},
    {"about.days", "{0} dage"},
    {"about.replications", "Gentagelser"},
    {"about.seed", "Frø (tilfældige tal)"},
    {"about.version", "Programversion"},
    {"about.git", "Git"},
    {"about.git_dirty", "{0}, med ændringer, der ikke er gemt i git"},
    {"about.compiler", "Oversætter"},
    {"about.started", "Startet"},
    {"about.finished", "Færdig"},
    {"about.moment", "{0} kl. {1} (UTC)"},
    {"about.command", "Kommando"},
    {"about.assumptions", "Antagelser"},
    {"assumption.synthetic",
     "Patienter, ophold og valg trækkes tilfældigt efter de rater og fordelinger, som scenariet "
     "angiver."},
    {"assumption.interval",
     "Intervallerne antager, at gentagelserne er uafhængige; de rummer ikke usikkerhed i "
     "scenariets tal."},
    {"assumption.warm_up", "Opvarmningen følger de samme regler, men tæller ikke med."},
    {"assumption.ended",
     "En ventetid tæller i den måned, den slutter. De, der stadig venter ved periodens slutning, "
     "ses kun på "
     "ventelisten."},
    {"assumption.scenario",
     "Alle øvrige antagelser står i scenariet nedenfor, med kilde, hvor den er angivet. En værdi "
     "uden "
     "kilde er en antagelse."},
    {"about.overrides", "Ændringer på kommandolinjen"},
    {"about.inputs", "Scenariets tekst"},
    {"about.file", "Vis {0}"},
    {"about.named_only", "{0} ({1} byte; findes i resultatfilen)"},
    {"about.reproduce",
     "Samme scenarie, frø og programversion giver de samme tal. Resultatfilen indeholder alt, "
     "hvad der skal til: "
     "samspil rerun gentager kørslen."}};

}  // namespace

std::span<const Phrase> danish_phrases() {
  return phrases_da;
}

}  // namespace output::report
