#include "output/report/words.h"

namespace output::report {
namespace {

constexpr Phrase sensitivity_da[] = {
    {"sensitivity.title", "Hvad der betyder mest: {0}"},
    {"sensitivity.intro", "{0} punkter ({1}), gentagelser i hvert: {2}. Frø {3}."},
    {"design.grid", "gitter"},
    {"design.list", "liste"},
    {"design.one_at_a_time", "én faktor ad gangen"},
    {"design.latin_hypercube", "latinsk hyperkubus"},
    {"design.sobol", "Sobols punkter"},
    {"design.morris", "Morris-forløb"},
    {"design.saltelli", "Saltelli-par"},
    {"sensitivity.figure", "{0}: i gennemsnit {1}, standardafvigelse mellem punkter {2}."},
    {"sensitivity.no_points", "{0}: intet punkt har en værdi i alle gentagelser."},
    {"sensitivity.noise", "Af variansen mellem punkter er {0} alene tilfældighed."},
    {"sensitivity.noise_unknown",
     "Med én gentagelse i hvert punkt kan tilfældighed ikke skelnes fra det, faktorerne gør."},
    {"sensitivity.nothing", "En faktor uden virkning har en PAWN på ca. {0}."},
    {"sensitivity.left_out",
     "{0} af {1} punkter mangler en værdi og er udeladt med det, der afhænger af dem."},
    {"sensitivity.factor", "Faktor"},
    {"sensitivity.interval", "95 %"},
    {"sensitivity.from", "Fra"},
    {"sensitivity.to", "Til"},
    {"measure.mu_star", "mu*"},
    {"measure.mu", "mu"},
    {"measure.sigma", "sigma"},
    {"measure.total", "I alt"},
    {"measure.first", "Alene"},
    {"measure.swing", "Udsving"},
    {"measure.at_low", "Lav ende"},
    {"measure.at_high", "Høj ende"},
    {"measure.pawn", "PAWN"},
    {"measure.prcc", "Rangkorr."},
    {"measure.change", "Lav til høj"},
    {"how_measure.mu_star",
     "mu*: hvor meget tallet ændrer sig, når faktoren går gennem sit interval, uanset retning "
     "(Morris 1991, Campolongo 2007). mu: med fortegn. sigma: hvor meget det afhænger af de "
     "andre."},
    {"how_measure.total",
     "I alt: den del af variansen, som faktoren har del i (Jansen 1999). Alene: den del, den selv "
     "laver (Saltelli 2010). Det er skøn: et lille kan blive under 0. Tilfældighed tæller som "
     "spredning, så er der meget af den, er alle dele for små."},
    {"how_measure.swing",
     "Udsving: tallets største minus dets mindste værdi langs intervallet, de andre i deres "
     "udgangspunkt. Ved enderne: ændringen fra udgangspunktet med Students interval over "
     "gentagelser."},
    {"how_measure.pawn",
     "PAWN: hvor langt tallets fordeling flytter sig med faktoren, fra 0 til 1 (Pianosi & Wagener "
     "2018). Rangkorr.: partiel "
     "rangkorrelation, for faktorer trukket uafhængigt. Lav til høj: middelværdiens ændring mellem "
     "intervallets ender."},
    {"how_measure.prcc",
     "Rangkorr.: partiel rangkorrelation, for faktorer trukket uafhængigt. Lav til høj: "
     "middelværdiens ændring mellem intervallets ender."},
    {"how_measure.change", "Lav til høj: middelværdiens ændring mellem intervallets ender."},
    {"sensitivity.heat_map", "Hvilken faktor der betyder noget for hvilket tal"},
    {"sensitivity.heat_finding",
     "Jo mørkere, jo mere betyder faktoren for tallet, ved siden af den, der betyder mest for "
     "det."},
    {"sensitivity.tornado", "Fra den lave ende til den høje"},
    {"sensitivity.tornado_finding",
     "{0} flytter tallet mest. Cirkel: intervallets lave ende. Firkant: den høje."},
    {"sensitivity.curve", "Langs {0}"},
    {"sensitivity.curve_finding", "Fra {0} til {1}. Båndet er et 95 %-interval."},
    {"sensitivity.coordinate", "Sted i intervallet"},
    {"sensitivity.mean", "Middel"},
    {"sensitivity.figures", "Tal"},
    {"sensitivity.about", "Hvordan det er lavet"},
    {"sensitivity.factors", "Faktorerne"},
    {"sensitivity.path", "Værdi i scenariet"},
    {"sensitivity.made_by", "Lavet af {0} fra scenariet {1}; sweep {2}."},
};

}  // namespace

std::span<const Phrase> danish_sensitivity_phrases() {
  return sensitivity_da;
}

}  // namespace output::report
