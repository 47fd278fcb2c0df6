#include "models/compile/homes.h"

#include <utility>

namespace models {

std::vector<Home> cumulative(std::vector<Home> homes) {
  double sum = 0;
  for (Home& home : homes)
    home.up_to = sum += home.up_to;
  for (Home& home : homes)
    home.up_to /= sum;
  if (!homes.empty()) homes.back().up_to = 1;
  return homes;
}

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

}  // namespace models
