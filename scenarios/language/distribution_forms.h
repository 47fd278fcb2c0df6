/// The distributions that are a name and a few numbers: which parameters each may be given by, and
/// what range each has. One row is one way of writing.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/random/distribution.h"

namespace scenarios {

/// What the values of a distribution are: durations with units, or plain numbers (frailty).
enum class ValueKind { duration, plain };

/// What a parameter is: a value of the distribution's own kind (a duration, or a plain number for a
/// frailty), a bare number, a whole number, or the name of a unit.
enum class ParameterKind { quantity, positive_quantity, number, whole_number, unit };

struct Parameter {
  std::string_view name;  ///< empty if it is known by its position
  ParameterKind kind = ParameterKind::quantity;
  double low = 0;  ///< of a number, allowed itself; quantities are limited by their unit
  double high = 0;
};

/// A relation between parameters that must hold besides their own ranges.
enum class FormRule { none, spread, ascending };

struct DistributionForm {
  std::string_view name;     ///< "lognormal"
  std::string_view example;  ///< "lognormal(mean 7.4 d, sd 8.6 d)"
  std::vector<Parameter> parameters;
  FormRule rule = FormRule::none;
  std::optional<ValueKind> only;  ///< none: for both kinds of values
  /// Values in the order of `parameters`; of a unit, the logarithm of its microseconds.
  engine::Distribution (*build)(const std::vector<double>& values);
};

std::span<const DistributionForm> distribution_forms();

/// All names of distributions of such values, those with lists included.
std::vector<std::string> distribution_names(ValueKind kind);

/// "lognormal(mean 7.4 d, sd 8.6 d); lognormal(median 5 d, sigma 0.6)": what a name may be written
/// as; for plain numbers without units.
std::string examples_of(std::string_view name, ValueKind kind);

}  // namespace scenarios
