/// A formula gave a value that is of no use where it stands, such as a negative time: a fault of
/// the scenario, found only when a person came there.
#pragma once

#include <stdexcept>
#include <string>
#include <utility>

namespace models {

class UnusableValue : public std::runtime_error {
 public:
  /// `formula` as it was written; `value` as it was computed, times in microseconds.
  UnusableValue(std::string formula, double value)
      : std::runtime_error("the formula \"" + formula + "\" gives " + std::to_string(value)),
        formula_(std::move(formula)),
        value_(value) {}

  const std::string& formula() const { return formula_; }
  double value() const { return value_; }

 private:
  std::string formula_;
  double value_;
};

/// A person for whom none of the cases of a `by` without `else` holds.
class NoCase : public std::runtime_error {
 public:
  /// `first`: the first case as it was written, "kind is 1".
  explicit NoCase(std::string first)
      : std::runtime_error("no case fits a person: the first is \"" + first + "\""),
        first_(std::move(first)) {}

  const std::string& first() const { return first_; }

 private:
  std::string first_;
};

}  // namespace models
