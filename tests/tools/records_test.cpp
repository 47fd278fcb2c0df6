// What happened to single persons: records, event logs, and one person's story.
#include <algorithm>
#include <set>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "models/simulation.h"
#include "scenarios/load.h"
#include "tests/tools/call.h"
#include "tools/records/story.h"

namespace {

using tests::Folder;
using tests::Said;
using tests::samspil;
using tests::text_of;

/// One comes every 10 hours and stays 15: each waits 5 hours longer than the one before.
const std::string growing_line = R"(samspil: 1
title: {da: Voksende kø, en: Growing line}
clock: {start: 2026-03-28, run: 2 d}
runs: {replications: 2}
groups:
  old: {label: {da: 'Ældre, akutte', en: 'Old, acute'}, arrivals: every(10 h), pathway: stay}
services:
  ward: {label: {da: Afsnit, en: Ward}, kind: ward, beds: 1}
pathways:
  stay: [{in: ward, for: 15 h}, leave]
)";

struct Recorded {
  std::string records;
  std::string events;
};

Recorded recorded(const std::vector<std::string>& more, const std::string& events = "log.csv") {
  const Folder folder;
  tests::write_text(folder / "a.yaml", growing_line);
  std::vector<std::string> words = {"run",      folder / "a.yaml", "--records", folder / "r.csv",
                                    "--events", folder / events,   "--quiet"};
  words.insert(words.end(), more.begin(), more.end());
  const Said said = samspil(words);
  EXPECT_EQ(said.code, 0) << said.problems;
  return {text_of(folder / "r.csv"), text_of(folder / events)};
}

TEST(PersonRecords, HaveARowForEveryContact) {
  // The clock goes forward on Sunday 29 March 2026 at 02:00: 35 h after midnight it is 12:00.
  EXPECT_EQ(recorded({}).records,
            "person,group,municipality,age,step,service,arrived,started,ended,waited_s,blocked_s,"
            "outcome\n"
            "old/1,old,,,stay.1,ward,2026-03-28T10:00:00+01:00,2026-03-28T10:00:00+01:00,"
            "2026-03-29T01:00:00+01:00,0,0,completed\n"
            "old/2,old,,,stay.1,ward,2026-03-28T20:00:00+01:00,2026-03-29T01:00:00+01:00,"
            "2026-03-29T17:00:00+02:00,18000,0,completed\n"
            "old/3,old,,,stay.1,ward,2026-03-29T07:00:00+02:00,2026-03-29T17:00:00+02:00,,36000,0,"
            "in_care\n"
            "old/4,old,,,stay.1,ward,2026-03-29T17:00:00+02:00,,,25200,0,waiting\n");
}

TEST(EventLog, TellsEveryEventInItsOrder) {
  const std::string log = recorded({}).events;
  const std::string at_one = "2026-03-29T01:00:00+01:00,old/";
  const auto leaves = log.find(at_one + "1,old,,,frees,ward,stay.2,");
  const auto called = log.find(at_one + "2,old,,,called,ward,stay.1,");
  const auto starts = log.find(at_one + "2,old,,,starts,ward,stay.1,54000");
  EXPECT_LT(leaves, called) << log;
  EXPECT_LT(called, starts);
  EXPECT_NE(starts, std::string::npos);
}

