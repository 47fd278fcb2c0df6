#include "models/indicators/observations.h"

#include <algorithm>

namespace models {
namespace {

constexpr std::uint32_t no_watch = ~std::uint32_t{0};
constexpr engine::Duration hour{3'600'000'000};

}  // namespace

Observations::Observations(const Program& program)
    : program_(program),
      wish_(program.description.observe),
      watch_of_(program.stations.size(), no_watch) {
  for (const std::uint32_t station : program.watched) {
    watch_of_[station] = static_cast<std::uint32_t>(watches_.size());
    Watch& watch = watches_.emplace_back();
    if (wish_.census) {
      watch.time_at.resize(static_cast<std::size_t>(wish_.up_to) + 2, 0);
      watch.seen.resize(watch.time_at.size(), 0);
    }
    watch.windows.resize(wish_.windows.size());
  }
  since_.resize(watches_.size(), program.begin);
}

void Observations::see(const Entry& entry) {
  advance(entry.when);
  const bool is_served = entry.activity == Activity::starts || entry.activity == Activity::visits;
  if (is_served) serve(entry);
  const std::uint32_t which = watch_of_[entry.station.value()];
  if (which == no_watch) return;
  if (wish_.census || wish_.hours_of_week) spend(which, since_[which], entry.when);
  change(which, entry);
}

void Observations::change(std::uint32_t which, const Entry& entry) {
  Watch& watch = watches_[which];
  switch (entry.activity) {
    case Activity::seeks:
      return arrive(which, entry);
    case Activity::was_there:
      coming_[{entry.source, entry.number, entry.companion}] = {which, entry.when - entry.length};
      return;
    case Activity::resumes:  // when this one came to wait is not known
      coming_.erase({entry.source, entry.number, entry.companion});
      return;
    case Activity::waits:
    case Activity::blocked:
    case Activity::waits_again:
    case Activity::calls:
      ++watch.waiting;
      return;
    case Activity::called:
    case Activity::heard:
      --watch.waiting;
      return;
    case Activity::dismisses:
      --watch.inside;
      return count(watch, Counted::completed, entry.when);
    case Activity::engages:
    case Activity::takes:
      ++watch.inside;
      return count(watch, Counted::started, entry.when);
    case Activity::visits:
      count(watch, Counted::started, entry.when);
      return complete(which, entry);
    case Activity::interrupted:
      return interrupt(which, entry);
    case Activity::frees:
      --watch.inside;
      return complete(which, entry);
    case Activity::turned_away:
      count(watch, Counted::turned_away, entry.when);
      return go(entry, WaitOutcome::turned_away);
    case Activity::balked:
      return go(entry, WaitOutcome::balked);
    case Activity::gave_up:
      return go(entry, WaitOutcome::gave_up);
    case Activity::called_away:  // neither served nor given up: not among the waits
      coming_.erase({entry.source, entry.number, entry.companion});
      return;
    default:
      return;
  }
}

void Observations::finish(engine::SimTime end) {
  advance(end);
  for (std::size_t i = 0; i < watches_.size(); ++i)
    spend(i, since_[i], end);
}

/// Snapshots that lie at or before `now` show what was there before it.
void Observations::advance(engine::SimTime now) {
  while (snapshots_taken_ < wish_.snapshots.size() &&
         engine::SimTime{} + wish_.snapshots[snapshots_taken_] <= now) {
    ++snapshots_taken_;
    for (Watch& watch : watches_) {
      watch.snapshots.push_back(
          {static_cast<std::uint32_t>(watch.waiting), static_cast<std::uint32_t>(watch.inside)});
    }
  }
}

std::size_t Observations::level(std::int64_t present) const {
  return static_cast<std::size_t>(std::min(present, wish_.up_to + 1));
}

/// Time that lies outside the counted period is passed over.
void Observations::spend(std::size_t which, engine::SimTime from, engine::SimTime to) {
  to = std::min(to, program_.end);
  if (to <= from) return;
  since_[which] = to;
  Watch& watch = watches_[which];
  if (wish_.census) watch.time_at[level(watch.present())] += (to - from).count();
  if (!wish_.hours_of_week) return;
  for (engine::SimTime now = from; now < to;) {
    const auto index = static_cast<std::size_t>((now - program_.begin) / hour);
    const engine::SimTime next = program_.begin + static_cast<std::int64_t>(index + 1) * hour;
    const engine::SimTime until = std::min(next, to);
    watch.hour_area[program_.hour_cells[index]] += watch.present() * (until - now).count();
    now = until;
  }
}

void Observations::count(Watch& watch, Counted what, engine::SimTime now) {
  for (std::size_t i = 0; i < program_.windows.size(); ++i) {
    const auto& [from, to] = program_.windows[i];
    if (now >= from && now < to) ++watch.windows[i][static_cast<std::size_t>(what)];
  }
}

void Observations::arrive(std::uint32_t which, const Entry& entry) {
  Watch& watch = watches_[which];
  count(watch, Counted::arrived, entry.when);
  coming_[{entry.source, entry.number, entry.companion}] = {which, entry.when};
  if (!counts(entry.when)) return;
  if (wish_.census) ++watch.seen[level(watch.present())];
  if (!wish_.hours_of_week) return;
  const auto index = static_cast<std::size_t>((entry.when - program_.begin) / hour);
  ++watch.hour_arrivals[program_.hour_cells[index]];
}

void Observations::add_wait(Watch& watch, WaitOutcome outcome, engine::SimTime since,
                            engine::SimTime now) {
  const auto add = [&](WaitBasis basis, engine::SimTime when) {
    if (!counts(when)) return;
    watch.waits[static_cast<std::size_t>(basis)][static_cast<std::size_t>(outcome)].add(
        (now - since).count());
  };
  add(WaitBasis::start, since);
  add(WaitBasis::end, now);
}

/// The wait is counted where the person came to, even if the bed is elsewhere. Who goes on after an
/// interruption has been counted.
void Observations::serve(const Entry& entry) {
  const auto found = coming_.find({entry.source, entry.number, entry.companion});
  const std::uint32_t here = watch_of_[entry.station.value()];
  if (found == coming_.end()) {
    Staying* again = here == no_watch ? nullptr : staying(here, entry);
    if (again != nullptr) again->interrupted = false;
    return;
  }
  const Coming coming = found->second;
  coming_.erase(found);
  add_wait(watches_[coming.watch], WaitOutcome::served, coming.since, entry.when);
  if (here != coming.watch) return;
  staying_.emplace(PersonName{entry.source, entry.number, entry.companion},
                   Staying{here, entry.when - coming.since});
}

void Observations::go(const Entry& entry, WaitOutcome outcome) {
  const auto found = coming_.find({entry.source, entry.number, entry.companion});
  if (found == coming_.end()) return;
  add_wait(watches_[found->second.watch], outcome, found->second.since, entry.when);
  coming_.erase(found);
}

void Observations::interrupt(std::uint32_t which, const Entry& entry) {
  Staying* one = staying(which, entry);
  if (one != nullptr) one->interrupted = true;
}

/// The person's oldest stay there.
Observations::Staying* Observations::staying(std::uint32_t which, const Entry& entry) {
  const auto [first, last] = staying_.equal_range({entry.source, entry.number, entry.companion});
  const auto found =
      std::find_if(first, last, [&](const auto& one) { return one.second.watch == which; });
  return found == last ? nullptr : &found->second;
}

void Observations::complete(std::uint32_t which, const Entry& entry) {
  const auto [first, last] = staying_.equal_range({entry.source, entry.number, entry.companion});
  const auto found =
      std::find_if(first, last, [&](const auto& one) { return one.second.watch == which; });
  const bool goes_on = found != last && found->second.interrupted;
  if (goes_on) return;
  Watch& watch = watches_[which];
  count(watch, Counted::completed, entry.when);
  if (found == last) return;  // came from elsewhere
  constexpr auto completion = static_cast<std::size_t>(WaitBasis::completion);
  constexpr auto served = static_cast<std::size_t>(WaitOutcome::served);
  if (counts(entry.when)) watch.waits[completion][served].add(found->second.waited.count());
  staying_.erase(found);
}

}  // namespace models
