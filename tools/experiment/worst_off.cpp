#include "tools/experiment/worst_off.h"

#include <algorithm>
#include <cmath>

#include "output/report/estimate.h"

namespace tools {

namespace {

using output::ResidenceWaits;
using Municipality = ResidenceWaits::Municipality;

/// One service in all runs, with the same municipalities in the same order.
using SameService = std::vector<ResidenceWaits>;

const Municipality* find(const ResidenceWaits& among, const std::string& id) {
  const auto found = std::ranges::find(among.municipalities, id, &Municipality::id);
  return found == among.municipalities.end() ? nullptr : &*found;
}

/// Empty if not all runs have it.
SameService in_all(const ResidenceWaits& first,
                   const std::vector<std::vector<ResidenceWaits>>& runs) {
  SameService all;
  for (const auto& run : runs) {
    const auto found = std::ranges::find_if(
        run, [&](const ResidenceWaits& one) { return one.figure.id == first.figure.id; });
    if (found == run.end()) return {};
    all.push_back(*found);
  }
  for (const Municipality& home : first.municipalities) {
    const bool is_in_all = std::ranges::all_of(
        all, [&](const ResidenceWaits& one) { return find(one, home.id) != nullptr; });
    if (is_in_all) continue;
    for (ResidenceWaits& one : all)
      std::erase_if(one.municipalities, [&](const Municipality& m) { return m.id == home.id; });
  }
  for (ResidenceWaits& one : all) {
    std::erase_if(one.municipalities,
                  [&](const Municipality& m) { return find(first, m.id) == nullptr; });
    std::ranges::sort(one.municipalities, {}, &Municipality::id);
  }
  return all;
}

bool is_same(const Municipality& a, const Municipality& b) {
  return std::ranges::equal(a.values, b.values, [](double one, double other) {
    return one == other || (std::isnan(one) && std::isnan(other));
  });
}

bool is_the_same_everywhere(const SameService& service) {
  return std::ranges::all_of(service, [&](const ResidenceWaits& one) {
    return std::ranges::equal(one.municipalities, service.front().municipalities, is_same);
  });
}

bool somebody_waits(const Municipality& home) {
  return std::ranges::any_of(home.values, [](double wait) { return wait > 0; });
}

bool nobody_waits(const SameService& service) {
  return std::ranges::all_of(service, [](const ResidenceWaits& one) {
    return std::ranges::none_of(one.municipalities, somebody_waits);
  });
}

/// Of any municipality, by replication; NaN where nobody waited.
std::vector<double> longest_of(const ResidenceWaits& one) {
  std::vector<double> all(one.municipalities.front().values.size(), std::nan(""));
  for (const Municipality& home : one.municipalities) {
    for (std::size_t r = 0; r < all.size(); ++r)
      all[r] = std::fmax(all[r], home.values[r]);  // of a number and NaN, the number
  }
  return all;
}

double mean_of(const Municipality& home) {
  return output::report::estimate(home.values).mean;
}

/// The place of the one with the longest mean; the first among equals.
std::size_t worst_of(const ResidenceWaits& one) {
  std::size_t worst = 0;
  for (std::size_t m = 1; m < one.municipalities.size(); ++m) {
    const double most = mean_of(one.municipalities[worst]);
    if (std::isnan(most) || mean_of(one.municipalities[m]) > most) worst = m;
  }
  return worst;
}

LongestWaits told(const SameService& service) {
  LongestWaits all;
  for (const ResidenceWaits& run : service) {
    all.longest.push_back({run.figure, longest_of(run), {}});
    const std::size_t worst = worst_of(run);
    output::WorstOff::Municipality home{
        run.municipalities[worst].name_da, run.municipalities[worst].name_en, {}};
    for (const ResidenceWaits& other : service)
      home.waits.push_back(mean_of(other.municipalities[worst]));
    all.municipalities.push_back(std::move(home));
  }
  return all;
}

}  // namespace

std::vector<LongestWaits> longest_waits(const std::vector<std::vector<ResidenceWaits>>& runs) {
  std::vector<LongestWaits> all;
  for (const ResidenceWaits& first : runs.front()) {
    const SameService service = in_all(first, runs);
    constexpr std::size_t least = 2;
    if (service.empty() || service.front().municipalities.size() < least) continue;
    const bool says_nothing = is_the_same_everywhere(service) || nobody_waits(service);
    if (!says_nothing) all.push_back(told(service));
  }
  return all;
}

}  // namespace tools
