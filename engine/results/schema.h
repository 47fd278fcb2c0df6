/// What a run's results consist of: dimensions, variables, and one block of numbers a replication.
///
/// Plain values between the models, which fill them, and output/, which writes them without knowing
/// what a ward is. A new model changes nothing in output/. Names, units and shapes:
/// docs/results.md.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace engine {

/// Name and value of a text attribute, such as {"units", "day"}.
using Attributes = std::vector<std::pair<std::string, std::string>>;

/// Labels of a dimension: none, text, whole numbers (kommunekode), or numbers (days since a date).
using Labels = std::variant<std::monostate, std::vector<std::string>, std::vector<std::int16_t>,
                            std::vector<double>>;

/// A dimension and its coordinate variable. "replication" is not listed: every file has it.
struct Dimension {
  std::string name;
  std::uint64_t size = 0;
  Labels labels;                                  ///< `size` of them, or monostate
  Attributes attributes;                          ///< of the coordinate variable
  std::vector<std::pair<double, double>> bounds;  ///< cell bounds (lower, upper); may be empty

  friend bool operator==(const Dimension&, const Dimension&) = default;
};

/// Integer counts are u32 or u16, physical values f32 with NaN for "none", coordinates f64.
enum class ValueType { u16, u32, f32, f64 };

enum class VariableRole {
  per_replication,  ///< one block a replication; first dimension of the file variable is
                    ///< replication
  sum,              ///< u32, added over replications
  quantiles,        ///< quantiles over replications of the variable named in `source`; first
                    ///< dimension is `quantile`
  fixed             ///< the same in every replication; values in `fixed_values` or `fixed_text`
};

struct Variable {
  std::string name;
  std::vector<std::string> dimensions;  ///< without replication; slowest first
  ValueType type = ValueType::f32;
  VariableRole role = VariableRole::per_replication;
  std::string units;  ///< CF: "1", "day" (singular), "hour"
  std::string long_name;
  Attributes attributes;  ///< further CF attributes: cell_methods, coordinates, ...
  std::string source;     ///< role quantiles: which variable
  std::vector<double> fixed_values;
  std::vector<std::string> fixed_text;  ///< a text variable, such as kpi_unit

  friend bool operator==(const Variable&, const Variable&) = default;
};

/// A headline figure: its value of every replication is in variable kpi_value(kpi).
struct KeyFigure {
  std::string id;  ///< label on dimension "kpi"
  std::string unit;
  std::string label_da;
  std::string label_en;
  std::string better;    ///< "lower", "higher" or "none"
  std::string topic{};   ///< "staff", "cost", ...: what it is about; empty: no special topic
  std::string target{};  ///< what planners want: "<= 0.5", ">= 0.95", in the unit; empty: nothing

  friend bool operator==(const KeyFigure&, const KeyFigure&) = default;
};

struct Schema {
  std::vector<Dimension> dimensions;
  std::vector<Variable> variables;  ///< in writing order
  std::vector<KeyFigure> key_figures;

  friend bool operator==(const Schema&, const Schema&) = default;
};

/// Values of one variable, row-major over its dimensions.
using Values = std::variant<std::vector<std::uint16_t>, std::vector<std::uint32_t>,
                            std::vector<float>, std::vector<double>>;

/// What one replication measured. `values` runs parallel to those variables of the schema whose
/// role is per_replication or sum, in schema order.
struct ReplicationResult {
  std::uint32_t replication = 1;  ///< counts from 1
  std::uint64_t events = 0;       ///< handled; deterministic
  std::vector<Values> values;

  friend bool operator==(const ReplicationResult&, const ReplicationResult&) = default;
};

}  // namespace engine
