/// What happens to a person: pathways of steps. Steps name services and other pathways.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "engine/random/distribution.h"
#include "engine/random/hazard.h"
#include "models/description/service.h"
#include "models/description/staffing.h"
#include "models/description/text.h"
#include "models/expression/expression.h"

namespace models {

enum class WaitWhere {
  at_home,  ///< the person holds nothing while waiting
  in_bed    ///< the person keeps the previous step's bed until admitted (blocking after service)
};

/// How a length depends on the person or on the state of services, besides its law.
/// `by(severity, 1: exponential(mean 3 d), 2: exponential(mean 9 d)) x (1 + 0.1 * waited / 1 d)`
struct LengthRule {
  struct Case {
    Expression holds;  ///< a condition
    engine::Distribution law;

    friend bool operator==(const Case&, const Case&) = default;
  };

  std::vector<Case> cases{};            ///< the law of the first case that holds
  bool has_others = false;              ///< if no case holds, the plain law; else the run stops
  std::optional<Expression> factor{};   ///< times the law
  std::optional<Expression> exactly{};  ///< instead of a law

  friend bool operator==(const LengthRule&, const LengthRule&) = default;
};

/// `{set: {severity: severity + 1, patience: exponential(mean 3 h)}}`: one after the other.
struct Set {
  struct Change {
    std::string attribute;
    std::variant<Expression, engine::Distribution> value;

    friend bool operator==(const Change&, const Change&) = default;
  };
  std::vector<Change> changes{};
  bool of_person = false;  ///< `of: person`: what a track changes is the person's too

  friend bool operator==(const Set&, const Set&) = default;
};

/// When the clock of an interruption runs.
enum class ClockRuns {
  staying,  ///< from when the stay begins
  waiting,  ///< while the person waits for it
  both      ///< from when the wait begins, through the stay
};

/// Since when a hazard has run, given that it has not come true.
enum class CountedFrom {
  step,      ///< the start of the step, or of the wait
  arrival,   ///< when the person came into the model
  discharge  ///< the latest discharge from a ward; of who never was in one: the step
};

/// What happens to someone who stays in the line: another group, a priority for this wait, other
/// attributes.
struct LineChange {
  std::string group{};  ///< empty: the same
  std::optional<int> priority{};
  std::vector<Set::Change> attributes{};

  friend bool operator==(const LineChange&, const LineChange&) = default;
};

/// Ends a step before its time: a hazard, or a time after which it ends at the latest. Or changes
/// the person in the midst of the wait.
/// `until: {death: {hazard: 0.01 /d, times: 1 + severity, go: died}, deadline: {after: 30 d, go:
/// moved}, worse: {after: 14 d, while: waiting, become: urgent}}`
struct Interruption {
  std::string name{};
  std::variant<engine::Hazard, engine::Distribution> law;  ///< per microsecond; or microseconds
  bool times_frailty = false;
  std::optional<Expression> times{};  ///< multiplies the hazard; below 0 counts as 0
  std::string pathway{};              ///< empty: `change`
  ClockRuns runs = ClockRuns::staying;
  std::optional<LineChange> change{};    ///< only while waiting
  CountedFrom from = CountedFrom::step;  ///< only while staying
  /// A hazard for each municipality, if it differs: of where the person lives when the clock
  /// begins. `law` is then their mean, weighted by persons.
  std::vector<engine::Hazard> by_municipality{};

