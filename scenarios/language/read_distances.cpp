#include "scenarios/language/read_distances.h"

#include <algorithm>

#include "scenarios/language/fault.h"
#include "scenarios/language/fields.h"
#include "scenarios/language/scalars.h"

namespace scenarios {

namespace {

double in_minutes(engine::Duration duration) {
  return static_cast<double>(duration.count()) / 60e6;
}

class DistanceReader {
 public:
  explicit DistanceReader(Reading& reading)
      : reading_(reading), homes_(reading.known.population.geography.municipalities) {}

  /// Of one service: a row entry for each municipality.
  std::vector<double> read(const Entry& entry) {
    if (entry.value.kind == NodeKind::map) return by_municipality(entry);
    const auto same = read_value(&entry.value, "distance", parse_duration, reading_.faults);
    return std::vector<double>(std::max<std::size_t>(1, homes_.size()),
                               in_minutes(same.value_or(engine::Duration::zero())));
  }

 private:
  std::vector<double> by_municipality(const Entry& entry) {
    std::vector<double> minutes(std::max<std::size_t>(1, homes_.size()), 0);
    std::vector<bool> is_known(minutes.size(), false);
    const auto& all = reading_.known.population.all_members;
    const auto names = all.find("municipality");
    for (const Entry& one : entry.value.entries) {
      const Node name = scalar_node(one.key, one.where);
      const auto distance = read_value(&one.value, "distance", parse_duration, reading_.faults);
      const auto& known = names == all.end() ? none_ : names->second;
      if (!read_reference(&name, "municipality", known, reading_.faults) || !distance) continue;
      const auto home = std::ranges::find(homes_, one.key, &models::Municipality::name);
      if (home == homes_.end()) continue;  // left out by `where`
      const auto m = static_cast<std::size_t>(home - homes_.begin());
      minutes[m] = in_minutes(*distance);
      is_known[m] = true;
    }
    tell_missing(entry, is_known);
    return minutes;
  }

  void tell_missing(const Entry& entry, const std::vector<bool>& is_known) {
    for (std::size_t m = 0; m < homes_.size(); ++m) {
      if (is_known[m]) continue;
      reading_.faults.push_back(
          fault("E255", entry.where, {{"service", entry.key}, {"from", homes_[m].name}}));
      return;
    }
  }

  Reading& reading_;
  const std::vector<models::Municipality>& homes_;
  const std::vector<std::string> none_;
};

}  // namespace

models::Distances read_distances(const Node& node, Reading& reading) {
  models::Distances distances;
  DistanceReader reader(reading);
  std::vector<std::string> services;
  for (const auto& [name, known] : reading.known.services)
    services.push_back(name);
  for (const Entry* entry : named_things(&node, "distances", reading.faults)) {
    const Node name = scalar_node(entry->key, entry->where);
    if (!read_reference(&name, "service", services, reading.faults)) continue;
    const std::vector<double> column = reader.read(*entry);
    distances.minutes.resize(column.size());
    distances.services.push_back(entry->key);
    for (std::size_t m = 0; m < column.size(); ++m)
      distances.minutes[m].push_back(column[m]);
  }
  return distances;
}

}  // namespace scenarios
