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
  if (watch_of_[entry.station.value()] == no_watch) return;
  advance(entry.when);
  const std::uint32_t which = watch_of_[entry.station.value()];
  Watch& watch = watches_[which];
  if (wish_.census || wish_.hours_of_week) spend(which, since_[which], entry.when);
  switch (entry.activity) {
    case Activity::seeks:
      return arrive(watch, entry);
    case Activity::waits:
    case Activity::blocked:
      ++watch.waiting;
      return;
    case Activity::called:
      --watch.waiting;
      return;
    case Activity::starts:
      ++watch.inside;
      return serve(watch, entry);
    case Activity::visits:
      serve(watch, entry);
      return complete(watch, entry);
    case Activity::frees:
      --watch.inside;
      return complete(watch, entry);
    case Activity::turned_away:
      return turn_away(watch, entry);
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

void Observations::arrive(Watch& watch, const Entry& entry) {
  count(watch, Counted::arrived, entry.when);
  visitors_.emplace(PersonAt{entry.source, entry.number, entry.station.value()},
                    Visitor{entry.when, std::nullopt});
  if (!counts(entry.when)) return;
  if (wish_.census) ++watch.seen[level(watch.present())];
  if (!wish_.hours_of_week) return;
  const auto index = static_cast<std::size_t>((entry.when - program_.begin) / hour);
  ++watch.hour_arrivals[program_.hour_cells[index]];
}

void Observations::serve(Watch& watch, const Entry& entry) {
  count(watch, Counted::started, entry.when);
  const PersonAt who{entry.source, entry.number, entry.station.value()};
  const auto [first, last] = visitors_.equal_range(who);
  const auto found = std::find_if(first, last, [](const auto& one) { return !one.second.waited; });
  Visitor& visitor = found->second;
  visitor.waited = entry.when - visitor.came;
  const auto add = [&](WaitBasis basis, engine::SimTime when) {
    constexpr auto served = static_cast<std::size_t>(WaitOutcome::served);
    if (counts(when))
      watch.waits[static_cast<std::size_t>(basis)][served].add(visitor.waited->count());
  };
  add(WaitBasis::start, visitor.came);
  add(WaitBasis::end, entry.when);
}

void Observations::turn_away(Watch& watch, const Entry& entry) {
  count(watch, Counted::turned_away, entry.when);
  visitors_.erase({entry.source, entry.number, entry.station.value()});
  if (!counts(entry.when)) return;
  constexpr auto lost = static_cast<std::size_t>(WaitOutcome::turned_away);
  for (const WaitBasis basis : {WaitBasis::start, WaitBasis::end})
    watch.waits[static_cast<std::size_t>(basis)][lost].add(0);
}

void Observations::complete(Watch& watch, const Entry& entry) {
  count(watch, Counted::completed, entry.when);
  const auto oldest = visitors_.lower_bound({entry.source, entry.number, entry.station.value()});
  constexpr auto served = static_cast<std::size_t>(WaitOutcome::served);
  if (counts(entry.when)) {
    watch.waits[static_cast<std::size_t>(WaitBasis::completion)][served].add(
        oldest->second.waited->count());
  }
  visitors_.erase(oldest);
}

}  // namespace models