TEST(EventLog, IsAlsoWrittenForProcessMining) {
  const std::string log = recorded({}, "log.xes").events;
  EXPECT_TRUE(log.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<log "));
  EXPECT_TRUE(log.ends_with("</trace>\n</log>\n"));
  EXPECT_NE(log.find("<trace><string key=\"concept:name\" value=\"old/2\"/>"), std::string::npos);
  const auto count = [&](const std::string& word) {
    std::size_t number = 0;
    for (auto at = log.find(word); at != log.npos; at = log.find(word, at + 1))
      ++number;
    return number;
  };
  EXPECT_EQ(count("<trace>"), 4U);
  EXPECT_EQ(count("<event>"), count("</event>"));
  EXPECT_EQ(count("value=\"start\""), 3U);
}

/// Person 2 waits from 20:00 to 01:00 and stays for 15 hours.
TEST(EventLog, IsAlsoWrittenWithPersonsAndServicesAsObjects) {
  const auto log = nlohmann::json::parse(recorded({}, "log.json").events);
  std::vector<std::string> told;
  for (const auto& event : log["events"]) {
    if (event["relationships"][0]["objectId"] != "old/2") continue;
    told.push_back(event["time"].get<std::string>() + " " + event["type"].get<std::string>());
  }
  EXPECT_EQ(told, (std::vector<std::string>{
                      "2026-03-28T20:00:00+01:00 came", "2026-03-28T20:00:00+01:00 seeks",
                      "2026-03-28T20:00:00+01:00 waits", "2026-03-29T01:00:00+01:00 called",
                      "2026-03-29T01:00:00+01:00 starts", "2026-03-29T01:00:00+01:00 takes",
                      "2026-03-29T17:00:00+02:00 frees", "2026-03-29T17:00:00+02:00 left"}));
}

/// As the schema of ocel-standard.org wants it, and what it cannot say: everything named is there.
TEST(EventLog, OfObjectsIsWhatTheStandardSays) {
  const auto log = nlohmann::json::parse(recorded({}, "log.json").events);
  std::set<std::string> objects, object_types, event_types;
  for (const auto& one : log.at("objectTypes"))
    object_types.insert(one.at("name"));
  for (const auto& one : log.at("eventTypes"))
    event_types.insert(one.at("name"));
  for (const auto& one : log.at("objects")) {
    EXPECT_TRUE(objects.insert(one.at("id")).second) << one;
    EXPECT_TRUE(object_types.contains(one.at("type"))) << one;
    for (const auto& change : one.at("attributes"))
      EXPECT_TRUE(change.at("value").is_string() && change.at("time").is_string()) << one;
  }
  EXPECT_EQ(objects, (std::set<std::string>{"service:ward", "old/1", "old/2", "old/3", "old/4"}));
  std::set<std::string> events;
  for (const auto& one : log.at("events")) {
    EXPECT_TRUE(events.insert(one.at("id")).second) << one;
    EXPECT_TRUE(event_types.contains(one.at("type"))) << one;
    EXPECT_TRUE(one.at("time").is_string());
    for (const auto& to : one.at("relationships")) {
      EXPECT_TRUE(objects.contains(to.at("objectId")) && to.at("qualifier").is_string()) << one;
    }
  }
}

TEST(EventLog, IsTheSameOnAnyNumberOfThreadsAndOfTheReplicationAsked) {
  const Recorded one = recorded({"--threads", "1"});
  const Recorded two = recorded({"--threads", "2"});
  EXPECT_EQ(one.records, two.records);
  EXPECT_EQ(one.events, two.events);
}

TEST(PersonRecords, AreOfTheReplicationAskedFor) {
  const Folder folder;
  const std::string scenario = folder.with("tiny.yaml");
  const auto first_row = [&](const std::string& replication) {
    samspil({"run", scenario, "-r", "2", "--records", folder / "r.csv", "--overwrite",
             "--records-replication", replication, "--quiet"});
    const std::string text = text_of(folder / "r.csv");
    return text.substr(text.find('\n'), 120);
  };
  EXPECT_NE(first_row("1"), first_row("2"));
}

TEST(PersonRecords, ChangeNothingInTheResult) {
  const Folder folder;
  const std::string scenario = folder.with("tiny.yaml");
  samspil({"run", scenario, "-o", folder / "a.h5", "--quiet"});
  samspil({"run", scenario, "-o", folder / "b.h5", "--records", folder / "r.csv", "--quiet"});
  EXPECT_EQ(samspil({"digest", folder / "a.h5"}).out.substr(0, 64),
            samspil({"digest", folder / "b.h5"}).out.substr(0, 64));
}

TEST(PersonRecords, ReplaceNoFileUnlessTold) {
  const Folder folder;
  const std::string scenario = folder.with("tiny.yaml");
  tests::write_text(folder / "mine.csv", "mine");
  const Said said = samspil({"run", scenario, "--records", folder / "mine.csv"});
  EXPECT_EQ(said.code, 4);
  EXPECT_NE(said.problems.find("E420"), std::string::npos) << said.problems;
  EXPECT_EQ(text_of(folder / "mine.csv"), "mine");
}

TEST(PersonRecords, AreCsvOnly) {
  const Folder folder;
  const Said said = samspil({"run", folder.with("tiny.yaml"), "--records", folder / "r.xlsx"});
  EXPECT_EQ(said.code, 2);
  EXPECT_NE(said.problems.find("--records writes .csv, found"), std::string::npos) << said.problems;
}

std::string told(const std::vector<std::string>& more) {
  const Folder folder;
  tests::write_text(folder / "a.yaml", growing_line);
  std::vector<std::string> words = {"journey", folder / "a.yaml"};
  words.insert(words.end(), more.begin(), more.end());
  const Said said = samspil(words);
  EXPECT_EQ(said.code, 0) << said.problems;
  return said.out;
}

TEST(Journey, IsToldInWordsWithDatesAndTimes) {
  EXPECT_EQ(told({"--person", "2"}),
            "old/2: Old, acute\n"
            "  Sat 2026-03-28 20:00  comes into the system\n"
            "  Sat 2026-03-28 20:00  joins the line for a bed in Ward\n"
            "  Sun 2026-03-29 01:00  is admitted to Ward after waiting 5 h\n"
            "  Sun 2026-03-29 17:00  is discharged after 15 h from Ward\n"
            "  Sun 2026-03-29 17:00  is out of the model\n");
}

TEST(Journey, IsToldInDanish) {
  EXPECT_EQ(told({"--person", "2", "--group", "old", "--lang", "da"}),
            "old/2: Ældre, akutte\n"
            "  lør. 2026-03-28 20:00  kommer ind i forløbet\n"
            "  lør. 2026-03-28 20:00  skriver sig på venteliste til en seng: Afsnit\n"
            "  søn. 2026-03-29 01:00  indlægges: Afsnit efter 5 t ventetid\n"
            "  søn. 2026-03-29 17:00  udskrives efter 15 t: Afsnit\n"
            "  søn. 2026-03-29 17:00  er ude af modellen\n");
}

/// One citizen, who comes after others; the clinic's slots and the track beside are named.
const std::string citizen = R"(samspil: 1
title: T
clock: {start: 2026-03-02, run: 7 d}
labels:
  first: {da: første besøg, en: first visit}
  help: {da: Hjælp, en: Help}
groups:
  citizen: {label: {da: Borgeren, en: The citizen}, arrivals: {booked: [2026-03-03 09:00]}, pathway: come}
  others: {label: {da: De andre, en: The others}, arrivals: {booked: [2026-03-02 09:00]}, pathway: come}
services:
  support: {label: {da: Støtte, en: Support}, kind: places, places: unlimited}
  clinic: {label: {da: Ambulatorium, en: Clinic}, kind: clinic, slots: {first: {slots: 500 /week}}}
pathways:
  come:
    - subscribe: support
    - {subscribe: help, steps: [{wait: 1 h}]}
    - {visit: clinic, slot: first}
    - leave
)";

