#include "output/report/words.h"

namespace output::report {
namespace {

constexpr Phrase comparison_en[] = {
    {"part.occupancy", "Occupancy: {0}"},
    {"part.stay", "Length of stay: {0}"},
    {"part.blocked", "Blocked bed days: {0}"},
    {"part.wait", "Mean wait: {0}"},
    {"part.wait_residents", "Mean wait, residents: {0}"},
    {"part.still_waiting", "Still waiting: {0}"},
    {"part.waiting", "Waiting list: {0}"},
    {"part.readmission", "Readmitted within 30 days: {0}"},
    {"part.starts", "Begun: {0}"},
    {"verdict.better", "better"},
    {"verdict.worse", "worse"},
    {"verdict.higher", "higher"},
    {"verdict.lower", "lower"},
    {"verdict.unsure", "no certain difference"},
    {"verdict.equal", "equal"},

    {"validate.intro",
     "{0} beside published figures, {1} replications. A hit: the model's mean lies in the accepted "
     "range, and half its interval is at most a quarter of that."},
    {"validate.inputs", "What the model was given, checked without running it:"},
    {"validate.count", "{0}: {1} of {2} hit."},
    {"validate.target", "Target"},
    {"validate.published", "Published"},
    {"validate.accepted", "Accepted"},
    {"validate.model", "Model"},
    {"validate.unit", "Unit"},
    {"validate.verdict", "Verdict"},
    {"validate.hard", "hard"},
    {"validate.soft", "soft"},
    {"validate.plausibility", "plausibility"},
    {"validate.hit", "hit"},
    {"validate.miss", "miss"},
    {"validate.unsure", "miss: inside, but not known well enough"},
    {"validate.unknown", "miss: not in the model"},
    {"validate.no_value", "miss: no value"},
    {"validate.given", "agrees"},

    {"compare.title", "Comparison: {0}"},
    {"compare.scenario_line", "{0} = {1} ({2}, seed {3})"},
    {"compare.scenarios", "The scenarios"},
    {"compare.table", "{0} ({1}) beside A"},
    {"compare.differences", "Differences"},
    {"compare.parts", "Differences, part by part"},
    {"compare.less", "{0} − {1}"},
    {"compare.percent", "%"},
    {"compare.interval_column", "{0} interval, together"},
    {"compare.alone_column", "{0} interval, alone"},
    {"compare.p_column", "p, adjusted"},
    {"compare.width_median",
     "Shared streams gave half of the key figures here a width of at most {0}."},
    {"compare.width_column", "width"},
    {"compare.verdict_column", "word"},
    {"compare.relative_column", "Difference in % of A"},
    {"compare.chart", "{0} − A in per cent of A"},
    {"compare.finding",
     "{0} of {1} key figures are certainly different in {2}. The circle is the difference and the "
     "line the interval; where it touches 0 the difference is not certain."},
    {"compare.best_column", "Probability of being best"},
    {"compare.p_below", "< {0}"},
    {"compare.still_waiting", "[still waiting: A {0}, {1} {2}]"},
    {"compare.paired",
     "The scenarios share a seed: replication by replication, the same patients fall ill, and the "
     "difference is taken in each replication by itself (paired t). Differences between shares are "
     "in "
     "percentage points."},
    {"compare.independent",
     "The scenarios do not share a seed: they are taken as independent (Welch's t). With one seed "
     "the "
     "intervals would be narrower. Differences between shares are in percentage points."},
    {"compare.holm",
     "The intervals \"together\" hold for the whole table at once with {0} confidence "
     "(Bonferroni). "
     "The word follows Holm's method: the risk that even one word of the table is wrong is at most "
     "the "
     "rest up to 100 %. Holm can be certain where the interval just touches 0. Rows in which not "
     "one "
     "replication differs are equal and do not count."},
    {"compare.bonferroni",
     "The intervals \"together\" hold for the whole table at once with {0} confidence, and the "
     "words "
     "follow them (Bonferroni). Rows in which not one replication differs are equal and do not "
     "count."},
    {"compare.alone",
     "Each interval holds by itself with {0} confidence. In a table of many rows some words will "
     "be "
     "wrong."},
    {"compare.width",
     "\"Width\" is that of the interval beside independent random numbers: 0.50 is half as wide, "
     "which "
     "would otherwise take four times as many replications."},
    {"compare.best",
     "The probability of being best is the share of 10,000 resamplings of the replications "
     "(bootstrap, "
     "fixed numbers) in which the scenario has the best mean; it takes {0} replications."},
    {"compare.one_replication",
     "With one replication there are no intervals and no words: run more before the numbers are "
     "used."},
    {"compare.chance", "The intervals show simulation error, not the uncertainty in your data."},
    {"compare.years", "Does it last? {0} and {1}"},
    {"compare.years_what",
     "Whole services in the first and the last calendar year that are counted whole. Intervals and "
     "words in the table hold for both years at once; differences between shares are in percentage "
     "points."},
    {"compare.years_finding",
     "{0} surely differs from A in {1} figures in {2} and in {3} figures in {4}; in {5} of them in "
     "both years."},
    {"compare.years_table", "{0} beside A, the first and the last year"},
    {"compare.years_same", "The same in both years, and so not in the table: {0} figures."},
    {"compare.years_more",
     "The surest {0} of {1} figures that differ; samspil compare --json has all of them."},
    {"compare.in_year", "{0}, {1}"},
    {"compare.with_interval", "{0} ({1})"},
    {"compare.worst_off", "The worst-off municipality"},
    {"compare.worst_what",
     "The longest mean wait of any municipality, among those with at least {0} waits a "
     "replication. Who it is, is found in each replication by itself, so that no scenario is "
     "measured by a municipality picked for it. On the right, the municipalities that wait longest "
     "on average. Services for which all municipalities wait the same in all scenarios are left "
     "out."},
    {"compare.worst_finding",
     "In {0} the longest wait is surely shorter for {1} and surely longer for {2} of {3} kinds of "
     "waiting."},
    {"compare.worst_table", "The longest wait of any municipality, {0} beside A"},
    {"compare.worst_in", "Longest in {0} (A → {1})"},
    {"compare.worst_moves", "{0}: {1} → {2}"},
    {"compare.changes", "What has changed?"},
    {"compare.no_changes", "No value of the scenarios differs."},
    {"compare.more_changes", "and {0} more; all are in .json and .h5"},
    {"compare.more_parts", "The first {0} of {1} rows; all are in .json and .h5."},
    {"compare.long_value", "(long)"},
    {"compare.files", "The files and their sha256"},
    {"compare.file_column", "File"},
    {"compare.about", "About the comparison"},
    {"compare.left_out", "{0} is not in all scenarios and is not compared."},

    {"select.scenario", "scenario"},
    {"select.replications", "replications"},
    {"select.best", "best"},
    {"select.left", "left"},
    {"select.out", "out"},
    {"select.sure",
     "{0} is the best: {1} ({2} confidence, if the best is better than the rest by at least {3})."},
    {"select.unsure",
     "{0} looks best by {1}, but it is not certain: give more replications (--most), or a larger "
     "--indifference."},
    {"select.within_budget", "{0} is the best guess by {1}, after {2} replications in all."},
    {"select.equal", "{0} gave the same in every replication."},
    {"select.chance",
     "With independent random numbers the chance that it is the best would be at least {0}."},
    {"capacity.title", "How much is enough? {0} in {1}"},
    {"capacity.at_most", "{0}: at most {1}"},
    {"capacity.at_least", "{0}: at least {1}"},
    {"capacity.enough", "{0} = {1} is enough: {2} ({3} confidence)."},
    {"capacity.none_enough", "Even {0} = {1} is not certainly enough: {2} ({3} confidence)."},
    {"capacity.likely", "The best guess is {0}, but that is not certain."},
    {"capacity.too_few", "{0} is certainly too little."},
    {"capacity.by_formula", "Erlang's formula, for the same ward without simulation, says {0}."},
    {"capacity.method",
     "All points have the same random numbers. The search halves and can look at {0} of them at "
     "most; each "
     "gets its share of the risk, so the answer holds with {1} confidence if more capacity helps."},
    {"capacity.band", "from–to"},
    {"capacity.formula", "Erlang"},
    {"capacity.word_enough", "enough"},
    {"capacity.word_too_few", "too little"},
    {"capacity.word_unsure", "unsure"},

    {"warm_up.none_needed", "No warm-up is needed: nothing is seen to be different at the start."},
    {"warm_up.none_needed_else", "What settles within the run, needs no warm-up."},
    {"warm_up.enough", "The warm-up of {0} is long enough; it takes {1}."},
    {"warm_up.too_short", "The warm-up of {0} is too short: it takes {1} (clock: warm_up)."},
    {"warm_up.lost",
     "Rows that find no steady state within the run: {0}. They grow, or something is changed "
     "on the way. A longer run shows which."},
    {"warm_up.none_yet", "There is no warm-up: it takes {0} (clock: warm_up)."},
    {"warm_up.what", "Persons"},
    {"warm_up.waiting", "waiting"},
    {"warm_up.in_care", "in care"},
    {"warm_up.leave_out", "leave out"},
    {"warm_up.nothing", "nothing"},
    {"warm_up.front", "at first"},
    {"warm_up.level", "later"},
    {"warm_up.not_in_sight", "no end in sight"},
    {"warm_up.rest", "{0} of {1} rows are themselves from the start. All are in --json."},
    {"warm_up.method",
     "Replications: {0}; looks: {1} within {2}, evenly from the first instant on. Leave out: "
     "MSER over means of {3} looks. Welch: when the moving average first reaches its later "
     "level. No end in sight: the middle of the run differs from its end."},
    {"warm_up.season",
     "The scenario has seasons: every look is compared with the one {0} days later, so that "
     "weekday and season fall out."},
    {"warm_up.season_stays",
     "The scenario has seasons, and the run is too short to take them out (18 months are enough): "
     "what looks like a start may be a season."},
    {"warm_up.tested",
     "Half of the replications chose where to cut, the others were asked whether it matters; all "
     "were asked for a drift. The risk that even one row is named by chance is at most 5 % "
     "(Holm)."},
    {"warm_up.untested",
     "With four replications or more it is also asked whether a difference could be chance."},
    {"warm_up.batch_means",
     "One replication: intervals are by 20 batch means, and hold if batches are long beside the "
     "queue's memory (batch_correlation in --json below about 0.4)."},
};

}  // namespace

std::span<const Phrase> english_comparison_phrases() {
  return comparison_en;
}

}  // namespace output::report
