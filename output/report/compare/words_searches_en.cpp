#include "output/report/words.h"

namespace output::report {
namespace {

constexpr Phrase searches_en[] = {
    {"attribution.title", "Whose part is whose: from {0} to {1}"},
    {"attribution.difference", "{0}: {1} in all."},
    {"attribution.group", "group"},
    {"attribution.alone", "alone"},
    {"attribution.last", "as the last"},
    {"attribution.shapley", "part"},
    {"attribution.sum", "sum"},
    {"attribution.whole", "all together"},
    {"attribution.groups", "Groups of changes"},
    {"attribution.changes", "changes"},
    {"attribution.columns",
     "Alone: this group as the only change. As the last: what is lost without it when all others "
     "are there. Part: what it adds on average over all orders of the groups (Shapley), so that "
     "the parts add up to the whole. Where alone and as the last differ, groups act on each "
     "other."},
    {"attribution.exact",
     "All combinations of groups were run, with the same random numbers, in {0} replications."},
    {"attribution.sampled",
     "Each of {1} replications has {0} random orders of the groups, with the same random numbers "
     "in all combinations. The intervals of the parts hold the error of the orders, too."},
    {"attribution.together",
     "The intervals of a figure's groups in one column hold together with {0} confidence."},
    {"optimum.title", "The cheapest mix: {0}"},
    {"optimum.mix", "mix"},
    {"optimum.cost", "cost"},
    {"optimum.best", "cheapest"},
    {"optimum.order", "A mix is written {0}."},
    {"optimum.proved",
     "{0} is the cheapest that meets the targets, at a cost of {1}. With {2} confidence it meets "
     "them, and nothing cheaper does with {3} to spare."},
    {"optimum.open",
     "{0} meets the targets at a cost of {1} ({2} confidence). The budget of {3} replications was "
     "spent before all cheaper mixes were ruled out; left: {4}."},
    {"optimum.clash",
     "{0} meets the targets at a cost of {1} ({2} confidence), and is the cheapest tried that "
     "does. "
     "Something cheaper that was not tried may do, too, since more is not always better here."},
    {"optimum.none",
     "Even the most of everything, {0}, does not meet the targets with {1} to spare ({2} "
     "confidence)."},
    {"optimum.spent",
     "The budget of {0} replications was spent before any mix was certain to meet the targets."},
    {"optimum.target", "Target. {0}."},
    {"optimum.method",
     "Mixes tried: {0} of {1}, with the same random numbers; replications: {2}. Each of the "
     "mixes has its share of the risk, so the words hold together with {3} confidence."},
    {"optimum.taken",
     "Taken for granted: more of a lever never makes a target worse. Pairs of mixes in which that "
     "was checked: {0}; in which it failed: {1}."},
    {"optimum.finding",
     "The best mean seen at each cost or below, with its interval; squares are the target, the "
     "vertical line is the cheapest mix. Mixes beyond four times the target are left out."},
    {"uncertainty.title", "What is not known, and chance: {0}"},
    {"uncertainty.caption", "Parameters and chance"},
    {"uncertainty.mean", "mean"},
    {"uncertainty.range", "parameters, {0}"},
    {"uncertainty.chance", "chance, {0}"},
    {"uncertainty.share", "due to parameters"},
    {"uncertainty.parameter_sd", "sd, parameters"},
    {"uncertainty.simulation_sd", "sd, chance"},
    {"uncertainty.difference", "Figures are those of {0} less those of {1}, with the same draws."},
    {"uncertainty.uniform",
     "Parameters drawn from their ranges, every value as likely as any other (uniform): {0}. "
     "Draws: "
     "{1}; each was run {2} times, with random numbers of its own."},
    {"uncertainty.triangular",
     "Parameters drawn from their ranges, the value they have as the likeliest (triangular): {0}. "
     "Draws: {1}; each was run {2} times, with random numbers of its own."},
    {"uncertainty.drawn_again",
     "Draws that were no scenario, as their values do not fit together, and were drawn again: {0}. "
     "The law is that of values that fit."},
    {"uncertainty.left_out",
     "Parameters with a range that is not one of numbers in one unit, so not drawn: {0}."},
    {"uncertainty.columns",
     "Parameters: where the figure lies in {0} of the draws, the chance in each taken out. "
     "Chance: the interval of the mean, had the parameters been known to be those drawn. Due to "
     "parameters: their share of the variance of one replication, with its interval from ten "
     "draws on (bootstrap)."},
    {"uncertainty.limits",
     "Parameters are drawn independently of each other. What has no range is taken as known."},
    {"uncertainty.notice",
     "Patients are simulated; no real persons are in it. The uncertainty is that of parameters "
     "with ranges and of chance, not that of how the model is built."},
    {"uncertainty.chart", "How much is due to parameters"},
    {"uncertainty.finding",
     "Share of the variance that is due to parameters, with its {0} interval; the rest is chance."},
    {"uncertainty.parameters", "What was drawn"},
    {"uncertainty.parameter", "parameter"},
    {"uncertainty.low", "from"},
    {"uncertainty.value", "value"},
    {"uncertainty.high", "to"},
};

}  // namespace

std::span<const Phrase> english_search_phrases() {
  return searches_en;
}

}  // namespace output::report
