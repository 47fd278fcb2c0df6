#include <algorithm>
#include <set>
#include <string>

#include "scenarios/language/figure_label.h"
#include "scenarios/language/figures_without_value.h"
#include "scenarios/language/read_key_figures.h"

namespace scenarios {

namespace {

using models::Measure;
using models::ServiceKind;

bool has_a_limit(const models::Service& service) {
  return std::any_of(service.capacity.begin(), service.capacity.end(),
                     [](const auto& capacity) { return capacity.has_value(); });
}

bool has_acute_stay(const models::Description& description, const std::string& service) {
  for (const auto& pathway : description.pathways) {
    for (const auto& step : pathway.steps) {
      const auto* stay = std::get_if<models::Stay>(&step);
      if (stay != nullptr && stay->acute && stay->service == service) return true;
    }
  }
  return false;
}

/// Somebody may wait for a place in the bed of the step before.
bool can_block(const models::Description& description) {
  return std::ranges::any_of(description.pathways, [](const auto& pathway) {
    return std::ranges::any_of(pathway.steps, [](const auto& step) {
      const auto* stay = std::get_if<models::Stay>(&step);
      return stay != nullptr && stay->wait == models::WaitWhere::in_bed;
    });
  });
}

/// Rounds of the stay, if it is one, wait in the line of the pool.
bool has_rounds_of(const models::Step& step, const std::string& pool) {
  const auto* stay = std::get_if<models::Stay>(&step);
  return stay != nullptr && std::ranges::any_of(stay->rounds, [&](const auto& round) {
           return round.pools.front() == pool;
         });
}

/// Some rounds wait in the line of the pool.
bool makes_rounds(const std::string& pool, const models::Description& description) {
  return std::ranges::any_of(description.pathways, [&](const auto& pathway) {
    return std::ranges::any_of(pathway.steps,
                               [&](const auto& step) { return has_rounds_of(step, pool); });
  });
}

std::vector<Measure> figures_of(const models::Service& service,
                                const models::Description& description) {
  std::vector<Measure> figures;
  if (service.kind == ServiceKind::staff) {
    figures = {Measure::starts};
    if (has_a_limit(service)) figures.insert(figures.begin(), Measure::occupancy);
    if (makes_rounds(service.name, description)) figures.push_back(Measure::wait_mean);
    return figures;
  }
  if (service.kind != ServiceKind::clinic) figures = {Measure::wait_mean, Measure::wait_p90};
  const bool has_places = service.kind == ServiceKind::ward ||
                          service.kind == ServiceKind::places ||
                          service.kind == ServiceKind::emergency;
  if (has_places && has_a_limit(service)) figures.push_back(Measure::occupancy);
  const bool blocks = service.kind == ServiceKind::ward && can_block(description);
  if (blocks) figures.push_back(Measure::blocked_days);
  const bool readmits = service.kind == ServiceKind::ward &&
                        has_acute_stay(description, service.name) &&
                        is_long_enough_to_follow(description.clock);
  if (readmits) figures.push_back(Measure::readmission_30d);
  if (service.kind == ServiceKind::desk) figures.push_back(Measure::rejected);
  const bool has_limit = service.queue.limit || service.queue.limit_rule;
  if (has_limit) figures.push_back(Measure::turned_away);
  if (service.queue.patience || service.queue.impatience) figures.push_back(Measure::gave_up);
  return figures;
}

models::KeyFigureWish wish_for(const models::Service& service, Measure measure,
                               const std::string& slot) {
  models::KeyFigureWish wish;
  wish.measure = measure;
  wish.service = service.name;
  if (!slot.empty()) wish.slot = slot;
  wish.id =
      service.name + (slot.empty() ? "" : "_" + slot) + "_" + std::string(measure_id(measure));
  wish.better = usual_better(measure);
  if (service.kind == ServiceKind::staff) wish.topic = models::Topic::staff;
  return wish;
}

/// Service "a_b" and class "b" of clinic "a" would get the same id.
void make_ids_unique(std::vector<models::KeyFigureWish>& wishes) {
  std::set<std::string> taken;
  for (auto& wish : wishes) {
    while (!taken.insert(wish.id).second)
      wish.id += "_2";
  }
}

}  // namespace

std::vector<models::KeyFigureWish> default_key_figures(const models::Description& description) {
  std::vector<models::KeyFigureWish> wishes;
  for (const auto& service : description.services) {
    for (const auto& slot : service.slots) {
      wishes.push_back(wish_for(service, Measure::wait_mean, slot.name));
      wishes.push_back(wish_for(service, Measure::wait_p90, slot.name));
    }
    for (const Measure measure : figures_of(service, description)) {
      wishes.push_back(wish_for(service, measure, ""));
    }
  }
  make_ids_unique(wishes);
  return wishes;
}

}  // namespace scenarios
