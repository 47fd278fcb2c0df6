#include "tools/experiment/erlang.h"

#include "engine/random/elementary.h"
#include "engine/sim_time.h"

namespace tools {

namespace {

using models::Measure;

/// A ward to which one Poisson stream comes, stays once and leaves.
struct SimpleWard {
  std::int64_t servers = 0;
  double per_day = 0;
  double days = 0;  ///< mean stay
  bool exponential = false;
  std::optional<std::int64_t> queue_limit;
  models::QueueOrder order = models::QueueOrder::fifo;

  double offered() const { return per_day * days; }
};

/// Poisson at one rate, one at a time, from first to last; none for anything more.
std::optional<double> plain_rate(const models::Group& group) {
  if (group.arrivals.streams.size() != 1) return std::nullopt;
  const models::Stream& stream = group.arrivals.streams.front();
  const auto* poisson = std::get_if<models::PoissonArrivals>(&stream.law);
  if (poisson == nullptr) return std::nullopt;
  models::Stream plain;
  plain.law = *poisson;
  plain.name = stream.name;
  if (!(stream == plain)) return std::nullopt;
  return poisson->per_day;
}

/// The one step of a pathway that is a stay and then leaves; null for anything more.
const models::Stay* only_stay(const models::Description& scenario) {
  for (const models::Pathway& pathway : scenario.pathways) {
    if (pathway.name != scenario.groups.front().pathway) continue;
    if (pathway.steps.size() != 2 || !std::holds_alternative<models::Leave>(pathway.steps.back())) {
      return nullptr;
    }
    const auto* stay = std::get_if<models::Stay>(&pathway.steps.front());
    if (stay == nullptr) return nullptr;
    models::Stay plain;
    plain.service = stay->service;
    plain.length = stay->length;
    plain.wait = stay->wait;
    plain.acute = stay->acute;
    plain.priority = stay->priority;
    return *stay == plain ? stay : nullptr;
  }
  return nullptr;
}

/// One member with beds that never vary, and a queue without rules beyond order and limit: equal to
/// such a service in all else, so that a new rule of the language is not taken for none.
bool is_plain(const models::Service& service) {
  models::Service plain;
  plain.name = service.name;
  plain.label = service.label;
  plain.kind = service.kind;
  plain.capacity = service.capacity;
  plain.waits_for = service.waits_for;
  plain.queue.order = service.queue.order;
  plain.queue.limit = service.queue.limit;
  plain.plans = service.plans;
  for (const models::CapacityPlan& plan : service.plans) {
    if (!(plan == models::CapacityPlan{})) return false;
  }
  return service == plain && service.capacity.size() == 1 && service.capacity.front().has_value();
}

std::optional<SimpleWard> simple_ward(const models::Description& scenario,
                                      const std::string& service) {
  if (scenario.groups.size() != 1) return std::nullopt;
  const auto rate = plain_rate(scenario.groups.front());
  const models::Stay* const stay = only_stay(scenario);
  if (!rate || stay == nullptr || stay->service != service) return std::nullopt;
  for (const models::Service& one : scenario.services) {
    if (one.name != service || !is_plain(one)) continue;
    SimpleWard ward;
    ward.servers = *one.capacity.front();
    ward.per_day = *rate;
    ward.days = stay->length.mean() / engine::microseconds_per_day;
    ward.exponential = stay->length.text().starts_with("exponential(");
    ward.queue_limit = one.queue.limit;
    ward.order = one.queue.order;
    return ward;
  }
  return std::nullopt;
}

/// The wait is 0 with probability 1 - C, else exponential with rate (c - a) / stay.
std::optional<double> of_waiting_ward(const SimpleWard& ward, const models::KeyFigureWish& wish) {
  const double spare = static_cast<double>(ward.servers) - ward.offered();
  if (spare <= 0) return std::nullopt;
  const double c = erlang_c(ward.servers, ward.offered());
  const double rate = spare / ward.days;
  using models::QueueOrder;
  if (ward.order == QueueOrder::shortest) return std::nullopt;
  const bool in_order = ward.order == QueueOrder::fifo || ward.order == QueueOrder::priority;
  const auto quantile = [&](double p) {
    return c <= 1 - p ? 0.0 : engine::log(c / (1 - p)) / rate;
  };
  switch (wish.measure) {
    case Measure::wait_mean:
      return c / rate;
    case Measure::waiting:
      return c / rate * ward.per_day;
    case Measure::occupancy:
      return ward.offered() / static_cast<double>(ward.servers);
    case Measure::wait_median:
      return in_order ? std::optional(quantile(0.5)) : std::nullopt;
    case Measure::wait_p90:
      return in_order ? std::optional(quantile(0.9)) : std::nullopt;
    case Measure::wait_share_within: {
      if (!in_order) return std::nullopt;
      const auto limit = wish.limit.value_or(std::chrono::days{30});
      const double days = static_cast<double>(limit.count()) / engine::microseconds_per_day;
      return 1 - c * engine::exp(-rate * days);
    }
    default:
      return std::nullopt;
  }
}

std::optional<double> of_full_ward(const SimpleWard& ward, const models::KeyFigureWish& wish) {
  const double lost = erlang_b(ward.servers, ward.offered());
  if (wish.measure == Measure::turned_away) return lost;
  if (wish.measure != Measure::occupancy) return std::nullopt;
  return ward.offered() * (1 - lost) / static_cast<double>(ward.servers);
}

}  // namespace

double erlang_b(std::int64_t servers, double offered) {
  double lost = 1;
  for (std::int64_t k = 1; k <= servers; ++k) {
    lost = offered * lost / (static_cast<double>(k) + offered * lost);
  }
  return lost;
}

double erlang_c(std::int64_t servers, double offered) {
  const double lost = erlang_b(servers, offered);
  return lost / (1 - offered / static_cast<double>(servers) * (1 - lost));
}

std::optional<double> formula_for(const models::Description& scenario,
                                  const models::KeyFigureWish& wish) {
  const auto ward = simple_ward(scenario, wish.service);
  if (!ward) return std::nullopt;
  if (ward->queue_limit == 0) return of_full_ward(*ward, wish);
  if (!ward->queue_limit && ward->exponential) return of_waiting_ward(*ward, wish);
  return std::nullopt;
}

}  // namespace tools
