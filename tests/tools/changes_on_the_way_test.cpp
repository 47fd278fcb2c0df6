// What records and stories say of persons who change on the way: who was there before the run, who
// becomes one of another group, and tracks that are not needed any more. Times by hand.
#include <gtest/gtest.h>

#include "tests/tools/call.h"

namespace {

using tests::Folder;
using tests::Said;
using tests::samspil;
using tests::text_of;

const std::string beginning = R"(samspil: 1
title: {da: Undervejs, en: On the way}
clock: {start: 2026-01-05, run: 1 d}
runs: {replications: 1}
)";

/// The rows of `file` ("--records" or "--events") without the heading.
std::string rows(const std::string& scenario, const std::string& what) {
  const Folder folder;
  tests::write_text(folder / "a.yaml", beginning + scenario);
  const Said said =
      samspil({"run", folder / "a.yaml", what, folder / "r.csv", "-o", folder / "a.h5", "--quiet"});
  EXPECT_EQ(said.code, 0) << said.problems;
  const std::string text = text_of(folder / "r.csv");
  return text.substr(text.find('\n') + 1);
}

TEST(Records, OfWhoIsInCareWhenTheRunBeginsHaveNoWait) {
  // Of five hours three have passed. When that person began to wait, if ever, is not known.
  const std::string records = rows(R"(
start_state: {there: {in: ward, group: p, elapsed: [3 h]}}
groups: {p: {arrivals: every(20 h), pathway: stay}}
services: {ward: {kind: ward, beds: 1}}
pathways: {stay: [{in: ward, for: 5 h}, leave]}
)",
                                   "--records");
  EXPECT_NE(records.find(",p,,,stay.1,ward,2026-01-04T21:00:00+01:00,2026-01-04T21:00:00+01:00,"
                         "2026-01-05T02:00:00+01:00,0,0,completed\n"),
            std::string::npos)
      << records;
}

TEST(Records, OfTracksThatAreNotNeededAnyMoreAreWithdrawn) {
  // The talk is over at 12:00, two hours into the scan; the x-ray has not begun.
  EXPECT_EQ(rows(R"(
groups: {p: {arrivals: {every: 10 h, until: 2026-01-05 11:00}, pathway: seen}}
services: {scan: {kind: ward, beds: 1}, xray: {kind: ward, beds: 0}}
pathways:
  seen:
    - fork: any
      tracks: {talk: [{wait: 2 h}], scan: [{in: scan, for: 5 h}], xray: [{in: xray, for: 5 h}]}
    - leave
)",
                 "--records"),
            "p/1,p,,,seen/scan.1,scan,2026-01-05T10:00:00+01:00,2026-01-05T10:00:00+01:00,"
            "2026-01-05T12:00:00+01:00,0,0,withdrawn\n"
            "p/1,p,,,seen/xray.1,xray,2026-01-05T10:00:00+01:00,,2026-01-05T12:00:00+01:00,7200,0,"
            "called_away\n");
}

const std::string grows_old = R"(
groups:
  adult: {arrivals: {every: 10 h, until: 2026-01-05 11:00}, pathway: seen}
  old: {label: {da: Ældre, en: Elderly}, arrivals: every(90 d), pathway: seen}
services: {ward: {kind: ward, beds: 1}, home: {kind: places, places: 1}}
pathways: {seen: [{in: ward, for: 1 h}, {become: old}, {in: home, for: 2 h}, leave]}
)";

TEST(Records, HaveTheGroupInWhichAContactBegan) {
  EXPECT_EQ(rows(grows_old, "--records"),
            "adult/1,adult,,,seen.1,ward,2026-01-05T10:00:00+01:00,2026-01-05T10:00:00+01:00,"
            "2026-01-05T11:00:00+01:00,0,0,completed\n"
            "adult/1,old,,,seen.3,home,2026-01-05T11:00:00+01:00,2026-01-05T11:00:00+01:00,"
            "2026-01-05T13:00:00+01:00,0,0,completed\n");
}

TEST(EventLog, TellsWhenAPersonBecomesOneOfAnotherGroup) {
  const std::string events = rows(grows_old, "--events");
  EXPECT_NE(events.find("2026-01-05T11:00:00+01:00,adult/1,old,,,becomes,,seen.2,\n"),
            std::string::npos)
      << events;
}

TEST(EventLog, TellsOfAGroupThatChangesInTheLine) {
  const std::string events = rows(R"(
groups:
  calm: {arrivals: {every: 10 h, until: 2026-01-05 11:00}, pathway: seen}
  urgent: {arrivals: every(90 d), pathway: seen}
services: {ward: {kind: ward, beds: 0}}
pathways:
  seen:
    - {in: ward, for: 1 h, until: {worse: {after: 3 h, while: waiting, become: urgent}}}
    - leave
)",
                                  "--events");
  EXPECT_NE(events.find("2026-01-05T13:00:00+01:00,calm/1,urgent,,,becomes,ward,seen.1,\n"),
            std::string::npos)
      << events;
}

TEST(Journey, TellsOfTheNewGroup) {
  const Folder folder;
  tests::write_text(folder / "a.yaml", beginning + grows_old);
  const Said said = samspil({"journey", folder / "a.yaml", "--person", "1"});
  EXPECT_EQ(said.code, 0) << said.problems;
  EXPECT_NE(said.out.find("11:00  is of group Elderly from now on\n"), std::string::npos)
      << said.out;
}

}  // namespace
