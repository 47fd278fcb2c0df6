#include "output/report/words.h"

namespace output::report {
namespace {

constexpr Phrase sensitivity_en[] = {
    {"sensitivity.title", "What matters most: {0}"},
    {"sensitivity.intro", "{0} points ({1}), replications at each: {2}. Seed {3}."},
    {"design.grid", "grid"},
    {"design.list", "list"},
    {"design.one_at_a_time", "one factor at a time"},
    {"design.latin_hypercube", "Latin hypercube"},
    {"design.sobol", "Sobol's points"},
    {"design.morris", "Morris trajectories"},
    {"design.saltelli", "Saltelli pairs"},
    {"sensitivity.figure", "{0}: on average {1}, standard deviation between points {2}."},
    {"sensitivity.no_points", "{0}: no point has a value in every replication."},
    {"sensitivity.noise", "Of the variance between points, {0} is chance alone."},
    {"sensitivity.noise_unknown",
     "With one replication a point, chance cannot be told from what the factors do."},
    {"sensitivity.nothing", "A factor that does nothing has a PAWN of about {0}."},
    {"sensitivity.left_out",
     "{0} of {1} points lack a value and are left out, with what depends on them."},
    {"sensitivity.factor", "Factor"},
    {"sensitivity.interval", "95 %"},
    {"sensitivity.from", "From"},
    {"sensitivity.to", "To"},
    {"measure.mu_star", "mu*"},
    {"measure.mu", "mu"},
    {"measure.sigma", "sigma"},
    {"measure.total", "Total"},
    {"measure.first", "Alone"},
    {"measure.swing", "Swing"},
    {"measure.at_low", "Low end"},
    {"measure.at_high", "High end"},
    {"measure.pawn", "PAWN"},
    {"measure.prcc", "Rank corr."},
    {"measure.change", "Low to high"},
    {"how_measure.mu_star",
     "mu*: how much the figure changes when the factor moves through its range, whichever way "
     "(Morris 1991, Campolongo 2007). mu: with its sign. sigma: how much that depends on the "
     "others."},
    {"how_measure.total",
     "Total: the share of the variance that involves the factor (Jansen 1999). Alone: the share it "
     "makes by itself (Saltelli 2010). Estimates: a small one may come out below 0. Chance counts "
     "as spread, so with much of it all shares are too small."},
    {"how_measure.swing",
     "Swing: the greatest less the least value of the figure along the range, the others at their "
     "base. At the ends: the change from the base, with Student's interval over replications."},
    {"how_measure.pawn",
     "PAWN: how far the figure's distribution moves with the factor, from 0 to 1 (Pianosi & "
     "Wagener "
     "2018). Rank corr.: partial rank "
     "correlation, for factors drawn independently. Low to high: change of the mean between the "
     "ends of the range."},
    {"how_measure.prcc",
     "Rank corr.: partial rank correlation, for factors drawn independently. Low to high: change "
     "of the mean between the ends of the range."},
    {"how_measure.change", "Low to high: change of the mean between the ends of the range."},
    {"sensitivity.heat_map", "Which factor matters for which figure"},
    {"sensitivity.heat_finding",
     "The darker, the more the factor matters for the figure, beside the one that matters most "
     "for it."},
    {"sensitivity.tornado", "From the low end to the high end"},
    {"sensitivity.tornado_finding",
     "{0} moves the figure most. Circle: low end of the range. Square: high end."},
    {"sensitivity.curve", "Along {0}"},
    {"sensitivity.curve_finding", "From {0} to {1}. The band is a 95 % interval."},
    {"sensitivity.coordinate", "Place in the range"},
    {"sensitivity.mean", "Mean"},
    {"sensitivity.figures", "Figures"},
    {"sensitivity.about", "How it was made"},
    {"sensitivity.factors", "The factors"},
    {"sensitivity.path", "Value of the scenario"},
    {"sensitivity.made_by", "Made by {0} from the scenario {1}; sweep {2}."},
};

}  // namespace

std::span<const Phrase> english_sensitivity_phrases() {
  return sensitivity_en;
}

}  // namespace output::report
