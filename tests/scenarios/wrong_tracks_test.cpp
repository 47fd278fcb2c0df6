// Tracks and subscriptions that cannot be: every message, in English and in Danish.
#include <gtest/gtest.h>

#include "tests/scenarios/wrong_scenario.h"

namespace scenarios {
namespace {

class WrongTracks : public ::testing::TestWithParam<WrongScenario> {};

TEST_P(WrongTracks, AreToldAtTheirPlace) {
  expect_said(GetParam());
}

/// The first step stands at 6:11, in the pathway `start`.
std::string starts(const std::string& steps, const std::string& others = "") {
  return "samspil: 1\ntitle: T\ngroups: {p: {arrivals: poisson(1 /d), pathway: start}}\n"
         "services: {ward: {kind: ward, beds: 9}, clinic: {kind: clinic, slots: {a: {slots: 99 "
         "/week}}}}\npathways:\n  start: [" +
         steps + "]\n" + others;
}

const std::string two = "tracks: {a: [{wait: 1 h}], b: [{wait: 2 h}]}";

const std::vector<WrongScenario> wrong_tracks = {
    {"ForkOfWhat",
     starts("{fork: most, " + two + "}, leave"),
     {"t.yaml:6:18: error E258: \"fork: most\" means nothing = write all, any, or for example 2 of "
      "3"}},
    {"MoreThanTracks",
     starts("{fork: 3 of 2, " + two + "}, leave"),
     {"t.yaml:6:18: error E259: \"fork: 3 of 2\" does not fit 2 tracks = count the tracks, or "
      "write all or any"}},
    {"OtherNumberOfTracks",
     starts("{fork: 2 of 3, " + two + "}, leave"),
     {"t.yaml:6:18: error E259: \"fork: 2 of 3\" does not fit 2 tracks = count the tracks, or "
      "write all or any"}},
    {"NoneOfTheTracks",
     starts("{fork: 0 of 2, " + two + "}, leave"),
     {"t.yaml:6:18: error E259: \"fork: 0 of 2\" does not fit 2 tracks = count the tracks, or "
      "write all or any"}},
    {"NoTracks",
     starts("{fork: all}, leave"),
     {"t.yaml:6:11: error E047: \"tracks\" is missing in {fork: ...}"}},
    {"EmptyTrack",
     starts("{fork: all, tracks: {a: [], b: [{wait: 1 h}]}}, leave"),
     {"t.yaml:6:35: error E041: start/a: nothing stands here = write a value, or delete the line"}},
    {"UnknownServiceInATrack",
     starts("{fork: all, tracks: {a: [{in: wad, for: 1 d}], b: [{wait: 1 h}]}}, leave"),
     {"t.yaml:6:41: error E040: there is no service \"wad\" = known: clinic, ward. Did you mean "
      "\"ward\"?"}},
    {"StepAfterJoin",
     starts("{fork: all, tracks: {a: [join, {wait: 1 h}], b: [{wait: 1 h}]}}, leave"),
     {"t.yaml:6:42: error E053: nobody comes to this step of \"start/a\": the one before it ends "
      "the pathway"}},
    {"OthersOfWhat",
     starts("{fork: any, others: stop, " + two + "}, leave"),
     {"t.yaml:6:31: error E045: others cannot be \"stop\" = known: withdraw, finish."}},
    {"LeaveInATrack",
     starts("{fork: all, tracks: {a: [{wait: 1 h}, leave], b: [{wait: 1 h}]}}, leave"),
     {"t.yaml:6:49: error E261: \"leave\" cannot stand in a track = delete it: a track ends where "
      "its steps end"}},
    {"DieInATrack",
     starts("{fork: all, tracks: {a: [{wait: 1 h}, die], b: [{wait: 1 h}]}}, leave"),
     {"t.yaml:6:49: error E261: \"die\" cannot stand in a track = delete it: a track ends where "
      "its steps end"}},
    {"WayOutOfATrack",
     starts("{fork: all, tracks: {a: [{wait: 1 h}, {go: out}], b: [{wait: 1 h}]}}, leave",
            "  out: [leave]\n"),
     {"t.yaml:6:49: error E260: \"out\" leads out of the track \"a\" = let it end with join, or "
      "decide after the fork"}},
    {"RiskThatLeadsOutOfATrack",
     starts("{subscribe: a, steps: [{wait: 1 h, until: {end: {after: 5 min, go: out}}}]}, leave",
            "  out: [die]\n"),
     {"t.yaml:6:34: error E260: \"out\" leads out of the track \"a\" = let it end with join, or "
      "decide after the fork"}},
    {"JoinOutsideATrack",
     starts("{wait: 1 h}, join"),
     {"t.yaml:6:24: error E262: \"join\" stands where persons come who are on no track = end the "
      "pathway \"start\" with leave, or go on"}},
    {"NoBedToWaitInForTracks",
     starts("{fork: all, wait: in bed, " + two + "}, leave"),
     {"t.yaml:6:11: error E263: there is no bed to wait in for the tracks = \"wait: in bed\" can "
      "stand only directly after a stay; delete it, or write the stay before it"}},
    {"TrackThatNeedsTheBedThatIsKept",
     starts(
         "{in: ward, for: 1 d}, {fork: all, wait: in bed, tracks: {a: [{in: ward, for: 1 h}], b: "
         "[{wait: 1 h}]}}, leave"),
     {"t.yaml:6:33: error E264: beds could lock for ever: ward > ward = let the person wait for "
      "the tracks at home, or the tracks use other beds"}},
    {"StepsAndLength",
     starts("{subscribe: ward, for: 1 d, steps: [{wait: 1 d}]}, leave"),
     {"t.yaml:6:34: error E265: a subscription has either \"steps\" or \"for\" = delete one of "
      "them"}},
    {"TrackWithoutEnd",
     starts("{fork: all, tracks: {a: [{go: round}], b: [{wait: 1 h}]}}, leave",
            "  round: [{wait: 1 h}, {go: round}]\n"),
     {"t.yaml:6:11: error E266: only 1 of the tracks can end, and 2 must = let the others end"}},
    {"UnsubscribeFromWhat",
     starts("{subscribe: ward}, {wait: 1 h}, {unsubscribe: wart}, leave"),
     {"t.yaml:6:57: error E040: there is no subscription \"wart\" = known: ward. Did you mean "
      "\"ward\"?"}},
    {"SubscriptionToAClinic",
     starts("{subscribe: clinic}, {wait: 1 h}, leave"),
     {"t.yaml:6:23: error E052: \"clinic\" is of kind clinic and cannot stand after \"in\" = write "
      "visit: clinic"}},
    {"ForkInACircleWithoutTime",
     starts("{fork: any, tracks: {a: [join], b: [{wait: 1 h}]}}, {go: start}"),
     {"t.yaml:6:63: error E057: no time passes in the circle start > start = put a step that takes "
      "time into it"}},
    {"WaitingClockFromTheDischarge",
     starts("{in: ward, for: 1 d, until: {due: {after: 2 d, while: waiting, from: discharge, go: "
            "out}}}, leave",
            "  out: [leave]\n"),
     {"t.yaml:6:80: error E267: a clock that runs while one waits cannot count from \"discharge\" "
      "= delete from, or write while: staying"}},
    {"PlacesOfAClinic",
     starts("{wait: \"if(holds(clinic), 1 d, 2 d)\"}, leave"),
     {"t.yaml:6:28: error E268: \"clinic\" has no places to hold = name a service with beds, "
      "places or cases"}},
    {"PlacesOfWhat",
     starts("{wait: \"if(holds(wart), 1 d, 2 d)\"}, leave"),
     {"t.yaml:6:28: error E040: there is no service \"wart\" = known: clinic, ward. Did you mean "
      "\"ward\"?"}},
    {"MemberOfAServiceThatHasNone",
     starts("{wait: \"if(free(ward/north) > 1, 1 d, 2 d)\"}, leave"),
     {"t.yaml:6:27: error E224: it is not clear which queue of \"ward\" is meant = write ward"}},
    {"MovesWithoutPopulation",
     starts("{moves: {within: region}}, {in: ward, for: 1 d}, {visit: clinic}, leave"),
     {"t.yaml:6:19: error E197: nobody can move: there is no population = add population: with "
      "municipalities"}},
    {"SetOfSomebodyElse",
     starts("{set: {}, of: everybody}, leave"),
     {"t.yaml:6:17: error E041: set: nothing stands here = write a value, or delete the line",
      "t.yaml:6:25: error E045: of cannot be \"everybody\" = known: person."}},
    {"NoLeavingHours",
     starts("{in: ward, for: 1 d, leaves: []}, leave"),
     {"t.yaml:6:40: error E041: leaves: nothing stands here = write a value, or delete the line"}},
    {"LeavingHoursThatAreNone",
     starts("{in: ward, for: 1 d, leaves: daytime}, leave"),
     {"t.yaml:6:40: error E171: \"daytime\" is not a time of the week = write for example mon-fri "
      "08:00-16:00, sat sun, or 22:00-06:00"}},
};

INSTANTIATE_TEST_SUITE_P(All, WrongTracks, ::testing::ValuesIn(wrong_tracks), name_of);

TEST(WrongTracks, AreToldInDanish) {
  expect_said(
      {"",
       starts("{fork: all, tracks: {a: [{wait: 1 h}, {go: out}], b: [{wait: 1 h}]}}, leave",
              "  out: [leave]\n"),
       {"t.yaml:6:49: error E260: \"out\" fører ud af sporet \"a\" = lad det slutte med join, "
        "eller afgør det efter fork"}},
      Language::danish);
}

TEST(Tracks, WarnOfAForkWithOneTrackThatNothingEnds) {
  const std::string rest = "}, {in: ward, for: 1 h}, {visit: clinic}, leave";
  EXPECT_EQ(
      faults_of(load_text(starts("{fork: all, tracks: {a: [{wait: 1 h}]}" + rest))),
      std::vector<std::string>{"t.yaml:6:11: warning W127: a fork with one track, which nothing "
                               "can end, is a wait for it = write its steps in the pathway, or "
                               "subscribe"});
  EXPECT_EQ(
      faults_of(load_text(starts(
          "{fork: all, tracks: {a: [{wait: 1 h}]}, until: {death: {hazard: 0.1 /d, go: died}}" +
              rest,
          "  died: [die]\n"))),
      std::vector<std::string>{})
      << "a risk over several steps";
}

TEST(Tracks, WarnOfAnUnsubscriptionThatEndsNothing) {
  const std::string rest = ", {in: ward, for: 1 h}, {visit: clinic}, leave";
  EXPECT_EQ(
      faults_of(load_text(starts("{subscribe: ward}, {fork: any, tracks: {a: [{wait: 1 h}, "
                                 "{unsubscribe: ward}], b: [{wait: 2 h}]}}" +
                                 rest))),
      std::vector<std::string>{"t.yaml:6:68: warning W129: \"unsubscribe: ward\" ends nothing on a "
                               "track = unsubscribe on the pathway of the person"});
  EXPECT_EQ(faults_of(load_text(starts("{fork: any, tracks: {a: [{subscribe: ward}, {wait: 1 h}, "
                                       "{unsubscribe: ward}, {wait: 1 h}], b: [{wait: 2 h}]}}" +
                                       rest))),
            std::vector<std::string>{});
}

TEST(Tracks, WarnOfWhatIsNotHeard) {
  const std::string rest = ", {in: ward, for: 1 h}, {visit: clinic}, leave";
  const std::string attribute =
      "groups: {p: {arrivals: poisson(1 /d), pathway: start, attributes: {level: 0}}}";
  std::string text = starts("{set: {level: 1}, of: person}" + rest);
  text.replace(text.find("groups"), text.find('\n', text.find("groups")) - text.find("groups"),
               attribute);
  EXPECT_EQ(faults_of(load_text(text)),
            std::vector<std::string>{"t.yaml:6:11: warning W132: \"of: person\" says nothing here: "
                                     "nobody comes here on a track = delete it"});
  EXPECT_EQ(
      faults_of(load_text(
          starts("{wait: 9 d, until: {back: {hazard: 0.1 /d, times: \"if(holds(ward), 1, 2)\", go: "
                 "out}}}" +
                     rest,
                 "  out: [leave]\n"))),
      std::vector<std::string>{
          "t.yaml:6:11: warning W133: \"times\" of \"back\" asks \"holds\" once, when the clock "
          "begins = let a risk of community ask, on a track if the person is not at home"});
}

TEST(Leaving, IsRefusedWithStepsOfTime) {
  EXPECT_EQ(
      faults_of(load_text(
          "samspil: 1\ntitle: T\ngroups: {p: {arrivals: poisson(1 /d), pathway: start}}\n"
          "services: {ward: {kind: ward, beds: 9}}\nclock: {step: 1 d, run: 1 y}\npathways:\n"
          "  start: [{in: ward, for: 1 d, leaves: mon-fri 09:00-16:00}, leave]\n")),
      std::vector<std::string>{"t.yaml:7:11: error E269: \"leaves\" cannot be kept at \"ward\" "
                               "beside \"clock: step\" = delete one of them"});
}

TEST(Leaving, IsRefusedWhereStaysAreBrokenOff) {
  const auto with = [](const std::string& rule) {
    return faults_of(load_text(
        "samspil: 1\ntitle: T\ngroups: {p: {arrivals: poisson(1 /d), pathway: start}}\n"
        "services: {ward: {kind: ward, beds: 9, " +
        rule +
        "}}\npathways:\n  start: [{in: ward, for: 1 d, leaves: mon-fri 09:00-16:00}, leave]\n"));
  };
  const auto told = [](const std::string& key) {
    return std::vector<std::string>{
        "t.yaml:6:11: error E269: \"leaves\" cannot be kept at \"ward\" beside \"" + key +
        "\" = delete one of them"};
  };
  EXPECT_EQ(with("preempt: resume"), told("preempt"));
  EXPECT_EQ(with("queue: {order: shortest}"), told("order: shortest"));
  EXPECT_EQ(with("closed: {from: 2026-07-01, to: 2026-07-09}, at_closing: resume"),
            told("at_closing"));
  EXPECT_EQ(with("closed: {from: 2026-07-01, to: 2026-07-09}, at_closing: overtime"),
            std::vector<std::string>{});
}

TEST(Tracks, WarnOfOthersWhereThereAreNone) {
  EXPECT_EQ(faults_of(load_text(starts("{fork: all, others: finish, " + two +
                                       "}, {in: ward, for: 1 h}, {visit: clinic}, leave"))),
            std::vector<std::string>{"t.yaml:6:31: warning W128: \"others: finish\" says nothing "
                                     "here: all tracks must be done = delete it"});
}

}  // namespace
}  // namespace scenarios
