/// Faults that several readers of value texts share. Offsets are set by the caller.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "scenarios/language/value_text.h"

namespace scenarios {

/// Without blanks and line breaks at both ends.
std::string_view trimmed(std::string_view text);

/// Where something stands in a text, in bytes.
struct Span {
  std::size_t offset = 0;
  std::size_t length = 1;
};

TextFault fault_at(Span where, std::string code,
                   std::vector<std::pair<std::string, std::string>> words,
                   std::string suggestion = {});

/// E023 for an empty text, E020 otherwise. `kind` is a term; `example` a text that would do.
TextFault not_readable(std::string_view text, std::string_view kind, std::string_view example);

/// Lowest and highest value, and whether the lowest itself is allowed.
struct Range {
  enum class Low { included, excluded };
  double low = 0;
  double high = 0;
  Low ends = Low::included;
};

/// A value as it was found.
struct Found {
  double value = 0;
  std::string_view text;
  Span where;
};

/// E025 if the value lies outside. `what`: a term, the name of a parameter, or "value".
std::optional<TextFault> outside(const Found& found, const Range& range, std::string_view what);

/// Six digits at most, point, no exponent below 1e15: for messages.
std::string short_number(double value);

}  // namespace scenarios
