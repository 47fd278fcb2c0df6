// What is shown first: as the scenario wishes, or some figures of every service.
#include <gtest/gtest.h>

#include "scenarios/language/figure_label.h"
#include "tests/scenarios/scenario_support.h"

namespace scenarios {
namespace {

using models::Better;
using models::Measure;

const std::string services = R"(samspil: 1
title: T
groups: {acute: {arrivals: poisson(1 /d), pathway: stay}}
services:
  adult_ward: {kind: ward, label: {da: Voksenafsnit, en: Adult ward}, beds: 10, queue: {limit: 3}}
  housing: {kind: places, places: unlimited}
  visitation: {kind: desk, cases: unlimited}
  clinic: {kind: clinic, slots: {first: {slots: 5 /week}}}
pathways: {stay: [{in: adult_ward, for: 3 d, acute: yes}, leave]}
)";

/// The same, with an end that somebody may wait for in bed.
std::string with_blocking() {
  std::string text = services;
  const std::string end = ", leave]";
  text.replace(text.find(end), end.size(), ", {in: housing, for: 9 d, wait: in bed}, leave]");
  return text;
}

std::vector<std::string> ids(const Scenario& scenario) {
  std::vector<std::string> all;
  for (const auto& wish : scenario.description.key_figures)
    all.push_back(wish.id);
  return all;
}

TEST(KeyFigures, AreChosenForEveryServiceIfNoneAreWished) {
  const auto loaded = load_text(with_blocking());
  ASSERT_TRUE(loaded.has_value());
  EXPECT_EQ(ids(*loaded), (std::vector<std::string>{
                              "adult_ward_wait_mean", "adult_ward_wait_p90", "adult_ward_occupancy",
                              "adult_ward_blocked_days", "adult_ward_readmission_30d",
                              "adult_ward_turned_away", "housing_wait_mean", "housing_wait_p90",
                              "visitation_wait_mean", "visitation_wait_p90", "visitation_rejected",
                              "clinic_first_wait_mean", "clinic_first_wait_p90"}));
}

models::FigureTarget target_of(const std::string& figure) {
  const auto loaded = load_text(services +
                                "key_figures: {before: {figure: wait_mean, service: "
                                "adult_ward}, k: " +
                                figure + "}\n");
  EXPECT_TRUE(loaded.has_value()) << faults_of(loaded).front();
  if (!loaded) return {};
  return loaded->description.key_figures.back().target.value_or(models::FigureTarget{true, -1});
}

TEST(KeyFigures, HaveTargetsInTheirUnit) {
  EXPECT_EQ(target_of("{figure: wait_mean, service: adult_ward, target: <= 12 h}"),
            (models::FigureTarget{true, 0.5}));
  EXPECT_EQ(target_of("{figure: occupancy, service: adult_ward, target: '>=85 %'}"),
            (models::FigureTarget{false, 0.85}));
  EXPECT_EQ(target_of("{figure: starts, service: adult_ward, target: <= 1200.5}"),
            (models::FigureTarget{true, 1200.5}));
  EXPECT_EQ(target_of("{is: before + 1 d, target: <= 2 d}"), (models::FigureTarget{true, 2}));
  EXPECT_EQ(models::text_of({true, 0.1}), "<= 0.1");
  EXPECT_EQ(models::text_of({false, 1200.5}), ">= 1200.5");
}

TEST(KeyFigures, SayWhatIsWrongWithATarget) {
  const auto told = [](const std::string& figure) {
    return faults_of(load_text(services + "key_figures: {k: " + figure + "}\n")).front();
  };
  EXPECT_EQ(
      told("{figure: wait_mean, service: adult_ward, target: 2 d}"),
      "t.yaml:10:67: error E326: 2 d does not say what the figure shall be = write \"<= 2 d\" "
      "or \">= 95 %\"");
  EXPECT_EQ(told("{figure: wait_mean, service: adult_ward, target: <= 5}"),
            "t.yaml:10:70: error E028: 5 has no unit = write for example \"5 d\"");
  EXPECT_EQ(told("{figure: occupancy, service: adult_ward, target: <= 110 %}"),
            "t.yaml:10:70: error E024: the share must be between 0 % and 100 %, found 110 %");
}

TEST(KeyFigures, HaveLabelsInBothLanguages) {
  const auto loaded = load_text(services);
  EXPECT_EQ(loaded->description.key_figures.front().label,
            (models::Text{"Voksenafsnit: ventetid, gennemsnit", "Adult ward: wait, mean"}));
}

models::Text label_of(const std::string& figure) {
  const auto loaded = load_text(services + "key_figures: {k: {" + figure + "}}\n",
                                {{"groups.acute.label", "{da: Akutte, en: Acute patients}"}});
  return loaded.has_value() ? loaded->description.key_figures.front().label : models::Text{};
}

TEST(KeyFigures, WithoutALabelAreCalledAfterWhatTheyAreOf) {
  EXPECT_EQ(
      label_of("figure: wait_p90, service: adult_ward"),
      (models::Text{"Voksenafsnit: ventetid, 90 %-fraktil", "Adult ward: wait, 90th percentile"}));
  EXPECT_EQ(
      label_of("figure: starts, service: adult_ward, group: acute"),
      (models::Text{"Voksenafsnit, Akutte: påbegyndt", "Adult ward, Acute patients: starts"}));
  EXPECT_EQ(label_of("figure: wait_share_within, service: clinic, slot: first, limit: 30 d"),
            (models::Text{"clinic, first: ventetid, andel inden for 30 d",
                          "clinic, first: wait, share within 30 d"}));
  EXPECT_EQ(label_of("figure: deaths"), (models::Text{"dødsfald", "deaths"}));
  EXPECT_EQ(label_of("figure: deaths, label: Døde"), (models::Text{"Døde", "Døde"}));
}

TEST(KeyFigures, OfOneMemberNameIt) {
  const models::Description geography{};
  models::KeyFigureWish wish;
  wish.measure = Measure::occupancy;
  wish.service = "adult_ward";
  wish.member = "Slagelse";
  EXPECT_EQ(figure_label(wish, geography), (models::Text{"adult ward, Slagelse: belægningsgrad",
                                                         "adult ward, Slagelse: occupancy"}));
}

TEST(KeyFigures, OfBlockedBedsNeedSomebodyWhoMayWaitInBed) {
  const auto loaded = load_text(services);
  ASSERT_TRUE(loaded.has_value());
  for (const auto& wish : loaded->description.key_figures)
    EXPECT_NE(wish.measure, Measure::blocked_days);
}

TEST(KeyFigures, OfReadmissionNeedAnAcuteStay) {
  std::string planned = services;
  planned.replace(planned.find(", acute: yes"), 12, "");
  const auto loaded = load_text(planned);
  for (const auto& wish : loaded->description.key_figures)
    EXPECT_NE(wish.measure, Measure::readmission_30d);
}

std::vector<std::string> told_of(const std::string& figure, const std::string& from = "",
                                 const std::string& to = "") {
  std::string text = services + "key_figures: {k: {" + figure + "}}\n";
  if (!from.empty()) text.replace(text.find(from), from.size(), to);
  return without("W135", faults_of(load_text(text)));
}

TEST(KeyFigures, OfOccupancyNeedACapacity) {
  EXPECT_EQ(told_of("figure: occupancy, service: adult_ward"), std::vector<std::string>{});
  EXPECT_EQ(told_of("figure: occupancy, service: housing"),
            std::vector<std::string>{
                "t.yaml:10:27: warning W110: the figure occupancy of \"housing\" will say nothing: "
                "what is unlimited has no occupancy = delete it"});
}

TEST(KeyFigures, OfReadmissionNeedAcuteStaysAndTime) {
  const std::string figure = "figure: readmission_30d, service: adult_ward";
  const std::string start =
      "t.yaml:10:27: warning W110: the figure readmission_30d of \"adult_ward\" will say nothing: ";
  EXPECT_EQ(told_of(figure), std::vector<std::string>{});
  EXPECT_EQ(told_of(figure, ", acute: yes", ""),
            std::vector<std::string>{start + "no stay of any pathway says acute: yes = delete it"});
  const std::string too_short =
      start + "the run must be longer than 30 days, or nobody can be followed = delete it";
  EXPECT_EQ(told_of(figure, "title: T", "title: T\nclock: {run: 30 d}"),
            std::vector<std::string>{"t.yaml:11" + too_short.substr(9)});
  EXPECT_EQ(told_of(figure, "title: T", "title: T\nclock: {run: 31 d}"),
            std::vector<std::string>{});
}

TEST(KeyFigures, AreThoseWishedIfAny) {
  const auto loaded = load_text(
      services +
      "key_figures:\n"
      "  soon: {figure: wait_share_within, service: clinic, slot: first, limit: 30 d, label: "
      "{da: Inden 30 dage, en: Within 30 days}}\n"
      "  new: {figure: arrivals, group: acute, better: lower}\n");
  ASSERT_TRUE(loaded.has_value()) << fmt::format("{}", fmt::join(faults_of(loaded), "\n"));
  models::KeyFigureWish soon;
  soon.id = "soon";
  soon.measure = Measure::wait_share_within;
  soon.service = "clinic";
  soon.slot = "first";
  soon.limit = std::chrono::days{30};
  soon.better = Better::higher;
  soon.label = {"Inden 30 dage", "Within 30 days"};
  models::KeyFigureWish fresh;
  fresh.id = "new";
  fresh.measure = Measure::arrivals;
  fresh.group = "acute";
  fresh.better = Better::lower;
  fresh.label = {"acute: nye personer", "acute: new persons"};
  EXPECT_EQ(loaded->description.key_figures, (std::vector<models::KeyFigureWish>{soon, fresh}));
}

/// What the figure is about, as the scenario says or as its measure says.
std::optional<models::Topic> topic_of_figure(const std::string& figure) {
  const auto loaded = load_text(services + "key_figures: {k: {" + figure + "}}\n");
  EXPECT_TRUE(loaded.has_value()) << fmt::format("{}", fmt::join(faults_of(loaded), "\n"));
  return loaded ? models::topic_of(loaded->description.key_figures.front()) : std::nullopt;
}

TEST(KeyFigures, AreAboutWhatTheirMeasureSaysOrTheScenario) {
  using models::Topic;
  EXPECT_EQ(topic_of_figure("figure: wait_mean, service: adult_ward"), std::nullopt);
  EXPECT_EQ(topic_of_figure("figure: wait_mean, service: adult_ward, topic: equity"),
            Topic::equity);
  EXPECT_EQ(topic_of_figure("figure: readmission_30d, service: adult_ward"), Topic::readmissions);
  EXPECT_EQ(topic_of_figure("figure: readmission_30d, service: adult_ward, topic: cost"),
            Topic::cost);
  EXPECT_EQ(topic_of_figure("figure: rejected, service: visitation"), Topic::referrals);
  EXPECT_EQ(topic_of_figure("figure: blocked_days, service: adult_ward"), Topic::blocked);
  EXPECT_EQ(topic_of_figure("is: 1 + 2, topic: coercion"), Topic::coercion);
}

TEST(KeyFigures, OfPoolsOfStaffAreAboutStaff) {
  const auto loaded =
      load_text(services + "key_figures: {k: {figure: occupancy, service: nurses}}\n",
                {{"services.nurses", "{kind: staff, persons: 3}"}});
  ASSERT_TRUE(loaded.has_value()) << fmt::format("{}", fmt::join(faults_of(loaded), "\n"));
  EXPECT_EQ(models::topic_of(loaded->description.key_figures.front()), models::Topic::staff);
}

TEST(KeyFigures, AboutSomethingUnknownAreRefused) {
  const auto faults =
      faults_of(load_text(services + "key_figures: {k: {is: 1 + 2, topic: stafff}}\n"));
  EXPECT_EQ(
      without("W135", faults),
      std::vector<std::string>{"t.yaml:10:37: error E045: topic cannot be \"stafff\" = known: "
                               "staff, coercion, cost, equity, readmissions, blocked, "
                               "referrals, unlisted. Did you mean \"staff\"?"});
}

/// Of a share within a limit.
std::vector<std::string> said_of_limit(const std::string& limit) {
  return without(
      "W135",
      faults_of(load_text(services + "key_figures: {soon: {figure: wait_share_within, service: " +
                          "housing, limit: " + limit + "}}\n")));
}

TEST(KeyFigures, HaveTheirLimitWhereWaitsAreCounted) {
  for (const char* edge :
       {"0 d", "45 min", "4 h", "30 d", "8 w", "67 d", "264 d", "294 d", "1824 d"})
    EXPECT_EQ(said_of_limit(edge), std::vector<std::string>{}) << edge;
}

TEST(KeyFigures, WithALimitBetweenCountsAreRefusedWithTheNearest) {
  const auto refused = [](const std::string& limit, const std::string& hint) {
    return std::vector<std::string>{
        "t.yaml:10:74: error E120: waits are not counted at the limit " + limit + " = " + hint};
  };
  EXPECT_EQ(said_of_limit("90 min"), refused("90 min", "nearest below: 1 h; nearest above: 2 h"));
  EXPECT_EQ(said_of_limit("20 min"),
            refused("20 min", "nearest below: 15 min; nearest above: 30 min"));
  EXPECT_EQ(said_of_limit("65 d"), refused("65 d", "nearest below: 60 d; nearest above: 67 d"));
  EXPECT_EQ(said_of_limit("1 y"), refused("1 y", "nearest below: 354 d; nearest above: 384 d"));
  EXPECT_EQ(said_of_limit("9 y"), refused("9 y", "nearest below: 1824 d"));
}

/// Two a day to the desk; how many go on to the ward, and what else there is, stands in `pathways`.
std::string with_ways(const std::string& pathways) {
  return "samspil: 1\ntitle: T\n"
         "groups: {acute: {arrivals: poisson(2 /d), pathway: come}}\n"
         "parameters: {share: 0 %, rate: 0 /d, on: 0}\n"
         "services: {desk: {kind: desk, cases: unlimited}, ward: {kind: ward, beds: 9}}\n"
         "pathways:\n  come: [{triage: desk, for: 1 h, accept: 100 %, rejected: out}, {go: ways}]\n"
         "  in: [{in: ward, for: 1 d}, leave]\n  out: [leave]\n" +
         pathways +
         "key_figures:\n"
         "  admitted: {figure: starts, service: ward}\n"
         "  decided: {figure: starts, service: desk}\n"
         "  doubled: {is: 2 * admitted}\n"
         "  both: {is: admitted + decided}\n"
         "  used: {figure: occupancy, service: ward, topic: unlisted}\n";
}

std::vector<std::string> unlisted(const std::string& pathways,
                                  const std::vector<Override>& overrides = {}) {
  const auto loaded = load_text(with_ways(pathways), overrides);
  EXPECT_TRUE(loaded.has_value()) << fmt::format("{}", fmt::join(faults_of(loaded), "\n"));
  std::vector<std::string> ids;
  if (!loaded) return ids;
  for (const models::KeyFigureWish& wish : loaded->description.key_figures)
    if (wish.topic == models::Topic::unlisted) ids.push_back(wish.id);
  return ids;
}

const std::vector<std::string> all_of_the_ward = {"admitted", "doubled", "used"};
const std::vector<std::string> nothing_of_the_ward = {"used"};

TEST(KeyFiguresOfWhatIsOff, AreUnlistedWhereAShareIsZero) {
  const std::string ways = "  ways: [{choose: {in: $share, out: rest}}]\n";
  EXPECT_EQ(unlisted(ways), all_of_the_ward);
  EXPECT_EQ(unlisted(ways, {{"parameters.share", "1 %"}}), nothing_of_the_ward);
}

TEST(KeyFiguresOfWhatIsOff, AreUnlistedWhereAHazardIsZeroWhateverItIsMultipliedWith) {
  const std::string ways =
      "  ways: [{community: {ill: {hazard: $rate, times: 1 + frailty, go: in}, well: {hazard: 1 "
      "/d, go: out}}}]\n";
  EXPECT_EQ(unlisted(ways), all_of_the_ward);
  EXPECT_EQ(unlisted(ways, {{"parameters.rate", "1 /y"}}), nothing_of_the_ward);
}

TEST(KeyFiguresOfWhatIsOff, AreUnlistedWhereAConditionNeverHolds) {
  const std::string ways = "  ways: [{choose: {when: [{if: $on > 0, go: in}, {else: out}]}}]\n";
  EXPECT_EQ(unlisted(ways), all_of_the_ward);
  EXPECT_EQ(unlisted(ways, {{"parameters.on", "1"}}), nothing_of_the_ward);
}

TEST(KeyFiguresOfWhatIsOff, AreListedWhereNothingIsKnownBeforeTheRun) {
  EXPECT_EQ(
      unlisted("  ways: [{choose: {when: [{if: occupied(ward) > 3, go: in}, {else: out}]}}]\n"),
      nothing_of_the_ward);
}

TEST(KeyFiguresOfWhatIsOff, AreListedOfThoseWhoAreThereAtTheStart) {
  const std::string ways = "  ways: [{choose: {in: $share, out: rest}}]\n";
  const std::string start =
      "start_state: {there: {in: ward, n: 3, group: acute, pathway: in, elapsed: 1 h}}\n";
  const auto loaded = load_text(with_ways(ways) + start);
  ASSERT_TRUE(loaded.has_value());
  EXPECT_EQ(loaded->description.key_figures.front().topic, std::nullopt);
}

}  // namespace
}  // namespace scenarios
