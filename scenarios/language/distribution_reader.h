/// Reads one distribution, of durations or of plain numbers, from a Scanner.
///
/// Faults are kept in the scanner; what is returned then has no meaning.
#pragma once

#include <string_view>
#include <vector>

#include "engine/random/distribution.h"
#include "scenarios/language/distribution_forms.h"
#include "scenarios/language/scanner.h"
#include "scenarios/language/value_text.h"

namespace scenarios {

class DistributionReader {
 public:
  DistributionReader(Scanner& scanner, ValueKind kind, const Observations& read)
      : scanner_(scanner), kind_(kind), read_(read) {}

  engine::Distribution distribution();

 private:
  /// One of the comma-separated things in brackets: "mean 7.4 d", "unit d", "3 d".
  struct Argument {
    Scanner::Token name;
    Scanner::Number number;
    Scanner::Token unit;
    Span where;
  };

  engine::Distribution fixed_value();
  engine::Distribution named(const Scanner::Token& name);
  engine::Distribution by_form(const Scanner::Token& name);
  engine::Distribution hyperexponential();
  engine::Distribution discrete();
  engine::Distribution mixture();
  engine::Distribution empirical();
  engine::Distribution truncated();
  engine::Distribution phase_type();

  Argument argument();
  std::vector<Argument> arguments();
  double value_of(const Parameter& parameter, const Argument& argument);
  double number_of(const Parameter& parameter, const Argument& argument);
  double quantity_of(const Parameter& parameter, const Argument& argument);
  void check_rule(const DistributionForm& form, const std::vector<double>& values, Span where);

  Scanner::Number quantity(std::string_view what);
  double positive_quantity(std::string_view what);
  double share_before(char mark);
  void check_sum(const std::vector<double>& shares, std::size_t begin);
  void refuse_unit(const Argument& argument);
  /// E039. `reason` is a term.
  void impossible(std::string_view reason, std::string_view found, Span where);

  Scanner& scanner_;
  ValueKind kind_;
  const Observations& read_;
  int depth_ = 0;
};

}  // namespace scenarios
