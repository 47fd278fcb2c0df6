#include "scenarios/language/read_factors.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "scenarios/language/fault.h"
#include "scenarios/language/scalars.h"
#include "scenarios/messages.h"

namespace scenarios {

namespace {

constexpr Range factors_allowed = {0, 1e6};
const std::vector<std::string> weekday_names = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
const std::vector<std::string> month_names = {"jan", "feb", "mar", "apr", "may", "jun",
                                              "jul", "aug", "sep", "oct", "nov", "dec"};

std::optional<double> read_factor(const Node& node, engine::Errors& faults) {
  const auto parse = [](std::string_view text) -> Parsed<double> {
    auto number = parse_number(text);
    if (!number) return number;
    if (auto problem = outside({*number, text, {0, text.size()}}, factors_allowed, "factor")) {
      return tl::make_unexpected(*problem);
    }
    return number;
  };
  return read_value(&node, "factor", parse, faults);
}

/// "mon-fri" as first and last; both the same for "mon". Round the end of the week or year:
/// sat-mon.
using NamedSpan = std::pair<std::size_t, std::size_t>;

std::optional<NamedSpan> span_in(std::string_view text, const std::vector<std::string>& names) {
  const std::size_t dash = std::min(text.find('-'), text.size());
  const auto place = [&](std::string_view name) {
    return static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
  };
  const std::size_t first = place(text.substr(0, dash));
  const std::size_t last = dash == text.size() ? first : place(text.substr(dash + 1));
  if (first == names.size() || last == names.size()) return std::nullopt;
  return NamedSpan{first, last};
}

void tell_not_a_name(const Entry& entry, std::string_view kind,
                     const std::vector<std::string>& names, engine::Errors& faults) {
  faults.push_back(fault("E144", entry.where,
                         {{"found", entry.key},
                          {"kind", std::string(kind)},
                          {"known", fmt::format("{}", fmt::join(names, ", "))}},
                         nearest(entry.key, names)));
}

/// A list with one number for each.
std::vector<double> listed_factors(const Node& node, std::string_view what, std::size_t wanted,
                                   engine::Errors& faults) {
  if (node.items.size() != wanted) {
    faults.push_back(fault("E143", node.where,
                           {{"what", std::string(what)},
                            {"wanted", std::to_string(wanted)},
                            {"found", std::to_string(node.items.size())}}));
    return {};
  }
  std::vector<double> factors;
  for (const Node& item : node.items)
    factors.push_back(read_factor(item, faults).value_or(1));
  return factors;
}

/// False, and told, if neither a list nor a map stands there.
bool is_list_or_map(const Node& node, std::string_view what, engine::Errors& faults) {
  if (node.kind == NodeKind::list || node.kind == NodeKind::map) return true;
  faults.push_back(fault("E042", node.where,
                         {{"what", std::string(what)}, {"wanted", "a_map"}, {"found", "a_value"}}));
  return false;
}

struct Named {
  std::string_view what;  ///< "by_weekday"
  std::string_view kind;  ///< "weekday"
  const std::vector<std::string>& names;
};

/// To all of the span, or until one that has a factor already: that one.
std::optional<std::size_t> spread(double factor, const NamedSpan& span,
                                  std::vector<std::optional<double>>& factors) {
  for (std::size_t i = span.first;; i = (i + 1) % factors.size()) {
    if (factors[i]) return i;
    factors[i] = factor;
    if (i == span.second) return std::nullopt;
  }
}

std::vector<double> named_factors(const Node* node, const Named& named, engine::Errors& faults) {
  if (node == nullptr || !is_list_or_map(*node, named.what, faults)) return {};
  const std::size_t size = named.names.size();
  if (node->kind == NodeKind::list) return listed_factors(*node, named.what, size, faults);
  std::vector<std::optional<double>> factors(size);
  for (const Entry& entry : node->entries) {
    const auto span = span_in(entry.key, named.names);
    const auto factor = read_factor(entry.value, faults);
    if (!span) {
      tell_not_a_name(entry, named.kind, named.names, faults);
      continue;
    }
    if (const auto twice = spread(factor.value_or(1), *span, factors)) {
      faults.push_back(
          fault("E145", entry.where, {{"found", entry.key}, {"twice", named.names[*twice]}}));
    }
  }
  std::vector<double> all(size);
  std::ranges::transform(factors, all.begin(),
                         [](const auto& factor) { return factor.value_or(1); });
  return all;
}

struct HourSpan {
  engine::Duration from;
  engine::Duration to;
  double factor;
  const Entry* written;
};

/// "08-16" or "20:30-24".
std::optional<HourSpan> hours_in(const Entry& entry, double factor) {
  const std::size_t dash = entry.key.find('-');
  if (dash == std::string::npos) return std::nullopt;
  const auto from = parse_clock_reading(std::string_view(entry.key).substr(0, dash));
  const auto to = parse_clock_reading(std::string_view(entry.key).substr(dash + 1));
  if (!from || !to || *from >= *to) return std::nullopt;
  return HourSpan{*from, *to, factor, &entry};
}

std::vector<models::HourFactor> hours_of(std::vector<HourSpan> spans, engine::Errors& faults) {
  std::sort(spans.begin(), spans.end(),
            [](const HourSpan& a, const HourSpan& b) { return a.from < b.from; });
  std::vector<models::HourFactor> factors;
  engine::Duration passed{};
  for (const HourSpan& span : spans) {
    if (span.from < passed) {
      faults.push_back(
          fault("E145", span.written->where,
                {{"found", span.written->key},
                 {"twice", span.written->key.substr(0, span.written->key.find('-'))}}));
      continue;
    }
    if (span.from > passed) factors.push_back({passed, 1});
    factors.push_back({span.from, span.factor});
    passed = span.to;
  }
  if (passed < std::chrono::days{1}) factors.push_back({passed, 1});
  return factors;
}

}  // namespace

std::vector<models::HourFactor> read_hour_factors(const Node* node, engine::Errors& faults) {
  if (node == nullptr || !is_list_or_map(*node, "by_hour", faults)) return {};
  if (node->kind == NodeKind::list) {
    std::vector<models::HourFactor> factors;
    for (const double factor : listed_factors(*node, "by_hour", 24, faults)) {
      factors.push_back({std::chrono::hours{static_cast<int>(factors.size())}, factor});
    }
    return factors;
  }
  std::vector<HourSpan> spans;
  for (const Entry& entry : node->entries) {
    const double factor = read_factor(entry.value, faults).value_or(1);
    if (const auto span = hours_in(entry, factor)) {
      spans.push_back(*span);
    } else {
      faults.push_back(fault("E146", entry.where, {{"found", entry.key}}));
    }
  }
  return hours_of(std::move(spans), faults);
}

std::vector<double> read_weekday_factors(const Node* node, engine::Errors& faults) {
  return named_factors(node, {"by_weekday", "weekday", weekday_names}, faults);
}

std::vector<double> read_month_factors(const Node* node, engine::Errors& faults) {
  return named_factors(node, {"by_month", "month", month_names}, faults);
}

std::optional<std::vector<bool>> weekdays_in(std::string_view text) {
  const auto span = span_in(text, weekday_names);
  if (!span) return std::nullopt;
  std::vector<bool> on(weekday_names.size(), false);
  for (std::size_t i = span->first;; i = (i + 1) % on.size()) {
    on[i] = true;
    if (i == span->second) return on;
  }
}

}  // namespace scenarios
