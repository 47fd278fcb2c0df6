// Forks and subscriptions: how tracks begin beside a person, and how they end.
//
// At a fork the person waits until so many tracks are done as are needed. All tracks begin at one
// instant, in the order written; one that takes no time is done before the next begins, but the
// person goes on only when all have begun. Attributes that a track changes are its companion's own,
// unless it says that they are the person's too.
#include "models/network/network.h"
#include "models/network/rounding.h"

namespace models {
namespace {

/// Longer than any run.
constexpr engine::Duration for_good{std::int64_t{1} << 60};

}  // namespace

void Network::fork(PersonId id, Context& context) {
  Person& person = people_[id];
  const ForkPlan& plan = program_.forks[step_of(person).fork];
  if (!person.holds_bed) move_in_flow(person, node_home, context.now());
  note(person, Activity::forks, context.now());
  if (step_of(person).rules != no_rules) expect_cut(id, context);
  const std::vector<PersonId> tracks = make_companions(id);
  Kin& kin = companions_[id];
  kin.awaited = static_cast<std::uint32_t>(plan.needed);
  kin.begins = true;
  for (const PersonId one : tracks)
    companions_[one].is_awaited = true;
  for (std::size_t i = 0; i < tracks.size(); ++i)
    begin_track(tracks[i], plan.tracks[i], context);
  companions_[id].begins = false;
  if (companions_[id].awaited == 0) join(id, context);
}

/// The clocks of `until` run from the fork on.
void Network::expect_cut(PersonId id, Context& context) {
  Person& person = people_[id];
  const engine::Duration after = until_interrupted(person, for_good);
  if (after == for_good) return;
  tickets_.issue(id, person);
  send_with_ticket(person, after, engine::EventClass::hazard, fork_is_cut, context);
}

/// One for each track of the fork or subscription that is the person's step.
std::vector<PersonId> Network::make_companions(PersonId parent) {
  const StepPlan& step = step_of(people_[parent]);
  const std::uint32_t nth = people_[parent].draws[step.why.hash % people_[parent].draws.size()]++;
  std::vector<PersonId> made;
  for (const TrackPlan& track : program_.forks[step.fork].tracks)
    made.push_back(make_companion(parent, track, nth));
  return made;
}

PersonId Network::make_companion(PersonId parent, const TrackPlan& track, std::uint32_t nth) {
  const PersonId id = people_.add();
  const Person& of = people_[parent];
  Person& one = people_[id];
  one.source = of.source;
  one.number = of.number;
  one.step = of.step;
  one.group = of.group;
  one.municipality = of.municipality;
  one.age = of.age;
  one.sex = sex_of(of);
  one.frailty = of.frailty;
  one.came_from = of.came_from;
  one.is_companion = true;
  one.side = side_.add(now_);
  if (of.side != 0) side_.copy(of.side, one.side);
  side_[one.side].companion = companion_name(name_of(of).source, track.hash, nth);
  companions_.add(id, parent);
  side_[one.side].whole = companions_[id].root;
  if (of.side != 0 && !of.is_companion) side_[of.side].whole = PersonLink(parent);
  companions_[id].fork = program_.steps[of.step].fork;
  Person& root = people_[*companions_[id].root];
  if (++root.companions == 0) ++root.companions;
  one.companions = root.companions;
  ++ledger_.companions_made;
  return id;
}

void Network::begin_track(PersonId id, const TrackPlan& track, Context& context) {
  note(people_[id], Activity::track_begins, context.now());
  advance(id, track.step, context);
}

/// A companion is done. It holds no bed any more.
void Network::end_track(PersonId id, Context& context) {
  withdraw_companions(id, context);
  note(people_[id], Activity::track_ends, context.now());
  ++ledger_.companions_done;
  const PersonId parent = *companions_[id].parent;
  const bool is_awaited = companions_[id].is_awaited;
  forget_companion(id);
  if (!is_awaited) return;
  Kin& kin = companions_[parent];
  if (kin.awaited > 0) --kin.awaited;
  if (kin.awaited == 0 && !kin.begins) join(parent, context);
}

void Network::forget_companion(PersonId id) {
  companions_.remove(id);
  asides_.forget(id);
  side_.remove(people_[id].side);
  people_.remove(id);
}

/// So many tracks are done as are needed.
void Network::join(PersonId id, Context& context) {
  const StepPlan& step = step_of(people_[id]);
  tickets_.make_void(people_[id]);
  if (step.rules != no_rules) interrupted_to(people_[id]);  // it was not
  let_go_of_tracks(id, program_.forks[step.fork].others_finish, context);
  note(people_[id], Activity::joins, context.now());
  advance(id, step.next, context);
}

/// An interruption of the fork: the tracks are needed no more.
void Network::cut_fork(PersonId id, Context& context) {
  tickets_.make_void(people_[id]);
  const std::uint32_t to = *interrupted_to(people_[id]);
  let_go_of_tracks(id, false, context);
  advance(id, to, context);
}

void Network::let_go_of_tracks(PersonId id, bool finish, Context& context) {
  const auto is_awaited = [](const Kin& kin) {
    return kin.is_awaited;
  };
  if (!finish) leave_lines(id, true, context);
  while (const PersonLink one = companions_.first_of(id, is_awaited)) {
    companions_[*one].is_awaited = false;
    if (!finish) withdraw(*one, context);
  }
  if (!people_[id].has_companions && !people_[id].is_companion) companions_.forget(id);
}

/// Whether the condition of a subscription holds; without one it does.
bool Network::may_begin(const Person& person) const {
  const StepPlan& step = step_of(person);
  if (step.rules == no_rules) return true;
  const auto& condition = program_.step_rules[step.rules].condition;
  return !condition || value_of(*condition, person) != 0;
}

/// Nothing begins if there is a subscription of that name already.
void Network::subscribe(PersonId id, Context& context) {
  const StepPlan& step = step_of(people_[id]);
  const ForkPlan& plan = program_.forks[step.fork];
  if (!subscription_of(id, plan.subscription) && may_begin(people_[id])) {
    begin_track(make_companions(id).front(), plan.tracks.front(), context);
  }
  advance(id, step.next, context);
}

void Network::unsubscribe(PersonId id, Context& context) {
  const StepPlan& step = step_of(people_[id]);
  const PersonLink one = subscription_of(id, program_.forks[step.fork].subscription);
  if (one) withdraw(*one, context);
  advance(id, step.next, context);
}

PersonLink Network::subscription_of(PersonId id, std::uint32_t subscription) {
  return companions_.first_of(id, [&](const Kin& kin) {
    const ForkPlan& plan = program_.forks[kin.fork];
    return plan.needed == 0 && plan.subscription == subscription;
  });
}

}  // namespace models
