/// A scenario as flat tables, ready to run: stations, steps, sources. Immutable, shared by all
/// replications. Made by models/compile; every name has become an index.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/calendar.h"
#include "engine/id.h"
#include "engine/random/distribution.h"
#include "engine/random/hazard.h"
#include "engine/random/rate_curve.h"
#include "engine/random/stream.h"
#include "engine/working_time.h"
#include "models/description/description.h"
#include "models/network/person.h"
#include "models/network/process_map.h"
#include "models/network/rules.h"
#include "models/network/slot_calendar.h"
#include "models/network/staffing_plan.h"
#include "models/network/station_rules.h"

namespace models {

/// A queue with servers: a member of a service, or one slot class of a member of a clinic.
struct StationPlan {
  std::string name;           ///< "adult_ward/Slagelse", "clinic/assessment"
  std::uint32_t service = 0;  ///< index into Description::services
  std::uint32_t point = 0;    ///< index into Program::points: where its figures are counted
  std::uint32_t queue = 0;    ///< index into Program::queues
  engine::ComponentId component{0};
  std::optional<std::int64_t> capacity;  ///< none: unlimited (and for slots)
  QueueOrder order = QueueOrder::priority;
  std::optional<std::int64_t> limit;
  bool is_pool = false;                      ///< of staff
  bool is_hospital = false;                  ///< its stays count for readmission
  std::optional<SlotCalendar> slot_clock;    ///< slots of a clinic; else beds
  std::optional<std::uint32_t> rules;        ///< index into Program::station_rules
  std::vector<std::uint32_t> released_to{};  ///< slots: other stations, in order
  std::vector<std::uint32_t> released_by{};  ///< slots: whose slots may come here
  engine::Duration release{};                ///< slots: how long one must have waited to claim one
  std::optional<std::uint32_t> staff_lines;  ///< index into Program::staff_lines
  std::int64_t together = 0;    ///< a course begins when so many wait; 0: slots or beds
  engine::Duration no_later{};  ///< it begins with fewer then; 0: never
};

/// Where figures of a service are counted: each member of its own, or all municipalities together.
struct Point {
  std::string name;  ///< "adult_ward/Slagelse", "housing"
  std::uint32_t service = 0;
};

/// What is waited for, as statistics tell it apart: a point, or one slot class of it.
struct WaitPoint {
  std::string name;
  std::uint32_t point = 0;
  WaitKind kind = WaitKind::place;
};

/// The stations among which a municipality decides.
struct StationChoice {
  std::vector<StationId> of_municipality;  ///< one entry if the scenario has no municipalities
};

enum class StepKind : std::uint8_t {
  stay,
  visit,
  triage,
  delay,
  choose,
  community,
  leave,
  die,
  set,
  become,
  moves,
  fork,
  join,  ///< the end of a track
  subscribe,
  unsubscribe
};

/// Steps that are done at once, on the way to the step that the person comes to.
constexpr bool is_passed_through(StepKind kind) {
  return kind == StepKind::choose || kind == StepKind::set || kind == StepKind::become ||
         kind == StepKind::moves;
}

/// Steps that begin or end tracks beside the person, who keeps the bed there if one is held.
constexpr bool is_beside(StepKind kind) {
  return kind == StepKind::fork || kind == StepKind::subscribe || kind == StepKind::unsubscribe;
}

struct Way {
  double up_to = 1;  ///< cumulative share
  std::uint32_t step = 0;
};

struct RiskPlan {
  engine::Hazard hazard;
  bool times_frailty = false;
  engine::Purpose why;
  std::uint32_t step = 0;
  CountedFrom from = CountedFrom::step;
  std::vector<engine::Hazard> by_municipality{};  ///< empty: the same everywhere

