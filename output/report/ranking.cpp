#include "output/report/ranking.h"

#include <algorithm>

namespace output::report {

std::vector<std::size_t> largest_first(const std::vector<double>& sizes, std::size_t most) {
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < sizes.size(); ++i) {
    if (sizes[i] > 0) places.push_back(i);
  }
  std::ranges::stable_sort(places,
                           [&](std::size_t a, std::size_t b) { return sizes[a] > sizes[b]; });
  if (places.size() > most) places.resize(most);
  return places;
}

std::vector<std::size_t> largest(const std::vector<double>& sizes, std::size_t most) {
  std::vector<std::size_t> places = largest_first(sizes, most);
  std::ranges::sort(places);
  return places;
}

}  // namespace output::report
