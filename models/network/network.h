/// The generic care network: persons arrive, wait, are treated, are blocked, are sent on, live at
/// home.
///
/// A logical process whose parts are stations (queues with servers) and sources: all of them, or
/// those of one part of the network that others reach only after a time (docs/decisions/007). Every
/// event is about one person, one station's next slot, or one source's next person. What follows at
/// the same instant is done at once: who goes home or elsewhere gives the bed to the line before
/// seeking anything new; who waited in the bed takes the new one first, then the old one goes to
/// its line, which may free a third (cascade).
///
/// Assumes: a visit takes a slot and no time; a queue's limit turns away only those who do not wait
/// in a bed. What else a queue or a station may do is in station_rules.h; docs/guide/queues.md says
/// exactly how.
/// Checked: queueing theory in tests/models/queueing_theory_*; audited at the end of every run.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/logical_process.h"
#include "models/indicators/ledger.h"
#include "models/indicators/observations.h"
#include "models/network/aside.h"
#include "models/network/blocked_lines.h"
#include "models/network/census.h"
#include "models/network/companions.h"
#include "models/network/journal.h"
#include "models/network/people.h"
#include "models/network/program.h"
#include "models/network/rounding.h"
#include "models/network/side_table.h"
#include "models/network/staff_tasks.h"
#include "models/network/station.h"
#include "models/network/tickets.h"

namespace models {

/// What the processes of one run share. Each station is touched by its own process only, each
/// person's record by the process where the person is.
struct SharedState {
  explicit SharedState(const Program& program);

  std::vector<Station> stations;
  PersonStore persons;
};

class Network final : public engine::LogicalProcess {
 public:
  /// The whole network as one process. Requires: a program of one process (ensured).
  /// `program` must outlive the network; so must `journal`, if there is one.
  Network(const Program& program, engine::RunSeed run, Journal* journal = nullptr);

  /// Process `process` of the program; the kernel must number it the same. `shared` must outlive
  /// it.
  Network(const Program& program, engine::RunSeed run, SharedState& shared, std::uint32_t process,
          Journal* journal = nullptr);

  void start(engine::Context& context) override;
  void handle(const engine::Payload& payload, engine::Context& context) override;
  /// The first process closes the books of all of them.
  void finish(engine::SimTime end) override;
  std::string name() const override;

  const Program& program() const { return program_; }
  const Ledger& ledger() const { return ledger_; }
  const std::vector<Station>& stations() const { return stations_; }
  const People& people() const { return people_; }
  const Asides& asides() const { return asides_; }
  const StaffTasks& staff_tasks() const { return staff_tasks_; }
  /// Which of Description::pathways the person walks to whom the event happens; none if it is not a
  /// person's, or the person is not here.
  std::optional<std::uint32_t> pathway_of(const engine::Payload& payload);
  /// In whose line a round waits.
  StationId first_pool(const StaffTask& task) const;
  /// Where the statistics keep a wait of the person for `at`.
  WaitPlace wait_place(const Person& person, StationId at) const {
    return {program_.stations[at.value()].queue, person.group, person.municipality};
  }
  /// Requires: the scenario asks for observations.
  const Observations& observations() const { return *observations_; }

 private:
  using Context = engine::Context;
  enum Happening : std::uint32_t {
    person_arrives,
    time_is_up,
    risk_comes_true,
    slot_opens,
    returns,
    patience_ends,
    overflows,
    capacity_changes,
    breaks_or_mends,
    bed_is_clean,
    stay_ends,
    risks_are_weighed,
    census_is_due,
    census_is_known,
    comes_over,
    wait_clock_ends,
    staff_is_done,
    round_is_due,
    fork_is_cut,
    comes_to_companion,
    shared_care_ends,
    life_changes,
    course_fills,
    course_waits_no_longer
  };

  /// Staff that is free for a plan.
  struct FoundStaff {
    const StaffPlan* plan;
    StaffOf of;
  };

  /// Appointment `appointment` of a timetable, and when its patient comes.
  struct Due {
    engine::SimTime when;
    std::uint32_t appointment = 0;
  };
  /// Of one source, so far.
  struct Arrived {
    std::uint32_t persons = 0;
    std::uint32_t occasions = 0;
    engine::SimTime due;  ///< of the occasion that is scheduled, before it is moved to a step
  };

  void happen(const engine::Payload& payload, Context& context);

