#include "tests/models/random_staff.h"

#include <algorithm>

#include "engine/random/stream.h"

namespace tests {
namespace {

using models::AtClosing;
using models::Service;
using models::ServiceKind;

constexpr double one_minute = 60e6;
constexpr int pools = 4;

class Staff {
 public:
  Staff(models::Description description, std::uint64_t number)
      : stream_({number, 1}, {1, 1}, engine::purpose("random staff"), 0),
        description_(std::move(description)) {}

  models::Description build() {
    for (int i = 0; i < pools; ++i)
      description_.services.push_back(pool(i));
    for (models::Pathway& pathway : description_.pathways) {
      for (models::Step& step : pathway.steps) {
        auto* stay = std::get_if<models::Stay>(&step);
        if (stay != nullptr && with(0.5) && is_never_swapped(*stay)) add_staff(*stay);
      }
    }
    return description_;
  }

 private:
  int below(int count) { return static_cast<int>(stream_.uniform() * count); }
  bool with(double probability) { return stream_.uniform() < probability; }

  Service pool(int index) {
    Service made;
    made.name = "pool" + std::to_string(index);
    made.kind = ServiceKind::staff;
    made.capacity = {3 + below(3)};
    if (with(0.5)) {
      made.by = "municipality";
      made.capacity.assign(description_.geography.municipalities.size(), made.capacity[0]);
    }
    if (with(0.5)) {
      models::CapacityPlan plan;
      const std::chrono::hours from{8}, to{16};
      plan.weekly = {{{true, true, true, true, true, false, false}, from, to, 3}};
      made.plans.assign(made.capacity.size(), plan);
      made.at_closing = with(0.5) ? AtClosing::overtime : AtClosing::finish;
    }
    if (with(0.3)) {
      made.breakdown = models::Breakdown{engine::exponential(one_minute * 2000),
                                         engine::exponential(one_minute * 200), 1};
    }
    return made;
  }

  bool is_never_swapped(const models::Stay& stay) const {
    const bool is_swapped = stay.wait == models::WaitWhere::in_bed &&
                            description_.circular_blocking == models::CircularBlocking::swap;
    return !is_swapped;
  }

  void add_staff(models::Stay& stay) {
    const int first = (stay.service.back() - '0') % pools;
    const std::string own = "pool" + std::to_string(first);
    const std::string other = "pool" + std::to_string((first + 1) % pools);
    models::StaffNeed need{{own}, 1 + below(2), {}};
    if (with(0.5)) need.length = engine::exponential(one_minute * 60);
    if (with(0.4)) need.pools.push_back(other);
    stay.needs.push_back(need);
    if (with(0.4)) stay.needs.push_back({{other}, 1, engine::exponential(one_minute * 30)});
    if (with(0.4)) {
      stay.rounds.push_back({{own},
                             1 + below(2),
                             engine::exponential(one_minute * 10),
                             engine::exponential(one_minute * 100)});
    }
  }

  engine::RandomStream stream_;
  models::Description description_;
};

}  // namespace

models::Description with_random_staff(models::Description description, std::uint64_t number) {
  return Staff(std::move(description), number).build();
}

}  // namespace tests
