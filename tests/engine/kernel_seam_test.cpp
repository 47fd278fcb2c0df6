// The protocol of windows and mailboxes under forced interleavings: one thread at a time goes on,
// drawn from a seed, wherever threads could touch what others touch.
#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <set>

#include <gtest/gtest.h>

#include "engine/kernel.h"
#include "engine/random/philox.h"
#include "tests/engine/random_model.h"

namespace tests {
namespace {

using engine::Duration;
using engine::SimTime;

/// Lets one thread go on at a time; which, is drawn.
class OneAtATime final : public engine::Seam {
 public:
  OneAtATime(std::uint64_t seed, unsigned threads) : seed_(seed), threads_(threads) {}

  void begin(unsigned thread) override {
    std::unique_lock lock(mutex_);
    active_.insert(thread);
    if (active_.size() == threads_) draw();
    changed_.wait(lock, [&] { return turn_ == static_cast<int>(thread); });
  }
  void reach(unsigned thread) override {
    std::unique_lock lock(mutex_);
    draw();
    changed_.wait(lock, [&] { return turn_ == static_cast<int>(thread); });
  }
  void end(unsigned thread) override {
    const std::scoped_lock lock(mutex_);
    active_.erase(thread);
    if (active_.empty()) {
      turn_ = nobody;
    } else {
      draw();
    }
  }

  std::uint64_t hand_overs() const { return hand_overs_; }

 private:
  static constexpr int nobody = -1;

  void draw() {
    const auto nth = engine::philox({draws_++, 0, 0, 0}, {seed_, 11})[0] % active_.size();
    const int next =
        static_cast<int>(*std::next(active_.begin(), static_cast<std::ptrdiff_t>(nth)));
    hand_overs_ += next != turn_ ? 1 : 0;
    turn_ = next;
    changed_.notify_all();
  }

  std::uint64_t seed_;
  unsigned threads_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::set<unsigned> active_;
  int turn_ = nobody;
  std::uint64_t draws_ = 0;
  std::uint64_t hand_overs_ = 0;
};

std::vector<std::uint64_t> hashes_of(const RandomModel& model, SimTime end,
                                     engine::KernelOptions options) {
  engine::Kernel kernel(model.processes, std::move(options));
  std::deque<RandomProcess> processes;
  for (std::uint32_t i = 0; i < model.processes; ++i)
    kernel.add(processes.emplace_back(model, i));
  for (std::uint32_t i = 0; i < model.processes; ++i) {
    for (std::uint32_t to = 0; to < model.processes; ++to) {
      const Duration least =
          i == to ? engine::Topology::never
                  : model.topology.least_delay(engine::ProcessId(i), engine::ProcessId(to));
      if (least != engine::Topology::never)
        kernel.link(engine::ProcessId(i), engine::ProcessId(to), least);
    }
  }
  kernel.run_until(end);
  std::vector<std::uint64_t> hashes;
  for (const RandomProcess& process : processes)
    hashes.push_back(process.hash());
  return hashes;
}

TEST(Interleavings, OfThreadsNeverShowInResults) {
  std::uint64_t hand_overs = 0;
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    const RandomModel model(1 + seed % 6, 9);
    const Duration lookahead = model.topology.lookahead();
    const SimTime end{Duration{300'000 / model.messages}};
    const auto expected = hashes_of(model, end, {});
    for (const unsigned threads : {2U, 3U}) {
      const bool grouped = seed % 2 == 0 && lookahead > Duration::zero();
      OneAtATime seam(seed, threads);
      engine::KernelOptions options;
      options.seam = &seam;
      options.arrangement = engine::Arrangement{
          grouped ? engine::Structure::grouped : engine::Structure::ordered, threads, {}};
      ASSERT_EQ(hashes_of(model, end, options), expected) << "seed " << seed;
      hand_overs += seam.hand_overs();
    }
  }
  EXPECT_GT(hand_overs, 10'000U);
}

}  // namespace
}  // namespace tests
