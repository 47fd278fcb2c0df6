#include "tools/experiment/levers.h"

#include <charconv>
#include <optional>
#include <set>
#include <string_view>

#include "tools/experiment/planner_amount.h"
#include "tools/samspil/problem.h"

namespace tools {

namespace {

constexpr std::int64_t farthest_value = 1'000'000'000;
constexpr std::int64_t highest_price = 1'000'000'000;

std::optional<std::int64_t> whole_number_in(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (fault != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

/// "1.25" as 1250; at most three decimals, so that nothing is rounded.
std::optional<std::int64_t> price_in(std::string_view text) {
  const std::size_t point = text.find('.');
  std::string decimals(point == text.npos ? "" : text.substr(point + 1));
  if (decimals.size() > 3 || (point != text.npos && decimals.empty())) return std::nullopt;
  decimals.resize(3, '0');
  const auto whole = whole_number_in(text.substr(0, point));
  const auto part = whole_number_in(decimals);
  const bool is_plain = whole && part && *whole >= 0 && *part >= 0 && decimals.front() != '+';
  if (!is_plain || *whole > highest_price || *whole * price_unit + *part == 0) return std::nullopt;
  return *whole * price_unit + *part;
}

std::optional<PricedLever> lever_in(const std::string& text) {
  const std::string_view all = text;
  const std::size_t equals = all.find('=');
  const std::size_t dots = all.find("..", equals == all.npos ? 0 : equals);
  if (equals == all.npos || equals == 0 || dots == all.npos) return std::nullopt;
  const std::size_t colon = all.find(':', dots);
  const auto low = whole_number_in(trimmed(all.substr(equals + 1, dots - equals - 1)));
  const auto high = whole_number_in(trimmed(all.substr(dots + 2, colon - dots - 2)));
  if (!low || !high || *low < 0 || *low > *high || *high > farthest_value) return std::nullopt;
  PricedLever lever{std::string(trimmed(all.substr(0, equals))), *low, *high, price_unit};
  if (colon == all.npos) return lever;
  const auto price = price_in(trimmed(all.substr(colon + 1)));
  if (!price) return std::nullopt;
  lever.price = *price;
  return lever;
}

/// Stops counting beyond most_mixes.
bool are_too_many(const std::vector<PricedLever>& levers) {
  std::int64_t mixes = 1;
  for (const PricedLever& lever : levers) {
    const std::int64_t values = lever.high - lever.low + 1;
    if (values > most_mixes / mixes) return true;
    mixes *= values;
  }
  return false;
}

}  // namespace

engine::Result<std::vector<PricedLever>> levers_of(
    const std::vector<std::string>& texts, const std::vector<scenarios::Override>& changed) {
  std::vector<PricedLever> all;
  engine::Errors errors;
  std::set<std::string> paths;
  for (const scenarios::Override& one : changed)
    paths.insert(one.path);
  for (const std::string& text : texts) {
    auto lever = lever_in(text);
    if (!lever) {
      errors.push_back(problem("E330", {{"found", text}}));
    } else if (!paths.insert(lever->path).second) {
      errors.push_back(problem("E317", {{"path", lever->path}}));
    } else {
      all.push_back(std::move(*lever));
    }
  }
  if (are_too_many(all)) {
    errors.push_back(problem("E331", {{"most", std::to_string(most_mixes)}}));
  }
  if (!errors.empty()) return tl::unexpected(errors);
  return all;
}

std::int64_t price_of(const Mix& mix, const std::vector<PricedLever>& levers) {
  std::int64_t price = 0;
  for (std::size_t i = 0; i < levers.size(); ++i)
    price += mix[i] * levers[i].price;
  return price;
}

std::string mix_in_words(const Mix& mix, const std::vector<PricedLever>& levers) {
  std::string words;
  for (std::size_t i = 0; i < levers.size(); ++i) {
    words += (words.empty() ? "" : ", ") + levers[i].path + " = " + std::to_string(mix[i]);
  }
  return words;
}

}  // namespace tools
