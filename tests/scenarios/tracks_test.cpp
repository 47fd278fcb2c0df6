// Tracks beside a person, computed by hand to the minute: forks that wait for all, for one, for
// some; what is withdrawn and from where; subscriptions. "p 1+2" is the second companion of p 1.
#include <map>
#include <numeric>
#include <set>

#include <gtest/gtest.h>

#include "models/network/audit.h"
#include "models/network/run.h"
#include "tests/scenarios/run_text.h"

namespace tests {
namespace {

/// Persons of p come at 100, 200, ...
const std::string p_comes = "groups: {p: {arrivals: every(100 min), pathway: start}}\n";

/// The same, and q, who comes at 110 and wants the ward.
const std::string p_and_q =
    "groups:\n  p: {arrivals: every(100 min), pathway: start}\n"
    "  q: {arrivals: {every: 110 min, until: 2026-01-01 02:00}, pathway: other}\n";

TEST(Fork, GoesOnWhenAllTracksAreDone) {
  EXPECT_EQ(story_of(a_day(p_comes + "services: {ward: {kind: ward, beds: 9}}\n"
                                     "pathways:\n"
                                     "  start:\n"
                                     "    - fork: all\n"
                                     "      tracks:\n"
                                     "        talk: [{wait: 5 min}, {wait: 4 min}]\n"
                                     "        stay: [{in: ward, for: 12 min}]\n"
                                     "    - {wait: 3 min}\n"
                                     "    - leave\n"),
                     190, {"forks", "begins", "starts", "done", "joins", "home", "leaves"}),
            (Story{{"p 1 forks", 100},
                   {"p 1+1 begins", 100},
                   {"p 1+1 home", 100},
                   {"p 1+2 begins", 100},
                   {"p 1+2 starts ward", 100},
                   {"p 1+1 home", 105},
                   {"p 1+1 done", 109},
                   {"p 1+2 done", 112},
                   {"p 1 joins", 112},
                   {"p 1 home", 112},
                   {"p 1 leaves", 115}}));
}

TEST(Fork, ForAnyGoesOnWithTheFirst) {
  // The others are withdrawn: from a bed, from a line, from a bed in which one is blocked, from
  // home. The bed goes to q at that instant, and the other one to nobody.
  EXPECT_EQ(
      story_of(a_day(p_and_q +
                     "services:\n"
                     "  ward: {kind: ward, beds: 1}\n"
                     "  other: {kind: ward, beds: 1}\n"
                     "  full: {kind: ward, beds: 0}\n"
                     "pathways:\n"
                     "  start:\n"
                     "    - fork: any\n"
                     "      tracks:\n"
                     "        quick: [{wait: 20 min}]\n"
                     "        bed: [{in: ward, for: 50 min}]\n"
                     "        line: [{in: full, for: 1 min}]\n"
                     "        stuck: [{in: other, for: 5 min}, {in: full, for: 1 min, wait: in "
                     "bed}]\n"
                     "        home: [{wait: 60 min}]\n"
                     "    - leave\n"
                     "  other: [{in: ward, for: 7 min}, leave]\n"),
               190, {"starts", "waits", "blocked", "done", "withdrawn", "joins", "leaves"}),
      (Story{{"p 1+2 starts ward", 100},
             {"p 1+3 waits full", 100},
             {"p 1+4 starts other", 100},
             {"p 1+4 blocked full", 105},
             {"q 1 waits ward", 110},
             {"p 1+1 done", 120},
             {"p 1+2 withdrawn", 120},
             {"q 1 starts ward", 120},
             {"p 1+3 withdrawn", 120},
             {"p 1+4 withdrawn", 120},
             {"p 1+5 withdrawn", 120},
             {"p 1 joins", 120},
             {"p 1 leaves", 120},
             {"q 1 leaves", 127}}));
}

TEST(Fork, CallsNobodyWhoIsNotNeededAnyMore) {
  // Tracks of one person wait for one place: those in line leave it before the place is given back.
  const std::string lab = "services: {lab: {kind: places, places: 1}}\n";
  EXPECT_EQ(story_of(a_day(p_comes + lab +
                           "pathways:\n"
                           "  start:\n"
                           "    - fork: any\n"
                           "      tracks:\n"
                           "        a: [{in: lab, for: 90 min}]\n"
                           "        b: [{in: lab, for: 90 min}]\n"
                           "        c: [{fork: all, tracks: {d: [{in: lab, for: 90 min}]}}]\n"
                           "        e: [{wait: 30 min}]\n"
                           "    - leave\n"),
                     199, {"starts", "done", "joins"}),
            (Story{{"p 1+1 starts lab", 100}, {"p 1+4 done", 130}, {"p 1 joins", 130}}));
  EXPECT_EQ(story_of(a_day(p_comes + lab +
                           "pathways:\n"
                           "  start:\n"
                           "    - fork: any\n"
                           "      tracks:\n"
                           "        a: [{in: lab, for: 10 min}]\n"
                           "        b: [{in: lab, for: 10 min}]\n"
                           "    - leave\n"),
                     199, {"starts", "done", "joins"}),
            (Story{{"p 1+1 starts lab", 100}, {"p 1+1 done", 110}, {"p 1 joins", 110}}));
}

TEST(Fork, WithdrawsFromSharedCapacity) {
  // From 130 on the doctor has one patient only.
  EXPECT_EQ(
      story_of(a_day(p_comes + "services: {er: {kind: emergency, clinicians: 1, sharing: {}}}\n"
                               "pathways:\n"
                               "  start:\n"
                               "    - fork: any\n"
                               "      tracks:\n"
                               "        long: [{in: er, for: 5 h}]\n"
                               "        short: [{wait: 30 min}]\n"
                               "    - {in: er, for: 60 min}\n"
                               "    - leave\n"),
               199, {"starts", "withdrawn", "leaves"}),
      (Story{{"p 1+1 starts er", 100},
             {"p 1+1 withdrawn", 130},
             {"p 1 starts er", 130},
             {"p 1 leaves", 190}}));
}

TEST(Fork, LetsTheOthersFinishIfItSaysSo) {
  // Until the person leaves: who does not finish before is withdrawn.
  EXPECT_EQ(story_of(a_day(p_comes +
                           "pathways:\n"
                           "  start:\n"
                           "    - fork: any\n"
                           "      others: finish\n"
                           "      tracks: {a: [{wait: 5 min}], b: [{wait: 12 min}], c: [{wait: 50 "
                           "min}]}\n"
                           "    - {wait: 10 min}\n"
                           "    - leave\n"),
                     190, {"done", "joins", "withdrawn", "leaves"}),
            (Story{{"p 1+1 done", 105},
                   {"p 1 joins", 105},
                   {"p 1+2 done", 112},
                   {"p 1+3 withdrawn", 115},
                   {"p 1 leaves", 115}}));
}

TEST(Fork, GoesOnWhenSomeTracksAreDone) {
  EXPECT_EQ(
      story_of(
          a_day(p_comes + "pathways:\n"
                          "  start:\n"
                          "    - fork: 2 of 3\n"
                          "      tracks: {a: [{wait: 15 min}], b: [{wait: 10 min}], c: [{wait: 5 "
                          "min}]}\n"
                          "    - leave\n"),
          190, {"done", "joins", "withdrawn"}),
      (Story{
          {"p 1+3 done", 105}, {"p 1+2 done", 110}, {"p 1+1 withdrawn", 110}, {"p 1 joins", 110}}));
}

TEST(Fork, BeginsAllTracksEvenIfTheFirstTakesNoTime) {
  EXPECT_EQ(
      story_of(a_day(p_comes + "pathways:\n"
                               "  start: [{fork: any, tracks: {at_once: [join], long: [{wait: 9 "
                               "min}]}}, leave]\n"),
               190, {"begins", "done", "joins", "withdrawn", "leaves"}),
      (Story{{"p 1+1 begins", 100},
             {"p 1+1 done", 100},
             {"p 1+2 begins", 100},
             {"p 1+2 withdrawn", 100},
             {"p 1 joins", 100},
             {"p 1 leaves", 100}}));
}

TEST(Fork, OfTracksThatEndTogetherTakesTheFirstWritten) {
  EXPECT_EQ(
      story_of(a_day(p_comes + "pathways:\n"
                               "  start: [{fork: any, tracks: {a: [{wait: 5 min}], b: [{wait: 5 "
                               "min}]}}, leave]\n"),
               190, {"done", "joins", "withdrawn"}),
      (Story{{"p 1+1 done", 105}, {"p 1+2 withdrawn", 105}, {"p 1 joins", 105}}));
}

TEST(Fork, IsCutByWhatHappensToThePerson) {
  const auto cut_after = [](const std::string& time) {
    return story_of(a_day(p_comes +
                          "pathways:\n"
                          "  start: [{fork: all, tracks: {a: [{wait: 3 min}], b: [{wait: 9 min}]}, "
                          "until: {death: {after: " +
                          time + ", go: died}}}, leave]\n  died: [die]\n"),
                    190, {"done", "joins", "withdrawn", "leaves", "dies"});
  };
  EXPECT_EQ(cut_after("7 min"),
            (Story{{"p 1+1 done", 103}, {"p 1+2 withdrawn", 107}, {"p 1 dies", 107}}));
  // At one instant the tracks are done first.
  EXPECT_EQ(
      cut_after("9 min"),
      (Story{{"p 1+1 done", 103}, {"p 1+2 done", 109}, {"p 1 joins", 109}, {"p 1 leaves", 109}}));
}

TEST(Fork, KeepsTheBedOnlyIfItSaysSo) {
  const auto with = [](const std::string& wait) {
    return story_of(a_day(p_and_q +
                          "services: {ward: {kind: ward, beds: 1}}\n"
                          "pathways:\n"
                          "  start: [{in: ward, for: 15 min}, {fork: all, " +
                          wait +
                          "tracks: {a: [{wait: 8 min}], b: [{wait: 2 min}]}}, leave]\n"
                          "  other: [{in: ward, for: 7 min}, leave]\n"),
                    190, {"starts", "joins"});
  };
  EXPECT_EQ(with(""),
            (Story{{"p 1 starts ward", 100}, {"q 1 starts ward", 115}, {"p 1 joins", 123}}));
  EXPECT_EQ(with("wait: in bed, "),
            (Story{{"p 1 starts ward", 100}, {"p 1 joins", 123}, {"q 1 starts ward", 123}}));
}

TEST(Fork, LosesTheBedToSomeoneMoreUrgentAndTheTracksGoOn) {
  EXPECT_EQ(
      story_of(a_day("groups:\n  p: {arrivals: every(100 min), pathway: start}\n"
                     "  q: {arrivals: {every: 117 min, until: 2026-01-01 02:00}, priority: 1, "
                     "pathway: other}\n"
                     "services: {ward: {kind: ward, beds: 1, preempt: resume}}\n"
                     "pathways:\n"
                     "  start: [{in: ward, for: 15 min}, {fork: all, wait: in bed, tracks: {a: "
                     "[{wait: 8 min}], b: [{wait: 2 min}]}}, leave]\n"
                     "  other: [{in: ward, for: 7 min}, leave]\n"),
               190, {"starts", "joins", "leaves"}),
      (Story{{"p 1 starts ward", 100},
             {"q 1 starts ward", 117},
             {"p 1 joins", 123},
             {"p 1 leaves", 123},
             {"q 1 leaves", 124}}));
}

TEST(Fork, GoesOnWithTheAttributesOfThePerson) {
  // The companion takes severity 2 along and makes 5 of it; the person still has 2.
  EXPECT_EQ(
      story_of(a_day("groups: {p: {arrivals: every(100 min), pathway: start, attributes: "
                     "{severity: 2}}}\n"
                     "pathways:\n"
                     "  start:\n"
                     "    - fork: all\n"
                     "      tracks:\n"
                     "        a: [{wait: 1 min * severity}, {set: {severity: severity + 3}}, "
                     "{wait: 1 min * severity}]\n"
                     "        b: [{wait: 1 min * severity}]\n"
                     "    - {wait: 1 min * severity}\n"
                     "    - leave\n"),
               190, {"done", "joins", "leaves"}),
      (Story{{"p 1+2 done", 102}, {"p 1+1 done", 107}, {"p 1 joins", 107}, {"p 1 leaves", 109}}));
}

TEST(Fork, MayStandInATrack) {
  EXPECT_EQ(story_of(a_day(p_comes +
                           "pathways:\n"
                           "  start:\n"
                           "    - fork: all\n"
                           "      tracks:\n"
                           "        outer: [{fork: all, tracks: {x: [{wait: 3 min}], y: [{wait: 4 "
                           "min}]}}, {wait: 2 min}]\n"
                           "        plain: [{wait: 5 min}]\n"
                           "    - leave\n"),
                     190, {"done", "joins"}),
            (Story{{"p 1+3 done", 103},
                   {"p 1+4 done", 104},
                   {"p 1+1 joins", 104},
                   {"p 1+2 done", 105},
                   {"p 1+1 done", 106},
                   {"p 1 joins", 106}}));
}

TEST(Fork, WithdrawsWhatWasBegunWithinATrack) {
  EXPECT_EQ(story_of(a_day(p_comes +
                           "pathways:\n"
                           "  start:\n"
                           "    - fork: any\n"
                           "      tracks:\n"
                           "        outer: [{fork: all, tracks: {x: [{wait: 3 min}], y: [{wait: 4 "
                           "h}]}}]\n"
                           "        plain: [{wait: 5 min}]\n"
                           "    - leave\n"),
                     190, {"done", "joins", "withdrawn"}),
            (Story{{"p 1+3 done", 103},
                   {"p 1+2 done", 105},
                   {"p 1+4 withdrawn", 105},
                   {"p 1+1 withdrawn", 105},
                   {"p 1 joins", 105}}));
}

TEST(Fork, MayGoThroughOtherPathwaysThatJoin) {
  EXPECT_EQ(story_of(a_day(p_comes +
                           "pathways:\n"
                           "  start: [{fork: all, tracks: {a: [{wait: 1 min}, {choose: {again: 100 "
                           "%}}], b: [{wait: 1 min}]}}, leave]\n"
                           "  again: [{wait: 6 min}, join]\n"),
                     190, {"done", "joins"}),
            (Story{{"p 1+2 done", 101}, {"p 1+1 done", 107}, {"p 1 joins", 107}}));
}

TEST(Fork, EndsATrackThatIsTurnedAway) {
  EXPECT_EQ(
      story_of(a_day(p_comes +
                     "services: {ward: {kind: ward, beds: 0, queue: {limit: 0}}}\n"
                     "pathways:\n"
                     "  start: [{fork: all, tracks: {a: [{in: ward, for: 9 min}], b: [{wait: 1 "
                     "min}]}}, leave]\n"),
               190, {"done", "joins"}),
      (Story{{"p 1+1 done", 100}, {"p 1+2 done", 101}, {"p 1 joins", 101}}));
}

TEST(Fork, IsWrittenOutInSubPathwaysAndRepetitions) {
  EXPECT_EQ(story_of(a_day(p_comes +
                           "pathways:\n"
                           "  tests: {with: {long: 5 min}, steps: [{fork: all, tracks: {a: [{wait: "
                           "$long}], b: [{repeat: {times: 2, steps: [{wait: 1 min}]}}]}}]}\n"
                           "  start: [{do: tests}, {do: tests, with: {long: 7 min}}, leave]\n"),
                     190, {"done", "joins", "leaves"}),
            (Story{{"p 1+2 done", 102},
                   {"p 1+1 done", 105},
                   {"p 1 joins", 105},
                   {"p 1+4 done", 107},
                   {"p 1+3 done", 112},
                   {"p 1 joins", 112},
                   {"p 1 leaves", 112}}));
}

const std::string one_supporter = "services: {support: {kind: places, places: 1}}\n";

TEST(Subscription, GoesOnUntilThePersonLeavesAndWaitsOnItsOwn) {
  // p 1 leaves at 250. p 2 came at 200 and goes on although support is full.
  EXPECT_EQ(story_of(a_day(p_comes + one_supporter +
                           "pathways:\n"
                           "  start: [{subscribe: support}, {wait: 150 min}, leave]\n"),
                     260, {"starts", "waits", "withdrawn", "home", "leaves"}),
            (Story{{"p 1+1 starts support", 100},
                   {"p 1 home", 100},
                   {"p 2+1 waits support", 200},
                   {"p 2 home", 200},
                   {"p 1+1 withdrawn", 250},
                   {"p 2+1 starts support", 250},
                   {"p 1 leaves", 250}}));
}

TEST(Subscription, IsEndedByAStepOrByItsOwnLength) {
  const auto with = [](const std::string& first, const std::string& last) {
    return story_of(a_day(p_comes + one_supporter + "pathways:\n  start: [{subscribe: support" +
                          first + "}, {wait: 20 min}, " + last + "{wait: 20 min}, leave]\n"),
                    190, {"starts", "withdrawn", "done", "leaves"});
  };
  EXPECT_EQ(with("", "{unsubscribe: support}, "),
            (Story{{"p 1+1 starts support", 100}, {"p 1+1 withdrawn", 120}, {"p 1 leaves", 140}}));
  EXPECT_EQ(with(", for: 15 min", "{unsubscribe: support}, "),
            (Story{{"p 1+1 starts support", 100}, {"p 1+1 done", 115}, {"p 1 leaves", 140}}));
}

TEST(Subscription, OfTheSameNameBeginsOnce) {
  EXPECT_EQ(
      story_of(a_day(p_comes + one_supporter +
                     "pathways:\n"
                     "  start: [{subscribe: support, for: 30 min}, {wait: 20 min}, {subscribe: "
                     "support}, {wait: 20 min}, {subscribe: support}, {wait: 5 min}, leave]\n"),
               190, {"starts", "withdrawn", "done"}),
      (Story{{"p 1+1 starts support", 100},
             {"p 1+1 done", 130},
             {"p 1+2 starts support", 140},
             {"p 1+2 withdrawn", 145}}));
}

TEST(Subscription, BeginsOnlyIfItsConditionHolds) {
  EXPECT_EQ(
      story_of(a_day("groups:\n"
                     "  p: {arrivals: every(100 min), pathway: start, attributes: {wants: 0}}\n" +
                     one_supporter +
                     "pathways:\n"
                     "  start: [{subscribe: support, if: wants > 0}, {wait: 20 min}, {set: "
                     "{wants: 1}}, {subscribe: support, if: wants > 0}, {wait: 20 min}, "
                     "leave]\n"),
               190, {"starts", "withdrawn"}),
      (Story{{"p 1+1 starts support", 120}, {"p 1+1 withdrawn", 140}}));
}

TEST(Subscription, ThatDoesNotBeginDrawsNothing) {
  // What comes before, between and after by chance is the same, however many might have begun.
  const auto with = [](const std::string& tracks) {
    return story_of(
        a_day(p_comes + one_supporter + "pathways:\n  start: [{wait: exponential(mean " +
              "9 min)}, " + tracks + "{choose: {start: 90 %, out: rest}}]\n  out: [leave]\n"),
        900, {"home", "leaves"});
  };
  std::string never, always;
  for (int i = 1; i <= 9; ++i) {
    const std::string name = "track" + std::to_string(i);
    never += "{subscribe: " + name + ", if: 1 > 2, steps: [{wait: 1 min}]}, ";
    always += "{subscribe: " + name + ", steps: [{wait: 1 min}]}, ";
  }
  EXPECT_EQ(with(never), with(""));
  EXPECT_NE(with(always), with("")) << "or the comparison could not fail";
}

TEST(Subscription, GoesOnThroughBedsWaitsAndHomeAndKeepsTheBed) {
  // Beginning it between two stays does not give the first bed back before the second is taken.
  EXPECT_EQ(story_of(a_day(p_comes +
                           "services: {support: {kind: places, places: unlimited}, ward: {kind: "
                           "ward, beds: 1}, rehab: {kind: ward, beds: 1}}\n"
                           "pathways:\n"
                           "  start: [{in: ward, for: 10 min}, {subscribe: support}, {in: rehab, "
                           "for: 120 min, wait: in bed}, {wait: 5 min}, die]\n"),
                     240, {"starts", "blocked", "home", "withdrawn", "dies"}),
            (Story{{"p 1 starts ward", 100},
                   {"p 1+1 starts support", 110},
                   {"p 1 starts rehab", 110},
                   {"p 2 starts ward", 200},
                   {"p 2+1 starts support", 210},
                   {"p 2 blocked rehab", 210},
                   {"p 2 starts rehab", 230},
                   {"p 1 home", 230},
                   {"p 1+1 withdrawn", 235},
                   {"p 1 dies", 235}}));
}

TEST(Subscription, MayHaveStepsOfItsOwn) {
  EXPECT_EQ(story_of(a_day(p_comes + one_supporter +
                           "pathways:\n"
                           "  start: [{subscribe: help, steps: [{wait: 10 min}, {in: support, for: "
                           "9 min}]}, {wait: 30 min}, {unsubscribe: help}, leave]\n"),
                     190, {"starts", "done", "withdrawn", "leaves"}),
            (Story{{"p 1+1 starts support", 110}, {"p 1+1 done", 119}, {"p 1 leaves", 130}}));
}

/// Three persons, each with a stay of their own and one on a track, where each has two.
TEST(Tracks, AreNoPersonsInTheFigures) {
  const models::Program program =
      models::compile(described(a_day("groups: {p: {arrivals: every(400 min), pathway: start}}\n"
                                      "services: {ward: {kind: ward, beds: unlimited}}\n"
                                      "pathways:\n"
                                      "  start: [{in: ward, for: 5 min}, {fork: all, tracks: {a: "
                                      "[{in: ward, for: 9 min}], b: [{wait: 9 min}]}}, die]\n")));
  models::Run run(program, {1, 1}, {});
  run.go();
  const models::Outcome outcome(run.processes());
  models::audit(outcome);
  const models::Ledger& ledger = outcome.ledger();
  EXPECT_EQ(ledger.came, 3U);
  EXPECT_EQ(ledger.arrivals, std::vector<std::uint32_t>{3});
  EXPECT_EQ(ledger.deaths, std::vector<std::uint32_t>{3});
  EXPECT_EQ(ledger.companions_made, 6U);
  EXPECT_EQ(ledger.companions_done, 6U);
  const std::size_t ward = models::first_service_node;
  EXPECT_EQ(ledger.flows[models::node_outside * ledger.nodes + ward], 3U);
  EXPECT_EQ(ledger.flows[ward * ledger.nodes + models::node_home], 3U);
  EXPECT_EQ(std::accumulate(ledger.flows.begin(), ledger.flows.end(), 0U), 9U);  // and 3 deaths
  EXPECT_EQ(outcome.stations()[0].record.starts[0], 6U);
}

using Drawn = std::map<std::pair<std::uint32_t, std::string>, std::vector<engine::Duration>>;

/// The stays of every person, by service, on the pathway itself and on tracks.
Drawn drawn(const std::string& text) {
  const models::Program program = models::compile(described(text));
  Drawn all;
  for (const models::Entry& entry : journal_of(program)) {
    if (entry.activity != models::Activity::starts) continue;
    all[{entry.number, program.stations[entry.station.value()].name}].push_back(entry.length);
  }
  return all;
}

TEST(Tracks, OneMoreChangesNoDrawOfAnybodyElse) {
  const auto with = [](const std::string& track) {
    return drawn(
        a_day("groups: {p: {arrivals: poisson(200 /d), pathway: start}}\n"
              "services:\n"
              "  a: {kind: ward, beds: unlimited}\n  b: {kind: ward, beds: unlimited}\n"
              "  c: {kind: ward, beds: unlimited}\n  d: {kind: ward, beds: unlimited}\n"
              "pathways:\n"
              "  start:\n"
              "    - {in: a, for: exponential(mean 10 min)}\n"
              "    - fork: any\n"
              "      others: finish\n"
              "      tracks:\n" +
                  track +
                  "        b: [{in: b, for: exponential(mean 10 min)}]\n"
                  "        c: [{in: c, for: exponential(mean 10 min)}]\n"
                  "    - {in: a, for: exponential(mean 10 min)}\n"
                  "    - {wait: 10 h}\n    - leave\n",
              "2 d"));
  };
  const Drawn two = with("");
  Drawn three = with("        d: [{in: d, for: exponential(mean 10 min)}]\n");
  ASSERT_GT(two.size(), 1000U);
  std::size_t compared = 0;
  for (const auto& [who, lengths] : two) {
    const auto& others = three[who];
    for (std::size_t i = 0; i < std::min(lengths.size(), others.size()); ++i, ++compared)
      EXPECT_EQ(lengths[i], others[i]) << who.first << " " << who.second;
  }
  EXPECT_GT(compared, 1000U);
}

TEST(Tracks, OfOnePersonDrawApart) {
  const Drawn all =
      drawn(a_day("groups: {p: {arrivals: poisson(200 /d), pathway: start}}\n"
                  "services: {a: {kind: ward, beds: unlimited}}\n"
                  "pathways:\n"
                  "  start: [{repeat: {times: 2, steps: [{fork: all, tracks: {x: [{in: "
                  "a, for: exponential(mean 10 min)}], y: [{in: a, for: "
                  "exponential(mean 10 min)}]}}]}}, leave]\n"));
  std::set<engine::Duration> seen;
  std::size_t stays = 0;
  for (const auto& [who, lengths] : all) {
    seen.insert(lengths.begin(), lengths.end());
    stays += lengths.size();
  }
  EXPECT_GT(stays, 600U);
  EXPECT_EQ(seen.size(), stays);
}

TEST(Tracks, KnowWhenThePersonWasDischarged) {
  // Discharged at 120, p waits 30 minutes; the track has a stay of its own, which is no discharge
  // of the person, and after it waits as long as has passed since 120: 40 minutes at 160.
  EXPECT_EQ(
      story_of(a_day(p_comes + "services: {ward: {kind: ward, beds: 9}}\n"
                               "pathways:\n"
                               "  start:\n"
                               "    - {in: ward, for: 20 min}\n"
                               "    - {wait: 30 min}\n"
                               "    - fork: all\n"
                               "      tracks:\n"
                               "        scan: [{in: ward, for: 10 min}, {wait: since_discharge}]\n"
                               "    - leave\n"),
               250, {"done"}),
      (Story{{"p 1+1 done", 200}}));
}

}  // namespace
}  // namespace tests
