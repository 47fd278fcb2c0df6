#include "tools/experiment/precision.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "engine/statistics/interval.h"
#include "tools/experiment/planner_amount.h"
#include "tools/samspil/option_values.h"
#include "tools/samspil/problem.h"

namespace tools {

namespace {

/// What a unit of the command line is, in the figure's own unit.
struct PrecisionUnit {
  std::string_view text;
  std::string_view of;  ///< unit of the figure; empty for any
  double factor;
  bool is_relative;
};
constexpr std::array<PrecisionUnit, 6> precision_units{{{"%", "", 0.01, true},
                                                        {"pp", "1", 0.01, false},
                                                        {"min", "day", 1.0 / 1440, false},
                                                        {"h", "day", 1.0 / 24, false},
                                                        {"d", "day", 1, false},
                                                        {"", "", 1, false}}};

/// "wait" and "3 %"; none unless both are there.
std::optional<std::pair<std::string_view, std::string_view>> halves(std::string_view wish) {
  for (const std::string_view word : {" within ", " inden for "}) {
    const std::size_t at = wish.find(word);
    if (at == std::string_view::npos) continue;
    return std::pair{trimmed(wish.substr(0, at)), trimmed(wish.substr(at + word.size()))};
  }
  return std::nullopt;
}

tl::unexpected<engine::Error> refused(std::string_view code, Words words) {
  return tl::unexpected(problem(code, std::move(words)));
}

tl::expected<PrecisionTarget, engine::Error> target_of(std::string_view wish,
                                                       const std::vector<output::Figure>& figures) {
  const auto parts = halves(wish);
  if (!parts) return refused("E302", {{"found", std::string(wish)}});
  const auto figure = figure_named(parts->first, figures);
  if (!figure) return tl::unexpected(figure.error());
  const std::string_view amount = parts->second;
  for (const PrecisionUnit& unit : precision_units) {
    if (!amount.ends_with(unit.text)) continue;
    const auto number = number_in(amount.substr(0, amount.size() - unit.text.size()));
    if (!number || *number <= 0) return refused("E302", {{"found", std::string(wish)}});
    if (!unit.of.empty() && unit.of != (*figure)->unit) {
      return refused("E304", {{"figure", (*figure)->id}, {"unit", std::string(unit.text)}});
    }
    return PrecisionTarget{(*figure)->id, *number, std::string(unit.text), unit.factor,
                           unit.is_relative};
  }
  return refused("E302", {{"found", std::string(wish)}});
}

/// Of intervals that say 95 %, a look after 10 let 7 of 100 miss the truth, one after 20 still 6.7:
/// spreads that by chance looked small ended the run (docs/coverage.md).
constexpr std::uint64_t first_look = 30;

}  // namespace

engine::Result<std::vector<PrecisionTarget>> precision_targets(
    const std::string& text, const std::vector<output::Figure>& figures) {
  std::vector<PrecisionTarget> targets;
  engine::Errors errors;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t comma = std::min(text.find(',', at), text.size());
    const auto target = target_of(trimmed(std::string_view(text).substr(at, comma - at)), figures);
    if (target) {
      targets.push_back(*target);
    } else {
      errors.push_back(target.error());
    }
    at = comma + 1;
  }
  if (!errors.empty()) return tl::unexpected(errors);
  return targets;
}

PrecisionReached reached(const PrecisionTarget& target, const std::vector<double>& values) {
  std::vector<double> finite;
  std::copy_if(values.begin(), values.end(), std::back_inserter(finite),
               [](double one) { return std::isfinite(one); });
  if (finite.size() < 2) return {std::numeric_limits<double>::quiet_NaN(), false};
  const engine::Interval interval = engine::confidence_interval(finite, 0.95);
  double half_width = (interval.high - interval.low) / 2 / target.factor;
  if (target.is_relative && half_width > 0) half_width /= std::fabs(engine::mean(finite));
  return {half_width, half_width <= target.half_width};
}

std::vector<std::uint32_t> precision_rounds(std::uint32_t most) {
  std::vector<std::uint32_t> rounds;
  for (std::uint64_t round = first_look; round < most; round *= 2)
    rounds.push_back(static_cast<std::uint32_t>(round));
  rounds.push_back(most);
  return rounds;
}

}  // namespace tools
