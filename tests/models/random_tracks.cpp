#include "tests/models/random_tracks.h"

#include <utility>

#include "engine/random/stream.h"

namespace tests {
namespace {

using models::Pathway;
using models::Step;

constexpr double minute_us = 60e6;

class Tracks {
 public:
  Tracks(models::Description description, std::uint64_t number, bool lasting)
      : stream_({number, 1}, {1, 1}, engine::purpose("random tracks"), 0),
        description_(std::move(description)),
        lasting_(lasting) {}

  models::Description build() {
    const std::size_t written = description_.pathways.size();
    for (std::size_t i = 0; i < written; ++i) {
      if (with(0.6)) add_fork(i);
      if (lasting_ && with(0.4)) add_subscription(i);
    }
    return std::move(description_);
  }

 private:
  int below(int count) { return static_cast<int>(stream_.uniform() * count); }
  bool with(double probability) { return stream_.uniform() < probability; }

  /// A stay where the pathway has one, or where any has; as it is, but for the wait in bed.
  std::vector<Step> stays_of(const Pathway& pathway) {
    std::vector<Step> steps;
    for (const Step& step : pathway.steps) {
      const auto* stay = std::get_if<models::Stay>(&step);
      if (stay == nullptr) continue;
      models::Stay one = *stay;
      one.wait = models::WaitWhere::at_home;
      one.until.clear();
      one.length = engine::exponential(minute_us * (1 + below(200)));
      steps.emplace_back(one);
    }
    return steps;
  }

  models::Track add_track(const std::string& pathway, const std::string& name,
                          std::vector<Step> steps) {
    if (with(0.5)) {
      steps.insert(steps.begin(), models::Delay{engine::exponential(minute_us * 60)});
    }
    steps.emplace_back(models::Join{});
    description_.pathways.push_back({pathway + "/" + name, std::move(steps)});
    return {name, pathway + "/" + name};
  }

  void add_fork(std::size_t index) {
    const Pathway pathway = description_.pathways[index];
    const std::vector<Step> stays = stays_of(pathway);
    models::Fork fork;
    for (int i = 0; i < 2 + below(2); ++i) {
      fork.tracks.push_back(add_track(pathway.name, "track" + std::to_string(i),
                                      with(0.7) ? stays : std::vector<Step>{}));
    }
    const auto tracks = static_cast<int>(fork.tracks.size());
    fork.needed = static_cast<std::size_t>(1 + below(tracks));
    fork.others_finish = lasting_ && with(0.5);
    insert(index, 0, fork);
  }

  /// Who is there from the start is in the same step as before.
  void insert(std::size_t index, std::size_t position, const Step& step) {
    Pathway& pathway = description_.pathways[index];
    pathway.steps.insert(pathway.steps.begin() + static_cast<std::ptrdiff_t>(position), step);
    for (models::StartGroup& start : description_.start_state) {
      if (start.pathway == pathway.name && start.step >= position) ++start.step;
    }
  }

  void add_subscription(std::size_t index) {
    const Pathway pathway = description_.pathways[index];
    if (with(0.5) && pathway.steps.size() > 1) insert(index, 1, models::Unsubscribe{"support"});
    const models::Track track = add_track(pathway.name, "support", stays_of(pathway));
    insert(index, 0, models::Subscribe{{"support", track.pathway}});
  }

  engine::RandomStream stream_;
  models::Description description_;
  bool lasting_;
};

}  // namespace

models::Description with_random_tracks(models::Description description, std::uint64_t number,
                                       bool lasting) {
  return Tracks(std::move(description), number, lasting).build();
}

}  // namespace tests
