/// From nodes to values: each reads one node, and tells what is wrong with it and where.
///
/// A missing node (null) and a broken one are passed over in silence: they have been told already.
/// `what`: the word for the value in messages, a term of the catalogue or a key.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "models/description/text.h"
#include "scenarios/language/node.h"
#include "scenarios/language/value_fault.h"
#include "scenarios/language/value_text.h"

namespace scenarios {

/// The text of a scalar; a list or map is a fault (E042), so is a value left out (E041).
std::optional<std::string> read_scalar(const Node* node, std::string_view what,
                                       engine::Errors& faults);

/// A text in both languages: `Ward` or `{da: Afsnit, en: Ward}`.
std::optional<models::Text> read_text(const Node* node, std::string_view what,
                                      engine::Errors& faults);

/// One of the words; E045 if it is another.
std::optional<std::string> read_word(const Node* node, std::string_view what,
                                     const std::vector<std::string>& words, engine::Errors& faults);

/// A name or a list of names.
std::vector<const Node*> read_names(const Node* node, std::string_view what,
                                    engine::Errors& faults);

/// A whole number within the range.
std::optional<std::int64_t> read_integer(const Node* node, std::string_view what,
                                         const Range& range, engine::Errors& faults);

/// The fault of a value's text, at its place: at the very letters if they stand there.
engine::Error error_in(const Node& node, const TextFault& fault, std::string_view what);

/// False, and told (E077), if the cell of a table counts something else than `what`.
bool check_unit(const Node& node, std::string_view what, engine::Errors& faults);

/// Any value with a parser of value_text.h.
template <class Parser>
auto read_value(const Node* node, std::string_view what, const Parser& parse,
                engine::Errors& faults)
    -> std::optional<typename std::invoke_result_t<Parser, std::string_view>::value_type> {
  const auto text = read_scalar(node, what, faults);
  if (!text || !check_unit(*node, what, faults)) return std::nullopt;
  auto value = parse(*text);
  if (value) return std::move(*value);
  const bool is_told = value.error().code.empty();  // at its place in a table
  if (!is_told) faults.push_back(error_in(*node, value.error(), what));
  return std::nullopt;
}

}  // namespace scenarios
