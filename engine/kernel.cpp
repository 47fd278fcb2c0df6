#include "engine/kernel.h"

#include <algorithm>
#include <chrono>

#include <fmt/format.h>

#include "engine/kernel/leg.h"
#include "engine/kernel/window_length.h"
#include "engine/parallel/replications.h"
#include "engine/runs_away.h"

namespace engine {
namespace {

std::string what_of(const std::exception_ptr& error) {
  try {
    std::rethrow_exception(error);
  } catch (const std::exception& exception) {
    return exception.what();
  } catch (...) {
    return "something that is no exception";
  }
}

/// Large chunks are quick, but the last one of each slot is half empty: that is only nothing beside
/// many events.
std::uint32_t room_of_a_chunk(std::size_t pending) {
  return pending < 2048 ? 4 : pending < 8192 ? 8 : 16;
}

/// When the first event of all partitions is due. Requires: nothing is in their outboxes.
SimTime first_of(const std::vector<std::unique_ptr<Partition>>& partitions) {
  SimTime first = SimTime::max();
  for (const auto& partition : partitions)
    first = std::min(first, partition->next());
  return first;
}

}  // namespace

Kernel::Kernel(std::uint32_t components, KernelOptions options) : options_(std::move(options)) {
  world_.senders.resize(components);
  world_.logs = options_.logs;
}

Kernel::~Kernel() = default;

ProcessId Kernel::add(LogicalProcess& process) {
  const ProcessId id(static_cast<std::uint32_t>(world_.records.size()));
  world_.records.emplace_back();
  world_.records.back().process = &process;
  world_.topology.add_process();
  return id;
}

void Kernel::run_until(SimTime end) {
  start();
  advance(end);
  finish(end);
}

void Kernel::start() {
  const unsigned threads = std::clamp(options_.threads, 1U, available_cores());
  const auto processes = static_cast<std::uint32_t>(world_.records.size());
  pace_.emplace(std::min(threads, std::max(1U, processes)), processes, world_.topology.lookahead());
  load_before_.assign(processes, 0);
  arrange({});
  for (std::uint32_t i = 0; i < processes; ++i) {
    ProcessRecord& record = world_.records[i];
    record.linked = !world_.topology.links_from(i).empty();
    record.to_all = world_.topology.to_all(i);
    partitions_[0]->context().turn_to(ProcessId(i), record);
    record.process->start(partitions_[0]->context());
  }
  if (options_.arrangement) arrange(*options_.arrangement);
}

void Kernel::advance(SimTime until) {
  while (true) {
    const auto handled = events_handled();
    if (options_.arrangement) {
      run_leg(until, {arrangement_, ~std::uint64_t{0}, std::numeric_limits<double>::infinity()});
    } else {
      const Pace::Plan plan = pace_->next();
      const std::size_t pending = events_pending();
      const bool outgrown =
          plan.arrangement.structure == Structure::ordered &&
          (pending > 2 * pending_when_arranged_ || 4 * pending < pending_when_arranged_);
      if (plan.arrangement != arrangement_ || (outgrown && pending > few_events))
        arrange(plan.arrangement);
      run_leg(until, plan);
    }
    raise_failure();
    watch_progress();
    if (first_of(partitions_) >= until) return;
    ensure(events_handled() > handled, "time goes on");
  }
}

void Kernel::run_leg(SimTime until, const Pace::Plan& plan) {
  const LegLimits limits{until, plan.events, options_.most_pending, plan.seconds, options_.stop};
  Leg leg(partitions_, world_, arrangement_.structure, limits, options_.seam);
  const auto clock = std::chrono::steady_clock::now();
  const std::uint64_t handled = events_handled();
  const auto threads = static_cast<unsigned>(partitions_.size());
  const SimTime from = first_of(partitions_);
  leg.run(threads > 1 ? &team(threads) : nullptr);
  const SimTime to = first_of(partitions_);
  const LegCost cost{
      events_handled() - handled,
      std::chrono::duration<double>(std::chrono::steady_clock::now() - clock).count(),
      std::min(to, until) - from, events_pending(), leg.end() == Leg::End::late};
  if (pace_) pace_->note(cost);
  report_.seconds += cost.seconds;
  report_.seconds_in_barriers += leg.seconds_in_barriers();
  if (threads > 1 || arrangement_.structure == Structure::grouped) {
    report_.windows += leg.windows();
    report_.events_in_windows += cost.events;
  }
  if (threads > 1) report_.events_on_threads += cost.events;
  if (leg.end() == Leg::End::stop) throw RunStopped();
  if (leg.end() == Leg::End::pending) {
    throw RunsAway(fmt::format("more than {} events are pending", options_.most_pending), to);
  }
}

/// A rate a million times too high would let a run of a second take weeks.
void Kernel::watch_progress() {
  const std::uint64_t handled = events_handled() - handled_when_looked_;
  if (handled < options_.events_of_a_look) return;
  const SimTime now = first_of(partitions_);
  const double seconds = std::chrono::duration<double>(now - time_when_looked_).count();
  if (static_cast<double>(handled) > options_.most_events_a_second * seconds) {
    throw RunsAway(fmt::format("{} events in {:g} s of simulated time", handled, seconds),
                   time_when_looked_);
  }
  handled_when_looked_ += handled;
  time_when_looked_ = now;
}

void Kernel::arrange(const Arrangement& arrangement) {
  std::vector<Event> events;
  for (const auto& partition : partitions_) {
    Pending& pending = partition->pending();
    for (; !pending.near().empty(); pending.near().pop())
      events.push_back(pending.near().top());
    pending.far().restart(pending.far().ticks(), 0, [&](std::span<const Event> some) {
      events.insert(events.end(), some.begin(), some.end());
    });
    handled_before_ += partition->handled();
    sent_before_ += pending.sent();
    log_before_.insert(log_before_.end(), partition->log().begin(), partition->log().end());
  }
  partitions_.clear();
  unsigned partitions = arrangement.partitions;
  world_.placement = placement_for(partitions);
  if (partitions > 1 && !separable(world_.topology, world_.placement, partitions)) {
    partitions = 1;
    world_.placement.assign(world_.records.size(), 0);
  }
  const Ticks ticks(window_length(arrangement, events, world_.topology.lookahead()));
  const std::uint32_t room = room_of_a_chunk(events.size() / partitions);
  SimTime first{};
  if (!events.empty()) first = std::ranges::min_element(events, {}, &Event::key)->key.time;
  for (unsigned own = 0; own < partitions; ++own) {
    partitions_.push_back(std::make_unique<Partition>(world_, own, partitions, ticks, room));
    partitions_.back()->pending().far().restart(ticks, ticks.of(first),
                                                [](std::span<const Event>) {});
  }
  // A single window: all go straight to the heap, and the wheel takes no memory.
  if (ticks.width() == Duration::max()) {
    for (const auto& partition : partitions_)
      partition->pending().near_end(SimTime::max());
  }
  for (const Event& event : events)
    partitions_[world_.placement[event.target.value()]]->pending().accept(event);
  pending_when_arranged_ = events.size();
  arrangement_ = arrangement;
  ++report_.rearrangements;
}

Placement Kernel::placement_for(unsigned partitions) {
  if (options_.placement && options_.arrangement && partitions == options_.arrangement->partitions)
    return *options_.placement;
  std::vector<std::uint64_t> load;
  for (std::size_t i = 0; i < world_.records.size(); ++i) {
    const std::uint64_t now = world_.records[i].load;
    load.push_back(1 + now - std::exchange(load_before_[i], now));
  }
  return place(world_.topology, load, partitions);
}

Team& Kernel::team(unsigned threads) {
  if (!team_ || team_->size() != threads) {
    team_ = nullptr;
    team_ = std::make_unique<Team>(threads, threads <= available_cores());
  }
  return *team_;
}

void Kernel::raise_failure() const {
  const Failure* first = nullptr;
  for (const auto& partition : partitions_) {
    if (partition->failure() &&
        (first == nullptr || partition->failure()->event.key < first->event.key))
      first = &*partition->failure();
  }
  if (first == nullptr) return;
  const Event& event = first->event;
  const RunFailed failed(
      fmt::format("{} (process {}) failed at {} us of simulated time, handling event {} {} {}: {}",
                  world_.records[event.target.value()].process->name(), event.target.value(),
                  event.key.time.time_since_epoch().count(), event.payload.kind, event.payload.a,
                  event.payload.b, what_of(first->what)),
      event.key.time);
  try {
    std::rethrow_exception(first->what);
  } catch (...) {
    std::throw_with_nested(failed);  // the model may know its own failures by their type
  }
}

void Kernel::finish(SimTime end) {
  for (const ProcessRecord& record : world_.records)
    record.process->finish(end);
  audit();
}

void Kernel::audit() const {
  std::uint64_t sent = sent_before_;
  for (const auto& partition : partitions_)
    sent += partition->pending().sent();
  ensure(sent == events_handled() + events_pending(),
         "every event that was sent was handled once or is pending");
}

std::uint64_t Kernel::events_handled() const {
  std::uint64_t handled = handled_before_;
  for (const auto& partition : partitions_)
    handled += partition->handled();
  return handled;
}

std::size_t Kernel::events_pending() const {
  std::size_t pending = 0;
  for (const auto& partition : partitions_)
    pending += partition->pending().size();
  return pending;
}

KernelReport Kernel::report() const {
  KernelReport report = report_;
  report.last = arrangement_;
  for (const auto& partition : partitions_)
    report.bytes += partition->bytes();
  return report;
}

std::vector<LoggedEvent> Kernel::log() const {
  std::vector<LoggedEvent> all = log_before_;
  for (const auto& partition : partitions_)
    all.insert(all.end(), partition->log().begin(), partition->log().end());
  std::ranges::sort(all);
  return all;
}

}  // namespace engine
