#include "tests/engine/random_model.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "engine/random/philox.h"

namespace tests {
namespace {

using engine::Duration;
using engine::SimTime;

std::uint64_t mixed(std::uint64_t hash, std::uint64_t value) {
  return engine::philox({hash, value, 0, 0}, {7, 7})[0];
}

/// Delays come in steps of 10 us, so that many events fall on the same instant.
constexpr std::int64_t step = 10;

/// A message that is answered with none.
constexpr std::uint32_t passing = 1U << 31U;

std::uint64_t folded(std::uint64_t hash, const std::vector<RandomState>& states) {
  for (const RandomState& state : states)
    hash = mixed(hash, state.hash());
  return hash;
}

/// Time, microstep, class, sender, number of the sender's event; then where to and what.
struct Due {
  std::tuple<std::int64_t, std::uint32_t, int, std::uint32_t, std::uint64_t> key;
  std::uint32_t target = 0;
  engine::Payload payload;

  friend bool operator<(const Due& a, const Due& b) { return a.key < b.key; }
};

}  // namespace

RandomModel::RandomModel(std::uint64_t of, std::uint32_t count) : seed(of), processes(count) {
  auto draw = [&, n = std::uint64_t{0}](std::uint64_t most) mutable {
    return engine::philox({n++, 0, 0, 0}, {of, 99})[0] % most;
  };
  messages = 1 + static_cast<std::uint32_t>(draw(8));
  const std::uint64_t style = draw(4);
  const std::vector<std::int64_t> leasts{step, 5 * step, 100 * step, 2000 * step};
  targets.resize(count);
  for (std::uint32_t from = 0; from < count; ++from)
    topology.add_process();
  for (std::uint32_t from = 0; from < count; ++from) {
    if (style == 0) topology.link_to_all(engine::ProcessId(from), Duration{leasts[1 + seed % 2]});
    for (std::uint32_t to = 0; to < count; ++to) {
      if (to == from) continue;
      if (style == 0) {
        targets[from].push_back(to);
      } else if (draw(3) == 0 || to == (from + 1) % count) {
        // In some models a few pairs have no delay at all between them and must stay together.
        const bool at_once = style == 1 && draw(20) == 0;
        topology.link(engine::ProcessId(from), engine::ProcessId(to),
                      Duration{at_once ? 0 : leasts[draw(leasts.size())]});
        targets[from].push_back(to);
      }
    }
  }
}

Wish RandomState::wish() {
  const auto bits = engine::philox({number_, draws_++, 1, 0}, {model_.seed, 1});
  Wish wish{number_, {}, static_cast<engine::EventClass>(bits[0] % 6), {}};
  const auto& targets = model_.targets[number_];
  const bool away = bits[1] % 4 == 0;
  if (away) wish.target = targets[(bits[1] >> 8U) % targets.size()];
  const Duration least =
      away ? model_.topology.least_delay(engine::ProcessId(number_), engine::ProcessId(wish.target))
           : Duration{0};
  const bool soonest = bits[2] % 8 == 0;
  const auto steps =
      static_cast<std::int64_t>((bits[2] >> 8U) % ((bits[2] & 64U) != 0 ? 40 : 1000));
  wish.delay = least + Duration{soonest ? 0 : step * steps};
  wish.payload = {static_cast<std::uint32_t>(bits[3]), generation_, number_};
  return wish;
}

std::vector<Wish> RandomState::begin() {
  std::vector<Wish> wishes;
  for (std::uint32_t i = 0; i < model_.messages; ++i)
    wishes.push_back(wish());
  for (Wish& wish : wishes) {
    if (wish.target == number_) wish.delay += Duration{step};
  }
  return wishes;
}

std::vector<Wish> RandomState::react(SimTime now, const engine::Payload& payload, Met& met) {
  if (now == last_) ++met.ties;
  last_ = now;
  hash_ = mixed(mixed(hash_, static_cast<std::uint64_t>(now.time_since_epoch().count())),
                (std::uint64_t{payload.kind} << 32U) | payload.b);
  if (payload.b == number_ && payload.a != generation_) {
    ++met.cancelled;
    return {wish()};
  }
  if (payload.kind % 31 == 0) ++generation_;
  if ((payload.b & passing) != 0) return {};
  // One for one, so that the population stays the same; now and then with a burst that does not
  // last.
  std::vector<Wish> wishes{wish()};
  for (std::uint32_t i = 0; payload.kind / 31 % 32 == 0 && i < 3; ++i) {
    wishes.push_back(wish());
    wishes.back().payload.b |= passing;
  }
  for (const Wish& wish : wishes)
    met.zero_delays += wish.delay == Duration::zero() ? 1 : 0;
  return wishes;
}

void RandomProcess::send(const std::vector<Wish>& wishes, engine::Context& context) const {
  for (const Wish& wish : wishes) {
    context.send_to(engine::ProcessId(wish.target), engine::ComponentId(number_), wish.delay,
                    wish.kind, wish.payload);
  }
}

Trace run_by_reference(const RandomModel& model, const std::vector<SimTime>& moments, Met& met) {
  std::vector<RandomState> states;
  std::vector<std::uint64_t> sent(model.processes, 0);
  std::set<Due> due;
  const auto send = [&](std::uint32_t sender, SimTime now, std::uint32_t microstep,
                        const std::vector<Wish>& wishes) {
    for (const Wish& wish : wishes) {
      due.insert({{(now + wish.delay).time_since_epoch().count(),
                   wish.delay == Duration::zero() ? microstep + 1 : 0, static_cast<int>(wish.kind),
                   sender, sent[sender]++},
                  wish.target,
                  wish.payload});
    }
  };
  for (std::uint32_t i = 0; i < model.processes; ++i) {
    states.emplace_back(model, i);
    send(i, SimTime{}, 0, states.back().begin());
  }
  Trace trace;
  for (const SimTime moment : moments) {
    while (!due.empty() && SimTime{Duration{std::get<0>(due.begin()->key)}} < moment) {
      const Due event = due.extract(due.begin()).value();
      ++trace.events;
      const SimTime now{Duration{std::get<0>(event.key)}};
      send(event.target, now, std::get<1>(event.key),
           states[event.target].react(now, event.payload, met));
    }
    trace.hashes.push_back(folded(0, states));
  }
  return trace;
}

}  // namespace tests
