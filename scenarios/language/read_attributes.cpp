#include "scenarios/language/read_attributes.h"

#include <algorithm>

#include "scenarios/language/distribution_forms.h"
#include "scenarios/language/expression_text.h"
#include "scenarios/language/fault.h"
#include "scenarios/language/fields.h"
#include "scenarios/language/observations.h"
#include "scenarios/language/scalars.h"
#include "scenarios/messages.h"

namespace scenarios {

namespace {

using models::Attribute;
using models::AttributeKind;

std::string_view term_of(AttributeKind kind) {
  if (kind == AttributeKind::yes_no) return "condition";
  return kind == AttributeKind::duration ? "duration" : "number";
}

engine::Distribution yes_with(double share) {
  if (share <= 0 || share >= 1) return engine::fixed(share);
  return engine::discrete({0, 1}, {1 - share, share});
}

/// `30 %`, `yes`, a distribution of durations (some unit of time stands in it), or one of numbers.
Parsed<Attribute> parse_attribute(std::string_view text, const Observations& durations,
                                  const Observations& numbers) {
  if (text == "yes" || text == "no") {
    return Attribute{{}, AttributeKind::yes_no, yes_with(text == "yes" ? 1 : 0)};
  }
  const bool is_share = trimmed(text).ends_with('%');
  if (is_share) {
    return parse_share(text).map([](double share) {
      return Attribute{{}, AttributeKind::yes_no, yes_with(share)};
    });
  }
  auto number = parse_plain_distribution(text, numbers);
  if (number) return Attribute{{}, AttributeKind::number, *number};
  auto duration = parse_distribution(text, durations);
  if (duration) return Attribute{{}, AttributeKind::duration, *duration};
  // A unit of time is out of place among numbers, and a number without one among durations: what
  // the writer meant is told by the one that got further.
  return tl::unexpected(number.error().offset > duration.error().offset ? number.error()
                                                                        : duration.error());
}

bool check_attribute_name(const Entry& entry, engine::Errors& faults) {
  const bool is_word = std::ranges::all_of(entry.key, [](char c) {
    const auto code = static_cast<unsigned char>(c);
    return c == '_' || code >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
           (c >= 'A' && c <= 'Z');
  });
  const bool starts_well = !entry.key.empty() && !(entry.key[0] >= '0' && entry.key[0] <= '9');
  if (is_word && starts_well && !is_reserved_word(entry.key)) return true;
  faults.push_back(fault("E220", entry.where, {{"found", entry.key}}));
  return false;
}

void add_attribute(const Entry& entry, std::vector<Attribute>& all, Reading& reading) {
  if (!check_attribute_name(entry, reading.faults)) return;
  const auto durations = observations_for(entry.value, ObservationsOf::durations, reading);
  const auto numbers = observations_for(entry.value, ObservationsOf::numbers, reading);
  const auto parse = [&](std::string_view text) {
    return parse_attribute(text, durations, numbers);
  };
  auto attribute = read_value(&entry.value, entry.key, parse, reading.faults);
  if (!attribute) return;
  attribute->name = entry.key;
  const auto known = reading.known.attributes.emplace(entry.key, attribute->kind);
  if (known.first->second != attribute->kind) {
    reading.faults.push_back(fault("E221", entry.value.where,
                                   {{"attribute", entry.key},
                                    {"here", std::string(term_of(attribute->kind))},
                                    {"before", std::string(term_of(known.first->second))}}));
  }
  all.push_back(std::move(*attribute));
}

Wanted wanted_for(AttributeKind kind) {
  if (kind == AttributeKind::yes_no) return Wanted::condition;
  return kind == AttributeKind::duration ? Wanted::duration : Wanted::number;
}

bool begins_with_a_law(std::string_view text, ValueKind kind) {
  const auto names = distribution_names(kind);
  const Scanner scanner(text);
  return std::ranges::find(names, scanner.upcoming().text) != names.end();
}

using NewValue = std::variant<models::Expression, engine::Distribution>;

/// A formula, or a law to draw from.
std::optional<NewValue> read_new_value(const Node& node, AttributeKind kind, Reading& reading) {
  const ExpressionNames names{reading.known, {}};
  const bool is_duration = kind == AttributeKind::duration;
  const auto of = is_duration ? ObservationsOf::durations : ObservationsOf::numbers;
  const auto read = observations_for(node, of, reading);
  const auto parse = [&](std::string_view text) -> Parsed<NewValue> {
    if (kind == AttributeKind::yes_no ||
        !begins_with_a_law(text, is_duration ? ValueKind::duration : ValueKind::plain)) {
      auto formula = parse_expression(text, wanted_for(kind), names);
      if (!formula) return tl::unexpected(formula.error());
      return NewValue(std::move(*formula));
    }
    auto law = is_duration ? parse_distribution(text, read) : parse_plain_distribution(text, read);
    if (!law) return tl::unexpected(law.error());
    return NewValue(std::move(*law));
  };
  return read_value(&node, "set", parse, reading.faults);
}

}  // namespace

std::vector<Attribute> read_attributes(const Node* node, Reading& reading) {
  std::vector<Attribute> all;
  for (const Entry* entry : named_things(node, "attributes", reading.faults))
    add_attribute(*entry, all, reading);
  return all;
}

models::Set read_set(const Node* node, Reading& reading) {
  models::Set set;
  for (const Entry* entry : named_things(node, "set", reading.faults)) {
    const auto known = reading.known.attributes.find(entry->key);
    if (known == reading.known.attributes.end()) {
      std::vector<std::string> names;
      for (const auto& [name, kind] : reading.known.attributes)
        names.push_back(name);
      reading.faults.push_back(
          fault("E040", entry->where,
                {{"kind", "attribute"}, {"found", entry->key}, {"known", listed(names)}},
                nearest(entry->key, names)));
      continue;
    }
    auto value = read_new_value(entry->value, known->second, reading);
    if (value) set.changes.push_back({entry->key, std::move(*value)});
  }
  const bool is_empty = node != nullptr && node->kind == NodeKind::map && node->entries.empty();
  if (is_empty) reading.faults.push_back(fault("E041", node->where, {{"what", "set"}}));
  return set;
}

}  // namespace scenarios