  // Coming (arrivals.cpp)
  engine::RandomStream draw_for(std::uint32_t source, engine::Purpose why, std::uint32_t nth) const;
  void draw_appointments(std::uint32_t source);
  std::optional<Due> due_by_timetable(std::uint32_t source, std::uint32_t nth) const;
  std::optional<engine::SimTime> next_occasion(std::uint32_t source, engine::SimTime now) const;
  Occasion occasion(std::uint32_t source, engine::SimTime now) const;
  void schedule_arrival(std::uint32_t source, Context& context);
  void arrive(std::uint32_t source, Context& context);
  PersonId create(const SourcePlan& plan, std::uint32_t source, std::uint32_t number,
                  const Occasion& known);

  // There from the beginning (start_state.cpp)
  void begin_with_start_state(Context& context);
  void place(const StartPlan& plan, std::uint32_t nth, std::vector<PersonId>& with,
             Context& context);
  void goes_on_staying(PersonId id, Context& context);
  void goes_on_at_home(PersonId id, Context& context);
  engine::Duration left_in_bed(Person& person, engine::Duration elapsed, engine::SimTime now);
  engine::Duration what_is_left(Person& person, engine::Duration elapsed);
  void goes_on_waiting(PersonId id, Context& context);
  std::optional<engine::Duration> patience_left(PersonId id, engine::SimTime now);

  // Going (network.cpp)
  void leave(PersonId id, Context& context, Discharged how);

  // From step to step (journey.cpp)
  void advance(PersonId id, std::uint32_t step, Context& context);
  std::uint32_t chosen(Person& person, std::uint32_t step);
  void note_group(Person person, std::uint32_t step);
  std::uint32_t passed_through(Person& person, const StepPlan& plan);
  void enter(PersonId id, Context& context);
  void stay_at_home(PersonId id, Context& context);
  void spend_at_home(PersonId id, engine::Duration length, Context& context);
  void go_over(PersonId id, engine::Duration length, Context& context);
  void come_over(PersonId id, Context& context);
  void time_up(PersonId id, Context& context);

  // Growing older (ageing.cpp)
  void be_born(Person& person);
  std::uint8_t age_of(const Person& person) const;

  // To another municipality (moving.cpp)
  void move_home(Person& person, std::uint32_t step);
  std::uint16_t new_home(Person& person, const StepPlan& plan);

  // Tracks beside a person (tracks.cpp)
  void fork(PersonId id, Context& context);
  void expect_cut(PersonId id, Context& context);
  std::vector<PersonId> make_companions(PersonId parent);
  PersonId make_companion(PersonId parent, const TrackPlan& track, std::uint32_t nth);
  void begin_track(PersonId id, const TrackPlan& track, Context& context);
  void end_track(PersonId id, Context& context);
  void forget_companion(PersonId id);
  void join(PersonId id, Context& context);
  void cut_fork(PersonId id, Context& context);
  void let_go_of_tracks(PersonId id, bool finish, Context& context);
  void subscribe(PersonId id, Context& context);
  bool may_begin(const Person& person) const;
  void unsubscribe(PersonId id, Context& context);
  PersonLink subscription_of(PersonId id, std::uint32_t subscription);

  // Companions that are needed no more (withdrawal.cpp)
  void withdraw_companions(PersonId id, Context& context);
  void withdraw(PersonId id, Context& context);
  void withdraw_from_line(PersonId id, Context& context);
  void leave_lines(PersonId parent, bool awaited_only, Context& context);
  void leave_lines_of(PersonId parent, bool awaited_only, std::vector<StationId>& lines,
                      Context& context);
  void serve_left_line(StationId line, Context& context);
  void call_off_others(PersonId id, Context& context);
  void send_to_companion(engine::Duration delay, engine::EventClass kind,
                         const engine::Payload& happening, Context& context);
  void come_to_companion(PersonId id, Context& context);

  // Risks (life_at_home.cpp)
  void live_at_home(PersonId id, Context& context);
  void await_risks(PersonId id, engine::Duration elapsed, Context& context);
  double risk_factor(const Person& person, const StepPlan& step, std::uint32_t which) const;
  void await_risk(PersonId id, Context& context);
  void weigh_risks(PersonId id, Context& context);
  void risk(PersonId id, std::uint32_t which, Context& context);
  bool is_weighed_on_change(const Person& person) const;
  void life_goes_on(PersonId id, Context& context);
  void weigh_changed(Context& context);
  void weigh_with_companions(PersonId id, Context& context);
  engine::Duration elapsed_since(CountedFrom from, const Person& person,
                                 engine::Duration in_step) const;

