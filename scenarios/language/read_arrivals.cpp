#include "scenarios/language/read_arrivals.h"

#include <utility>

#include "scenarios/language/fault.h"
#include "scenarios/language/fields.h"
#include "scenarios/language/observations.h"
#include "scenarios/language/scalars.h"

namespace scenarios {

namespace {

constexpr Range rates = {0, 1e9, Range::Low::excluded};

/// The part between `name(` and `)`, and where it begins; none if the text is not of that form.
struct Inside {
  std::string_view text;
  std::size_t offset;
};

std::optional<Inside> inside(std::string_view text, std::string_view name) {
  const std::size_t open = text.find('(');
  const std::size_t close = text.find_last_not_of(' ');
  if (open == std::string_view::npos || close == std::string_view::npos) return std::nullopt;
  if (text.substr(0, open) != name || text[close] != ')') return std::nullopt;
  return Inside{text.substr(open + 1, close - open - 1), open + 1};
}

TextFault moved(TextFault fault, std::size_t offset) {
  fault.offset += offset;
  return fault;
}

/// A rate of this kind above zero; `code` tells that it is of the other kind.
Parsed<double> parse_rate_of(RateOf kind, std::string_view code, std::string_view text) {
  const auto rate = parse_rate(text);
  if (!rate) return tl::make_unexpected(rate.error());
  const Span all{0, text.size()};
  if (rate->of != kind) {
    return tl::make_unexpected(fault_at(all, std::string(code), {{"found", std::string(text)}}));
  }
  if (auto problem = outside({rate->per_day, text, all}, rates, "rate")) {
    return tl::make_unexpected(*problem);
  }
  return rate->per_day;
}

Parsed<models::Arrivals> parse_poisson(const Inside& in) {
  const auto rate = parse_rate_of(RateOf::system, "E105", in.text);
  if (!rate) return tl::make_unexpected(moved(rate.error(), in.offset));
  return models::PoissonArrivals{*rate};
}

Parsed<models::Arrivals> parse_every(const Inside& in, const Observations& read) {
  const auto interval = parse_distribution(in.text, read);
  if (!interval) return tl::make_unexpected(moved(interval.error(), in.offset));
  if (interval->mean() > 0) return models::RenewalArrivals{*interval};
  return tl::make_unexpected(
      fault_at({in.offset, in.text.size()}, "E115", {{"found", std::string(in.text)}}));
}

Parsed<models::Arrivals> parse_arrivals(std::string_view text, const Observations& read) {
  if (const auto in = inside(text, "poisson")) return parse_poisson(*in);
  if (const auto in = inside(text, "every")) return parse_every(*in, read);
  return tl::make_unexpected(not_readable(text, "arrivals", "poisson(9 /d)"));
}

Parsed<double> parse_person_rate(std::string_view text) {
  return parse_rate_of(RateOf::person, "E116", text);
}

std::vector<std::string> weight_names(const models::Geography& geography) {
  std::vector<std::string> names;
  for (const auto& weight : geography.weights)
    names.push_back(weight.name);
  return names;
}

std::optional<models::Arrivals> read_population_arrivals(const Node& node, Reading& reading) {
  engine::Errors& faults = reading.faults;
  const Fields fields(node, {"groups.*.arrivals", "", "arrivals"}, faults);
  const auto& geography = reading.known.population.geography;
  models::PopulationArrivals arrivals;
  arrivals.per_person_per_day =
      read_value(fields.get("rate"), "rate", parse_person_rate, faults).value_or(0);
  if (!reading.known.has_population) {
    faults.push_back(fault("E058", node.where, {{"what", "arrivals"}}));
    return std::nullopt;
  }
  if (geography.municipalities.empty()) return arrivals;  // it could not be read
  for (const Node* age : read_names(fields.get("of"), "of", faults)) {
    const auto name = read_reference(age, "age_group", geography.age_groups, faults);
    if (name) arrivals.age_groups.push_back(*name);
  }
  const auto weights = weight_names(geography);
  arrivals.weight = read_reference(fields.get("weight"), "weight", weights, faults);
  if (fields.get("of") == nullptr) arrivals.age_groups = geography.age_groups;
  return arrivals;
}

}  // namespace

std::optional<models::Arrivals> read_arrivals(const Node& node, Reading& reading) {
  if (node.kind == NodeKind::map && node.find("value") == nullptr) {
    return read_population_arrivals(node, reading);
  }
  const auto read = observations_for(node, ObservationsOf::durations, reading);
  const auto parse = [&](std::string_view text) {
    return parse_arrivals(text, read);
  };
  return read_value(&node, "arrivals", parse, reading.faults);
}

}  // namespace scenarios