  friend bool operator==(const Interruption&, const Interruption&) = default;
};

/// `{in: ward, for: lognormal(mean 11 d, sd 20 d), wait: in bed, acute: yes}`
struct Stay {
  std::string service{};          ///< the preferred one
  engine::Distribution length{};  ///< microseconds
  WaitWhere wait = WaitWhere::at_home;
  bool acute = false;  ///< an acute admission counts as a readmission within 30 days
  std::optional<int> priority{};
  /// `in: [ward_a, ward_b]`: others that will do, in order of preference; one queue for all.
  std::vector<std::string> or_in{};
  /// On the way, while the bed is held; the stay begins after it.
  std::optional<engine::Distribution> transfer{};
  std::optional<LengthRule> rule{};
  std::vector<Interruption> until{};
  /// Hours in which patients leave: who is ready outside them stays till the next; empty: any time.
  std::vector<WeeklyHours> leaves{};
  std::vector<StaffNeed> needs{};
  std::vector<StaffRound> rounds{};
  std::string member{};  ///< of the service; empty: that of the person's municipality

  friend bool operator==(const Stay&, const Stay&) = default;
};

/// `{visit: clinic, slot: assessment, times: 6, apart: 14 d}`: one slot each time.
struct Visit {
  std::string clinic{};
  std::string slot{};
  int times = 1;
  std::optional<engine::Distribution> apart{};  ///< least time from one visit to the next; none: 0
  std::optional<int> priority{};
  std::vector<Interruption> until{};  ///< while waiting
  std::string member{};               ///< of the service; empty: that of the person's municipality

  friend bool operator==(const Visit&, const Visit&) = default;
};

/// `{triage: visitation, for: lognormal(median 5 d, sigma 0.6), accept: 78 %, rejected: rejected}`
struct Triage {
  std::string desk{};
  engine::Distribution length{};  ///< microseconds until decided
  double accept = 1;              ///< probability
  std::string rejected{};         ///< pathway of the others
  std::string reason{};           ///< label of reject_reason; "criteria" if not said
  std::optional<LengthRule> rule{};
  std::optional<Expression> accept_rule{};  ///< instead of `accept`; kept within 0 and 1
  std::vector<Interruption> until{};
  std::string member{};  ///< of the service; empty: that of the person's municipality

  friend bool operator==(const Triage&, const Triage&) = default;
};

/// `{wait: exponential(mean 30 d)}`: at home, no capacity needed.
struct Delay {
  engine::Distribution length{};
  std::optional<LengthRule> rule{};
  std::vector<Interruption> until{};

  friend bool operator==(const Delay&, const Delay&) = default;
};

/// What decides which way a person goes.
enum class ChooseBy {
  shares,          ///< chance
  weights,         ///< chance, in proportion to formulas; `rest` is 1 less the others
  conditions,      ///< the first way whose condition holds
  shortest_queue,  ///< fewest waiting less free beds
  first_free,      ///< the first with a free bed; if none, `otherwise`, or the shortest queue
  least_wait,      ///< least expected wait: (waiting - free + 1) x mean stay / beds
  nearest,         ///< least distance from the person's municipality
  nearest_free     ///< of those with a free bed; if none, `otherwise`, or the nearest
};

/// How far it is to services: `{ward_a: 20 min, ward_b: 45 min}`, or so for each municipality.
struct Distances {
  std::vector<std::string> services{};
  /// Minutes by municipality and service; one row: the same from everywhere.
  std::vector<std::vector<double>> minutes{};

  friend bool operator==(const Distances&, const Distances&) = default;
};

/// `{choose: {admitted: 42 %, sent_home: 58 %}}`: goes on in one of the pathways.
///
/// All but the first three look at the service of each way's first step. Ties go to the way written
/// first.
struct Choose {
  std::vector<std::pair<double, std::string>> ways{};  ///< shares sum to 1
  ChooseBy by = ChooseBy::shares;
  std::vector<std::optional<Expression>> rules{};  ///< of each way; none: else, or rest
  std::optional<engine::Duration> as_of{};  ///< of the state that is looked at; none: as it is now
  std::optional<std::string> otherwise{};   ///< of first_free and nearest_free: if none is free
  Distances distances{};                    ///< of nearest and nearest_free

  friend bool operator==(const Choose&, const Choose&) = default;
};

/// `{go: crisis}`: goes on in another pathway.
struct Go {
  std::string pathway{};

