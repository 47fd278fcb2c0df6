/// Values of options that are neither whole numbers nor free text.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "tools/samspil/arguments.h"
#include "tools/samspil/problem.h"

namespace tools {

/// A word that an option may have, and what it stands for.
template <class Value>
struct Choice {
  std::string_view word;
  Value value;
};

/// E408 if it is none of the words; none if the option was not given.
template <class Value, std::size_t count>
engine::Result<std::optional<Value>> chosen(const Arguments& given, std::string_view option,
                                            const std::array<Choice<Value>, count>& choices) {
  const auto text = given.value(option);
  if (!text) return std::optional<Value>{};
  std::string known;
  for (const Choice<Value>& one : choices) {
    if (one.word == *text) return std::optional<Value>(one.value);
    known += (known.empty() ? "" : ", ") + std::string(one.word);
  }
  return tl::unexpected(engine::Errors{
      problem("E408", {{"option", std::string(option)}, {"wanted", known}, {"found", *text}})});
}

/// "95 %", "95%" or "0.95", from 50 % to 99.99 %; else E408. None if the option was not given.
engine::Result<std::optional<double>> confidence_level(const Arguments& given,
                                                       std::string_view option);

/// From `low` to `high`, both included, both shares.
struct ShareBounds {
  double low = 0, high = 1;
};

/// "5 %", "5%" or "0.05" within the bounds; else E408. None if the option was not given.
engine::Result<std::optional<double>> share_between(const Arguments& given, std::string_view option,
                                                    const ShareBounds& bounds);

/// A number that is the whole of `text`, perhaps with blanks around; none if it is not one.
std::optional<double> number_in(std::string_view text);

}  // namespace tools
