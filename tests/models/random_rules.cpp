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
        more_({number, 1}, {1, 1}, engine::purpose("more random rules"), 0),
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
    const bool has_wait_clocks = with_more(0.1);  // which keeps the network in one process
    for (models::Pathway& pathway : description_.pathways) {
      for (models::Step& step : pathway.steps) {
        if (has_wait_clocks && with_more(0.5)) add_wait_clocks(step);
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
  int more_below(int count) { return static_cast<int>(more_.uniform() * count); }
  bool with_more(double probability) { return more_.uniform() < probability; }

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
    if (queue.balk.empty() && with_more(0.3)) queue.balk_rule = growing_with_the_line(0.1);
    if (!queue.limit && with_more(0.2)) queue.limit_rule = growing_with_the_line(2);
    const bool has_a_last =
        queue.order != QueueOrder::random && queue.order != QueueOrder::shortest;
    if (service.kind != ServiceKind::clinic && has_a_last && with_more(0.2)) {
      queue.jockey = models::Jockey{{neighbour_of(service)}, 2 + more_below(2)};
    }
  }

  /// `slope * waiting`, of the own line.
  static models::Expression growing_with_the_line(double slope) {
    models::Expression rule;
    rule.observed = {{models::Observable::waiting, {}, {}, {}, {}}};
    rule.code = {{models::Operation::number, 0, slope},
                 {models::Operation::read, 0, 0},
                 {models::Operation::multiply, 0, 0}};
    rule.text = "slope * waiting";
    return rule;
  }

  /// Some are called away, some become another group; in stays the clock may go on.
  void add_wait_clocks(models::Step& step) {
    models::Interruption away;
    away.name = "away";
    away.law = engine::exponential(a_minute * 700);
    away.pathway = "out";
    away.runs = models::ClockRuns::waiting;
    models::Interruption worse = away;
    worse.name = "worse";
    worse.pathway.clear();
    worse.change = models::LineChange{description_.groups[0].name, std::nullopt, {}};
    if (auto* visit = std::get_if<models::Visit>(&step)) visit->until = {away, worse};
    if (auto* triage = std::get_if<models::Triage>(&step)) triage->until = {worse, away};
    auto* stay = std::get_if<models::Stay>(&step);
    if (stay == nullptr) return;
    if (with_more(0.5)) away.runs = models::ClockRuns::both;
    if (with_more(0.3)) worse.change->priority = 1 + more_below(9);
    stay->until = {worse, away};
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

  /// The next ward.
  std::string neighbour_of(const Service& service) const {
    const auto& all = description_.services;
    auto one = static_cast<std::size_t>(&service - all.data());
    do {
      one = (one + 1) % all.size();
    } while (all[one].kind != ServiceKind::ward);
    return all[one].name;
  }

  void add_other_services(models::Stay& stay) {
    if (stay.wait == models::WaitWhere::in_bed || !with(0.2)) return;
    for (const Service& service : description_.services) {
      const bool is_other = service.kind == ServiceKind::ward && service.name != stay.service;
      if (is_other && with(0.3)) stay.or_in.push_back(service.name);
    }
  }

  engine::RandomStream stream_;
  engine::RandomStream more_;  ///< of rules that tie services together: few networks have them
  models::Description description_;
};

}  // namespace

models::Description with_random_rules(models::Description description, std::uint64_t number) {
  return Rules(std::move(description), number).build();
}

}  // namespace tests
