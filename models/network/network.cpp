#include "models/network/network.h"

#include <algorithm>

#include "models/network/leaving_hours.h"
#include "models/network/rounding.h"

namespace models {

SharedState::SharedState(const Program& program) {
  stations.reserve(program.stations.size());
  for (const StationPlan& plan : program.stations)
    stations.emplace_back(plan, program);
}

Network::Network(const Program& program, engine::RunSeed run, Journal* journal)
    : program_(program),
      alone_(std::make_unique<SharedState>(program)),
      run_(run),
      own_(0),
      journal_(journal),
      people_(alone_->persons),
      stations_(alone_->stations),
      arrived_(program.sources.size()),
      ledger_(program),
      side_(program.attributes.size()) {
  watch_circles();
  engine::ensure(program.processes.count == 1, "a network of several processes is run as several");
  if (!program.watched.empty()) observations_.emplace(program);
}

Network::Network(const Program& program, engine::RunSeed run, SharedState& shared,
                 std::uint32_t process, Journal* journal)
    : program_(program),
      run_(run),
      own_(process),
      journal_(journal),
      people_(shared.persons),
      stations_(shared.stations),
      arrived_(program.sources.size()),
      ledger_(program),
      side_(program.attributes.size()) {
  watch_circles();
  if (!program.watched.empty()) observations_.emplace(program);
}

std::string Network::name() const {
  const auto& of_station = program_.processes.of_station;
  const auto first = std::find(of_station.begin(), of_station.end(), own_);
  if (first == of_station.end()) return "the care network";
  return "the care network with " +
         program_.stations[static_cast<std::size_t>(first - of_station.begin())].name;
}

void Network::start(Context& context) {
  for (std::uint32_t i = 0; i < program_.sources.size(); ++i) {
    if (program_.processes.of_source[i] != own_ || program_.sources[i].starts_here) continue;
    if (program_.sources[i].timetable) draw_appointments(i);
    schedule_arrival(i, context);
  }
  begin_capacities(context);
  start_censuses(context);
  begin_with_start_state(context);
  weigh_changed(context);
}

void Network::handle(const engine::Payload& payload, Context& context) {
  now_ = context.now();
  happen(payload, context);
  if (!changed_.empty()) [[unlikely]]
    weigh_changed(context);
}

void Network::happen(const engine::Payload& payload, Context& context) {
  switch (static_cast<Happening>(payload.kind)) {
    case person_arrives:
      return arrive(payload.a, context);
    case time_is_up:
      return time_up(PersonId(payload.a), context);
    case risk_comes_true:
      return risk(PersonId(payload.a), payload.b, context);
    case slot_opens:
      return visit(StationId(payload.a), context);
    case course_fills:
      return begin_courses(StationId(payload.a), context);
    case returns:
      return visit_again(PersonId(payload.a), context);
    case patience_ends:
    case overflows:
    case stay_ends:
    case wait_clock_ends:
      return handle_ticket(payload, context);
    case capacity_changes:
      return change_capacity(StationId(payload.a), context);
    case breaks_or_mends:
      return break_or_mend(StationId(payload.a), context);
    case bed_is_clean:
      return bed_clean(StationId(payload.a), context);
    case risks_are_weighed:
      return weigh_risks(PersonId(payload.a), context);
    case census_is_due:
      return take_census(payload.a, context);
    case census_is_known:
      return know_census(payload.a, payload.b);
    case comes_over:
      return come_over(PersonId(payload.a), context);
    case fork_is_cut:
    case comes_to_companion:
    case life_changes:
    case course_waits_no_longer:
      return handle_ticket(payload, context);
    case staff_is_done:
      return staff_done(payload.a, payload.b, context);
    case round_is_due:
      return round_due(payload.a, payload.b, context);
    case shared_care_ends:
      return end_shared_care(StationId(payload.a), payload.b, context);
  }
}

/// Of a wait or stay that may have ended otherwise.
void Network::handle_ticket(const engine::Payload& payload, Context& context) {
  const std::optional<PersonId> id = tickets_.holder(payload.a, payload.b);
  if (!id) return;
  switch (static_cast<Happening>(payload.kind)) {
    case patience_ends:
      return give_up(*id, context);
    case overflows:
      return overflow(*id, context);
    case wait_clock_ends:
      return wait_clock_over(*id, context);
    case fork_is_cut:
      return cut_fork(*id, context);
    case comes_to_companion:
      return come_to_companion(*id, context);
    case life_changes:
      return life_goes_on(*id, context);
    case course_waits_no_longer:
      return begin_small_course(*id, context);
    default:
      tickets_.make_void(people_[*id]);
      return time_up(*id, context);
  }
}

void Network::tell(const Person& person, Activity activity, StationId at, engine::SimTime when,
                   engine::Duration length) {
  const Entry entry{when,
                    person.source,
                    person.number,
                    activity,
                    person.step,
                    length,
                    at,
                    person.municipality,
                    age_of(person),
                    person.group,
                    person.is_companion ? person.companions : std::uint16_t{0}};
  if (journal_ != nullptr) journal_->push_back(entry);
  if (observations_) observations_->see(entry);
}

void Network::leave(PersonId id, Context& context, Discharged how) {
  Person& person = people_[id];
  if (person.has_companions) [[unlikely]]
    leave_lines(id, false, context);
  release_bed(id, context, how);
  if (person.is_companion) [[unlikely]]
    return end_track(id, context);
  if (person.has_companions) [[unlikely]] {
    withdraw_companions(id, context);
    companions_.forget(id);
  }
  ++ledger_.went;
  note(person, how == Discharged::dead ? Activity::died : Activity::left, context.now());
  if (how == Discharged::dead && context.now() >= program_.begin)
    ++ledger_.deaths[ledger_.cell(person.group, context.now())];
  move_in_flow(person, how == Discharged::dead ? node_dead : node_outside, context.now());
  asides_.forget(id);
  if (person.side != 0) side_.remove(person.side);
  people_.remove(id);
}

void Network::finish(engine::SimTime end) {
  if (observations_) observations_->finish(end);
  finish_tasks(end);
  if (own_ != 0) return;
  people_.know_all();
  for (std::uint32_t i = 0; i < people_.ids(); ++i) {
    Person& person = people_[PersonId(i)];
    if (person.number == 0) continue;
    if (person.stays.inside)
      ledger_.readmissions.still_admitted(person.stays, patient(person), end);
    if (person.waits) count_wait(person, end);
    if (person.holds_bed) {
      count_time(person, person.bed, &GroupRecord::in_bed, {person.bed_since, end});
    }
  }
  for (Station& station : stations_) {
    station.record.waiting.finish(end);
    station.record.occupied.finish(end);
    for (engine::Level& level : station.record.blocked)
      level.finish(end);
    if (!station.ruled) continue;
    for (engine::Level* level :
         {&station.ruled->open, &station.ruled->cleaning, &station.ruled->overtime})
      level->finish(end);
    if (station.ruled->shared) station.ruled->shared->busy.finish(end);
  }
}

engine::RandomStream Network::draw(Person& person, engine::Purpose why) const {
  const std::uint32_t nth = person.draws[why.hash % person.draws.size()]++;
  return {run_, name_of(person), why, nth};
}

/// Of a stay that begins when the person is there; the same for steps at home.
engine::Duration Network::drawn_length(Person& person, engine::Duration on_the_way) {
  const StepPlan& step = step_of(person);
  if (step.rules != no_rules) {
    const engine::Duration length = ruled_length(person, step);
    return until_interrupted(person, until_may_leave(step, now_ + on_the_way, length));
  }
  engine::RandomStream stream = draw(person, step.why);
  return rounded(step.length.sample(stream));
}

/// To the next hours in which patients leave.
engine::Duration Network::until_may_leave(const StepPlan& step, engine::SimTime begin,
                                          engine::Duration length) const {
  const auto& hours = program_.step_rules[step.rules].leaves;
  return hours.empty() ? length : next_within(hours, program_.calendar, begin + length) - begin;
}

/// `happening.a` is the person.
void Network::send(const Person& person, engine::Duration delay, engine::EventClass kind,
                   const engine::Payload& happening, Context& context) {
  if (person.is_companion) [[unlikely]]
    return send_to_companion(delay, kind, happening, context);
  context.send(program_.processes.sender(own_, person.source), stepped(context.now(), delay), kind,
               happening);
}

/// Standardised by the age of the arrival, so that a stay and its readmission are of one stratum.
Patient Network::patient(Person& person) const {
  person.sex = sex_of(person);
  return {person.age, static_cast<std::uint8_t>(person.sex), person.group, person.municipality};
}

Sex Network::sex_of(const Person& person) const {
  if (person.sex != Sex::not_drawn) return person.sex;
  // From a stream of its own, and so the same whenever it is drawn.
  static constexpr engine::Purpose why = engine::purpose("sex");
  engine::RandomStream stream(run_, name_of(person), why, 0);
  return stream.uniform() < women_share(person) ? Sex::woman : Sex::man;
}

double Network::women_share(const Person& person) const {
  const std::vector<double>& women = program_.sources[person.source].women;
  const std::uint8_t born_in = program_.sources[person.source].group;  // `become` changes no sex
  if (women.empty()) return program_.description.groups[born_in].women_share;
  return women[person.municipality * program_.description.geography.age_groups.size() + person.age];
}

engine::Duration Network::counted(engine::SimTime since, engine::SimTime now) const {
  const engine::SimTime from = std::max(since, program_.begin);
  return now > from ? now - from : engine::Duration::zero();
}

void Network::share_time(const Person& person, StationId at, PersonTime GroupRecord::*field,
                         TimeSpan span, std::int64_t times) {
  StationRecord& record = stations_[at.value()].record;
  if (!program_.asked_at.empty()) record_time(person, at, field, span, times);
  for (std::size_t year = 0; year + 1 < program_.years.size(); ++year) {
    const engine::SimTime from = std::max(span.from, program_.years[year]);
    const engine::SimTime to = std::min(span.to, program_.years[year + 1]);
    if (to > from) record.of(person.group, year).*field += times * PersonTime{(to - from).count()};
  }
}

void Network::move_in_flow(Person& person, std::uint16_t node, engine::SimTime now) {
  if (now >= program_.begin && !person.is_companion) ledger_.flow(person.came_from, node);
  person.came_from = node;
}

}  // namespace models