  friend bool operator==(const Go&, const Go&) = default;
};

/// One of the competing risks of a Community step.
struct Risk {
  std::string name{};
  engine::Hazard hazard;  ///< per microsecond; may end (probability below 1 that it ever fires)
  bool times_frailty = false;
  std::string pathway{};
  std::optional<Expression> times{};  ///< multiplies the hazard; below 0 counts as 0
  CountedFrom from = CountedFrom::step;
  /// For each municipality, if it differs: of where the person lives when the step begins.
  /// `hazard` is then their mean, weighted by persons.
  std::vector<engine::Hazard> by_municipality{};

  friend bool operator==(const Risk&, const Risk&) = default;
};

/// `{community: {crisis: {hazard: 0.2 /y, times: frailty, go: crisis}, recovery: {...}}}`
/// The person lives at home until the first of the risks happens.
struct Community {
  std::vector<Risk> risks{};
  /// How often `times` of the risks are worked out again; none: only when the step begins.
  std::optional<engine::Duration> re_evaluate{};

  friend bool operator==(const Community&, const Community&) = default;
};

/// `leave`: out of the model, recovered or lost. `die`: dead.
struct Leave {
  bool dead = false;

  friend bool operator==(const Leave&, const Leave&) = default;
};

/// `{become: elderly}`: belongs to another group from now on; keeps attributes, sex and frailty.
struct Become {
  std::string group{};

  friend bool operator==(const Become&, const Become&) = default;
};

enum class MovesWhere {
  to,      ///< one municipality
  within,  ///< another of the same member of a division
  beyond   ///< one of another member; of another municipality if no division is named
};

/// `{moves: {within: region}}`: lives elsewhere from now on. Where is drawn by the population of
/// the person's age group; who has nowhere to go stays.
struct Moves {
  MovesWhere where = MovesWhere::to;
  std::string municipality{};  ///< to
  std::string division{};      ///< within, beyond; empty: municipalities themselves

  friend bool operator==(const Moves&, const Moves&) = default;
};

/// What goes on beside a person: the steps of a pathway that was written inside a step.
struct Track {
  std::string name{};
  std::string pathway{};  ///< "work_up/bloods"; its steps end with Join

  friend bool operator==(const Track&, const Track&) = default;
};

/// `{fork: all, tracks: {bloods: [...], scan: [...]}}`: the tracks run side by side, and the person
/// waits until so many of them are done as are needed.
struct Fork {
  std::vector<Track> tracks{};
  std::size_t needed = 0;               ///< 1 to the number of tracks
  bool others_finish = false;           ///< those not needed any more go on; else withdrawn
  WaitWhere wait = WaitWhere::at_home;  ///< in_bed: keeps the bed of the stay before
  std::vector<Interruption> until{};    ///< end the waiting, and all tracks with it

  friend bool operator==(const Fork&, const Fork&) = default;
};

/// The end of a track.
struct Join {
  friend bool operator==(const Join&, const Join&) = default;
};

/// `{subscribe: case_manager, steps: [...]}`: the track begins, and the person goes on at once.
struct Subscribe {
  Track track{};
  std::optional<Expression> condition{};  ///< nothing begins if it does not hold

  friend bool operator==(const Subscribe&, const Subscribe&) = default;
};

/// `{unsubscribe: case_manager}`: the subscription of that name is over, if there is one.
struct Unsubscribe {
  std::string name{};

  friend bool operator==(const Unsubscribe&, const Unsubscribe&) = default;
};

using Step = std::variant<Stay, Visit, Triage, Delay, Choose, Go, Community, Leave, Set, Become,
                          Moves, Fork, Join, Subscribe, Unsubscribe>;

struct Pathway {
  std::string name{};
  std::vector<Step> steps{};  ///< the last one is Choose, Go, Community, Leave or Join

  friend bool operator==(const Pathway&, const Pathway&) = default;
};

}  // namespace models
