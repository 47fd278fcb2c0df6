#include "output/report/words.h"

namespace output::report {
namespace {

constexpr Phrase phrases_en[] = {
    {"page.language", "en"},
    {"page.contents", "Contents"},
    {"page.period", "{0} to {1} · {2}"},
    {"notice.title", "What this model cannot say"},
    {"notice.always",
     "The patients are simulated; no real persons are part of it. The intervals show simulation "
     "error, "
     "not the uncertainty in your data or in the assumptions."},
    {"notice.left_out",
     "Left out, since the page would be larger than 500 kB: {0}. The numbers are in the results "
     "file; samspil export writes them out."},
    {"notice.no_replications", "No replication has finished: there are no numbers to show."},

    {"date.in_words", "{0} {1} {2}"},
    {"month.1", "January"},
    {"month.2", "February"},
    {"month.3", "March"},
    {"month.4", "April"},
    {"month.5", "May"},
    {"month.6", "June"},
    {"month.7", "July"},
    {"month.8", "August"},
    {"month.9", "September"},
    {"month.10", "October"},
    {"month.11", "November"},
    {"month.12", "December"},
    {"month_short.2", "Feb"},
    {"month_short.3", "Mar"},
    {"month_short.4", "Apr"},
    {"month_short.5", "May"},
    {"month_short.6", "Jun"},
    {"month_short.7", "Jul"},
    {"month_short.8", "Aug"},
    {"month_short.9", "Sep"},
    {"month_short.10", "Oct"},
    {"month_short.11", "Nov"},
    {"month_short.12", "Dec"},

    {"number.point", "."},
    {"number.thousands", ","},
    {"number.percent", "{0}%"},
    {"number.range", "{0}–{1}"},
    {"number.range_signed", "{0} to {1}"},
    {"number.none", "–"},
    {"number.beyond", "beyond what is measured"},
    {"number.still_waiting", "[{0} still waiting, {1} so far]"},
    {"target.at_most", "[Target: at most {0}. {1}]"},
    {"target.at_least", "[Target: at least {0}. {1}]"},
    {"target.within", "Within the target."},
    {"target.over", "Over the target."},
    {"target.under", "Under the target."},
    {"target.unsure", "Not sure that the target is met."},
    {"target.unknown", "Whether it is met cannot be said."},
    {"number.some_replications", "[{0} of {1} replications]"},
    {"number.one_replication", "1 replication"},
    {"number.replications", "{0} replications"},
    {"unit.share", "share"},
    {"unit.day", "days"},
    {"unit.hour", "hours"},
    {"unit.minute", "minutes"},
    {"unit.person", "persons"},
    {"unit.bed", "beds"},
    {"unit.day/year", "days a year"},
    {"unit.1/year", "a year"},
    {"unit.person/year", "persons a year"},
    {"unit.1/1000/year", "per 1,000 inhab. a year"},
    {"unit.day/1000/year", "days per 1,000 inhab. a year"},
    {"unit.km/year", "km a year"},
    {"unit.km", "km"},
    {"unit.DKK", "DKK"},
    {"unit.DKK/year", "DKK a year"},
    {"unit.number", ""},
    {"unit_of_one.day", "day"},
    {"unit_of_one.hour", "hour"},
    {"unit_of_one.minute", "minute"},
    {"unit_of_one.person", "person"},
    {"unit_of_one.bed", "bed"},
    {"unit_of_one.day/year", "day a year"},
    {"unit_of_one.1/year", "a year"},
    {"unit_of_one.person/year", "person a year"},
    {"unit_of_one.1/1000/year", "per 1,000 inhab. a year"},
    {"unit_of_one.day/1000/year", "days per 1,000 inhab. a year"},
    {"unit_of_one.km/year", "km a year"},
    {"unit_of_one.km", "km"},
    {"unit_of_one.DKK", "DKK"},
    {"unit_of_one.DKK/year", "DKK a year"},
    {"unit_of_one.number", ""},
    {"better.lower", "lower is better"},
    {"better.higher", "higher is better"},
    {"better.none", ""},
    {"kind.udredning", "diagnosis"},
    {"kind.behandling", "treatment"},
    {"kind.læge", "doctor"},
    {"kind.plads", "place"},
    {"node.outside", "outside the model"},
    {"node.home", "at home"},
    {"node.dead", "dead"},

    {"interval.meaning",
     "95 % interval over {0} replications (Student t). The interval shows simulation error, not "
     "the "
     "uncertainty in your data. It is cut off where the figure cannot be: at 0 and 100% for "
     "shares, "
     "else at 0. {1}"},
    {"time.rule",
     "Times under an hour are told in minutes, under 48 hours in hours, others in days."},
    {"interval.one_replication", "no interval"},
    {"interval.why_none",
     "Only one replication: the uncertainty cannot be computed, and there is no 95 % interval. "
     "Run more "
     "replications before the numbers are used. {0}"},
    {"column.figure", "Key figure"},
    {"column.value", "Value"},
    {"column.interval", "95 % interval"},
    {"column.unit", "Unit"},
    {"column.note", "Note"},
    {"column.path", "Place in the scenario"},
    {"key_figures.title", "Key figures"},
    {"key_figures.none", "The scenario has no key figures."},

    {"how.title", "How to read this:"},
    {"how.one_replication",
     "The figure shows the one replication that was run. It says nothing about the uncertainty."},
    {"how.fan",
     "The dark line is the middle. In 9 of 10 replications the figure lies in the light band."},
    {"how.wait_curve",
     "Find a number of days or hours on the horizontal axis: the curve shows how large a share "
     "waits longer. "
     "In 9 of 10 replications the share lies in the light band."},
    {"how.dots",
     "The circle is the mean, and the bar is the 95 % interval. The interval shows simulation "
     "error, not "
     "the uncertainty in your data."},
    {"table.more", "The first {0} of {1} rows; all of them are in the results file."},
    {"chart.show_as_table", "Show as table"},
    {"chart.middle", "middle of the replications"},
    {"chart.band", "band of at least 9 in 10 replications"},
    {"chart.selection", "Figures for the {0} largest of {1}."},
    {"column.middle", "Middle"},
    {"column.band_low", "Band from"},
    {"column.band_high", "Band to"},

    {"wait_curves.title", "Waiting times"},
    {"wait_curves.lead",
     "The share that waits more than a given number of days or hours, for each thing that is "
     "waited for. "
     "In brackets the 95 % interval. The curve ends where at most 2 % wait longer."},
    {"wait_curves.nobody", "No wait ended in the period."},
    {"wait_curves.y", "wait longer"},
    {"column.longer_days", "Wait more than, days"},
    {"column.longer_hours", "Wait more than, hours"},
    {"limit.4h", "4 hours"},
    {"limit.30d", "30 days"},
    {"limit.60d", "60 days"},
    {"finding.longer_4h", "{0} wait more than 4 hours."},
    {"finding.longer_30d", "{0} wait more than 30 days."},
    {"finding.longer_60d", "{0} wait more than 60 days."},

    {"wait_table.title", "Waiting times in numbers"},
    {"wait_table.lead",
     "Waits that ended in the period. In brackets the 95 % interval. Median and 90th percentile "
     "from bins are computed "
     "from counts in steps of an hour (the first day), a day (to 60 days), a week or 30 days, "
     "and are no "
     "more accurate than that; those among the key figures are computed from finer steps and may "
     "differ a little. {0}"},
    {"column.wait_point", "Waiting for"},
    {"column.kind", "Kind"},
    {"column.still_waiting", "Waiting when the run ends"},
    {"column.still_waiting_for", "so far"},
    {"column.waits_a_year", "Waits a year"},
    {"column.mean", "Mean"},
    {"column.median", "Median (from bins)"},
    {"column.p90", "90th percentile (from bins)"},
    {"column.within_30d", "Within 30 days"},

    {"waiting_list.title", "Waiting list"},
    {"waiting_list.lead",
     "How many are on the waiting list at the end of each month. In brackets the 95 % interval."},
    {"waiting_list.thinned",
     "{0} of {1} months are drawn, evenly spaced; the others are in the results file."},
    {"waiting_list.nobody", "Nobody was on a waiting list at the end of a month."},
    {"waiting_list.y", "persons waiting"},
    {"column.period_end", "Month ends"},
    {"finding.waiting_list",
     "At the ends of the months {0} wait on average; at the end of the period {1}."},

    {"occupancy.title", "Occupancy"},
    {"occupancy.lead",
     "Occupied beds and places, averaged over the day. Bed occupancy is occupied divided by "
     "available. In "
     "brackets the 95 % interval."},
    {"occupancy.table", "Occupancy over the whole period"},
    {"occupancy.unlimited", "unlimited"},
    {"occupancy.caption", "{0} (available: {1})"},
    {"occupancy.y", "occupied beds and places"},
    {"occupancy.daily", "Each point is the mean of one day."},
    {"occupancy.thinned",
     "Each point is the mean of {0} days; peaks within that time do not show. Every day is in "
     "the results "
     "file."},
    {"column.unit_of_care", "Unit"},
    {"column.occupied", "Occupied, mean"},
    {"column.available", "Available"},
    {"column.occupancy", "Bed occupancy"},
    {"column.day", "Day"},
    {"column.first_day", "From"},
    {"finding.occupied", "On average {0} are occupied; there is no limit."},
    {"finding.occupancy", "On average {0} of {1} are occupied: a bed occupancy of {2}."},

    {"occupancy.drawn", "Figures for the first {0} of {1}, in the scenario's order."},
    {"heat.title", "Occupancy month by month"},
    {"heat.lead",
     "Occupied divided by available in per cent, mean over replications: the {0} fullest of {1} "
     "units "
     "with a limit. The longer the period, the longer each column. The colours are landmarks, not "
     "norms."},
    {"heat.caption", "Occupancy over time, per cent"},
    {"heat.class_0", "below 70%"},
    {"heat.class_1", "70 to 84%"},
    {"heat.class_2", "85 to 94%"},
    {"heat.class_3", "95 to 100%"},
    {"heat.class_4", "over 100%"},

    {"blocked.title", "Blocked bed days"},
    {"blocked.lead",
     "Bed days a year in which the patient is ready to leave but waits in the bed for the next "
     "place. In "
     "brackets the 95 % interval."},
    {"blocked.nobody", "No bed was blocked by a patient ready to leave."},
    {"column.blocked", "Total a year"},
    {"column.waits_for", "Waiting for {0}"},
    {"finding.blocked", "In all {0} bed days a year; most in {1}: {2}."},

    {"readmissions.title", "Readmissions"},
    {"readmissions.lead",
     "Acute readmissions within 30 days, divided by discharges alive that can be followed for 30 "
     "days. The "
     "figures are not age- and sex-standardised."},
    {"readmissions.nobody", "No discharge could be followed for 30 days."},
    {"column.service", "Service"},
    {"column.discharges", "Discharges a year"},
    {"column.readmission_rate", "Readmitted within 30 days"},
    {"finding.readmissions", "All services together: {0} are acutely readmitted within 30 days."},

    {"referrals.title", "Referrals"},
    {"referrals.lead",
     "Referrals received and rejected a year; the share is rejected divided by decided (accepted "
     "or "
     "rejected) in the period. In brackets the "
     "95 % interval."},
    {"referrals.nobody", "No referral was received."},
    {"column.received", "Received a year"},
    {"column.rejected", "Rejected a year"},
    {"column.rejected_share", "Share rejected"},
    {"column.reason", "Rejected: {0}"},

    {"flows.title", "Flow"},
    {"flows.lead",
     "Persons a year who go from one place to another: the {0} largest of {1} links. In brackets "
     "the "
     "95 % interval."},
    {"column.from", "From"},
    {"column.to", "To"},
    {"column.persons", "Persons a year"},

    {"finding.flows", "Most go from {0} to {1}: {2} a year."},

    {"municipalities.title", "Waiting time by municipality of residence"},
    {"municipalities.lead",
     "Municipalities with fewer than 5 waits a replication on average are not shown: the numbers "
     "are too few "
     "to say anything. In brackets the 95 % interval."},
    {"municipalities.summary", "{0}: {1} municipalities shown, {2} left out"},
    {"municipalities.in_file", "The numbers of these are in the results file: {0}."},
    {"map.lead",
     "The wait points where municipalities differ most, beside chance. On the left the map, on the "
     "right a square for each "
     "municipality; darker is a longer mean wait, with a fifth of the municipalities in each "
     "colour. Neighbouring colours may differ by no more than chance: the table has the "
     "intervals."},
    {"map.none",
     "No map: at no wait point do the municipalities differ by more than chance could make them "
     "differ in this run. More replications or a longer period may show what is there."},
    {"map.too_few", "too few to show"},
    {"map.class", "{0} to {1} ({2} municipalities)"},
    {"map.class_too_few", "too few to show ({0} municipalities)"},
    {"finding.municipalities", "Longest mean wait: {0}, {1}. Shortest: {2}, {3}."},
    {"column.municipality", "Municipality"},

    {"about.title", "About this result"},
    {"about.scenario", "Scenario"},
    {"about.period", "Period"},
    {"about.from_to", "{0} to {1}, both included"},
    {"about.warm_up", "Warm-up before the period"},
    {"about.days", "{0} days"},
    {"about.replications", "Replications"},
    {"about.seed", "Seed"},
    {"about.version", "Program version"},
    {"about.git", "Git"},
    {"about.git_dirty", "{0}, with changes that are not in git"},
    {"about.compiler", "Compiler"},
    {"about.started", "Started"},
    {"about.finished", "Finished"},
    {"about.moment", "{0} at {1} (UTC)"},
    {"about.command", "Command"},
    {"about.assumptions", "Assumptions"},
    {"assumption.synthetic",
     "Patients, stays and choices are drawn at random from the rates and distributions that the "
     "scenario "
     "states."},
    {"assumption.interval",
     "The intervals assume that replications are independent; they do not hold the uncertainty "
     "in the "
     "scenario's numbers."},
    {"assumption.warm_up", "The warm-up follows the same rules but does not count."},
    {"assumption.ended",
     "A wait counts in the month in which it ends. Those who still wait at the end of the period "
     "show only on "
     "the waiting list."},
    {"assumption.scenario",
     "All other assumptions stand in the scenario below, with their source where one is given. A "
     "value without "
     "a source is an assumption."},
    {"about.overrides", "Changes on the command line"},
    {"about.inputs", "Text of the scenario"},
    {"about.file", "Show {0}"},
    {"about.named_only", "{0} ({1} bytes; kept in the results file)"},
    {"about.reproduce",
     "The same scenario, seed and program version give the same numbers. The results file holds "
     "all it takes: "
     "samspil rerun repeats the run."}};

}  // namespace

std::span<const Phrase> english_phrases() {
  return phrases_en;
}

}  // namespace output::report
