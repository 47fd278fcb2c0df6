/// Every key of the scenario language: where it stands, what its value is, unit, range, default,
/// and what it says. The reader checks against this table, and the reference and the JSON schema
/// are made from it, so that they cannot disagree.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace scenarios {

/// What stands behind a key.
enum class KeyKind {
  text,   ///< or {da, en}
  name,   ///< of something that is defined elsewhere
  names,  ///< a list of names
  word,   ///< one of those in `range`
  yes_no,
  whole_number,
  share,
  duration,
  span,  ///< a duration by the calendar: 3 y
  date,
  distribution,        ///< of durations
  plain_distribution,  ///< of numbers
  hazard,
  rate,
  arrivals,       ///< poisson(...), every(...), or a map
  whole_numbers,  ///< one for all members, one for each, or a table
  slots,          ///< slots a week: one for all members, one for each, or a table
  word_map,       ///< names to names or columns
  share_map,      ///< names to shares
  map,            ///< with the keys of another object of the table
  maps,           ///< one such map, or a list of them
  named_maps,     ///< names to maps with the keys of another object
  steps,          ///< names to lists of steps
  range_pair,     ///< [low, high]
  factors,        ///< a list of numbers, or a map of names to numbers
  number,
  moment,        ///< a date, or a local time with a date
  growth,        ///< 2 %/y
  bookings,      ///< every 30 min mon-fri 08:00-15:00, or a list of local times
  elapsed,       ///< a distribution of durations, a list of durations, or equilibrium
  formula,       ///< a condition or a number
  length,        ///< a law of durations, or one that depends on formulas
  share_rule,    ///< a share, or a formula of one
  choice,        ///< names to shares, or the keys of another object
  cases,         ///< a list of maps with the keys of another object
  value_map,     ///< names to laws or formulas
  step_list,     ///< steps
  count_rule,    ///< a whole number, or a formula
  balk_rule,     ///< a share, a formula of one, or maps with the keys of another object
  distance_map,  ///< names to durations, or to durations by name
  step_lists,    ///< names to steps
  staff,         ///< names of pools to numbers, or to maps with the keys of another object
  text_map,      ///< names to texts
  anything
};

enum class Need { required, optional };

struct Key {
  std::string_view object;   ///< "services.*"; "*" stands for a name; the top is ""
  std::string_view variant;  ///< only if the object is of this kind ("ward"); "" always
  std::string_view name;     ///< "beds"
  KeyKind kind = KeyKind::anything;
  Need need = Need::optional;
  std::string_view unit;
  std::string_view range;       ///< in words, or "a | b | c"
  std::string_view by_default;  ///< as it would be written; "" if there is none
  std::string_view da;
  std::string_view en;
};

/// In the order of the reference.
std::span<const Key> keys();

/// The key of that name in the object, for the variant; null if there is none.
const Key* find_key(std::string_view object, std::string_view variant, std::string_view name);

/// The names allowed there.
std::vector<std::string> key_names(std::string_view object, std::string_view variant);

/// The variants of an object that do have a key of that name.
std::vector<std::string> variants_with(std::string_view object, std::string_view name);

/// The words of a `word` key: "priority | fifo | lifo" as a list.
std::vector<std::string> words_of(const Key& key);

/// The key that was probably meant: nearest in spelling, or in the other language (senge, beds).
std::string suggested_key(std::string_view found, const std::vector<std::string>& known);

}  // namespace scenarios
