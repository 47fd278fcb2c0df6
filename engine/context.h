/// All that a process may see and do while it handles one event.
///
/// A concrete class, not an interface: every way of running a model fills the same struct, and
/// sending is inlined.
#pragma once

#include <cstdint>
#include <span>

#include "engine/ensure.h"
#include "engine/event.h"
#include "engine/kernel/pending.h"
#include "engine/kernel/process_record.h"
#include "engine/kernel/topology.h"

namespace engine {

/// A component counts what it sends. It belongs to the process that first sends for it.
struct Sender {
  static constexpr std::uint32_t nobody = ~std::uint32_t{0};
  std::uint64_t sent = 0;
  std::uint32_t owner = nobody;
};

class Context {
 public:
  /// `pending`, `senders` (by component) and `topology` outlive the context.
  Context(Pending& pending, std::span<Sender> senders, const Topology& topology)
      : pending_(pending), senders_(senders), topology_(topology) {}

  SimTime now() const { return now_; }
  ProcessId self() const { return self_; }

  /// Sends an event of `sender` to this process, `delay` from now.
  /// Requires: delay >= 0 (ensured). More than 65,535 zero-delay sends in a row are an
  /// EndlessInstant.
  void send(ComponentId sender, Duration delay, EventClass kind, Payload payload) {
    if (delay < Duration::zero()) [[unlikely]]
      refuse(self_, delay);
    put(self_, sender, delay, kind, payload);
  }

  /// Sends to another process. Requires: a declared link, and at least its delay (ensured).
  void send_to(ProcessId target, ComponentId sender, Duration delay, EventClass kind,
               Payload payload) {
    if (delay < least_delay(target)) [[unlikely]]
      refuse(target, delay);
    put(target, sender, delay, kind, payload);
  }

  /// True if events of class `kind` that were sent before this instant, to happen now, are still to
  /// be handled.
  bool precedes(EventClass kind) const {
    return (order_ >> 40U) < static_cast<std::uint64_t>(kind);
  }

  /// For kernels: the event that is about to be handled.
  void turn_to(const Event& event, ProcessRecord& record) {
    now_ = event.key.time;
    order_ = event.key.order;
    turn_to(event.target, record);
  }
  /// `record`: of that process.
  void turn_to(ProcessId process, ProcessRecord& record) {
    self_ = process;
    record_ = &record;
  }

 private:
  [[gnu::noinline]] void put(ProcessId target, ComponentId sender, Duration delay, EventClass kind,
                             Payload payload) {
    const bool at_once = delay == Duration::zero();
    if (at_once && microstep() == last_microstep) [[unlikely]]
      end_instant(payload);
    Sender& by = senders_[sender.value()];
    if (by.owner != self_.value()) [[unlikely]]
      claim(by, sender);
    const std::uint32_t step = at_once ? microstep() + 1 : 0;
    pending_.send({{now_ + delay, make_order(step, kind, sender), by.sent++}, target, payload});
  }
  std::uint32_t microstep() const { return static_cast<std::uint32_t>(order_ >> 48U); }
  /// Without a branch on whether the target is the process itself: which of the two it is no
  /// processor can guess.
  Duration least_delay(ProcessId target) const {
    if (record_->linked) return target == self_ ? Duration{} : topology_.least_delay(self_, target);
    return Duration{record_->to_all.count() & -static_cast<Duration::rep>(target != self_)};
  }
  void claim(Sender& by, ComponentId sender) const {
    ensure(by.owner == Sender::nobody, "a component sends for one process only");
    by.owner = self_.value();
    if (record_->sender == ProcessRecord::none) record_->sender = sender.value();
  }
  [[noreturn]] void refuse(ProcessId target, Duration delay) const;
  [[noreturn]] void end_instant(const Payload& next) const;  ///< throws EndlessInstant

  Pending& pending_;
  std::span<Sender> senders_;
  const Topology& topology_;
  ProcessRecord* record_ = nullptr;
  SimTime now_{};
  std::uint64_t order_ = 0;  ///< EventKey::order of the event
  ProcessId self_{0};
};

}  // namespace engine
