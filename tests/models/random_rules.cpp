#include "tests/models/random_rules.h"

#include <algorithm>
#include <string>
#include <utility>

#include "engine/random/stream.h"

namespace tests {
namespace {

using models::QueueOrder;
using models::Service;
using models::ServiceKind;

constexpr double a_minute = 60e6;
using std::chrono::hours;

class Rules {
 public:
  Rules(models::Description description, std::uint64_t number)
      : stream_({number, 1}, {1, 1}, engine::purpose("random rules"), 0),
        description_(std::move(description)) {}

  models::Description build() {
    description_.circular_blocking = models::CircularBlocking::swap;
    for (Service& service : description_.services) {
      if (with(0.6)) add_queue(service);
      if (service.kind == ServiceKind::clinic) continue;
      if (with(0.5)) add_capacity(service);
      if (with(0.3)) service.turnaround = engine::exponential(a_minute * 40);
      if (service.queue.order == QueueOrder::priority && with(0.3)) add_preemption(service);
      if (service.preempt == models::Preempt::never && with(0.2)) add_reserve(service);
      if (with(0.3)) service.overflow = overflow(service);
    }
    for (models::Pathway& pathway : description_.pathways) {
      for (models::Step& step : pathway.steps) {
        if (auto* stay = std::get_if<models::Stay>(&step)) add_other_services(*stay);
      }
    }
    for (const models::Pathway& pathway : description_.pathways)
      add_lines(pathway);
    return description_;
  }

 private:
  int below(int count) { return static_cast<int>(stream_.uniform() * count); }
  bool with(double probability) { return stream_.uniform() < probability; }

  /// Lines that are there from the start, for stays that one may have to wait for.
  void add_lines(const models::Pathway& pathway) {
    for (std::size_t i = 0; i < pathway.steps.size(); ++i) {
      const auto* stay = std::get_if<models::Stay>(&pathway.steps[i]);
      if (stay == nullptr || !with(0.3)) continue;
      const auto& service =
          *std::ranges::find(description_.services, stay->service, &Service::name);
      const auto is_limited = [](const auto& beds) {
        return beds.has_value();
      };
      if (!std::ranges::all_of(service.capacity, is_limited)) continue;
      models::StartGroup line;
      line.name = "line " + std::to_string(description_.start_state.size());
      line.place = models::StartPlace::waiting;
      line.group = description_.groups.front().name;
      line.pathway = pathway.name;
      line.step = i;
      line.count.assign(service.capacity.size(), 1 + below(3));
      line.elapsed = engine::exponential(a_minute * 300);
      description_.start_state.push_back(std::move(line));
    }
  }

  void add_queue(Service& service) {
    models::Queue& queue = service.queue;
    queue.order = static_cast<QueueOrder>(below(service.kind == ServiceKind::clinic ? 4 : 5));
    if (queue.order == QueueOrder::priority && with(0.5)) {
      queue.ageing = models::Ageing{hours{5}, 1 + below(2)};
    }
    if (with(0.2)) queue.limit_external = below(6);
    if (with(0.2)) queue.limit_internal = below(6);
    if (with(0.3)) queue.turned_away = queue.limit ? "out" : "";
    if (with(0.3)) queue.balk = {{below(3), 0.4}, {5, 0.9}};
    if (with(0.4)) {
      queue.patience = engine::exponential(a_minute * 900);
    } else if (with(0.3)) {
      queue.impatience = engine::PiecewiseConstantHazard{{0, a_minute * 300}, {0, 1e-3 / a_minute}};
    }
    if (with(0.3)) queue.gives_up = "dead";
  }

  void add_capacity(Service& service) {
    const auto beds = *service.capacity[0];
    service.at_closing = static_cast<models::AtClosing>(below(5));
    if (with(0.6)) {
      models::CapacityPlan plan;
      plan.weekly = {{{true, true, false, true, true, false, true}, hours{7}, hours{17}, beds + 1}};
      plan.changes = {{description_.clock.start, std::nullopt, -1, std::nullopt}};
      service.plans.assign(service.capacity.size(), plan);
    }
    if (with(0.3)) service.closed = {{description_.clock.start, description_.clock.start}};
    if (with(0.4)) {
      service.breakdown = models::Breakdown{engine::exponential(a_minute * 2000),
                                            engine::exponential(a_minute * 200), std::nullopt};
      if (with(0.5)) service.breakdown->beds = 1;
    }
  }

  void add_preemption(Service& service) {
    service.preempt = static_cast<models::Preempt>(1 + below(4));
    if (service.preempt == models::Preempt::move) service.moves_to = other_than(service);
  }

  void add_reserve(Service& service) {
    const bool has_heads =
        service.queue.order != QueueOrder::random && service.queue.order != QueueOrder::shortest;
    if (!has_heads) return;
    service.reserve = {{description_.groups[0].name, 1}};
    service.reserved = with(0.5) ? models::Reserved::strict : models::Reserved::soft;
  }

  models::Overflow overflow(const Service& service) {
    return {other_than(service), hours{1 + below(20)}, with(0.5)};
  }

  /// Another service with beds.
  std::string other_than(const Service& service) {
    for (;;) {
      const Service& other = description_.services[static_cast<std::size_t>(below(5))];
      if (&other != &service && other.kind == ServiceKind::ward) return other.name;
    }
  }

  void add_other_services(models::Stay& stay) {
    if (stay.wait == models::WaitWhere::in_bed || !with(0.2)) return;
    for (const Service& service : description_.services) {
      const bool is_other = service.kind == ServiceKind::ward && service.name != stay.service;
      if (is_other && with(0.3)) stay.or_in.push_back(service.name);
    }
  }

  engine::RandomStream stream_;
  models::Description description_;
};

}  // namespace

models::Description with_random_rules(models::Description description, std::uint64_t number) {
  return Rules(std::move(description), number).build();
}

}  // namespace tests