  // What depends on the person or on the state of services (rules.cpp)
  StationState state_of(std::uint32_t at) const;
  StationState state_seen(const Sight& sight, const Person& person) const;
  double observed_state(const Sight& sight, const Person& person) const;
  double observed_clock(Observable quantity) const;
  double observed_person(const Sight& sight, const Person& person) const;
  const StayHistory& stays_of(const Person& person) const;
  double since_discharge(const Person& person) const;
  bool holds_place(const Person& person, std::uint32_t service) const;
  double value_of(const Formula& formula, const Person& person) const;
  bool holds(const Formula& formula, const Person& person) const;
  /// The law and factor that formulas choose now, or the length that one says.
  struct LengthNow {
    const engine::Distribution* law = nullptr;
    double factor = 1;
    std::optional<engine::Duration> exactly{};
  };
  LengthNow length_now(const Person& person, const StepPlan& step) const;
  engine::Duration ruled_length(Person& person, const StepPlan& step) const;
  template <class Draw>
  engine::Duration length_by_rules(const Person& person, const StepPlan& step,
                                   const Draw& stream_of_stay) const;
  engine::Duration drawn_again(PersonId id);
  engine::Duration until_interrupted(Person& person, engine::Duration length,
                                     engine::Duration elapsed = {});
  std::optional<engine::Duration> time_until(Person& person, const InterruptionPlan& plan,
                                             engine::Duration elapsed);
  std::optional<std::uint32_t> interrupted_to(const Person& person);
  double accept_share(const Person& person, const StepPlan& step) const;
  std::uint32_t ruled_way(Person& person, const StepPlan& step) const;
  std::uint32_t shortest_way(const Person& person, const StepPlan& step) const;
  std::uint32_t nearest_way(const Person& person, const StepPlan& step) const;
  std::uint32_t weighted_way(Person& person, const StepPlan& step) const;
  void draw_attributes(Person& person);
  void change_attributes(Person& person, const std::vector<ChangePlan>& changes);
  void tell_person(const Person& companion, const std::vector<ChangePlan>& changes);
  void start_censuses(Context& context);
  std::int64_t state_of_new(std::uint32_t at) const;
  void take_census(std::uint32_t which, Context& context);
  void know_census(std::uint32_t which, std::uint32_t count);

  // Queues and beds (care.cpp)
  void seek(PersonId id, Context& context);
  std::uint8_t priority_at(const Person& person, const StepPlan& step) const;
  bool turned_away(PersonId id, Context& context);
  PersonId call_next(StationId at, engine::SimTime now);
  void wait(PersonId id, Context& context);
  void begin_stay(PersonId id, Context& context);
  void send_end_of_stay(PersonId id, engine::Duration after, Context& context);
  engine::Duration transfer_time(Person& person) const;
  void take_bed(PersonId id, Context& context);
  void release_bed(PersonId id, Context& context, Discharged how);
  void note_held(PersonId id, StationId at);
  void serve_line(StationId at, Context& context);
  void visit(StationId at, Context& context);
  void visit_again(PersonId id, Context& context);
  void schedule_slot(StationId at, Context& context);
  void expect_slots(StationId at, Context& context);
  std::optional<StationId> who_has_the_slot(StationId at, engine::SimTime now);
  PersonId head_of(StationId at, engine::SimTime now);
  void end_visit(PersonId id, Context& context);

  // Courses that begin together (courses.cpp)
  bool completes_course(StationId at) const;
  void expect_course(StationId at, Context& context);
  void begin_courses(StationId at, Context& context);
  void begin_small_course(PersonId id, Context& context);
  void begin_course(StationId at, std::int64_t persons, Context& context);
  void stop_waiting(PersonId id, engine::SimTime now);
  void count_wait(const Person& person, engine::SimTime now);
  void give_back(PersonId id, Context& context, Discharged how);
  void complete_stay(PersonId id, engine::SimTime now, Discharged how);
  void vacate(PersonId id, engine::SimTime now);
  void count_start(const Person& person, engine::SimTime now);
  void count_unserved(const Person& person, engine::SimTime now);

