/// Prints one number that depends on every bit of a run of the kernel and of draws from every law.
/// tests/engine/compilers builds it with several compilers and optimisations: the number must be
/// the same.
#include <cstdio>
#include <deque>
#include <vector>

#include "engine/kernel.h"
#include "engine/random/distribution.h"
#include "engine/random/elementary.h"
#include "engine/random/gamma_shape.h"
#include "engine/random/philox.h"
#include "engine/statistics/student_t.h"
#include "engine/statistics/time_weighted.h"

namespace {

using engine::Duration;
using engine::SimTime;

std::uint64_t mixed(std::uint64_t hash, std::uint64_t value) {
  return engine::philox({hash, value, 0, 0}, {7, 7})[0];
}

std::uint64_t mixed(std::uint64_t hash, double value) {
  return mixed(hash, std::bit_cast<std::uint64_t>(value));
}

std::vector<engine::Distribution> laws() {
  return {engine::fixed(3),
          engine::exponential(7),
          engine::lognormal_mean_sd(7.4, 8.6),
          engine::gamma_mean_sd(5, 2),
          engine::gamma_shape_scale(0.3, 4),
          engine::erlang(3, 9),
          engine::weibull(1.7, 6),
          engine::hyperexponential({0.3, 0.7}, {1, 10}),
          engine::phase_type({1, 0}, {2, 5}, {{0, 0.5}, {0.1, 0}}),
          engine::uniform(1, 4),
          engine::triangular(0, 1, 5),
          engine::discrete({1, 2, 8}, {0.5, 0.25, 0.25}),
          engine::empirical({1, 4, 9, 16}),
          engine::mixture({0.5, 0.5}, {engine::fixed(1), engine::exponential(2)}),
          engine::truncated(engine::exponential(7), 1, 30)};
}

std::uint64_t hash_of_laws() {
  std::uint64_t hash = 1;
  for (const engine::Distribution& law : laws()) {
    engine::RandomStream stream({1, 2}, {3, 4}, engine::purpose("hash"), 0);
    for (int i = 0; i < 2000; ++i)
      hash = mixed(hash, law.sample(stream));
    for (const double p : {0.001, 0.3, 0.99})
      hash = mixed(mixed(hash, law.quantile(p)), law.cdf(law.quantile(p)));
    hash = mixed(mixed(hash, law.mean()), law.variance());
  }
  for (double x = 0.01; x < 700; x *= 1.07) {
    hash = mixed(mixed(hash, engine::log(x)), engine::exp(-x));
    hash = mixed(mixed(hash, engine::pow(x, 1 / x)), engine::gamma_cdf(engine::GammaShape(x), 3));
  }
  return mixed(hash, engine::student_t_quantile(0.975, 29));
}

/// PHOLD, whose processes fold all that they see, and keep a level.
class Process final : public engine::LogicalProcess {
 public:
  static constexpr std::uint32_t many = 50;
  static constexpr Duration lookahead{100'000};

  Process(std::uint32_t number, const engine::Distribution& delay, std::span<const SimTime> days)
      : number_(number), delay_(delay), level_(days) {}

  void start(engine::Context& context) override {
    for (int i = 0; i < 4; ++i)
      send(context);
  }
  void handle(const engine::Payload& payload, engine::Context& context) override {
    hash_ =
        mixed(mixed(hash_, static_cast<std::uint64_t>(context.now().time_since_epoch().count())),
              std::uint64_t{payload.a});
    level_.change(context.now(), hash_ % 2 == 0 || level_.value() == 0 ? +1 : -1);
    send(context);
  }
  void finish(SimTime end) override {
    level_.finish(end);
    hash_ = mixed(mixed(hash_, static_cast<std::uint64_t>(level_.total_area())), level_.mean(0));
  }

  std::uint64_t hash() const { return hash_; }

 private:
  void send(engine::Context& context) {
    engine::RandomStream stream({1, 1}, {number_, 0}, engine::purpose("phold"), draws_++);
    const std::uint64_t bits = stream.bits();
    const auto to = static_cast<std::uint32_t>(bits % 4 == 0 ? (bits >> 8U) % many : number_);
    const Duration more{static_cast<std::int64_t>(delay_.sample(stream))};
    context.send_to(engine::ProcessId(to), engine::ComponentId(number_), lookahead + more,
                    engine::EventClass::transfer, {0, number_, 0});
  }

  std::uint32_t number_;
  const engine::Distribution& delay_;
  engine::Level level_;
  std::uint32_t draws_ = 0;
  std::uint64_t hash_ = 1;
};

std::uint64_t hash_of_run(engine::Structure structure) {
  const engine::Distribution delay = engine::gamma_mean_sd(1e6, 1.5e6);
  const std::vector<SimTime> days{SimTime{}, SimTime{std::chrono::seconds{500}}};
  engine::KernelOptions options;
  options.arrangement = engine::Arrangement{structure, 1, {}};
  engine::Kernel kernel(Process::many, options);
  std::deque<Process> all;
  for (std::uint32_t i = 0; i < Process::many; ++i)
    kernel.link_to_all(kernel.add(all.emplace_back(i, delay, days)), Process::lookahead);
  kernel.run_until(days.back());
  std::uint64_t hash = kernel.events_handled();
  for (const Process& process : all)
    hash = mixed(hash, process.hash());
  return hash;
}

}  // namespace

int main() {
  const std::uint64_t ordered = hash_of_run(engine::Structure::ordered);
  if (ordered != hash_of_run(engine::Structure::grouped)) return 1;
  std::printf("%016llx\n", static_cast<unsigned long long>(mixed(ordered, hash_of_laws())));
}