  const engine::Hazard& at(std::uint16_t municipality) const {
    return by_municipality.empty() ? hazard : by_municipality[municipality];
  }
};

/// What goes on beside a person.
struct TrackPlan {
  std::string name;
  std::uint64_t hash = 0;  ///< of its pathway's name: with the person's, names its draws
  std::uint32_t step = 0;  ///< where it begins
};

/// Of a fork or a subscription.
struct ForkPlan {
  std::vector<TrackPlan> tracks;
  std::size_t needed = 0;  ///< tracks that must be done before the person goes on
  bool others_finish = false;
  std::uint32_t subscription = 0;  ///< index into Program::subscriptions
};

inline constexpr std::uint32_t no_fork = 0xffff'ffffU;

struct StepPlan {
  StepKind kind = StepKind::leave;
  std::uint32_t pathway = 0;   ///< index into Description::pathways
  std::uint32_t position = 0;  ///< among its steps
  WaitWhere wait = WaitWhere::at_home;
  bool acute = false;
  std::uint8_t priority = 0;  ///< 0: the group's
  std::uint16_t times = 1;    ///< visits
  std::uint16_t node = 0;     ///< of the flow table: the service, or home
  std::uint32_t next = 0;
  std::uint32_t choice = 0;                  ///< index into Program::choices
  std::vector<std::uint32_t> other_choices;  ///< a joint queue: in order of preference
  std::uint32_t rejected = 0;                ///< triage: step of those who are not accepted
  std::uint32_t reason = 0;                  ///< triage: index into Program::reject_reasons
  std::uint32_t rules = no_rules;            ///< index into Program::step_rules
  std::uint32_t staffing = no_staffing;      ///< stay: index into Program::staffing
  std::uint32_t fork = no_fork;              ///< index into Program::forks; also of unsubscribe
  double accept = 1;
  std::optional<engine::Distribution> transfer;  ///< stay: on the way, the bed is held
  engine::Purpose why_transfer;
  engine::Distribution length;  ///< stay, triage, delay; between two visits
  engine::Purpose why;          ///< of the length, or of choosing
  engine::Purpose why_accept;
  std::vector<Way> ways;        ///< choose
  std::vector<RiskPlan> risks;  ///< community
  bool can_cross = false;       ///< delay: what follows may be in another process
};

/// Where a person lives and how old. In a row of them: with its cumulative share.
struct Home {
  double up_to = 1;
  std::uint16_t municipality = 0;
  std::uint8_t age = 0;
};

/// Persons who come together at a known time.
struct Occasion {
  engine::SimTime when;
  std::uint32_t persons = 1;
  std::optional<std::uint16_t> municipality;  ///< none: drawn
  std::optional<std::uint8_t> age;            ///< none: drawn
};

/// Appointments and recorded arrivals; shared by all replications.
struct Timetable {
  std::vector<Occasion> occasions;  ///< ascending
  double no_show = 0;               ///< probability
  Lateness lateness;
  bool is_exact = true;  ///< everybody comes, and on time
};

/// A stream of new persons. Without curve and timetable, a renewal process.
struct SourcePlan {
  std::string name;  ///< "adult/330"
  std::uint64_t hash = 0;
  engine::ComponentId component{0};  ///< of its arrivals
  std::uint8_t group = 0;
  std::uint32_t first_step = 0;
  engine::Distribution interval;  ///< microseconds; with a curve, of its operational time
  std::vector<Home> homes;        ///< one entry: no draw is needed
  std::shared_ptr<const engine::RateCurve> curve;
  std::shared_ptr<const Timetable> timetable;
  std::optional<engine::Distribution> batch;  ///< how many come together; none: one
  bool starts_here = false;                   ///< only names persons of the start state
  engine::SimTime from;
  engine::SimTime until = engine::SimTime::max();
  /// Share of women by (municipality, age group) of the geography; empty: the group's share.
  std::vector<double> women;
};

/// Persons who are there when the run begins.
struct StartPlan {
  std::uint32_t source = 0;  ///< names them; its first step is where they are
  StartPlace place = StartPlace::in_service;
  StationId station{0};  ///< not at home
  std::uint32_t persons = 0;
  engine::Distribution elapsed;                ///< so far, microseconds
  std::vector<engine::Duration> known;         ///< instead, of each person
  std::optional<std::uint16_t> visits_left{};  ///< of a course of visits; none: all of them
};

/// A key figure with a record of its own (models/indicators/asked.h), counted from `from` to `to`.
struct AskedPlan {
  std::uint32_t wish = 0;  ///< of Description::key_figures
  Measure measure = Measure::persons;
  std::optional<std::uint8_t> group{};  ///< this one only
  engine::SimTime from, to;
  bool is_by_home = false;  ///< by municipality of the person
};

struct Program {
  Description description;
  engine::Calendar calendar{Clock{}.start};
  std::unique_ptr<const engine::WorkingTime> hours;  ///< slot clocks point to it
  engine::SimTime begin;                             ///< of what counts; the warm-up ends here
  engine::SimTime end;
  engine::Duration step{};                             ///< of time; zero: continuous
  std::vector<engine::SimTime> days;                   ///< midnights from begin to end
  std::vector<engine::SimTime> periods;                ///< starts of months from begin, and end
  std::vector<AskedPlan> asked{};                      ///< key figures with a record of their own
  std::vector<std::vector<std::uint16_t>> asked_at{};  ///< by station: which; empty if none is
  /// Starts of calendar years from begin, and end, if a key figure is of one year; else begin and
  /// end.
  std::vector<engine::SimTime> years;

  std::vector<StationPlan> stations;
  std::vector<StationRules> station_rules;
  std::vector<Point> points;
  std::vector<WaitPoint> queues;
  std::vector<StationChoice> choices;
  std::vector<StepPlan> steps;
  std::vector<StepRules> step_rules;
  std::vector<Staffing> staffing;
  bool staff_stays = false;  ///< some of it, when the stay is over, while the bed is kept
  std::vector<ForkPlan> forks;
  std::vector<std::string> subscriptions;  ///< names
  std::vector<bool> is_track;              ///< by pathway: companions may come there
  /// Stations whose lines want the same staff, and the pools themselves: each set ascending.
  std::vector<std::vector<StationId>> staff_lines;
  std::vector<SourcePlan> sources;
  std::vector<StartPlan> start;
  std::vector<std::string> nodes;  ///< of the flow table: outside, home, dead, then services
  std::vector<std::uint32_t> block_reasons;  ///< services that someone may wait for in a bed
  std::vector<std::string> reject_reasons;
  ProcessMap processes;
  std::uint32_t components = 0;

  std::vector<std::uint32_t> watched;    ///< stations that are observed; ascending
  std::vector<std::uint8_t> hour_cells;  ///< hour of the week of every counted hour, if asked for
  std::vector<std::pair<engine::SimTime, engine::SimTime>> windows;  ///< counted: [from, to)
  std::vector<std::string> attributes;                               ///< of all groups
  std::vector<bool> told_attributes;  ///< by attribute: a track may change the person's
  std::vector<bool> held_services;    ///< by service: a formula asks whether a place is held
  std::vector<std::vector<DrawnAttribute>> drawn_attributes;  ///< by group
  std::vector<double> lowest_ages;                            ///< years, by age group
  std::vector<CensusPlan> censuses;
  bool keeps_side_table = false;
  bool remembers_discharges = false;
  bool has_lasting_companions = false;  ///< some go on while the person goes on
  bool reads_live = false;              ///< a rule reads another service as it is now
};

/// Nodes of the flow table that are no service.
inline constexpr std::uint16_t node_outside = 0;
inline constexpr std::uint16_t node_home = 1;
inline constexpr std::uint16_t node_dead = 2;
inline constexpr std::uint16_t first_service_node = 3;

}  // namespace models