  // Stations with rules: who is next, and where (ruled_line.cpp)
  void seek_by_rules(PersonId id, Context& context);
  std::optional<StationId> first_with_room(PersonId id, engine::SimTime now);
  bool has_room(StationId at, PersonId id, engine::SimTime now);
  bool has_bed(StationId at, const Person& person, engine::SimTime now);
  bool has_room_for(StationId at, std::uint8_t kind) const;
  std::uint8_t kind_of(const Person& person, StationId at) const;
  StandingLink next_by_rules(StationId at, engine::SimTime now);
  void serve_by_rules(StationId at, Context& context);
  void stand_in_all(PersonId id);
  void stand_in(PersonId id, StationId at, LineEnd end);
  void step_out(PersonId id);
  engine::Duration stay_length(PersonId id, engine::Duration on_the_way);
  void expect_end(PersonId id, engine::Duration length, Context& context);
  std::uint16_t node_of(StationId at) const {
    return static_cast<std::uint16_t>(first_service_node + program_.stations[at.value()].service);
  }

  // Who does not wait to the end (leaving_the_line.cpp)
  bool is_full(const Person& person) const;
  double balking_share(const Person& person) const;
  bool balks(PersonId id, double draw, Context& context);
  std::optional<engine::Duration> drawn_patience(Person& person) const;
  void start_timers(PersonId id, std::optional<engine::Duration> patience, engine::Duration waited,
                    Context& context);
  void give_up(PersonId id, Context& context);
  void handle_ticket(const engine::Payload& payload, Context& context);
  void send_with_ticket(const Person& person, engine::Duration delay, engine::EventClass kind,
                        Happening what, Context& context);
  void go_out(PersonId id, const Exit& exit, Context& context);

  // Clocks that run during a wait (wait_clocks.cpp)
  void wind_wait_clocks(PersonId id, engine::Duration elapsed);
  bool has_wait_clocks(const Person& person) const {
    return person.side != 0 && !side_[person.side].wait_clocks.empty();
  }
  void expect_wait_clock(PersonId id, Context& context);
  void wait_clock_over(PersonId id, Context& context);
  void call_away(PersonId id, std::uint32_t step, Context& context);
  void change_in_line(PersonId id, const LineChangePlan& change, Context& context);
  void change_place(PersonId id);
  void admit_if_possible(PersonId id, Context& context);
  engine::Duration cut_by_wait_clocks(const Person& person, engine::Duration length);

  // From one line to another that is shorter (jockeying.cpp)
  void let_others_come(StationId to, Context& context);
  void look_around(PersonId id, Context& context);
  std::optional<PersonId> who_moves(StationId to) const;
  bool may_move(PersonId id, StationId to) const;
  std::int64_t line_length(StationId at) const;
  void move_over(PersonId id, StationId to, Context& context);

  // Capacity that varies (capacity.cpp)
  void begin_capacities(Context& context);
  void catch_up(StationId at, engine::SimTime now);
  void set_capacity(StationId at, engine::SimTime now);
  void change_capacity(StationId at, Context& context);
  void break_or_mend(StationId at, Context& context);
  void schedule_breakdown(StationId at, Context& context);
  void react_to_capacity(StationId at, Context& context);
  void clean(PersonId id, Context& context);
  void bed_clean(StationId at, Context& context);
  void count_overtime(StationId at, engine::SimTime now);

  // Patients who must give way (interruption.cpp)
  std::optional<PersonId> who_gives_way(PersonId id, engine::SimTime now);
  bool preempts(PersonId id, Context& context);
  void interrupt(PersonId id, Preempt how, Context& context);
  bool break_off(PersonId id, Preempt how, Context& context);
  void seek_again(PersonId id, Preempt how, Context& context);
  void lose_bed(PersonId id, Context& context);
  void keep_rest(PersonId id, Preempt how, engine::SimTime now);
  void move_away(PersonId id, Context& context);
  void wait_again(PersonId id, Context& context);
  void hold(PersonId id);
  void let_go(PersonId id);

  // Patients who share the capacity (shared_care.cpp)
  void share(PersonId id, engine::Duration care, Context& context);
  void count_busy(SharedStation& shared, engine::SimTime now);
  void expect_end_of_care(StationId at, Context& context);
  void leave_shared_care(PersonId id, Context& context);
  void end_shared_care(StationId at, std::uint32_t issue, Context& context);

