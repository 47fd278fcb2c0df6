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

std::vector<Home> anywhere(const Geography& geography) {
  std::vector<Home> homes;
  const auto municipalities = static_cast<std::uint16_t>(geography.municipalities.size());
  for (std::uint16_t m = 0; m < municipalities; ++m) {
    const auto& population = geography.municipalities[m].population;
    const auto ages = static_cast<std::uint8_t>(population.size());
    for (std::uint8_t age = 0; age < ages; ++age)
      homes.push_back({static_cast<double>(population[age]), m, age});
  }
  if (homes.empty()) return {Home{}};
  return cumulative(std::move(homes));
}

std::vector<Home> everywhere(const Geography& geography) {
  std::vector<Home> homes = anywhere(geography);
  double before = 0;
  std::erase_if(homes, [&before](const Home& home) {
    return home.up_to == std::exchange(before, home.up_to);
  });
  return homes;
}

}  // namespace models
