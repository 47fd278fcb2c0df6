// What goes on beside a person changes what happens to the person: a track tells what it has found
// out, a place that is held changes a risk. By hand to the minute, and against theory.
//
// Where a hazard is 1000 a minute, it comes true within the minute in which it begins to count.
#include <cmath>
#include <map>

#include <gtest/gtest.h>

#include "tests/scenarios/run_text.h"
#include "tests/support/queueing_formulas.h"

namespace tests {
namespace {

/// Persons of p come at 100, 200, ..., with a level of 0.
std::string p_with(const std::string& services, const std::string& pathways) {
  return a_day(
      "groups:\n  p: {arrivals: every(100 min), pathway: start, attributes: {level: 0}}\n"
      "services:\n  ward: {kind: ward, beds: 9}\n" +
      services + "pathways:\n" + pathways + "  stay: [{in: ward, for: 10 min}, leave]\n" +
      "  out: [leave]\n");
}

std::string told_by(const std::string& change) {
  return p_with("",
                "  start:\n"
                "    - subscribe: talk\n"
                "      steps: [{wait: 10 min}, " +
                    change +
                    ", {wait: 60 min}]\n"
                    "    - {wait: 30 min}\n"
                    "    - choose: {when: [{if: level >= 5, go: stay}, {else: out}]}\n");
}

TEST(ToldPerson, HasTheAttributesThatATrackGivesTheOwn) {
  EXPECT_EQ(story_of(told_by("{set: {level: level + 5}, of: person}"), 199, {"starts", "leaves"}),
            (Story{{"p 1 starts ward", 130}, {"p 1 leaves", 140}}));
  EXPECT_EQ(story_of(told_by("{set: {level: level + 5}}"), 199, {"starts", "leaves"}),
            (Story{{"p 1 leaves", 130}}));
}

/// At 130 the person takes a bed, and gives it back at 140.
TEST(RisksOnATrack, HearOfTheBedOfThePerson) {
  const auto story = [](const std::string& times) {
    return story_of(
        p_with("  scan: {kind: places, places: 9}\n",
               "  start: [{subscribe: watch, steps: [{go: watched}]}, {wait: 30 min}, {go: stay}]\n"
               "  watched: [{community: {seen: {hazard: 1000 /min, times: \"" +
                   times +
                   "\", go: scanned}}}]\n"
                   "  scanned: [{in: scan, for: 3 min}, join]\n"),
        199, {"starts"});
  };
  EXPECT_EQ(story("if(holds(ward), 1, 0)"),
            (Story{{"p 1 starts ward", 130}, {"p 1+1 starts scan", 130}}));
}

TEST(ToldPerson, IsThePersonAlsoFromATrackOfATrack) {
  EXPECT_EQ(story_of(p_with("",
                            "  start:\n"
                            "    - fork: all\n"
                            "      tracks:\n"
                            "        a: [{fork: all, tracks: {b: [{wait: 5 min}, {set: {level: 7}, "
                            "of: person}], c: [{wait: 9 min}]}}]\n"
                            "        d: [{wait: 1 min}]\n"
                            "    - choose: {when: [{if: level = 7, go: stay}, {else: out}]}\n"),
                     199, {"starts", "leaves"}),
            (Story{{"p 1 starts ward", 109}, {"p 1 leaves", 119}}));
}

std::string at_home(const std::string& times, const std::string& more = "") {
  return "    - community: {fall: {hazard: 1000 /min, times: \"" + times + "\", go: stay}}\n" +
         more;
}

TEST(ToldPerson, HasOtherRisksFromThatInstant) {
  EXPECT_EQ(story_of(p_with("",
                            "  start:\n"
                            "    - subscribe: talk\n"
                            "      steps: [{wait: 10 min}, {set: {level: 1}, of: person}]\n" +
                                at_home("level")),
                     199, {"starts", "leaves"}),
            (Story{{"p 1 starts ward", 110}, {"p 1 leaves", 120}}));
  // Worked out again every day besides: the first reason counts.
  EXPECT_EQ(story_of(p_with("",
                            "  start:\n"
                            "    - subscribe: talk\n"
                            "      steps: [{wait: 10 min}, {set: {level: 1}, of: person}]\n" +
                                at_home("level", "      re_evaluate: 1 d\n")),
                     199, {"starts", "leaves"}),
            (Story{{"p 1 starts ward", 110}, {"p 1 leaves", 120}}));
}

/// q has the only place of the team from 50 to 150.
std::string with_team(const std::string& subscribed, const std::string& times) {
  return a_day(
      "groups:\n"
      "  p: {arrivals: every(100 min), pathway: start}\n"
      "  q: {arrivals: {every: 50 min, until: 2026-01-01 01:00}, pathway: other}\n"
      "services: {ward: {kind: ward, beds: 9}, team: {kind: places, places: 1}}\n"
      "pathways:\n"
      "  start:\n    - " +
      subscribed + "\n" + at_home(times) +
      "  stay: [{in: ward, for: 10 min}, leave]\n"
      "  other: [{in: team, for: 100 min}, leave]\n");
}

TEST(HeldPlace, ChangesARiskWhenItIsGivenAndWhenItIsGivenBack) {
  EXPECT_EQ(
      story_of(with_team("subscribe: team", "if(holds(team), 1, 0)"), 199, {"starts", "leaves"}),
      (Story{{"q 1 starts team", 50},
             {"p 1+1 starts team", 150},
             {"q 1 leaves", 150},
             {"p 1 starts ward", 150},
             {"p 1 leaves", 160}}));
  // To 150 nobody is there, from 150 to 170 the team is, then it is not.
  EXPECT_EQ(story_of(with_team("{subscribe: team, for: 20 min}",
                               "if(holds(team) or since_arrival < 50 min, 0, 1)"),
                     199, {"starts", "leaves"}),
            (Story{{"q 1 starts team", 50},
                   {"p 1+1 starts team", 150},
                   {"q 1 leaves", 150},
                   {"p 1 starts ward", 170},
                   {"p 1 leaves", 180}}));
}

TEST(HeldPlace, ChangesARiskOnATrackBesideAStay) {
  // The team is there from 150 to 170: the risk on the track begins to count at 150, or at 170.
  const auto told = [](const std::string& subscribed, const std::string& times) {
    return story_of(
        a_day("groups:\n"
              "  p: {arrivals: every(100 min), pathway: start}\n"
              "  q: {arrivals: {every: 50 min, until: 2026-01-01 01:00}, pathway: other}\n"
              "services: {ward: {kind: ward, beds: 9}, team: {kind: places, places: 1}}\n"
              "pathways:\n"
              "  start:\n    - " +
              subscribed +
              "\n"
              "    - fork: any\n"
              "      tracks:\n"
              "        stay: [{in: ward, for: 95 min}]\n"
              "        risk: [{community: {fall: {hazard: 1000 /min, times: \"" +
              times +
              "\", go: fallen}}}]\n"
              "    - leave\n"
              "  fallen: [join]\n"
              "  other: [{in: team, for: 100 min}, leave]\n"),
        199, {"joins"});
  };
  EXPECT_EQ(told("{subscribe: team, for: 20 min}", "if(holds(team), 1, 0)"),
            (Story{{"p 1 joins", 150}}));
  EXPECT_EQ(
      told("{subscribe: team, for: 20 min}", "if(holds(team) or since_arrival < 50 min, 0, 1)"),
      (Story{{"p 1 joins", 170}}));
}

TEST(HeldPlace, IsThePersonsOwnBedToo) {
  EXPECT_EQ(story_of(p_with("  team: {kind: places, places: 1}\n",
                            "  start:\n"
                            "    - {in: ward, for: 5 min}\n"
                            "    - choose: {when: [{if: not holds(team) and holds(ward), go: "
                            "home}, {else: out}]}\n"
                            "  home: [{wait: 3 min}, {choose: {when: [{if: holds(ward), go: stay}, "
                            "{else: out}]}}]\n"),
                     199, {"home", "leaves"}),
            (Story{{"p 1 home", 105}, {"p 1 leaves", 108}}));
}

/// Days from arrival to the bed of those who come in the first 300 days.
std::vector<double> days_to_bed(const std::string& text) {
  const models::Program program = models::compile(described(text), {false});
  std::map<std::uint32_t, engine::SimTime> came;
  std::vector<double> all;
  for (const models::Entry& entry : journal_of(program, {1, 1})) {
    if (entry.companion != 0) continue;
    if (entry.activity == models::Activity::came) came[entry.number] = entry.when;
    if (entry.activity != models::Activity::starts) continue;
    if (came[entry.number].time_since_epoch() > std::chrono::days{300}) continue;
    all.push_back(static_cast<double>((entry.when - came[entry.number]).count()) / 86400e6);
  }
  return all;
}

void expect_mean(const std::vector<double>& found, double theory) {
  const Estimate mean = estimate(found);
  EXPECT_LE(mean.standard_error, 0.015 * theory) << "too noisy to say anything";
  EXPECT_LE(std::abs(mean.mean - theory), 5 * mean.standard_error)
      << "measured " << mean.mean << ", theory " << theory;
}

/// Without support the hazard is l, with support r l; support comes after an exponential time of
/// rate s. The time to the event is of phase type with mean 1/(l + s) + s/(l + s) * 1/(r l)
/// (Neuts, Matrix-Geometric Solutions, 1981, ch. 2). Fixed seed; 5 standard errors over thousands
/// of independent persons: a correct simulator fails with probability 6e-7.
TEST(HeldPlace, LowersARiskAsThePhaseTypeLawSays) {
  const double l = 0.2, r = 0.4, s = 0.1;
  const std::string text =
      "samspil: 1\ntitle: T\nclock: {start: 2026-01-01, run: 600 d}\n"
      "groups: {p: {arrivals: poisson(30 /d), pathway: start}}\n"
      "services: {ward: {kind: ward, beds: 900}, team: {kind: places, places: unlimited}}\n"
      "pathways:\n"
      "  start:\n"
      "    - {subscribe: help, steps: [{wait: exponential(mean 10 d)}, {in: team, for: 900 d}]}\n"
      "    - community: {fall: {hazard: 0.2 /d, times: \"if(holds(team), 0.4, 1)\", go: stay}}\n"
      "  stay: [{in: ward, for: 1 d}, leave]\n";
  expect_mean(days_to_bed(text), 1 / (l + s) + s / (l + s) / (r * l));
}

/// A risk that has run since the discharge: of those who came through five days, the time that is
/// left has survival S(5 + t) / S(5). With the hazard 0.3 a day for ten days and 0.05 after, the
/// mean is (1 - e^(-1.5)) / 0.3 + e^(-1.5) / 0.05. The same tolerance as above.
std::string risk_from(const std::string& from) {
  return "samspil: 1\ntitle: T\nclock: {start: 2026-01-01, run: 600 d}\n"
         "groups: {p: {arrivals: poisson(120 /d), pathway: start}}\n"
         "services: {ward: {kind: ward, beds: 900}, lab: {kind: places, places: unlimited}}\n"
         "pathways:\n"
         "  start: [{in: ward, for: 2 d}, {wait: 5 d}, {go: at_home}]\n"
         "  at_home: [{community: {fall: {hazard: {0 d: 0.3 /d, 10 d: 0.05 /d}, from: " +
         from +
         ", go: back}}}]\n"
         "  back: [{in: lab, for: 1 d}, leave]\n";
}

std::vector<double> days_at_home(const std::string& text) {
  const models::Program program = models::compile(described(text), {false});
  std::map<std::uint32_t, engine::SimTime> since;
  std::vector<double> all;
  for (const models::Entry& entry : journal_of(program, {1, 1})) {
    const bool is_lab = program.steps[entry.step].node != models::first_service_node;
    if (entry.activity == models::Activity::at_home) since[entry.number] = entry.when;
    if (entry.activity != models::Activity::starts || !is_lab) continue;
    if (since[entry.number].time_since_epoch() > std::chrono::days{300}) continue;
    all.push_back(static_cast<double>((entry.when - since[entry.number]).count()) / 86400e6);
  }
  return all;
}

TEST(RiskFromEarlier, GoesOnFromTheDischarge) {
  const double five = std::exp(-1.5), ten = std::exp(-3.0);
  expect_mean(days_at_home(risk_from("discharge")), (1 - five) / 0.3 + five / 0.05);
  expect_mean(days_at_home(risk_from("step")), (1 - ten) / 0.3 + ten / 0.05);
  // Seven days have passed since the arrival: three more of the higher risk.
  const double three = std::exp(-0.9);
  expect_mean(days_at_home(risk_from("arrival")), (1 - three) / 0.3 + three / 0.05);
}

TEST(RiskFromEarlier, EndsAStepAtItsTimeSinceTheDischarge) {
  // Discharged at 110; 30 minutes later is 20 minutes into the second wait. Who was never in a ward
  // is counted from the step.
  const auto told = [](const std::string& first) {
    return story_of(p_with("", "  start:\n" + first +
                                   "    - {wait: 10 min}\n"
                                   "    - {wait: 90 min, until: {due: {after: 30 min, from: "
                                   "discharge, go: out}}}\n"
                                   "    - leave\n"),
                    199, {"leaves"});
  };
  EXPECT_EQ(told("    - {in: ward, for: 10 min}\n"), (Story{{"p 1 leaves", 140}}));
  EXPECT_EQ(told(""), (Story{{"p 1 leaves", 140}}));
  EXPECT_EQ(told("    - {in: ward, for: 10 min}\n    - {wait: 5 min}\n"),
            (Story{{"p 1 leaves", 140}}));
}

}  // namespace
}  // namespace tests