  // Overflow to another service, and back (overflow.cpp)
  void overflow(PersonId id, Context& context);
  void admit_elsewhere(PersonId id, StationId at, Context& context);
  void bring_home(StationId at, Context& context);

  // Staff beside the bed (staff.cpp)
  bool finds_staff(const StaffPlan& plan, const Person& person, engine::SimTime now,
                   std::optional<PersonId> gives_way = {});
  bool finds_all_staff(PersonId id, engine::SimTime now, std::optional<PersonId> gives_way = {});
  void take_staff(PersonId id, engine::Duration length, Context& context);
  std::uint32_t add_task(PersonId id, const StaffPlan& plan);
  void send_to_staff(std::uint32_t number, engine::Duration after, Happening what,
                     Context& context);
  void put_to_work(std::uint32_t number, engine::SimTime now);
  void give_back_staff(std::uint32_t number, engine::SimTime now);
  void staff_done(std::uint32_t number, std::uint32_t issue, Context& context);
  enum class Dismissed { all, all_but_with_bed };
  void dismiss_staff(PersonId id, engine::SimTime now, Dismissed who = Dismissed::all);
  void dismiss_staff_with_bed(PersonId id, engine::SimTime now) {
    if (program_.staff_stays) dismiss_staff(id, now);
  }
  void finish_tasks(engine::SimTime end);
  engine::Duration needed_for(Person& person, const StaffPlan& plan) const;
  void begin_need(std::uint32_t number, engine::Duration length, Context& context);

  // Staff of stays that are broken off, or under way from the start (staff_interrupted.cpp)
  std::int64_t given_back_by(PersonId id, StationId pool);
  bool is_needed_again(PersonId id, const StaffPlan& plan);
  void pause_staff(PersonId id, Preempt how, engine::SimTime now);
  void resume_staff(PersonId id, engine::Duration length, Context& context);
  void staff_from_the_start(PersonId id, engine::Duration elapsed, engine::Duration left,
                            Context& context);
  void be_with_patient(std::uint32_t number, engine::SimTime since, engine::SimTime now);
  engine::Duration round_from_the_start(std::uint32_t number, engine::Duration elapsed);
  void note_staff(const Person& person, Activity activity, const StaffOf& staff,
                  engine::SimTime now);

  // Staff that comes by (rounds.cpp)
  engine::Duration drawn_for_round(const StaffTask& task, const engine::Distribution& law,
                                   engine::Purpose why) const;
  void plan_round(std::uint32_t number, Context& context);
  void round_due(std::uint32_t number, std::uint32_t issue, Context& context);
  void begin_round(std::uint32_t number, Context& context);
  void leave_round_line(std::uint32_t number, engine::SimTime now);
  void count_round_wait(const StaffTask& task, engine::SimTime now);
  void miss_round(std::uint32_t number, engine::SimTime now);

  // Lines that want the same staff (staff_lines.cpp)
  bool would_be_first(StationId at, PersonId id, engine::SimTime now);
  bool could_begin(StandingLink head, engine::SimTime now);
  std::int64_t urgency_of(StandingLink head, engine::SimTime now) const;
  StandingLink next_with_staff(const std::vector<StationId>& lines, engine::SimTime now);
  void serve_lines(const std::vector<StationId>& lines, Context& context);
  bool wants_staff(StationId at) const {
    return program_.stations[at.value()].staff_lines.has_value();
  }

  // Circles of blocked patients (circular_blocking.cpp)
  void watch_circles();
  void note_blocked(PersonId id);
  void note_unblocked(PersonId id);
  void check_circle(PersonId id, Context& context);
  void resolve_circle(StationId from, StationId to, Context& context);
  void swap(const std::vector<StationId>& circle, Context& context);
  bool may_free_a_bed(StationId at) const;
  void refuse_lock(const std::vector<StationId>& circle) const;

  const StationRules* rules_of(StationId at) const {
    const auto& rules = program_.stations[at.value()].rules;
    return rules ? &program_.station_rules[*rules] : nullptr;
  }
  GroupRecord& record_of(const Person& person, StationId at, engine::SimTime now) {
    return stations_[at.value()].record.of_group[ledger_.cell(person.group, now)];
  }
  /// Adds the counted part of a span to the years it lies in, `times` over.
  void count_time(const Person& person, StationId at, PersonTime GroupRecord::*field, TimeSpan span,
                  std::int64_t times = 1) {
    const bool is_plain = program_.years.size() == 2 && program_.asked_at.empty();
    if (!is_plain) return share_time(person, at, field, span, times);
    const PersonTime counted_time = counted(span.from, span.to).count();
    PersonTime& all = stations_[at.value()].record.of_group[person.group].*field;
    all += times == 1 ? counted_time : times * counted_time;
  }
  void share_time(const Person& person, StationId at, PersonTime GroupRecord::*field, TimeSpan span,
                  std::int64_t times);

