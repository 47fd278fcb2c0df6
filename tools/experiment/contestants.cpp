#include "tools/experiment/contestants.h"

#include <charconv>
#include <filesystem>
#include <optional>

#include "tools/experiment/planner_amount.h"
#include "tools/samspil/problem.h"

namespace tools {

namespace {

std::optional<std::int64_t> whole(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (fault != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

/// "8..12": every whole number between; empty if it is no such thing.
std::vector<std::string> range_in(std::string_view text) {
  const std::size_t dots = text.find("..");
  if (dots == std::string_view::npos) return {};
  const auto from = whole(trimmed(text.substr(0, dots)));
  const auto to = whole(trimmed(text.substr(dots + 2)));
  const auto most = static_cast<std::int64_t>(most_contestants);
  if (!from || !to || *from > *to || *from < -most * most || *to - *from >= most) return {};
  std::vector<std::string> values;
  for (std::int64_t value = *from; value <= *to; ++value)
    values.push_back(std::to_string(value));
  return values;
}

std::vector<std::string> list_in(std::string_view text) {
  std::vector<std::string> values;
  while (true) {
    const std::size_t comma = text.find(',');
    const std::string_view value = trimmed(text.substr(0, comma));
    if (value.empty()) return {};
    values.emplace_back(value);
    if (comma == std::string_view::npos) return values;
    text.remove_prefix(comma + 1);
  }
}

std::optional<Variation> variation_in(const std::string& text) {
  const std::size_t equals = text.find('=');
  if (equals == std::string::npos || equals == 0) return std::nullopt;
  Variation variation{std::string(trimmed(text.substr(0, equals))), {}};
  const std::string_view values = std::string_view(text).substr(equals + 1);
  const bool is_range = values.find("..") != std::string_view::npos;
  variation.values = is_range ? range_in(values) : list_in(values);
  if (variation.values.empty()) return std::nullopt;
  return variation;
}

/// Each with each value; one more than there may be, if there are too many.
std::vector<Contender> varied(const std::vector<Contender>& all, const Variation& variation) {
  std::vector<Contender> wider;
  for (const Contender& one : all) {
    for (const std::string& value : variation.values) {
      if (wider.size() > most_contestants) return wider;
      wider.push_back(one);
      wider.back().name += ", " + variation.path + " = " + value;
      wider.back().overrides.push_back({variation.path, value});
    }
  }
  return wider;
}

}  // namespace

engine::Result<std::vector<Variation>> variations_of(const std::vector<std::string>& texts) {
  std::vector<Variation> all;
  engine::Errors errors;
  for (const std::string& text : texts) {
    if (auto variation = variation_in(text)) {
      all.push_back(std::move(*variation));
    } else {
      errors.push_back(problem("E309", {{"found", text}}));
    }
  }
  if (!errors.empty()) return tl::unexpected(errors);
  return all;
}

engine::Result<std::vector<Contender>> contenders(const std::vector<std::string>& files,
                                                  const std::vector<Variation>& variations) {
  std::vector<Contender> all;
  all.reserve(files.size());
  for (const std::string& file : files)
    all.push_back({std::filesystem::path(file).stem().string(), file, {}});
  for (const Variation& variation : variations)
    all = varied(all, variation);
  if (all.size() >= 2 && all.size() <= most_contestants) return all;
  return tl::unexpected(engine::Errors{problem("E310", {})});
}

}  // namespace tools
