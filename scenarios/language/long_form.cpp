#include "scenarios/language/long_form.h"

#include <algorithm>
#include <utility>

#include <fmt/ranges.h>

#include "scenarios/language/by_member.h"
#include "scenarios/language/fault.h"
#include "scenarios/language/overlay.h"
#include "scenarios/language/scalars.h"
#include "scenarios/language/value_text.h"
#include "scenarios/messages.h"

namespace scenarios {

namespace {

constexpr std::string_view between_ends = " to ";

std::string checked_status(const Node& status, engine::Errors& faults) {
  const auto& known = statuses();
  if (status.kind == NodeKind::broken) return known.back();
  if (std::find(known.begin(), known.end(), status.text) != known.end()) return status.text;
  faults.push_back(fault("E045", status.where,
                         {{"field", "status"},
                          {"found", status.text},
                          {"known", fmt::format("{}", fmt::join(known, ", "))}},
                         nearest(status.text, known)));
  return known.back();
}

template <class Number>
std::optional<double> optional_of(const Parsed<Number>& number) {
  return number ? std::optional<double>(*number) : std::nullopt;
}

std::string checked_range(const Node& range, engine::Errors& faults) {
  const bool is_pair = range.kind == NodeKind::list && range.items.size() == 2 &&
                       range.items[0].kind == NodeKind::scalar &&
                       range.items[1].kind == NodeKind::scalar;
  if (is_pair) return range.items[0].text + std::string(between_ends) + range.items[1].text;
  if (range.kind != NodeKind::broken) faults.push_back(fault("E046", range.where));
  return {};
}

/// The numbers behind texts of one kind, so that they can be compared; empty if they are not.
std::vector<double> numbers_of(const std::vector<std::string>& texts) {
  const auto all = [&](auto number_of) {
    std::vector<double> numbers;
    for (const std::string& text : texts) {
      const std::optional<double> number = number_of(text);
      if (number) numbers.push_back(*number);
    }
    return numbers.size() == texts.size() ? numbers : std::vector<double>{};
  };
  auto numbers = all([](const std::string& text) -> std::optional<double> {
    const auto length = parse_duration(text);
    return length ? std::optional(static_cast<double>(length->count())) : std::nullopt;
  });
  if (numbers.empty())
    numbers = all([](const auto& text) { return optional_of(parse_number(text)); });
  if (numbers.empty())
    numbers = all([](const auto& text) { return optional_of(parse_share(text)); });
  if (numbers.empty())
    numbers = all([](const auto& text) { return optional_of(parse_slots(text)); });
  if (!numbers.empty()) return numbers;
  return all([](const std::string& text) -> std::optional<double> {
    const auto rate = parse_rate(text);
    return rate ? std::optional(rate->per_day) : std::nullopt;
  });
}

/// None of what cannot be compared.
bool is_outside(const std::string& low, const std::string& value, const std::string& high) {
  const auto numbers = numbers_of({low, value, high});
  return !numbers.empty() && !(numbers[0] <= numbers[1] && numbers[1] <= numbers[2]);
}

/// The value lies in its range, or in the one of the value that it replaces. A range of something
/// else than the value, such as of the mean of a distribution, is only compared with itself.
void check_range(const Node& value, const Node& range, engine::Errors& faults) {
  const std::string& low = range.items[0].text;
  const std::string& high = range.items[1].text;
  if (const auto ends = numbers_of({low, high}); !ends.empty() && ends[0] > ends[1]) {
    faults.push_back(fault("E131", range.where, {{"low", low}, {"high", high}}));
    return;
  }
  if (!is_outside(low, value.text, high)) return;
  const Words words{{"found", value.text}, {"low", low}, {"high", high}};
  faults.push_back(range.is_of_the_base ? warning("W170", value.where, words)
                                        : fault("E130", value.where, words));
}

/// What a long form says of `value`.
Provenance provenance_of(const Node& node, const Node& value, engine::Errors& faults) {
  Provenance provenance{"", "assumed", ""};
  if (const Node* status = node.find("status")) provenance.status = checked_status(*status, faults);
  if (const Node* range = node.find("range")) {
    provenance.range = checked_range(*range, faults);
    if (!provenance.range.empty()) check_range(value, *range, faults);
  }
  if (const Node* source = node.find("source"))
    provenance.source = read_scalar(source, "source", faults).value_or("");
  return provenance;
}

void unwrap(Node& node, engine::Errors& faults) {
  const bool says_anything = node.entries.size() > 1;
  Node value = std::move(*node.find("value"));
  if (says_anything) value.provenance = provenance_of(node, value, faults);
  node = std::move(value);
}

/// What is said of all members holds for those of which nothing else is said.
void unwrap_members(Node& node, engine::Errors& faults) {
  const bool says_anything = node.entries.size() > 2;
  for (Entry& entry : node.find("value")->entries) {
    const bool says_itself = is_long_form(entry.value);
    if (says_itself) unwrap(entry.value, faults);
    const bool is_silent = !says_itself && entry.value.kind == NodeKind::scalar;
    if (says_anything && is_silent)
      entry.value.provenance = provenance_of(node, entry.value, faults);
  }
}

std::size_t weakness(const std::string& status) {
  const auto& known = statuses();
  return static_cast<std::size_t>(std::find(known.begin(), known.end(), status) - known.begin());
}

/// True if something is left that is a number, besides the parameters' names.
bool has_own_numbers(std::string_view text) {
  bool in_name = false;
  for (const char c : text) {
    const bool is_digit = c >= '0' && c <= '9';
    const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    if (is_digit && !in_name) return true;
    in_name = c == '$' || (in_name && (is_digit || is_letter));
  }
  return false;
}

}  // namespace

const std::vector<std::string>& statuses() {
  static const std::vector<std::string> words = {"sourced", "derived", "recalled", "assumed"};
  return words;
}

std::optional<RangeEnds> left_range(const std::string& value, const std::string& range) {
  const std::size_t middle = range.find(between_ends);
  if (middle == std::string::npos) return std::nullopt;
  RangeEnds ends{range.substr(0, middle), range.substr(middle + between_ends.size())};
  return is_outside(ends.low, value, ends.high) ? std::optional(std::move(ends)) : std::nullopt;
}

void unwrap_long_forms(Node& node, engine::Errors& faults) {
  if (is_long_form(node)) unwrap(node, faults);
  if (is_by_member(node)) return unwrap_members(node, faults);
  for (Entry& entry : node.entries)
    unwrap_long_forms(entry.value, faults);
  for (Node& item : node.items)
    unwrap_long_forms(item, faults);
}

Provenance combined(std::string_view text, const std::vector<const Node*>& parameters) {
  Provenance result{"", "sourced", ""};
  for (const Node* parameter : parameters) {
    const Provenance of = parameter->provenance.value_or(Provenance{"", "assumed", ""});
    if (weakness(of.status) > weakness(result.status)) result.status = of.status;
    if (parameters.size() == 1) result.range = of.range;
    if (of.source.empty() || result.source.find(of.source) != std::string::npos) continue;
    result.source += (result.source.empty() ? "" : "; ") + of.source;
  }
  if (has_own_numbers(text)) {
    result.status = "assumed";
    result.range.clear();
  }
  return result;
}

}  // namespace scenarios