  /// The delay itself, or up to the next step of a model with steps of time.
  engine::Duration stepped(engine::SimTime now, engine::Duration delay) const {
    if (program_.step == engine::Duration::zero()) return delay;
    return up_to_step(now, delay, program_.step);
  }
  /// Whose draws they are: a companion's have a name of their own.
  engine::EntityName name_of(const Person& person) const {
    if (person.is_companion) [[unlikely]]
      return {side_[person.side].companion, person.number};
    return {program_.sources[person.source].hash, person.number};
  }
  engine::RandomStream draw(Person& person, engine::Purpose why) const;
  engine::Duration drawn_length(Person& person, engine::Duration on_the_way = {});
  engine::Duration until_may_leave(const StepPlan& step, engine::SimTime begin,
                                   engine::Duration length) const;
  void send(const Person& person, engine::Duration delay, engine::EventClass kind,
            const engine::Payload& happening, Context& context);
  Patient patient(Person& person) const;
  Sex sex_of(const Person& person) const;
  double women_share(const Person& person) const;
  void note(const Person& person, Activity activity, engine::SimTime when,
            engine::Duration length = {}) {
    note_at(person, activity, activity == Activity::frees ? person.bed : person.station, when,
            length);
  }
  void note_at(const Person& person, Activity activity, StationId at, engine::SimTime when,
               engine::Duration length) {
    if (is_told_) [[unlikely]]
      tell(person, activity, at, when, length);
  }
  void tell(const Person& person, Activity activity, StationId at, engine::SimTime when,
            engine::Duration length);
  const StepPlan& step_of(const Person& person) const { return program_.steps[person.step]; }
  // Key figures with a record of their own
  void record_start(const Person& person, StationId at, engine::SimTime now);
  bool record_person(const Person& person, std::uint16_t asked);
  void count_wait(const Person& person, StationId at, std::size_t period, TimeSpan wait);
  void record_decision(const Person& person, bool accepted, engine::SimTime now);
  void record_length(const Person& person, engine::Duration length, engine::SimTime now);
  void record_stay(const Person& person, StationId at, TimeSpan stay);
  void record_time(const Person& person, StationId at, PersonTime GroupRecord::*field,
                   TimeSpan span, std::int64_t times);
  std::size_t block_reason(const Person& person) const;
  engine::Duration counted(engine::SimTime since, engine::SimTime now) const;
  void move_in_flow(Person& person, std::uint16_t node, engine::SimTime now);

  const Program& program_;
  std::unique_ptr<SharedState> alone_;  ///< only if the network is one process
  engine::RunSeed run_;
  std::uint32_t own_;  ///< process
  Journal* journal_;
  std::optional<Observations> observations_;  ///< only if the scenario asks
  bool is_told_ = journal_ != nullptr ||
                  !program_.watched.empty();  ///< somebody wants to know what happens to persons
  engine::Distribution unit_exponential_ = engine::exponential(1);
  People people_;
  Asides asides_;  ///< of persons at stations with rules
  Companions companions_{people_};
  StaffTasks staff_tasks_;
  std::vector<FoundStaff> found_;              ///< by the last search for staff
  Standings standings_;                        ///< in the lines of stations with rules
  std::optional<BlockedLines> blocked_lines_;  ///< only if circles may be
  Tickets tickets_;
  std::vector<Station>& stations_;
  std::vector<Arrived> arrived_;                   ///< by source
  std::map<std::uint32_t, std::vector<Due>> due_;  ///< appointments that are kept, by source
  Ledger ledger_;
  SideTable side_;
  std::vector<StationState> censuses_;   ///< the latest known, by Program::censuses
  engine::SimTime now_{};                ///< of the event being handled
  mutable std::vector<double> scratch_;  ///< of weighted_way
  std::vector<PersonId> changed_;        ///< whose risks may be others after this instant
};

}  // namespace models
