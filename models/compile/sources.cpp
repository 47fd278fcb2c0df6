#include "models/compile/sources.h"

#include <string>

#include "models/compile/lookup.h"
#include "models/compile/steps.h"

namespace models {
namespace {

using Home = SourcePlan::Home;

/// Homes with their weight, turned into cumulative shares.
std::vector<Home> cumulative(std::vector<Home> homes) {
  double sum = 0;
  for (Home& home : homes)
    home.up_to = sum += home.up_to;
  for (Home& home : homes)
    home.up_to /= sum;
  if (!homes.empty()) homes.back().up_to = 1;
  return homes;
}

/// Everybody, by population: for streams that are not tied to a municipality.
std::vector<Home> everywhere(const Geography& geography) {
  std::vector<Home> homes;
  const auto municipalities = static_cast<std::uint16_t>(geography.municipalities.size());
  for (std::uint16_t m = 0; m < municipalities; ++m) {
    const auto& population = geography.municipalities[m].population;
    const auto ages = static_cast<std::uint8_t>(population.size());
    for (std::uint8_t age = 0; age < ages; ++age) {
      if (population[age] > 0) homes.push_back({static_cast<double>(population[age]), m, age});
    }
  }
  if (homes.empty()) return {Home{}};
  return cumulative(std::move(homes));
}

/// Turns the arrivals of one group into sources.
class SourceCompiler {
 public:
  SourceCompiler(Program& program, std::uint8_t group)
      : program_(program), geography_(program.description.geography), group_(group) {}

  void operator()(const PoissonArrivals& arrivals) {
    if (arrivals.per_day <= 0) return;
    add(name(), engine::exponential(engine::microseconds_per_day / arrivals.per_day),
        everywhere(geography_));
  }

  void operator()(const RenewalArrivals& arrivals) {
    add(name(), arrivals.interval, everywhere(geography_));
  }

  void operator()(const PopulationArrivals& arrivals) {
    const auto municipalities = static_cast<std::uint16_t>(geography_.municipalities.size());
    for (std::uint16_t m = 0; m < municipalities; ++m) {
      add_municipality(arrivals, m);
    }
  }

 private:
  const std::string& name() const { return program_.description.groups[group_].name; }

  void add_municipality(const PopulationArrivals& arrivals, std::uint16_t m) {
    const Municipality& home = geography_.municipalities[m];
    std::vector<Home> homes;
    double persons = 0;
    for (const std::string& wanted : ages(arrivals)) {
      const auto age = static_cast<std::uint8_t>(index_of_text(geography_.age_groups, wanted));
      const auto count = static_cast<double>(home.population[age]);
      if (count > 0) homes.push_back({count, m, age});
      persons += count;
    }
    const double per_day = persons * arrivals.per_person_per_day * weight(arrivals, m);
    if (per_day <= 0) return;
    add(name() + "/" + std::to_string(home.code),
        engine::exponential(engine::microseconds_per_day / per_day), cumulative(std::move(homes)));
  }

  const std::vector<std::string>& ages(const PopulationArrivals& arrivals) const {
    return arrivals.age_groups.empty() ? geography_.age_groups : arrivals.age_groups;
  }

  double weight(const PopulationArrivals& arrivals, std::uint16_t m) const {
    if (!arrivals.weight) return 1;
    return geography_.weights[index_of(geography_.weights, *arrivals.weight)].of_municipality[m];
  }

  void add(const std::string& source, const engine::Distribution& interval,
           std::vector<Home> homes) {
    SourcePlan plan;
    plan.name = source;
    plan.hash = engine::stable_hash(source);
    plan.group = group_;
    plan.first_step = first_step_of(program_, program_.description.groups[group_].pathway);
    plan.interval = interval;
    plan.homes = std::move(homes);
    program_.sources.push_back(std::move(plan));
  }

  Program& program_;
  const Geography& geography_;
  std::uint8_t group_;
};

}  // namespace

void compile_sources(Program& program) {
  engine::ensure(program.description.groups.size() <= 255, "there are at most 255 groups");
  for (std::size_t g = 0; g < program.description.groups.size(); ++g) {
    std::visit(SourceCompiler(program, static_cast<std::uint8_t>(g)),
               program.description.groups[g].arrivals);
  }
}

}  // namespace models
