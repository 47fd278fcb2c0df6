// Arrivals and start states as the language writes them, against descriptions written by hand.
#include <gtest/gtest.h>

#include "engine/random/distribution.h"
#include "tests/scenarios/scenario_support.h"

namespace scenarios {
namespace {

using namespace std::chrono_literals;
using std::chrono::day;
using std::chrono::year;

constexpr double an_hour = 3600e6;

const InputFile inhabitants{"people.csv",
                            "code,name,young,old,site\n"
                            "330,Slagelse,100,200,A\n"
                            "265,Roskilde,300,400,B\n"};

const std::string with_population =
    "population: {file: people.csv, code: code, name: name, ages: {young: young, old: old}, "
    "divisions: {site: site}}\n";

/// The small scenario of scenario_support.h with these arrivals and more lines.
engine::Result<Scenario> with_arrivals(const std::string& written, const std::string& more = "",
                                       std::vector<InputFile> files = {}) {
  const std::string text =
      with_line(3, "groups: {acute: {pathway: stay, arrivals: " + written + "}}") + more;
  files.insert(files.begin(), {{"t.yaml", text}, inhabitants});
  return load_files(files);
}

std::vector<models::Stream> streams(const engine::Result<Scenario>& loaded) {
  EXPECT_TRUE(loaded.has_value()) << fmt::format("{}", fmt::join(faults_of(loaded), "\n"));
  if (!loaded) return {models::Stream{}};
  return loaded->description.groups.front().arrivals.streams;
}

models::Stream poisson_stream(double per_day) {
  models::Stream stream;
  stream.law = models::PoissonArrivals{per_day};
  return stream;
}

TEST(ReadArrivals, TakesARateByTheClockAndTheCalendar) {
  const auto found = streams(with_arrivals(
      "{rate: 12 /d, by_hour: {08-16: 1.6, 20:30-24: 0.4}, by_weekday: {mon-fri: 1.2, sun: 0.5}, "
      "by_month: {dec-jan: 1.1}, holidays: 0.7, normalise: yes, trend: -2 %/y}"));
  models::Stream stream = poisson_stream(12);
  stream.profile.by_hour = {{0h, 1}, {8h, 1.6}, {16h, 1}, {20h + 30min, 0.4}};
  stream.profile.by_weekday = {1.2, 1.2, 1.2, 1.2, 1.2, 1, 0.5};
  stream.profile.by_month = {1.1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1.1};
  stream.profile.holidays = 0.7;
  stream.profile.normalise = true;
  stream.profile.trend = -0.02;
  EXPECT_EQ(found, std::vector{stream});
}

TEST(ReadArrivals, TakesDatedChangesAndRamps) {
  const auto found = streams(with_arrivals(
      "{rate: 12 /d, changes: [{from: 2026-12-20, to: 2027-01-05 08:30, times: 1.5}, {from: "
      "2026-03-01T07:00, times: 0.9}], ramps: {from: 2026-06-01, to: 2026-07-01, times: 2}}"));
  models::Stream stream = poisson_stream(12);
  stream.profile.changes = {{{year{2026} / 12 / day{20}, 0h},
                             engine::LocalTime{year{2027} / 1 / day{5}, 8h + 30min},
                             1.5},
                            {{year{2026} / 3 / day{1}, 7h}, std::nullopt, 0.9}};
  stream.profile.ramps = {{year{2026} / 6 / day{1}, year{2026} / 7 / day{1}, 2}};
  EXPECT_EQ(found, std::vector{stream});
}

TEST(ReadArrivals, TakesAListOfFactorsForEveryHour) {
  std::string list;
  for (int hour = 0; hour < 24; ++hour)
    list += (hour == 0 ? "" : ", ") + std::to_string(hour);
  const auto found = streams(with_arrivals("{rate: 1 /h, by_hour: [" + list + "]}"));
  ASSERT_EQ(found.front().profile.by_hour.size(), 24U);
  EXPECT_EQ(found.front().profile.by_hour[7], (models::HourFactor{7h, 7}));
}

TEST(ReadArrivals, TakesBatchesOfWholeNumbers) {
  EXPECT_EQ(streams(with_arrivals("{every: 2 h, batch: 3}")).front().batch, engine::fixed(3));
  EXPECT_EQ(streams(with_arrivals("{rate: 3 /d, batch: geometric(mean 2)}")).front().batch,
            engine::geometric(2));
  EXPECT_EQ(streams(with_arrivals("{rate: 3 /d, batch: poisson(mean 1.5)}")).front().batch,
            engine::poisson_number(1.5));
  EXPECT_EQ(
      streams(with_arrivals("{rate: 3 /d, batch: \"discrete(80 %: 1, 20 %: 4)\"}")).front().batch,
      engine::discrete({1, 4}, {0.8, 0.2}));
}

TEST(ReadArrivals, TakesAppointments) {
  const auto found = streams(with_arrivals(
      "{booked: every 30 min mon-fri 08:00-15:00, no_show: 12 %, late: \"normal(mean -5 min, sd "
      "10 min)\", early: 5 min}"));
  models::BookedArrivals bookings;
  bookings.times =
      models::WeeklyBookings{30min, {true, true, true, true, true, false, false}, false, 8h, 15h};
  bookings.no_show = 0.12;
  bookings.lateness = {{}, 5min, -300e6, 600e6};
  models::Stream stream;
  stream.law = bookings;
  EXPECT_EQ(found, std::vector{stream});
}

TEST(ReadArrivals, TakesAppointmentsOnWorkingDaysDailyAndAsAList) {
  const auto weekly = [](const std::string& text) {
    const auto found = streams(with_arrivals("{booked: " + text + "}"));
    const auto& bookings = std::get<models::BookedArrivals>(found.front().law);
    return std::get<models::WeeklyBookings>(bookings.times);
  };
  const std::vector<bool> all(7, true);
  EXPECT_EQ(weekly("every 1 h working days 09-12"),
            (models::WeeklyBookings{1h, all, true, 9h, 12h}));
  EXPECT_EQ(weekly("every 20 min 09:00-24:00"),
            (models::WeeklyBookings{20min, all, false, 9h, 24h}));
  const auto found = streams(with_arrivals("{booked: [2026-01-05 08:00, 2026-01-05 08:30]}"));
  const auto& list = std::get<models::BookedArrivals>(found.front().law);
  EXPECT_EQ(std::get<std::vector<engine::LocalTime>>(list.times),
            (std::vector<engine::LocalTime>{{year{2026} / 1 / day{5}, 8h},
                                            {year{2026} / 1 / day{5}, 8h + 30min}}));
}

TEST(ReadArrivals, TakesRecordedArrivals) {
  const InputFile local{"seen.csv",
                        "arrived,n,where,age\n2026-01-02 08:30,2,Roskilde,old\n"
                        "2026-01-03 00:00:01,1,330,young\n"};
  const auto loaded =
      with_arrivals("{trace: seen.csv, time: arrived, count: n, municipality: where, age: age}",
                    with_population, {local});
  models::TracedArrivals trace;
  trace.rows = {
      {engine::LocalTime{year{2026} / 1 / day{2}, 8h + 30min}, 2, std::uint16_t{1},
       std::uint8_t{1}},
      {engine::LocalTime{year{2026} / 1 / day{3}, 1s}, 1, std::uint16_t{0}, std::uint8_t{0}}};
  models::Stream stream;
  stream.law = trace;
  EXPECT_EQ(streams(loaded), std::vector{stream});
  EXPECT_EQ(loaded->inputs.back().name, "seen.csv") << "kept with the other files of the scenario";
}

TEST(ReadArrivals, TakesRecordsAsTimeSinceTheStart) {
  const InputFile since{"seen.csv", "arrived [h]\n0\n1.5\n1.5\n"};
  const auto found = streams(with_arrivals("{trace: seen.csv, time: arrived}", "", {since}));
  const auto& trace = std::get<models::TracedArrivals>(found.front().law);
  ASSERT_EQ(trace.rows.size(), 3U);
  EXPECT_EQ(std::get<engine::Duration>(trace.rows[1].when), 90min);
}

TEST(ReadArrivals, WarnsOfRecordsOutsideTheRun) {
  const InputFile local{"seen.csv", "arrived\n2025-12-31 08:30\n2026-01-03 00:00\n2027-01-01\n"};
  EXPECT_EQ(faults_of(with_arrivals("{trace: seen.csv, time: arrived}", "", {local})),
            std::vector<std::string>{"t.yaml:3:51: warning W120: 2 of 3 rows lie outside the run "
                                     "and are not used"});
}

TEST(ReadArrivals, TakesClosedGroupsAndStreamsWithNames) {
  EXPECT_EQ(std::get<models::PresentArrivals>(streams(with_arrivals("{present: 50}")).front().law),
            models::PresentArrivals{50});
  const auto found = streams(
      with_arrivals("[{rate: 3 /d, name: gp}, {every: 8 h, pathway: stay, from: 2026-02-01, until: "
                    "2026-03-01 12:00}]"));
  models::Stream second;
  second.law = models::RenewalArrivals{engine::fixed(8 * an_hour)};
  second.name = "stream 2";
  second.pathway = "stay";
  second.from = {year{2026} / 2 / day{1}, 0h};
  second.until = {year{2026} / 3 / day{1}, 12h};
  models::Stream first = poisson_stream(3);
  first.name = "gp";
  EXPECT_EQ(found, (std::vector{first, second}));
}

TEST(ReadArrivals, TakesRatesByMunicipalityAgeAndSex) {
  const InputFile rates{"rates.csv",
                        "code,age,sex,rate [/1000/y]\n"
                        "330,young,women,1\n330,young,men,2\n330,old,women,3\n330,old,men,4\n"
                        "265,young,women,5\n265,young,men,6\n265,old,women,7\n265,old,men,8\n"
                        "999,old,men,99\n"};
  const auto found = streams(with_arrivals(
      "{rates: {file: rates.csv, municipality: code, age: age, sex: sex, rate: rate}}",
      with_population, {rates}));
  const auto& table = std::get<models::TabledArrivals>(found.front().law);
  EXPECT_TRUE(table.by_sex);
  ASSERT_EQ(table.cells.size(), 4U);
  EXPECT_DOUBLE_EQ(table.cells[3].women_per_day, 7.0 / 1000 / 365);
  EXPECT_DOUBLE_EQ(table.cells[3].men_per_day, 8.0 / 1000 / 365);
}

const std::string home_pathway =
    "pathways: {stay: [{in: ward, for: exponential(mean 3 d)}, {go: home}], home: [{community: "
    "{ill: {hazard: 1 /y, go: stay}}}]}\n";

engine::Result<Scenario> with_start(const std::string& start, const std::string& more = "") {
  const std::string text =
      "samspil: 1\ntitle: T\ngroups: {acute: {arrivals: poisson(1 /d), "
      "pathway: stay}}\nservices: {ward: {kind: ward, beds: 10}}\n" +
      home_pathway + "start_state: {" + start + "}\n" + more;
  return load_files({{"t.yaml", text}, inhabitants, {"w.csv", "waited [d]\n3\n8.5\n"}});
}

std::vector<models::StartGroup> started(const engine::Result<Scenario>& loaded) {
  EXPECT_TRUE(loaded.has_value()) << fmt::format("{}", fmt::join(faults_of(loaded), "\n"));
  return loaded ? loaded->description.start_state : std::vector<models::StartGroup>{};
}

TEST(ReadStartState, TakesPatientsInBeds) {
  const auto found = started(
      with_start("beds: {in: ward, n: 4, group: acute, elapsed: equilibrium}, more: {in: ward, "
                 "group: acute, elapsed: [1 d, 12 h]}"));
  models::StartGroup beds{"beds", models::StartPlace::in_service, "acute", "stay", 0, {4}, {}, {}};
  models::StartGroup more = beds;
  more.name = "more";
  more.count = {2};
  more.elapsed = std::vector<engine::Duration>{24h, 12h};
  EXPECT_EQ(found, (std::vector{beds, more}));
}

TEST(ReadStartState, TakesWaitingListsFromATable) {
  const auto found = started(
      with_start("beds: {in: ward, n: 10, group: acute, elapsed: equilibrium}, line: {waiting: "
                 "ward, group: acute, list: w.csv, column: waited}"));
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[1].place, models::StartPlace::waiting);
  EXPECT_EQ(found[1].count, std::vector<std::int64_t>{2});
  EXPECT_EQ(std::get<std::vector<engine::Duration>>(found[1].elapsed),
            (std::vector<engine::Duration>{72h, 204h}));
}

TEST(ReadStartState, TakesPeopleAtHomeByNumberAndByPrevalence) {
  const auto by_number =
      started(with_start("ill: {home: home, group: acute, n: 20000, elapsed: 30 d}"));
  EXPECT_EQ(by_number.front(), (models::StartGroup{"ill",
                                                   models::StartPlace::at_home,
                                                   "acute",
                                                   "home",
                                                   0,
                                                   {20000},
                                                   {},
                                                   engine::fixed(30 * 24 * an_hour)}));
  const auto by_share = started(
      with_start("ill: {home: home, group: acute, prevalence: 1.2 %, of: [old]}", with_population));
  EXPECT_EQ(by_share.front().count, (std::vector<std::int64_t>{2, 5})) << "1.2 % of 200 and of 400";
  EXPECT_EQ(by_share.front().age_groups, std::vector<std::string>{"old"});
}

TEST(ReadStartState, WarnsOfAWarmUpThatAnotherFileHas) {
  const std::string start = "start_state: {p: {in: ward, n: 9, group: a, elapsed: equilibrium}}\n";
  const std::string base =
      "samspil: 1\ntitle: T\nclock: {warm_up: 10 d, run: 1 y}\n"
      "groups: {a: {arrivals: poisson(1 /d), pathway: stay}}\n"
      "services: {ward: {kind: ward, beds: 20}}\n"
      "pathways: {stay: [{in: ward, for: exponential(mean 9 d)}, leave]}\n";
  EXPECT_EQ(
      faults_of(load_files({{"t.yaml", "extends: base.yaml\n" + start}, {"base.yaml", base}})),
      std::vector<std::string>{"t.yaml:2:14: warning W122: the start state holds when the warm-up "
                               "begins = write warm_up: 0 d"});
  EXPECT_EQ(faults_of(load_text(base + start)), std::vector<std::string>{}) << "both are meant";
  EXPECT_EQ(faults_of(load_files({{"t.yaml", "extends: base.yaml\nclock: {warm_up: 20 d}\n"},
                                  {"base.yaml", base + start}})),
            std::vector<std::string>{})
      << "whoever writes a warm-up knows of it";
}

TEST(ReadStartState, WarnsOfFreeBedsBesideALine) {
  const auto loaded = with_start("line: {waiting: ward, n: 3, group: acute, waited: 2 d}",
                                 "clock: {warm_up: 10 d}\n");
  EXPECT_EQ(without("W137", faults_of(loaded)),
            (std::vector<std::string>{
                "t.yaml:6:31: warning W121: at the start some wait for \"ward\", where 10 beds are "
                "free"}));
}

}  // namespace
}  // namespace scenarios