TEST(Journey, WithoutOptionsIsThatOfTheFirstGroup) {
  const Folder folder;
  tests::write_text(folder / "a.yaml", citizen);
  const Said said = samspil({"journey", folder / "a.yaml"});
  EXPECT_TRUE(said.out.starts_with("citizen/1: The citizen\n")) << said.out;
  EXPECT_EQ(said.problems, "Groups (--group): citizen, others\n");
  EXPECT_TRUE(
      samspil({"journey", folder / "a.yaml", "--person", "1"}).out.starts_with("others/1: "));
  EXPECT_EQ(samspil({"journey", folder / "a.yaml", "--group", "others"}).problems, "");
}

TEST(Journey, CallsSlotsAndTracksByTheirLabels) {
  const Folder folder;
  tests::write_text(folder / "a.yaml", citizen);
  const std::string story = samspil({"journey", folder / "a.yaml", "--lang", "da"}).out;
  EXPECT_NE(story.find("Ambulatorium, første besøg"), std::string::npos) << story;
  EXPECT_NE(story.find("  Hjælp: er hjemme i 1 t\n"), std::string::npos) << story;
  EXPECT_NE(story.find("  Støtte: begynder\n"), std::string::npos) << story;
  EXPECT_NE(story.find("  får en plads: Støtte\n"), std::string::npos) << "not named twice";
}

TEST(Journey, EndsWhenTheRunEnds) {
  const std::string text = told({"--person", "4"});
  EXPECT_TRUE(text.ends_with("  Mon 2026-03-30 00:00  the run ends\n")) << text;
}

/// The same journal but for one entry: the story follows it and nothing else.
TEST(Journey, IsToldFromTheEventsAlone) {
  const auto scenario = scenarios::load_scenario(
      "a.yaml", {}, scenarios::read_from_memory({{"a.yaml", growing_line}}));
  ASSERT_TRUE(scenario.has_value());
  const models::Simulation simulation(scenario->description);
  models::Journal journal = simulation.journal(1, 1);
  const auto story_of_second = [&] {
    const auto who = tools::find_person(journal, simulation.program(), std::nullopt, 2);
    return tools::story(journal, simulation.program(), *who, tools::Language::english);
  };
  const std::string before = story_of_second();
  EXPECT_NE(before.find("Sun 2026-03-29 01:00  is admitted to Ward after waiting 5 h\n"),
            std::string::npos)
      << before;
  for (models::Entry& entry : journal) {
    const bool is_second = entry.number == 2 && entry.companion == 0;
    if (is_second && entry.activity == models::Activity::frees) entry.when -= std::chrono::hours{3};
  }
  std::string expected = before;
  const std::string was = "17:00  is discharged after 15 h", is = "14:00  is discharged after 12 h";
  ASSERT_NE(expected.find(was), std::string::npos) << before;
  expected.replace(expected.find(was), was.size(), is);
  EXPECT_EQ(story_of_second(), expected);
}

TEST(Journey, SaysIfThereIsNoSuchPerson) {
  const Folder folder;
  const std::string scenario = folder.with("tiny.yaml");
  EXPECT_NE(samspil({"journey", scenario, "--group", "nobody"}).problems.find("E290"),
            std::string::npos);
  EXPECT_NE(samspil({"journey", scenario, "--person", "99999"}).problems.find("E291"),
            std::string::npos);
}

}  // namespace
