#include "output/report/words.h"

namespace output::report {
namespace {

constexpr Phrase phrases_en[] = {
    {"key_figures.elsewhere", "More key figures:"},
    {"key_figures.unlisted",
     "Not shown: {0} of the key figures, which the scenario switches off or others are computed "
     "from; "
     "--json has them."},
    {"topic.table", "Key figures: {0}"},
    {"finding.topic", "Largest: {0}, {1}. Smallest: {2}, {3}."},

    {"staff.title", "Staff"},
    {"topic_lead.staff",
     "How much of the staff is in use, how many are absent, how many posts are vacant, and how "
     "much "
     "agency staff and overtime there is."},
    {"coercion.title", "Coercion"},
    {"topic_lead.coercion",
     "Persons and episodes a year, unless said otherwise. A person counts once in the period, "
     "however many episodes there are."},
    {"cost.title", "Cost"},
    {"topic_lead.cost",
     "What is done and who pays for it, at the scenario's prices. Money that moves from "
     "municipality "
     "to region is a cost of the one and an income of the other."},
    {"equity.title", "Equity"},
    {"topic_lead.equity",
     "How it differs by where one lives. The worst-off and the best-off municipality would differ "
     "even if all municipalities were alike: the fewer persons, the more of it is chance. "
     "Municipalities with too few persons do not count."},

    {"division.region", "region"},
    {"division.council", "health council"},
    {"map.by_area", "{0}, by {1}"},
    {"map.areas_lead",
     "The same by region and health council: what they differ most in, beside chance. Regions are "
     "those of the first day of the period: five until the end of 2026, four from 2027."},

    {"how_much.title", "How much is enough?"},
    {"what_matters.title", "Sensitivity"},
    {"what_matters.first",
     "The first {0} of {1} key figures; samspil sensitivity shows them all."}};

}  // namespace

std::span<const Phrase> english_topic_phrases() {
  return phrases_en;
}

}  // namespace output::report
