#include "tests/models/random_network.h"

#include "engine/random/stream.h"
#include "tests/support/care_model.h"

namespace tests {
namespace {

constexpr double minute = 60e6;

class Builder {
 public:
  explicit Builder(std::uint64_t number)
      : stream_({number, 1}, {1, 1}, engine::purpose("random network"), 0),
        description_(scenario(10, 2)) {}

  models::Description build() {
    add_places();
    for (int i = 0; i < services_; ++i)
      description_.services.push_back(service("service" + std::to_string(i), i));
    for (int i = 0; i < pathways_; ++i)
      description_.pathways.push_back({"way" + std::to_string(i), steps()});
    description_.pathways.push_back({"out", {models::Leave{}}});
    description_.pathways.push_back({"dead", {models::Leave{true}}});
    for (int i = 0; i < groups_; ++i)
      description_.groups.push_back(group(i));
    description_.key_figures = {figure(Measure::wait_mean, "service0"),
                                figure(Measure::occupancy, "service1")};
    return description_;
  }

 private:
  int below(int count) { return static_cast<int>(stream_.uniform() * count); }
  bool with(double probability) { return stream_.uniform() < probability; }

  void add_places() {
    description_.geography.age_groups = {"0-17", "18+"};
    for (int i = 0; i < municipalities_; ++i) {
      description_.geography.municipalities.push_back(
          {static_cast<std::uint16_t>(101 + i), "Place" + std::to_string(i), {400, 600 + 100 * i}});
    }
  }

  models::Service service(const std::string& name, int index) {
    models::Service made = ward(name, 1 + below(6));
    const bool everywhere = with(0.5);
    const std::size_t members = everywhere ? static_cast<std::size_t>(municipalities_) : 1;
    if (everywhere) made.by = "municipality";
    made.capacity.assign(members, made.capacity[0]);
    if (with(0.2)) made.queue.limit = below(4);
    if (index == services_ - 1) {
      made.kind = models::ServiceKind::clinic;
      made.capacity.clear();
      made.slots = {{"visit", models::WaitKind::treatment, {}}};
      made.slots[0].per_week.assign(members, 35);
      made.queue.limit = std::nullopt;
    }
    if (index == services_ - 2) made.kind = models::ServiceKind::desk;
    if (index == services_ - 3) made.kind = models::ServiceKind::places;
    return made;
  }

  std::vector<models::Step> steps() {
    std::vector<models::Step> all;
    const int count = 1 + below(3);
    for (int i = 0; i < count; ++i) {
      if (with(0.6)) all.push_back(time_at_home());
      all.push_back(at_service(!all.empty() && std::holds_alternative<models::Stay>(all.back())));
    }
    if (with(0.5)) all.push_back(time_at_home());
    all.push_back(end());
    return all;
  }

  models::Step time_at_home() {
    const double mean = minute * (100 + below(3000));
    if (with(0.15)) return models::Delay{engine::exponential(mean)};
    if (with(0.2))
      return models::Delay{engine::truncated(engine::exponential(mean), mean, 9 * mean)};
    return models::Delay{engine::uniform(mean / 2, mean)};
  }

  models::Step at_service(bool after_stay) {
    const int which = below(services_);
    const std::string name = "service" + std::to_string(which);
    const auto length = engine::gamma_mean_sd(minute * (30 + below(900)), minute * 50);
    if (which == services_ - 1) {
      return models::Visit{name, "visit", 1 + below(2), engine::uniform(1e9, 5e9), {}};
    }
    if (which == services_ - 2) return models::Triage{name, length, 0.7, "out", ""};
    models::Stay made = stay(name, length);
    if (after_stay && with(0.4)) made.wait = models::WaitWhere::in_bed;
    made.acute = with(0.5);
    return made;
  }

  std::string any_way() { return "way" + std::to_string(below(pathways_)); }

  models::Step end() {
    if (with(0.3)) {
      const engine::PiecewiseConstantHazard often{{0}, {1 / (4000 * minute)}};
      const engine::PiecewiseConstantHazard rare{{0}, {1 / (6000 * minute)}};
      return models::Community{{{"again", often, true, any_way()}, {"dead", rare, false, "dead"}}};
    }
    return models::Choose{{{0.3, any_way()}, {0.3, any_way()}, {0.4, "out"}}};
  }

  models::Group group(int index) {
    models::Group made = arrivals("group" + std::to_string(index), 0.03, any_way(), 1 + below(9));
    if (with(0.7)) made.arrivals = models::PopulationArrivals{0.02, {}, {}};
    if (with(0.15)) made.arrivals = models::PresentArrivals{200};
    if (with(0.2)) made.arrivals.streams[0].batch = engine::fixed(3);
    if (with(0.5)) made.frailty = engine::gamma_mean_sd(1, 0.5);
    return made;
  }

  engine::RandomStream stream_;
  models::Description description_;
  const int municipalities_ = 3;
  const int services_ = 8;
  const int pathways_ = 6;
  const int groups_ = 3;
};

}  // namespace

models::Description random_network(std::uint64_t number) {
  return Builder(number).build();
}

}  // namespace tests
