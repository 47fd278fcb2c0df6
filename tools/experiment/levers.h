/// What a search may turn: whole numbers of a scenario, each within a range and with a price.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/error.h"
#include "scenarios/load.h"

namespace tools {

/// Prices are whole thousandths, so that sums of them are compared exactly.
inline constexpr std::int64_t price_unit = 1000;

/// `services.ward.beds=8..30:1.25`
struct PricedLever {
  std::string path;
  std::int64_t low = 0, high = 0;   ///< both included
  std::int64_t price = price_unit;  ///< of one more, in thousandths; above 0

  friend bool operator==(const PricedLever&, const PricedLever&) = default;
};

/// One value of each lever, in their order.
using Mix = std::vector<std::int64_t>;

/// At most so many mixes are searched.
inline constexpr std::int64_t most_mixes = 100'000;

/// E330 for each text that is none, E331 if there are more than most_mixes, E317 for a path that
/// stands twice, or in `changed` too.
engine::Result<std::vector<PricedLever>> levers_of(const std::vector<std::string>& texts,
                                                   const std::vector<scenarios::Override>& changed);

/// In thousandths.
std::int64_t price_of(const Mix& mix, const std::vector<PricedLever>& levers);

/// "services.ward.beds = 12, services.rehab.beds = 6"
std::string mix_in_words(const Mix& mix, const std::vector<PricedLever>& levers);

}  // namespace tools
