#include "tools/experiment/calibration.h"

#include <charconv>
#include <cmath>

#include <fmt/format.h>

#include "tools/experiment/planner_amount.h"
#include "tools/samspil/problem.h"

namespace tools {

namespace {

struct Amount {
  double number = 0;
  std::string unit;
};

/// "18 d": a number and what follows.
std::optional<Amount> amount_of(std::string_view text) {
  text = trimmed(text);
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || !std::isfinite(number)) return std::nullopt;
  return Amount{number, std::string(text.substr(static_cast<std::size_t>(end - text.data())))};
}

/// The text before the first `mark`, which is taken off with it; none if it is not there.
std::optional<std::string_view> taken(std::string_view& text, std::string_view mark) {
  const std::size_t at = text.find(mark);
  if (at == std::string_view::npos) return std::nullopt;
  const std::string_view before = trimmed(text.substr(0, at));
  text = text.substr(at + mark.size());
  return before;
}

std::optional<Stage> stage_of(const std::string& typed) {
  std::string_view rest = typed;
  const auto path = taken(rest, "=");
  const auto low_text = taken(rest, "..");
  const auto high_text = taken(rest, " : ");
  const auto figure = taken(rest, "=");
  const auto target_text = taken(rest, "within");
  if (!path || !low_text || !high_text || !figure || !target_text) return std::nullopt;
  const auto low = amount_of(*low_text), high = amount_of(*high_text);
  const auto target = amount_of(*target_text), tolerance = amount_of(rest);
  if (!low || !high || !target || !tolerance) return std::nullopt;
  const bool is_range = low->number < high->number && (low->unit == high->unit);
  const bool are_plain = target->unit.empty() && tolerance->unit.empty();
  if (!is_range || !are_plain || tolerance->number <= 0 || path->empty() || figure->empty())
    return std::nullopt;
  return Stage{typed,     std::string(*path),   low->number,    high->number,
               low->unit, std::string(*figure), target->number, tolerance->number};
}

/// The two ends of what is left of the range.
struct End {
  double value = 0;
  double off = 0;  ///< seen less the target; halved where the other end moved twice (Illinois)
};

}  // namespace

engine::Result<std::vector<Stage>> stages_of(const std::vector<std::string>& texts) {
  std::vector<Stage> stages;
  engine::Errors errors;
  for (const std::string& text : texts) {
    if (auto stage = stage_of(text)) {
      stages.push_back(std::move(*stage));
    } else {
      errors.push_back(problem("E319", {{"found", text}}));
    }
  }
  if (!errors.empty()) return tl::unexpected(errors);
  return stages;
}

std::string value_text(double value, const std::string& unit) {
  std::string digits = fmt::format("{:.5g}", value);
  const std::size_t point = digits.find('.');
  const bool could_be_thousands = point != std::string::npos && digits.size() - point == 4;
  if (could_be_thousands) digits += '0';
  return digits + unit;
}

std::optional<Found> find_value(const Stage& stage, int most,
                                const std::function<std::optional<double>(double)>& observe) {
  Found best;
  double least = HUGE_VAL;
  int left = most;
  const auto off = [&](double value) -> std::optional<double> {
    --left;
    const auto seen = observe(value);
    if (!seen) return std::nullopt;
    const double distance = *seen - stage.target;
    if (std::fabs(distance) < least) {
      least = std::fabs(distance);
      best = {value, *seen, least <= stage.tolerance, best.is_bracketed};
    }
    return distance;
  };
  const auto at_low = off(stage.low);
  if (!at_low) return std::nullopt;
  const auto at_high = off(stage.high);
  if (!at_high) return std::nullopt;
  End a{stage.low, *at_low}, b{stage.high, *at_high};
  best.is_bracketed = a.off == 0 || b.off == 0 || (a.off < 0) != (b.off < 0);
  while (best.is_bracketed && !best.is_hit && left > 0) {
    const double next = a.value + (b.value - a.value) * a.off / (a.off - b.off);
    const auto seen = off(next);
    if (!seen) return std::nullopt;
    if ((*seen < 0) == (b.off < 0)) {
      b = {next, *seen};
      a.off /= 2;
    } else {
      a = {next, *seen};
      b.off /= 2;
    }
  }
  return best;
}

}  // namespace tools
