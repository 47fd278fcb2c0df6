/// How fast is the care network against a hand-written loop of the same queue, in the same process?
///
/// M/M/10 at load 0.8. The loop knows nothing but this queue: next arrival, a heap of departures,
/// waits. It draws from one random stream in sequence. Both are run five times in turn; the ratio
/// of the best times is printed, with customers per second for orientation. Usage: mmc_bench
/// [customers]
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <queue>
#include <vector>

#include "tests/support/care_model.h"

namespace {

constexpr double rate = 10, service = 0.8;  // per minute, minutes
constexpr int beds = 10;

/// Mean wait in minutes of `customers`, first come first served: each takes the bed that is free
/// first.
double hand_written(long customers) {
  engine::RandomStream stream({1, 1}, {1, 1}, engine::purpose("loop"), 0);
  const engine::Distribution between = engine::exponential(1 / rate);
  const engine::Distribution stay = engine::exponential(service);
  std::priority_queue<double, std::vector<double>, std::greater<>> departures;
  std::queue<double> line;
  int free = beds;
  double now = 0, waited = 0, arrival = between.sample(stream);
  for (long done = 0; done < customers;) {
    if (departures.empty() || arrival < departures.top()) {
      now = arrival;
      arrival = now + between.sample(stream);
      if (free > 0) {
        --free;
        departures.push(now + stay.sample(stream));
      } else {
        line.push(now);
      }
      continue;
    }
    now = departures.top();
    departures.pop();
    ++done;
    if (line.empty()) {
      ++free;
    } else {
      waited += now - line.front();
      line.pop();
      departures.push(now + stay.sample(stream));
    }
  }
  return waited / static_cast<double>(customers);
}

double by_network(const models::Simulation& simulation) {
  const engine::ReplicationResult result = simulation.run(1, 1);
  return static_cast<double>(std::get<std::vector<float>>(result.values.back())[0]) *
         tests::minutes_per_day;
}

template <class Job>
double seconds(Job job, double& answer) {
  const auto began = std::chrono::steady_clock::now();
  answer = job();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
}

}  // namespace

int main(int count, char** words) {
  const long customers = count > 1 ? std::atol(words[1]) : 2'000'000;
  const int days =
      static_cast<int>(static_cast<double>(customers) / rate / tests::minutes_per_day) + 1;
  models::Description description = tests::scenario(days, 0);
  description.groups = {tests::arrivals("all", rate, "stay")};
  description.services = {tests::ward("ward", beds)};
  description.pathways = {
      {"stay", {tests::stay("ward", tests::exponential_minutes(service)), models::Leave{}}}};
  description.key_figures = {tests::figure(models::Measure::wait_mean, "ward")};
  const models::Simulation simulation(description);

  double loop = 1e9, network = 1e9, loop_wait = 0, network_wait = 0;
  for (int round = 0; round < 5; ++round) {
    loop = std::min(loop, seconds([&] { return hand_written(customers); }, loop_wait));
    network = std::min(network, seconds([&] { return by_network(simulation); }, network_wait));
  }
  const double served = rate * tests::minutes_per_day * days;
  const double loop_speed = static_cast<double>(customers) / loop, speed = served / network;
  std::printf(
      "M/M/10, %ld customers: hand-written loop %.2f M/s (wait %.4f min), network %.2f M/s "
      "(wait %.4f min), ratio %.2f\n",
      customers, loop_speed / 1e6, loop_wait, speed / 1e6, network_wait, speed / loop_speed);
}
